package org.rederive.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Drawn;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Value;
import org.rederive.evaluate.Values;
import org.rederive.formula.SymbolTable;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.Coordinate;
import org.rederive.number.LinearAlgebra;
import org.rederive.number.Matrix;
import org.rederive.number.MultiIndex;
import org.rederive.number.NumberSystem;
import org.rederive.number.Series;
import org.rederive.number.Vector;
import org.rederive.setting.sites.LatticeInterpretation;

/**
 * A lattice with given H, positions and state, as the world of operator documents.
 *
 * @param state on which operators are evaluated
 */
record LatticeCase<T>(JsonNode json, Precision<T> precision, Vector<T> state) {

  LatticeCase(JsonNode json, Precision<T> precision) {
    this(json, precision, vector(json.get("psi"), precision));
  }

  LatticeCase<T> with(Vector<T> newState) {
    return new LatticeCase<>(json, precision, newState);
  }

  int size() {
    return state.size();
  }

  DocumentValues<T> document(String id) {
    return new DocumentValues<>(id, world());
  }

  /** A document whose arbitrary operator is a component of the position. */
  DocumentValues<T> document(String id, int component) {
    FixedInterpretation<T> world =
        world()
            .with(
                "arbitrary operator",
                values -> values.operator(Series.constant(position(component))));
    return new DocumentValues<>(id, world);
  }

  private FixedInterpretation<T> world() {
    NumberSystem<T> numbers = precision.numbers();
    return new FixedInterpretation<>(
            new LatticeInterpretation<>(
                drawn(numbers),
                numbers,
                size(),
                Premises.NONE,
                Axes.of(new SymbolTable(List.of()))))
        .with("Hamiltonian", values -> values.operator(Series.constant(hamiltonian())))
        .with("position operator", this::positions)
        .with("real vector", this::centre)
        .with("evolving state", values -> values.packet(List.of(evolving())))
        .with("probe", values -> values.packet(List.of(Series.constant(state))));
  }

  private Drawn<T> drawn(NumberSystem<T> numbers) {
    return new Drawn<>(numbers, new Draws(0), new Draws(0));
  }

  private Matrix<T> hamiltonian() {
    JsonNode re = json.get("H_re");
    JsonNode im = json.get("H_im");
    return Matrix.of(
        size(),
        (i, j) -> precision.numbers().of(re.get(i).get(j).asDouble(), im.get(i).get(j).asDouble()));
  }

  private Matrix<T> position(int component) {
    JsonNode diagonal = json.get("positions").get(component);
    return precision
        .linear()
        .diagonal(Vector.of(size(), i -> precision.real(diagonal.get(i).asDouble())));
  }

  private Value<T> positions(Values<T> values) {
    List<Value<T>> components = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      components.add(values.operator(Series.constant(position(a))));
    }
    return values.operators(components);
  }

  private Value<T> centre(Values<T> values) {
    List<Series<T>> components = new ArrayList<>();
    json.get("values")
        .get("r_c")
        .forEach(x -> components.add(Series.constant(precision.real(x.asDouble()))));
    return values.tensor(components);
  }

  /** |ψ⟩ − iH|ψ⟩ t, to first order in t. */
  private Series<Vector<T>> evolving() {
    LinearAlgebra<T> linear = precision.linear();
    T minusI = precision.numbers().of(0, -1);
    Vector<T> rate = linear.scale(minusI, linear.apply(hamiltonian(), state));
    long first = MultiIndex.unit(Coordinate.TIME.place(0));
    return Series.of(index -> index == 0 ? state : index == first ? rate : null);
  }

  /** ⟨ψ|φ⟩/⟨ψ|ψ⟩ for each of three images φ of the state. */
  List<T> means(List<T> images) {
    List<T> means = new ArrayList<>();
    LinearAlgebra<T> linear = precision.linear();
    T norm = linear.inner(state, state);
    for (int a = 0; a < 3; a++) {
      int first = a * size();
      Vector<T> image = Vector.of(size(), i -> images.get(first + i));
      means.add(precision.numbers().divide(linear.inner(state, image), norm));
    }
    return means;
  }

  private static <T> Vector<T> vector(JsonNode entries, Precision<T> precision) {
    return Vector.of(entries.size(), i -> Json.complex(entries.get(i), precision));
  }
}
