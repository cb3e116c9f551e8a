package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.ReadingException;

/** Signs between two sides, and what may be written above or below them. */
final class RelationSigns {
  /** Signs that something can be printed at. */
  static final Set<String> EQUAL =
      Set.of("=", "\\equiv", "\\geq", "\\leq", "\\ge", "\\le", "\\doteq");

  /** All that states something of its two sides. */
  static final Set<String> ALL =
      Stream.concat(
              EQUAL.stream(),
              Stream.of(
                  "<",
                  ">",
                  ":=",
                  "\\neq",
                  "\\ne",
                  "\\approx",
                  "\\simeq",
                  "\\sim",
                  "\\propto",
                  "\\in",
                  "\\notin",
                  "\\to",
                  "\\rightarrow",
                  "\\ll",
                  "\\gg",
                  "\\coloneqq"))
          .collect(Collectors.toUnmodifiableSet());

  /** Commands that put their first argument above or below the second one. */
  static final Set<String> MARKED = Set.of("\\stackrel", "\\overset", "\\underset");

  /** What says that a sign is one of a definition, or from where it is known. */
  private static final Set<String> MARKS =
      Set.of(
          "def",
          "(def)",
          "Def",
          "def.",
          "\\Delta",
          "\\triangle",
          "\\wedge",
          "\\mathrm{def}",
          "*",
          "(*)",
          "\\star",
          "\\dagger");

  private RelationSigns() {}

  /** The signs without what is printed above them. */
  static List<Token> unmarked(List<Token> tokens) {
    if (tokens.stream().noneMatch(token -> MARKED.contains(token.text()))) {
      return tokens;
    }
    int[] partners = Braces.partners(tokens);
    List<Token> plain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int sign = MARKED.contains(tokens.get(i).text()) ? sign(tokens, partners, i) : -1;
      plain.add(tokens.get(sign < 0 ? i : sign));
      i = sign < 0 ? i : tokens.get(sign - 1).is("{") ? sign + 1 : sign;
    }
    return plain;
  }

  /** Where the sign is that something stands at; −1 if it is at something else. */
  private static int sign(List<Token> tokens, int[] partners, int command) {
    int mark = command + 1;
    int last = tokens.get(mark).is("{") ? partners[mark] : mark;
    int next = last + 1;
    if (last < 0 || next + 2 >= tokens.size()) {
      return -1;
    }
    boolean braces = tokens.get(next).is("{") && partners[next] == next + 2;
    int sign = braces ? next + 1 : next;
    if (!EQUAL.contains(tokens.get(sign).text())) {
      return -1;
    }
    String words =
        tokens.subList(mark, last + 1).stream()
            .map(Token::text)
            .collect(Collectors.joining())
            .replaceAll("^\\{(.*)\\}$", "$1")
            .replaceAll("\\\\(?:rm|mathrm|text|scriptscriptstyle|scriptstyle|tiny)", "")
            .replaceAll("[{}]", "");
    boolean known = MARKS.contains(words) || words.matches("\\(?\\d+(?:\\.\\d+)*[a-z]?\\)?");
    if (!known) {
      throw new ReadingException(
          tokens.get(command).span().to(tokens.get(sign).span()),
          "what stands at this sign can say when it holds",
          "write the sign alone, and its condition behind the formula");
    }
    return sign;
  }
}
