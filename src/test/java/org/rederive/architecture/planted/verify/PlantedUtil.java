package org.rederive.architecture.planted.verify;

/** A name that says nothing. */
final class PlantedUtil {}
