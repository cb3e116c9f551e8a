package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that are Pauli matrices by how a Hamiltonian is made of them, as in H = k_x σ_x +
 * k_y σ_y, or stands beside them where the paper writes one as a matrix of two rows. Authors do not
 * say so, since everybody knows.
 */
final class WrittenMatrices {
  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  /** A matrix of two rows behind a sign of equality. */
  private static final Pattern OF_TWO =
      Pattern.compile(
          "[^=]*=&?\\\\begin\\{[pbB]matrix\\}(?:(?!\\\\\\\\).)*\\\\\\\\(?:(?!\\\\\\\\).)*\\\\end\\{[pbB]matrix\\}");

  private static final Pattern SPACES = Pattern.compile("\\s+");

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
    return letters;
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
