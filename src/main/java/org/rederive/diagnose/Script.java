package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final Spelling spelling;
  private final Recording recording;
  private final SmallPoint point;
  private final List<String> lines = new ArrayList<>();

  Script(Spelling spelling, Recording recording, SmallPoint point) {
    this.spelling = spelling;
    this.recording = recording;
    this.point = point;
  }

  /**
   * The text.
   *
   * @param heading lines that say what it is about
   */
  String text(List<String> heading) {
    heading.forEach(line -> lines.add(spelling.remark(line)));
    lines.addAll(spelling.beforeSteps());
    lines.add(spelling.remark("given; all other numbers are zero"));
    Program<Input> program = recording.program();
    int places = program.steps().size();
    for (int n = 0; n < places; n++) {
      lines.add(spelling.filled("assign", "t" + n, expression(program, program.steps().get(n))));
    }
    lines.add(spelling.remark("the sides, term by term"));
    lines.add(spelling.filled("assign", "left", terms(recording.left())));
    lines.add(spelling.filled("assign", "right", terms(recording.right())));
    lines.addAll(spelling.afterSteps());
    return String.join("\n", lines) + "\n";
  }

  private String expression(Program<Input> program, Step step) {
    String x = "t" + step.x();
    String y = "t" + step.y();
    return switch (step.operation()) {
      case INPUT -> given((Input.Draw) program.inputs().get(step.x()));
      case CONSTANT -> constant(program.constants().get(step.x()));
      case PI -> spelling.word("pi");
      case ADD -> x + " + " + y;
      case SUBTRACT -> x + " - " + y;
      case NEGATE -> "-" + x;
      case MULTIPLY -> x + " * " + y;
      case ADD_PRODUCT -> x + " + " + y + " * t" + step.z();
      case INVERSE -> "1 / " + x;
      case CONJUGATE -> spelling.filled("conjugate", x);
      case EXPONENTIAL -> spelling.filled("exponential", x);
      case LOGARITHM -> spelling.filled("logarithm", x);
      case SOLVE, COMPONENT -> throw new IllegalStateException("not arithmetic: " + step);
    };
  }

  private String given(Input.Draw input) {
    GaussianInteger value = point.at(input);
    Constant constant = new Constant(value.re(), value.im());
    return constant(constant) + "  " + spelling.remark(input.name().words());
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
      written.add(list(parts));
    }
    return list(written);
  }

  private String list(List<String> parts) {
    return spelling.filled("list", String.join(", ", parts));
  }

  private String constant(Constant c) {
    String re = number(c.re());
    return c.im() == 0 ? re : spelling.filled("constant", re, number(c.im()));
  }

  /** Every double is a whole number over a power of two. */
  private static String number(double x) {
    double divisor = 1;
    while (x * divisor != Math.rint(x * divisor)) {
      divisor *= 2;
    }
    String whole = String.format(Locale.ROOT, "%.0f", x * divisor);
    return divisor == 1 ? whole : whole + String.format(Locale.ROOT, "/%.0f", divisor);
  }
}
