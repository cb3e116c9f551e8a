package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.api.Run;
import org.rederive.api.Run.Circumstances;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.document.Names;
import org.rederive.report.Baseline;
import org.rederive.report.BaselineJson;
import org.rederive.report.Console;
import org.rederive.report.Ending;
import org.rederive.report.ProofTable;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.Screen;
import org.rederive.report.ShardJson.StoredShard;
import org.rederive.report.Timings;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.verify.Deadline;
import org.rederive.verify.Shard;
import org.rederive.verify.Share;
import org.rederive.verify.Store;
import org.rederive.verify.Verifier.Conditions;
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
      names = "--quick",
      description = "samples and exact points only: nothing is proved, and no error explained")
  private boolean quick;

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
    Optional<SaidBefore> before = saidBefore();
    Optional<String> said = before.flatMap(SaidBefore::text);
    if (said.isPresent()) {
      Screen.of(outputs.console()).data(said.get());
      if (!terminal.quiet()) {
        err().println("rederive: nothing has changed since this was checked");
      }
      return ExitCode.AS_EXPECTED;
    }
    StringWriter record = new StringWriter();
    before.ifPresent(kept -> command().setOut(Screen.of(command().getOut()).recorded(record)));
    int code = checked();
    if (code == ExitCode.AS_EXPECTED) {
      before.ifPresent(kept -> kept.keep(record.toString()));
    }
    return code;
  }

  /** Where the words of such a run are, if everything was as expected in all runs before it. */
  private Optional<SaidBefore> saidBefore() {
    boolean open = !new LastRun(state).failed().isEmpty();
    return answers
        .folder(new StateFolder(state))
        .filter(folder -> !open)
        .flatMap(
            folder ->
                SaidBefore.of(
                    command().getParseResult(), selection.paths(), folder, terminal.colors()));
  }

  private int checked() throws IOException {
    Start start = start();
    Deadline deadline = timeout == null ? Deadline.never() : Deadline.in(timeout);
    Interrupt interrupt = Interrupt.stopping(deadline);
    try {
      return answers.use(
          new StateFolder(state),
          store -> {
            Progress counter = Progress.of(progress, command(), start.run.chosen().size());
            return shard.isEmpty()
                ? whole(start, start.under(deadline, store, shown(start.run, counter)))
                : part(start, start.under(deadline, store, counted(counter)));
          });
    } finally {
      interrupt.written();
    }
  }

  /**
   * What is there before anything is checked.
   *
   * @param efforts adds up the time that is spent
   * @param missing whether something was named that there is not
   * @param read seconds that reading took
   */
  private record Start(Run run, Efforts efforts, boolean missing, double read) {
    Circumstances under(Deadline deadline, Store store, Consumer<DocumentResult> whenReady) {
      return new Circumstances(new Conditions(deadline, store, efforts), whenReady);
    }

    Timings timings() {
      return efforts.timings(read);
    }
  }

  private Start start() throws IOException {
    Efforts efforts = new Efforts();
    Options options =
        sampling
            .options(quick ? Defaults.QUICK_SAMPLES : Defaults.SAMPLES)
            .withExactBands(exact.exactBands());
    checkUsage(options);
    announce(options);
    Derivations.Reading documents = selection.read();
    Run.Read read = new Run.Read(documents, exact.read(documents));
    read.documents().problems().forEach(p -> err().println(p.shown()));
    read.models().problems().forEach(p -> err().println(p.shown()));
    List<Derivation> derivations = read.documents().derivations();
    Selection.Chosen selected = selection.of(derivations);
    List<Names.Unknown> unknown = selected.unknown();
    unknown.forEach(name -> err().println("rederive: " + name.line()));
    List<Derivation> chosen = onlyFailed(selected.documents());
    replay(documents, chosen);
    Run run = new Run(read, chosen, options, depth());
    return new Start(run, efforts, !unknown.isEmpty(), efforts.seconds());
  }

  private Run.Depth depth() {
    boolean thorough = requirement.least() == Evidence.PROVED;
    return quick ? Run.Depth.SAMPLES : new Run.Depth(thorough, exact.closedForms());
  }

  private void checkUsage(Options options) {
    boolean proofs = requirement.least() == Evidence.PROVED || exact.closedForms() || patch != null;
    if (quick && (proofs || !shard.isEmpty())) {
      throw usage(
          "--quick proves nothing: it does not go with --require proved, --closed-forms, --patch or"
              + " --shard");
    }
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
    Names remembered = new Names(Set.copyOf(new LastRun(state).failed()), List.of());
    List<Derivation> failed = remembered.in(chosen);
    if (failed.isEmpty()) {
      err().println("rederive: nothing of this failed when last checked: checking all of it");
      return chosen;
    }
    return failed;
  }

  // ---- the whole run

  private int whole(Start start, Circumstances circumstances) throws IOException {
    RunResult run = start.run.verify(circumstances);
    List<String> said = start.run.read().problems();
    run.problems().stream().filter(p -> !said.contains(p)).forEach(err()::println);
    console(start.run.options()).summary(run);
    Ending ending = ExitCode.of(run, start.missing(), requirement.isMet(run, err()));
    Ending compared = compared(run, ending);
    if (outputs.any()) {
      outputs.write(new StoredRun(run, versions(start.run), words(), compared, start.timings()));
    }
    writeExtras(run, start.run.chosen());
    new LastRun(state).remember(run);
    return compared.code();
  }

  /** With the commit of the documents, where they have one. */
  private static Map<String, String> versions(Run run) {
    Map<String, String> versions = Version.all();
    Commit.of(run.chosen()).ifPresent(commit -> versions.put("commit", commit));
    return versions;
  }

  /** Each document is shown when it is done. */
  private Consumer<DocumentResult> shown(Run run, Progress counter) {
    Console console = console(run.options());
    return document -> {
      counter.pause();
      console.document(document);
      counter.advance();
    };
  }

  /** What the comparison with the baseline comes to; statements not selected do not count. */
  private Ending compared(RunResult run, Ending ending) {
    if (baseline == null) {
      return ending;
    }
    try {
      Baseline now = Baseline.of(run);
      Baseline accepted = new BaselineJson().read(baseline);
      boolean part = lastFailed || selection.isPart();
      PrintWriter out = outputs.console();
      out.print("compared with " + baseline + ": ");
      int code = DiffCommand.said((part ? accepted.within(now) : accepted).changes(now), out);
      return code == ExitCode.AS_EXPECTED || ending.code() != ExitCode.AS_EXPECTED
          ? ending
          : new Ending(code, "something differs from " + baseline);
    } catch (UnreadableRunException unreadable) {
      err().println("rederive: " + unreadable.getMessage());
      return ending.code() == ExitCode.AS_EXPECTED
          ? new Ending(ExitCode.DIFFERS, String.valueOf(unreadable.getMessage()))
          : ending;
    }
  }

  private Console console(Options options) {
    return new Console(
        outputs.console(),
        new Console.Look(terminal.detail(), terminal.colors()),
        options.seed(),
        options.samples());
  }

  // ---- a part of it

  /** Says nothing final about a statement, except that it is refuted. */
  private int part(Start start, Circumstances circumstances) throws IOException {
    Shard work = start.run.shard(share(), Version.tool(), circumstances);
    outputs.write(new StoredShard(work, versions(start.run), words(), start.timings()));
    outputs
        .console()
        .println("shard " + shard + ": " + work.portions().size() + " answers, no verdicts yet");
    work.contradicted().forEach(id -> outputs.console().println("  refuted already: " + id));
    if (!work.contradicted().isEmpty()) {
      return ExitCode.REFUTED;
    }
    if (!start.run.read().problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    if (start.run.chosen().isEmpty() || start.missing()) {
      return ExitCode.NOTHING;
    }
    return circumstances.conditions().deadline().isOver()
        ? ExitCode.UNSETTLED
        : ExitCode.AS_EXPECTED;
  }

  private static Consumer<DocumentResult> counted(Progress counter) {
    return document -> {
      counter.pause();
      counter.advance();
    };
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
              + " samples per statement"
              + (quick ? ", quick: nothing is proved" : ""));
      text.flush();
    }
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private PrintWriter err() {
    return command().getErr();
  }

  private String words() {
    return String.join(" ", command().getParent().getParseResult().originalArgs());
  }

  /** What was false before is tried first. */
  private void replay(Derivations.Reading read, List<Derivation> chosen) throws IOException {
    if (counterexamples == null) {
      return;
    }
    PrintWriter out = outputs.console();
    DocumentDigests digests = DocumentDigests.of(read.documents());
    for (Path file : new CounterexampleFolder(counterexamples).files()) {
      try {
        Replay replay = Replay.of(CounterexampleFolder.read(file), digests, chosen);
        if (replay.statement().isPresent()) {
          out.println(file + ": " + replay.outcome());
        }
      } catch (UnreadableRunException unreadable) {
        out.println("rederive: " + unreadable.getMessage());
      }
    }
    out.flush();
  }

  private void writeExtras(RunResult run, List<Derivation> documents) throws IOException {
    if (counterexamples != null) {
      for (DocumentResult document : run.documents()) {
        new CounterexampleFolder(counterexamples).write(document);
      }
    }
    if (patch != null) {
      Files.writeString(patch, Patch.of(run, documents));
    }
    Path table = exact.table();
    if (table != null) {
      Files.writeString(table, ProofTable.of(run));
    }
  }
}
