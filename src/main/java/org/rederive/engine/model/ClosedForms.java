package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matheclipse.core.interfaces.IExpr;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.ClosedForm.Shape;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.Type;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.program.GuardException;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * What the parts of an equation are for one model: its band quantities, its brackets and
 * differences, computed as {@link ModelProof} computes them. Its terms are {@link TermForms}.
 */
final class ClosedForms {
  private final Equation equation;
  private final ModelSetting setting;
  private final long limit;

  private ClosedForms(Equation equation, ModelSetting setting, long limit) {
    this.equation = equation;
    this.setting = setting;
    this.limit = limit;
  }

  /** A quantity and its components in a ring of its own; none if they are larger than the limit. */
  record Computed(String name, Shape shape, Optional<Values> values, ExactPoints.Truth truth) {
    List<Shown> forms() {
      return values.map(Values::forms).orElse(List.of());
    }
  }

  /** Components in lowest terms, and the ring they belong to. */
  record Values(LowestTerms lowest, List<Fraction> components) {
    static Values of(LowestTerms lowest, List<Fraction> components) {
      return new Values(lowest, components.stream().map(lowest::of).toList());
    }

    List<Shown> forms() {
      return components.stream().map(lowest::shown).toList();
    }
  }

  /**
   * The closed forms, simplified as far as the denominators that arose can be cancelled.
   *
   * @param limit of products of terms for each quantity
   * @throws ModelException if the model is not what it says
   */
  static List<ClosedForm> of(
      Equation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit) {
    ModelSetting setting = new ModelSetting(models.of(document), derivation);
    List<Computed> all = new ClosedForms(equation, setting, limit).computed();
    return new Page(setting).of(all);
  }

  static List<Computed> computed(
      Equation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit) {
    return new ClosedForms(equation, new ModelSetting(models.of(document), derivation), limit)
        .computed();
  }

  // ---- the calculation

