package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.formula.NamedFunction;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Mentions;

/**
 * Finds functions that a formula takes at several values, or at values that are no letters: G(ω +
 * iη, k), ρ(0) beside ρ(t), F[ρ]. One row stands for all of their values, and nothing is computed
 * of them. A bracket that could be a factor makes none.
 */
final class OpenNames {
  /** Letters of functions to everybody who has said once that they are. */
  private static final Set<String> USUAL =
      Set.of("f", "g", "F", "G", "J", "\\delta", "\\Theta", "\\theta", "\\Sigma");

  /** ψ(r − R) is no product to anybody, with a position or a momentum in the bracket. */
  private static final Set<String> OF_PLACES =
      Set.of("\\psi", "\\Psi", "\\phi", "\\varphi", "\\Phi", "\\chi", "w", "W", "V", "U", "G", "f");

  private static final Pattern PLACE =
      Pattern.compile("\\s*-?\\s*\\\\(?:mathbf|vec|boldsymbol)\\s*\\{\\s*[rRxkqK]\\s*\\}[^()]*");

  /** Above a function it is no part of its name. */
  private static final Pattern INVERSE = Pattern.compile("\\^ (?:\\{ - 1 \\}|2|\\{ 2 \\})$");

  /** Of operators, as in a master equation. */
  private static final Pattern MAP = Pattern.compile("\\\\mathcal\\{[LD]\\}");

  /** In a bracket they say that it is a factor. */
  private static final Pattern FACTOR =
      Pattern.compile(
          "\\\\(?:dagger|dag|hat|widehat|rangle|langle|cos|sin|tan|cosh|sinh|exp|sqrt|partial|nabla|sum|int"
              + "|begin|prod)(?![A-Za-z])|\\\\(?:mathrm|text)\\s*\\{\\s*[A-Za-z]\\s*[A-Za-z]");

  private static final Set<String> SIDES = Set.of("=", "&", "\\\\");

  private static final Set<String> SCRIPTS = Set.of("_", "^");

  private static final Set<String> BETWEEN = Set.of(",", "\\\\", "\\quad", "\\qquad", "&");

  private static final Pattern VECTOR = Pattern.compile("\\\\(?:mathbf|vec|boldsymbol)");

  private static final Set<String> PARTS = Set.of(",", ";", "=");

  private OpenNames() {}

  /** Those of a formula, without what stands in their brackets. */
  static Set<String> in(String latex, NameReader reader, Functions functions) {
    Mentions.All all = reader.mentions(latex);
    Set<String> known = new HashSet<>();
    all.functionals().forEach(name -> known.add(key(name)));
    Map<String, Set<List<String>>> arguments = new HashMap<>();
    all.names().stream()
        .filter(name -> !name.isKet() && functions.contains(name))
        .forEach(
            name ->
                arguments.computeIfAbsent(key(name), key -> new HashSet<>()).add(name.arguments()));
    arguments.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .forEach(each -> known.add(each.getKey()));
    String[] pieces = Pieces.of(reader.plain(latex));
    for (int at = 1; at < pieces.length; at++) {
      Optional<SymbolName> name =
          pieces[at].equals("(") ? applied(pieces, at, reader) : Optional.empty();
      if (name.isPresent() && isFunction(name.get(), pieces, at, functions, known)) {
        known.add(key(name.get()));
      }
    }
    return known;
  }

  /** The name that ends before a bracket. */
  private static Optional<SymbolName> applied(String[] pieces, int open, NameReader reader) {
    int start = start(pieces, open);
    return start < 0
        ? Optional.empty()
        : reader
            .name(INVERSE.matcher(text(pieces, start, open)).replaceAll(""))
            .filter(name -> name.arguments().isEmpty())
            .filter(name -> NamedFunction.spelled(name.base()).isEmpty())
            .map(name -> name.withLabel(Letters.label(name)));
  }

  /** Where the name begins, with its accents, that ends before a bracket; -1 if there is none. */
  static int start(String[] pieces, int open) {
    int at = open - 1;
    while (at > 0) {
      int begin = pieces[at].equals("}") ? opening(pieces, at) : at;
      if (begin < 1 || !SCRIPTS.contains(pieces[begin - 1])) {
        boolean accent = pieces[at].equals("}") && begin > 0 && pieces[begin - 1].startsWith("\\");
        return accent ? begin - 1 : Pieces.isLetter(pieces[at]) ? at : -1;
      }
      at = begin - 2;
    }
    return at == 0 && Pieces.isLetter(pieces[0]) ? 0 : -1;
  }

  static String text(String[] pieces, int from, int to) {
    return Stream.of(pieces)
        .skip(from)
        .limit(Math.max(0, to - from))
        .collect(Collectors.joining(" "));
  }

