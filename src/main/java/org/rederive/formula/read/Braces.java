package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.ReadingException;

/**
 * Braces that LaTeX needs and nobody sees: {\bf k} is \mathbf{k}, {a \over b} is a fraction, {k} is
 * k where nothing takes it for an argument, and {k_x}^2 is k_x^2.
 */
final class Braces {
  /** Commands after which braces are no argument. */
  private static final Set<String> APART =
      Set.of(
          "\\partial",
          "\\nabla",
          "\\cdot",
          "\\times",
          "\\otimes",
          "\\pm",
          "\\mp",
          "\\langle",
          "\\rangle",
          "\\neq",
          "\\in",
          "\\notin",
          "\\leq",
          "\\geq",
          "\\approx",
          "\\equiv",
          "\\{",
          "\\}",
          "\\lbrace",
          "\\rbrace",
          "\\|",
          "\\hbar",
          "\\ell",
          "\\infty",
          "\\dagger");

  private static final Set<String> FRACTIONS = Set.of("\\frac", "\\tfrac", "\\dfrac");

  /** Derivatives that an alphabet does not change. */
  private static final Set<String> OPERATORS = Set.of("\\nabla", "\\partial");

  private static final Set<String> BIG = Set.of("\\sum", "\\prod", "\\int", "\\oint");

  private Braces() {}

  static List<Token> plain(List<Token> tokens) {
    List<Token> fonts = Alphabets.ofEach(withoutFonts(OldFonts.within(withFractions(tokens))));
    List<Token> words = UprightWords.asFunctions(ScriptsOutside.of(fonts));
    return withoutNeedless(withPlainNabla(withPlainNabla(BarReader.signs(words))));
  }

  /** What else is wrong with a formula whose groups never end follows from that. */
  static void requireClosed(List<Token> tokens) {
    int[] partners = partners(tokens);
    for (int i = 0; i < partners.length; i++) {
      Token token = tokens.get(i);
      if (partners[i] < 0 && (token.is("{") || token.is("}"))) {
        boolean opens = token.is("{");
        throw new ReadingException(
            token.span(),
            opens ? "this brace is never closed" : "this brace closes nothing",
            opens ? "write } where its group ends" : "write { where its group begins");
      }
    }
  }

  /** For each opening brace where it is closed, for each closing one where it is opened. */
  static int[] partners(List<Token> tokens) {
    int[] partner = new int[tokens.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      partner[i] = -1;
      if (tokens.get(i).is("{")) {
        open.add(i);
      } else if (tokens.get(i).is("}") && !open.isEmpty()) {
        int from = open.remove(open.size() - 1);
        partner[i] = from;
        partner[from] = i;
      }
    }
    return partner;
  }

  // ---- {a \over b}

  private record Open(int at, int over) {}

  private static List<Token> withFractions(List<Token> tokens) {
    if (tokens.stream().noneMatch(t -> t.is("\\over"))) {
      return tokens;
    }
    List<Token> plain = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    for (Token token : tokens) {
      if (token.is("{")) {
        open.add(new Open(plain.size(), -1));
      } else if (token.is("\\over")) {
        Open group = open.isEmpty() ? new Open(0, 0) : open.remove(open.size() - 1);
        requireOnce(token, group.over() < 0);
        open.add(new Open(group.at(), plain.size()));
      } else if (token.is("}") && !open.isEmpty()) {
        Open group = open.remove(open.size() - 1);
        if (group.over() >= 0) {
          fraction(plain, group, token);
        }
      }
      plain.add(token);
    }
    return plain;
  }

  private static void requireOnce(Token over, boolean once) {
    if (!once) {
      throw new ReadingException(
          over.span(), "it is not clear how far this fraction reaches", "write \\frac{a}{b}");
    }
  }

