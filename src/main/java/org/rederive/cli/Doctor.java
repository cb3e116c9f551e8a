package org.rederive.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.engine.Failure;
import org.rederive.engine.model.SymjaTrial;
import org.rederive.number.ComplexEigensystem;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Options;
import org.rederive.result.Verdict;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import org.rederive.verify.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Looks at the machine, and tries every engine on something small whose answer is known. */
final class Doctor {
  /** Bytes below which proofs for three bands run out of memory. */
  private static final long LITTLE_MEMORY = 300L << 20;

  private Doctor() {}

  /** How a check came out. */
  enum State {
    OK,
    WARN,
    FAIL
  }

  /**
   * What was found.
   *
   * @param advice what to do; empty if there is nothing to do
   */
  record Finding(State state, String found, String advice) {
    static Finding ok(String found) {
      return new Finding(State.OK, found, "");
    }

    static Finding of(boolean well, State otherwise, String found, String advice) {
      return well ? ok(found) : new Finding(otherwise, found, advice);
    }
  }

  /**
   * Something to look at.
   *
   * @param what one or two words
   */
  record Check(String what, Supplier<Finding> look) {
    /** What is broken must not break the doctor. */
    Finding finding() {
      try {
        return look.get();
      } catch (RuntimeException | LinkageError | StackOverflowError broken) {
        return new Finding(
            State.FAIL, "failed: " + Failure.words(broken), "reinstall, or report this");
      }
    }
  }

  /** All checks, quick ones first. */
  static List<Check> checks() {
    return List.of(
        new Check("java", Doctor::java),
        new Check("compiler", Doctor::compiler),
        new Check("memory", Doctor::memory),
        new Check("processors", Doctor::processors),
        new Check("encoding", Doctor::encoding),
        new Check("folder", Doctor::folder),
        new Check("documents", Doctor::documents),
        new Check("python", Doctor::python),
        new Check("eigensolver", Doctor::eigensolver),
        new Check("engines", Doctor::engines),
        new Check("refutation", Doctor::refutation),
        new Check("symja", Doctor::symja));
  }

  // ---- the machine

  private static Finding java() {
    int version = Runtime.version().feature();
    String found = System.getProperty("java.vendor") + " " + Runtime.version();
    return Finding.of(version >= 17, State.FAIL, found, "install JDK 17 or newer");
  }

  private static Finding compiler() {
    boolean jdk = ToolProvider.getSystemJavaCompiler() != null;
    return Finding.of(
        jdk,
        State.WARN,
        jdk ? "a JDK: can build Rederive" : "no compiler: runs, but cannot build",
        "install a JDK to build from source");
  }

  private static Finding memory() {
    long most = Runtime.getRuntime().maxMemory();
    return Finding.of(
        most >= LITTLE_MEMORY,
        State.WARN,
        (most >> 20) + " MiB for the JVM",
        "proofs may give up: REDERIVE_JAVA_OPTS=-Xmx512m");
  }

  private static Finding processors() {
    return Finding.ok(Runtime.getRuntime().availableProcessors() + ", all used; verify -j N");
  }

  private static Finding encoding() {
    String terminal =
        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
    String name =
        terminal.isEmpty()
            ? System.getProperty("native.encoding", Charset.defaultCharset().name())
            : terminal;
    return Finding.of(
        name.equalsIgnoreCase(StandardCharsets.UTF_8.name()),
        State.WARN,
        name,
        "output is UTF-8; set LC_ALL=C.UTF-8 or the like to see it right");
  }

  private static Finding folder() {
    Path here = Path.of("").toAbsolutePath();
    return Finding.of(
        Files.isWritable(here),
        State.WARN,
        here + (Files.isWritable(here) ? " can be written to" : " cannot be written to"),
        "give --json, --html and others a folder that can be");
  }

  private static Finding documents() {
    Derivations.Reading reading = Documents.read(List.of());
    int wrong = reading.problems().size();
    String found = reading.derivations().size() + " read, " + wrong + " problems";
    return Finding.of(
        wrong == 0, State.WARN, found, "go to a folder with derivations, or see: rederive lint");
  }

