package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.document.Rule;
import org.rederive.document.Statement;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/**
 * A claim as a chain of equations: from its left side, by its definition and the steps of its
 * document, to its right side. Each line is compared with the one before at random points.
 *
 * @param lines the first is the left side
 * @param unused names of steps that are not needed on the way
 */
public record Chain(List<Line> lines, List<String> unused) {
  /** Steps are applied again as long as they change something, but not for ever. */
  private static final int MOST_LINES = 40;

  public Chain {
    lines = List.copyOf(lines);
    unused = List.copyOf(unused);
  }

  /**
   * A line.
   *
   * @param formula what the left side is equal to
   * @param by the rule by which it follows from the line before; empty for the first
   * @param change what was put in the place of what; empty where all of it is rewritten
   * @param verdict whether it is equal to the line before
   */
  public record Line(Formula formula, String by, Optional<Change> change, Verdict verdict) {}

  /** What was put in the place of what. */
  public record Change(Formula from, Formula to) {}

  /** What comparing a line with the one before gave. */
  public enum Verdict {
    /** They are equal at all random points. */
    EQUAL,
    /** They differ at one. */
    DIFFERENT,
    /** Some part of one of them has no value at random points. */
    NOT_COMPARED
  }

  /**
   * The chain of one equation of a claim.
   *
   * @param seed of the random points
   */
  public static Chain of(Derivation derivation, Statement claim, Equation equation, long seed) {
    return new Builder(derivation, claim, equation, seed).chain();
  }

  /** Applies definitions and steps one after the other. */
  private static final class Builder {
    private final Derivation derivation;
    private final Equation equation;
    private final long seed;
    private final List<Fact> rules;
    private final Ground everything;
    private final List<Line> lines = new ArrayList<>();
    private final List<Statement> steps;
    private final List<Statement> used = new ArrayList<>();

    Builder(Derivation derivation, Statement claim, Equation equation, long seed) {
      this.derivation = derivation;
      this.equation = equation;
      this.seed = seed;
      this.rules = new Facts(derivation, claim).rules();
      this.everything = Fact.all(rules);
      this.steps =
          derivation.statements().stream().filter(s -> !s.claim() && s.isMeantToHold()).toList();
    }

    Chain chain() {
      lines.add(new Line(equation.left(), "", Optional.empty(), Verdict.EQUAL));
      while (lines.size() < MOST_LINES && (step() || definition())) {
        continue;
      }
      if (!last().equals(equation.right())) {
        Equation rest = new Equation(last(), equation.right(), equation.freeIndices());
        add(equation.right(), reasons(rest), Optional.empty());
      }
      List<String> unused =
          steps.stream().filter(s -> !used.contains(s)).map(Statement::id).toList();
      return new Chain(lines, unused);
    }

    private Formula last() {
      return lines.get(lines.size() - 1).formula();
    }

    private void add(Formula formula, String by, Optional<Change> change) {
      Equation line = new Equation(last(), formula, equation.freeIndices());
      lines.add(new Line(formula, by, change, verdict(line)));
    }

    /** As few rules and definitions as a line follows from. */
    private String reasons(Equation line) {
      Entailment entailment = new Entailment(derivation, line, seed);
      try {
        List<Fact> needed = Fact.fewest(rules, some -> entailment.from(Fact.all(some)));
        return needed.isEmpty()
            ? "algebra"
            : needed.stream().map(Fact::written).collect(Collectors.joining(","));
      } catch (UnsupportedFormulaException meaningless) {
        return "what is not compared";
      }
    }

    private Verdict verdict(Equation line) {
      try {
        boolean equal = new Entailment(derivation, line, seed).from(everything);
        return equal ? Verdict.EQUAL : Verdict.DIFFERENT;
      } catch (UnsupportedFormulaException meaningless) {
        return Verdict.NOT_COMPARED;
      }
    }

    /** The first step that has not been used and whose left side is found. */
    private boolean step() {
      for (Statement step : steps) {
        if (used.contains(step)) {
          continue;
        }
        Formula left = step.equations().get(0).left();
        Formula right = step.equations().get(step.equations().size() - 1).right();
        Replacement replacement = new Replacement(left, right);
        Optional<Formula> form =
            Forms.of(last()).stream().filter(f -> replacement.in(f).isPresent()).findFirst();
        Optional<Formula> next = form.flatMap(replacement::in);
        if (next.isPresent()) {
          used.add(step);
          form.filter(f -> !f.equals(last())).ifPresent(f -> add(f, "algebra", Optional.empty()));
          String name = step.id().substring(step.id().indexOf('/') + 1);
          String by = name + ": " + step.reasons().written();
          add(next.get(), by, Optional.of(new Change(left, right)));
          return true;
        }
      }
      return false;
    }

    /** The definition of the left side, where no step begins with it. */
    private boolean definition() {
      if (lines.size() > 1 || !(last() instanceof Formula.Symbol symbol)) {
        return false;
      }
      Optional<Formula> body =
          Optional.ofNullable(derivation.definitions().get(symbol.declaration()))
              .filter(d -> symbol.slots().isEmpty() && d.indices().isEmpty())
              .map(Definition::body);
      body.ifPresent(b -> add(b, Rule.DEFINITION.word(), Optional.of(new Change(symbol, b))));
      return body.isPresent();
    }
  }
}
