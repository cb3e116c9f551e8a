package org.rederive.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.algebra.Presentation;
import org.rederive.document.Assumption;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.literal.Claim;
import org.rederive.engine.literal.LiteralAnswer;
import org.rederive.engine.literal.LiteralCheck;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.SampledCheck;
import org.rederive.engine.words.OperatorProof;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.hamiltonian.Premises;
import org.rederive.result.Options;
import org.rederive.setting.SampleSource;

/**
 * Assumptions that a document does not make, and with which a refuted statement of it would hold: a
 * paper may have made them without a word, as that an observable is Hermitian.
 *
 * @param derivation the document
 * @param statement what is refuted
 * @param options of samples, and the seed of the numbers with which it is written out
 */
record MissingAssumptions(Derivation derivation, Statement statement, Options options) {
  private static final List<Integer> SIZES = List.of(2, 3);

  /** Samples of a written matrix, four of each structure, and how many of them have to hold. */
  private static final int SAMPLES = 60;

  private static final int ENOUGH = 20;

  /** Where there are more symbols, they are tried all together only. */
  private static final int MOST_SINGLE = 4;

  /** Such as "would hold for states of length one", if there are any. */
  Optional<String> words() {
    List<String> cases =
        Stream.concat(
                derivation.setting().assumptions().stream()
                    .filter(this::mends)
                    .map(Assumption::where),
                Arrays.stream(Unsaid.values()).flatMap(s -> special(s).stream()))
            .toList();
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of("would hold for " + String.join(", or for ", cases));
  }

  private boolean mends(Assumption assumption) {
    Premises premises = derivation.premisesWith(assumption);
    return !premises.equals(derivation.premises())
        && (holds(derivation, statement, premises)
            || derivation.components().isPresent()
                && holdsInSamples(derivation, statement, premises));
  }

  /** Whether it does in samples, where it cannot be written out, as of eigenvectors of a matrix. */
  private boolean holdsInSamples(Derivation document, Statement claim, Premises premises) {
    SampleSource samples = DocumentSamples.of(document, premises, claim, options);
    try {
      return claim.equations().stream()
          .map(equation -> Comparison.of(equation, document.definitions()))
          .allMatch(comparison -> holds(new SampledCheck(comparison, samples)));
    } catch (UnsupportedFormulaException meaningless) {
      return false;
    }
  }

  private static boolean holds(SampledCheck check) {
    List<Outcome> outcomes = check.chunk(0, SAMPLES);
    long held = outcomes.stream().filter(o -> o.status() == Outcome.Status.HOLDS).count();
    return outcomes.stream().noneMatch(Outcome::refutes) && held >= ENOUGH;
  }

  private boolean holds(Derivation document, Statement claim, Premises premises) {
    return claim.equations().stream()
        .map(equation -> Claim.of(document, equation, premises))
        .allMatch(read -> SIZES.stream().allMatch(size -> isTrue(read, size)));
  }

  /**
   * What is refuted without an assumption says something: with it, zeros are no sign of nothing.
   */
  private boolean isTrue(Claim read, int size) {
    LiteralAnswer answer = LiteralCheck.of(read, size, options.seed());
    return answer instanceof LiteralAnswer.Holds || answer instanceof LiteralAnswer.Vacuous;
  }

  // ---- parts that may commute

  /** The same where a paper takes for granted that operators commute which no relation connects. */
  Optional<String> commuting() {
    return derivation
        .presentation()
        .parted()
        .filter(
            parted ->
                statement.equations().stream()
                    .map(equation -> Comparison.of(equation, derivation.definitions()))
                    .allMatch(comparison -> isTrue(comparison, parted.presentation())))
        .map(parted -> "would hold for operators that commute: " + words(parted));
  }

  private boolean isTrue(Comparison comparison, Presentation relations) {
    Axes axes = Axes.of(derivation.symbols());
    return OperatorProof.of(comparison, derivation.premises(), axes, relations)
        .filter(OperatorProof.Remainder::isZero)
        .isPresent();
  }

  private static String words(Presentation.Parted parted) {
    return parted.parts().stream()
        .map(part -> String.join(", ", part))
        .collect(Collectors.joining(" with "));
  }

  // ---- symbols that may be more special

  /** "Hermitian A" or "real v and w": one of the symbols, or all of them. */
  private Optional<String> special(Unsaid unsaid) {
    List<Formula> sides = statement.sides();
    List<Declaration> any =
        Definition.symbols(sides, derivation.definitions()).stream()
            .filter(symbol -> unsaid.isOpen(symbol.quantity()))
            .toList();
    Stream<List<Declaration>> single =
        any.size() <= MOST_SINGLE ? any.stream().map(List::of) : Stream.of();
    return Stream.concat(single, Stream.of(any))
        .filter(symbols -> !symbols.isEmpty() && holds(unsaid, symbols))
        .findFirst()
        .map(
            symbols ->
                unsaid.word()
                    + " "
                    + symbols.stream()
                        .map(Declaration::latex)
                        .collect(Collectors.joining(" and ")));
  }

  private boolean holds(Unsaid unsaid, List<Declaration> symbols) {
    Map<Declaration, Quantity> kinds =
        symbols.stream()
            .collect(Collectors.toMap(symbol -> symbol, s -> unsaid.special(s.quantity())));
    Derivation document = derivation.where(kinds);
    Premises premises = derivation.premises();
    return document.statements().stream()
        .filter(claim -> claim.id().equals(statement.id()))
        .anyMatch(
            claim ->
                holds(document, claim, premises)
                    || unsaid.isOfNumbers() && holdsInSamples(document, claim, premises));
  }
}
