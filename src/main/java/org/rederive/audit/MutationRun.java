package org.rederive.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.engine.sampling.Trial;
import org.rederive.engine.unknown.Solutions;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.engine.words.OperatorProof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.result.MutationResult;
import org.rederive.result.MutationScore;
import org.rederive.result.MutationScore.End;
import org.rederive.result.MutationScore.Fate;

/**
 * Runs wrong versions of statements through the engines: exact points and samples must both refute
 * them, and where sides are no rational numbers, samples alone. What exact points do not refute is
 * excused only if it is proved to be right.
 */
public final class MutationRun {
  private static final List<Integer> SIZES = List.of(2, 3);
  private static final long WORK = 20_000_000;

  private final long seed;
  private final List<HamiltonianClass> classes;

  /**
   * @param seed seed of the random points and samples
   * @param classes classes whose samples are also tried by themselves
   */
  public MutationRun(long seed, List<HamiltonianClass> classes) {
    this.seed = seed;
    this.classes = List.copyOf(classes);
  }

  /** Of those that a document's samples come in; arbitrary operators are of no class. */
  private List<HamiltonianClass> classes(Derivation derivation) {
    return derivation.setting().space() == Vocabulary.Space.LATTICE
        ? classes.stream().filter(c -> c == HamiltonianClass.GENERIC).toList()
        : classes;
  }

  private record Job(Derivation derivation, Statement statement) {}

  /**
   * All mutants of all statements but those that are wrong themselves and those that hold in a
   * limit only, where exact points are beside the point.
   *
   * @param threads number of threads; has no influence on results
   * @param whenReady gets each score as soon as it and all before it are there
   */
  public MutationResult of(
      List<Derivation> derivations, int threads, Consumer<MutationScore> whenReady) {
    List<Job> jobs =
        derivations.stream()
            .flatMap(d -> d.statements().stream().map(s -> new Job(d, s)))
            .filter(job -> job.statement().isMeantToHold())
            .flatMap(this::settled)
            .toList();
    List<MutationScore> scores =
        InOrder.of(jobs, threads, job -> of(job.derivation(), job.statement()), whenReady);
    return new MutationResult(seed, SamplingPower.SAMPLES, scores);
  }

  /** The same with values for the numbers that the statement leaves open. */
  private Stream<Job> settled(Job job) {
    Question question = Question.whole(job.derivation, job.statement);
    return new Solutions(seed, SIZES)
        .settled(question).stream().map(q -> new Job(q.derivation(), q.statement()));
  }

  /** Samples of each class that a mutant has to pass before the class is said to miss it. */
  public int samples() {
    return SamplingPower.SAMPLES;
  }

  /** All mutants of a statement. */
  MutationScore of(Derivation derivation, Statement statement) {
    SamplingPower power = new SamplingPower(derivation, statement, seed, classes(derivation));
    List<Fate> fates = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      for (Mutant mutant : Mutants.of(equation, derivation.symbols())) {
        fates.add(fate(derivation, statement, mutant, power));
      }
    }
    return new MutationScore(
        derivation.id(),
        statement.id(),
        statement.claim(),
        classes(derivation).stream().map(HamiltonianClass::word).toList(),
        fates);
  }

  private Fate fate(
      Derivation derivation, Statement statement, Mutant mutant, SamplingPower power) {
    try {
      return judged(derivation, statement, mutant, power);
    } catch (UnsupportedFormulaException | IllegalArgumentException | ArithmeticException inexact) {
      return inSamples(derivation, mutant, power, String.valueOf(inexact.getMessage()));
    }
  }

  /** Where sides are no rational numbers, samples alone can refute a mutant, and excuse none. */
  private static Fate inSamples(
      Derivation derivation, Mutant mutant, SamplingPower power, String reason) {
    if (!Scope.of(derivation).hasSamples()) {
      return new Fate(mutant.shown(), End.MEANINGLESS, reason);
    }
    Trial trial = new Trial(Comparison.of(mutant.equation(), derivation.definitions()));
    try {
      return power.refutes(trial)
          ? new Fate(mutant.shown(), End.REFUTED, "samples", power.missing(trial))
          : new Fate(mutant.shown(), End.MEANINGLESS, reason);
    } catch (UnsupportedFormulaException
        | IllegalArgumentException
        | ArithmeticException meaningless) {
      return new Fate(mutant.shown(), End.MEANINGLESS, String.valueOf(meaningless.getMessage()));
    }
  }

  private Fate judged(
      Derivation derivation, Statement statement, Mutant mutant, SamplingPower power) {
    Comparison comparison = Comparison.of(mutant.equation(), derivation.definitions());
    if (!Scope.of(derivation).hasSamples()) {
      return byNormalForm(derivation, mutant, comparison);
    }
    Draws draws = Draws.of(seed, statement.id() + mutant.shown(), 0);
    for (int bands : derivation.sizes(SIZES)) {
      var interpretation = DocumentSamples.spectral(derivation, bands);
      if (new ExactCheck(comparison, interpretation, draws).fails()) {
        return sampled(mutant, comparison, power, "N = " + bands);
      }
    }
    return excused(derivation, mutant, comparison, draws);
  }

  /** Where there are no samples, normal forms tell. */
  private static Fate byNormalForm(Derivation derivation, Mutant mutant, Comparison comparison) {
    Optional<OperatorProof.Remainder> left = OperatorEngine.remainder(derivation, comparison);
    if (left.isEmpty()) {
      return new Fate(mutant.shown(), End.MEANINGLESS, "it has no normal form");
    }
    return left.get().isZero()
        ? new Fate(mutant.shown(), End.EQUIVALENT, "proved for any operators")
        : new Fate(mutant.shown(), End.REFUTED, "normal form");
  }

  private static Fate sampled(
      Mutant mutant, Comparison comparison, SamplingPower power, String where) {
    Trial trial = new Trial(comparison);
    if (!power.refutes(trial)) {
      return new Fate(mutant.shown(), End.CONTESTED, "at exact points only, " + where);
    }
    return new Fate(mutant.shown(), End.REFUTED, where, power.missing(trial));
  }

  /** A mutant that holds is no error if that is proved. */
  private static Fate excused(
      Derivation derivation, Mutant mutant, Comparison comparison, Draws draws) {
    boolean words =
        Scope.of(derivation).hasNormalForm()
            && OperatorEngine.remainder(derivation, comparison).filter(r -> r.isZero()).isPresent();
    if (words) {
      return new Fate(mutant.shown(), End.EQUIVALENT, "proved for any operators");
    }
    for (int bands : derivation.sizes(SIZES)) {
      var interpretation = DocumentSamples.spectral(derivation, bands);
      Proof proof = UniversalProof.of(comparison, interpretation, "N = " + bands, WORK, draws);
      if (!isRight(proof.status())) {
        return new Fate(mutant.shown(), End.SURVIVED, "N = " + bands + ": " + proof.status());
      }
    }
    return new Fate(mutant.shown(), End.EQUIVALENT, "proved for two and three bands");
  }

  /** Where all terms are zero, the equation says that nothing is nothing, and is no error. */
  private static boolean isRight(Proof.Status status) {
    return status == Proof.Status.PROVED || status == Proof.Status.VACUOUS;
  }
}
