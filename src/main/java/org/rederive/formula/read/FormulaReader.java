package org.rederive.formula.read;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Positions;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * The strict reader of LaTeX formulas.
 *
 * <p>Every method throws {@link ReadingException} with a position if the text is not a formula of
 * the language, uses a symbol that the table does not declare, combines shapes that do not fit or
 * can be read in two ways.
 */
public final class FormulaReader {
  private FormulaReader() {}

  /** A formula together with its shape and the spatial indices that are free in it. */
  public record Reading(Formula formula, Type type, List<Declaration> freeIndices) {
    public Reading {
      freeIndices = List.copyOf(freeIndices);
    }
  }

  /**
   * A definition {@code symbol = formula}; the symbol may be written as a ket.
   *
   * @param conditions for which labels it is said
   */
  public record DefinitionReading(SymbolName name, Reading body, List<Condition> conditions) {
    public DefinitionReading {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Equations, and where their nodes stand in the text.
   *
   * @param equations one per sign; of a formula with ± those with the upper signs before the others
   * @param positions of all that was written; not of a state that goes without saying
   */
  public record Located(List<Equation> equations, Positions positions) {
    public Located {
      equations = List.copyOf(equations);
    }

    private static Located both(List<Located> readings) {
      if (readings.size() == 1) {
        return readings.get(0);
      }
      List<Positions> positions = readings.stream().map(Located::positions).toList();
      return new Located(
          readings.stream().flatMap(r -> r.equations().stream()).toList(),
          Positions.together(positions));
    }
  }

  /** A formula as it is written with the upper and with the lower ones of its double signs. */
  public static List<String> withEachSign(String latex) {
    return DoubleSigns.written(latex);
  }

  /** Whether a formula is two, one with the upper and one with the lower signs of ±. */
  public static boolean hasDoubleSigns(String latex, Macros macros) {
    return new TokenStream(latex, macros).hasDoubleSigns();
  }

  /** Reads a single formula. */
  public static Reading formula(String latex, SymbolTable table) {
    return read(latex, table, Macros.NONE, parser -> reading(parser.whole()));
  }

  /** Reads a = b = …, as one equation per sign. */
  public static List<Equation> equations(String latex, SymbolTable table) {
    return located(latex, table).equations();
  }

  /** Reads a = b = …, and where everything in it stands. */
  static Located located(String latex, SymbolTable table) {
    return located(latex, table, Macros.NONE);
  }

  /** Reads a = b = … with macros in it, and where everything stands, what macros write at these. */
  public static Located located(String latex, SymbolTable table, Macros macros) {
    TokenStream whole = TokenStream.closed(latex, macros);
    return Located.both(
        DoubleSigns.each(whole, in -> explained(in, () -> located(new Parser(in, table)))));
  }

  private static Located located(Parser parser) {
    List<Equation> equations = new EquationReader(parser).equations();
    List<Formula> sides = equations.stream().flatMap(e -> e.sides().stream()).toList();
    return new Located(equations, parser.places.of(sides));
  }

  /** Reads how a symbol is written, as in a row of a symbol table. */
  public static SymbolName name(String latex) {
    return name(latex, Macros.NONE);
  }

  /** Reads how a symbol is written with macros. */
  public static SymbolName name(String latex, Macros macros) {
    TokenStream in = new TokenStream(latex, macros);
    return explained(in, () -> in.with(PairedLetters.EVERY, () -> name(in)));
  }

  private static SymbolName name(TokenStream in) {
    SymbolName name = Names.row(in);
    if (in.peek().kind() != Token.Kind.END) {
      throw new ReadingException(
          in.peek().span(), "expected one symbol, found also " + in.peek().shown(), "");
    }
    return name;
  }

  /** Reads {@code symbol = formula} where the symbol need not be declared yet. */
  public static DefinitionReading definition(String latex, SymbolTable table, Macros macros) {
    return definition(latex, table, macros, false);
  }

  /**
   * The same of a state.
   *
   * @param byLabels whether it is known by what stands between bar and angle, as |+⟩, and not by a
   *     letter
   */
  public static DefinitionReading definition(
      String latex, SymbolTable table, Macros macros, boolean byLabels) {
    return read(latex, table, macros, parser -> definition(parser, byLabels));
  }

  private static DefinitionReading definition(Parser parser, boolean byLabels) {
    boolean ket = parser.in.takeIf("|");
    SymbolName written =
        parser.in.with(
            PairedLetters.EVERY,
            () -> ket && byLabels ? Names.ket(parser.in) : Names.declared(parser.in));
    SymbolName name = Raised.lowered(written, parser.table);
    if (ket) {
      parser.in.expect("\\rangle", "to close the ket that is defined");
    }
    if (!parser.in.takeIf(":=")) {
      parser.in.expect("=", "after the symbol that is defined");
    }
    Typed body = parser.sum();
    List<Condition> conditions = parser.sums.conditions();
    parser.end();
    return new DefinitionReading(name, reading(body), conditions);
  }

  private static <T> T read(
      String latex, SymbolTable table, Macros macros, Function<Parser, T> reading) {
    TokenStream in = TokenStream.closed(latex, macros);
    return explained(in, () -> reading.apply(new Parser(in, table)));
  }

  /** Where an error is inside of a macro, the message says what that stands for. */
  private static <T> T explained(TokenStream in, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ReadingException error) {
      throw in.explained(error);
    }
  }

  private static Reading reading(Typed typed) {
    return new Reading(typed.formula(), typed.type(), FreeIndices.ordered(typed.free()));
  }
}