  private static boolean isFunction(
      SymbolName name, String[] pieces, int open, Functions functions, Set<String> known) {
    int close = closing(pieces, open);
    String inside = text(pieces, open + 1, close);
    boolean raised = close + 1 < pieces.length && pieces[close + 1].equals("^");
    if (parts(pieces, open, close)) {
      return !isVectorByComponents(pieces, open, close);
    }
    if (!raised && isNested(pieces, open, close)) {
      return functions.contains(name);
    }
    if (raised || FACTOR.matcher(inside).find()) {
      return false;
    }
    boolean usual =
        USUAL.contains(name.base()) || known.contains(key(name)) || isAlone(pieces, open, close);
    return OF_PLACES.contains(name.base()) && PLACE.matcher(inside).matches()
        || usual && functions.contains(name);
  }

  /** Whether the bracket ends a side of an equation that begins with its name. */
  private static boolean isAlone(String[] pieces, int open, int close) {
    int start = start(pieces, open);
    boolean begins = start == 0 || start > 0 && SIDES.contains(pieces[start - 1]);
    String behind = close + 1 < pieces.length ? pieces[close + 1] : "=";
    boolean cell = behind.equals("&") && close + 2 < pieces.length;
    return begins && (behind.equals("=") || cell && pieces[close + 2].equals("="));
  }

  /** Whether the value of a function is all of a bracket: nobody brackets one factor. */
  private static boolean isNested(String[] pieces, int open, int close) {
    int inner = close - 1;
    int begins = inner > open && pieces[inner].equals(")") ? opening(pieces, inner) : -1;
    return begins > open + 1 && start(pieces, begins) == open + 1;
  }

  /** Whether a comma parts arguments, or it is said of one what it is: (t = T). */
  private static boolean parts(String[] pieces, int open, int close) {
    int depth = 0;
    for (int at = open + 1; at < close; at++) {
      depth += isOpen(pieces[at]) ? 1 : isClose(pieces[at]) ? -1 : 0;
      if (depth == 0 && PARTS.contains(pieces[at])) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of a side is a letter before a list, equal to a vector: A = B(−y, 0, 0). */
  private static boolean isVectorByComponents(String[] pieces, int open, int close) {
    int letter = start(pieces, open);
    int sign = letter - 1;
    while (sign > 0 && pieces[sign].equals("&")) {
      sign--;
    }
    int left = sign > 0 && pieces[sign].equals("=") ? vector(pieces, sign) : -1;
    boolean whole = close + 1 >= pieces.length || !pieces[close + 1].equals("^");
    return left >= 0 && whole && !VECTOR.matcher(pieces[letter]).matches();
  }

  /** Where the vector begins that is the whole left side before a sign; -1 if there is none. */
  private static int vector(String[] pieces, int sign) {
    int end = pieces[sign - 1].equals("&") ? sign - 1 : sign;
    int start = start(pieces, end);
    boolean whole = start == 0 || start > 0 && BETWEEN.contains(pieces[start - 1]);
    return whole && VECTOR.matcher(pieces[start]).matches() ? start : -1;
  }

  private static int closing(String[] pieces, int open) {
    int depth = 0;
    for (int at = open; at < pieces.length; at++) {
      depth += isOpen(pieces[at]) ? 1 : isClose(pieces[at]) ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return pieces.length;
  }

  static int opening(String[] pieces, int close) {
    int depth = 0;
    for (int at = close; at >= 0; at--) {
      depth += isClose(pieces[at]) ? 1 : isOpen(pieces[at]) ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOpen(String piece) {
    return piece.equals("(") || piece.equals("{") || piece.equals("[");
  }

  private static boolean isClose(String piece) {
    return piece.equals(")") || piece.equals("}") || piece.equals("]");
  }

  private static String key(SymbolName name) {
    return name.withArguments(List.of()).withLabel(Letters.label(name)).latex();
  }

  /** What a row with these spellings may be, if it may be of a kind: functions remain functions. */
  static String kind(List<String> spellings, String kind) {
    boolean any = spellings.get(0).endsWith("(" + Formula.Uncomputed.ANY_ARGUMENT + ")");
    boolean map = any && MAP.matcher(spellings.get(0)).lookingAt() && kind.equals("function");
    return any && !kind.startsWith("defined by ")
        ? map ? "operator function" : GuessTable.changing(kind)
        : kind;
  }

  /** The names of a formula, where those of such functions tell nothing of their arguments. */
  static Mentions.All without(Set<String> open, Mentions.All all) {
    return open.isEmpty()
        ? all
        : new Mentions.All(
            all.names().stream().map(name -> any(name, open)).toList(),
            all.beforeFormulas().stream().filter(name -> !isOpen(name, open)).toList(),
            all.functionals().stream().filter(name -> !isOpen(name, open)).toList(),
            all.values(),
            all.adjoints(),
            all.averages(),
            all.averaged());
  }

  private static boolean isOpen(SymbolName name, Set<String> open) {
    return !name.isKet() && open.contains(key(name));
  }

  private static SymbolName any(SymbolName name, Set<String> open) {
    return isOpen(name, open) ? name.withArguments(List.of(Formula.Uncomputed.ANY_ARGUMENT)) : name;
  }
}
