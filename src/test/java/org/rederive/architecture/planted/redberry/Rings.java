package org.rederive.architecture.planted.redberry;

/** Stands for the library of polynomials. */
public final class Rings {}
