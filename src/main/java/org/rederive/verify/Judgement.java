package org.rederive.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.engine.Answer;
import org.rederive.engine.halfline.HalfLineEngine;
import org.rederive.engine.integral.IntegralEngine;
import org.rederive.engine.sampling.InequalityEngine;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.engine.zone.ZoneEngine;
import org.rederive.result.Diagnosis;
import org.rederive.result.Evidence;
import org.rederive.result.Expectation;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Reach;
import org.rederive.result.Reasoning;
import org.rederive.result.Reasoning.Status;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Judged;
import org.rederive.result.StatementResult.Stated;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/**
 * A verdict from what the engines found about a statement. Needs no document, so that evidence from
 * several machines is judged like that of one.
 */
final class Judgement {
  /** Engines that are asked about what no other one has a word about. */
  private static final List<String> ALONE =
      List.of(InequalityEngine.NAME, HalfLineEngine.NAME, IntegralEngine.NAME);

  /** Engines without samples that refute what can be said to be wrong in some place. */
  private static final List<String> EXPLAINED =
      List.of(InequalityEngine.NAME, IntegralEngine.NAME, OperatorEngine.NAME);

  private final Stated stated;
  private final boolean generic;
  private final List<Finding> findings;
  private final NumericEvidence numeric;
  private final Optional<Reasoning> reasoning;
  private final boolean tried;
  private final boolean sampled;
  private final Judged judged;

  /**
   * @param generic whether Hamiltonians without symmetry are sampled; if not, a statement may hold
   *     on all samples and yet not for any Hamiltonian
   * @param heard the answers, in the order of the engines
   */
  Judgement(Stated stated, boolean generic, List<Portion> heard) {
    this.stated = stated;
    this.generic = generic;
    this.findings = heard.stream().flatMap(Judgement::findings).toList();
    this.numeric =
        heard.stream()
            .map(Portion::answer)
            .flatMap(a -> a instanceof Answer.Sampled s ? Stream.of(s.evidence()) : Stream.of())
            .reduce(NumericEvidence.NOTHING, NumericEvidence::then);
    this.reasoning =
        heard.stream()
            .map(Portion::answer)
            .flatMap(a -> a instanceof Answer.Reasoned r ? Stream.of(r.reasoning()) : Stream.of())
            .findFirst();
    this.tried = heard.stream().anyMatch(p -> p.answer() instanceof Answer.Sampled);
    Optional<Judged> without =
        limit().or(this::alone).or(this::zone).or(() -> unsampled(heard)).or(this::unread);
    this.sampled = without.isEmpty() && tried;
    this.judged = without.orElseGet(this::judged);
  }

  /** An engine that broke leaves a finding that settles nothing. */
  private static Stream<Finding> findings(Portion portion) {
    if (portion.answer() instanceof Answer.Found found) {
      return found.findings().stream();
    }
    return portion.answer() instanceof Answer.Broken broken && !portion.aboutSamples()
        ? Stream.of(
            new Finding(
                portion.piece().engine(),
                Evidence.NONE,
                new Subject.Everything("nothing"),
                new Outcome.Undecided("failed: " + broken.why())))
        : Stream.of();
  }

  /** Why there are no samples of it, if there are none. */
  private static Optional<Judged> unsampled(List<Portion> heard) {
    return heard.stream()
        .filter(Portion::aboutSamples)
        .flatMap(portion -> unsampled(portion.answer()))
        .findFirst();
  }

  private static Stream<Judged> unsampled(Answer answer) {
    if (answer instanceof Answer.Meaningless meaningless) {
      return Stream.of(Judged.open(Verdict.UNSUPPORTED, meaningless.why(), meaningless.place()));
    }
    return answer instanceof Answer.Broken broken
        ? Stream.of(open(Verdict.UNDECIDED, "the numeric engine failed: " + broken.why()))
        : Stream.of();
  }

  /** What has no samples is judged by findings, and is not read if there are none. */
  private Optional<Judged> unread() {
    if (tried || findings.stream().anyMatch(Finding::settles)) {
      return Optional.empty();
    }
    String why =
        findings.stream().map(Finding::detail).findFirst().orElse("nothing gives it a meaning");
    return Optional.of(open(Verdict.UNSUPPORTED, why));
  }

