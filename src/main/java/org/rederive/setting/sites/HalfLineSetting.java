package org.rederive.setting.sites;

import static org.rederive.formula.Role.quantity;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Role;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.Kinds;
import org.rederive.setting.WithoutSamples;

/**
 * A chain with one end and infinitely many sites, and a state that is bound to the end. There are
 * no finite samples of it: sums go over all sites, and need not converge.
 */
public record HalfLineSetting() implements WithoutSamples {
  private static final String NO_SAMPLES = "a chain without a second end is no finite matrix";

  private static final Assumption PARTNER =
      new Assumption(
          "normalisable-partner",
          "the left partner of the bound state can be normalised, too",
          "left partners that can be normalised",
          quantity -> true,
          known -> known.with(new Premises.Eigenvectors(true, known.eigenvectors().coinciding())),
          known -> known);

  private static final List<Role> VOCABULARY =
      Kinds.joined(
          Kinds.COMMON,
          List.of(
              Kinds.operator("Hamiltonian of a chain", Restriction.HAMILTONIAN, Dependence.NOTHING),
              quantity("position along a chain", Type.OPERATOR, new Quantity.Position(true)),
              quantity("energy", Type.SCALAR, new Quantity.Eigenvalue(Optional.empty())),
              Kinds.eigenvector("bound state", false, false),
              Kinds.eigenvector("left partner", true, false)));

  @Override
  public String word() {
    return "half-line";
  }

  @Override
  public List<Role> kinds() {
    return VOCABULARY;
  }

  @Override
  public List<Assumption> assumptions() {
    return List.of(PARTNER);
  }

  @Override
  public Space space() {
    return Space.HALF_LINE;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "A bound state is a sum of β^j over sites j = 0, 1, 2, …, and can be normalised; of its left"
            + " partner that is assumed or not. Matrix elements are sums over all sites, in exact"
            + " arithmetic. Where a sum does not converge there is no value, and what is claimed of"
            + " it is refuted.");
  }

  @Override
  public String words(Premises premises) {
    return "chains with one end";
  }

  @Override
  public String whyNone() {
    return NO_SAMPLES;
  }
}
