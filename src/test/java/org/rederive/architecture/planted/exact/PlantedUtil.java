package org.rederive.architecture.planted.exact;

/** A name that says nothing. */
final class PlantedUtil {}
