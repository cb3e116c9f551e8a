package org.rederive.program;

/**
 * A number that is not computed yet: a place in the list of a {@link Recorder}.
 *
 * @param place the place
 */
public record Node(int place) {}
