package org.rederive.document.tex;

import java.util.List;
import java.util.Optional;

/** Something in a source that matters here, in the order of reading. */
public sealed interface TexItem {
  /** Where it stands. */
  TexSpan span();

  /** The title of a section. */
  record Heading(TexSpan span) implements TexItem {}

  /** What follows {@code rederive:} in a comment. */
  record Remark(TexSpan span) implements TexItem {}

  /** A formula within the text. */
  record Inline(TexSpan span) implements TexItem {}

  /**
   * A displayed formula, with all lines that it goes over.
   *
   * @param number as it is printed, without brackets; none of what is not numbered
   * @param labels by which the source refers to it
   * @param whole whether it is more than the beginning of a formula that ends under another number
   * @param signs what the author has other commands for
   */
  record Display(
      TexSpan span,
      Optional<String> number,
      List<String> labels,
      boolean whole,
      AuthorSigns signs)
      implements TexItem {
    public Display {
      labels = List.copyOf(labels);
    }

    /** What it states. */
    public List<TexStatement> statements() {
      return Statements.of(this);
    }
  }
}
