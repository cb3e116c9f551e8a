package org.rederive.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;

/**
 * The letters of an equation that stand for any whole number, and the equation for single ones.
 *
 * @param letters in the order in which they occur
 */
public record WholeNumbers(List<Declaration> letters) {
  public WholeNumbers {
    letters = List.copyOf(letters);
  }

  /** Those of an equation, and of the definitions that it stands on. */
  public static WholeNumbers of(Equation equation, Map<Declaration, Definition> definitions) {
    Set<Declaration> symbols = Definition.symbols(equation.sides(), definitions);
    return new WholeNumbers(symbols.stream().filter(WholeNumbers::isWhole).toList());
  }

  private static boolean isWhole(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Number number && number.least().isPresent();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return letters.isEmpty();
  }

  /**
   * At most how often a letter is a factor of a coefficient: a wrong polynomial of this degree can
   * be right for as many numbers.
   */
  public static int degree(Equation equation, Map<Declaration, Definition> definitions) {
    return Math.max(degree(equation.left(), definitions), degree(equation.right(), definitions));
  }

  private static int degree(Formula formula, Map<Declaration, Definition> definitions) {
    if (formula instanceof Formula.Symbol symbol) {
      Definition definition = definitions.get(symbol.declaration());
      return definition == null
          ? isWhole(symbol.declaration()) ? 1 : 0
          : degree(definition.body(), definitions);
    }
    if (formula instanceof Formula.WholePower power) {
      return degree(power.base(), definitions);
    }
    IntStream parts = formula.parts().stream().mapToInt(part -> degree(part, definitions));
    int inside = formula instanceof Formula.Sum ? parts.max().orElse(0) : parts.sum();
    return formula instanceof Formula.Power power ? power.exponent() * inside : inside;
  }

  /** The same number for all letters, where they can be that. */
  public Choice all(int number) {
    Map<Declaration, Integer> values = new LinkedHashMap<>();
    letters.forEach(letter -> values.put(letter, number));
    return new Choice(values);
  }

  /** All choices of numbers that are not larger, small ones first. */
  public List<Choice> upTo(int largest) {
    List<Choice> all = List.of(new Choice(Map.of()));
    for (Declaration letter : letters) {
      int least = ((Quantity.Number) letter.quantity()).least().orElse(0);
      List<Choice> more = new ArrayList<>();
      for (Choice each : all) {
        for (int n = least; n <= largest; n++) {
          more.add(each.with(letter, n));
        }
      }
      all = more;
    }
    return all;
  }

  /** What {@link #upTo} goes through, in words. */
  public String words(int largest) {
    return letters.stream()
        .map(
            letter ->
                letter.latex()
                    + " = "
                    + ((Quantity.Number) letter.quantity()).least().orElse(0)
                    + " … "
                    + largest)
        .collect(Collectors.joining(", "));
  }

  /**
   * Numbers for the letters.
   *
   * @param values one for each
   */
  public record Choice(Map<Declaration, Integer> values) {
    private Choice with(Declaration letter, int value) {
      Map<Declaration, Integer> more = new LinkedHashMap<>(values);
      more.put(letter, value);
      return new Choice(more);
    }

    /** In words: n = 3. */
    public String words() {
      return values.entrySet().stream()
          .map(e -> e.getKey().latex() + " = " + e.getValue())
          .collect(Collectors.joining(", "));
    }

    /** The equation with them in place of the letters. */
    public Equation in(Equation equation) {
      return equation.between(in(equation.left()), in(equation.right()));
    }

    /** Definitions with them in place of the letters. */
    public Map<Declaration, Definition> in(Map<Declaration, Definition> definitions) {
      Map<Declaration, Definition> all = new LinkedHashMap<>();
      definitions.forEach(
          (symbol, d) -> all.put(symbol, new Definition(symbol, d.indices(), in(d.body()))));
      return all;
    }

    private Formula in(Formula formula) {
      if (formula instanceof Formula.Symbol symbol) {
        Integer value = values.get(symbol.declaration());
        return value == null ? formula : new Formula.Literal(value);
      }
      if (formula instanceof Formula.WholePower power) {
        return power(in(power.base()), value(in(power.exponent())));
      }
      return formula.with(formula.parts().stream().map(this::in).toList());
    }

    private static Formula power(Formula base, long exponent) {
      if (exponent < 0) {
        throw new UnsupportedFormulaException("the exponent " + exponent + " is negative");
      }
      return exponent == 0 ? new Formula.Literal(1) : new Formula.Power(base, (int) exponent);
    }

    private static long value(Formula exponent) {
      if (exponent instanceof Formula.Literal number) {
        return number.value();
      }
      if (exponent instanceof Formula.Negation negation) {
        return -value(negation.operand());
      }
      if (exponent instanceof Formula.Sum sum) {
        return sum.terms().stream().mapToLong(Choice::value).sum();
      }
      if (exponent instanceof Formula.Product product) {
        return product.factors().stream().mapToLong(Choice::value).reduce(1, (a, b) -> a * b);
      }
      throw new UnsupportedFormulaException("the exponent is no sum of whole numbers");
    }
  }
}