  /** Makes { a \over b of what is written so far { \frac{a}{b}. */
  private static void fraction(List<Token> plain, Open group, Token close) {
    Token open = plain.get(group.at());
    Token over = plain.get(group.over());
    plain.set(group.over(), over.as(Token.Kind.SIGN, "}"));
    plain.add(group.over() + 1, over.as(Token.Kind.SIGN, "{"));
    plain.add(close);
    plain.add(group.at() + 1, open.as(Token.Kind.COMMAND, "\\frac"));
    plain.add(group.at() + 2, open);
  }

  // ---- {\bf k}

  private static List<Token> withoutFonts(List<Token> tokens) {
    int[] partner = partners(tokens);
    List<Token> plain = new ArrayList<>();
    Set<Integer> doubled = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<String> font =
          token.is("{") && partner[i] > 0
              ? Optional.ofNullable(OldFonts.TODAY.get(tokens.get(i + 1).text()))
              : Optional.empty();
      plain.add(token);
      if (font.isPresent()) {
        Token old = token.to(tokens.get(++i));
        if (!font.get().isEmpty()) {
          plain.add(old.as(Token.Kind.COMMAND, font.get()));
          plain.add(old.as(Token.Kind.SIGN, "{"));
          doubled.add(partner[i - 1]);
        }
      } else if (doubled.remove(i)) {
        plain.add(token);
      }
    }
    return plain;
  }

  // ---- bold ∇

  private static List<Token> withPlainNabla(List<Token> tokens) {
    List<Token> plain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int braces = i + 1 < tokens.size() && tokens.get(i + 1).is("{") ? 1 : 0;
      int last = i + 1 + 2 * braces;
      boolean bold =
          BoldLetters.ON_NABLA.contains(token.text())
              && last < tokens.size()
              && OPERATORS.contains(tokens.get(i + 1 + braces).text())
              && (braces == 0 || tokens.get(last).is("}"));
      plain.add(
          bold
              ? token.to(tokens.get(last)).as(Token.Kind.COMMAND, tokens.get(i + 1 + braces).text())
              : token);
      i = bold ? last : i;
    }
    return plain;
  }

  // ---- {k}

  private static List<Token> withoutNeedless(List<Token> tokens) {
    int[] partner = partners(tokens);
    boolean[] needless = new boolean[tokens.size()];
    boolean[] argument = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (FRACTIONS.contains(tokens.get(i).text())) {
        markArguments(i + 1, 2, tokens, partner, argument);
      } else if (tokens.get(i).is("\\sqrt")) {
        markArguments(afterDegree(i + 1, tokens), 1, tokens, partner, argument);
      }
      if (tokens.get(i).is("{") && partner[i] > 0 && !argument[i]) {
        boolean one =
            signEnd(i + 1, tokens, partner) == partner[i]
                || atomEnd(i + 1, tokens, partner) == partner[i]
                || primedEnd(i + 1, tokens, partner) == partner[i] && isVariable(i, tokens, partner)
                || indexedEnd(i + 1, tokens, partner) == partner[i]
                    && (tokens.get(partner[i] + 1).is("^") || isVariable(i, tokens, partner));
        needless[i] = one && isApart(i, tokens, partner, needless, argument);
        needless[partner[i]] = needless[i];
      }
    }
    List<Token> plain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!needless[i]) {
        plain.add(tokens.get(i));
      }
    }
    return plain;
  }

  /** Whether a variable of a derivative or an integral stands in braces: ∂{k_x}, d{t'}. */
  private static boolean isVariable(int open, List<Token> tokens, int[] partner) {
    boolean upright =
        open > 0
            && tokens.get(open - 1).is("}")
            && partner[open - 1] >= 0
            && isUprightD(partner[open - 1], open - 1, tokens);
    return open > 0
        && (upright || tokens.get(open - 1).is("\\partial"))
        && !tokens.get(partner[open] + 1).is("_");
  }

  /** Where a letter with primes ends; -1 if there is none. */
  private static int primedEnd(int from, List<Token> tokens, int[] partner) {
    int end = atomEnd(from, tokens, partner);
    while (end > 0 && tokens.get(end).is("'")) {
      end++;
    }
    return end;
  }

  /** Where the braces of a root begin. */
  private static int afterDegree(int from, List<Token> tokens) {
    int i = from;
    if (tokens.get(i).is("[")) {
      while (i < tokens.size() && !tokens.get(i).is("]")) {
        i++;
      }
      i++;
    }
    return i;
  }

  private static void markArguments(
      int from, int most, List<Token> tokens, int[] partner, boolean[] argument) {
    int i = from;
    for (int count = 0; count < most && i < tokens.size() && partner[i] > i; count++) {
      argument[i] = true;
      i = partner[i] + 1;
    }
  }

  /**
   * Where the sign of a sum or an integral ends with all that stands at it; -1 if there is none.
   */
  private static int signEnd(int from, List<Token> tokens, int[] partner) {
    int end = BIG.contains(tokens.get(from).text()) ? from + 1 : -1;
    while (end > 0 && (tokens.get(end).is("_") || tokens.get(end).is("^"))) {
      end = tokens.get(end + 1).is("{") ? partner[end + 1] + 1 : end + 2;
    }
    return end;
  }

  /** Where a letter, ∇ or ∂ ends with all fonts and accents around it; -1 if there is none. */
  private static int atomEnd(int from, List<Token> tokens, int[] partner) {
    int i = from;
    while (Names.ACCENTS.contains(tokens.get(i).text()) && !tokens.get(i + 1).is("{")) {
      i++;
    }
    Token token = tokens.get(i);
    if (Names.ACCENTS.contains(token.text())) {
      return partner[i + 1] < 0 ? -1 : partner[i + 1] + 1;
    }
    return Names.startsName(token) || OPERATORS.contains(token.text()) ? i + 1 : -1;
  }

  /** Where a letter with a subscript ends; -1 if there is none. */
  private static int indexedEnd(int from, List<Token> tokens, int[] partner) {
    int end = atomEnd(from, tokens, partner);
    if (end < 0 || !tokens.get(end).is("_")) {
      return -1;
    }
    int script = end + (Names.ACCENTS.contains(tokens.get(end + 1).text()) ? 2 : 1);
    return tokens.get(script).is("{") ? partner[script] + 1 : script + 1;
  }

  /** Whether what stands before does not take the braces for an argument. */
  private static boolean isApart(
      int open, List<Token> tokens, int[] partner, boolean[] needless, boolean[] argument) {
    if (open == 0) {
      return true;
    }
    Token before = tokens.get(open - 1);
    if (before.kind() == Token.Kind.COMMAND) {
      return APART.contains(before.text()) || Names.GREEK.contains(before.text());
    }
    if (before.is("}") && partner[open - 1] >= 0) {
      int other = partner[open - 1];
      if (isUprightD(other, open - 1, tokens)) {
        return true;
      }
      boolean ended =
          needless[other]
              || argument[other]
              || isScript(other, tokens)
              || beginsMatrix(other, open - 1, tokens);
      return ended || isScripted(tokens.get(partner[open] + 1));
    }
    return !before.is("_") && !before.is("^");
  }

  /** Whether they are those of \mathrm{d}, which takes no argument. */
  private static boolean isUprightD(int open, int close, List<Token> tokens) {
    return close == open + 2
        && tokens.get(open + 1).is("d")
        && open > 0
        && tokens.get(open - 1).is("\\mathrm");
  }

  /**
   * Whether these braces hold the name of a matrix; that of an array is followed by its columns.
   */
  private static boolean beginsMatrix(int open, int close, List<Token> tokens) {
    String name =
        tokens.subList(open + 1, close).stream().map(Token::text).collect(Collectors.joining());
    return open > 0 && tokens.get(open - 1).is("\\begin") && name.endsWith("matrix");
  }

  private static boolean isScript(int open, List<Token> tokens) {
    return open > 0 && (tokens.get(open - 1).is("_") || tokens.get(open - 1).is("^"));
  }

  private static boolean isScripted(Token after) {
    return after.is("_") || after.is("^") || after.is("'");
  }
}
