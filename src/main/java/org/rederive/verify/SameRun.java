package org.rederive.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.verify.Merge.UnmergeableException;

/** Whether shards are all parts of one run, each once. */
final class SameRun {
  private SameRun() {}

  /**
   * Accepts a complete set of shards of one run.
   *
   * @throws UnmergeableException otherwise
   */
  static void check(List<Shard> shards) throws UnmergeableException {
    if (shards.isEmpty()) {
      throw new UnmergeableException("there are no shards");
    }
    same(shards, "number of shards", s -> s.share().of());
    complete(shards);
    same(shards, "version of rederive", Shard::version);
    same(shards, "seed", s -> s.options().seed());
    same(shards, "number of samples", s -> s.options().samples());
    same(shards, "range of bands", s -> s.options().fewestBands() + ".." + s.options().mostBands());
    same(shards, "classes", s -> s.options().classes());
    same(shards, "sizes of exact points", s -> s.options().exactBands());
    same(shards, "engines", Shard::engines);
    same(shards, "unreadable documents", s -> s.outline().problems());
    sameDocuments(shards);
    same(shards, "order of documents", s -> ids(s.outline()));
    same(shards, "outline of the documents", Shard::outline);
    sameInputs(shards);
  }

  private static void complete(List<Shard> shards) throws UnmergeableException {
    int all = shards.get(0).share().of();
    Map<Integer, Long> counts =
        shards.stream()
            .collect(Collectors.groupingBy(s -> s.share().number(), Collectors.counting()));
    String missing =
        IntStream.rangeClosed(1, all)
            .filter(n -> !counts.containsKey(n))
            .mapToObj(n -> n + "/" + all)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UnmergeableException("missing: shard " + missing);
    }
    for (Shard shard : shards) {
      if (counts.getOrDefault(shard.share().number(), 0L) > 1) {
        throw new UnmergeableException("given twice: shard " + shard.share());
      }
    }
  }

  private static void same(List<Shard> shards, String what, Function<Shard, Object> property)
      throws UnmergeableException {
    Shard first = shards.get(0);
    for (Shard other : shards) {
      if (!property.apply(first).equals(property.apply(other))) {
        throw new UnmergeableException(
            "shards "
                + first.share()
                + " and "
                + other.share()
                + " are of different runs: "
                + what
                + shown(property.apply(first), property.apply(other)));
      }
    }
  }

  /** Both values if they are short enough to be read. */
  private static String shown(Object one, Object other) {
    String text = ": " + one + " and " + other;
    return text.length() > 300 ? "" : text;
  }

  private static List<String> ids(RunResult outline) {
    return outline.documents().stream().map(DocumentResult::id).toList();
  }

  private static void sameDocuments(List<Shard> shards) throws UnmergeableException {
    TreeSet<String> ids = new TreeSet<>();
    shards.forEach(s -> ids.addAll(ids(s.outline())));
    for (String id : ids) {
      same(shards, "document " + id + ", SHA-256", s -> digest(s, id));
      same(shards, "statements of document " + id, s -> statements(s, id));
    }
  }

  private static String digest(Shard shard, String id) {
    return shard.outline().documents().stream()
        .filter(d -> d.id().equals(id))
        .map(DocumentResult::digest)
        .findFirst()
        .orElse("not there");
  }

  private static List<String> statements(Shard shard, String id) {
    return shard.outline().documents().stream()
        .filter(d -> d.id().equals(id))
        .flatMap(d -> d.statements().stream())
        .map(StatementResult::id)
        .toList();
  }

  /** Documents that are used without being checked count too. */
  private static void sameInputs(List<Shard> shards) throws UnmergeableException {
    Map<String, String> inputs = new HashMap<>();
    for (Shard shard : shards) {
      for (Portion portion : shard.portions()) {
        Piece piece = portion.piece();
        String known = inputs.putIfAbsent(piece.statement(), piece.inputs());
        if (known != null && !known.equals(piece.inputs())) {
          throw new UnmergeableException(
              "shards are of different runs: the documents that "
                  + piece.statement()
                  + " stands on differ");
        }
      }
    }
  }
}
