package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.document.Vocabulary;
import org.rederive.formula.SymbolName;

/**
 * Kinds that say more than a letter does, by how it is written: what has a conjugate is no real
 * number; a root of a product is taken of positive numbers, and x and p that never stand with † are
 * Hermitian, where a setting knows of that; a·σ is that of a vector of numbers.
 *
 * @param conjugated spellings with a conjugate
 * @param below letters of products below roots
 * @param adjoints letters with †
 * @param dotted letters of vectors in a scalar product with Pauli matrices
 */
record Suited(
    Vocabulary setting,
    NameReader reader,
    Set<String> conjugated,
    Set<String> below,
    Set<String> adjoints,
    Set<String> dotted) {
  private static final String REAL = "real number";
  private static final String NUMBER = "number";
  private static final String OPERATORS = "vector of operators";
  private static final String POSITIVE = "positive number";

  private static final Pattern CONJUGATE =
      Pattern.compile(
          "(\\\\?[A-Za-z]+(?:\\s*_\\s*(?:\\w|\\{[^{}]*\\}))?)\\s*\\^\\s*\\{?\\s*(?:\\*|\\\\ast)");

  private static final Pattern ROOT =
      Pattern.compile("\\\\sqrt\\s*\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}");

  /**
   * @param plain formulas without macros and synonyms
   * @param matrices letters of Pauli matrices
   */
  static Suited of(
      Vocabulary setting, List<String> plain, NameReader reader, Set<String> matrices) {
    Set<String> dotted = new HashSet<>();
    Set<String> conjugated = new HashSet<>();
    Set<String> below = new HashSet<>();
    Set<String> adjoints = new HashSet<>();
    for (String formula : plain) {
      CONJUGATE
          .matcher(formula)
          .results()
          .flatMap(found -> reader.name(found.group(1)).stream())
          .forEach(name -> conjugated.add(name.latex()));
      dotted.addAll(WrittenMatrices.besideMatrices(formula, matrices));
      Matcher root = ROOT.matcher(formula);
      while (root.find()) {
        if (!root.group(1).matches(".*[-+].*")) {
          reader.in(root.group(1)).forEach(name -> below.add(name.withLabel("").latex()));
        }
      }
      reader.mentions(formula).adjoints().forEach(name -> adjoints.add(name.base()));
      reader.in(formula).stream()
          .filter(name -> name.label().contains("\\dagger"))
          .forEach(name -> adjoints.add(name.base()));
    }
    return new Suited(setting, reader, conjugated, below, adjoints, dotted);
  }

  Guesses.Row of(Guesses.Row row) {
    String kind = kind(row);
    return kind.equals(row.kind())
        ? row
        : new Guesses.Row(row.spellings(), kind, row.meaning(), row.seen());
  }

  private String kind(Guesses.Row row) {
    String known = GuessTable.in(setting, row.kind());
    boolean real = known.equals(REAL);
    if (real && any(row, conjugated::contains)) {
      return NUMBER;
    }
    if ((real || known.equals(NUMBER))
        && setting.role(POSITIVE).isPresent()
        && row.spellings().stream().allMatch(below::contains)) {
      return POSITIVE;
    }
    if (row.kind().equals(OPERATORS) && row.spellings().stream().allMatch(this::isOfNumbers)) {
      return "complex vector";
    }
    return setting.hasRelations() && row.spellings().stream().allMatch(this::isSelfAdjoint)
        ? GuessTable.selfAdjoint(row.kind())
        : row.kind();
  }

  private static boolean any(Guesses.Row row, Predicate<String> such) {
    return row.spellings().stream().anyMatch(such);
  }

  /** p·σ may be that of a momentum, which is an operator. */
  private boolean isOfNumbers(String spelling) {
    return Bold.isBold(spelling)
        && dotted.contains(Bold.bare(spelling))
        && GuessTable.kind(Set.of("self-adjoint"), Bold.bare(spelling)).isEmpty();
  }

  private boolean isSelfAdjoint(String spelling) {
    return reader.name(spelling).map(SymbolName::base).stream()
        .anyMatch(
            letter ->
                !adjoints.contains(letter)
                    && GuessTable.kind(Set.of("self-adjoint"), Bold.bare(letter)).isPresent());
  }
}
