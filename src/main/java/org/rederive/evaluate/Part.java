package org.rederive.evaluate;

import java.util.List;

/** Which of the numbers that something is made of. */
public sealed interface Part {
  /** The directions of space. */
  List<String> AXES = List.of("x", "y", "z");

  /** Tells the part from all others of one thing: draws are hashed from it, nobody reads it. */
  String text();

  /** Its numbers as people count, such as 1 or 1,2; empty if the thing is a number itself. */
  default String numbers() {
    return "";
  }

  /** The powers of all coordinates, if it is a Taylor coefficient. */
  default long index() {
    return 0;
  }

  /** The part in the words of the field, to be put after those for the thing. */
  default String words() {
    String monomial = Monomial.words(index());
    return numbers().isEmpty() ? monomial : "[" + numbers() + "]" + monomial;
  }

  /** The numbers of a row and a column as people count. */
  private static String pair(int row, int column) {
    return (row + 1) + "," + (column + 1);
  }

  /** The only number of a thing. */
  enum Whole implements Part {
    /** All of it. */
    ALL;

    @Override
    public String text() {
      return "";
    }
  }

  /** The phase of a unitary matrix. */
  enum Phase implements Part {
    /** There is one. */
    ONE;

    @Override
    public String text() {
      return " phase";
    }

    @Override
    public String words() {
      return ", phase";
    }
  }

  /** A component of a vector in space. */
  record Axis(int place) implements Part {
    @Override
    public String text() {
      return "." + place;
    }

    /** Its letter. */
    public String letter() {
      return AXES.get(place);
    }

    @Override
    public String words() {
      return ", " + letter();
    }
  }

  /** An entry of a tensor in space. */
  record TensorEntry(int row, int column) implements Part {
    @Override
    public String text() {
      return "." + row + column;
    }

    @Override
    public String numbers() {
      return pair(row, column);
    }
  }

  /** A component of a state. */
  record Component(int place) implements Part {
    @Override
    public String text() {
      return "." + place;
    }

    @Override
    public String numbers() {
      return Integer.toString(place + 1);
    }
  }

  /** A component of a Taylor coefficient of a state. */
  record ComponentCoefficient(int place, long index) implements Part {
    @Override
    public String text() {
      return "." + place + "." + Long.toHexString(index);
    }

    @Override
    public String numbers() {
      return Integer.toString(place + 1);
    }
  }

  /** An entry of a matrix between states. */
  record Entry(int row, int column) implements Part {
    @Override
    public String text() {
      return "." + row + "." + column;
    }

    @Override
    public String numbers() {
      return pair(row, column);
    }
  }

  /** An entry of a matrix between bands. */
  record BandEntry(int row, int column) implements Part {
    @Override
    public String text() {
      return " " + row + " " + column;
    }

    @Override
    public String numbers() {
      return pair(row, column);
    }
  }

  /** What belongs to a band. */
  record OfBand(int band) implements Part {
    @Override
    public String text() {
      return " " + band;
    }

    @Override
    public String numbers() {
      return Integer.toString(band + 1);
    }
  }

  /** A Taylor coefficient. */
  record Coefficient(long index) implements Part {
    @Override
    public String text() {
      return " " + Long.toHexString(index);
    }
  }
}
