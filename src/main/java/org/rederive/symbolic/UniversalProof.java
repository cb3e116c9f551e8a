package org.rederive.symbolic;

import java.util.List;
import java.util.Optional;
import org.rederive.algebra.Vector;
import org.rederive.meaning.Assignment;
import org.rederive.meaning.Comparison;
import org.rederive.meaning.Input;
import org.rederive.meaning.SpectralWorld;
import org.rederive.program.GuardException;
import org.rederive.program.Inputs;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Proofs for all diagonalisable Hamiltonians of one size: both sides are rational functions of the
 * entries of H = R Λ R⁻¹ and of their derivatives and conjugates, all of which are independent
 * symbols. They agree for all Hamiltonians if and only if their difference is the zero polynomial.
 */
public final class UniversalProof {
  private final Comparison comparison;
  private final SpectralWorld world;
  private final long limit;

  private UniversalProof(Comparison comparison, SpectralWorld world, long limit) {
    this.comparison = comparison;
    this.world = world;
    this.limit = limit;
  }

  /**
   * Proves or refutes an equation, for all that its free labels can stand for.
   *
   * @param world all Hamiltonians of one size
   * @param scope how these are called
   * @param limit of products of terms
   * @throws org.rederive.meaning.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static Proof of(Comparison comparison, SpectralWorld world, String scope, long limit) {
    long start = System.nanoTime();
    Outcome outcome = new UniversalProof(comparison, world, limit).forAllLabels();
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new Proof(scope, outcome.status(), outcome.remainder(), outcome.detail(), seconds);
  }

  private record Outcome(Proof.Status status, String remainder, String detail) {}

  private Outcome forAllLabels() {
    boolean vacuous = true;
    long work = 0;
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      Difference difference;
      try {
        difference = difference(assignment, limit - work);
      } catch (WorkLimitException tooLarge) {
        return new Outcome(Proof.Status.UNDECIDED, "", String.valueOf(tooLarge.getMessage()));
      } catch (GuardException assumed) {
        return new Outcome(Proof.Status.UNDECIDED, "", String.valueOf(assumed.getMessage()));
      }
      work += difference.work();
      vacuous &= difference.vacuous();
      if (!difference.remainder().isEmpty()) {
        return new Outcome(Proof.Status.REFUTED, difference.remainder(), difference.detail());
      }
      next = assignment.next();
    }
    String detail = work + " products of terms";
    return new Outcome(vacuous ? Proof.Status.VACUOUS : Proof.Status.PROVED, "", detail);
  }

  /** Left − right for one choice of the free labels. */
  private record Difference(boolean vacuous, String remainder, String detail, long work) {}

  private Difference difference(Assignment assignment, long rest) {
    Recorder<Input> recorder = new Recorder<>();
    Differences totals =
        Differences.of(comparison.in(world.recorded(recorder, assignment)), recorder);
    Program<Input> program = recorder.program(totals.outputs());
    LocalizedPolynomials numbers = new LocalizedPolynomials(variables(program), rest);
    List<Fraction> outputs = program.run(numbers, symbols(numbers));
    List<Fraction> differences = outputs.subList(0, totals.components());
    boolean vacuous = outputs.stream().allMatch(numbers::isZero);
    return differences.stream()
        .filter(d -> !numbers.isZero(d))
        .findFirst()
        .map(d -> new Difference(false, Remainder.shown(numbers, d), "", numbers.work()))
        .orElseGet(() -> new Difference(vacuous, "", "", numbers.work()));
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
    return builder.build();
  }

  private static Input.Draw draw(Input input) {
    if (input instanceof Input.Draw draw) {
      return draw;
    }
    throw new IllegalStateException("not arbitrary: " + input);
  }

  private static Inputs<Input, Fraction> symbols(LocalizedPolynomials numbers) {
    return new Inputs<>() {
      @Override
      public Fraction value(Input key) {
        return numbers.symbol(draw(key).name());
      }

      @Override
      public Vector<Fraction> solve(Input key, boolean row, Vector<Fraction> source) {
        throw new IllegalStateException("not rational: the linear system " + key);
      }
    };
  }
}
