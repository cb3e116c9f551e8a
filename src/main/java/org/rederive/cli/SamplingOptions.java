package org.rederive.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.result.Options;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say how much is checked. */
final class SamplingOptions {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  /** Of more bands nobody has looked how long they take and whether samples settle anything. */
  private static final int MOST_BANDS = 128;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of all samples, or 'random' (default: ${DEFAULT-VALUE})",
      defaultValue = Defaults.SEED)
  private String seed = "";

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "samples per statement (default: "
              + Defaults.SAMPLES
              + ", with --quick "
              + Defaults.QUICK_SAMPLES
              + ")")
  private @Nullable Long samples;

  @Option(
      names = "--dim",
      paramLabel = "A..B",
      description = "number of bands (default: ${DEFAULT-VALUE})",
      defaultValue = Defaults.BANDS)
  private String bands = "";

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      split = ",",
      description = "classes of Hamiltonians (default: all; generic makes up half)")
  private List<String> classes = new ArrayList<>();

  @Option(
      names = "--limits",
      description = "try limits on more Hamiltonians and in weaker fields; takes minutes")
  private boolean limits;

  @Option(names = "-j", paramLabel = "N", description = "threads (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-x", "--fail-fast"},
      description = "stop after the first document that is not as expected")
  private boolean failFast;

  /**
   * What was asked for.
   *
   * @param usual samples where nobody says how many
   * @throws ParameterException if it makes no sense
   */
  Options options(String usual) {
    long asked = samples == null ? Long.parseLong(usual) : samples;
    String[] range = bands.split("\\.\\.", -1);
    int fewest = number(range[0]);
    int most = range.length == 2 ? number(range[1]) : fewest;
    if (range.length > 2 || fewest < 2 || most < fewest || most > MOST_BANDS) {
      throw usage("--dim needs A..B with 2 <= A <= B <= " + MOST_BANDS + ", not '" + bands + "'");
    }
    if (asked < 1 || asked > 100_000_000) {
      throw usage("--samples needs a number from 1 to 100000000");
    }
    if (threads < 1 || threads > 1024) {
      throw usage("-j needs a number from 1 to 1024");
    }
    return Options.of(seedNumber(), asked)
        .withBands(fewest, most)
        .withClasses(classList())
        .withThoroughLimits(limits)
        .with(new Options.Conduct(threads, failFast));
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

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw usage("--dim needs a whole number, not '" + text + "'");
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
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
