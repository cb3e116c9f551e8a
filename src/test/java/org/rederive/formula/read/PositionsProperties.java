package org.rederive.formula.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Nodes;
import org.rederive.formula.RoundTripProperties.Shown;
import org.rederive.formula.Span;
import org.rederive.formula.Symbols;
import org.rederive.formula.WellTyped;
import org.rederive.setting.Settings;

/** Every node of a formula that was read stands where it is written. */
@Tag("slow")
class PositionsProperties {
  /** But for double signs: of those two formulas stand at each place. */
  @Provide
  Arbitrary<Shown> formulas() {
    return WellTyped.any(4).map(Shown::new).filter(shown -> !hasDoubleSign(shown));
  }

  private static boolean hasDoubleSign(Shown shown) {
    String latex = Latex.of(shown.formula());
    return latex.contains("\\pm") || latex.contains("\\mp");
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of("  ", "\n", " \\, ", "~", " \\displaystyle\n\t", " \\big ");
  }

  private static FormulaReader.Located read(String latex) {
    return FormulaReader.located(latex + " = 0", Symbols.TABLE);
  }

  private static List<String> wrong(String latex, UnaryOperator<Span> change) {
    FormulaReader.Located read = read(latex);
    Function<Formula, Optional<Span>> places = node -> read.positions().of(node).map(change);
    return new Standing(latex, Symbols.TABLE, places).wrong(read.equations().get(0).left());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenAtAPlaceIsTheNode(@ForAll("formulas") Shown shown) {
    assertEquals(List.of(), wrong(Latex.of(shown.formula()), span -> span));
  }

  @Property(tries = 70, edgeCases = EdgeCasesMode.NONE)
  void placesThatAreOffByOneAreNoticed(@ForAll("formulas") Shown shown) {
    String latex = Latex.of(shown.formula());
    assertFalse(wrong(latex, s -> new Span(s.start() + 1, s.end() + 1)).isEmpty());
    assertFalse(wrong(latex, s -> new Span(s.start() - 1, s.end() - 1)).isEmpty());
    assertFalse(wrong(latex, s -> new Span(s.start(), s.end() - 1)).isEmpty());
    assertFalse(wrong(latex, s -> new Span(0, latex.length())).isEmpty() && isLong(shown));
  }

  private static boolean isLong(Shown shown) {
    return shown.formula().parts().size() > 1;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void placesFollowTheSpacing(@ForAll("formulas") Shown shown, @ForAll("spaces") String space) {
    String latex = Latex.of(shown.formula());
    String spaced = latex.replace(" ", space);
    assertEquals(List.of(), wrong(spaced, span -> span));
    List<String> pieces = pieces(spaced);
    pieces.replaceAll(piece -> piece.replace(space, " "));
    assertEquals(pieces(latex), pieces);
  }

  private static List<String> pieces(String latex) {
    FormulaReader.Located read = read(latex);
    List<String> pieces = new ArrayList<>();
    Nodes.each(
        read.equations().get(0).left(),
        node -> {
          Span span = read.positions().of(node).orElseThrow();
          pieces.add(latex.substring(span.start(), span.end()));
        });
    return pieces;
  }

  @Example
  void theStatementsOfAllDerivationsStandWhereTheyAreWritten() {
    Derivations.Reading reading = Settings.read(List.of(Folder.PAPER));
    assertTrue(reading.derivations().size() > 30);
    reading.derivations().forEach(PositionsProperties::standsThere);
  }

  /** A side without the condition that stands behind the formula, and so at no side. */
  private static Formula said(Formula side) {
    return side instanceof Formula.Restricted restricted ? said(restricted.body()) : side;
  }

  private static void standsThere(Derivation derivation) {
    for (Statement statement : derivation.statements()) {
      if (!statement.latex().contains("=")) {
        continue; // a formula that is claimed not to depend on a letter has one side
      }
      FormulaReader.Located read = FormulaReader.located(statement.latex(), derivation.symbols());
      Standing standing =
          new Standing(statement.latex(), derivation.symbols(), read.positions()::of);
      for (Equation equation : read.equations()) {
        equation
            .sides()
            .forEach(side -> assertEquals(List.of(), standing.wrong(said(side)), statement::latex));
      }
    }
  }
}
