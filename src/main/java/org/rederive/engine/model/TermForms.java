package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
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
      terms.add(term(right.get(n), recorder.program(sides.right().get(n))));
    }
    Agreement agreement = agreement(Differences.of(sides, recorder), recorder);
    TermForm left = term(equation.left(), recorder.program(sides.left().get(0)));
    return new EquationForms(left, terms, names.abbreviations(), agreement);
  }

  private TermForm term(Formula formula, Program<Input> program) {
    long start = System.nanoTime();
    List<String> components = new ArrayList<>();
    Status status = status(program, components);
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new TermForm(Latex.of(formula), status, components, seconds);
  }

  private Status status(Program<Input> program, List<String> components) {
    if (points.areZero(program, program.outputs().size())) {
      return Status.ZERO;
    }
    try {
      ModelRing ring = setting.ring(program, limit);
      LowestTerms lowest = new LowestTerms(setting.open(), ring, BAND);
      List<Shown> shown =
          values(program, ring).stream().map(lowest::of).map(lowest::shown).toList();
      points.require(program, ring.numbers(), shown);
      shown.forEach(form -> components.add(names.latex(form)));
      return Status.CLOSED;
    } catch (WorkLimitException tooLarge) {
      return Status.TOO_LARGE;
    }
  }

  private static List<Fraction> values(Program<Input> program, ModelRing ring) {
    return program.run(ring.numbers(), new BandInputs<>(ring.bands()));
  }

  /** What differs at a point differs; what does not is compared as closed forms. */
  private Agreement agreement(Differences differences, Recorder<Input> recorder) {
    List<Node> outputs = differences.outputs().subList(0, differences.components());
    Program<Input> program = recorder.program(outputs);
    if (!points.areZero(program, outputs.size())) {
      return Agreement.DIFFERENT;
    }
    try {
      ModelRing ring = setting.ring(program, limit);
      boolean same = values(program, ring).stream().allMatch(ring.numbers()::isZero);
      return same ? Agreement.PROVED : Agreement.AT_POINTS;
    } catch (WorkLimitException tooLarge) {
      return Agreement.AT_POINTS;
    }
  }
}
