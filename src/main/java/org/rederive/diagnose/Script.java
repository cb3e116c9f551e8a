package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Recording;
import org.rederive.program.Constant;
import org.rederive.program.Program;
import org.rederive.program.Step;

/**
 * A program in another language that computes both sides of an equation at a counterexample from
 * the numbers that are given, with nothing of ours.
 */
final class Script {
  private final Dialect dialect;
  private final Recording recording;
  private final SmallPoint point;
  private final List<String> lines = new ArrayList<>();

  Script(Dialect dialect, Recording recording, SmallPoint point) {
    this.dialect = dialect;
    this.recording = recording;
    this.point = point;
  }

  /**
   * The text.
   *
   * @param heading lines that say what it is about
   */
  String text(List<String> heading) {
    heading.forEach(line -> lines.add(dialect.comment(line)));
    lines.addAll(dialect.prologue());
    lines.add(dialect.comment("given; all other numbers are zero"));
    Program<Input> program = recording.program();
    int places = program.steps().size();
    for (int n = 0; n < places; n++) {
      lines.add(dialect.assign("t" + n, expression(program, program.steps().get(n))));
    }
    lines.add(dialect.comment("the sides, term by term"));
    lines.add(dialect.assign("left", terms(recording.left())));
    lines.add(dialect.assign("right", terms(recording.right())));
    lines.addAll(dialect.epilogue());
    return String.join("\n", lines) + "\n";
  }

  private String expression(Program<Input> program, Step step) {
    String x = "t" + step.x();
    String y = "t" + step.y();
    return switch (step.operation()) {
      case INPUT -> given((Input.Draw) program.inputs().get(step.x()));
      case CONSTANT -> dialect.constant(program.constants().get(step.x()));
      case PI -> dialect.pi();
      case ADD -> x + " + " + y;
      case SUBTRACT -> x + " - " + y;
      case NEGATE -> "-" + x;
      case MULTIPLY -> x + " * " + y;
      case ADD_PRODUCT -> x + " + " + y + " * t" + step.z();
      case INVERSE -> "1 / " + x;
      case CONJUGATE -> dialect.conjugate(x);
      case EXPONENTIAL -> dialect.exponential(x);
      case LOGARITHM -> dialect.logarithm(x);
      case SOLVE, COMPONENT -> throw new IllegalStateException("not arithmetic: " + step);
    };
  }

  private String given(Input.Draw input) {
    GaussianInteger value = point.at(input);
    Constant constant = new Constant(value.re(), value.im());
    return dialect.noted(dialect.constant(constant), input.name().words());
  }

  private String terms(List<List<Integer>> side) {
    List<Integer> outputs = recording.program().outputs();
    int size = recording.left().get(0).size();
    List<String> written = new ArrayList<>();
    for (List<Integer> term : side) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        parts.add(i < term.size() ? "t" + outputs.get(term.get(i)) : "0");
      }
      written.add(dialect.list(parts));
    }
    return dialect.list(written);
  }
}
