package org.rederive.architecture.planted.formula.print;

/** A way to print. */
public final class Printer {}
