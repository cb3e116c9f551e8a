package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;

/**
 * Sums and integrals that say where they go, words below letters, and brackets of a bra and a ket.
 */
class WrittenRangesTest {
  private static final SymbolTable TABLE = table();

  private static SymbolTable table() {
    List<Declaration> all =
        new ArrayList<>(
            List.of(
                Symbols.N,
                Symbols.K,
                label("m", Sort.BAND_INDEX),
                label("i", Sort.SPATIAL_INDEX),
                label("t", Sort.COORDINATE)));
    all.add(of("c", Type.SCALAR));
    all.add(of("M", Type.SCALAR));
    all.add(of("B", Type.VECTOR));
    all.add(of("X", Type.OPERATOR));
    all.add(of("\\phi", Type.KET));
    all.add(of("\\psi", Type.KET));
    all.add(of("E_{\\mathrm{kin.}}", Type.SCALAR));
    all.add(of("E_{\\mathrm{kin}}", Type.SCALAR));
    all.add(of("E_{\\mathrm{e-ph}}", Type.SCALAR));
    return new SymbolTable(all);
  }

  private static Declaration label(String letter, Sort sort) {
    return new Declaration(
        SymbolName.of(letter),
        List.of(),
        new Role(sort.toString(), sort, Type.SCALAR),
        Type.SCALAR);
  }

  private static Declaration of(String latex, Type type) {
    return new Declaration(
        FormulaReader.name(latex), List.of(), Role.quantity("symbol", type), type);
  }

  private static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_{n=1}^{M} c",
        "\\sum_{n=1}^M c",
        "\\sum_{n=2}^{M - 1} c X",
        "\\sum_{n=-M}^{M} c",
        "\\sum_{n=1}^{\\infty} c",
        "\\sum_{n=-\\infty}^{\\infty} c",
        "c + \\sum_{n=0}^{2} \\sum_{m=0}^{M} c",
        "\\oint_C B \\cdot d k",
        "2 \\oint_{\\mathcal{C}} d k \\cdot c B + c",
        "\\int_{\\partial S} B \\cdot d k",
        "\\int_S d^2 k c",
        "\\oint c d t",
        "\\langle \\phi | \\psi \\rangle E_{\\mathrm{kin.}} + E_{\\mathrm{e-ph}}"
      })
  void whatIsReadIsReadAgainAsItIsPrinted(String written) {
    assertEquals(read(written), read(Latex.of(read(written))));
  }

  @Test
  void aSumOverSomeValuesIsNotThatOverAll() {
    assertNotEquals(read("\\sum_{n} c"), read("\\sum_{n=1}^{M} c"));
    assertNotEquals(read("\\sum_{n=0}^{M} c"), read("\\sum_{n=1}^{M} c"));
    assertEquals(Set.of(), read("\\sum_{n=1}^{M} c").freeLabels());
    assertTrue(read("\\sum_{n=1}^{M} c").anyMatch(Formula.Uncomputed.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sum_{n=1}^{n} c",
        "\\sum_{n=m}^{M} c",
        "\\sum_{n=\\infty}^{M} c",
        "\\sum_{n=1}^{-\\infty} c",
        "\\sum_{n=1}^{X} c",
        "\\sum_{n=1}^{2, 3} c",
        "\\sum_{n=1} c",
        "\\sum_{n=}^{M} c",
        "\\sum_{n=1, m}^{M} c",
        "\\sum_{i=1}^{M} c",
        "\\sum_{k=1}^{M} c",
        "\\sum_{t=1}^{M} c",
        "\\sum_{n=1}^{M} \\sum_{n=1}^{M} c"
      })
  void anEndThatIsNoNumberIsRefused(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }

  @Test
  void aPathIsNotTheZone() {
    assertNotEquals(read("\\int_k c"), read("\\int_S d^2 k c"));
    assertNotEquals(read("\\oint_C B \\cdot d k"), read("\\int_C B \\cdot d k"));
    assertNotEquals(read("\\oint_C B \\cdot d k"), read("\\oint_D B \\cdot d k"));
    assertEquals(read("\\oint_C B \\cdot d k"), read("\\oint_{C} \\mathrm{d} k \\cdot B"));
    assertEquals(Set.of(), read("\\oint_C B \\cdot d k").freeLabels());
    assertTrue(read("\\oint_C B \\cdot d k").anyMatch(Formula.Uncomputed.class::isInstance));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\oint_C B d k",
        "\\oint_C c \\cdot d k",
        "\\oint_C B \\cdot d t",
        "\\oint_C B \\cdot c",
        "\\oint_C B",
        "\\oint_ B \\cdot d k",
        "\\oint_{C B \\cdot d k",
        "\\oint_C B \\cdot X \\cdot d k"
      })
  void aPathNeedsItsMeasure(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }

  @Test
  void aBraBeforeAKetIsTheirProduct() {
    assertEquals(read("\\langle \\phi | \\psi \\rangle"), read("\\bra{\\phi}\\ket{\\psi}"));
    assertEquals(
        read("c \\langle \\phi | \\psi \\rangle | \\phi \\rangle"),
        read("c \\bra{\\phi}\\ket{\\psi} \\ket{\\phi}"));
    assertEquals(
        read("\\langle \\phi | |c|^2 | \\psi \\rangle"), read("\\bra{\\phi}|c|^2\\ket{\\psi}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\langle \\phi || X || \\psi \\rangle",
        "\\langle \\phi || c || \\psi \\rangle",
        "\\langle \\phi | | \\psi",
        "\\langle \\phi | | | \\psi \\rangle",
        "\\langle \\phi || c \\rangle"
      })
  void twoBarsOnEitherSideCanBeAReducedElement(String written) {
    assertThrows(ReadingException.class, () -> read(written));
  }

  @Test
  void aStopBelongsToAnAbbreviation() {
    assertNotEquals(read("E_{\\mathrm{kin}}"), read("E_{\\text{kin.}}"));
    assertEquals(read("E_{\\mathrm{kin.}}"), read("E_\\text{kin.}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E_{\\mathrm{kin..}}",
        "E_{\\mathrm{k.}}",
        "E_{\\mathbf{kin.}}",
        "E_{\\mathrm{.kin}}",
        "E_{\\mathrm{-ph}}",
        "E_{\\mathrm{e-}}",
        "E_{\\mathrm{x-y}}",
        "E_{\\mathrm{e--ph}}",
        "E_{\\mathrm{e-1}}"
      })
  void otherSignsInWordsAreRefused(String written) {
    assertThrows(ReadingException.class, () -> FormulaReader.name(written));
  }
}
