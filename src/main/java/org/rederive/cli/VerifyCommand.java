package org.rederive.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rederive.band.HamiltonianClass;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.derivation.Models;
import org.rederive.derivation.Problem;
import org.rederive.report.Console;
import org.rederive.report.JUnitXml;
import org.rederive.report.ProofTable;
import org.rederive.report.RunJson;
import org.rederive.report.StoredRun;
import org.rederive.report.Summary;
import org.rederive.report.UnreadableRunException;
import org.rederive.report.html.HtmlReport;
import org.rederive.verification.Deadline;
import org.rederive.verification.DocumentResult;
import org.rederive.verification.Evidence;
import org.rederive.verification.Options;
import org.rederive.verification.RunResult;
import org.rederive.verification.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The default job: every statement of every document gets a verdict. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Check every claim and step and give each a verdict.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class VerifyCommand implements Callable<Integer> {
  /** How long an interrupted run may take to write what it has. */
  private static final long GRACE_SECONDS = 10;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-k", "--select"},
      paramLabel = "ID",
      split = ",",
      description = "only these documents, claims or steps")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of all samples, or 'random' (default: ${DEFAULT-VALUE})",
      defaultValue = "20260101")
  private String seed = "";

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "samples per statement (default: ${DEFAULT-VALUE})",
      defaultValue = "200")
  private long samples;

  @Option(
      names = "--dim",
      paramLabel = "A..B",
      description = "number of bands (default: ${DEFAULT-VALUE})",
      defaultValue = "2..8")
  private String bands = "";

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      split = ",",
      description = "classes of Hamiltonians (default: all; generic makes up half)")
  private List<String> classes = new ArrayList<>();

  @Option(
      names = "--require",
      paramLabel = "GRADE",
      description = "least evidence: proved, exact or numeric (default: ${DEFAULT-VALUE})",
      defaultValue = "numeric")
  private String required = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "a safety net: what is not checked by then is undecided (default: none)")
  private @Nullable Double timeout;

  @Option(names = "-j", paramLabel = "N", description = "threads (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-x", "--fail-fast"},
      description = "stop after the first document that is not as expected")
  private boolean failFast;

  @Option(
      names = {"-q", "--quiet"},
      description = "only what is not as expected")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "steps and counts by class as well")
  private boolean verbose;

  @Option(names = "--json", paramLabel = "FILE", description = "write run.json; - for stdout")
  private String json = "";

  @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit XML")
  private @Nullable Path junit;

  @Option(names = "--summary", paramLabel = "FILE", description = "write a Markdown summary")
  private @Nullable Path summary;

  @Option(
      names = "--counterexamples",
      paramLabel = "DIR",
      description = "keep counterexamples there, and try those that are there first")
  private @Nullable Path counterexamples;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "write the run as pages that open from disk; begin with index.html")
  private @Nullable Path html;

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = "write a unified diff that mends what is refuted, where a mend is proved")
  private @Nullable Path patch;

  @CommandLine.Mixin private ModelOptions exact = new ModelOptions();

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description = "auto, counter or none (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private String progress = "";

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: ${DEFAULT-VALUE})",
      defaultValue = "auto")
  private String color = "";

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Options options = options();
    least();
    boolean toStdout = json.equals("-");
    var text = toStdout ? command.getErr() : command.getOut();
    Console console = new Console(text, detail(), Colors.wanted(color, command), options.seed());
    if (!quiet) {
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
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    Models.Reading models = exact.read(paths);
    models.problems().forEach(p -> command.getErr().println(p.shown()));
    List<Derivation> chosen = chosen(reading.derivations());
    List<String> unknown = unknown(chosen);
    unknown.forEach(
        name -> command.getErr().println("rederive: no document, claim or step is called " + name));
    replay(chosen, text);
    double read = seconds(start);
    Progress counter = Progress.of(progress, command, chosen.size());
    Deadline deadline = timeout == null ? Deadline.never() : Deadline.in(timeout);
    CountDownLatch written = new CountDownLatch(1);
    Thread interrupted = new Thread(() -> finish(deadline, written), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    Verifier verifier = new Verifier(options, deadline, ModelOptions.plan(models, least()));
    List<DocumentResult> documents =
        verifier.verify(
            chosen,
            Documents.digests(chosen),
            document -> {
              counter.pause();
              console.document(document);
              counter.advance();
            });
    verifier.modelProblems().forEach(p -> command.getErr().println(p.shown()));
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(models.problems());
    problems.addAll(verifier.modelProblems());
    RunResult run = result(options, problems, chosen, documents);
    console.summary(run);
    Map<String, Double> timings = new TreeMap<>();
    timings.put("read", read);
    timings.put("total", seconds(start));
    StoredRun stored = new StoredRun(run, Version.all(), words(command), timings);
    write(stored);
    writeReports(run);
    if (html != null) {
      HtmlReport.write(stored, html);
    }
    written.countDown();
    if (!deadline.wasStopped()) {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    }
    return exitCode(run, !unknown.isEmpty(), weaker(run, command.getErr()));
  }

  /** On an interrupt: stops checking, and lets what is there be written before the process ends. */
  private static void finish(Deadline deadline, CountDownLatch written) {
    deadline.stop();
    try {
      // Whether it was written in time or not, the process ends now.
      var unused = written.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether some statement rests on less than what is required; each one is named. */
  private boolean weaker(RunResult run, PrintWriter err) {
    Evidence least = least();
    List<String> names =
        run.statements()
            .filter(s -> s.asExpected() && !s.evidence().isAtLeast(least))
            .map(s -> s.id() + " (" + s.evidence().word() + ")")
            .toList();
    if (!names.isEmpty()) {
      err.println("rederive: less than " + required + ": " + String.join(", ", names));
    }
    return !names.isEmpty();
  }

  private Evidence least() {
    return Evidence.named(required)
        .filter(e -> e != Evidence.NONE)
        .orElseThrow(() -> usage("--require takes proved, exact or numeric, not " + required));
  }

  // ---- what was asked for

  private Options options() {
    String[] range = bands.split("\\.\\.", -1);
    int fewest = number(range[0], "--dim");
    int most = range.length == 2 ? number(range[1], "--dim") : fewest;
    if (range.length > 2 || fewest < 2 || most < fewest || most > 64) {
      throw usage("--dim needs A..B with 2 <= A <= B <= 64, not '" + bands + "'");
    }
    if (samples < 1 || samples > 100_000_000) {
      throw usage("--samples needs a number from 1 to 100000000");
    }
    if (!json.isEmpty() && !json.equals("-") && !writable(Path.of(json).toAbsolutePath())) {
      throw usage("cannot write " + json);
    }
    if (threads < 1 || threads > 1024) {
      throw usage("-j needs a number from 1 to 1024");
    }
    return new Options(
        seedNumber(), samples, fewest, most, classList(), exact.exactBands(), threads, failFast);
  }

  private static boolean writable(Path file) {
    Path parent = file.getParent();
    return parent != null && Files.isWritable(parent) && !Files.isDirectory(file);
  }

  private long seedNumber() {
    if (seed.equals("random")) {
      return System.nanoTime() ^ 0x5DEECE66DL;
    }
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException wrong) {
      throw usage("--seed needs a whole number or 'random', not '" + seed + "'");
    }
  }

  private int number(String text, String option) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw usage(option + " needs a whole number, not '" + text + "'");
    }
  }

  private List<HamiltonianClass> classList() {
    if (classes.isEmpty()) {
      return List.of(HamiltonianClass.values());
    }
    return classes.stream()
        .map(
            word ->
                HamiltonianClass.named(word)
                    .orElseThrow(
                        () -> usage("unknown class '" + word + "'; there are " + classWords())))
        .toList();
  }

  private static String classWords() {
    return Arrays.stream(HamiltonianClass.values())
        .map(HamiltonianClass::word)
        .collect(Collectors.joining(", "));
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private Console.Detail detail() {
    if (quiet) {
      return Console.Detail.QUIET;
    }
    return verbose ? Console.Detail.VERBOSE : Console.Detail.NORMAL;
  }

  private List<Derivation> chosen(List<Derivation> all) {
    return selected.isEmpty()
        ? all
        : all.stream().map(d -> d.only(selected)).filter(d -> !d.statements().isEmpty()).toList();
  }

  /** Names that were asked for and that nothing among the chosen documents has. */
  private List<String> unknown(List<Derivation> chosen) {
    return selected.stream()
        .filter(name -> chosen.stream().noneMatch(d -> names(d, name)))
        .toList();
  }

  private static boolean names(Derivation derivation, String name) {
    return derivation.id().equals(name)
        || derivation.statements().stream().anyMatch(s -> s.id().equals(name));
  }

  // ---- what came out

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static RunResult result(
      Options options,
      List<Problem> problems,
      List<Derivation> chosen,
      List<DocumentResult> documents) {
    return new RunResult(
        options.seed(),
        options.samples(),
        documents,
        problems.stream().map(Problem::oneLine).toList(),
        chosen.subList(documents.size(), chosen.size()).stream().map(Derivation::id).toList());
  }

  private static String words(CommandLine command) {
    return String.join(" ", command.getParent().getParseResult().originalArgs());
  }

  private void write(StoredRun run) throws IOException {
    if (json.isEmpty()) {
      return;
    }
    if (json.equals("-")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RunJson().write(run, bytes);
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      out.print(bytes.toString(StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(json)))) {
      new RunJson().write(run, out);
    }
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

  private void writeReports(RunResult run) throws IOException {
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
    if (summary != null) {
      Files.writeString(summary, Summary.of(run));
    }
    if (junit != null) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(junit))) {
        new JUnitXml().write(run, out);
      } catch (XMLStreamException failure) {
        throw new IOException(failure);
      }
    }
  }

  private static int exitCode(RunResult run, boolean missing, boolean weaker) {
    if (run.contradicted()) {
      return ExitCode.REFUTED;
    }
    if (!run.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    if (run.documents().isEmpty() || missing) {
      return ExitCode.NOTHING;
    }
    return run.unsettled() || weaker ? ExitCode.UNSETTLED : ExitCode.AS_EXPECTED;
  }
}
