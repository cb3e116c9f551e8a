package org.rederive.architecture.planted.scratch;

/** Lives in a room that has no place in the order. */
final class OutsideOrder {}
