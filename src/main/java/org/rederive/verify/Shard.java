package org.rederive.verify;

import java.util.List;
import org.rederive.result.Coverage;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * What one shard found: answers, not verdicts.
 *
 * @param share which part of the work it did
 * @param version of the tool
 * @param options how much is checked in all; without threads, which have no influence
 * @param engines names of the engines that are asked
 * @param outline what is checked: the results without verdicts, the same in every shard
 * @param portions its answers; those of neighbouring chunks of samples are put together
 */
public record Shard(
    Share share,
    String version,
    Options options,
    List<String> engines,
    RunResult outline,
    List<Portion> portions) {
  public Shard {
    engines = List.copyOf(engines);
    portions = List.copyOf(portions);
  }

  /**
   * What a shard says about itself.
   *
   * @param version of the tool
   * @param problems documents that could not be read, a line for each
   * @param coverage what papers print, without verdicts
   */
  public record Origin(String version, List<String> problems, List<Coverage> coverage) {
    public Origin {
      problems = List.copyOf(problems);
      coverage = List.copyOf(coverage);
    }
  }

  /** Statements that are refuted and should hold, as far as this shard can tell. */
  public List<String> contradicted() {
    List<String> refuted =
        portions.stream()
            .filter(p -> p.answer().refutes())
            .map(p -> p.piece().statement())
            .toList();
    return outline
        .statements()
        .filter(s -> !s.expectRefuted() && refuted.contains(s.id()))
        .map(StatementResult::id)
        .toList();
  }
}
