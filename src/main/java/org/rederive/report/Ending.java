package org.rederive.report;

/**
 * How a run ended.
 *
 * @param code exit code of the process
 * @param reason why it is that one, in a sentence
 */
public record Ending(int code, String reason) {}
