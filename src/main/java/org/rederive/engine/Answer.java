package org.rederive.engine;

import java.util.List;
import java.util.Optional;
import org.rederive.formula.read.Place;
import org.rederive.result.Diagnosis;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Reasoning;
import org.rederive.result.Verdict;

/** What an engine answers. Plain data: it can be kept, sent and put together with others. */
public sealed interface Answer {
  /** Whether a sample refutes, or a finding. */
  default boolean refutes() {
    return false;
  }

  /** What some samples say. */
  record Sampled(NumericEvidence evidence) implements Answer {
    @Override
    public boolean refutes() {
      return evidence.counts().refuting().confirmed() > 0;
    }
  }

  /** What was found, a finding for each subject; none if the engine has nothing to say. */
  record Found(List<Finding> findings) implements Answer {
    /** Nothing to say. Not a constant of the interface, which could deadlock as both begin. */
    public static final Found NOTHING = new Found(List.of());

    public Found {
      findings = List.copyOf(findings);
    }

    @Override
    public boolean refutes() {
      return findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUTED);
    }
  }

  /** What is wrong with a statement that was refuted. */
  record Diagnosed(Diagnosis diagnosis) implements Answer {}

  /** Whether a statement follows from the reasons that are given for it. */
  record Reasoned(Reasoning reasoning) implements Answer {}

  /**
   * The statement has no meaning to the engine.
   *
   * @param place what in the document that is about, if it is one place
   */
  record Meaningless(String why, Optional<Place> place) implements Answer {}

  /** The engine broke; the others go on. */
  record Broken(String why) implements Answer {}
}
