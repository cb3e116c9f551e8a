package org.rederive.architecture.planted.matheclipse;

/** Stands for the computer algebra, which need not be on the class path. */
public final class Symja {}
