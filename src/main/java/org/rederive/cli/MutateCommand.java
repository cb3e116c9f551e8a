package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Derivations;
import org.rederive.verification.MutationRun;
import org.rederive.verification.MutationScore;
import org.rederive.verification.MutationScore.End;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the checker: wrong versions of every statement must be refuted. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = "Make wrong versions of claims and steps and see that they are refuted.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class MutateCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "documents, claims or steps; default: all")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of the random points (default: ${DEFAULT-VALUE})",
      defaultValue = "20260101")
  private long seed;

  @Option(
      names = {"-v", "--verbose"},
      description = "name every mutant, not only the survivors")
  private boolean verbose;

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    Derivations.Reading reading = Documents.read(paths);
    reading.problems().forEach(p -> command.getErr().println(p.shown()));
    MutationRun run = new MutationRun(seed);
    List<MutationScore> scores =
        reading.derivations().stream()
            .map(d -> selected.isEmpty() ? d : d.only(selected))
            .toList()
            .parallelStream()
            .flatMap(d -> scores(run, d))
            .toList();
    scores.forEach(score -> show(score, command.getOut()));
    summary(scores, command.getOut());
    if (!reading.problems().isEmpty()) {
      return ExitCode.DOCUMENT;
    }
    if (scores.isEmpty()) {
      return ExitCode.NOTHING;
    }
    boolean complete = scores.stream().allMatch(MutationScore::complete);
    return complete ? ExitCode.AS_EXPECTED : ExitCode.UNSETTLED;
  }

  private static Stream<MutationScore> scores(MutationRun run, Derivation derivation) {
    return derivation.statements().stream()
        .filter(s -> !s.expectRefuted())
        .map(s -> run.of(derivation, s));
  }

  private void show(MutationScore score, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-24s %4d of %4d refuted, %3d equivalent, %3d without meaning%n",
        score.statement(),
        score.count(End.REFUTED),
        score.errors(),
        score.count(End.EQUIVALENT),
        score.count(End.MEANINGLESS));
    score.mutants().stream()
        .filter(m -> verbose || m.end() == End.SURVIVED || m.end() == End.CONTESTED)
        .forEach(
            m ->
                out.println(
                    "    "
                        + word(m.end())
                        + "  "
                        + m.shown()
                        + "  ("
                        + m.why()
                        + ") "
                        + m.missedBy()));
  }

  private static String word(End end) {
    return String.format(Locale.ROOT, "%-11s", end.name().toLowerCase(Locale.ROOT));
  }

  private static void summary(List<MutationScore> scores, PrintWriter out) {
    long all = scores.stream().mapToLong(s -> s.mutants().size()).sum();
    out.printf(
        Locale.ROOT,
        "%n%d mutants of %d statements: %d refuted, %d proved equivalent, %d without meaning, %d"
            + " survive%n",
        all,
        scores.size(),
        total(scores, End.REFUTED),
        total(scores, End.EQUIVALENT),
        total(scores, End.MEANINGLESS),
        total(scores, End.SURVIVED));
  }

  private static long total(List<MutationScore> scores, End end) {
    return scores.stream().mapToLong(s -> s.count(end)).sum();
  }
}
