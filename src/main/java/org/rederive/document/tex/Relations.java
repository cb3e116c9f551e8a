package org.rederive.document.tex;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.tex.TexTokens.Token;

/** Signs between two sides, and what makes of a formula no statement that can be checked. */
final class Relations {
  /** Signs that state something. */
  private static final Set<String> STATING =
      Set.of(
          "=",
          "\\equiv",
          "\\coloneqq",
          "\\coloneq",
          "\\defeq",
          "\\eqdef",
          "\\eqqcolon",
          "\\triangleq",
          "\\doteq",
          "\\geq",
          "\\ge",
          "\\leq",
          "\\le",
          "<",
          ">",
          "\\geqslant",
          "\\leqslant");

  /** What says how large something is, and not at what time. */
  private static final Set<String> SIZES = Set.of("^", "/", "\\frac", "\\sqrt", "\\log", "\\ln");

  private static final Set<String> ORDERS =
      Set.of("\\geq", "\\ge", "\\leq", "\\le", "<", ">", "\\geqslant", "\\leqslant");

  private static final Set<String> CONDITION = Set.of("\\neq", "\\ne", "\\in", "\\notin");

  private static final Set<String> OPERATORS =
      Set.of(
          "+", "-", "\\times", "\\cdot", "\\pm", "\\mp", "/", "*", "\\otimes", ")", "]", "\\right");

  private static final Set<String> OPEN_END =
      Set.of("+", "-", "\\times", "\\cdot", "\\pm", "\\mp", "/", "(", "[", "\\otimes");

  /** Before a statement they say that it follows from what has been said. */
  private static final Set<String> CONCLUDING =
      Set.of(
          "\\Rightarrow",
          "\\Longrightarrow",
          "\\implies",
          "\\therefore",
          "\\iff",
          "\\Leftrightarrow");

  private static final String CONSEQUENCE = "one statement follows from another one";
  private static final String ROUGHLY = "it holds approximately, or up to a factor";
  private static final String MAP = "a map or a replacement, which is no equation";

  private static final Map<String, String> NOT_STATING =
      Map.ofEntries(
          Map.entry("\\approx", ROUGHLY),
          Map.entry("\\simeq", ROUGHLY),
          Map.entry("\\sim", ROUGHLY),
          Map.entry("\\propto", ROUGHLY),
          Map.entry("\\ll", ROUGHLY),
          Map.entry("<<", ROUGHLY),
          Map.entry(">>", ROUGHLY),
          Map.entry("\\gg", ROUGHLY),
          Map.entry("\\lesssim", ROUGHLY),
          Map.entry("\\gtrsim", ROUGHLY),
          Map.entry("\\to", MAP),
          Map.entry("\\rightarrow", MAP),
          Map.entry("\\longrightarrow", MAP),
          Map.entry("\\xrightarrow", MAP),
          Map.entry("\\mapsto", MAP),
          Map.entry("\\longmapsto", MAP),
          Map.entry("\\hookrightarrow", MAP),
          Map.entry("\\leftrightarrow", MAP),
          Map.entry("\\cong", "an isomorphism, which is no equation"),
          Map.entry("\\Rightarrow", CONSEQUENCE),
          Map.entry("\\Longrightarrow", CONSEQUENCE),
          Map.entry("\\implies", CONSEQUENCE),
          Map.entry("\\Leftrightarrow", CONSEQUENCE),
          Map.entry("\\iff", CONSEQUENCE),
          Map.entry("\\Longleftrightarrow", CONSEQUENCE),
          Map.entry("\\Leftarrow", CONSEQUENCE),
          Map.entry("\\Longleftarrow", CONSEQUENCE),
          Map.entry("\\impliedby", CONSEQUENCE),
          Map.entry("\\because", CONSEQUENCE),
          Map.entry("\\therefore", CONSEQUENCE),
          Map.entry("\\stackrel", "it is asked or demanded there"),
          Map.entry("\\subset", "a statement about sets"),
          Map.entry("\\subseteq", "a statement about sets"));

  private static final Set<String> ELLIPSES =
      Set.of("\\cdots", "\\dots", "\\ldots", "\\dotsc", "\\dotsb", "\\vdots", "\\ddots");

  /** At the end of a statement they say that it goes on. */
  private static final Set<String> GOES_ON = Set.of("+", "-");

  private static final Set<String> SCRIPTS = Set.of("_", "^");

  private Relations() {}

  /** Whether this is a sign between two sides. */
  static boolean isSign(String text) {
    return STATING.contains(text) || NOT_STATING.containsKey(text);
  }

  static boolean states(Token token) {
    return token.isTop() && STATING.contains(token.text());
  }

