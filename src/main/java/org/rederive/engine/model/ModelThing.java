package org.rederive.engine.model;

import java.util.List;
import org.rederive.evaluate.Thing;

/** What the formulas of a model speak about, and what a proof adds. */
sealed interface ModelThing extends Thing {
  /** Its LaTeX. */
  default String latex(SymbolLatex symbols) {
    return symbols.plain(text());
  }

  private static String primed(String name, int point) {
    return name + "'".repeat(point);
  }

  /** A component of the momentum of a peak. */
  record Momentum(String letter, int point) implements ModelThing {
    /** Along a direction. */
    static Momentum along(int axis, int point) {
      return new Momentum("k" + "xyz".charAt(axis), point);
    }

    @Override
    public String text() {
      return primed(letter, point);
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return symbols.symbol(letter, point);
    }
  }

  /** cos of a component of the momentum. */
  record Cosine(Momentum of) implements ModelThing {
    @Override
    public String text() {
      return "cos " + of.text();
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return latex("", symbols);
    }

    /** A power of it. */
    String latex(String exponent, SymbolLatex symbols) {
      return "\\cos" + exponent + " " + of.latex(symbols);
    }
  }

  /** sin of a component of the momentum. */
  record Sine(Momentum of) implements ModelThing {
    @Override
    public String text() {
      return "sin " + of.text();
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return latex("", symbols);
    }

    /** A power of it. */
    String latex(String exponent, SymbolLatex symbols) {
      return "\\sin" + exponent + " " + of.latex(symbols);
    }
  }

  /** The angle from which a point of the circle is made. */
  record Angle(Momentum of) implements ModelThing {
    @Override
    public String text() {
      return "angle of " + of.text();
    }
  }

  /** A root. */
  record Root(String letter, int point) implements ModelThing {
    @Override
    public String text() {
      return primed(letter, point);
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return symbols.symbol(letter, point);
    }
  }

  /**
   * A derivative of a parameter; the parameter itself if nothing is differentiated.
   *
   * @param orders how often by each of its arguments
   */
  record Parameter(String letter, List<Integer> orders) implements ModelThing {
    public Parameter {
      orders = List.copyOf(orders);
    }

    @Override
    public String text() {
      StringBuilder name = new StringBuilder(letter);
      if (orders.stream().anyMatch(n -> n > 0)) {
        orders.forEach(n -> name.append('_').append(n));
      }
      return name.toString();
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return symbols.derivative(letter, orders);
    }
  }

  /** One of the model's functions, or a derivative of it, at a peak. */
  record Function(Atom.Parameter derivative, int point) implements ModelThing {
    @Override
    public String text() {
      boolean plain = derivative.orders().stream().allMatch(n -> n == 0);
      return primed(derivative.name() + (plain ? "" : derivative.orders()), point);
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return symbols.derivative(derivative.name(), derivative.orders()) + "'".repeat(point);
    }
  }

  /** Any other symbol. */
  record Constant(String letter) implements ModelThing {
    @Override
    public String text() {
      return letter;
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return symbols.symbol(letter, 0);
    }
  }

  /** A component of the position of the packet. */
  record Centre(int axis) implements ModelThing {
    @Override
    public String text() {
      return "centre$" + axis;
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return "r_" + "xyz".charAt(axis);
    }
  }

  /** A bracket that a page gives a name. */
  record Bracket(String letter, int number) implements ModelThing {
    @Override
    public String text() {
      return letter + "$" + number;
    }

    @Override
    public String latex(SymbolLatex symbols) {
      return letter + "_{" + number + "}";
    }
  }

  /** The unknown of a characteristic polynomial. */
  enum Unknown implements ModelThing {
    /** z. */
    Z;

    @Override
    public String text() {
      return "z$";
    }
  }

  /** An operator that is not the model's, at a peak. */
  record Operator(String key, int point) implements ModelThing {
    @Override
    public String text() {
      return primed(key, point);
    }
  }
}
