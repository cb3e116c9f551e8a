package org.rederive.formula.read;

import java.util.Iterator;
import org.rederive.formula.Span;

/**
 * What stands after a command: a star, an argument in square brackets, arguments in braces.
 *
 * @param bracket whether there is one in square brackets
 * @param groups how many follow in braces, up to the most that any command takes
 * @param bar whether there is a bar in the first of them
 * @param tokens how many were looked at
 */
record Following(boolean bracket, int groups, boolean bar, int tokens) {
  private static final int MOST = 3;

  /** Looks at the tokens after the command. */
  static Following of(Iterator<Token> tokens) {
    Scan scan = new Scan(tokens);
    scan.takeStars();
    boolean bracket = scan.at.is("[") && scan.group("[", "]");
    int groups = 0;
    boolean bar = false;
    while (groups < MOST && scan.at.is("{") && scan.group("{", "}")) {
      bar |= groups == 0 && scan.bar;
      groups++;
    }
    return new Following(bracket, groups, bar, scan.count);
  }

  /** Whether a command can be meant in this form. */
  boolean fits(Macro.Form form) {
    boolean first = form.bracket() == bracket || form.groups() == 0;
    return first && form.groups() <= Math.max(1, groups) && (!form.bar() || bar);
  }

  /** A position in the tokens. */
  private static final class Scan {
    private static final Token END = new Token(Token.Kind.END, "", new Span(0, 0));

    private final Iterator<Token> tokens;
    private Token at = END;
    private int count;
    private boolean bar;

    Scan(Iterator<Token> tokens) {
      this.tokens = tokens;
      step();
    }

    private void step() {
      at = tokens.hasNext() ? tokens.next() : END;
      count++;
    }

    void takeStars() {
      while (at.is("*")) {
        step();
      }
    }

    /** Goes on to what follows a group; false if that never ends. */
    boolean group(String open, String close) {
      int depth = 0;
      bar = false;
      do {
        depth += at.is(open) ? 1 : at.is(close) ? -1 : 0;
        bar |= depth == 1 && (at.is("|") || at.is("\\vert") || at.is("\\mid"));
        step();
      } while (depth > 0 && at.kind() != Token.Kind.END);
      return depth == 0;
    }
  }
}
