package org.rederive.architecture.planted.engine.sampling;

/** Another engine. */
public final class Neighbour {}
