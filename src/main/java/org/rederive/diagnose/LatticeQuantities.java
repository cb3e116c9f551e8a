package org.rederive.diagnose;

import java.util.List;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.sites.LatticeThing;

/** Symbols of documents about operators on a finite lattice: all of them are matrices. */
final class LatticeQuantities extends BandQuantities {
  private final Subject subject;
  private final GivenNumbers given;

  LatticeQuantities(Subject subject, GivenNumbers given, PythonNames names) {
    super(subject, given, names);
    this.subject = subject;
    this.given = given;
  }

  @Override
  String operator(Formula.Symbol symbol, Quantity.Operator quantity, String key) {
    boolean hermitian =
        quantity.restriction() == Restriction.HERMITIAN
            || quantity.restriction() == Restriction.HAMILTONIAN && isHermitian();
    return quantity.restriction() == Restriction.HAMILTONIAN
        ? hamiltonian(key)
        : constantMatrix(key, new Thing.Symbol(key), hermitian);
  }

  private boolean isHermitian() {
    return subject.premises().hamiltonians() == Premises.Symmetry.HERMITIAN;
  }

  private String hamiltonian(String key) {
    return constantMatrix(key, new LatticeThing.Hamiltonian(key), isHermitian());
  }

  /** Real diagonal matrices where positions commute, otherwise Hermitian ones. */
  @Override
  public String position(Formula.Symbol symbol, Quantity.Position quantity) {
    return "space(" + GivenNumbers.join(3, this::position) + ")";
  }

  private String position(int axis) {
    String name = "position_" + Part.AXES.get(axis);
    if (!subject.premises().commutingPositions()) {
      return constantMatrix(name, new LatticeThing.Position(axis), true);
    }
    Thing sites = new LatticeThing.Sites(axis);
    return "matrix(np.diag("
        + GivenNumbers.row(
            subject.bands(), i -> given.typed(new Name(sites, new Part.Component(i))))
        + "))";
  }

  /** A solution of i∂_t|ψ⟩ = H|ψ⟩, by its value now. */
  @Override
  public String evolvingState(Formula.Symbol symbol, Quantity.EvolvingState quantity) {
    String key = symbol.declaration().key();
    Thing evolved = new LatticeThing.Evolved(key);
    Thing start = thing(symbol);
    return "evolving("
        + String.join(
            ", ",
            List.of(
                "x",
                hamiltonian(quantity.of().map(Declaration::key).orElse("")),
                stateName(evolved, key + "_now"),
                stateName(start, key + "_start")))
        + ")";
  }
}
