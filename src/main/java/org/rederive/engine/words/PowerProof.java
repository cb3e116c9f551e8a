package org.rederive.engine.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.document.Derivation;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.WholeNumbers;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;

/**
 * Statements for any whole number n. The numbers from 0 to {@value #LARGEST} are put in one after
 * the other: what fails for one of them is refuted. What holds for these is proved only if the
 * normal form of the powers themselves is zero; otherwise it is known for these numbers and no
 * others.
 */
final class PowerProof {
  private static final int LARGEST = 6;

  private final Question question;
  private final Scope scope;
  private final Derivation derivation;

  PowerProof(Question question, Scope scope) {
    this.question = question;
    this.scope = scope;
    this.derivation = question.derivation();
  }

  /** What is found; nothing if there is no letter for a whole number. */
  List<Finding> findings() {
    List<Equation> equations = question.statement().equations();
    boolean whole = equations.stream().anyMatch(e -> !letters(e).isEmpty());
    return whole ? equations.stream().map(this::finding).toList() : List.of();
  }

  private WholeNumbers letters(Equation equation) {
    return WholeNumbers.of(equation, derivation.definitions());
  }

  private Finding finding(Equation equation) {
    WholeNumbers letters = letters(equation);
    Optional<Outcome> failed =
        letters.upTo(LARGEST).stream().flatMap(n -> failure(equation, n).stream()).findFirst();
    boolean always = isZeroForAll(equation);
    if (failed.isPresent()) {
      return always
          ? finding(
              new Outcome.Contradictory("proved for every number, but " + failed.get().detail()))
          : finding(failed.get());
    }
    String tried = letters.words(LARGEST);
    if (always) {
      return finding(new Outcome.Holds("for every number; one by one for " + tried));
    }
    Optional<Outcome> later = further(equation, letters);
    if (later.isPresent()) {
      return finding(later.get());
    }
    Subject some = new Subject.Some(scope.everything().words() + " and " + tried);
    return new Finding(
        OperatorEngine.NAME, Evidence.EXACT, some, new Outcome.Holds("other numbers are open"));
  }

  /** As many numbers more as a coefficient could be right for by chance. */
  private Optional<Outcome> further(Equation equation, WholeNumbers letters) {
    int degree = WholeNumbers.degree(equation, derivation.definitions());
    return IntStream.rangeClosed(LARGEST + 1, LARGEST + 1 + degree)
        .mapToObj(letters::all)
        .flatMap(n -> failure(equation, n).stream())
        .findFirst();
  }

  private Finding finding(Outcome outcome) {
    return new Finding(OperatorEngine.NAME, Evidence.PROVED, scope.everything(), outcome);
  }

  /** What is left for one choice of numbers, if anything is. */
  private Optional<Outcome> failure(Equation equation, WholeNumbers.Choice numbers) {
    OperatorProof.Remainder left =
        remainder(numbers.in(equation), numbers.in(derivation.definitions()));
    return left.isZero()
        ? Optional.empty()
        : Optional.of(new Outcome.Refuted(Optional.of(left.shown()), "for " + numbers.words()));
  }

  /** Whether the normal form of the powers themselves is known, and zero. */
  private boolean isZeroForAll(Equation equation) {
    try {
      return remainder(equation, derivation.definitions()).isZero();
    } catch (UnsupportedFormulaException | ArithmeticException unknown) {
      return false;
    }
  }

  private OperatorProof.Remainder remainder(
      Equation equation, Map<Declaration, Definition> definitions) {
    return OperatorProof.remainder(derivation, Comparison.of(equation, definitions));
  }
}
