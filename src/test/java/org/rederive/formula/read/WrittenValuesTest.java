package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** Sums over numbers that are written, [dk], and functions of ωt. */
class WrittenValuesTest {
  private static final Declaration TIME =
      new Declaration(
          FormulaReader.name("t"),
          List.of(),
          new Role(
              "time",
              Sort.COORDINATE,
              Type.SCALAR,
              new Quantity.Coordinate(Quantity.Variable.TIME, false)),
          Type.SCALAR);
  private static final SymbolTable TABLE =
      new SymbolTable(List.of(TIME, Symbols.K, Symbols.N, of("a_1"), of("a_2"), of("b"), bold()));

  private static Declaration of(String latex) {
    return new Declaration(
        FormulaReader.name(latex), List.of(), Role.quantity("number", Type.SCALAR), Type.SCALAR);
  }

  private static Declaration bold() {
    return new Declaration(
        FormulaReader.name("\\mathbf{q}"),
        List.of(),
        new Role("crystal momentum", Sort.MOMENTUM, Type.VECTOR),
        Type.VECTOR);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\sum_{p=1,2} a_p; a_1 + a_2",
        "b \\sum_{p=1,2} a_p; b (a_1 + a_2)",
        "\\sum_{p=1,2} p a_p + b; (1 a_1 + 2 a_2) + b",
        "\\sum_{p,q=1,2} a_p a_q; a_1 a_1 + a_1 a_2 + a_2 a_1 + a_2 a_2",
        "\\int [dk] b; \\int_k b",
        "\\int [d^3k] b; \\int_k b",
        "\\int [dq] b; \\int_{\\mathbf{q}} b",
        "\\cos b t; \\cos(b t)",
        "\\cos b b; \\cos(b b)",
        "\\cos 2 b t + b; \\cos(2 b t) + b"
      })
  void twoSpellingsAreOneTree(String written, String same) {
    assertEquals(read(same), read(written));
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_{n=1,2} b",
        "\\sum_{p=1,2,} a_p",
        "\\sum_{p=1,n} a_p",
        "\\sum_{p=1,2} \\sum_{p=1,2} a_p",
        "\\sum_{p,p=1,2} a_p",
        "\\sum_{p=1,2} a_p + a_p",
        "\\sum_{p=1,3} a_p",
        "\\int [k] b",
        "\\int [dk b",
        "\\int [dn] b",
        "\\cos(b) t",
        "\\cos b (b)"
      })
  void whatCouldBeSomethingElseIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }
}
