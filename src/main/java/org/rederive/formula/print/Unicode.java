package org.rederive.formula.print;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.SymbolName;

/**
 * Names of symbols in Unicode: \hat{r} as r̂, \varepsilon_{nk} as ε_nk, A_{r_c}^{LR} as A_(r_c)^LR.
 */
final class Unicode {
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
  private static final Pattern ACCENT = Pattern.compile("^\\\\([A-Za-z]+)\\{(.*)}('*)$");
  private static final Pattern NESTED = Pattern.compile("_\\{([^{}]*)}");
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("hat", "\u0302"),
          Map.entry("widehat", "\u0302"),
          Map.entry("tilde", "\u0303"),
          Map.entry("widetilde", "\u0303"),
          Map.entry("bar", "\u0304"),
          Map.entry("overline", "\u0305"),
          Map.entry("dot", "\u0307"),
          Map.entry("ddot", "\u0308"),
          Map.entry("vec", "\u20d7"));
  private static final List<String> SMALL =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "zeta",
          "eta",
          "theta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "omicron",
          "pi",
          "rho",
          "varsigma",
          "sigma",
          "tau",
          "upsilon",
          "varphi",
          "chi",
          "psi",
          "omega");
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("varepsilon", "ε"),
          Map.entry("epsilon", "ϵ"),
          Map.entry("phi", "ϕ"),
          Map.entry("vartheta", "ϑ"),
          Map.entry("ell", "ℓ"),
          Map.entry("hbar", "ħ"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("uparrow", "↑"),
          Map.entry("downarrow", "↓"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("leftarrow", "←"),
          Map.entry("leftrightarrow", "↔"),
          Map.entry("Rightarrow", "⇒"),
          Map.entry("perp", "⊥"),
          Map.entry("parallel", "∥"),
          Map.entry("times", "×"),
          Map.entry("infty", "∞"));

  /** A font around a word, which changes none of its letters. */
  private static final Pattern FONT =
      Pattern.compile("\\\\(?:mathrm|mathcal|mathsf|mathbf|text)\\s*\\{([^{}]*)\\}");

  private static final Pattern PAIR = Pattern.compile("\\\\[Dd]elta ");

  private static final Map<String, String> OLDER_SCRIPT =
      Map.of("B", "ℬ", "E", "ℰ", "F", "ℱ", "H", "ℋ", "I", "ℐ", "L", "ℒ", "M", "ℳ", "R", "ℛ");

  private Unicode() {}

  static String of(SymbolName name) {
    String label = name.label().isEmpty() ? "" : "^" + letters(name.label());
    String arguments =
        name.arguments().isEmpty()
            ? ""
            : name.arguments().stream()
                .map(Unicode::piece)
                .collect(Collectors.joining(", ", "(", ")"));
    String letter =
        name.isKet()
            ? name.subscripts().stream().map(Unicode::piece).collect(Collectors.joining(", "))
            : base(name.base()) + subscripts(name.subscripts());
    return letter + label + arguments;
  }

  static String of(Declaration label) {
    return of(label.pattern());
  }

  /** _nk for letters; a piece with a subscript of its own needs brackets. */
  static String subscripts(List<String> pieces) {
    if (pieces.isEmpty()) {
      return "";
    }
    String joined = pieces.stream().map(Unicode::piece).collect(Collectors.joining());
    return joined.contains("_")
        ? pieces.stream().map(Unicode::piece).collect(Collectors.joining(" ", "_(", ")"))
        : "_" + joined;
  }

  /** A name below a letter, or by itself. */
  static String piece(String latex) {
    Matcher nested = NESTED.matcher(latex);
    return base(
        nested.replaceAll(m -> "_" + Matcher.quoteReplacement(m.group(1).replace(" ", ""))));
  }

  static String base(String latex) {
    int gap = latex.indexOf(' ');
    if (PAIR.matcher(latex).lookingAt()) {
      return letters(latex.substring(0, gap)) + base(latex.substring(gap + 1));
    }
    Matcher accent = ACCENT.matcher(latex);
    if (!accent.matches()) {
      return letters(latex);
    }
    String inside = base(accent.group(2));
    String primes = accent.group(3);
    if (accent.group(1).equals("mathcal") || accent.group(1).equals("mathscr")) {
      return script(inside) + primes;
    }
    String marked = inside + ACCENTS.getOrDefault(accent.group(1), "");
    return Normalizer.normalize(marked, Normalizer.Form.NFC) + primes;
  }

  /** Script capitals; the older ones of them stand elsewhere in Unicode. */
  private static String script(String letter) {
    int c = letter.codePointAt(0);
    if (letter.length() > 1 || c < 'A' || c > 'Z') {
      return letter;
    }
    String older = OLDER_SCRIPT.get(letter);
    return older == null ? Character.toString(0x1d49c + c - 'A') : older;
  }

  private static String letters(String latex) {
    String plain = FONT.matcher(latex).replaceAll("$1");
    return COMMAND.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(letter(m.group(1))));
  }

  private static String letter(String command) {
    String other = OTHERS.get(command);
    if (other != null) {
      return other;
    }
    boolean capital = Character.isUpperCase(command.charAt(0));
    int at = SMALL.indexOf(capital ? decapitalised(command) : command);
    int first = capital ? 'Α' : 'α';
    return at < 0 ? command : Character.toString(first + at);
  }

  private static String decapitalised(String command) {
    return Character.toLowerCase(command.charAt(0)) + command.substring(1);
  }
}
