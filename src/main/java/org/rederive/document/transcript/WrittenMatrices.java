package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that are Pauli matrices by how a Hamiltonian is made of them, as in H = k_x σ_x +
 * k_y σ_y, or stands beside them where the paper writes one as a matrix of two rows; by σ_+ or σ_-
 * beside σ_z; or by a vector that they stand with in what is no vector, ρ = (1 + r·σ)/2. Authors do
 * not say so, since everybody knows.
 */
final class WrittenMatrices {
  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  /** A matrix of two rows behind a sign of equality. */
  private static final Pattern OF_TWO =
      Pattern.compile(
          "[^=]*=&?\\\\begin\\{[pbB]matrix\\}(?:(?!\\\\\\\\).)*\\\\\\\\(?:(?!\\\\\\\\).)*\\\\end\\{[pbB]matrix\\}");

  private static final String VECTOR =
      "\\\\(?:mathbf|boldsymbol|bm|vec)\\s*(?:\\{([^{}]*)\\}|(\\\\[a-z]+))";

  /** n·σ and σ·n. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<=\\\\cdot\\s{0,4})" + VECTOR + "|" + VECTOR + "(?=\\s*\\\\cdot(?![A-Za-z]))");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern PRODUCT = Pattern.compile(VECTOR + "\\s*\\\\cdot\\s*" + VECTOR);

  private static final Set<String> LADDER = Set.of("+", "-", "z");

  /** Fewer directions may be those of anything. */
  private static final int SEVERAL = 2;

  private WrittenMatrices() {}

  /**
   * Letters of matrices, by the table of guesses; none of formulas with two sets of them, which act
   * on two factors of a space.
   *
   * @param plain formulas without macros
   */
  static Set<String> in(List<String> plain, NameReader reader) {
    boolean ofTwo = plain.stream().anyMatch(formula -> isOfTwo(formula, reader));
    Set<String> letters = new HashSet<>();
    for (String formula : plain) {
      List<SymbolName> names = reader.in(formula);
      Set<String> here =
          names.stream()
              .filter(WrittenMatrices::isComponent)
              .map(name -> Bold.bare(name.base()))
              .collect(Collectors.toSet());
      boolean made = !names.isEmpty() && isHamiltonian(names.get(0));
      boolean beside = ofTwo && names.stream().anyMatch(WrittenMatrices::isHamiltonian);
      if (here.size() == 1 && (made || beside)) {
        here.stream()
            .filter(letter -> beside || directions(names, letter) >= SEVERAL)
            .forEach(letters::add);
      }
    }
    letters.addAll(laddered(plain, reader));
    plain.stream()
        .filter(formula -> !isOfVector(formula, reader))
        .forEach(f -> letters.addAll(dotted(f)));
    return letters;
  }

  /**
   * Letters of raising and lowering operators, if both are written or there is a component along z.
   */
  private static Set<String> laddered(List<String> plain, NameReader reader) {
    List<SymbolName> names = plain.stream().flatMap(f -> reader.in(f).stream()).toList();
    Map<String, Set<String>> below = new HashMap<>();
    names.stream()
        .filter(name -> name.subscripts().size() == 1 && LADDER.containsAll(name.subscripts()))
        .forEach(
            name ->
                below
                    .computeIfAbsent(Bold.bare(name.base()), letter -> new HashSet<>())
                    .addAll(name.subscripts()));
    return below.entrySet().stream()
        .filter(each -> isSpin(each.getKey()) && each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Letters of bold ones that stand in a scalar product with a vector. */
  private static Set<String> dotted(String formula) {
    return DOTTED
        .matcher(formula)
        .results()
        .flatMap(found -> Stream.of(1, 2, 3, 4).map(found::group))
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(WrittenMatrices::isSpin)
        .collect(Collectors.toSet());
  }

  /** Letters of bold ones in a scalar product with some matrices. */
  static Set<String> besideMatrices(String formula, Set<String> matrices) {
    return PRODUCT
        .matcher(formula)
        .results()
        .map(
            found ->
                List.of(
                    letter(found.group(1), found.group(2)), letter(found.group(3), found.group(4))))
        .flatMap(
            two ->
                two.stream()
                    .filter(one -> two.stream().anyMatch(matrices::contains))
                    .filter(one -> !matrices.contains(one)))
        .collect(Collectors.toSet());
  }

  private static String letter(@Nullable String braced, @Nullable String command) {
    return Objects.requireNonNullElse(braced, Objects.requireNonNullElse(command, "")).strip();
  }

  private static boolean isSpin(String letter) {
    return GuessTable.kind(Set.of("spin"), letter).isPresent();
  }

  /** Whether a formula says what a vector is, as the current j = σ·E. */
  private static boolean isOfVector(String formula, NameReader reader) {
    return Stream.of(formula.replace("&", " ").split("="))
        .flatMap(side -> reader.name(side.strip()).stream())
        .anyMatch(name -> Bold.isBold(name.base()));
  }

  private static boolean isOfTwo(String formula, NameReader reader) {
    List<SymbolName> names = reader.in(formula);
    return OF_TWO.matcher(SPACES.matcher(formula).replaceAll("")).lookingAt()
        && !names.isEmpty()
        && isHamiltonian(names.get(0));
  }

  private static boolean isComponent(SymbolName name) {
    return name.label().isEmpty()
        && name.subscripts().size() == 1
        && DIRECTIONS.containsAll(name.subscripts())
        && GuessTable.kind(Set.of("matrices"), Bold.bare(name.base())).isPresent();
  }

  private static long directions(List<SymbolName> names, String letter) {
    return names.stream()
        .filter(name -> isComponent(name) && Bold.bare(name.base()).equals(letter))
        .flatMap(name -> name.subscripts().stream())
        .distinct()
        .count();
  }

  private static boolean isHamiltonian(SymbolName name) {
    return GuessTable.isHamiltonian(name.base());
  }
}
