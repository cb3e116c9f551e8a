package org.rederive.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rederive.evaluate.Asked;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Entry;
import org.rederive.evaluate.InterpretationByKind;
import org.rederive.evaluate.Operator;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.Declaration;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Sort;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;

/**
 * Operators about which nothing is known but how they commute: the settings <em>operators</em> and
 * <em>family</em> over the word algebra.
 *
 * <p>Matrices are 1×1 with a word as their entry, so that applying an operator to the test state 1
 * gives the operator itself. What is equal here is equal for every choice of the operators.
 */
public final class FreeInterpretation implements InterpretationByKind<Words> {
  private static final int TIME = Coordinate.TIME.place(0);

  private final Premises premises;
  private final Axes axes;
  private final Presentation presentation;
  private final NumberSystem<Words> words;
  private final LinearAlgebra<Words> linear;
  private boolean complete;

  /**
   * @param presentation the relations between operators, {@link Presentation#FREE} if there are
   *     none
   */
  public FreeInterpretation(Premises premises, Axes axes, Presentation presentation) {
    this.premises = premises;
    this.axes = axes;
    this.presentation = presentation;
    this.words = presentation.elements();
    this.linear = new LinearAlgebra<>(words);
    this.complete = saysAll(premises);
  }

  /** Whether words know all that is assumed of Hamiltonians. */
  private static boolean saysAll(Premises assumed) {
    return switch (assumed.hamiltonians()) {
      case NONE, HERMITIAN -> !assumed.linearInStrength();
      case NORMAL, REAL_SPECTRUM -> false;
    };
  }

  /**
   * Left − right of each component, in normal form; all zero if the equation holds for all such
   * operators.
   */
  public List<Words> difference(Comparison comparison) {
    return comparison.termByTerm(this).differences(Words.ALGEBRA).stream()
        .map(presentation::normalForm)
        .map(Denominators::cleared)
        .toList();
  }

  /**
   * Whether a difference that is not zero is known to be something: exponentials obey more rules
   * than are used, and so may states where there are relations.
   */
  public boolean isTold(List<Words> difference) {
    List<Words> left = difference.stream().map(Words::withoutCommonExponential).toList();
    return complete
        && left.stream().noneMatch(Words::hasExponentials)
        && Independence.holds(left)
        && (presentation.isFree() || difference.stream().noneMatch(Words::hasStates));
  }

  @Override
  public NumberSystem<Words> numbers() {
    return words;
  }

  @Override
  public int bands() {
    return 1;
  }

  @Override
  public boolean hasBands() {
    return false;
  }

  @Override
  public Axes axes() {
    return axes;
  }

  @Override
  public int free(Declaration label) {
    if (label.sort() == Sort.BAND_INDEX) {
      return 0;
    }
    throw new UnsupportedFormulaException(label + " has no value among free operators");
  }

  @Override
  public int anyPlace() {
    throw new UnsupportedFormulaException("there are no parameters among free operators");
  }

  // ---- letters

  private static Words letter(String name, Letter.Kind kind) {
    return Words.letter(new Letter(name, kind, false));
  }

  private static Matrix<Words> matrix(Words word) {
    return Matrix.of(1, (i, j) -> word);
  }

  private static Series<Matrix<Words>> constant(Words word) {
    return Series.constant(matrix(word));
  }

  private static Series<Vector<Words>> vector(Words word) {
    return Series.constant(Vector.of(1, i -> word));
  }

  /** Letters are written as the document writes them; the key tells rows apart. */
  private static String name(Asked<Words> asked) {
    if (!asked.slots(Sort.BAND_INDEX).isEmpty() || !asked.slots(Sort.MOMENTUM).isEmpty()) {
      throw new UnsupportedFormulaException("free operators have no bands and no momenta");
    }
    return name(asked.symbol().declaration());
  }

  private static String name(Declaration symbol) {
    return symbol.key().isEmpty() ? symbol.pattern().base() : symbol.key();
  }

  /** The letters of an operator: one, or one for each component. */
  static List<String> names(Declaration operator) {
    String name = name(operator);
    return operator.role().type().rank() == 0
        ? List.of(name)
        : List.of(Values.component(name, 0), Values.component(name, 1), Values.component(name, 2));
  }

  // ---- numbers and vectors

  /** A whole number is what it is more than its least value, any of 0, 1, 2, … */
  @Override
  public Value<Words> number(Asked<Words> asked, Quantity.Number quantity) {
    if (quantity.least().isPresent()) {
      Words beyond = letter(name(asked), Letter.Kind.REAL);
      return asked.values().number(words.add(words.of(quantity.least().getAsInt()), beyond));
    }
    return asked.values().number(letter(name(asked), kind(quantity)));
  }

  private static Letter.Kind kind(Quantity.Number quantity) {
    if (quantity.positive()) {
      return Letter.Kind.POSITIVE;
    }
    return quantity.real() ? Letter.Kind.REAL : Letter.Kind.COMPLEX;
  }

