package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.NamedFunction;
import org.rederive.formula.SymbolName;

/** Names that a paper writes, each by itself. */
final class WrittenNames {
  /** What tells symbols apart from above, and is no power. */
  private static final Pattern MARK =
      Pattern.compile("\\(?[A-Z]+\\)?|\\\\(?:mathrm|text|mathcal|mathsf)\\{.*");

  private static final Set<String> FUNCTIONS =
      Arrays.stream(NamedFunction.values())
          .flatMap(function -> function.spellings().stream())
          .collect(Collectors.toSet());

  private static final Set<String> EULER = Set.of("e", "\\mathrm{e}");

  private final NameReader reader;
  private final Set<SymbolName> names;
  private final Set<String> operators;
  private final Functions functions;
  private final PowerLetters powers;
  private final RaisedBands bands;

  /** Letters that stand with †, which nobody writes at a number. */
  private final Set<String> adjoints = new HashSet<>();

  private final Set<String> values = new LinkedHashSet<>();
  private final Set<String> exponents = new LinkedHashSet<>();

  WrittenNames(Letters letters, Guesses.Habits habits) {
    this.reader = letters.reader();
    this.names = letters.names();
    this.operators = letters.operators();
    this.functions = habits.functions();
    this.powers = habits.powers();
    this.bands = habits.bands();
  }

  void collect(List<String> formulas) {
    formulas.forEach(this::valued);
    formulas.forEach(this::collect);
  }

  Set<String> adjoints() {
    return adjoints;
  }

  /** Letters above others that are raised to that power. */
  Set<String> exponents() {
    return exponents;
  }

  /** Letters for which a sum puts numbers. */
  Set<String> values() {
    return values;
  }

  /** Letters for which a sum puts numbers stand for nothing else. */
  private void valued(String formula) {
    this.values.addAll(reader.mentions(formula).values());
  }

  private void collect(String formula) {
    List<SymbolName> all = reader.in(formula);
    Map<String, Long> within = within(all);
    for (SymbolName adjoint : reader.mentions(formula).adjoints()) {
      operators.add(adjoint.base());
      adjoints.add(adjoint.base());
    }
    for (SymbolName written : all) {
      if (FUNCTIONS.contains(written.base()) || written.isKet() || isExponential(written)) {
        continue;
      }
      boolean power = powers.isPower(written);
      SymbolName called = power ? written.withLabel("") : written;
      boolean factor = Functions.isBeforeList(called) && !functions.contains(called);
      SymbolName name = factor ? called.withArguments(List.of()) : called;
      if (power) {
        String exponent = PowerLetters.exponent(written);
        names.add(SymbolName.of(exponent));
        exponents.add(exponent);
      }
      boolean alone = within.merge(name.latex(), -1L, Long::sum) < 0;
      if (alone) {
        names.add(name);
      }
      boolean adjoint = name.label().contains("\\dagger");
      if (adjoint || name.base().contains("\\hat{")) {
        operators.add(name.base());
      }
      if (adjoint) {
        adjoints.add(name.base());
      }
    }
  }

  /** How often a name stands below or above others, or in their brackets. */
  private Map<String, Long> within(List<SymbolName> all) {
    Map<String, Long> within = new HashMap<>();
    for (SymbolName name : all) {
      if (!name.isKet()) {
        name.subscripts().forEach(s -> within.merge(s, 1L, Long::sum));
        name.arguments().stream()
            .filter(s -> !s.contains("\\hat{"))
            .forEach(s -> within.merge(s, 1L, Long::sum));
      }
      if (!isExponential(name) && MARK.matcher(name.label()).matches() || bands.isIn(name)) {
        reader.in(name.label()).forEach(s -> within.merge(s.latex(), 1L, Long::sum));
      }
    }
    return within;
  }

  /** e^{…} is no power of a charge. */
  private static boolean isExponential(SymbolName name) {
    boolean number = name.label().matches("\\d*|\\*|\\\\prime");
    return EULER.contains(name.base()) && !number;
  }

  /**
   * What is written as a function somewhere is one everywhere, and no factor before a bracket: it
   * has no row without arguments unless it stands alone, too.
   */
  void withoutFactors(List<String> formulas) {
    Map<SymbolName, Integer> alone = new HashMap<>();
    for (String formula : formulas) {
      reader.in(formula).forEach(name -> alone.merge(name, 1, Integer::sum));
      reader
          .mentions(formula)
          .beforeFormulas()
          .forEach(name -> alone.merge(name, -1, Integer::sum));
    }
    for (SymbolName name : List.copyOf(names)) {
      if (name.arguments().isEmpty()
          && functions.contains(name)
          && alone.getOrDefault(name, 1) <= 0) {
        names.remove(name);
        functions
            .variable(name)
            .ifPresent(letter -> names.add(name.withArguments(List.of(letter))));
      }
    }
  }

  /**
   * What is written at 0 only is a function of something: of the time, where no letter says more.
   */
  void atZero() {
    for (SymbolName name : List.copyOf(names)) {
      int zero = name.arguments().indexOf("0");
      boolean other =
          names.stream()
              .filter(n -> n.base().equals(name.base()))
              .map(SymbolName::arguments)
              .anyMatch(a -> a.size() == name.arguments().size() && !a.contains("0"));
      List<String> letters = name.arguments().size() == 1 ? List.of("t") : List.of("t", "t_{0}");
      Optional<String> free =
          letters.stream().filter(letter -> !name.arguments().contains(letter)).findFirst();
      boolean single =
          name.arguments().size() > 1 || names.stream().noneMatch(n -> n.latex().equals("t"));
      if (zero >= 0 && !other && single && free.isPresent()) {
        List<String> arguments = new ArrayList<>(name.arguments());
        arguments.set(zero, free.get());
        names.add(name.withArguments(arguments));
      }
    }
  }
}
