package org.rederive.document.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.rederive.formula.read.Characters;
import org.rederive.formula.read.Language;

/** The signs of a formula, each with how deep it stands in brackets. */
final class TexTokens {
  /** Surroundings that only arrange what stands in them. */
  private static final Set<String> ARRANGING =
      Set.of("split", "aligned", "alignedat", "gathered", "multlined", "subarray");

  /** Tables that arrange where no bracket stands around them. */
  private static final Set<String> TABLES = Set.of("array", "tabular");

  private static final Set<String> WITH_ARGUMENT = Set.of("alignedat", "array", "tabular");

  private static final Set<String> FRAMES = Set.of("\\boxed", "\\ensuremath", "\\fbox");

  private static final Set<String> OPENING = Set.of("{", "(", "[", "\\{", "\\left", "\\bigl");
  private static final Set<String> CLOSING = Set.of("}", ")", "]", "\\}", "\\right", "\\bigr");

  private static final Set<String> BARS = Set.of("|", "\\vert", "\\lvert", "\\mid");

  /** Commands that put something above or below a sign. */
  private static final Set<String> MARKED = Set.copyOf(Language.atSigns());

  /** Commands for a word with a gap on either side. */
  private static final Set<String> GAPPED =
      Set.of(
          "\\qand",
          "\\qor",
          "\\qif",
          "\\qthen",
          "\\qotherwise",
          "\\qunless",
          "\\qgiven",
          "\\qassume",
          "\\qfor",
          "\\qas",
          "\\qin");

  private TexTokens() {}

  /**
   * A sign or a command.
   *
   * @param depth of the brackets around it; brackets stand outside of themselves
   * @param words what stands in its braces, if it is a command with words
   */
  record Token(String text, int start, int end, int depth, String words) {
    boolean isTop() {
      return depth == 0;
    }

    Token deeper() {
      return new Token(text, start, end, depth + 1, words);
    }
  }

  /** All of a piece of a text; comments are passed over. */
  static List<Token> of(String text, int from, int to, AuthorSigns signs) {
    List<Token> tokens = new Scan(text, from, to, signs).tokens();
    labels(tokens);
    angles(tokens);
    states(tokens);
    return tokens;
  }

