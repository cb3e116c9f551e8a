package org.rederive.diagnose;

import static org.rederive.formula.print.Code.call;

import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.print.Code;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.Premises;
import org.rederive.setting.sites.LatticeThing;

/** Symbols of documents about operators on a finite lattice: all of them are matrices. */
final class LatticeQuantities extends BandQuantities {
  private final Subject subject;
  private final GivenNumbers given;

  LatticeQuantities(Subject subject, GivenNumbers given, ScriptNames names) {
    super(subject, given, names);
    this.subject = subject;
    this.given = given;
  }

  @Override
  Code operator(Formula.Symbol symbol, Quantity.Operator quantity, String key) {
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

  private Code hamiltonian(String key) {
    return constantMatrix(key, new LatticeThing.Hamiltonian(key), isHermitian());
  }

  /** Real diagonal matrices where positions commute, otherwise Hermitian ones. */
  @Override
  public Code position(Formula.Symbol symbol, Quantity.Position quantity) {
    return call("space", GivenNumbers.row(3, this::position));
  }

  private Code position(int axis) {
    String name = "position_" + Part.AXES.get(axis);
    if (!subject.premises().commutingPositions()) {
      return constantMatrix(name, new LatticeThing.Position(axis), true);
    }
    Thing sites = new LatticeThing.Sites(axis);
    return call(
        "diagonal",
        GivenNumbers.row(
            subject.bands(), i -> given.typed(new Name(sites, new Part.Component(i)))));
  }

  private Code time() {
    return given.typed(new Thing.Symbol(subject.axes().time()).whole());
  }

  /** A solution of iħ∂_t|ψ⟩ = H|ψ⟩, by its value now. */
  @Override
  public Code evolvingState(Formula.Symbol symbol, Quantity.EvolvingState quantity) {
    if (quantity.ofAnyOperator().isPresent()) {
      throw new UntranslatedException("a state that evolves by an operator that is written");
    }
    String key = symbol.declaration().key();
    Code plain = hamiltonian(quantity.of().map(Declaration::key).orElse(""));
    Code matrix =
        quantity
            .action()
            .map(constant -> positive(new Thing.Symbol(constant.key())))
            .<Code>map(constant -> new Code.Quotient(plain, constant))
            .orElse(plain);
    Code start = stateName(thing(symbol), key + "_start");
    Thing evolved = new LatticeThing.Evolved(key);
    Code now =
        given.asksFor(evolved)
            ? stateName(evolved, key + "_now")
            : call("evolved", matrix, time(), start);
    return call("evolving", Code.POINT, matrix, now, start);
  }
}
