package org.rederive.engine.reason;

import java.util.Optional;
import java.util.function.Supplier;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Entry;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.InterpretationByKind;
import org.rederive.evaluate.Law;
import org.rederive.evaluate.Opaque;
import org.rederive.evaluate.Operator;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantities;
import org.rederive.formula.Quantity;
import org.rederive.number.NumberSystem;

/**
 * An interpretation in which some of what the kinds of symbols say is not known.
 *
 * @param known in which everything means what it says
 * @param another the same for quantities that have nothing to do with those
 * @param facts what may be used
 */
record OpaqueInterpretation<T>(Interpretation<T> known, Interpretation<T> another, Opaque<T> facts)
    implements Interpretation<T>, Quantities<Asked<T>, Value<T>> {

  @Override
  public Value<T> value(Asked<T> asked) {
    return asked.symbol().declaration().quantity().in(this, asked);
  }

  @Override
  public Optional<Opaque<T>> opaque() {
    return Optional.of(facts);
  }

  /** One band is left out where it is not known that they are complete. */
  @Override
  public int summedBands() {
    return facts.knows(Law.COMPLETENESS) ? bands() : bands() - 1;
  }

  private Supplier<Value<T>> test(Asked<T> asked) {
    return () -> known.testState(asked.values(), asked.onlyMomentum());
  }

  private static String key(Asked<?> asked) {
    return InterpretationByKind.key(asked);
  }

  /** Something arbitrary in the place of what a kind says, unless that is known. */
  private Value<T> said(Asked<T> asked) {
    Value<T> value = known.value(asked);
    return facts.knows(Law.DEFINING_EQUATIONS)
        ? value
        : facts.symbol(key(asked), value, test(asked), asked.values());
  }

  /**
   * What is said of a symbol at the point follows for its derivatives by the product rule. Bands of
   * a function of a function are left as they are, because their derivatives are tied by the chain
   * rule, too.
   */
  private Value<T> differentiable(Asked<T> asked, Value<T> value) {
    return facts.knows(Law.PRODUCT_RULE) || isComposed(asked)
        ? value
        : facts.atPointOnly(key(asked), value, test(asked), asked.values());
  }

  private static boolean isComposed(Asked<?> asked) {
    boolean ofFunction =
        asked.symbol().declaration().quantity() instanceof Quantity.Owned owned
            && owned.of().flatMap(asked::definition).isPresent();
    return ofFunction || asked.symbol().slots().stream().anyMatch(Declaration::isFunction);
  }

  // ---- what kinds say

  /** Where their equation is not known, bands are those of another operator. */
  private Value<T> ofBand(Asked<T> asked) {
    return (facts.knows(Law.DEFINING_EQUATIONS) ? known : another).value(asked);
  }

  @Override
  public Value<T> eigenvalue(Asked<T> asked, Quantity.Eigenvalue quantity) {
    return differentiable(asked, ofBand(asked));
  }

  /** Eigenvectors to the left that are not normalised against those to the right are multiples. */
  @Override
  public Value<T> eigenvector(Asked<T> asked, Quantity.Eigenvector quantity) {
    Value<T> value = ofBand(asked);
    boolean free = quantity.left() && !facts.knows(Law.BIORTHOGONALITY);
    return free
        ? facts.multiple(key(asked), isComposed(asked), value, test(asked), asked.values())
        : differentiable(asked, value);
  }

  @Override
  public Value<T> evolvingState(Asked<T> asked, Quantity.EvolvingState quantity) {
    return said(asked);
  }

  @Override
  public Value<T> exactState(Asked<T> asked, Quantity.ExactState quantity) {
    return said(asked);
  }

  @Override
  public Value<T> measured(Asked<T> asked, Quantity.Measured quantity) {
    return said(asked);
  }

  @Override
  public Value<T> vanishing(Asked<T> asked) {
    return said(asked);
  }

  @Override
  public Value<T> packet(Asked<T> asked, Quantity.Packet quantity) {
    return said(asked);
  }

  /** Among operators of which nothing else is known, positions are operators like others. */
  @Override
  public Value<T> position(Asked<T> asked, Quantity.Position quantity) {
    return known.hasZone() ? said(asked) : known.value(asked);
  }

  /** ψ(x + ivt) is a function of a function. */
  @Override
  public Value<T> wave(Asked<T> asked) {
    Value<T> value = known.value(asked);
    return facts.knows(Law.CHAIN_RULE)
        ? value
        : facts.atPointOnly(key(asked), value, test(asked), asked.values());
  }

  /** ∇_kX = −i[r̂, X], Eq. (20); where that is not known, with other operators than r̂. */
  @Override
  public Optional<Value<T>> operatorDerivative(
      Declaration variable, int component, Entry<T> operator, Values<T> values) {
    Interpretation<T> by = facts.knows(Law.DEFINING_EQUATIONS) ? known : another;
    return by.operatorDerivative(variable, component, operator, values);
  }

  // ---- what is arbitrary anyway

  @Override
  public Value<T> formal(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> number(Asked<T> asked, Quantity.Number quantity) {
    return known.value(asked);
  }

  @Override
  public Value<T> vector(Asked<T> asked, Quantity.Vector quantity) {
    return known.value(asked);
  }

  @Override
  public Value<T> tensor(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> symmetricMatrix(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> numberOfBands(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> identity(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> operator(Asked<T> asked, Quantity.Operator quantity) {
    return known.value(asked);
  }

  @Override
  public Value<T> perturbedHamiltonian(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> gaugeFactor(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> functionOfMomentum(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> state(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> amplitude(Asked<T> asked, Quantity.Amplitude quantity) {
    return known.value(asked);
  }

  @Override
  public Value<T> imaginaryVelocity(Asked<T> asked) {
    return known.value(asked);
  }

  @Override
  public Value<T> coordinate(Asked<T> asked, Quantity.Coordinate quantity) {
    return known.value(asked);
  }

  // ---- the sample

  @Override
  public NumberSystem<T> numbers() {
    return known.numbers();
  }

  @Override
  public boolean hasZone() {
    return known.hasZone();
  }

  @Override
  public int points() {
    return known.points();
  }

  @Override
  public int bands() {
    return known.bands();
  }

  @Override
  public boolean hasBands() {
    return known.hasBands();
  }

  @Override
  public boolean knowsCompositions() {
    return known.knowsCompositions();
  }

  @Override
  public Axes axes() {
    return known.axes();
  }

  @Override
  public int free(Declaration label) {
    return known.free(label);
  }

  @Override
  public boolean isIn(Declaration set, int band) {
    return known.isIn(set, band);
  }

  @Override
  public int anyPlace() {
    return known.anyPlace();
  }

  @Override
  public Optional<Entry<T>> trace(Operator<T> operator, Values<T> values) {
    return known.trace(operator, values);
  }

  @Override
  public Optional<Integer> unwrittenMomentum() {
    return known.unwrittenMomentum();
  }

  @Override
  public Value<T> testState(Values<T> values, Optional<Integer> onlyMomentum) {
    return known.testState(values, onlyMomentum);
  }
}
