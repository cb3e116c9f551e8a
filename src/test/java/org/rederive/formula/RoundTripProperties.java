package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.rederive.formula.read.FormulaReader;
import org.rederive.setting.Settings;

/** Printed formulas read back as the tree they were printed from. */
@Tag("slow")
public class RoundTripProperties {
  /** A formula that shows itself in LaTeX when a property fails. */
  public record Shown(Formula formula) {
    @Override
    public String toString() {
      return Latex.of(formula);
    }
  }

  @Provide
  Arbitrary<Shown> formulas() {
    return WellTyped.any(4).map(Shown::new);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void printedFormulasReadBack(@ForAll("formulas") Shown shown) {
    Formula formula = shown.formula();
    assertEquals(formula, Symbols.read(Latex.of(formula)), () -> Latex.of(formula));
  }

  @Example
  void theGeneratorMakesEveryKindOfNode() {
    Set<Class<?>> made = new HashSet<>();
    WellTyped.any(3).generator(1000).stream(new java.util.Random(1))
        .limit(5000)
        .forEach(f -> collect(f.value(), made));
    Set<Class<?>> missing = Nodes.kinds();
    missing.removeAll(made);
    assertEquals(Set.of(), missing);
  }

  private static void collect(Formula formula, Set<Class<?>> kinds) {
    kinds.add(formula.getClass());
    formula.parts().forEach(part -> collect(part, kinds));
  }

  /** Found by the property above: it was printed as the value of H^s at − |r_c|². */
  @Example
  void aPowerWithALetterBeforeABracketIsAFactor() {
    Formula power = Symbols.read("(H^{s}) (- | r_{c} |^{2})");
    assertEquals(power, Symbols.read(Latex.of(power)), () -> Latex.of(power));
  }

  /** The number that an index is stands in brackets when it is raised. */
  @Example
  void aLetterBeforeThePowerOfAnIndexIsAFactor() {
    Formula index = Formula.Uncomputed.value(Symbols.N);
    Formula power = new Formula.Power(index, 2);
    Formula product = new Formula.Product(List.of(Symbols.read("c"), power));
    assertEquals("(c) (n)^{2}", Latex.of(product));
  }

  /** Found by the property of spellings: r_c in brackets was the argument of c. */
  @Example
  void aFactorBeforeAFactorInBracketsIsInBracketsItself() {
    Formula product = Symbols.read("(c) (r_{c}) (\\nabla_{k} \\cdot r_{c})");
    assertEquals(product, Symbols.read(Latex.of(product)), () -> Latex.of(product));
  }

  /** Without the bracket the derivative could be that of H W. */
  @Example
  void aDerivativeBeforeTheNameOfAStateHasABracket() {
    Formula ket = Symbols.read("| (\\partial_{t} H) W \\rangle");
    assertEquals("| (\\partial_{t} H) W \\rangle", Latex.of(ket));
    assertEquals(ket, Symbols.read(Latex.of(ket)));
  }

  /** Found likewise: it was printed as the value of a derivative. */
  @Example
  void aDerivativeBeforeABracketIsAFactor() {
    Formula product = Symbols.read("(\\frac{\\partial c}{\\partial t}) (i)^{*}");
    assertEquals(product, Symbols.read(Latex.of(product)), () -> Latex.of(product));
  }

  @Example
  void theFormulasOfAllDerivationsReadBack() {
    Derivations.Reading reading = Settings.read(List.of(Folder.PAPER));
    assertEquals(List.of(), reading.problems());
    assertTrue(reading.derivations().size() > 30);
    reading.derivations().forEach(RoundTripProperties::readsBack);
  }

  private static void readsBack(Derivation derivation) {
    Stream<Equation> stated =
        derivation.statements().stream()
            .filter(s -> s.latex().contains("=")) // what is claimed not to depend on a letter
            .flatMap(s -> s.equations().stream());
    stated.forEach(
        e ->
            assertEquals(
                List.of(e),
                FormulaReader.equations(e.latex(), derivation.symbols()),
                () -> derivation.id() + ": " + e.latex()));
  }
}
