package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;
import org.rederive.formula.UncomputedSign;

/** Operators as states, beside moduli, states and brackets with the same signs. */
class OperatorStatesTest {
  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              Symbols.T,
              of("c", Type.SCALAR),
              of("b", Type.SCALAR),
              of("A", Type.OPERATOR),
              of("B", Type.OPERATOR),
              of("L", Type.OPERATOR),
              of("W", Type.KET)));

  private static Declaration of(String latex, Type type) {
    Role role =
        type.equals(Type.KET)
            ? Role.quantity("state", type)
            : Role.quantity("number", type, new Quantity.Number(false));
    return new Declaration(FormulaReader.name(latex), List.of(), role, type);
  }

  private static FormulaReader.Reading read(String latex) {
    return FormulaReader.formula(latex, TABLE);
  }

  private static boolean hasOperatorStates(Formula formula) {
    return formula.anyMatch(
        node -> node instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.OPERATOR_STATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "c |A) + L |B); ket",
        "e^{i c L} \\big| A \\big); ket",
        "c (A|B)^2; scalar",
        "\\big(A\\big|B\\big); scalar",
        "(A| L |B) + b; scalar",
        "(A| \\frac{c}{b} L |B); scalar",
        "\\frac{|A)(B|}{(A|B)}; operator",
        "|A)(A| + |B)(B|; operator",
        "|[L, A]); ket",
        "(A + B|L A); scalar",
        "(A||B); scalar"
      })
  void operatorsCanBeStates(String written, String kind) {
    Formula formula = read(written).formula();
    assertTrue(hasOperatorStates(formula), Latex.of(formula));
    assertEquals(kind, read(written).type().kind().toString());
    assertEquals(formula, read(Latex.of(formula)).formula());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(c |b| + b)",
        "(A |c| + B)",
        "(|c| + b)",
        "(A |c| B)",
        "(c + |b|^2) A",
        "(A |- b|)^2",
        "(2 A |-c + b|^2) B",
        "\\langle W | (A + B) | W \\rangle",
        "(A |W\\rangle \\langle W| B)",
        "(t^2 |_{t=0} + c)"
      })
  void moduliStatesAndValuesAreNone(String written) {
    assertFalse(hasOperatorStates(read(written).formula()), written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(c|b)",
        "|c)",
        "(A|c)",
        "(c|A)",
        "(A|B",
        "|A) + (",
        "(|A)",
        "(A|W\\rangle",
        "(A|)",
        "(A |c| B) (A|B)",
        "(A| \\frac{i}{c - b} |B) (A|B)"
      })
  void whatIsNoneOfTheseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }
}
