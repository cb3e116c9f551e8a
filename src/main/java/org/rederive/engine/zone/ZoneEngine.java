package org.rederive.engine.zone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rederive.document.Derivation;
import org.rederive.document.Integrated;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.evaluate.ZoneIntegrals;
import org.rederive.formula.Equation;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.ZoneSample;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** Statements with integrals over the zone of what is no packet's density. */
public final class ZoneEngine implements Engine {
  /** What judges know it by. */
  public static final String NAME = "zone";

  /** Hamiltonians that are drawn. */
  private static final int DRAWN = 8;

  /** Hamiltonians that are drawn beside a proof. */
  private static final int BESIDE_PROOF = 4;

  /** Of four Hamiltonians so many must agree; the others may not converge, or have no value. */
  private static final int ENOUGH_OF_FOUR = 3;

  /** On fewer Hamiltonians there may have been something to compare by chance. */
  private static final int SEVERAL = 2;

  private final long seed;
  private final List<Engine> pointwise;

  /**
   * @param seed of all Hamiltonians
   * @param pointwise what can show that integrands are equal at every momentum
   */
  public ZoneEngine(long seed, List<Engine> pointwise) {
    this.seed = seed;
    this.pointwise = List.copyOf(pointwise);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    Derivation derivation = question.derivation();
    ZoneIntegrals integrals = new ZoneIntegrals(derivation.definitions());
    boolean hasZone = Settings.of(derivation).space() == Vocabulary.Space.ZONE;
    if (!hasZone
        || question.statement().equations().stream().noneMatch(integrals::in)
        || Integrated.isOfWrittenZone(derivation, question.statement())) {
      return Answer.Found.NOTHING;
    }
    int drawn = Reduction.isComplete(question) ? BESIDE_PROOF : DRAWN;
    Subject subject = new Subject.Drawn(drawn + " periodic H whose bands stay apart");
    Outcome outcome = outcome(question, integrals, drawn);
    Finding sums = new Finding(NAME, Evidence.NUMERIC, subject, outcome);
    List<Finding> findings = new ArrayList<>(List.of(sums));
    if (sums.verdict() != Verdict.UNSUPPORTED) {
      findings.addAll(new Reduction(pointwise, sums.verdict() == Verdict.REFUTED).of(question));
    }
    return new Answer.Found(findings);
  }

  private Outcome outcome(Question question, ZoneIntegrals integrals, int drawn) {
    Statement statement = question.statement();
    if (!statement.equations().stream().allMatch(integrals::areOfOneDegree)) {
      return Outcome.of(
          Verdict.UNSUPPORTED,
          "how large the zone is, decides about this: compare integrals over it with integrals");
    }
    if (question.derivation().premises().eigenvectors().coinciding()) {
      return Outcome.of(Verdict.UNSUPPORTED, "bands that coincide are no functions over the zone");
    }
    try {
      return outcome(words(question, drawn));
    } catch (UnsupportedFormulaException outside) {
      String message = String.valueOf(outside.getMessage());
      return Outcome.of(Verdict.UNSUPPORTED, statement.written().said(message, outside.nodes()));
    }
  }

  /** What each Hamiltonian says; of several equations the worst. */
  private List<GridCheck.Word> words(Question question, int drawn) {
    Derivation derivation = question.derivation();
    Axes axes = Axes.of(derivation.symbols());
    List<GridCheck.Word> words = new ArrayList<>();
    for (int index = 0; index < drawn; index++) {
      GridCheck.Word worst = GridCheck.Word.NOTHING;
      for (Equation equation : question.statement().equations()) {
        Comparison comparison = Comparison.of(equation, derivation.definitions());
        ZoneSample sample = sample(derivation, axes, question.statement().id(), index);
        worst = worse(worst, new GridCheck(comparison, sample, axes).word());
      }
      words.add(worst);
      if (worst.severity() >= GridCheck.Word.KNOWS_GAUGE.severity()) {
        break;
      }
    }
    return words;
  }

  private static GridCheck.Word worse(GridCheck.Word a, GridCheck.Word b) {
    return a.severity() >= b.severity() ? a : b;
  }

  /** Three of four are in two dimensions; every other one has bands with integers. */
  private ZoneSample sample(Derivation derivation, Axes axes, String id, int index) {
    Premises premises = derivation.premises();
    int bands = derivation.components().orElse(2 + index / 2 % 2);
    int dimension = index % 4 == 3 ? 1 : 2;
    Draws draws = Draws.of(seed, id + " zone", index);
    return ZoneSample.of(premises, axes.further(), bands, dimension, index % 2 == 0, draws);
  }

  // ---- what they say together

  private static Outcome outcome(List<GridCheck.Word> words) {
    Map<GridCheck.Word, Integer> counts = new EnumMap<>(GridCheck.Word.class);
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return Outcome.of(verdict(counts, words.size()), detail(counts, words.size()));
  }

  /** A single Hamiltonian for which the sides differ is enough not to pass. */
  private static Verdict verdict(Map<GridCheck.Word, Integer> counts, int all) {
    if (counts.containsKey(GridCheck.Word.DIFFERS)
        || counts.containsKey(GridCheck.Word.KNOWS_GAUGE)) {
      return Verdict.REFUTED;
    }
    int nothing = counts.getOrDefault(GridCheck.Word.NOTHING, 0);
    int agree = counts.getOrDefault(GridCheck.Word.AGREES, 0);
    if (nothing == all) {
      return Verdict.VACUOUS;
    }
    return 4 * (agree + nothing) >= ENOUGH_OF_FOUR * all && agree >= SEVERAL
        ? Verdict.HOLDS
        : Verdict.UNDECIDED;
  }

  private static String detail(Map<GridCheck.Word, Integer> counts, int all) {
    List<String> parts = new ArrayList<>();
    for (GridCheck.Word word : GridCheck.Word.values()) {
      Integer count = counts.get(word);
      if (count != null) {
        parts.add(count + " of " + all + " " + word.words());
      }
    }
    return String.join(", ", parts);
  }
}