  /** What stands in a state is within brackets, too: a comma in |l, m⟩ parts no formulas. */
  private static void labels(List<Token> tokens) {
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean bar = BARS.contains(token.text());
      boolean closes =
          token.text().equals("\\rangle") || bar && open >= 0 && isAngle(tokens.get(open));
      if (closes && open >= 0 && tokens.get(open).depth() == token.depth()) {
        for (int j = open + 1; j < i; j++) {
          tokens.set(j, tokens.get(j).deeper());
        }
      }
      boolean opens = bar || isAngle(token);
      open = opens ? i : closes || isEnd(token) ? -1 : open;
    }
  }

  /** In {@code <x>} the signs are a bracket, as to the reader of formulas. */
  private static void angles(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int close = tokens.get(i).text().equals("<") ? closing(tokens, i) : -1;
      for (int j = i; close > i + 1 && j <= close; j++) {
        tokens.set(j, tokens.get(j).deeper());
      }
    }
  }

  private static int closing(List<Token> tokens, int open) {
    int depth = tokens.get(open).depth();
    for (int i = open + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean same = token.depth() == depth;
      if (same && token.text().equals(">")) {
        return i;
      }
      boolean parts =
          Relations.isSign(token.text()) || Set.of(",", ";").contains(token.text()) || isEnd(token);
      if (token.depth() < depth || same && parts) {
        return -1;
      }
    }
    return -1;
  }

  /** In \\ket|a> and \\bra<a| the signs are brackets, too. */
  private static void states(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String command = tokens.get(i).text();
      String open = tokens.get(i + 1).text();
      boolean ket = command.endsWith("ket") && command.startsWith("\\") && open.equals("|");
      boolean bra = command.equals("\\bra") && open.equals("<");
      String end = ket ? ">" : bra ? "|" : "";
      for (int j = i + 1; !end.isEmpty() && j < tokens.size() && !isEnd(tokens.get(j)); j++) {
        Token token = tokens.get(j);
        tokens.set(j, token.deeper());
        if (j > i + 1 && token.text().equals(end)) {
          break;
        }
      }
    }
  }

  private static boolean isAngle(Token token) {
    return token.text().equals("\\langle");
  }

  private static boolean isEnd(Token token) {
    return token.text().equals("\\\\") || token.text().equals("&");
  }

  /** Reads them one after the other. */
  private static final class Scan {
    private final String text;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Boolean> braces = new ArrayDeque<>();
    private final AuthorSigns signs;
    private int at;
    private int depth;

    Scan(String text, int from, int to, AuthorSigns signs) {
      this.signs = signs;
      this.text = text;
      this.at = from;
      this.to = to;
    }

    List<Token> tokens() {
      while (at < to) {
        char c = text.charAt(at);
        if (c == '%') {
          at = Math.min(to, TexBraces.lineEnd(text, at));
        } else if (Character.isWhitespace(c)) {
          at++;
        } else {
          next(c == '\\' ? DisplayScan.command(text, at) : sign(c));
        }
      }
      return tokens;
    }

    /** Two signs of less or more say that it is much. */
    private String sign(char c) {
      String one = Character.toString(c);
      boolean twice = (c == '<' || c == '>') && text.startsWith(one + one, at);
      return twice ? one + one : one;
    }

    private void next(String sign) {
      int start = at;
      at = Math.min(to, at + sign.length());
      if (FRAMES.contains(sign)) {
        frame(start);
      } else if (sign.equals("{") || sign.equals("}")) {
        brace(sign, start);
      } else if (sign.equals("\\begin") || sign.equals("\\end")) {
        surrounding(sign, start);
      } else if (DisplayScan.WORDS.contains(sign)) {
        String words = group();
        tokens.add(new Token(sign, start, at, depth, words));
      } else if (GAPPED.contains(sign)) {
        tokens.add(new Token("\\qq", start, at, depth, sign.substring("\\q".length())));
      } else if (MARKED.contains(sign)) {
        marked(sign, start);
      } else {
        at = TexLengths.end(sign, text, at, to);
        bracket(signs.read(meant(sign)), start);
      }
    }

    private static String meant(String sign) {
      return Characters.meant(sign.charAt(0)).orElse(sign);
    }

    /** What stands above a sign is no formula; a question is no statement. */
    private void marked(String command, int start) {
      int from = at;
      String mark = group().strip();
      String sign = mark.isEmpty() ? "" : group().strip();
      if (Relations.isSign(sign)) {
        boolean open = mark.equals("?") || mark.equals("!");
        tokens.add(new Token(open ? "\\stackrel" : sign, start, at, depth, ""));
      } else {
        at = from;
        tokens.add(new Token(command, start, from, depth, ""));
      }
    }

    /** A frame around a formula changes nothing in it. */
    private void frame(int start) {
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at < to && text.charAt(at) == '{') {
        at++;
        braces.push(true);
      }
      tokens.add(new Token("\\begin", start, at, depth, ""));
    }

    private void brace(String sign, int start) {
      boolean framed = sign.equals("}") && !braces.isEmpty() && braces.pop();
      if (framed) {
        tokens.add(new Token("\\end", start, at, depth, ""));
        return;
      }
      if (sign.equals("{") && isAround(start)) {
        braces.push(true);
        tokens.add(new Token("\\begin", start, at, depth, ""));
        return;
      }
      if (sign.equals("{")) {
        braces.push(false);
      }
      bracket(sign, start);
    }

    /** Braces around a whole formula change nothing in it. */
    private boolean isAround(int start) {
      boolean first = tokens.stream().allMatch(t -> DisplayRows.ARRANGING.contains(t.text()));
      int close = first ? closing(start) : -1;
      return close > 0
          && text.substring(close + 1, to).matches("(?s)[\\s.,;]*(\\\\label\\{[^}]*\\}\\s*)?");
    }

    private int closing(int start) {
      int open = 0;
      for (int end = start; end < to; end++) {
        open += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
        if (open == 0) {
          return end;
        }
      }
      return -1;
    }

    /** The sign behind \left belongs to it. */
    private void bracket(String sign, int start) {
      if (sign.equals("\\left") || sign.equals("\\right")) {
        delimiter();
      }
      depth = CLOSING.contains(sign) ? Math.max(0, depth - 1) : depth;
      tokens.add(new Token(sign, start, at, depth, ""));
      depth += OPENING.contains(sign) ? 1 : 0;
    }

    private void delimiter() {
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at < to) {
        at += text.charAt(at) == '\\' ? DisplayScan.command(text, at).length() : 1;
        at = Math.min(at, to);
      }
    }

    private void surrounding(String sign, int start) {
      String name = group();
      boolean arranges = ARRANGING.contains(name.strip()) || depth == 0 && TABLES.contains(name);
      if (arranges) {
        option();
        argument(sign.equals("\\begin") && WITH_ARGUMENT.contains(name.strip()));
        tokens.add(new Token(sign, start, at, depth, name.strip()));
      } else {
        bracket(sign.equals("\\begin") ? "\\left" : "\\right", start, name);
      }
    }

    private void bracket(String as, int start, String name) {
      depth = CLOSING.contains(as) ? Math.max(0, depth - 1) : depth;
      tokens.add(new Token(text.substring(start, at), start, at, depth, name));
      depth += OPENING.contains(as) ? 1 : 0;
    }

    private void option() {
      if (text.startsWith("[t]", at) || text.startsWith("[b]", at) || text.startsWith("[c]", at)) {
        at = Math.min(to, at + 3);
      }
    }

    private void argument(boolean has) {
      if (has) {
        group();
      }
    }

    /** What stands in the braces at hand; nothing is taken if they are not there. */
    private String group() {
      int start = at;
      while (start < to && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      int open = 0;
      for (int end = start; end < to; end++) {
        char c = text.charAt(end);
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (open <= 0) {
          if (end == start) {
            return "";
          }
          at = end + 1;
          return text.substring(start + 1, end);
        }
      }
      return "";
    }
  }
}