  @Override
  public Value<Words> vector(Asked<Words> asked, Quantity.Vector quantity) {
    Letter.Kind kind = quantity.real() ? Letter.Kind.REAL : Letter.Kind.COMPLEX;
    List<Series<Words>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(Series.constant(letter(Values.component(name(asked), a), kind)));
    }
    return asked.values().tensor(components);
  }

  @Override
  public Value<Words> tensor(Asked<Words> asked) {
    return tensor(
        asked, (i, j) -> letter(name(asked) + "_{" + (i + 1) + (j + 1) + "}", Letter.Kind.COMPLEX));
  }

  @Override
  public Value<Words> symmetricMatrix(Asked<Words> asked) {
    List<Series<Words>> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        String pair = "" + "xyz".charAt(Math.min(i, j)) + "xyz".charAt(Math.max(i, j));
        entries.add(Series.constant(letter(name(asked) + "_{" + pair + "}", Letter.Kind.REAL)));
      }
    }
    return asked.values().tensor(entries);
  }

  @Override
  public Value<Words> coordinate(Asked<Words> asked, Quantity.Coordinate quantity) {
    if (quantity.variable() == Variable.MOMENTUM) {
      throw new UnsupportedFormulaException(
          "a momentum among operators is only what they are differentiated by");
    }
    Declaration declaration = asked.symbol().declaration();
    List<Integer> places = axes.of(declaration);
    return coordinate(asked, places, List.of(letter(declaration.latex(), Letter.Kind.REAL)));
  }

  // ---- operators

  @Override
  public Value<Words> identity(Asked<Words> asked) {
    return asked.values().operator(constant(words.one()));
  }

  @Override
  public Value<Words> operator(Asked<Words> asked, Quantity.Operator quantity) {
    if (!asked.slots(Sort.MOMENTUM).isEmpty()) {
      throw new UnsupportedFormulaException("free operators are no functions of a momentum");
    }
    String name = name(asked);
    if (quantity.restriction() == Restriction.TRANSFORMATION) {
      return asked.values().operator(transformation(at(name, asked), asked));
    }
    List<String> names = names(asked.symbol().declaration());
    return names.size() > 1
        ? asked.values().ofComponents(a -> operator(asked, quantity, names.get(a)))
        : operator(asked, quantity, name);
  }

  private Value<Words> operator(Asked<Words> asked, Quantity.Operator quantity, String name) {
    Letter.Kind kind = kind(quantity.restriction());
    return asked
        .values()
        .operator(
            quantity.dependence() == Dependence.NOTHING
                ? constant(letter(name, kind))
                : function(at(name, asked), kind));
  }

  private Letter.Kind kind(Restriction restriction) {
    boolean hermitian =
        restriction == Restriction.HERMITIAN
            || restriction == Restriction.HAMILTONIAN
                && premises.hamiltonians() == Premises.Symmetry.HERMITIAN;
    return hermitian ? Letter.Kind.HERMITIAN : Letter.Kind.ARBITRARY;
  }

  /** Values of a function at different points are different letters. */
  private static String at(String name, Asked<Words> asked) {
    return asked.labels().zeros().isEmpty()
        ? name
        : name + "|_{0}" + new TreeSet<>(asked.labels().zeros());
  }

  /** Σ X_n xⁿ with any operators X_n. */
  private static Series<Matrix<Words>> function(String name, Letter.Kind kind) {
    return Series.of(index -> matrix(letter(coefficient(name, index), kind)));
  }

  private static String coefficient(String name, long index) {
    return index == 0 ? name : name + "_{(" + Long.toHexString(index) + ")}";
  }

  /** U = U₀ exp(iG) with any Hermitian G that vanishes at the point. */
  private Series<Matrix<Words>> transformation(String name, Asked<Words> asked) {
    Premises.Transformations known = premises.transformations();
    boolean one =
        known.identityAtZero() && asked.labels().zeros().contains(Coordinate.STRENGTH.place(0));
    if (!known.unitary()) {
      Series<Matrix<Words>> any = function(name, Letter.Kind.ARBITRARY);
      return one ? Series.of(index -> index == 0 ? matrix(words.one()) : any.at(index)) : any;
    }
    Words start = one ? words.one() : letter(name, Letter.Kind.UNITARY);
    Series<Matrix<Words>> generator =
        Series.of(
            index ->
                index == 0
                    ? null
                    : matrix(
                        words.multiply(
                            words.imaginaryUnit(),
                            letter(coefficient(name + "_G", index), Letter.Kind.HERMITIAN))));
    return exponential(generator).map(m -> linear.multiply(matrix(start), m));
  }

  /** Σ Xⁿ/n! of an X that vanishes at the point. */
  private Series<Matrix<Words>> exponential(Series<Matrix<Words>> x) {
    List<Series<Matrix<Words>>> powers = new ArrayList<>();
    powers.add(constant(words.one()));
    return Series.of(
        index -> {
          Matrix<Words> sum = null;
          Words factorial = words.one();
          for (int n = 0; n <= MultiIndex.order(index); n++) {
            if (n == powers.size()) {
              powers.add(Series.product(powers.get(n - 1), x, linear::multiply, linear::add));
            }
            factorial = n < 2 ? factorial : words.multiply(factorial, words.of(n));
            sum = Series.plus(sum, weighted(powers.get(n).at(index), factorial), linear::add);
          }
          return sum;
        });
  }

  private @Nullable Matrix<Words> weighted(@Nullable Matrix<Words> term, Words factorial) {
    return term == null ? null : linear.scale(words.inverse(factorial), term);
  }

  @Override
  public Optional<Entry<Words>> trace(Operator<Words> operator, Values<Words> values) {
    if (!presentation.isFree()) {
      throw new UnsupportedFormulaException(
          "relations do not say what the trace of a generator is");
    }
    Series<Words> word = values.firstOf(operator, testState(values, Optional.empty()));
    return Optional.of(new Entry.Scalar<>(word.map(Traces::of)));
  }

  @Override
  public Value<Words> wholePower(
      Operator<Words> base, Series<Words> exponent, Values<Words> values) {
    Words word =
        Objects.requireNonNullElse(
            values.firstOf(base, testState(values, Optional.empty())).at(0), words.zero());
    Words power = Objects.requireNonNullElse(exponent.at(0), words.zero());
    return values.operator(constant(Powers.of(word, power)));
  }

  // ---- positions

  @Override
  public Value<Words> position(Asked<Words> asked, Quantity.Position quantity) {
    return positions(asked.values());
  }

  private Value<Words> positions(Values<Words> values) {
    Letter.Kind kind = premises.commutingPositions() ? Letter.Kind.POSITION : Letter.Kind.HERMITIAN;
    List<Value<Words>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(values.operator(constant(letter(Values.component("\\hat{r}", a), kind))));
    }
    return values.operators(components);
  }

  @Override
  public Optional<Value<Words>> operatorDerivative(
      Declaration variable, int component, Entry<Words> entry, Values<Words> values) {
    if (!isMomentum(variable)) {
      return Optional.empty();
    }
    if (values.kind(entry) != Kind.OPERATOR) {
      throw new UnsupportedFormulaException(
          "only operators have momentum derivatives among operators, −i[r, X]");
    }
    Entry<Words> r = positions(values).entries().get(component);
    return Optional.of(values.minusICommutator(r, entry));
  }

  private static boolean isMomentum(Declaration variable) {
    return variable.quantity() instanceof Quantity.Coordinate c
        && c.variable() == Variable.MOMENTUM;
  }

  // ---- states

  @Override
  public Value<Words> state(Asked<Words> asked) {
    return asked.values().packet(List.of(vector(letter(name(asked), Letter.Kind.KET))));
  }

  @Override
  public Value<Words> testState(Values<Words> values, Optional<Integer> onlyMomentum) {
    return values.packet(List.of(vector(words.one())));
  }

  /**
   * (−iH/ħ)ⁿ|ψ⟩/n! at tⁿ. The states at two times are two letters; what the evolution between them
   * says is not known here.
   */
  @Override
  public Value<Words> evolvingState(Asked<Words> asked, Quantity.EvolvingState quantity) {
    complete &= !asked.comparesTimes();
    if (quantity.ofAnyOperator().isPresent()) {
      throw new UnsupportedFormulaException("a state that evolves by an operator that is written");
    }
    Words hamiltonian = letter(hamiltonian(quantity), kind(Restriction.HAMILTONIAN));
    Words rate = words.divide(words.negate(words.imaginaryUnit()), action(quantity));
    Words step = words.multiply(rate, hamiltonian);
    Words start = letter(at(name(asked), asked), Letter.Kind.KET);
    return asked
        .values()
        .packet(
            List.of(
                Series.of(
                    index -> {
                      int order = MultiIndex.exponent(index, TIME);
                      return index == order * MultiIndex.unit(TIME)
                          ? Vector.of(1, i -> evolved(step, start, order))
                          : null;
                    })));
  }

  private Words evolved(Words step, Words start, int order) {
    Words ket = start;
    for (int n = 1; n <= order; n++) {
      ket = words.divide(words.multiply(step, ket), words.of(n));
    }
    return ket;
  }

  private Words action(Quantity.EvolvingState quantity) {
    return quantity
        .action()
        .map(constant -> letter(name(constant), Letter.Kind.POSITIVE))
        .orElseGet(words::one);
  }

  private static String hamiltonian(Quantity.EvolvingState quantity) {
    return quantity.of().map(d -> d.key().isEmpty() ? d.pattern().base() : d.key()).orElse("H");
  }
}
