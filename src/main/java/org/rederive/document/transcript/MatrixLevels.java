package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.Vocabulary;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.SymbolName;

/**
 * Energies and eigenvectors in a source whose only Hamiltonian is a matrix: they are those of it,
 * and E_+ and E_- those of its upper and its lower band.
 *
 * @param matrix the Hamiltonian
 */
record MatrixLevels(SymbolName matrix, NameReader reader, Vocabulary setting) {
  private static final Set<String> LEVELS =
      Set.of("energy", "right eigenvector", "left eigenvector");

  private static final String STATE = "right eigenvector";
  private static final String UPPER = "highest band";
  private static final String LOWER = "lowest band";

  /** Whether a letter with a label of a band below it is taken for an energy. */
  static boolean isEnergy(SymbolName name) {
    return name.label().isEmpty()
        && !name.subscripts().isEmpty()
        && name.subscripts().stream().allMatch(s -> isSign(s) || isBand(s))
        && GuessTable.kind(Set.of("band"), name.base()).filter("energy"::equals).isPresent();
  }

  /** Whether a sign stands below it. */
  static boolean isSigned(SymbolName name) {
    return name.subscripts().stream()
        .anyMatch(
            label ->
                isSign(label)
                    || name.isKet()
                        && NestedLabel.of(label).below().stream().anyMatch(MatrixLevels::isSign));
  }

  private static boolean isBand(String label) {
    return GuessTable.kind(Set.of("label"), label).filter("band index"::equals).isPresent();
  }

  private static boolean isSign(String label) {
    return label.equals("+") || label.equals("-");
  }

  /** The rows, each level with its Hamiltonian. */
  List<Guesses.Row> of(List<Guesses.Row> rows) {
    boolean signs = setting.role(UPPER).isPresent() && rows.stream().allMatch(this::mayBeSigned);
    List<Guesses.Row> all = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Guesses.Row row : rows) {
      Set<String> below = signs ? signs(row) : Set.of();
      below.stream()
          .filter(met::add)
          .forEach(s -> all.add(new Guesses.Row(List.of(s), s.equals("+") ? UPPER : LOWER)));
      if (!below.isEmpty()) {
        String kind = isEnergy(row) ? "energy" : STATE;
        all.add(owned(new Guesses.Row(once(row), kind, row.meaning(), row.seen())));
      } else {
        all.add(LEVELS.contains(row.kind()) ? owned(row) : row);
      }
    }
    return all;
  }

  private Guesses.Row owned(Guesses.Row row) {
    return new Guesses.Row(
        row.spellings(), row.kind() + " of $`" + matrix.latex() + "`$", row.meaning(), row.seen());
  }

  /** E_+(k) and E_-(k) are one symbol with the label of a band. */
  private List<String> once(Guesses.Row row) {
    List<String> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String spelling : row.spellings()) {
      if (seen.add(spelling.replace('-', '+'))) {
        kept.add(spelling);
      }
    }
    return kept;
  }

  /** What stands with a sign below it is a level, or no sign is a band. */
  private boolean mayBeSigned(Guesses.Row row) {
    return signs(row).isEmpty()
        || isEnergy(row) && !row.kind().startsWith("defined by ")
        || row.kind().startsWith("state function")
        || row.kind().startsWith("arbitrary state")
        || LEVELS.contains(row.kind());
  }

  private boolean isEnergy(Guesses.Row row) {
    return row.spellings().stream()
        .flatMap(spelling -> reader.name(spelling).stream())
        .allMatch(MatrixLevels::isEnergy);
  }

  private Set<String> signs(Guesses.Row row) {
    Set<String> signs = new HashSet<>();
    for (String spelling : row.spellings()) {
      Optional<SymbolName> name = reader.name(spelling);
      name.ifPresent(n -> n.subscripts().stream().filter(MatrixLevels::isSign).forEach(signs::add));
    }
    return signs;
  }
}
