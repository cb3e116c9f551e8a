package org.rederive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.document.Statement;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.engine.model.ModelPlan;
import org.rederive.evolution.Measurements;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * Checks documents: every question about every statement is given to threads, and documents are
 * judged in their order as soon as the answers are there.
 *
 * <p>Results do not depend on the number of threads. Everything a sample needs is a pure function
 * of the seed, the statement's name and the sample's number.
 */
public final class Verifier {
  private final Options options;
  private final ModelPlan plan;
  private final Conditions conditions;
  private final Engines engines;
  private final boolean proving;

  /** Without time limit, store and models. */
  public Verifier(Options options) {
    this(options, ModelPlan.NONE, Conditions.PLAIN);
  }

  /**
   * @param plan what is proved for small models
   * @param conditions what has no influence on verdicts
   */
  public Verifier(Options options, ModelPlan plan, Conditions conditions) {
    this(options, plan, conditions, true);
  }

  private Verifier(Options options, ModelPlan plan, Conditions conditions, boolean proving) {
    this.proving = proving;
    this.options = options;
    this.plan = plan;
    this.conditions = conditions;
    this.engines = Engines.of(options, plan, new Measurements(conditions.store()));
  }

  /**
   * What a check takes place under; has no influence on verdicts.
   *
   * @param deadline when to stop waiting for what is not finished
   * @param store where answers are looked for first, and kept
   * @param effort is told how long answers took
   */
  public record Conditions(Deadline deadline, Store store, Effort effort) {
    /** No limit of time, nothing kept, nobody counting. */
    public static final Conditions PLAIN =
        new Conditions(Deadline.never(), Store.NONE, Effort.UNCOUNTED);
  }

  /** Looks at samples and points only: nothing is proved, and nothing that is wrong explained. */
  public Verifier quickly() {
    return new Verifier(options, plan, conditions, false);
  }

  /**
   * Checks documents in the given order and hands over each result as soon as it and all before it
   * are there.
   *
   * @param digests of all documents, those that are not checked but used included
   */
  public List<DocumentResult> verify(
      List<Derivation> derivations, DocumentDigests digests, Consumer<DocumentResult> whenReady) {
    ExecutorService threads = threads();
    try {
      List<DocumentResult> results = new ArrayList<>();
      for (Pending document : begin(derivations, digests, Share.ALL, threads)) {
        DocumentResult result = document.judged(options);
        results.add(result);
        whenReady.accept(result);
        if (options.failFast() && !result.asExpected()) {
          break;
        }
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Does one shard's part of the work. Verdicts are for {@link Merge}, which sees all parts.
   *
   * @param origin what the shard says about itself
   * @param whenReady is handed each document when its part is done, without verdicts
   */
  public Shard shard(
      List<Derivation> derivations,
      DocumentDigests digests,
      Share share,
      Shard.Origin origin,
      Consumer<DocumentResult> whenReady) {
    ExecutorService threads = threads();
    try {
      List<DocumentResult> outlines = new ArrayList<>();
      List<Portion> portions = new ArrayList<>();
      for (Pending document : begin(derivations, digests, share, threads)) {
        document.answers().forEach(answers -> portions.addAll(answers.all(document.engines())));
        outlines.add(document.outline());
        whenReady.accept(document.outline());
      }
      RunResult outline =
          new RunResult(
              options.seed(),
              options.samples(),
              outlines,
              origin.problems(),
              List.of(),
              origin.coverage());
      return new Shard(
          share, origin.version(), options.withoutThreads(), engines.names(), outline, portions);
    } finally {
      threads.shutdownNow();
    }
  }

  private ExecutorService threads() {
    return Executors.newFixedThreadPool(options.threads(), Verifier::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "verifier");
    thread.setDaemon(true);
    return thread;
  }

  // ---- questions that are under way

  /** A document with the answers to come, one set for each of its statements. */
  private record Pending(
      DocumentResult outline, Engines engines, boolean proving, List<PendingAnswers> answers) {
    DocumentResult judged(Options options) {
      boolean generic = options.generic(outline.frame().hamiltonians());
      List<StatementResult> results = new ArrayList<>();
      for (StatementResult unchecked : outline.statements()) {
        Check check = new Check(engines, unchecked.stated(), generic, proving);
        results.add(check.verdict(answers.get(results.size())));
      }
      return outline.with(results);
    }
  }

  private List<Pending> begin(
      List<Derivation> derivations, DocumentDigests digests, Share share, Executor threads) {
    List<Pending> pending = new ArrayList<>();
    int number = 0;
    for (Derivation derivation : derivations) {
      Setting setting = Settings.of(derivation);
      Engines asked = proving ? engines : engines.quickly(setting);
      Inputs inputs = Inputs.of(derivation, digests, options, plan);
      List<PendingAnswers> answers = new ArrayList<>();
      for (Statement statement : derivation.statements()) {
        Question question = Question.whole(derivation, statement);
        PendingAnswers mine = new PendingAnswers(question, inputs.digest(statement), conditions);
        begin(mine, asked, share, number++, threads);
        answers.add(mine);
      }
      String digest = digests.own().getOrDefault(derivation.id(), "");
      boolean proved = proving || !setting.hasSamples();
      pending.add(new Pending(Outline.of(derivation, digest), asked, proved, answers));
    }
    return pending;
  }

  /** Begins the part of the work that belongs to a shard. */
  private static void begin(
      PendingAnswers answers, Engines asked, Share share, int statement, Executor threads) {
    for (int e = 0; e < asked.evidence().size(); e++) {
      Engine engine = asked.evidence().get(e);
      List<Part> parts = engine.parts();
      for (int p = 0; p < parts.size(); p++) {
        if (share.has(statement, e, p, parts.size())) {
          answers.begin(engine, parts.get(p), threads);
        }
      }
    }
  }
}
