package org.rederive.formula.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brackets over several lines, {@code \left( a \right. \\ \left. + b \right)}: LaTeX wants a
 * partner for each size in the same line, and that is invisible. Bars are left out: those behind
 * {@code \left.} say where something is evaluated.
 */
final class BrokenBrackets {
  private static final Map<String, String> CLOSING =
      Map.of("(", ")", "[", "]", "\\{", "\\}", "\\langle", "\\rangle", "<", ">");

  private final List<Token> tokens;
  private final Set<Integer> invisible = new HashSet<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  /** For each depth the brackets that a line has left open. */
  private final Map<Integer, Part> parts = new HashMap<>();

  /**
   * What has been read of a bracket that goes on in another line.
   *
   * @param sizes those with an invisible bracket behind them, and where these stand
   */
  private record Part(String close, List<Integer> sizes) {
    Part with(List<Integer> more) {
      List<Integer> all = new ArrayList<>(sizes);
      all.addAll(more);
      return new Part(close, all);
    }
  }

  private BrokenBrackets(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The sizes that belong to brackets with a part in another line, but for the first and last. */
  static Set<Integer> invisible(List<Token> tokens) {
    BrokenBrackets all = new BrokenBrackets(tokens);
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).is("\\left")) {
        all.open.push(at);
      } else if (tokens.get(at).is("\\right") && !all.open.isEmpty()) {
        all.pair(all.open.pop(), at);
      }
    }
    return all.invisible;
  }

  private void pair(int left, int right) {
    int depth = open.size();
    String first = tokens.get(left + 1).text();
    String last = tokens.get(right + 1).text();
    parts.keySet().removeIf(deeper -> deeper > depth);
    Part part = parts.get(depth);
    if (last.equals(".") && CLOSING.containsKey(first)) {
      parts.put(depth, new Part(CLOSING.get(first), List.of(right)));
    } else if (first.equals(".") && last.equals(".") && part != null) {
      parts.put(depth, part.with(List.of(left, right)));
    } else if (first.equals(".") && part != null && part.close().equals(last)) {
      parts.remove(depth);
      invisible.addAll(part.with(List.of(left)).sizes());
    }
  }
}
