package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Mentions;

/**
 * Finds names that a paper writes as functions: with arguments somewhere, or alone on one side of
 * an equation with a bracket behind it. What is a function somewhere is one everywhere: its bracket
 * is no factor.
 */
final class Functions {
  /** In a bracket it says that a product stands there: operators, functions, 1 + a. */
  private static final Pattern FACTOR =
      Pattern.compile(
          "\\\\(?:dagger|dag|hat|widehat|rangle|ket|bra|braket|cos|sin|tan|cosh|sinh|exp|sqrt|partial|nabla|sum|int|begin)(?![A-Za-z])|^\\s*\\d+\\s*[-+]");

  /** Of these nothing is a function, and a bracket behind them is a factor. */
  private static final Set<String> CONSTANTS = Set.of("\\hbar", "\\pi", "\\mathrm{i}");

  private static final Pattern MOMENTUM =
      Pattern.compile(
          "\\\\(?:mathbf|vec|boldsymbol|bm)\\s*\\{\\s*[kq]\\s*\\}|\\\\partial_\\{[kq]_.*");

  private static final Pattern BOLD_MOMENTUM =
      Pattern.compile("\\\\(?:mathbf|vec|boldsymbol|bm)\\s*\\{\\s*k\\s*\\}");

  private static final Pattern APPLIED = Pattern.compile("(\\\\[A-Za-z]+)(?:\\s|\\\\[!,;:])*\\(");

