package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Letters that count things, where they may be something else: a factor m is a mass to who sums
 * over m in other formulas, and a μ that stands twice on one side is summed over to many.
 */
final class CountingLetters {
  private final NameReader reader;
  private final Set<String> numbers;
  private final Set<String> components;

  /**
   * @param entries all displays
   * @param rows what their symbols are
   */
  CountingLetters(List<Entry> entries, NameReader reader, List<Guesses.Row> rows) {
    this.reader = reader;
    this.numbers = new HashSet<>(Guesses.Row.spelled(rows, Letters.COUNTING::equals));
    if (!numbers.isEmpty()) {
      entries.stream()
          .flatMap(entry -> entry.lines().stream())
          .filter(line -> line.fate() != Entry.Fate.NOTHING)
          .forEach(line -> numbers.removeAll(counted(reader.plain(line.latex()))));
    }
    this.components =
        Guesses.Row.spelled(rows, Letters::counts).stream()
            .filter(GuessTable::canBeSpatial)
            .collect(Collectors.toSet());
  }

  /** Those that are indices and factors in one formula, as in (n + 1/2) |n⟩. */
  private Set<String> counted(String plain) {
    Set<String> factors = new HashSet<>(Exponents.factors(plain));
    factors.retainAll(numbers);
    if (!factors.isEmpty()) {
      Set<String> labels = new HashSet<>();
      for (SymbolName name : reader.in(plain)) {
        labels.addAll(name.subscripts());
        labels.add(name.label());
      }
      factors.removeIf(letter -> !labels.contains(letter) && !Exponents.isSummed(letter, plain));
    }
    return factors;
  }

  /** What speaks against reading a formula with these letters. */
  Optional<String> doubt(String latex) {
    if (numbers.isEmpty() && components.isEmpty()) {
      return Optional.empty();
    }
    String plain = reader.plain(latex);
    return number(plain).or(() -> repeated(plain));
  }

  private Optional<String> number(String plain) {
    return numbers.isEmpty()
        ? Optional.empty()
        : Exponents.factors(plain).stream()
            .filter(numbers::contains)
            .sorted()
            .findFirst()
            .map(letter -> letter + " is an index elsewhere, and may be another thing here");
  }

  private Optional<String> repeated(String plain) {
    String[] sides = components.isEmpty() ? new String[0] : plain.replace("&", " ").split("=");
    if (sides.length != 2) {
      return Optional.empty();
    }
    List<List<String>> below =
        Stream.of(sides)
            .map(
                side ->
                    reader.in(side).stream()
                        .flatMap(n -> n.subscripts().stream().distinct())
                        .toList())
            .toList();
    return components.stream()
        .filter(letter -> isTwiceOnOneSide(letter, below) && !Exponents.isSummed(letter, plain))
        .sorted()
        .findFirst()
        .map(letter -> letter + " stands twice on one side, and may be summed over there");
  }

  private static boolean isTwiceOnOneSide(String letter, List<List<String>> below) {
    return below.stream().anyMatch(side -> count(letter, side) == 2)
        && below.stream().anyMatch(side -> count(letter, side) == 0);
  }

  private static long count(String letter, List<String> side) {
    return side.stream().filter(letter::equals).count();
  }
}
