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
   * @param statements what it states
   * @param begins whether it is the first of its lines, if each has a number
   * @param supposed what its sentence supposes before or behind it, in the author's words
   */
  record Display(
      TexSpan span,
      Optional<String> number,
      List<String> labels,
      List<TexStatement> statements,
      boolean begins,
      Optional<String> supposed)
      implements TexItem {
    public Display {
      labels = List.copyOf(labels);
      statements = List.copyOf(statements);
    }
  }
}
