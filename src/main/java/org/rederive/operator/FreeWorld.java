package org.rederive.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.algebra.Coordinate;
import org.rederive.algebra.Matrix;
import org.rederive.algebra.MultiIndex;
import org.rederive.algebra.NumberSystem;
import org.rederive.algebra.Series;
import org.rederive.algebra.Vector;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Sort;
import org.rederive.meaning.Entry;
import org.rederive.meaning.Labels;
import org.rederive.meaning.UnsupportedFormulaException;
import org.rederive.meaning.Value;
import org.rederive.meaning.Values;
import org.rederive.meaning.World;

/**
 * Operators about which nothing is known but how they commute: the settings <em>operators</em> and
 * <em>family</em> over the word algebra.
 *
 * <p>Matrices are 1×1 with a word as their entry, so that applying an operator to the probe 1 gives
 * the operator itself. What is equal here is equal for every choice of the operators.
 */
public final class FreeWorld implements World<Words> {
  private static final NumberSystem<Words> WORDS = Words.ALGEBRA;
  private static final int STRENGTH = Coordinate.STRENGTH.place(0);
  private static final int TIME = Coordinate.TIME.place(0);

  private final Words hamiltonian;

  /** With any Hamiltonian. */
  public FreeWorld() {
    this(false);
  }

  /**
   * @param hermitian whether the Hamiltonian is its own adjoint
   */
  public FreeWorld(boolean hermitian) {
    this.hamiltonian = letter("H", hermitian ? Letter.Kind.HERMITIAN : Letter.Kind.ARBITRARY);
  }

  @Override
  public NumberSystem<Words> numbers() {
    return WORDS;
  }

  @Override
  public boolean spread() {
    return false;
  }

  @Override
  public int points() {
    return 1;
  }

  @Override
  public int bands() {
    return 1;
  }

  @Override
  public int free(Declaration label) {
    if (label.sort() == Sort.BAND_INDEX) {
      return 0;
    }
    throw new UnsupportedFormulaException(label + " has no value among free operators");
  }

  @Override
  public List<Integer> places(Declaration variable) {
    return switch (variable.role().name()) {
      case "crystal momentum" -> {
        Coordinate k = Coordinate.MOMENTUM;
        yield List.of(k.place(0), k.place(1), k.place(2));
      }
      case "strength" -> List.of(STRENGTH);
      case "time" -> List.of(TIME);
      default ->
          throw new UnsupportedFormulaException("cannot differentiate by " + variable + " here");
    };
  }

  @Override
  public Value<Words> value(Formula.Symbol symbol, Labels labels, Values<Words> values) {
    String name = symbol.declaration().latex();
    return switch (symbol.declaration().role().name()) {
      case "Hamiltonian" -> values.operator(constant(hamiltonian));
      case "arbitrary operator" -> values.operator(constant(letter(name, Letter.Kind.ARBITRARY)));
      case "Hermitian operator" -> values.operator(constant(letter(name, Letter.Kind.HERMITIAN)));
      case "identity" -> values.operator(constant(WORDS.one()));
      case "position operator" -> positions(name, values);
      case "real vector" -> vector(name, Letter.Kind.REAL, values);
      case "complex vector" -> vector(name, Letter.Kind.COMPLEX, values);
      case "real number" -> values.number(letter(name, Letter.Kind.REAL));
      case "number" -> values.number(letter(name, Letter.Kind.COMPLEX));
      case "arbitrary state" -> state(name, values);
      case "state" -> values.packet(List.of(vector(letter(name, Letter.Kind.KET))));
      case "evolving state" -> values.packet(List.of(evolving(name)));
      case "strength" ->
          values.scalar(
              Series.of(index -> index == MultiIndex.unit(STRENGTH) ? WORDS.one() : null));
      case "Hamiltonian family" -> values.operator(family(base(symbol)));
      case "unitary family" -> values.operator(unitary(base(symbol)));
      default ->
          throw new UnsupportedFormulaException(
              "a symbol of kind '" + symbol.declaration().role() + "' is not a free operator");
    };
  }

