package org.rederive.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rederive.band.HamiltonianClass;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;
import org.rederive.exact.ExactCheck;
import org.rederive.formula.Equation;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Draws;
import org.rederive.meaning.SpectralWorld;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.operator.OperatorProof;
import org.rederive.symbolic.Proof;
import org.rederive.symbolic.UniversalProof;

/**
 * All engines on equations that are suggested instead of a wrong one; an exact point, which is the
 * quickest, goes first. What was found is remembered.
 */
final class Verification {
  private static final List<Integer> SIZES = List.of(2, 3);
  private static final long WORK = 20_000_000;
  private static final int SAMPLES = 30;
  private static final int MOST_BANDS = 4;

  private final Derivation derivation;
  private final long seed;
  private final Map<Equation, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * @param derivation the document of the equations
   * @param seed seed of the points and samples
   */
  Verification(Derivation derivation, long seed) {
    this.derivation = derivation;
    this.seed = seed;
  }

  /** What proves the equation, if all engines agree that it holds and it says anything at all. */
  Optional<String> of(Equation equation) {
    if (equation.left().equals(equation.right())) {
      return Optional.empty();
    }
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
      boolean holds =
          SIZES.stream().noneMatch(bands -> fails(comparison, bands))
              && SIZES.stream().allMatch(bands -> proved(comparison, bands))
              && sampled(equation);
      return holds ? evidence(comparison) : Optional.empty();
    } catch (UnsupportedFormulaException | IllegalArgumentException meaningless) {
      return Optional.empty();
    }
  }

  boolean fails(Comparison comparison, int bands) {
    return new ExactCheck(comparison, world(bands), draws()).fails();
  }

  private boolean proved(Comparison comparison, int bands) {
    Proof proof = UniversalProof.of(comparison, world(bands), "N = " + bands, WORK, draws());
    return proof.status() == Proof.Status.PROVED;
  }

  /** Where points come from. */
  Draws draws() {
    return new Draws(seed);
  }

  SpectralWorld world(int bands) {
    return DocumentSamples.spectral(derivation, bands);
  }

  private boolean sampled(Equation equation) {
    String name = "repair";
    var classes = Arrays.asList(HamiltonianClass.values());
    Options options = new Options(seed, SAMPLES, 2, MOST_BANDS, classes, 1, false);
    Statement statement = new Statement(name, true, "", false, 0, List.of(equation), "", 0);
    Campaign campaign =
        Campaign.of(derivation, statement, DocumentSamples.of(derivation, name, options), SAMPLES);
    return campaign
            .chunks()
            .mapToObj(campaign::chunk)
            .reduce(NumericEvidence.NOTHING, NumericEvidence::then)
            .verdict()
        == Verdict.HOLDS;
  }

  /** Words are the last to be asked: they speak about any operators at all. */
  private Optional<String> evidence(Comparison comparison) {
    boolean operators = new Scope(derivation).hasNormalOrder();
    Optional<OperatorProof.Remainder> remainder =
        operators
            ? OperatorEngine.remainder(derivation, comparison)
            : Optional.empty();
    if (remainder.isEmpty()) {
      return Optional.of("proved for N = 2 and 3");
    }
    return remainder.get().isZero() ? Optional.of("proved for any operators") : Optional.empty();
  }
}