  private static Judged open(Verdict verdict, String message) {
    return Judged.open(verdict, message, Optional.empty());
  }

  /** Whether it is refuted, and not on purpose, so that it has to be said what is wrong. */
  boolean needsExplanation() {
    boolean onPurpose = stated.expected() == Expectation.PLANTED_ERROR;
    boolean explained = sampled || limit().isPresent() || EXPLAINED.stream().anyMatch(this::isOf);
    return explained && judged.verdict() == Verdict.REFUTED && !onPurpose;
  }

  private boolean isOf(String engine) {
    return findings.stream().anyMatch(f -> f.engine().equals(engine));
  }

  /** The verdict on what needs no explanation. */
  StatementResult result() {
    return explained(Diagnosis.NONE);
  }

  /** The verdict with what is wrong. */
  StatementResult explained(Diagnosis diagnosis) {
    return result(judged, sampled ? Optional.of(numeric) : Optional.empty(), diagnosis);
  }

  /** No verdict, but what was found before somebody stopped. */
  StatementResult stopped(String why) {
    return result(open(Verdict.UNDECIDED, why), Optional.empty(), Diagnosis.NONE);
  }

  private StatementResult result(
      Judged known, Optional<NumericEvidence> samples, Diagnosis diagnosis) {
    List<String> words = new ArrayList<>(List.of(known.message()));
    words.addAll(diagnosis.notes());
    Optional<Reasoning> why = known.verdict() == Verdict.HOLDS ? reasoning : Optional.empty();
    boolean unfounded = why.filter(r -> r.status() == Status.DOES_NOT_FOLLOW).isPresent();
    why.filter(r -> unfounded).ifPresent(r -> words.add(r.words()));
    String message = words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining("; "));
    List<String> scope = Reach.of(known.verdict(), known.evidence(), findings, samples);
    Verdict verdict = unfounded ? Verdict.UNFOUNDED : known.verdict();
    Judged whole = new Judged(verdict, known.evidence(), scope, message, known.place());
    return new StatementResult(stated, whole, findings, samples, diagnosis, why);
  }

  // ---- what follows from samples and findings

  /** Engines that contradict each other settle nothing. */
  private Judged judged() {
    if (new Contradictions(numeric, findings, generic).exist()) {
      return open(Verdict.CONFLICT, "the engines disagree: this is a defect");
    }
    Verdict verdict = verdict();
    return new Judged(verdict, evidence(verdict), List.of(), message());
  }

  /**
   * A refutation outranks everything: no number of samples that test nothing, or too little, makes
   * up for a point at which the sides differ.
   */
  private Verdict verdict() {
    List<Finding> general = findings.stream().filter(f -> f.settles() && !f.ofModel()).toList();
    boolean refuted = generic && has(general, Verdict.REFUTED);
    if (refuted || numeric.verdict() == Verdict.REFUTED) {
      return Verdict.REFUTED;
    }
    if (tried && numeric.verdict() == Verdict.UNDECIDED) {
      return Verdict.UNDECIDED;
    }
    List<Finding> sources = general.stream().filter(f -> f.grade() != Evidence.READING).toList();
    boolean compared = numeric.verdict() == Verdict.HOLDS || has(sources, Verdict.HOLDS);
    if (!compared && !tried && !has(general, Verdict.VACUOUS)) {
      return Verdict.UNDECIDED;
    }
    return !compared || isEmpty(sources) ? Verdict.VACUOUS : Verdict.HOLDS;
  }

  /**
   * Whether all engines that know every Hamiltonian of a size see nothing to compare. A proof for
   * any number of bands does not count beside them: zero is a normal form, too.
   */
  private static boolean isEmpty(List<Finding> general) {
    List<Finding> sized =
        general.stream().filter(f -> f.subject() instanceof Subject.Size).toList();
    List<Finding> all = sized.isEmpty() ? general : sized;
    return !all.isEmpty() && all.stream().allMatch(f -> f.verdict() == Verdict.VACUOUS);
  }

  private static boolean has(List<Finding> findings, Verdict verdict) {
    return findings.stream().anyMatch(f -> f.verdict() == verdict);
  }

  /** Numbers that were solved for, why samples were not used, or what they could not see. */
  private String message() {
    Optional<String> solved = first(Finding::speaksOfUnknowns).map(Finding::detail);
    Optional<String> unseen = first(Finding::belowRounding).map(f -> f.scope() + " " + f.detail());
    return Stream.of(solved, unseen.or(numeric::firstTrouble))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private Optional<Finding> first(Predicate<Finding> wanted) {
    return findings.stream().filter(wanted).findFirst();
  }

  /**
   * The strongest evidence all of whose findings agree with the verdict. Single models do not
   * count: that a statement holds for some of them, or is empty for one, is neither here nor there.
   */
  private Evidence evidence(Verdict verdict) {
    if (verdict != Verdict.HOLDS && verdict != Verdict.REFUTED) {
      return Evidence.NUMERIC;
    }
    for (Evidence grade : grades(verdict)) {
      List<Finding> same =
          findings.stream().filter(f -> f.grade() == grade && !f.ofModel()).toList();
      boolean agree =
          has(same, verdict)
              && (verdict == Verdict.REFUTED
                  || same.stream()
                      .map(Finding::verdict)
                      .allMatch(v -> v == Verdict.HOLDS || v == Verdict.VACUOUS));
      if (agree) {
        return grade;
      }
    }
    return Evidence.NUMERIC;
  }

  /** A second reading can refute alone, but not make a statement hold. */
  private static List<Evidence> grades(Verdict verdict) {
    return verdict == Verdict.REFUTED
        ? List.of(Evidence.PROVED, Evidence.EXACT, Evidence.READING)
        : List.of(Evidence.CONSTRUCTION, Evidence.PROVED, Evidence.EXACT);
  }

  /** A statement that holds in a limit is not sampled: what its engine says is all there is. */
  private Optional<Judged> limit() {
    return findings.stream()
        .filter(f -> f.grade() == Evidence.LIMIT)
        .findFirst()
        .map(Judgement::limit);
  }

  /** The same of an inequality, and of chains with one end. */
  private Optional<Judged> alone() {
    return findings.stream()
        .filter(f -> ALONE.contains(f.engine()))
        .findFirst()
        .map(f -> new Judged(f.verdict(), f.grade(), List.of(), f.detail()));
  }

  /** The same of integrals over the zone, of which there are sums over grids and proofs. */
  private Optional<Judged> zone() {
    List<Finding> found =
        findings.stream().filter(f -> f.engine().equals(ZoneEngine.NAME)).toList();
    if (has(found, Verdict.HOLDS) && has(found, Verdict.REFUTED)) {
      return Optional.of(open(Verdict.CONFLICT, "the engines disagree: this is a defect"));
    }
    return Stream.of(Verdict.REFUTED, Verdict.HOLDS, Verdict.VACUOUS, Verdict.UNDECIDED)
        .flatMap(verdict -> found.stream().filter(f -> f.verdict() == verdict))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(f -> new Judged(f.verdict(), grade(f, found), List.of(), message(f)));
  }

  /** The strongest evidence among findings that say the same. */
  private static Evidence grade(Finding settling, List<Finding> found) {
    return found.stream()
        .filter(f -> f.verdict() == settling.verdict())
        .map(Finding::grade)
        .min(Comparator.naturalOrder())
        .orElse(settling.grade());
  }

  private static String message(Finding found) {
    return found.verdict() == Verdict.HOLDS ? "" : found.detail();
  }

  private static Judged limit(Finding found) {
    boolean settled = found.verdict() == Verdict.HOLDS || found.verdict() == Verdict.REFUTED;
    return new Judged(
        found.verdict(),
        settled ? Evidence.LIMIT : Evidence.NONE,
        List.of(),
        found.verdict() == Verdict.HOLDS ? "" : found.detail());
  }
}