  private static String base(Formula.Symbol symbol) {
    return symbol.declaration().pattern().base();
  }

  private static Words letter(String name, Letter.Kind kind) {
    return Words.letter(new Letter(name, kind, false));
  }

  private static Matrix<Words> matrix(Words word) {
    return Matrix.of(1, (i, j) -> word);
  }

  private static Series<Matrix<Words>> constant(Words word) {
    return Series.constant(matrix(word));
  }

  private static Value<Words> positions(String name, Values<Words> values) {
    List<Value<Words>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      Words x = letter(name + "_" + "xyz".charAt(a), Letter.Kind.POSITION);
      components.add(values.operator(constant(x)));
    }
    return values.operators(components);
  }

  private static Value<Words> vector(String name, Letter.Kind kind, Values<Words> values) {
    List<Series<Words>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(Series.constant(letter(name + "_" + "xyz".charAt(a), kind)));
    }
    return values.tensor(components);
  }

  private static Value<Words> state(String name, Values<Words> values) {
    Words ket = letter("|" + name + ">", Letter.Kind.ARBITRARY);
    return values.packet(List.of(Series.constant(Vector.of(1, i -> ket))));
  }

  private static Series<Vector<Words>> vector(Words word) {
    return Series.constant(Vector.of(1, i -> word));
  }

  /** (−iH)ⁿ|ψ⟩/n! at tⁿ. */
  private Series<Vector<Words>> evolving(String name) {
    Words step = WORDS.negate(WORDS.multiply(WORDS.imaginaryUnit(), hamiltonian));
    return Series.of(
        index -> {
          int order = MultiIndex.exponent(index, TIME);
          if (index != order * MultiIndex.unit(TIME)) {
            return null;
          }
          Words ket = letter(name, Letter.Kind.KET);
          for (int n = 1; n <= order; n++) {
            ket = WORDS.divide(WORDS.multiply(step, ket), WORDS.of(n));
          }
          Words derivative = ket;
          return Vector.of(1, i -> derivative);
        });
  }

  // ---- H(λ) and U(λ)

  /** H(λ) = Σ H_n λⁿ with any operators H_n. */
  private static Series<Matrix<Words>> family(String name) {
    return Series.of(
        index ->
            onlyStrength(index)
                ? matrix(letter(name + "_" + exponent(index), Letter.Kind.ARBITRARY))
                : null);
  }

  /** U(λ) = 1 + iGλ + … with any Hermitian G, which is what unitarity leaves to first order. */
  private static Series<Matrix<Words>> unitary(String name) {
    Words generator = letter(name + "_G", Letter.Kind.HERMITIAN);
    return Series.of(index -> onlyStrength(index) ? unitary(generator, exponent(index)) : null);
  }

  private static @Nullable Matrix<Words> unitary(Words generator, int order) {
    return switch (order) {
      case 0 -> matrix(WORDS.one());
      case 1 -> matrix(WORDS.multiply(WORDS.imaginaryUnit(), generator));
      default ->
          throw new UnsupportedFormulaException("unitary families are known to first order here");
    };
  }

  private static int exponent(long index) {
    return MultiIndex.exponent(index, STRENGTH);
  }

  private static boolean onlyStrength(long index) {
    return index == exponent(index) * MultiIndex.unit(STRENGTH);
  }

  @Override
  public Optional<Value<Words>> operatorDerivative(
      Declaration variable, int component, Entry<Words> entry, Values<Words> values) {
    if (!variable.role().name().equals("crystal momentum")) {
      return Optional.empty();
    }
    if (values.kind(entry) != Kind.OPERATOR) {
      throw new UnsupportedFormulaException(
          "only operators have momentum derivatives among operators, −i[r, X]");
    }
    Entry<Words> r = positions("\\hat{r}", values).entries().get(component);
    return Optional.of(values.minusICommutator(r, entry));
  }

  @Override
  public Value<Words> probe(Values<Words> values) {
    return values.packet(List.of(Series.constant(Vector.of(1, i -> WORDS.one()))));
  }
}
