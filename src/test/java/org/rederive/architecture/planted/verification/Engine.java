package org.rederive.architecture.planted.verification;

/** Neither a record nor an enum nor an interface. */
public final class Engine {}
