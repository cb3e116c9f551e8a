package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.EquationForms.Agreement;
import org.rederive.engine.model.TermForm.Status;
import org.rederive.engine.proof.Differences;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.LocalizedPolynomials;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Sides;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.hamiltonian.BandInputs;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * Closed forms of the terms of an equation for one model. Random points say first which terms
 * vanish and whether both sides agree; polynomials come after, and what is printed is computed once
 * more at such a point.
 */
public final class TermForms {
  private static final int BAND = 0;

  private final Equation equation;
  private final ModelSetting setting;
  private final long limit;
  private final ExactPoints points;
  private final ModelNames names;

  /** What is printed of each term, the left side last. */
  private final List<Term> terms = new ArrayList<>();

  private final List<EquationForms.Abbreviation> explained = new ArrayList<>();

  /** A term before brackets get names. */
  private record Term(Formula formula, Status status, Optional<Computed> computed, double seconds) {
    List<Shown> forms() {
      return status == Status.ZERO ? List.of() : computed.map(Computed::forms).orElse(List.of());
    }
  }

  /** Closed forms, and what they are compared with. */
  private record Computed(Program<Input> program, LocalizedPolynomials numbers, List<Shown> forms) {
    void require(List<Shown> printed, Map<Name, Shown> names, ExactPoints points) {
      points.require(ExactPoints.Truth.of(program), numbers, printed, names);
    }
  }

  private TermForms(Equation equation, ModelSetting setting, long limit, Draws draws) {
    this.equation = equation;
    this.setting = setting;
    this.limit = limit;
    this.points = new ExactPoints(setting, draws);
    this.names = new ModelNames(setting, points);
  }

  /**
   * The closed forms for the first band.
   *
   * @param models what this thread has read already
   * @param limit of products of terms for each term
   * @param draws where random points come from
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  public static EquationForms of(
      Equation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      long limit,
      Draws draws) {
    ModelSetting setting = new ModelSetting(models.of(document), derivation);
    return new TermForms(equation, setting, limit, draws).forms();
  }

  /** The same as trees: of each term of the right side its components, then of the left side. */
  static List<List<Shown>> trees(Equation equation, ModelSetting setting, long limit, Draws draws) {
    TermForms terms = new TermForms(equation, setting, limit, draws);
    terms.forms();
    return terms.terms.stream().map(Term::forms).toList();
  }

  /**
   * Whether no term of the right side vanishes in a model, as random points say: much quicker than
   * its closed forms.
   *
   * @throws ModelException if the model is not what it says
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part no
   *     meaning
   */
  static boolean live(
      Equation equation,
      Derivation derivation,
      OpenModels models,
      ModelDocument document,
      Draws draws) {
    ModelSetting setting = new ModelSetting(models.of(document), derivation);
    TermForms terms = new TermForms(equation, setting, 0, draws);
    Recorder<Input> recorder = new Recorder<>();
    return terms.recorded(NamedTerms.of(equation.right()), recorder).right().stream()
        .noneMatch(term -> terms.points.areZero(recorder.program(term), term.size()));
  }

  /** Both sides, term by term. */
  private Sides<Node> recorded(List<Formula> right, Recorder<Input> recorder) {
    Comparison comparison =
        new Comparison(
            List.of(equation.left()),
            right,
            equation.freeIndices(),
            setting.derivation().definitions());
    return comparison.termByTerm(setting.interpretation(recorder, (label, bound) -> BAND));
  }

  private EquationForms forms() {
    List<Formula> right = NamedTerms.of(equation.right());
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides = recorded(right, recorder);
    for (int n = 0; n < right.size(); n++) {
      List<Node> nodes = sides.right().get(n);
      terms.add(term(right.get(n), recorder.program(nodes), nodes.size(), new ArrayList<>()));
    }
    Agreement agreement = whole(sides, recorder);
    List<TermForm> page = page();
    int last = page.size() - 1;
    return new EquationForms(
        page.get(last), page.subList(0, last), explained(), agreement, names.areAllKnown());
  }

  /** Both sides in one ring, because the left one takes longer than all the rest. */
  private Agreement whole(Sides<Node> sides, Recorder<Input> recorder) {
    List<Node> left = sides.left().get(0);
    Differences differences = Differences.of(sides, recorder);
    List<Node> off = differences.outputs().subList(0, differences.components());
    Program<Input> difference = recorder.program(off);
    boolean agree = points.areZero(difference, off.size());
    List<Fraction> offValues = new ArrayList<>();
    Program<Input> both = recorder.program(Stream.concat(left.stream(), off.stream()).toList());
    terms.add(term(equation.left(), both, left.size(), offValues));
    boolean same =
        offValues.stream().allMatch(value -> value.numerator().isZero()) && !offValues.isEmpty();
    return !agree ? Agreement.DIFFERENT : same ? Agreement.PROVED : Agreement.AT_POINTS;
  }

  /**
   * A term.
   *
   * @param components how many of the first outputs it is
   * @param others takes the values of the other outputs, unless they are larger than the limit
   */
  private Term term(
      Formula formula, Program<Input> program, int components, List<Fraction> others) {
    long start = System.nanoTime();
    Optional<Computed> computed = computed(program, components, others);
    double seconds = (System.nanoTime() - start) * 1e-9;
    boolean zero = points.areZero(program, components);
    Status closed = computed.isPresent() ? Status.CLOSED : Status.TOO_LARGE;
    return new Term(formula, zero ? Status.ZERO : closed, computed, seconds);
  }

  private Optional<Computed> computed(
      Program<Input> program, int components, List<Fraction> others) {
    boolean zero = points.areZero(program, components);
    if (zero && components == program.outputs().size()) {
      return Optional.empty();
    }
    try {
      ModelRing ring = setting.ring(program, limit);
      LowestTerms lowest = new LowestTerms(setting.open(), ring, BAND);
      List<Fraction> values = program.run(ring.numbers(), new BandInputs<>(ring.bands()));
      others.addAll(values.subList(components, values.size()));
      List<Shown> forms =
          values.subList(0, components).stream().map(lowest::of).map(lowest::shown).toList();
      return Optional.of(new Computed(program, ring.numbers(), forms));
    } catch (WorkLimitException tooLarge) {
      return Optional.empty();
    }
  }

  // ---- as it is printed

  /** What is printed, with names for brackets, computed once more at the points. */
  private List<TermForm> page() {
    List<Shown> lines = terms.stream().flatMap(term -> term.forms().stream()).toList();
    Abbreviated brackets = new Abbreviated(names.letter(), names.latex(), lines);
    List<TermForm> page = new ArrayList<>();
    for (Term term : terms) {
      List<Shown> forms = term.forms().stream().map(brackets::of).toList();
      term.computed.ifPresent(c -> c.require(forms, brackets.meanings(), points));
      List<String> latex = forms.stream().map(names::latex).toList();
      page.add(new TermForm(Latex.of(term.formula), term.status, latex, term.seconds));
    }
    brackets.meanings().values().forEach(names::latex);
    explained.addAll(brackets.explained());
    return page;
  }

  private List<EquationForms.Abbreviation> explained() {
    explained.addAll(names.abbreviations());
    return explained;
  }
}
