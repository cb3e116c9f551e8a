package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/** Averages that show a label are taken in the only state with it. */
class LabelledAveragesTest {
  private static Declaration of(String latex, String role, Type type) {
    return new Declaration(FormulaReader.name(latex), List.of(), Role.quantity(role, type), type);
  }

  private static SymbolTable table(String... states) {
    List<Declaration> all =
        new ArrayList<>(
            List.of(
                Symbols.N,
                of("c", "number", Type.SCALAR),
                of("X", "arbitrary operator", Type.OPERATOR)));
    for (String state : states) {
      all.add(of(state, "state of averages", Type.KET));
    }
    return new SymbolTable(all);
  }

  private static Formula read(String latex, String... states) {
    return FormulaReader.formula(latex, table(states)).formula();
  }

  @ParameterizedTest
  @CsvSource({
    "\\langle X \\rangle_0, \\Psi_{0}",
    "\\langle X \\rangle_{0}, \\Psi_{0}",
    "\\langle X \\rangle_\\mathrm{eq}, \\Phi_{\\mathrm{eq}}",
    "\\langle X \\rangle_{\\rm eq}, \\Phi_{\\mathrm{eq}}",
    "\\langle X \\rangle, \\Psi",
    "\\langle X \\rangle_{\\Psi_0}, \\Psi_{0}"
  })
  void theStateHasTheLabel(String latex, String state) {
    Formula.Expectation average =
        (Formula.Expectation) read(latex, "\\Psi", "\\Psi_0", "\\Phi_\\mathrm{eq}");
    assertEquals(state, average.state().declaration().latex());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\langle X \\rangle_1",
        "\\langle X \\rangle_n",
        "\\langle X \\rangle_{0,1}",
        "\\langle X \\rangle_{}",
        "\\langle X \\rangle_{\\mathrm{eq}",
        "\\langle c X \\rangle_c"
      })
  void aLabelWithoutAStateAndOneThatIsAveragedOverAreRefused(String latex) {
    String[] states = {"\\Psi_0", "\\Psi_{n}", "\\Psi_{c}", "\\Phi_\\mathrm{eq}"};
    assertThrows(ReadingException.class, () -> read(latex, states));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\langle X \\rangle_0"})
  void oneOfTwoStatesIsNone(String latex) {
    assertThrows(ReadingException.class, () -> read(latex, "\\Psi_0", "\\Phi_0"));
  }
}
