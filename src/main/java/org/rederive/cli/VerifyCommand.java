package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.document.Models;
import org.rederive.document.Problem;
import org.rederive.engine.model.ModelPlan;
import org.rederive.report.Baseline;
import org.rederive.report.BaselineJson;
import org.rederive.report.Console;
import org.rederive.report.ProofTable;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.ShardJson.StoredShard;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.verify.Deadline;
import org.rederive.verify.Shard;
import org.rederive.verify.Share;
import org.rederive.verify.Store;
import org.rederive.verify.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The default job: every statement of every document gets a verdict. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check every claim and step and give each a verdict.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class VerifyCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin private final Selection selection = new Selection();
  @Mixin private final SamplingOptions sampling = new SamplingOptions();
  @Mixin private final Requirement requirement = new Requirement();
  @Mixin private final ConsoleOptions terminal = new ConsoleOptions();
  @Mixin private final OutputOptions outputs = new OutputOptions();
  @Mixin private final StoreOption answers = new StoreOption();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "a safety net: what is not checked by then is undecided (default: none)")
  private @Nullable Double timeout;

  @Option(
      names = "--counterexamples",
      paramLabel = "DIR",
      description = "keep counterexamples there, and try those that are there first")
  private @Nullable Path counterexamples;

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = "write a unified diff that mends what is refuted, where a mend is proved")
  private @Nullable Path patch;

  @CommandLine.Mixin private ModelOptions exact = new ModelOptions();

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description = "auto, bar, counter or none (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private String progress = "";

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "compare with what was accepted; exit code 6 if something else came out")
  private @Nullable Path baseline;

  @Option(
      names = {"--lf", "--last-failed"},
      description = "only what was not as expected when last checked; everything if all was")
  private boolean lastFailed;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "where is remembered what was not as expected (default: ${DEFAULT-VALUE})",
      defaultValue = ".rederive")
  private Path state = Path.of("");

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "do one of N parts of the work; 'rederive report' puts the parts together")
  private String shard = "";

  @Override
  public Integer call() throws IOException {
    Start start = start();
    Deadline deadline = timeout == null ? Deadline.never() : Deadline.in(timeout);
    Interrupt interrupt = Interrupt.stopping(deadline);
    try {
      return answers.use(
          store -> {
            Verifier verifier = verifier(start, deadline, store);
            return shard.isEmpty() ? whole(start, verifier) : part(start, verifier, deadline);
          });
    } finally {
      interrupt.written();
    }
  }

  /** What is there before anything is checked. */
  private record Start(
      long nanos,
      Options options,
      Derivations.Reading reading,
      Models.Reading models,
      List<Derivation> chosen,
      boolean missing,
      double read) {

    List<String> problems() {
      return Stream.concat(reading.problems().stream(), models.problems().stream())
          .map(Problem::oneLine)
          .toList();
    }

    DocumentDigests digests() {
      return DocumentDigests.of(reading.derivations());
    }

    Map<String, Double> timings() {
      return Map.of("read", read, "total", seconds(nanos));
    }
  }

  private Start start() throws IOException {
    long nanos = System.nanoTime();
    Options options = sampling.options().withExactBands(exact.exactBands());
    checkUsage(options);
    announce(options);
    Derivations.Reading reading = selection.read();
    reading.problems().forEach(p -> err().println(p.shown()));
    Models.Reading models = exact.read(selection.paths());
    models.problems().forEach(p -> err().println(p.shown()));
    List<Derivation> chosen = onlyFailed(selection.of(reading.derivations()));
    List<String> unknown = selection.unknown(reading.derivations());
    unknown.forEach(
        name -> err().println("rederive: no document, claim or step is called " + name));
    replay(chosen);
    return new Start(nanos, options, reading, models, chosen, !unknown.isEmpty(), seconds(nanos));
  }

  private void checkUsage(Options options) {
    requirement.least();
    outputs.check();
    terminal.colors();
    Progress.check(progress, command());
    if (!shard.isEmpty()) {
      share();
      outputs.checkForShard();
      if (options.failFast() || patch != null || counterexamples != null || baseline != null) {
        throw usage(
            "--shard does not go with --fail-fast, --patch, --counterexamples or --baseline");
      }
    }
  }

  private Share share() {
    return Share.read(shard)
        .orElseThrow(
            () -> usage("--shard needs I/N with 1 <= I <= N <= 9999, not '" + shard + "'"));
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(command(), message);
  }

  /** What the last run left open, if only that is asked for and there is some. */
  private List<Derivation> onlyFailed(List<Derivation> chosen) {
    if (!lastFailed) {
      return chosen;
    }
    List<Derivation> failed = Selection.only(chosen, new LastRun(state).failed());
    if (failed.isEmpty()) {
      err().println("rederive: nothing of this failed when last checked: checking all of it");
      return chosen;
    }
    return failed;
  }

  // ---- the whole run

  private int whole(Start start, Verifier verifier) throws IOException {
    Console console = console(start.options());
    Progress counter = Progress.of(progress, command(), start.chosen().size());
    List<DocumentResult> documents =
        verifier.verify(
            start.chosen(),
            start.digests(),
            document -> {
              counter.pause();
              console.document(document);
              counter.advance();
            });
    RunResult run = result(start, documents);
    run.problems().stream().filter(p -> !start.problems().contains(p)).forEach(err()::println);
    console.summary(run);
    outputs.write(new StoredRun(run, Version.all(), words(), start.timings()));
    writeExtras(run);
    new LastRun(state).remember(run);
    int differs = compared(run);
    int code = ExitCode.of(run, start.missing(), requirement.isMet(run, err()));
    return code == ExitCode.AS_EXPECTED ? differs : code;
  }

  private Verifier verifier(Start start, Deadline deadline, Store store) {
    ModelPlan plan = ModelOptions.plan(start.models(), requirement.least());
    return new Verifier(start.options(), plan, deadline, store);
  }

  /** The exit code of the comparison with the baseline; statements not selected do not count. */
  private int compared(RunResult run) {
    if (baseline == null) {
      return ExitCode.AS_EXPECTED;
    }
    try {
      Baseline now = Baseline.of(run);
      Baseline accepted = new BaselineJson().read(baseline);
      boolean part = lastFailed || selection.isPart();
      PrintWriter out = outputs.console();
      out.print("compared with " + baseline + ": ");
      return DiffCommand.said((part ? accepted.within(now) : accepted).changes(now), out);
    } catch (UnreadableRunException unreadable) {
      err().println("rederive: " + unreadable.getMessage());
      return ExitCode.DIFFERS;
    }
  }

  private Console console(Options options) {
    return new Console(outputs.console(), terminal.detail(), terminal.colors(), options.seed());
  }

  private static RunResult result(Start start, List<DocumentResult> documents) {
    List<Derivation> skipped = start.chosen().subList(documents.size(), start.chosen().size());
    return new RunResult(
        start.options().seed(),
        start.options().samples(),
        documents,
        RunResult.withProblemsOf(documents, start.problems()),
        skipped.stream().map(Derivation::id).toList());
  }

  // ---- a part of it

  /** Says nothing final about a statement, except that it is refuted. */
  private int part(Start start, Verifier verifier, Deadline deadline) throws IOException {
    Progress counter = Progress.of(progress, command(), start.chosen().size());
    Shard work =
        verifier.shard(
            start.chosen(),
            start.digests(),
            share(),
            new Shard.Origin(Version.tool(), start.problems()),
            document -> {
              counter.pause();
              counter.advance();
            });
    outputs.write(new StoredShard(work, Version.all(), words(), start.timings()));
    outputs
        .console()
        .println("shard " + shard + ": " + work.portions().size() + " answers, no verdicts yet");
    work.contradicted().forEach(id -> outputs.console().println("  refuted already: " + id));
    if (!work.contradicted().isEmpty()) {
      return ExitCode.REFUTED;
    }
    if (!start.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    if (start.chosen().isEmpty() || start.missing()) {
      return ExitCode.NOTHING;
    }
    return deadline.isOver() ? ExitCode.UNSETTLED : ExitCode.AS_EXPECTED;
  }

  // ---- what is said

  private void announce(Options options) {
    PrintWriter text = outputs.console();
    if (!terminal.quiet()) {
      text.println(
          "rederive "
              + Version.tool()
              + ", seed "
              + options.seed()
              + ", "
              + options.samples()
              + " samples per statement");
      text.flush();
    }
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private PrintWriter err() {
    return command().getErr();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private String words() {
    return String.join(" ", command().getParent().getParseResult().originalArgs());
  }

  /** What was false before is tried first. */
  private void replay(List<Derivation> chosen) throws IOException {
    if (counterexamples == null) {
      return;
    }
    PrintWriter out = outputs.console();
    for (Path file : new CounterexampleFolder(counterexamples).files()) {
      try {
        Replay replay = Replay.of(CounterexampleFolder.read(file), chosen);
        if (replay.statement().isPresent()) {
          out.println(file + ": " + replay.outcome());
        }
      } catch (UnreadableRunException unreadable) {
        out.println("rederive: " + unreadable.getMessage());
      }
    }
    out.flush();
  }

  private void writeExtras(RunResult run) throws IOException {
    if (counterexamples != null) {
      for (DocumentResult document : run.documents()) {
        new CounterexampleFolder(counterexamples).write(document);
      }
    }
    if (patch != null) {
      Files.writeString(patch, Patch.of(run));
    }
    Path table = exact.table();
    if (table != null) {
      Files.writeString(table, ProofTable.of(run));
    }
  }
}
