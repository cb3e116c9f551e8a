package org.rederive.architecture.planted.verify;

/** Public, and nobody else wants it. */
public final class Exposed {}
