package org.rederive.architecture.planted.evaluate;

/** The first reading. */
public final class Evaluator {}
