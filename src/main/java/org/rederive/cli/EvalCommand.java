package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.document.Unsaved;
import org.rederive.engine.sampling.GivenHamiltonian;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.print.PlainText;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.hamiltonian.TypedMatrix;
import org.rederive.number.Coordinate;
import org.rederive.number.WithError;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The value of an expression of a document for one Hamiltonian. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = {
      "The value of a formula in the symbols of a document: for a matrix that is typed in, or for a"
          + " small model in closed form. What depends on a gauge or on anything else that is left"
          + " open has no value."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class EvalCommand implements Callable<Integer> {
  /** A claim needs a name; nobody gives one like this. */
  private static final String NAME = "value-of-what-was-typed";

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "the document whose symbols are used")
  private String id = "";

  @Parameters(index = "1", paramLabel = "FORMULA", description = "LaTeX, such as '\\varepsilon_n'")
  private String formula = "";

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--matrix",
      paramLabel = "ROWS",
      description = {
        "the Hamiltonian, such as '[[k_x, 1 - i k_y], [2, -k_x]]': numbers, i, k_x, k_y, k_z, r_x,"
            + " r_y, r_z, t, lambda, whole powers, cos(…), sin(…)"
      })
  private @Nullable String matrix;

  @Option(
      names = "--at",
      paramLabel = "k_x=NUMBER,…",
      split = ",",
      description = "where it is looked at: k and r; what is not given is 0")
  private List<String> at = new ArrayList<>();

  @Mixin private final NamedModel model = new NamedModel();

  @Override
  public Integer call() throws IOException {
    if (matrix != null && model.isNamed()) {
      throw usage("--matrix and --model are two Hamiltonians: give one of them");
    }
    Derivations.Reading all = Documents.read(paths);
    Optional<Derivation> home = all.documents().stream().filter(d -> d.id().equals(id)).findFirst();
    if (home.isEmpty()) {
      err().println("rederive: there is no document " + id);
      all.problems().forEach(p -> err().println(p.shown()));
      return all.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    Path file = Path.of(home.get().file());
    Derivations.Reading reading = Settings.read(List.of(file), with(file));
    Optional<Derivation> found =
        reading.derivations().stream()
            .map(d -> d.only(List.of(NAME)))
            .filter(d -> !d.statements().isEmpty())
            .findFirst();
    if (found.isEmpty()) {
      reading.problems().forEach(p -> err().println(p.shown()));
      return ExitCode.DOCUMENT;
    }
    Statement statement = found.get().statements().get(0);
    out().println(PlainText.of(statement.equations().get(0).left()));
    return matrix == null ? closed(all, found.get(), statement) : typed(found.get(), statement);
  }

  /** The document as it would be if the formula were one more claim of it: F = F. */
  private Unsaved with(Path file) throws IOException {
    boolean tex = file.toString().endsWith(".tex");
    if (tex) {
      throw usage("a formula is read in the symbols of a document, not of a LaTeX source");
    }
    String claim =
        "\n\n<!-- rederive: claim "
            + NAME
            + " -->\n```math\n"
            + formula
            + "\n= "
            + formula
            + "\n```\n";
    return new Unsaved(Map.of(file.toAbsolutePath().normalize(), Files.readString(file) + claim));
  }

  // ---- a model

  private int closed(Derivations.Reading all, Derivation derivation, Statement statement) {
    try {
      var named = model.read(all, err());
      if (named.isEmpty()) {
        throw usage("for which Hamiltonian? give --matrix ROWS or --model ID");
      }
      return new ModelExplanation(named.get(), out()).show(derivation, statement).isEmpty()
          ? ExitCode.UNSETTLED
          : ExitCode.AS_EXPECTED;
    } catch (NamedModel.MissingModelException missing) {
      return missing.code();
    }
  }

  // ---- a matrix

  private int typed(Derivation derivation, Statement statement) {
    Map<Integer, Double> point = point();
    try {
      BlochHamiltonian hamiltonian = TypedMatrix.read(Objects.requireNonNull(matrix));
      List<GivenHamiltonian.Value> values =
          new GivenHamiltonian(
                  hamiltonian, vector(point, Coordinate.MOMENTUM), vector(point, Coordinate.CENTRE))
              .values(derivation, statement);
      values.forEach(value -> out().println("  " + shown(value)));
      return values.stream().anyMatch(v -> v.components().isEmpty())
          ? ExitCode.UNSETTLED
          : ExitCode.AS_EXPECTED;
    } catch (UnsupportedFormulaException | DegenerateSpectrumException | ArithmeticException none) {
      err().println("rederive: no value: " + none.getMessage());
      return ExitCode.UNSETTLED;
    } catch (IllegalArgumentException wrong) {
      throw usage("--matrix: " + wrong.getMessage());
    }
  }

  private Map<Integer, Double> point() {
    Map<Integer, Double> point = new HashMap<>();
    for (String each : at) {
      String[] parts = each.split("=", 2);
      Integer place = TypedMatrix.coordinates().get(parts[0].strip());
      boolean ofPoint = place != null && place < Coordinate.TIME.place(0);
      if (parts.length != 2 || !ofPoint) {
        throw usage("--at needs k_x, k_y, k_z, r_x, r_y or r_z and a number, not '" + each + "'");
      }
      try {
        point.put(place, Double.valueOf(parts[1].strip()));
      } catch (NumberFormatException none) {
        throw usage("--at needs a number behind " + parts[0] + "=, not '" + parts[1] + "'");
      }
    }
    return point;
  }

  private static List<Double> vector(Map<Integer, Double> point, Coordinate coordinate) {
    return Arrays.asList(
        point.getOrDefault(coordinate.place(0), 0.0),
        point.getOrDefault(coordinate.place(1), 0.0),
        point.getOrDefault(coordinate.place(2), 0.0));
  }

  private static String shown(GivenHamiltonian.Value value) {
    String labels = value.labels().isEmpty() ? "" : value.labels() + ": ";
    if (value.components().isEmpty()) {
      return labels + "no value: it depends on what the Hamiltonian leaves open, such as a gauge";
    }
    List<String> numbers = value.components().stream().map(EvalCommand::number).toList();
    boolean tensor = numbers.size() == 9;
    return labels
        + (numbers.size() == 1
            ? numbers.get(0)
            : tensor
                ? Stream.of(0, 3, 6)
                    .map(row -> vector(numbers.subList(row, row + 3)))
                    .collect(Collectors.joining(", ", "[", "]"))
                : vector(numbers));
  }

  private static String vector(List<String> numbers) {
    return numbers.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  /** As many digits as are right. */
  private static String number(WithError z) {
    double step = Math.max(z.error(), 1e-15 * z.modulus());
    int decimals =
        step == 0 ? 1 : Math.max(0, Math.min(16, (int) Math.floor(-Math.log10(step)) - 1));
    String re = String.format(Locale.ROOT, "%." + decimals + "f", z.re() + 0.0);
    String im = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(z.im()));
    boolean real = Math.abs(z.im()) <= 100 * step;
    return plain(re) + (real ? "" : (z.im() < 0 ? " - " : " + ") + plain(im) + " i");
  }

  private static String plain(String decimals) {
    String cut =
        decimals.contains(".")
            ? decimals.replaceFirst("0+$", "").replaceFirst("\\.$", "")
            : decimals;
    return cut.equals("-0") ? "0" : cut;
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
