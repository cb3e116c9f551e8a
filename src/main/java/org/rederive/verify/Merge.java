package org.rederive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.model.ModelPlan;
import org.rederive.evolution.Measurements;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.verify.Check.Answers;

/**
 * Puts the shards of a run together. What comes out is, byte for byte, what one machine would have
 * found; from stored answers alone, without documents and without computing anything.
 */
public final class Merge {
  private final List<Shard> shards;
  private final Shard any;
  private final Engines engines;

  private Merge(List<Shard> shards) {
    this.shards = shards;
    this.any = shards.get(0);
    this.engines = Engines.of(any.options(), ModelPlan.NONE, new Measurements());
  }

  /**
   * The results of the whole run. A statement that some shard did not finish is undecided.
   *
   * @param shards in any order
   * @throws UnmergeableException if a shard is missing or is there twice, or if they differ in
   *     version, options or documents
   */
  public static RunResult of(List<Shard> shards) throws UnmergeableException {
    SameRun.check(shards);
    return new Merge(shards).results();
  }

  private RunResult results() {
    List<DocumentResult> documents = new ArrayList<>();
    int number = 0;
    for (DocumentResult document : any.outline().documents()) {
      boolean generic = any.options().generic(document.frame().hamiltonians());
      List<StatementResult> statements = new ArrayList<>();
      for (StatementResult unchecked : document.statements()) {
        Check check = new Check(engines, unchecked.stated(), generic);
        statements.add(check.verdict(new Stored(unchecked.id(), number++)));
      }
      documents.add(document.with(statements));
    }
    RunResult outline = any.outline();
    return new RunResult(
        outline.seed(),
        outline.samples(),
        documents,
        RunResult.withProblemsOf(documents, outline.problems()),
        List.of(),
        outline.coverage().stream().map(c -> c.judged(documents)).toList());
  }

  /** Answers that shards gave about a statement. */
  private final class Stored implements Answers {
    private final List<Portion> portions;
    private final int number;

    Stored(String statement, int number) {
      this.portions =
          shards.stream()
              .flatMap(shard -> shard.portions().stream())
              .filter(portion -> portion.piece().statement().equals(statement))
              .toList();
      this.number = number;
    }

    /** Where answers about many samples were put together, the first part stands for all. */
    @Override
    public Portion of(Engine engine, Part part) {
      return portions.stream()
          .filter(p -> p.piece().engine().equals(engine.name()) && p.covers(part))
          .findFirst()
          .map(p -> startsWith(p, part) ? p : new Portion(p.piece(), Answer.Found.NOTHING))
          .orElseThrow(() -> new CancellationException(unfinished(engine, part)));
    }

    private static boolean startsWith(Portion portion, Part part) {
      return !(portion.piece().part() instanceof Part.Samples mine)
          || part instanceof Part.Samples asked && mine.first() == asked.first();
    }

    private String unfinished(Engine engine, Part part) {
      int which = engines.evidence().indexOf(engine);
      List<Part> parts = engine.parts();
      return shards.stream()
          .map(Shard::share)
          .filter(s -> s.has(number, which, parts.indexOf(part), parts.size()))
          .findFirst()
          .map(share -> "shard " + share + " stopped before it was checked")
          .orElse("no shard was asked");
    }
  }

  /** Shards are not all of one run; the message names the difference. */
  public static final class UnmergeableException extends Exception {
    private static final long serialVersionUID = 1;

    UnmergeableException(String message) {
      super(message);
    }
  }
}
