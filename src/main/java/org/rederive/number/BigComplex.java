package org.rederive.number;

/**
 * A complex number of {@link Digits}.
 *
 * @param re real part
 * @param im imaginary part
 */
public record BigComplex(BigFloat re, BigFloat im) {}
