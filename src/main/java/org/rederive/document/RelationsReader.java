package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import org.rederive.algebra.Presentation;
import org.rederive.algebra.RelationException;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.read.FormulaReader;

/** Reads how generators are exchanged. What is wrong with a relation is wrong with all claims. */
final class RelationsReader {
  private final Piece id;
  private final Vocabulary setting;
  private final Symbols symbols;
  private final Defined defined;
  private final Findings findings;
  private final List<Equation> equations = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();

  RelationsReader(FrontMatter front, Symbols symbols, Defined defined, Findings findings) {
    this.id = front.id();
    this.setting = front.setting();
    this.symbols = symbols;
    this.defined = defined;
    this.findings = findings;
  }

  /**
   * The relations of a document, those that kinds of its symbols say among them.
   *
   * @param inherited from its paper
   * @param own its own, which may add to them
   * @param sources documents of which it uses definitions: what these are made of obeys their
   *     relations
   */
  Presentation read(
      List<Outline.Marked> inherited, List<Outline.Marked> own, List<Derivation> sources) {
    inherited.forEach(this::read);
    own.forEach(this::read);
    sources.stream().filter(source -> !obeys(source)).forEach(this::refuse);
    sources.stream()
        .flatMap(source -> source.presentation().relations().stream())
        .filter(relation -> !equations.contains(relation))
        .forEach(equations::add);
    equations.addAll(
        new PauliRelations(
                defined.table().declarations(),
                List.copyOf(equations),
                defined.definitions().keySet())
            .all());
    return findings.isEmpty() && !equations.isEmpty() ? presentation() : Presentation.FREE;
  }

  private boolean obeys(Derivation source) {
    return setting.hasRelations() || source.presentation().relations().isEmpty();
  }

  /** What is false of any operators may be true of those that obey relations. */
  private void refuse(Derivation source) {
    findings.add(
        id,
        source.id()
            + " defines symbols by generators with relations, and the setting "
            + setting.word()
            + " has none",
        "write setting: algebra");
  }

  private void read(Outline.Marked marked) {
    if (!setting.hasRelations()) {
      findings.add(
          marked.directive().verb(),
          "the setting " + setting.word() + " has no relations",
          "write setting: algebra");
      return;
    }
    if (!marked.directive().words().isEmpty()) {
      findings.add(marked.directive().words().get(0), "relation takes no further words");
    }
    if (marked.isRefused(findings)) {
      return;
    }
    Fence fence = marked.fence();
    try {
      for (Equation equation :
          FormulaReader.located(fence.latex(), defined.table(), symbols.macros()).equations()) {
        equations.add(equation);
        fences.add(fence);
        equation.sides().stream()
            .flatMap(side -> Reach.of(defined, symbols).misdefined(side).stream())
            .forEach(symbol -> withhold(marked, symbol));
      }
    } catch (ReadingException e) {
      symbols
          .cause(e, fence)
          .ifPresentOrElse(symbol -> withhold(marked, symbol), () -> findings.add(fence.at(e), e));
    }
  }

  private void withhold(Outline.Marked marked, String symbol) {
    findings.add(
        marked.directive().at(),
        "this relation uses " + symbol + ", which has an error of its own",
        "mend " + symbol + " first",
        Cause.ELSEWHERE);
  }

  private Presentation presentation() {
    try {
      return Presentation.of(equations, defined.table(), defined.definitions());
    } catch (RelationException e) {
      findings.add(place(e.relation()), String.valueOf(e.getMessage()), e.hint());
    } catch (UnsupportedFormulaException | ArithmeticException e) {
      findings.add(place(0), "not a relation of operators: " + e.getMessage());
    }
    return Presentation.FREE;
  }

  /** Where a relation stands; the document's name for those of documents that it uses. */
  private Piece place(int relation) {
    return relation < fences.size() ? whole(fences.get(relation)) : id;
  }

  private static Piece whole(Fence fence) {
    int start = fence.latex().length() - fence.latex().stripLeading().length();
    return fence.at(new Span(start, fence.latex().length()));
  }
}
