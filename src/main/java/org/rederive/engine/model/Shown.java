package org.rederive.engine.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rederive.evaluate.Name;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * A closed form as it is printed. What is printed can be computed again, so that the last step on
 * the way to paper is checked like all others.
 */
sealed interface Shown {
  /** Its value where the symbols have values. */
  <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols);

  /** What it is made of. */
  default List<Shown> parts() {
    return List.of();
  }

  /** How many letters, numbers and signs it is written with. */
  default int size() {
    return 1 + parts().stream().mapToInt(Shown::size).sum();
  }

  /** The same with other parts, as many as it has. */
  default Shown with(List<Shown> parts) {
    return this;
  }

  /** Tells of every symbol in it. */
  default void names(Consumer<Name> each) {
    if (this instanceof Letter letter) {
      each.accept(letter.name);
    }
    parts().forEach(part -> part.names(each));
  }

  /** A number. */
  record Number(GaussianRational value) implements Shown {
    static final Number ONE = new Number(GaussianRational.FIELD.one());

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      T re = numbers.of(value.above());
      T above = numbers.addProduct(re, numbers.imaginaryUnit(), numbers.of(value.imaginary()));
      return numbers.divide(above, numbers.of(value.below()));
    }
  }

  /** A symbol. */
  record Letter(Name name) implements Shown {
    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      return symbols.apply(name);
    }
  }

  /** A whole power. */
  record Power(Shown base, int exponent) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(base);
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new Power(parts.get(0), exponent);
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      T value = base.in(numbers, symbols);
      T power = numbers.one();
      for (int n = 0; n < exponent; n++) {
        power = numbers.multiply(power, value);
      }
      return power;
    }
  }

  /** A product. */
  record Product(List<Shown> factors) implements Shown {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public List<Shown> parts() {
      return factors;
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new Product(parts);
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      return factors.stream()
          .map(factor -> factor.in(numbers, symbols))
          .reduce(numbers.one(), numbers::multiply);
    }
  }

  /** A sum; empty for zero. */
  record Sum(List<Shown> terms) implements Shown {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public List<Shown> parts() {
      return terms;
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new Sum(parts);
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      return terms.stream()
          .map(term -> term.in(numbers, symbols))
          .reduce(numbers.zero(), numbers::add);
    }
  }

  /** A quotient. */
  record Quotient(Shown above, Shown below) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(above, below);
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new Quotient(parts.get(0), parts.get(1));
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      return numbers.divide(above.in(numbers, symbols), below.in(numbers, symbols));
    }
  }

  /** Re z. */
  record RealPart(Shown of) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(of);
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new RealPart(parts.get(0));
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      T z = of.in(numbers, symbols);
      return numbers.divide(numbers.add(z, numbers.conjugate(z)), numbers.of(2));
    }
  }

  /** Im z. */
  record ImaginaryPart(Shown of) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(of);
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new ImaginaryPart(parts.get(0));
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      T z = of.in(numbers, symbols);
      T twice = numbers.multiply(numbers.of(2), numbers.imaginaryUnit());
      return numbers.divide(numbers.subtract(z, numbers.conjugate(z)), twice);
    }
  }

  /** |z|². */
  record SquaredSize(Shown of) implements Shown {
    @Override
    public List<Shown> parts() {
      return List.of(of);
    }

    @Override
    public Shown with(List<Shown> parts) {
      return new SquaredSize(parts.get(0));
    }

    @Override
    public <T> T in(NumberSystem<T> numbers, Function<Name, T> symbols) {
      T z = of.in(numbers, symbols);
      return numbers.multiply(z, numbers.conjugate(z));
    }
  }
}
