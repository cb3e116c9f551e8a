package org.rederive.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.rederive.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * A run whose shards are tasks of Spark. Each shard that is done is kept in a folder; a campaign
 * that was killed goes on with those that are not there. Ends as {@code rederive report} does.
 */
@Command(
    name = "campaign",
    mixinStandardHelpOptions = true,
    description = {
      "Verify on Spark: spark-submit --class org.rederive.spark.Campaign JAR --shards N --checkpoint"
          + " DIR [--json FILE] -- WORDS, where WORDS are what follows 'rederive verify'. Documents"
          + " must be at the same paths on all machines."
    })
public final class Campaign implements Callable<Integer> {
  @Option(
      names = "--shards",
      required = true,
      paramLabel = "N",
      description = "into how many parts the work is cut: a few for each processor")
  private int shards;

  @Option(
      names = "--checkpoint",
      required = true,
      paramLabel = "DIR",
      description = "where shards that are done are kept, and looked for")
  private Path checkpoint = Path.of("");

  @Option(names = "--json", paramLabel = "FILE", description = "the whole run as run.json")
  private String json = "";

  @Parameters(paramLabel = "WORDS", description = "what follows 'rederive verify'")
  private List<String> words = new ArrayList<>();

  /** Runs a campaign and ends the process with the exit code of {@code report}. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a campaign and returns its exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Campaign())
        .setExecutionExceptionHandler((failed, command, words) -> refused(failed))
        .execute(arguments);
  }

  /** What a shard said is said, not where in Spark it was said. */
  private static int refused(Exception failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    say(String.valueOf(cause.getMessage()));
    return ShardTask.INTERNAL;
  }

  @Override
  public Integer call() throws IOException {
    List<String> located = located();
    Checkpoint done = new Checkpoint(checkpoint, shards, located);
    List<Integer> missing =
        IntStream.rangeClosed(1, shards).filter(i -> !done.has(i)).boxed().toList();
    if (!missing.isEmpty()) {
      compute(missing, located, done);
    }
    return report(done);
  }

  /** Other machines work in other folders: what is there is named from the root. */
  private List<String> located() {
    return words.stream()
        .map(word -> Files.exists(Path.of(word)) ? Path.of(word).toAbsolutePath().toString() : word)
        .toList();
  }

  // ---- tasks

  private void compute(List<Integer> missing, List<String> located, Checkpoint done) {
    try (JavaSparkContext spark =
        new JavaSparkContext(new SparkConf().setAppName("rederive " + String.join(" ", words)))) {
      ShardTask task = new ShardTask(shards, located);
      JavaRDD<Tuple2<Integer, byte[]>> results =
          spark.parallelize(missing, missing.size()).map(i -> new Tuple2<>(i, task.done(i)));
      AtomicInteger count = new AtomicInteger(shards - missing.size());
      // Spark hands over each part once, however often it was tried and wherever it came from.
      spark
          .sc()
          .runJob(
              results.rdd(),
              new All<>(),
              new Each<>(
                  part -> {
                    part.forEach(shard -> done.keep(shard._1(), shard._2()));
                    say(count.incrementAndGet() + " of " + shards + " shards");
                  }),
              ClassTag.apply(List.class));
    }
  }

  private int report(Checkpoint done) {
    List<String> report = new ArrayList<>(List.of("report"));
    IntStream.rangeClosed(1, shards).forEach(i -> report.add(done.file(i).toString()));
    if (!json.isEmpty()) {
      report.addAll(List.of("--json", json));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return Main.run(out, err, report.toArray(String[]::new));
  }

  private static void say(String line) {
    System.err.println("rederive: " + line);
  }

  // ---- functions as Spark wants them

  /** Everything of a part. */
  private static final class All<T>
      extends AbstractFunction2<org.apache.spark.TaskContext, scala.collection.Iterator<T>, List<T>>
      implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public List<T> apply(org.apache.spark.TaskContext context, scala.collection.Iterator<T> part) {
      List<T> all = new ArrayList<>();
      while (part.hasNext()) {
        all.add(part.next());
      }
      return all;
    }
  }

  /** What is done with each part, on the machine that drives. */
  private static final class Each<T> extends AbstractFunction2<Object, List<T>, BoxedUnit> {
    private final java.util.function.Consumer<List<T>> then;

    Each(java.util.function.Consumer<List<T>> then) {
      this.then = then;
    }

    @Override
    public BoxedUnit apply(Object number, List<T> part) {
      then.accept(part);
      return BoxedUnit.UNIT;
    }
  }
}
