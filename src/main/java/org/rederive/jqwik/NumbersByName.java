package org.rederive.jqwik;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;

/**
 * Numbers that something without a class is made of, asked for by letter and part.
 *
 * @param size number of bands
 * @param numbers where they come from
 */
record NumbersByName(int size, Function<Input.Draw, Constant> numbers) {

  /** Values that are made of numbers alone. */
  static <T> WrittenArbitrary<T> arbitrary(Function<NumbersByName, T> value) {
    return WrittenArbitrary.of(
        new Parts<>(value, new TreeMap<>()),
        sample -> value.apply(new NumbersByName(sample.structure().bands(), sample.numbers()::at)));
  }

  private Complex at(Input.Kind kind, String letter, Part part) {
    Name name = new Name(new Thing.Symbol(letter), part);
    Constant value = numbers.apply(new Input.Draw(kind, name));
    return new Complex(value.re(), value.im());
  }

  /** Any complex number. */
  Complex complex(String letter, Part part) {
    return at(Input.Kind.COMPLEX, letter, part);
  }

  /** Any real number. */
  double real(String letter, Part part) {
    return at(Input.Kind.REAL, letter, part).re();
  }

  /** Any complex number but zero. */
  Complex factor(String letter) {
    return at(Input.Kind.FACTOR, letter, Part.Whole.ALL);
  }

  /** Any matrix. */
  ComplexMatrix matrix(String letter) {
    return ComplexMatrix.of(size, (i, j) -> complex(letter, new Part.Entry(i, j)));
  }

  /** G + G† of any matrix G. */
  ComplexMatrix hermitian(String letter) {
    ComplexMatrix g = matrix(letter);
    return g.plus(g.adjoint());
  }

  /** Any real vector. */
  List<Double> vector(String letter) {
    List<Double> components = new ArrayList<>();
    for (int a = 0; a < Part.AXES.size(); a++) {
      components.add(real(letter, new Part.Axis(a)));
    }
    return List.copyOf(components);
  }

  /** What is made of numbers alone: it has one shape for each size, and no Hamiltonian. */
  private record Parts<T>(Function<NumbersByName, T> value, Map<Integer, List<Structure>> known)
      implements Simplification.Samples {
    @Override
    public List<HamiltonianClass> classes() {
      return List.of(HamiltonianClass.GENERIC);
    }

    @Override
    public List<Structure> shapes(int bands) {
      return known.computeIfAbsent(
          bands, n -> List.of(new Structure(n, 0, 1, 0, Premises.NONE, Choices.coinciding())));
    }

    @Override
    public Set<Input.Draw> numbers(WrittenSample sample) {
      Set<Input.Draw> asked = new LinkedHashSet<>();
      Object made = value.apply(new NumbersByName(sample.structure().bands(), asking(asked)));
      Objects.requireNonNull(made);
      return asked;
    }

    private static Function<Input.Draw, Constant> asking(Set<Input.Draw> asked) {
      return draw -> {
        asked.add(draw);
        return WrittenNumbers.simplest(draw.kind());
      };
    }

    @Override
    public Set<Site> operators(WrittenSample sample) {
      return Set.of();
    }
  }
}
