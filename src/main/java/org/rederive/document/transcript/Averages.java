package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/** Finds in which state expectation values are taken that name none: the one of ⟨ψ|X|ψ⟩. */
final class Averages {
  private static final Pattern SANDWICH =
      Pattern.compile(
          "\\\\langle\\s*((?:(?!\\\\[lr]angle)[^|])*?)\\s*\\|[^|]*\\|\\s*([^|]*?)\\s*\\\\rangle");

  private static final Pattern AVERAGE =
      Pattern.compile(
          "(?<!_\\s{0,3}\\{\\s{0,3}(?:\\\\langle\\s{0,3})?)\\\\langle((?:(?!\\\\[lr]angle)[^|])*+)\\\\rangle");

  /** What stands below an average, in braces or not. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\\\langle((?:(?!\\\\[lr]angle)[^|])*+)\\\\rangle\\s*_\\s*(\\{(?:[^{}]|\\{[^{}]*\\})*\\}|\\\\?[A-Za-z]+|\\d)");

  /** Letters for a state that has none. */
  private static final List<String> UNUSED = List.of("\\Psi", "\\Phi", "\\Xi");

  private final Set<SymbolName> states = new HashSet<>();
  private final Set<SymbolName> labelled = new LinkedHashSet<>();
  private final boolean taken;

  private Averages(boolean taken) {
    this.taken = taken;
  }

  /** Those of formulas that have no macros and no synonyms. */
  static Averages of(List<String> plain, NameReader reader) {
    Averages averages =
        new Averages(plain.stream().anyMatch(formula -> reader.mentions(formula).averages()));
    plain.stream().map(Kets::withoutSizes).forEach(formula -> averages.note(formula, reader));
    return averages;
  }

  private void note(String formula, NameReader reader) {
    Matcher sandwich = SANDWICH.matcher(formula);
    while (taken && sandwich.find()) {
      if (sandwich.group(1).equals(sandwich.group(2))) {
        reader.name(sandwich.group(1)).ifPresent(states::add);
      }
    }
    Matcher average = LABELLED.matcher(formula);
    while (average.find()) {
      reader
          .name("\\Psi_" + average.group(2))
          .filter(name -> isLabel(name.subscripts(), formula, reader))
          .ifPresent(labelled::add);
    }
  }

  /**
   * Whether averages with these labels are taken in a state of theirs: that of an ensemble, or that
   * at a time of which the formula speaks elsewhere, where no other state is one at that time.
   */
  private static boolean isLabel(List<String> labels, String formula, NameReader reader) {
    if (labels.size() != 1) {
      return false;
    }
    List<SymbolName> others =
        reader.in(LABELLED.matcher(formula).replaceAll(" 1 ")).stream().toList();
    boolean spoken =
        others.stream().anyMatch(n -> n.latex().equals(labels.get(0)))
            && others.stream().noneMatch(n -> n.arguments().equals(labels));
    return GuessTable.kind(Set.of("averaged"), labels.get(0)).isPresent()
        || isTime(labels.get(0)) && spoken;
  }

  /** Whether a letter usually is a time. */
  private static boolean isTime(String letter) {
    return GuessTable.kind(Set.of("argument"), letter).filter("time"::equals).isPresent();
  }

  /** What stands below averages and is a time. */
  List<String> times() {
    return labelled.stream()
        .map(name -> name.subscripts().get(0))
        .filter(Averages::isTime)
        .toList();
  }

  /** Whether a name is a word below an average, and no symbol. */
  boolean isWord(SymbolName name) {
    return name.base().startsWith("\\mathrm{")
        && labelled.stream().anyMatch(l -> l.subscripts().contains(name.latex()));
  }

  /** A row for each label that stands below averages. */
  List<Guesses.Row> rows(Set<String> used) {
    return letter(used).stream()
        .flatMap(
            letter ->
                labelled.stream()
                    .map(name -> SymbolName.of(letter).withSubscripts(name.subscripts())))
        .map(
            name ->
                new Guesses.Row(
                    List.of(name.latex()),
                    isTime(name.subscripts().get(0))
                        ? GuessTable.changing(Guesses.OF_AVERAGES)
                        : Guesses.OF_AVERAGES))
        .toList();
  }

  /** What the innermost ⟨X⟩ of a formula are taken of. */
  static List<String> inside(String plain) {
    return AVERAGE
        .matcher(Kets.withoutSizes(plain))
        .results()
        .map(average -> average.group(1))
        .toList();
  }

  /** Whether some expectation value names no state. */
  boolean areTaken() {
    return taken;
  }

  /**
   * Whether some name no state, while others around them are taken in one that is none of these.
   */
  boolean areInAnother(Set<String> letters) {
    return taken && !states.isEmpty() && states.stream().noneMatch(s -> letters.contains(key(s)));
  }

  /** The letter of a state, or what it is known by. */
  static String key(SymbolName state) {
    return state.isKet() ? String.join(",", state.subscripts()) : state.base();
  }

  /** Whether they are taken in a state with this letter. */
  boolean areIn(String base) {
    return states.size() == 1 && states.iterator().next().base().equals(base);
  }

  /** A letter for their state, if it has none. */
  Optional<String> letter(Set<String> used) {
    return UNUSED.stream().filter(letter -> !used.contains(letter)).findFirst();
  }
}
