package org.rederive.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Scope;
import org.rederive.engine.exact.Construction;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.engine.sampling.Campaign;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.engine.words.OperatorProof;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Options;
import org.rederive.result.Verdict;

/**
 * All engines on equations that are suggested instead of a wrong one, at all sizes and in all
 * classes in which the wrong one was checked; an exact point, which is the quickest, goes first.
 * What was found is remembered.
 */
final class Verification {
  private static final List<Integer> PROVED = List.of(2, 3);
  private static final long WORK = 20_000_000;

  /** Every class of Hamiltonians comes several times, and every structure. */
  private static final int SAMPLES = 120;

  private final Derivation derivation;
  private final Options options;
  private final Map<Equation, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * @param derivation the document of the equations
   * @param options how much was checked of the wrong one
   */
  Verification(Derivation derivation, Options options) {
    this.derivation = derivation;
    this.options = options.withSamples(SAMPLES).withThreads(1);
  }

  /**
   * What proves the equation, if all engines agree that it holds and it says anything at all: an
   * equation whose sides are one expression mends nothing.
   */
  Optional<String> of(Equation equation) {
    return proof(equation).filter(evidence -> !isConstruction(equation));
  }

  /** Whether all engines agree that the equation holds, be it by construction. */
  boolean holds(Equation equation) {
    return proof(equation).isPresent();
  }

  private Optional<String> proof(Equation equation) {
    Optional<String> before = known.get(equation);
    if (before == null) {
      before = evidence(equation);
      known.put(equation, before);
    }
    return before;
  }

  private Optional<String> evidence(Equation equation) {
    Comparison comparison = Comparison.of(equation, derivation.definitions());
    try {
      if (derivation.sizes(PROVED).stream().anyMatch(bands -> fails(comparison, bands))) {
        return Optional.empty();
      }
      Optional<String> proof = proof(comparison);
      boolean holds =
          proof.isPresent()
              && derivation.sizes(options.exactBands()).stream()
                  .noneMatch(bands -> fails(comparison, bands))
              && sampled(equation);
      return holds ? proof : Optional.empty();
    } catch (UnsupportedFormulaException | IllegalArgumentException | ArithmeticException none) {
      return Optional.empty(); // no meaning, or no value for some labels
    }
  }

  private boolean fails(Comparison comparison, int bands) {
    return new ExactCheck(comparison, interpretation(bands), draws()).fails();
  }

  /** Whether both sides are one expression. */
  boolean isConstruction(Equation equation) {
    return Construction.of(equation, derivation.definitions(), interpretation(PROVED.get(0)));
  }

  private boolean proved(Comparison comparison, int bands) {
    Proof proof =
        UniversalProof.of(comparison, interpretation(bands), "N = " + bands, WORK, draws());
    return proof.status() == Proof.Status.PROVED;
  }

  /** Where points come from. */
  Draws draws() {
    return new Draws(options.seed());
  }

  ArbitraryInterpretation interpretation(int bands) {
    return DocumentSamples.spectral(derivation, bands);
  }

  private boolean sampled(Equation equation) {
    String name = "repair";
    Statement statement = Statement.claim(name, equation);
    Campaign campaign =
        Campaign.of(
            derivation, statement, DocumentSamples.of(derivation, statement, options), SAMPLES);
    return LongStream.range(0, Campaign.chunks(SAMPLES))
            .mapToObj(campaign::chunk)
            .reduce(NumericEvidence.NOTHING, NumericEvidence::then)
            .verdict()
        == Verdict.HOLDS;
  }

  /** Words speak about any operators at all: where they do, polynomials are no news. */
  private Optional<String> proof(Comparison comparison) {
    boolean operators = Scope.of(derivation).hasNormalForm();
    Optional<OperatorProof.Remainder> remainder =
        operators ? OperatorEngine.remainder(derivation, comparison) : Optional.empty();
    if (remainder.isPresent()) {
      return remainder.get().isZero() ? Optional.of("proved for any operators") : Optional.empty();
    }
    return derivation.sizes(PROVED).stream().allMatch(bands -> proved(comparison, bands))
        ? Optional.of("proved for N = 2 and 3" + exact())
        : Optional.empty();
  }

  /** The largest size at which it was checked at exact points only. */
  private String exact() {
    return options.exactBands().stream()
        .max(Integer::compare)
        .filter(most -> !PROVED.contains(most))
        .map(most -> ", exact to N = " + most)
        .orElse("");
  }
}