  private static Finding python() {
    String advice = "only the scripts of rederive export --to numpy need it";
    try {
      Process process =
          new ProcessBuilder("python3", "-c", "import numpy; print(numpy.__version__)")
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Finding(State.WARN, "python3 does not answer", advice);
      }
      String said = new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
      boolean there = process.exitValue() == 0;
      String found = there ? "python3 with numpy " + said.strip() : "python3 without numpy";
      return Finding.of(there, State.WARN, found, advice);
    } catch (IOException absent) {
      return new Finding(State.WARN, "no python3", advice);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Finding(State.WARN, "python3 was not waited for", advice);
    }
  }

  // ---- the engines

  /** H = ((0, 1), (4, 0)) has the eigenvalues 2 and −2. */
  private static Finding eigensolver() {
    var system = ComplexEigensystem.of(new double[] {0, 1, 4, 0}, new double[4], 2);
    double[] values = {system.valueRe(0), system.valueRe(1)};
    Arrays.sort(values);
    double error =
        Math.max(
            Math.max(Math.abs(values[0] + 2), Math.abs(values[1] - 2)),
            Math.max(Math.abs(system.valueIm(0)), Math.abs(system.valueIm(1))));
    return Finding.of(
        error < 1e-13, State.FAIL, "error " + error + " on a known matrix", "report this");
  }

  /** What is true in every setting is found to be so, in exact arithmetic. */
  private static Finding engines() {
    long proved = 0;
    for (Setting setting : Settings.all()) {
      DocumentResult result = verified(Scaffold.text(setting.word(), "doctor-" + setting.word()));
      boolean well =
          result.asExpected()
              && result.statements().stream().allMatch(s -> s.evidence().isAtLeast(Evidence.EXACT));
      if (!well) {
        String found = "the document for the setting " + setting.word() + " does not hold";
        return new Finding(State.FAIL, found, "report this");
      }
      proved += result.statements().size();
    }
    return Finding.ok(proved + " small statements hold exactly, in every setting");
  }

  /** What is false is found to be false. */
  private static Finding refutation() {
    String text = Scaffold.text("operators", "doctor").replace("= - [", "= [");
    boolean refuted =
        verified(text).statements().stream().anyMatch(s -> s.verdict() == Verdict.REFUTED);
    return Finding.of(
        refuted,
        State.FAIL,
        refuted ? "a wrong sign is noticed" : "a wrong sign is not noticed",
        "report this");
  }

  private static DocumentResult verified(String text) {
    Options options = Options.of(1, 20).withBands(2, 3).withExactBands(List.of(2));
    var derivations = Settings.of(Map.of("doctor.md", text)).derivations();
    return new Verifier(options)
        .verify(derivations, new DocumentDigests(Map.of(), Map.of()), result -> {})
        .get(0);
  }

  private static Finding symja() {
    boolean right = SymjaTrial.succeeds();
    return Finding.of(
        right,
        State.FAIL,
        right ? "differentiates and expands" : "gives a wrong derivative",
        "closed forms of models are not to be had; report this");
  }

  /** Says whether everything works on this machine. */
  @Command(
      name = "doctor",
      mixinStandardHelpOptions = true,
      description =
          "See whether everything works on this machine, and what to do where it does not.",
      exitCodeOnInvalidInput = ExitCode.USAGE)
  static final class DoctorCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      CommandLine command = Objects.requireNonNull(spec).commandLine();
      int code = ExitCode.AS_EXPECTED;
      for (Doctor.Check check : Doctor.checks()) {
        Doctor.Finding finding = check.finding();
        String state = finding.state().name().toLowerCase(Locale.ROOT);
        String advice = finding.advice().isEmpty() ? "" : "; " + finding.advice();
        command.getOut().printf("%-4s  %-11s %s%s%n", state, check.what(), finding.found(), advice);
        command.getOut().flush();
        code = finding.state() == Doctor.State.FAIL ? ExitCode.INTERNAL : code;
      }
      return code;
    }
  }
}
