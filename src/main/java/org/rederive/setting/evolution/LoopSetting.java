package org.rederive.setting.evolution;

import static org.rederive.formula.Role.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.document.LimitParameter;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Interpretation;
import org.rederive.evolution.ClosedPath;
import org.rederive.evolution.ClosedPath.Along;
import org.rederive.evolution.Precondition;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Observable;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Sampling;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.WithError;
import org.rederive.setting.Approach;
import org.rederive.setting.Kinds;
import org.rederive.setting.Sample;
import org.rederive.setting.Trial;
import org.rederive.setting.band.HamiltonianSetting;

/** Integrals along closed paths of a parameter, and states that are led along them. */
public record LoopSetting() implements HamiltonianSetting {
  private static final LimitParameter POINTS =
      new LimitParameter("points", "1/M", "inverse number of points on the path");

  private static final LimitParameter RATE =
      new LimitParameter("rate", "η", "rate at which a state is led along the path");

  private static final int QUICK = 8;
  private static final int THOROUGH = 64;

  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          Kinds.BANDS,
          List.of(
              Kinds.TIME,
              Kinds.STRENGTH,
              Kinds.operator("Hamiltonian in time", Restriction.HAMILTONIAN, Dependence.EVERYTHING),
              Kinds.EXACT_STATE,
              measured("loop integral of the right connection", Observable.RIGHT_LOOP),
              measured("loop integral of the left connection", Observable.LEFT_LOOP),
              measured("factor after a turn", Observable.TURN)));

  private static Role measured(String words, Observable observable) {
    return quantity(words, Type.SCALAR, new Quantity.Measured(observable, Optional.empty()));
  }

  private static Map<LimitParameter, Along> along() {
    Map<LimitParameter, Along> along = new LinkedHashMap<>();
    along.put(POINTS, Along.POINTS);
    along.put(RATE, Along.RATE);
    return along;
  }

  @Override
  public String word() {
    return "loop";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(Assumption.SIMPLE_EIGENVALUE, Assumption.NORMALISED_EIGENVECTORS);
  }

  @Override
  public Space space() {
    return Space.NONE;
  }

  @Override
  public List<LimitParameter> limits() {
    return List.copyOf(along().keySet());
  }

  @Override
  public Approach.Drawn approaches(Trial trial) {
    Along along = Objects.requireNonNull(along().get(trial.limit().parameter()));
    Sampling sampling =
        new Sampling(
            trial.premises(), trial.axes().further(), List.of(HamiltonianClass.GENERIC), 2, 4);
    return new Approach.Drawn(
        "random closed paths of H",
        along.halved(),
        trial.thorough() ? THOROUGH : QUICK,
        index -> {
          Structure structure =
              Structure.of(sampling, trial.seed(), trial.document(), index).withoutMomenta();
          Draws draws = Draws.of(trial.seed(), trial.document(), index);
          return new Path(
              ClosedPath.of(structure, draws, trial.known()),
              along,
              structure.bands(),
              trial.axes());
        });
  }

  private record Path(ClosedPath path, Along along, int bands, Axes axes) implements Approach {
    @Override
    public Sample.Label label() {
      return new Sample.Label(HamiltonianClass.GENERIC.word(), bands);
    }

    @Override
    public Interpretation<WithError> at(double value) {
      return new BandInterpretation<>(path.at(along, value), axes, false);
    }

    @Override
    public List<Precondition> preconditions() {
      return path.preconditions();
    }
  }
}
