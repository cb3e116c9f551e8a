package org.rederive.program;

/**
 * A number that the calculation takes to be zero up to rounding.
 *
 * @param value its step
 * @param beside a number of ordinary size
 */
public record Guard(int value, int beside) {}
