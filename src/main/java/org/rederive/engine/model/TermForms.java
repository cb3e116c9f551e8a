package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.engine.model.EquationForms.Agreement;
import org.rederive.engine.model.TermForm.Status;
import org.rederive.engine.proof.Differences;
import org.rederive.engine.proof.Fraction;
import org.rederive.engine.proof.WorkLimitException;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
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

  /** What was printed of each term, the left side last. */
  private final List<List<Shown>> printed = new ArrayList<>();

  private TermForms(Equation equation, ModelSetting setting, long limit, Draws draws) {
    this.equation = equation;
    this.setting = setting;
    this.limit = limit;
    this.points = new ExactPoints(setting, draws);
    this.names = new ModelNames(setting.open(), setting.layout());
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
    return terms.printed;
  }

  private EquationForms forms() {
    List<Formula> right = NamedTerms.of(equation.right());
    Comparison comparison =
        new Comparison(
            List.of(equation.left()),
            right,
            equation.freeIndices(),
            setting.derivation().definitions());
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides =
        comparison.termByTerm(setting.interpretation(recorder, (label, bound) -> BAND));
    List<TermForm> terms = new ArrayList<>();
    for (int n = 0; n < right.size(); n++) {
      List<Node> nodes = sides.right().get(n);
      terms.add(term(right.get(n), recorder.program(nodes), nodes.size(), new ArrayList<>()));
    }
    return whole(sides, recorder, terms);
  }

  /** Both sides in one ring, because the left one takes longer than all the rest. */
  private EquationForms whole(Sides<Node> sides, Recorder<Input> recorder, List<TermForm> terms) {
    List<Node> left = sides.left().get(0);
    Differences differences = Differences.of(sides, recorder);
    List<Node> off = differences.outputs().subList(0, differences.components());
    Program<Input> difference = recorder.program(off);
    boolean agree = points.areZero(difference, off.size());
    List<Fraction> offValues = new ArrayList<>();
    Program<Input> both = recorder.program(Stream.concat(left.stream(), off.stream()).toList());
    TermForm total = term(equation.left(), both, left.size(), offValues);
    boolean same =
        offValues.stream().allMatch(value -> value.numerator().isZero()) && !offValues.isEmpty();
    Agreement agreement =
        !agree ? Agreement.DIFFERENT : same ? Agreement.PROVED : Agreement.AT_POINTS;
    return new EquationForms(total, terms, names.abbreviations(), agreement);
  }

  /**
   * A term.
   *
   * @param components how many of the first outputs it is
   * @param others takes the values of the other outputs, unless they are larger than the limit
   */
  private TermForm term(
      Formula formula, Program<Input> program, int components, List<Fraction> others) {
    long start = System.nanoTime();
    List<String> latex = new ArrayList<>();
    List<Shown> shown = new ArrayList<>();
    Status status = status(program, components, shown, others);
    shown.forEach(form -> latex.add(names.latex(form)));
    printed.add(List.copyOf(shown));
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new TermForm(Latex.of(formula), status, latex, seconds);
  }

  private Status status(
      Program<Input> program, int components, List<Shown> shown, List<Fraction> others) {
    boolean zero = points.areZero(program, components);
    try {
      if (zero && components == program.outputs().size()) {
        return Status.ZERO;
      }
      ModelRing ring = setting.ring(program, limit);
      LowestTerms lowest = new LowestTerms(setting.open(), ring, BAND);
      List<Fraction> values = values(program, ring);
      others.addAll(values.subList(components, values.size()));
      List<Shown> forms =
          values.subList(0, components).stream().map(lowest::of).map(lowest::shown).toList();
      points.require(program, ring.numbers(), forms);
      shown.addAll(zero ? List.of() : forms);
    } catch (WorkLimitException tooLarge) {
      return zero ? Status.ZERO : Status.TOO_LARGE;
    }
    return zero ? Status.ZERO : Status.CLOSED;
  }

  private static List<Fraction> values(Program<Input> program, ModelRing ring) {
    return program.run(ring.numbers(), new BandInputs<>(ring.bands()));
  }
}
