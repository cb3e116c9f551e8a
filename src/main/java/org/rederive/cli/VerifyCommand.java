package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.report.Console;
import org.rederive.report.StoredRun;
import org.rederive.report.UnreadableRunException;
import org.rederive.verification.Deadline;
import org.rederive.verification.DocumentResult;
import org.rederive.verification.Options;
import org.rederive.verification.RunResult;
import org.rederive.verification.Verifier;
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

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description = "auto, counter or none (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private String progress = "";

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Options options = sampling.options();
    requirement.least();
    outputs.check();
    PrintWriter text = outputs.console();
    Console console = new Console(text, terminal.detail(), terminal.colors(), options.seed());
    announce(options, text);
    Derivations.Reading reading = selection.read();
    reading.problems().forEach(p -> err().println(p.shown()));
    List<Derivation> chosen = selection.of(reading.derivations());
    List<String> unknown = selection.unknown(chosen);
    unknown.forEach(
        name -> err().println("rederive: no document, claim or step is called " + name));
    replay(chosen, text);
    double read = seconds(start);
    Deadline deadline = timeout == null ? Deadline.never() : Deadline.in(timeout);
    RunResult run;
    try (Interrupt ignored = Interrupt.stopping(deadline)) {
      List<DocumentResult> documents = verify(options, deadline, chosen, console);
      run = result(options, reading, chosen, documents);
      console.summary(run);
      outputs.write(stored(run, Map.of("read", read, "total", seconds(start))));
      writeExtras(run);
    }
    boolean met = requirement.isMet(run, err());
    return exitCode(run, reading, !unknown.isEmpty(), !met);
  }

  private void announce(Options options, PrintWriter text) {
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

  private List<DocumentResult> verify(
      Options options, Deadline deadline, List<Derivation> chosen, Console console) {
    Progress counter = Progress.of(progress, command(), chosen.size());
    return new Verifier(options, deadline)
        .verify(
            chosen,
            Documents.digests(chosen),
            document -> {
              counter.pause();
              console.document(document);
              counter.advance();
            });
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private PrintWriter err() {
    return command().getErr();
  }

  // ---- what came out

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static RunResult result(
      Options options,
      Derivations.Reading reading,
      List<Derivation> chosen,
      List<DocumentResult> documents) {
    return new RunResult(
        options.seed(),
        options.samples(),
        documents,
        reading.problems().stream().map(p -> p.oneLine()).toList(),
        chosen.subList(documents.size(), chosen.size()).stream().map(Derivation::id).toList());
  }

  private StoredRun stored(RunResult run, Map<String, Double> timings) {
    String words = String.join(" ", command().getParent().getParseResult().originalArgs());
    return new StoredRun(run, Version.all(), words, new TreeMap<>(timings));
  }

  /** What was false before is tried first. */
  private void replay(List<Derivation> chosen, PrintWriter out) throws IOException {
    if (counterexamples == null) {
      return;
    }
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
  }

  private static int exitCode(
      RunResult run, Derivations.Reading reading, boolean missing, boolean weaker) {
    if (run.contradicted()) {
      return ExitCode.REFUTED;
    }
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    if (run.documents().isEmpty() || missing) {
      return ExitCode.NOTHING;
    }
    return run.unsettled() || weaker ? ExitCode.UNSETTLED : ExitCode.AS_EXPECTED;
  }
}