  /** Whether a piece compares numbers, and says of nothing what it is equal to. */
  static boolean isOrder(List<Token> tokens) {
    return tokens.stream().anyMatch(Relations::states)
        && tokens.stream().filter(Relations::states).allMatch(t -> ORDERS.contains(t.text()));
  }

  /** Whether brackets say when it holds: (m > 0), (\forall a), (m \text{ odd}). */
  static boolean isAside(List<Token> tokens) {
    return isInBrackets(tokens)
        && tokens.stream()
            .filter(t -> t.depth() == 1)
            .anyMatch(
                t ->
                    STATING.contains(t.text())
                        || t.text().equals("\\forall")
                        || DisplayScan.WORDS.contains(t.text()));
  }

  static boolean isForAll(List<Token> tokens) {
    return isInBrackets(tokens) && tokens.get(1).text().equals("\\forall");
  }

  /** Whether one pair of brackets is around all. */
  private static boolean isInBrackets(List<Token> tokens) {
    int last = tokens.size() - 1;
    return last > 1
        && tokens.get(0).text().equals("(")
        && tokens.get(0).isTop()
        && tokens.get(last).text().equals(")")
        && tokens.subList(1, last).stream().noneMatch(Token::isTop);
  }

  static boolean isCondition(Token token) {
    return token.isTop() && CONDITION.contains(token.text());
  }

  static boolean isRough(Token token) {
    return token.isTop() && NOT_STATING.containsKey(token.text());
  }

  static boolean concludes(Token token) {
    return token.isTop() && CONCLUDING.contains(token.text());
  }

  /** Whether what stands on both sides of a sign is not said by itself. */
  static boolean isConsequence(Token token) {
    return token.isTop() && CONSEQUENCE.equals(NOT_STATING.get(token.text()));
  }

  static boolean isOperator(Token token) {
    return OPERATORS.contains(token.text());
  }

  static boolean isEllipsis(String sign) {
    return ELLIPSES.contains(sign);
  }

  static boolean leavesOpen(Token token) {
    return OPEN_END.contains(token.text()) || STATING.contains(token.text());
  }

  /** Whether a sign stands at the end that is no script, as in J_-. */
  private static boolean goesOn(List<Token> tokens) {
    int last = tokens.size() - 1;
    boolean script = last > 0 && SCRIPTS.contains(tokens.get(last - 1).text());
    return GOES_ON.contains(tokens.get(last).text()) && !script;
  }

  /** Whether the order of what is left out is added, as in a + O(x²). */
  private static boolean hasOrder(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      boolean added = GOES_ON.contains(tokens.get(i - 1).text());
      int letter = tokens.get(i).text().equals("\\mathcal") ? i + 1 : i;
      letter += letter + 1 < tokens.size() && tokens.get(letter).text().equals("{") ? 1 : 0;
      boolean order = tokens.get(letter).text().matches("[oO]");
      int next = letter + 1;
      next += next < tokens.size() && tokens.get(next).text().equals("}") ? 1 : 0;
      boolean bracket =
          next < tokens.size() && tokens.get(next).text().matches("\\(|\\\\(?:left|bigl|big)");
      boolean all = states(tokens.get(i - 1)) && letter > i && isSize(tokens, next);
      if ((added || all) && order && bracket) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bracket has a power, a fraction or a number in it, as the one of O(e^{-S}). */
  private static boolean isSize(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (SIZES.contains(text) || tokens.get(i).text().matches("\\d+")) {
        return true;
      }
      if (depth == 0 && text.equals(")")) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasThreePoints(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.subList(i - 2, i + 1).stream().allMatch(t -> t.text().equals("."))) {
        return true;
      }
    }
    return false;
  }

  /** Why a formula is nothing that can be checked. */
  static Optional<String> unchecked(List<Token> tokens) {
    Optional<Token> rough = tokens.stream().filter(Relations::isRough).findFirst();
    if (rough.isPresent()) {
      return Optional.ofNullable(NOT_STATING.get(rough.get().text()));
    }
    if (tokens.stream().noneMatch(Relations::states)) {
      boolean member = tokens.stream().anyMatch(Relations::isCondition);
      return Optional.of(
          tokens.isEmpty()
              ? "nothing is written there"
              : member ? "it says what something is one of" : "there is no sign of equality in it");
    }
    boolean open =
        tokens.stream().anyMatch(t -> isEllipsis(t.text()))
            || hasOrder(tokens)
            || hasThreePoints(tokens)
            || goesOn(tokens);
    return open
        ? Optional.of("it leaves out something that the reader has to add")
        : Optional.empty();
  }
}
