package org.rederive.engine.proof;

import java.util.List;
import java.util.Optional;
import org.rederive.engine.proof.Remainder.ZeroTest;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.DrawnInputs;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.program.GuardException;
import org.rederive.program.Operation;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Proofs for all diagonalisable Hamiltonians of one size: both sides are rational functions of the
 * entries of H = R Λ R⁻¹ and of their derivatives and conjugates, all of which are independent
 * symbols. They agree for all Hamiltonians if and only if their difference is the zero polynomial.
 */
public final class UniversalProof {
  /** Products of terms that are worth it where a point has refuted already; about a second. */
  private static final long WRITTEN_OUT = 1_000_000;

  private final Comparison comparison;
  private final ArbitraryInterpretation interpretation;
  private final long limit;
  private final Draws draws;
  private final ZeroTest zero;

  private UniversalProof(
      Comparison comparison,
      ArbitraryInterpretation interpretation,
      long limit,
      Draws draws,
      ZeroTest zero) {
    this.comparison = comparison;
    this.interpretation = interpretation;
    this.limit = limit;
    this.draws = draws;
    this.zero = zero;
  }

  /**
   * Proves or refutes an equation, for all that its free labels can stand for. Every normal form is
   * confirmed at random points.
   *
   * @param interpretation all Hamiltonians of one size
   * @param scope how these are called
   * @param limit of products of terms
   * @param draws where the points come from
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   * @throws IllegalArgumentException if it has exponentials or roots
   */
  public static Proof of(
      Comparison comparison,
      ArbitraryInterpretation interpretation,
      String scope,
      long limit,
      Draws draws) {
    return of(comparison, interpretation, scope, limit, draws, ZeroTest.OF_THE_RING);
  }

  public static Proof of(
      Comparison comparison,
      ArbitraryInterpretation interpretation,
      String scope,
      long limit,
      Draws draws,
      ZeroTest zero) {
    long start = System.nanoTime();
    return new UniversalProof(comparison, interpretation, limit, draws, zero)
        .forAllLabels()
        .proof(scope, start);
  }

  private Tally forAllLabels() {
    Tally tally = new Tally();
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent() && !tally.isOver()) {
      Assignment assignment = next.get();
      try {
        add(new Case(assignment), tally);
        next = assignment.next();
      } catch (WorkLimitException | GuardException gaveUp) {
        tally.giveUp(gaveUp);
      }
    }
    return tally;
  }

  /** A point that refutes comes first: the normal form is then only written out if it is short. */
  private void add(Case each, Tally tally) {
    long rest = limit - tally.work();
    Confirmation.Answer point = each.atPoints();
    if (point != Confirmation.Answer.NOT_ZERO) {
      tally.add(each.writtenOut(point, rest));
      return;
    }
    try {
      tally.add(each.writtenOut(point, Math.min(rest, WRITTEN_OUT)));
    } catch (WorkLimitException tooLong) {
      tally.refutedAtPoint();
    }
  }

  /** Left − right for one choice of the free labels. */
  private final class Case {
    private final boolean vacuous;
    private final int components;
    private final Program<Input> program;

    Case(Assignment assignment) {
      Recorder<Input> recorder = new Recorder<>();
      Differences totals =
          Differences.of(comparison.in(interpretation.recorded(recorder, assignment)), recorder);
      this.vacuous = totals.outputs().stream().allMatch(recorder::isZero);
      this.components = totals.components();
      this.program = recorder.program(totals.outputs());
      if (!program.isRational()) {
        throw new IllegalArgumentException("no rational function");
      }
    }

    Confirmation.Answer atPoints() {
      return Confirmation.of(program, components, draws, DrawnInputs::new);
    }

    Tally.Case writtenOut(Confirmation.Answer point, long most) {
      LocalizedPolynomials numbers = new LocalizedPolynomials(variables(program), most);
      List<Fraction> outputs =
          program.run(numbers, new DrawnInputs<>(SymbolCollection.in(numbers)));
      String remainder = Remainder.first(numbers, outputs.subList(0, components), zero);
      return new Tally.Case(vacuous, remainder, point, numbers.work());
    }
  }

  private static Variables variables(Program<Input> program) {
    Variables.Builder builder = Variables.builder();
    for (Input input : program.inputs()) {
      Input.Draw draw = draw(input);
      if (draw.kind() == Input.Kind.REAL) {
        builder.real(draw.name());
      } else {
        builder.complex(draw.name());
      }
    }
    boolean circles = program.steps().stream().anyMatch(s -> s.operation() == Operation.PI);
    return (circles ? builder.real(Variables.PI) : builder).build();
  }

  private static Input.Draw draw(Input input) {
    if (input instanceof Input.Draw draw) {
      return draw;
    }
    throw new IllegalStateException("not arbitrary: " + input);
  }
}