  private List<Computed> computed() {
    Recorder<Input> recorder = new Recorder<>();
    Interpretation<Node> interpretation = setting.interpretation(recorder, (label, bound) -> 0);
    Map<String, List<Node>> nodes = new LinkedHashMap<>();
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Formula part : parts()) {
      add(part, interpretation, nodes);
      shapes.put(Latex.of(part), shape(part, nodes.get(Latex.of(part))));
    }
    List<Computed> all = new ArrayList<>(model());
    nodes.forEach(
        (name, outputs) -> {
          Shape size = outputs.size() == 1 ? Shape.NUMBER : Shape.LIST;
          Program<Input> program = recorder.program(outputs);
          var truth = ExactPoints.Truth.of(program);
          all.add(new Computed(name, shapes.getOrDefault(name, size), values(program), truth));
        });
    return all;
  }

  private Optional<Values> values(Program<Input> program) {
    try {
      ModelRing ring = setting.ring(program, limit);
      LowestTerms lowest = new LowestTerms(setting.open(), ring, 0);
      List<Fraction> values = program.run(ring.numbers(), new BandInputs<>(ring.bands()));
      return Optional.of(Values.of(lowest, values));
    } catch (WorkLimitException tooLarge) {
      return Optional.empty();
    } catch (GuardException assumed) {
      throw new ArithmeticException(String.valueOf(assumed.getMessage()));
    }
  }

  /** H itself, the squares of roots and the energies. */
  private List<Computed> model() {
    Model model = setting.open().model();
    TaylorEntries entries = setting.open().entries(setting.layout());
    ModelRing ring = ModelRing.of(setting.open(), setting.layout(), trial -> {}, limit);
    LowestTerms lowest = new LowestTerms(setting.open(), ring, 0);
    List<Computed> all = new ArrayList<>();
    List<IExpr> rows = new ArrayList<>();
    for (int i = 0; i < model.bands(); i++) {
      for (int j = 0; j < model.bands(); j++) {
        rows.add(entries.derivative(0, i, j));
      }
    }
    all.add(computed("H", Shape.MATRIX, rows, ring, lowest));
    for (Model.Root root : model.roots()) {
      List<IExpr> square = List.of(entries.value(root.square()));
      all.add(computed(root.symbol().latex() + "^{2}", Shape.NUMBER, square, ring, lowest));
    }
    for (int n = 0; n < model.bands(); n++) {
      List<IExpr> energy = List.of(entries.value(model.energies().get(n)));
      all.add(computed("\\varepsilon_{" + (n + 1) + "}", Shape.NUMBER, energy, ring, lowest));
    }
    return all;
  }

  private static Computed computed(
      String name, Shape shape, List<IExpr> values, ModelRing ring, LowestTerms lowest) {
    List<Fraction> fractions = values.stream().map(ring.bands().at(0)::of).toList();
    ExactPoints.Truth truth = (numbers, bands) -> values.stream().map(bands.at(0)::of).toList();
    return new Computed(name, shape, Optional.of(Values.of(lowest, fractions)), truth);
  }

  /** What the setting gives no meaning outside of its place, such as a bound index, is left out. */
  private void add(
      Formula part, Interpretation<Node> interpretation, Map<String, List<Node>> nodes) {
    String name = Latex.of(part);
    List<Formula> zero = List.of(new Formula.Literal(0));
    try {
      var comparison =
          new Comparison(List.of(part), zero, List.of(), setting.derivation().definitions());
      nodes.putIfAbsent(name, comparison.termByTerm(interpretation).left().get(0));
    } catch (UnsupportedFormulaException outside) {
      nodes.remove(name);
    }
  }

  /** What is printed, with names for brackets, computed once more at random points. */
  private record Page(ModelSetting setting) {
    /** Of the points. */
    private static final long SEED = 1;

    List<ClosedForm> of(List<Computed> all) {
      ExactPoints points = new ExactPoints(setting, new Draws(SEED));
      SymbolLatex symbols = SymbolLatex.of(setting);
      ShownLatex latex = new ShownLatex(symbols);
      List<Shown> lines = all.stream().flatMap(each -> each.forms().stream()).toList();
      // The first letter is for the terms.
      Abbreviated brackets = new Abbreviated(symbols.freeLetters().get(1), latex, lines);
      List<ClosedForm> page = new ArrayList<>();
      for (Computed each : all) {
        List<Shown> forms = each.forms().stream().map(brackets::of).toList();
        each.values.ifPresent(
            v -> points.require(each.truth, v.lowest.numbers(), forms, brackets.meanings()));
        page.add(new ClosedForm(each.name, each.shape, forms.stream().map(latex::of).toList()));
      }
      brackets
          .explained()
          .forEach(a -> page.add(new ClosedForm(a.name(), Shape.NUMBER, List.of(a.value()))));
      return page;
    }
  }

  // ---- which parts

  /** Without what is a term: those are {@link TermForms}. */
  private Set<Formula> parts() {
    Set<Formula> found = new LinkedHashSet<>();
    collect(equation.right(), true, found);
    collect(equation.left(), true, found);
    found.remove(equation.left());
    NamedTerms.of(equation.right()).forEach(found::remove);
    return found;
  }

  /** Symbols first, then what is made of them. */
  private void collect(Formula formula, boolean outermost, Set<Formula> found) {
    formula.parts().forEach(part -> collect(part, false, found));
    boolean symbol = formula instanceof Formula.Symbol s && shown(s);
    boolean inner =
        !outermost && (formula instanceof Formula.Sum || formula instanceof Formula.Bracket);
    if (symbol || inner && !hasOperator(formula)) {
      found.add(formula);
    }
  }

  /** The Hamiltonian is shown as a matrix already. */
  private boolean shown(Formula.Symbol symbol) {
    if (symbol.declaration().type().equals(Type.OPERATOR)) {
      return false;
    }
    boolean defined = setting.derivation().definitions().containsKey(symbol.declaration());
    return defined || isOfBand(symbol);
  }

  private static boolean isOfBand(Formula.Symbol symbol) {
    Quantity quantity = symbol.declaration().quantity();
    return quantity instanceof Quantity.Eigenvalue
        || quantity instanceof Quantity.Eigenvector e && !e.bloch();
  }

  /** A difference that contains the Hamiltonian itself has no components of its own. */
  private static boolean hasOperator(Formula formula) {
    return formula instanceof Formula.Sum && formula.anyMatch(ClosedForms::isHamiltonian);
  }

  private static boolean isHamiltonian(Formula node) {
    return node.symbols().stream()
        .anyMatch(symbol -> symbol.declaration().type().equals(Type.OPERATOR));
  }

  private Shape shape(Formula part, @Nullable List<Node> nodes) {
    int size = nodes == null ? 0 : nodes.size();
    if (size == 1) {
      return Shape.NUMBER;
    }
    boolean state =
        part instanceof Formula.Symbol symbol && symbol.declaration().type().equals(Type.KET);
    return state ? Shape.STATE : size == 3 ? Shape.VECTOR : Shape.LIST;
  }
}
