package org.rederive.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Assumption;
import org.rederive.engine.sampling.Campaign;
import org.rederive.result.Diagnosis;
import org.rederive.result.DocumentResult;
import org.rederive.result.Finding;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * Puts the shards of a run together. What comes out is, byte for byte, what one machine would have
 * found; from stored answers alone, without documents and without computing anything.
 */
public final class Merge {
  private final List<Shard> shards;
  private final Shard any;

  private Merge(List<Shard> shards) {
    this.shards = shards;
    this.any = shards.get(0);
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
      List<StatementResult> statements = new ArrayList<>();
      for (StatementResult outline : document.statements()) {
        boolean generic =
            any.options().generic(Assumption.all(document.setting(), document.assumptions()));
        statements.add(judged(new Judgement(outline, generic), number++));
      }
      documents.add(document.with(statements));
    }
    RunResult outline = any.outline();
    return new RunResult(
        outline.seed(),
        outline.samples(),
        documents,
        RunResult.withProblemsOf(documents, outline.problems()),
        List.of());
  }

  private StatementResult judged(Judgement judgement, int number) {
    StatementResult outline = judgement.outline();
    List<Finding> findings = new ArrayList<>();
    for (int engine = 0; engine < any.engines().size(); engine++) {
      Optional<Answer> answer = answer(outline.id(), any.engines().get(engine));
      if (answer.isEmpty()) {
        return unfinished(judgement, engineShard(number, engine), findings);
      }
      findings.addAll(answer.get().findings());
    }
    Answer samples = Answer.NO_SAMPLES;
    long next = 0;
    for (Shard.Portion portion : samples(outline.id())) {
      if (portion.piece().first() != next) {
        break;
      }
      samples = samples.then(portion.answer());
      next = portion.piece().end();
    }
    if (next != any.options().samples()) {
      return unfinished(judgement, sampleShard(number, next), findings);
    }
    return judgement.of(
        samples,
        findings,
        () ->
            answer(outline.id(), Piece.DIAGNOSIS)
                .flatMap(Answer::diagnosis)
                .orElse(Diagnosis.NONE));
  }

  private static StatementResult unfinished(
      Judgement judgement, Share share, List<Finding> findings) {
    return judgement.without(
        Verdict.UNDECIDED, "shard " + share + " stopped before it was checked", findings);
  }

  private Share engineShard(int statement, int engine) {
    return shards.stream()
        .map(Shard::share)
        .filter(share -> share.hasEngine(statement, engine))
        .findFirst()
        .orElseThrow();
  }

  private Share sampleShard(int statement, long sample) {
    long chunk = Campaign.chunks(sample);
    long chunks = Campaign.chunks(any.options().samples());
    return shards.stream()
        .map(Shard::share)
        .filter(share -> share.hasChunk(statement, chunk, chunks))
        .findFirst()
        .orElseThrow();
  }

  // ---- answers of all shards

  private Optional<Answer> answer(String statement, String work) {
    return shards.stream()
        .flatMap(s -> s.portions().stream())
        .filter(p -> p.piece().statement().equals(statement) && p.piece().work().equals(work))
        .map(Shard.Portion::answer)
        .findFirst();
  }

  private List<Shard.Portion> samples(String statement) {
    return shards.stream()
        .flatMap(s -> s.portions().stream())
        .filter(p -> p.piece().statement().equals(statement) && p.piece().aboutSamples())
        .sorted(Comparator.comparingLong(p -> p.piece().first()))
        .toList();
  }
}
