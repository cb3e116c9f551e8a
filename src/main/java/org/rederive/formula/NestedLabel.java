package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What stands below a letter, or a state is known by, and has labels of its own: the a and the n of
 * |a_n⟩, which is one of several states if n is an index.
 *
 * @param head without what stands below it
 * @param below what stands below it; nothing for a letter, a number or a sign
 */
public record NestedLabel(String head, List<String> below) {
  public NestedLabel {
    below = List.copyOf(below);
  }

  /** Taken apart from one spelling. */
  public static NestedLabel of(String label) {
    int script = label.indexOf("_{");
    boolean whole = script > 0 && label.endsWith("}");
    return whole
        ? new NestedLabel(
            label.substring(0, script), pieces(label.substring(script + 2, label.length() - 1)))
        : new NestedLabel(label, List.of());
  }

  private static List<String> pieces(String below) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= below.length(); i++) {
      char c = i < below.length() ? below.charAt(i) : ' ';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        String piece = below.substring(start, i).replaceFirst(",$", "");
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /** The same with other labels below it. */
  public NestedLabel with(UnaryOperator<String> other) {
    return new NestedLabel(head, below.stream().map(other).toList());
  }

  /** Its one spelling. */
  public String latex() {
    return below.isEmpty() ? head : SymbolName.of(head).withSubscripts(below).latex();
  }
}
