package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.document.Statement;
import org.rederive.engine.model.EquationForms;
import org.rederive.engine.model.ModelException;
import org.rederive.engine.model.OpenModels;
import org.rederive.engine.model.TermForms;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.report.TermTable;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints which terms of equations live in which small models. */
@Command(
    name = "terms",
    mixinStandardHelpOptions = true,
    description =
        "Table of which terms of a claim have a closed form, vanish, or are too long in each small"
            + " model.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class TermsCommand implements Callable<Integer> {
  /** Of the points at which closed forms are computed once more. */
  private static final long SEED = 1;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ID", description = Selection.IDS)
  private List<String> ids = new ArrayList<>();

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--models",
      paramLabel = "PATH",
      description = "where models are; default: a folder models beside the documents")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "products of terms for each term (default: ${DEFAULT-VALUE})",
      defaultValue = "1000000")
  private long limit;

  @Option(names = "--times", description = "also the seconds of each, in tables of their own")
  private boolean times;

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter err = command.getErr();
    Derivations.Reading reading = Documents.read(paths);
    Models.Reading small = Documents.models(models, reading);
    reading.problems().forEach(p -> err.println(p.shown()));
    small.problems().forEach(p -> err.println(p.shown()));
    try {
      Named named = Named.of(ids, reading);
      List<Derivation> claims = named.documents(s -> s.claim() && !s.expectRefuted());
      List<TermTable> tables = tables(claims, small.models(), new OpenModels());
      List<Derivation> valued = tables.isEmpty() ? List.of() : claims;
      if (named.lacks(valued, "claim with a value for models", err)) {
        return named.code();
      }
      tables.forEach(table -> print(table, command.getOut()));
      TermTable.LEGEND.forEach(line -> command.getOut().println("- " + line));
      return tables.stream().allMatch(TermsCommand::agree)
          ? ExitCode.AS_EXPECTED
          : ExitCode.REFUTED;
    } catch (ModelException wrong) {
      err.println(wrong.problem().shown());
      return ExitCode.DOCUMENT;
    }
  }

  private static boolean agree(TermTable table) {
    return table.rows().stream()
        .flatMap(row -> row.forms().stream())
        .allMatch(forms -> forms.agreement() != EquationForms.Agreement.DIFFERENT);
  }

  private void print(TermTable table, PrintWriter out) {
    table.lines().forEach(out::println);
    out.println();
    if (times) {
      out.println("Seconds:");
      out.println();
      table.seconds().forEach(out::println);
      out.println();
    }
  }

  /** Of the claims that are meant. */
  private List<TermTable> tables(
      List<Derivation> claims, List<ModelDocument> small, OpenModels open) {
    List<TermTable> tables = new ArrayList<>();
    for (Derivation derivation : claims) {
      for (Statement claim : derivation.statements()) {
        claim
            .equations()
            .forEach(e -> tables.add(table(claim, e, derivation.whole(), small, open)));
      }
    }
    return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  private TermTable table(
      Statement claim,
      Equation equation,
      Derivation derivation,
      List<ModelDocument> small,
      OpenModels open) {
    boolean hasModels = Settings.of(derivation).hasModels();
    List<TermTable.Row> rows =
        small.stream()
            .filter(model -> hasModels)
            .map(model -> new TermTable.Row(model.id(), forms(equation, derivation, model, open)))
            .toList();
    return new TermTable(claim.id(), rows);
  }

  private Optional<EquationForms> forms(
      Equation equation, Derivation derivation, ModelDocument model, OpenModels open) {
    try {
      return Optional.of(TermForms.of(equation, derivation, open, model, limit, new Draws(SEED)));
    } catch (UnsupportedFormulaException | ArithmeticException none) {
      return Optional.empty();
    }
  }
}
