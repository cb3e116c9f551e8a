package org.rederive.engine.unknown;

import java.util.List;
import java.util.Optional;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;

/** Which values unknown numbers have to have for a statement to be true. */
record UnknownEngine(Solutions solutions) implements Engine {
  private static final String NAME = "unknown numbers";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean speaksAbout(Statement statement) {
    return true;
  }

  @Override
  public Answer ask(Question question) {
    Solution solution = solutions.of(question);
    Evidence evidence =
        solution instanceof Solution.Values values ? values.evidence() : Evidence.EXACT;
    return outcome(solution)
        .<Answer>map(outcome -> new Answer.Found(findings(question, outcome, evidence)))
        .orElse(Answer.Found.NOTHING);
  }

  /** One for each size at which equations were collected. */
  private List<Finding> findings(Question question, Outcome outcome, Evidence evidence) {
    return solutions.subjects(question).stream()
        .map(subject -> new Finding(NAME, evidence, subject, outcome))
        .toList();
  }

  private static Optional<Outcome> outcome(Solution solution) {
    if (solution instanceof Solution.Values known) {
      return Optional.of(new Outcome.Solved(known.values(), known.chosen()));
    }
    if (solution instanceof Solution.Impossible impossible) {
      return Optional.of(new Outcome.Unsolvable(impossible.why()));
    }
    return solution instanceof Solution.Open open
        ? Optional.of(new Outcome.Unread(open.why()))
        : Optional.empty();
  }
}
