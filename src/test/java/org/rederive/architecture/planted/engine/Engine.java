package org.rederive.architecture.planted.engine;

/** Neither a record nor an enum nor an interface. */
public final class Engine {}
