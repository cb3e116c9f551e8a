package org.rederive.architecture.planted.document;

/** Something in a document. */
public final class Written {}
