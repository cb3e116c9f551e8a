package org.rederive.setting.band;

import static org.rederive.formula.Role.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.document.LimitParameter;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.Approach;
import org.rederive.setting.Kinds;
import org.rederive.setting.Trial;

/** Wave packets: everything of bands, and states spread over momenta with r̂ = i∂_k. */
public record PacketSetting() implements HamiltonianSetting {
  private static final List<Role> VOCABULARY =
      Kinds.joined(
          BandSetting.VOCABULARY,
          List.of(
              quantity(
                  "packet amplitude", Type.SCALAR, new Quantity.Amplitude("", Optional.empty())),
              quantity("state", Type.KET, new Quantity.Packet(Optional.empty())),
              quantity("function of momentum", Type.OPERATOR, new Quantity.FunctionOfMomentum()),
              quantity("position operator", Type.VECTOR_OPERATOR, new Quantity.Position(false)),
              quantity(
                  "position operator, one component", Type.OPERATOR, new Quantity.Position(true))));

  private static final LimitParameter WIDTH =
      new LimitParameter("width", "σ", "width of the packet");

  @Override
  public String word() {
    return "packet";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    List<Assumption> assumptions = new ArrayList<>(BandSetting.ASSUMPTIONS);
    assumptions.add(Assumption.SHARP_PACKET);
    return assumptions;
  }

  @Override
  public List<LimitParameter> limits() {
    return List.of(WIDTH);
  }

  @Override
  public Approach.Drawn approaches(Trial trial) {
    Premises sharp = Assumption.SHARP_PACKET.added().apply(trial.premises());
    return NarrowPackets.drawn(sharp, trial);
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>(BandSetting.NOTES);
    notes.add(
        "A `band` is that of the packet, the first one declared; a `band index` is any band, and need"
            + " not be the packet's. A symbol without a band index is of the packet's band.");
    return notes;
  }

  @Override
  public Space space() {
    return Space.ZONE;
  }
}
