package org.rederive.setting.evolution;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.document.LimitParameter;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Ends;
import org.rederive.formula.Quantity.Observable;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.setting.Approach;
import org.rederive.setting.Kinds;
import org.rederive.setting.Trial;
import org.rederive.setting.band.BandSetting;
import org.rederive.setting.band.HamiltonianSetting;

/** Packets on a lattice that evolve exactly, and the bands at their centre. */
public record LatticeSetting() implements HamiltonianSetting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          new BandSetting().kinds(),
          List.of(
              Kinds.EXACT_STATE,
              Kinds.exactState("projected state", true, Ends.OPEN),
              Kinds.exactState("exact state, periodic ends", false, Ends.PERIODIC),
              Kinds.exactState("projected state, periodic ends", true, Ends.PERIODIC),
              measured("mean energy", Type.SCALAR, Observable.ENERGY),
              measured("mean band energy", Type.SCALAR, Observable.BAND_ENERGY),
              measured("mean position", Type.VECTOR, Observable.POSITION),
              measured("mean momentum", Type.VECTOR, Observable.MOMENTUM),
              measured("mean canonical momentum", Type.VECTOR, Observable.CANONICAL_MOMENTUM),
              measured("gauge of the field", new Type(Kind.SCALAR, 2), Observable.GAUGE),
              measured("mean velocity", Type.VECTOR, Observable.VELOCITY),
              quantity("uniform field", Type.VECTOR, new Quantity.Vanishing()),
              quantity("gradient of a parameter", Type.SCALAR, new Quantity.Vanishing()),
              quantity("inverse length of a chain", Type.SCALAR, new Quantity.Vanishing())));

  private static Role measured(String words, Type type, Observable observable) {
    return quantity(words, type, new Quantity.Measured(observable, Optional.empty()));
  }

  @Override
  public String word() {
    return "lattice";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(
        Assumption.SIMPLE_EIGENVALUE,
        Assumption.NORMALISED_EIGENVECTORS,
        Assumption.NORMAL_HAMILTONIAN);
  }

  @Override
  public Space space() {
    return Space.ZONE;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "A lattice ends where no state should come to; how much of it is there is measured. What"
            + " leaves it is lost or, of a state with periodic ends, comes in at the other end. There a"
            + " field or a gradient has a seam: the phases and the parameter are those of the open"
            + " lattice at each of its sites. The measured position jumps at the seam.");
  }

  @Override
  public List<LimitParameter> limits() {
    return LatticePackets.ALONG.keySet().stream().toList();
  }

  @Override
  public Approach.Drawn approaches(Trial trial) {
    return LatticePackets.drawn(trial);
  }
}
