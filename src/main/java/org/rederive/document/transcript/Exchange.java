package org.rederive.document.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * An equation that says how two operators are exchanged, [a, a†] = 1 or σ_i σ_j = …: two letters in
 * a bracket, or one behind the other, and on the right side no product of operators.
 *
 * @param letters of the two, in no order
 */
record Exchange(Set<String> letters) {
  private static final Set<String> NUMBERS = Set.of("i", "\\delta", "\\mathrm{i}");

  private static final Pattern BRACKET =
      Pattern.compile("\\\\?[\\[{]([^,\\[\\]]+),([^,\\[\\]]+?)\\\\?[\\]}](?:_\\{?[-+]\\}?)?");

  private static final Pattern DAGGER =
      Pattern.compile("\\^\\s*(?:\\{\\s*\\\\dagger\\s*}|\\\\dagger)");

  private static final Pattern SPACES = Pattern.compile("[&\\s]|\\\\[,;!:]");

  /** What an equation without macros says; empty if it is no exchange. */
  static Optional<Exchange> of(String plain, NameReader reader) {
    int sign = plain.indexOf('=');
    if (sign < 0 || plain.indexOf('=', sign + 1) >= 0 || plain.contains("|")) {
      return Optional.empty();
    }
    String left = left(plain).replaceAll("\\s*_\\s*", "_");
    Matcher bracket = BRACKET.matcher(left);
    Optional<Set<String>> letters =
        bracket.matches()
            ? letters(Stream.of(bracket.group(1), bracket.group(2)), reader)
            : product(left, reader);
    return letters
        .filter(two -> !isProduct(plain.substring(sign + 1), two, reader))
        .map(Exchange::new);
  }

  /**
   * The same where the right side is a number, as in [x, p] = iħ: such operators are the first
   * ones, of which others are made, and a later x = a + a† claims something of them.
   */
  static Optional<Exchange> canonical(String plain, NameReader reader) {
    boolean number =
        reader.in(plain.substring(plain.indexOf('=') + 1)).stream()
            .map(SymbolName::base)
            .allMatch(letter -> NUMBERS.contains(letter) || GuessTable.isConstant(letter));
    boolean zero = plain.replaceAll("[\\s,.]", "").endsWith("=0");
    return of(plain, reader).filter(exchange -> number && !zero);
  }

  /**
   * What goes without saying beside [r_i, p_j] = iħδ_ij: [r_i, r_j] = 0 and [p_i, p_j] = 0, and
   * [a_i, a_j] = 0 beside [a_i, a_j†] = δ_ij, with the bracket that is written.
   */
  static List<String> implied(String plain, NameReader reader) {
    int sign = plain.indexOf('=');
    String left = left(plain);
    Matcher bracket = BRACKET.matcher(left);
    if (!plain.substring(sign).contains("\\delta") || !bracket.matches()) {
      return List.of();
    }
    List<SymbolName> two =
        Stream.of(bracket.group(1), bracket.group(2))
            .flatMap(f -> reader.name(DAGGER.matcher(f).replaceAll("").strip()).stream())
            .toList();
    boolean indexed =
        two.size() == 2
            && two.stream().allMatch(name -> name.subscripts().size() == 1)
            && !two.get(0).subscripts().equals(two.get(1).subscripts());
    return indexed
        ? two.stream()
            .map(SymbolName::base)
            .distinct()
            .map(
                letter ->
                    left.substring(0, bracket.start(1))
                        + SymbolName.of(letter).withSubscripts(two.get(0).subscripts()).latex()
                        + ", "
                        + SymbolName.of(letter).withSubscripts(two.get(1).subscripts()).latex()
                        + left.substring(bracket.end(2))
                        + " = 0")
            .toList()
        : List.of();
  }

  /** The left side without sizes of brackets and gaps. */
  private static String left(String plain) {
    String bare = Kets.withoutSizes(plain.substring(0, plain.indexOf('=')));
    return SPACES.matcher(bare).replaceAll(" ").strip();
  }

  private static Optional<Set<String>> letters(Stream<String> factors, NameReader reader) {
    List<Optional<SymbolName>> names =
        factors.map(f -> reader.name(DAGGER.matcher(f).replaceAll("").strip())).toList();
    return names.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            names.stream()
                .map(name -> letter(name.orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new)))
        : Optional.empty();
  }

  /**
   * Of two factors with one letter and an index each, as of matrices of spin: others are products
   * like any, and so is that of the energies E_+ E_-.
   */
  private static Optional<Set<String>> product(String left, NameReader reader) {
    String[] factors = left.split("(?<=[}\\w])\\s+(?=\\\\?[A-Za-z])");
    return factors.length == 2 && left.contains("_")
        ? letters(Stream.of(factors), reader)
            .filter(letters -> letters.size() == 1 && !letters.iterator().next().contains("_"))
        : Optional.empty();
  }

  private static boolean isProduct(String right, Set<String> letters, NameReader reader) {
    return Stream.of(right.split("[-+]"))
        .anyMatch(
            term ->
                reader.in(term).stream().filter(name -> letters.contains(letter(name))).count()
                    > 1);
  }

  /** The letter of an operator whatever its indices are; J_+ is another one than J_i. */
  static String letter(SymbolName name) {
    List<String> below = name.subscripts();
    boolean sign = below.equals(List.of("+")) || below.equals(List.of("-"));
    return sign ? name.base() + "_" + below.get(0) : name.base();
  }
}
