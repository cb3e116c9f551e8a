package org.rederive.document.tex;

import java.util.Optional;

/**
 * What a displayed formula states, or one of several things that it states.
 *
 * @param span where it stands
 * @param latex as written, with blanks for what only arranges it: a character stands where it
 *     stands in the file
 * @param unchecked why it is nothing that can be checked, if it is not
 */
public record TexStatement(TexSpan span, String latex, Optional<String> unchecked) {}
