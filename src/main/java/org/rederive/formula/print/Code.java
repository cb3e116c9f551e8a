package org.rederive.formula.print;

import java.util.List;

/**
 * Pieces of a program that evaluates formulas, before it is decided in which language. Bands and
 * components count from 0; functions of the library are written with underscores.
 */
public sealed interface Code {
  /** The piece in a language. */
  <V> V in(Language<V> language);

  /** What a language makes of each kind of piece. */
  interface Language<V> {
    /** A name. */
    V word(Word code);

    /** A number. */
    V whole(Whole code);

    /** A real number. */
    V ratio(Ratio code);

    /** Words. */
    V quoted(Quoted code);

    /** Yes or no. */
    V truth(Truth code);

    /** Several. */
    V listed(Listed code);

    /** A function of some arguments. */
    V called(Call code);

    /** An argument with a name. */
    V named(Named code);

    /** A value at a point. */
    V at(At code);

    /** Terms. */
    V sum(Sum code);

    /** Minus a value. */
    V negative(Negative code);

    /** Factors. */
    V product(Product code);

    /** A value over another. */
    V quotient(Quotient code);

    /** A power. */
    V power(Power code);

    /** A polynomial. */
    V polynomial(Polynomial code);

    /** A function. */
    V function(Function code);

    /** Components. */
    V component(Component code);

    /** A body for each number. */
    V each(Each code);

    /** Numbers below one. */
    V below(Below code);

    /** One of two. */
    V choice(Choice code);
  }

  /** The point at which a formula is looked at. */
  Word POINT = new Word("x");

  /** How many bands there are. */
  Word BANDS = new Word("n_bands");

  /** The ratio of a circle's circumference to its diameter. */
  Word PI = new Word("pi");

  /** A name that is defined before. */
  record Word(String name) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.word(this);
    }
  }

  /** A number a + bi with whole a and b. */
  record Whole(long re, long im) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.whole(this);
    }
  }

  /** A real number as its numerator over its denominator. */
  record Ratio(String text) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.ratio(this);
    }
  }

  /** Words for people, or the name of a coordinate. */
  record Quoted(String text) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.quoted(this);
    }
  }

  /** Yes or no. */
  record Truth(boolean value) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.truth(this);
    }
  }

  /** Several in a row. */
  record Listed(List<Code> parts) implements Code {
    public Listed {
      parts = List.copyOf(parts);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.listed(this);
    }
  }

  /** A function of the library, or of the program. */
  record Call(String function, List<Code> arguments) implements Code {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.called(this);
    }
  }

  /** An argument with its name. */
  record Named(String name, Code value) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.named(this);
    }
  }

  /** The value of something at a point. */
  record At(Code what, Code point) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.at(this);
    }
  }

  /** Terms of values, at least one. */
  record Sum(List<Code> terms) implements Code {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.sum(this);
    }
  }

  /** Minus a value. */
  record Negative(Code operand) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.negative(this);
    }
  }

  /** Factors in their order, at least one. */
  record Product(List<Code> factors) implements Code {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.product(this);
    }
  }

  /** A value over a number. */
  record Quotient(Code numerator, Code denominator) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.quotient(this);
    }
  }

  /** A value times itself. */
  record Power(Code base, int exponent) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.power(this);
    }
  }

  /** A polynomial in the coordinates {@code q}; zero if it has no terms. */
  record Polynomial(List<Term> terms) implements Code {
    public Polynomial {
      terms = List.copyOf(terms);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.polynomial(this);
    }
  }

  /** A term: a number times powers of coordinates. */
  record Term(Whole factor, List<Coordinate> powers) {
    public Term {
      powers = List.copyOf(powers);
    }
  }

  /** A power of a coordinate. */
  record Coordinate(String name, int exponent) {}

  /** A function of one argument. */
  record Function(String parameter, Code body) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.function(this);
    }
  }

  /** Components of a value. */
  record Component(Code of, List<Code> indices) implements Code {
    public Component {
      indices = List.copyOf(indices);
    }

    @Override
    public <V> V in(Language<V> language) {
      return language.component(this);
    }
  }

  /** The body for each number of a range, in a row. */
  record Each(String variable, Code range, Code body) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.each(this);
    }
  }

  /** The numbers from 0 on below one. */
  record Below(Code number) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.below(this);
    }
  }

  /** One of two. */
  record Choice(Relation relation, Code left, Code right, Code yes, Code no) implements Code {
    @Override
    public <V> V in(Language<V> language) {
      return language.choice(this);
    }
  }

  /** What can be asked of two numbers, or of a number and a list. */
  enum Relation {
    EQUAL,
    DIFFERENT,
    IN,
    NOT_IN
  }

  /** A function of the library. */
  static Code call(String function, Code... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** Several in a row. */
  static Code list(Code... parts) {
    return new Listed(List.of(parts));
  }

  /** A whole number. */
  static Code whole(long number) {
    return new Whole(number, 0);
  }

  /** What stands in a program, one after another. */
  sealed interface Line {}

  /** A remark. */
  record Remark(String text) implements Line {}

  /** A name for a value. */
  record Assigned(String name, Code value) implements Line {}

  /** A name for a function. */
  record Defined(String name, List<String> parameters, Code body) implements Line {
    public Defined {
      parameters = List.copyOf(parameters);
    }
  }

  /** Something that is done. */
  record Done(Code what) implements Line {}
}
