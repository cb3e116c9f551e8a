package org.rederive.formula.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Labelled;
import org.rederive.formula.Latex;
import org.rederive.formula.Nodes;
import org.rederive.formula.Role;
import org.rederive.formula.RoundTripProperties.Shown;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Symbols;
import org.rederive.formula.Terms;
import org.rederive.formula.Type;
import org.rederive.formula.WellTyped;
import org.rederive.formula.read.FormulaReader;

/** What nodes say of themselves: their parts, what they show, bind and are linear in. */
@Tag("slow")
class TreeProperties {
  private static final Declaration FRESH =
      new Declaration(
          SymbolName.of("z"),
          List.of(),
          new Role("any label", Sort.BAND_INDEX, Type.SCALAR),
          Type.SCALAR);

  @Provide
  Arbitrary<Shown> formulas() {
    return WellTyped.any(4).map(Shown::new);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aNodeAroundItsOwnPartsWithItsOwnLabelsIsItself(@ForAll("formulas") Shown shown) {
    Nodes.each(
        shown.formula(),
        node -> {
          assertEquals(node, node.with(node.parts()));
          assertEquals(node, node.labelled(node.labels()));
        });
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void otherLabelsAreThoseThatAreShown(@ForAll("formulas") Shown shown) {
    Nodes.each(
        shown.formula(),
        node -> {
          List<Declaration> others = node.labels().stream().map(old -> FRESH).toList();
          Formula renamed = node.labelled(others);
          assertEquals(others, renamed.labels());
          assertEquals(node.parts(), renamed.parts());
          assertEquals(node.binds(), renamed.binds());
        });
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theShapeOfATreeIsTheShapeThatWasRead(@ForAll("formulas") Shown shown) {
    Type read = FormulaReader.formula(Latex.of(shown.formula()), Symbols.TABLE).type();
    assertEquals(read, Shaped.of(shown.formula()));
  }

  /**
   * What a node binds is free inside and not outside; renaming it there changes nothing outside.
   */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void boundLabelsCanBeRenamed(@ForAll("formulas") Shown shown) {
    Nodes.each(
        shown.formula(), node -> node.binds().forEach(label -> assertRenamable(node, label)));
  }

  private static void assertRenamable(Formula node, Declaration label) {
    Formula body = node.parts().get(node.parts().size() - 1);
    Formula renamed = renamed(body, label);
    boolean occurs = body.freeLabels().contains(label);
    assertFalse(renamed.freeLabels().contains(label));
    assertEquals(occurs, renamed.freeLabels().contains(FRESH));
    List<Formula> parts = new ArrayList<>(node.parts());
    parts.set(parts.size() - 1, renamed);
    Formula other = rebound(node.with(parts), label);
    assertEquals(node.freeLabels(), other.freeLabels());
    assertEquals(node.equals(other), node.binds().equals(other.binds()));
  }

  private static Formula rebound(Formula node, Declaration label) {
    if (node instanceof Formula.Integral x) {
      return new Formula.Integral(exchanged(x.momenta(), label), x.dimension(), x.body());
    }
    if (node instanceof Formula.Definite x) {
      return new Formula.Definite(
          exchanged(List.of(x.variable()), label).get(0), x.ends(), x.body());
    }
    Formula.SumOver sum = (Formula.SumOver) node;
    return new Formula.SumOver(
        exchanged(sum.indices(), label), sum.except(), sum.body(), sum.implied());
  }

  private static Formula renamed(Formula formula, Declaration label) {
    Formula shown = formula.labelled(exchanged(formula.labels(), label));
    return formula.binds().contains(label)
        ? shown
        : shown.with(formula.parts().stream().map(part -> renamed(part, label)).toList());
  }

  private static List<Declaration> exchanged(List<Declaration> labels, Declaration label) {
    return labels.stream().map(old -> old.equals(label) ? FRESH : old).toList();
  }

  @Example
  void aLeftOutIndexIsFreeAlsoWhereItIsSummedOverInside() {
    Formula sum = Symbols.read("\\sum_{m \\neq n} \\varepsilon_{mk}");
    assertEquals(Set.of(Symbols.N, Symbols.K), sum.freeLabels());
  }

  @Example
  void numbersAreMadeOfDigitsAndI() {
    assertTrue(Symbols.read("\\frac{2 i}{3}").isNumber());
    assertFalse(Symbols.read("0").isNumber());
    assertFalse(Symbols.read("2 c").isNumber());
    assertFalse(Symbols.read("(2 + i)").isNumber());
  }

  // ---- linearity

  /** A sum put into a part comes out as terms exactly where the node is additive in that part. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void sumsAreSplitWhereNodesAreAdditiveAndNowhereElse(@ForAll("formulas") Shown shown) {
    Nodes.each(
        shown.formula(),
        node -> {
          for (int place = 0; place < node.parts().size(); place++) {
            assertSplits(node, place);
          }
        });
  }

  private static void assertSplits(Formula node, int place) {
    Formula part = node.parts().get(place);
    Formula twice = new Formula.Sum(List.of(part, part));
    Formula doubled = node.with(Mutants.exchanged(node.parts(), place, twice));
    int before = Terms.of(node).size();
    int after = Terms.of(doubled).size();
    boolean sum = node instanceof Formula.Sum || node instanceof Formula.Commutator;
    if (!sum && after > 1 && before * 2 <= Terms.MOST && Terms.of(part).size() * 2 < 50) {
      assertTrue(after == before * 2 || !node.linearity(place).splits() && after == before);
    }
    if (!sum && !node.linearity(place).splits()) {
      assertEquals(before, after, () -> Latex.of(doubled));
    }
  }

  // ---- errors

  /** Only a computation can tell an error that has the shape of what it stands for. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatANodeIsMistakenForIsAnotherOneOfItsShape(@ForAll("formulas") Shown shown) {
    Nodes.each(
        shown.formula(),
        node -> {
          if (node instanceof Formula.Enclosed enclosed) {
            enclosed.mistakes().forEach(mistake -> assertMistaken(node, mistake.instead()));
          }
        });
  }

  private static void assertMistaken(Formula node, Formula instead) {
    assertNotEquals(node, instead);
    assertEquals(Shaped.of(node), Shaped.of(instead), () -> Latex.of(instead));
  }

  @Example
  void everyKindOfNodeCanBeWrong() {
    Set<Class<?>> without = new HashSet<>(Nodes.kinds());
    WellTyped.any(3).generator(1000).stream(new java.util.Random(1))
        .limit(3000)
        .forEach(f -> Nodes.each(f.value(), node -> note(node, without)));
    assertEquals(Set.of(), without);
  }

  private static void note(Formula node, Set<Class<?>> without) {
    if (!without.contains(node.getClass())) {
      return;
    }
    Surroundings around =
        Surroundings.of(new Equation(node, node, List.of()), ErrorTableTest.TABLE);
    boolean indexed = node instanceof Formula.Indexed && Labelled.labels(node).size() > 0;
    ErrorRow.Place place = node.isNumber() ? ErrorRow.Place.NUMBER : ErrorRow.Place.NODE;
    boolean wrong =
        ErrorTable.at(place, node).stream().anyMatch(row -> !row.rule().at(node, around).isEmpty());
    if (wrong || indexed) {
      without.remove(node.getClass());
    }
  }
}
