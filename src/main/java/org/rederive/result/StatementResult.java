package org.rederive.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.read.Place;

/**
 * The verdict on a claim or step.
 *
 * @param stated what is said
 * @param judged what is known of it
 * @param findings what engines say
 * @param numeric what samples say; empty if none could be drawn
 * @param diagnosis what is wrong, if it is refuted
 * @param reasoning whether it follows from the reasons that are given; empty if there are none
 */
public record StatementResult(
    Stated stated,
    Judged judged,
    List<Finding> findings,
    Optional<NumericEvidence> numeric,
    Diagnosis diagnosis,
    Optional<Reasoning> reasoning) {
  public StatementResult {
    findings = List.copyOf(findings);
  }

  /**
   * A statement of a document.
   *
   * @param id its name
   * @param rule the rule or equation that a step uses; none for a claim
   * @param latex the formula as written
   * @param reads how it was read, a line for each of its equations
   * @param line line of the formula in its document
   * @param expected what the document says that it comes to
   * @param number of the equation of the paper that it stands for
   */
  public record Stated(
      String id,
      Optional<String> rule,
      String latex,
      List<String> reads,
      int line,
      Expectation expected,
      String number) {
    public Stated {
      reads = List.copyOf(reads);
    }
  }

  /**
   * What is known of a statement.
   *
   * @param verdict in a word
   * @param evidence what it rests on
   * @param scope how far it reaches, the strongest evidence first
   * @param message why it is unsupported or undecided; empty if there is nothing to say
   * @param place what the message is about, if it is about one place of the formula
   */
  public record Judged(
      Verdict verdict,
      Evidence evidence,
      List<String> scope,
      String message,
      Optional<Place> place) {
    public Judged {
      scope = List.copyOf(scope);
    }

    /** The message is about no place in particular. */
    public Judged(Verdict verdict, Evidence evidence, List<String> scope, String message) {
      this(verdict, evidence, scope, message, Optional.empty());
    }

    /** A statement about which nothing is known, with the reason. */
    public static Judged open(Verdict verdict, String why, Optional<Place> place) {
      return new Judged(verdict, Evidence.NONE, List.of(), why, place);
    }
  }

  /** A statement that no engine was asked about. */
  public static StatementResult unchecked(Stated stated) {
    Judged open = Judged.open(Verdict.UNDECIDED, "not checked", Optional.empty());
    return new StatementResult(
        stated, open, List.of(), Optional.empty(), Diagnosis.NONE, Optional.empty());
  }

  /** Its name. */
  public String id() {
    return stated.id;
  }

  /** Whether it is a claim and not a step. */
  public boolean claim() {
    return stated.rule.isEmpty();
  }

  /** The rule or equation that a step uses; empty for a claim. */
  public String by() {
    return stated.rule.orElse("");
  }

  /** The formula as written. */
  public String latex() {
    return stated.latex;
  }

  /** How it was read, a line for each of its equations. */
  public List<String> reads() {
    return stated.reads;
  }

  /** Line of the formula in its document. */
  public int line() {
    return stated.line;
  }

  /** Whether the document expects it to be refuted. */
  public boolean expectRefuted() {
    return stated.expected.isMet(Verdict.REFUTED);
  }

  /** Whether it is a wrong version of another statement, written to see it refuted. */
  public boolean planted() {
    return stated.expected == Expectation.PLANTED_ERROR;
  }

  /** Whether its document says that it is a slip of print. */
  public boolean misprinted() {
    return stated.expected == Expectation.MISPRINT;
  }

  /** What it comes to. */
  public Verdict verdict() {
    return judged.verdict;
  }

  /** What the verdict rests on. */
  public Evidence evidence() {
    return judged.evidence;
  }

  /** How far the verdict reaches, the strongest evidence first. */
  public List<String> scope() {
    return judged.scope;
  }

  /** The same, of a run that proves nothing: that is the first that is said of its reach. */
  public StatementResult unproved() {
    List<String> reach = Stream.concat(Stream.of(Reach.UNPROVED), scope().stream()).toList();
    Judged less = new Judged(verdict(), evidence(), reach, message(), place());
    return new StatementResult(stated, less, findings, numeric, diagnosis, reasoning);
  }

  /** Whether proofs were left out. */
  public boolean wasQuick() {
    return scope().contains(Reach.UNPROVED);
  }

  /** How far the verdict reaches, or what it rests on where that says no more. */
  public String grounds() {
    return judged.scope.isEmpty() ? judged.evidence.word() : String.join(" · ", judged.scope);
  }

  /** Why it is unsupported or undecided; empty if there is nothing to say. */
  public String message() {
    return judged.message;
  }

  /** What the message is about, if it is about one place of the formula. */
  public Optional<Place> place() {
    return judged.place;
  }

  /** The smallest exact counterexample that was found. */
  public Optional<Counterexample> counterexample() {
    return diagnosis.counterexample();
  }

  /** What each term's factor would have to be. */
  public List<Repair> repairs() {
    return diagnosis.repairs();
  }

  /** Changes of one or two places that would make it true. */
  public List<Suggestion> suggestions() {
    return diagnosis.suggestions();
  }

  /** What the engine for limits says, if the statement is claimed in a limit only. */
  public Optional<Finding> limit() {
    return findings.stream().filter(f -> f.grade() == Evidence.LIMIT).findFirst();
  }

  /** What is known of numbers that it leaves open, if it leaves any. */
  public Optional<Finding> unknowns() {
    return findings.stream().filter(Finding::speaksOfUnknowns).findFirst();
  }

  /** Whether it is refuted and should hold, or holds and should be refuted. */
  public boolean contradicted() {
    return verdict() == (expectRefuted() ? Verdict.HOLDS : Verdict.REFUTED);
  }

  /** Whether the verdict is what the document says it is. */
  public boolean asExpected() {
    return stated.expected.isMet(verdict());
  }
}