  /** t − t' or x_1 − x_2, of which a θ before a bracket is the step. */
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "\\s*[-+]?\\s*(\\\\[A-Za-z]+|[A-Za-z])(?![A-Za-z])\\s*(?:'+|_\\s*(?:\\w|\\{[^{}]*\\}))?"
              + "\\s*-\\s*\\1(?![A-Za-z])\\s*(?:'+|_\\s*(?:\\w|\\{[^{}]*\\}))?\\s*");

  private static final Pattern LAST = Pattern.compile("(?s).*(?:\\\\q?quad(?![A-Za-z])|,)");

  private final Set<String> functions = new HashSet<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> gradients = new HashSet<>();
  private final Set<String> momenta = new HashSet<>();
  private boolean hasMomenta;
  private final NameReader reader;

  private Functions(NameReader reader) {
    this.reader = reader;
  }

  /** Those of all formulas of a paper, whether they can be read or not. */
  static Functions of(List<String> formulas, NameReader reader) {
    Functions functions = new Functions(reader);
    formulas.forEach(functions::note);
    return functions;
  }

  private void note(String formula) {
    for (SymbolName name : reader.in(formula)) {
      if (!name.arguments().isEmpty() && !CONSTANTS.contains(name.base()) && !isBeforeList(name)) {
        functions.add(key(name));
      }
      if (name.base().equals("\\nabla")) {
        gradients.addAll(name.subscripts());
      }
      hasMomenta |= MOMENTUM.matcher(name.latex()).matches();
      name.arguments().stream().filter(BOLD_MOMENTUM.asMatchPredicate()).forEach(momenta::add);
    }
    applied(formula);
    String before = "";
    for (String side : formula.split("(?<![:<>!])=|\\\\equiv(?![A-Za-z])|\\\\\\\\")) {
      boolean components = isVector(before) && lastBracket(side).contains(",");
      Mentions.applied(side.replace("&", " "), reader.macros())
          .filter(name -> !components || Bold.isBold(name.base()))
          .ifPresent(name -> noteValue(name, side));
      before = side;
    }
  }

  /**
   * Whether a side ends with a vector alone: what it is equal to is no number, as in A = B(−y, 0,
   * 0).
   */
  private boolean isVector(String side) {
    String last = LAST.matcher(side.replace("&", " ")).replaceFirst("").strip();
    return reader.name(last).filter(name -> Bold.isBold(name.base())).isPresent();
  }

  /**
   * Whether only numbers stand in its brackets, as in a (1, 0): those of a vector, by themselves.
   */
  static boolean isBeforeList(SymbolName name) {
    return name.arguments().size() > 1
        && name.arguments().stream().allMatch(number -> number.matches("\\d+"));
  }

  private void noteValue(SymbolName name, String side) {
    String value = lastBracket(side);
    if (value.isEmpty() || FACTOR.matcher(value).find()) {
      return;
    }
    if (CONSTANTS.contains(name.base())) {
      return;
    }
    functions.add(key(name));
    List<SymbolName> inside = reader.in(lastBracket(side));
    Set<String> letters = new LinkedHashSet<>();
    inside.stream()
        .filter(n -> !n.base().matches("[a-z]") || n.subscripts().isEmpty())
        .filter(n -> !Guesses.FIXED.contains(n.base()))
        .forEach(n -> letters.add(n.base()));
    inside.forEach(n -> n.subscripts().forEach(letters::remove));
    variable(letters).ifPresent(letter -> variables.putIfAbsent(key(name), letter));
  }

  /** Of f(ħω) the variable is ω: what usually is constant is a factor there. */
  private static Optional<String> variable(Set<String> letters) {
    return letters.stream()
        .filter(letter -> !GuessTable.isConstant(letter))
        .findFirst()
        .or(() -> letters.stream().findFirst());
  }

  /** A δ with a bracket behind it is one of what stands there, and no factor. */
  private void applied(String formula) {
    String plain = Kets.withoutSizes(reader.plain(formula));
    Matcher sign = APPLIED.matcher(plain);
    while (sign.find()) {
      String side = plain.substring(sign.start(), closing(plain, sign.end() - 1) + 1);
      boolean step = DIFFERENCE.matcher(lastBracket(side)).matches();
      Set<String> places = step ? Set.of("applied", "applied-difference") : Set.of("applied");
      if (GuessTable.kind(places, sign.group(1)).isPresent()) {
        noteApplied(SymbolName.of(sign.group(1)), lastBracket(side));
      }
    }
  }

  private void noteApplied(SymbolName name, String inside) {
    functions.add(key(name));
    List<SymbolName> names = reader.in(inside);
    Set<String> letters = new LinkedHashSet<>();
    names.stream().filter(n -> n.subscripts().isEmpty()).forEach(n -> letters.add(n.base()));
    names.stream().skip(1).forEach(n -> n.subscripts().forEach(letters::remove));
    letters.removeAll(Guesses.FIXED);
    variable(letters).ifPresent(letter -> variables.putIfAbsent(key(name), letter));
  }

  /** Where a bracket is closed, or the end of the text. */
  private static int closing(String text, int from) {
    int open = 0;
    for (int i = from; i < text.length(); i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }

  /** What stands in the last bracket of a text. */
  private static String lastBracket(String text) {
    int end = text.lastIndexOf(')');
    int open = 0;
    for (int i = end; i >= 0; i--) {
      open += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (open == 0) {
        return text.substring(i + 1, Math.max(i + 1, end)).replaceAll("\\\\(left|right)$", "");
      }
    }
    return "";
  }

  /** Whether there are momenta to differentiate by, so that a gradient need not be in space. */
  boolean haveMomenta() {
    return hasMomenta;
  }

  /** The k of H(k), if it is printed as a vector, and always in one way. */
  Optional<String> momentum() {
    return momenta.size() == 1 ? momenta.stream().findFirst() : Optional.empty();
  }

  /** By what all gradients of the paper are taken that say so, if it is one letter. */
  Optional<String> gradient() {
    return gradients.size() == 1 ? gradients.stream().findFirst() : Optional.empty();
  }

  boolean contains(SymbolName name) {
    return functions.contains(key(name));
  }

  /** The letter of all that its values are taken at, if there is one. */
  Optional<String> variable(SymbolName name) {
    return Optional.ofNullable(variables.get(key(name)));
  }

  /**
   * A name without its arguments and without what stands in its slots: I_0 is another thing than
   * I_x.
   */
  static String key(SymbolName name) {
    List<String> slots = name.subscripts().stream().map(s -> s.matches("\\d+") ? s : "").toList();
    return name.base() + "_" + slots + "^" + name.label();
  }
}
