package org.rederive.document.tex;

import java.util.Optional;

/**
 * What a displayed formula states, or one of several things that it states.
 *
 * @param span where it stands
 * @param latex as written, with blanks for what only arranges it: a character stands where it
 *     stands in the file
 * @param unstated why what is written is nothing that can be checked, if it is not
 * @param beside why its author says something else than what is written: words restrict it, or a
 *     part of it stands elsewhere
 */
public record TexStatement(
    TexSpan span, String latex, Optional<String> unstated, Optional<String> beside) {
  /** Why it is nothing that can be checked, if it is not. */
  public Optional<String> unchecked() {
    return unstated.or(() -> beside);
  }

  /** The same that is said of another formula: a part of this one. */
  public TexStatement saying(String part) {
    return new TexStatement(span, part, unstated, beside);
  }

  TexStatement with(Optional<String> why) {
    return new TexStatement(span, latex, unstated, beside.or(() -> why));
  }
}
