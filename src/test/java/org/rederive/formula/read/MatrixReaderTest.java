package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.print.PlainText;

/** Matrices that are written out are operators, columns are kets, rows are bras. */
class MatrixReaderTest {
  private static final SymbolTable TABLE =
      new SymbolTable(
          List.of(
              new Declaration(
                  SymbolName.of("a"),
                  List.of(),
                  Role.quantity("number", Type.SCALAR, new Quantity.Number(false)),
                  Type.SCALAR),
              new Declaration(
                  SymbolName.of("A"),
                  List.of(),
                  Role.quantity("operator", Type.OPERATOR, new Quantity.Identity()),
                  Type.OPERATOR)));

  private static FormulaReader.Reading read(String latex) {
    return FormulaReader.formula(latex, TABLE);
  }

  @Test
  void itsShapeIsItsType() {
    assertEquals(Type.OPERATOR, read("\\begin{pmatrix} a & 1 \\\\ 0 & - a \\end{pmatrix}").type());
    assertEquals(Type.KET, read("\\begin{pmatrix} a \\\\ 1 \\end{pmatrix}").type());
    assertEquals(Kind.BRA, read("\\begin{pmatrix} a & 1 \\end{pmatrix}").type().kind());
  }

  @Test
  void betweenAnOperatorAndItsMatrixADottedSignIsOneOfEquality() {
    String matrix = "\\begin{pmatrix} a & 1 \\\\ 0 & a \\end{pmatrix}";
    assertEquals(
        FormulaReader.equations("A = " + matrix, TABLE),
        FormulaReader.equations("A \\doteq " + matrix, TABLE));
    for (String other : List.of("A \\doteq A", "a \\doteq 1", matrix + " \\doteq A")) {
      assertThrows(ReadingException.class, () -> FormulaReader.equations(other, TABLE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "\\begin{bmatrix} a & 1 \\\\ 0 & - a \\end{bmatrix}",
    "\\left(\\begin{smallmatrix} a & 1 \\\\ 0 & - a \\end{smallmatrix}\\right)",
    "\\begin{pmatrix}a&1\\\\0&-a\\\\\\end{pmatrix}"
  })
  void itIsReadHoweverItIsWritten(String latex) {
    String one = "\\begin{pmatrix} a & 1 \\\\ 0 & - a \\end{pmatrix}";
    assertEquals(read(one).formula(), read(latex).formula());
    assertEquals(one, Latex.of(read(latex).formula()));
  }

  @Test
  void itIsPrintedInOneLine() {
    String line =
        PlainText.of(read("\\begin{pmatrix} a & 1 \\\\ 0 & - a \\end{pmatrix}").formula());
    assertTrue(line.contains("(a, 1; 0, −a)"), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\begin{cases} a \\\\ 1 \\end{cases}; expected where this case holds",
        "\\begin{pmatrix} a & 1 \\\\ 0 \\end{pmatrix}; this row has 1 entries, the first one 2",
        "\\begin{pmatrix} a & 1 \\\\ 0 & 1 \\\\ 0 & 0 \\end{pmatrix}; is square, a column or a row",
        "\\begin{pmatrix} a \\end{pmatrix}; this one is 1×1",
        "\\begin{pmatrix} A & 1 \\\\ 0 & a \\end{pmatrix}; entries of a matrix are numbers",
        "\\begin{pmatrix} a & 1 \\\\ 0 & a \\end{bmatrix}; begins as pmatrix ends as bmatrix",
        "\\begin{pmatrix} a & 1 \\\\ 0 & a; expected '\\end' after the last row",
        "\\begin{pmatrix} a & \\\\ 0 & a \\end{pmatrix}; expected a factor, found '\\\\'",
        "a & a; this can be a product or two formulas",
        "\\begin{pmatrix} a \\quad a & 1 \\\\ 0 & a \\end{pmatrix}; this can be a product or two"
      })
  void whatIsNoMatrixIsRefused(String latex, String message) {
    ReadingException refused = assertThrows(ReadingException.class, () -> read(latex));
    String said = String.valueOf(refused.getMessage());
    assertTrue(said.contains(message), said);
  }
}
