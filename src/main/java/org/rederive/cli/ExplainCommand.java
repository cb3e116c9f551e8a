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
import org.rederive.document.Statement;
import org.rederive.engine.model.ModelException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.Latex;
import org.rederive.formula.print.AsRead;
import org.rederive.formula.print.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a document's formulas were read. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Show how the formulas of a document or statement were read.",
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class ExplainCommand implements Callable<Integer> {
  private Optional<ModelExplanation> explanation = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ID", description = Selection.IDS)
  private List<String> ids = new ArrayList<>();

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--brief", description = "a line for each formula, and nothing else")
  private boolean brief;

  @Mixin private final NamedModel model = new NamedModel();

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    Derivations.Reading reading = Documents.read(paths);
    try {
      explanation =
          model
              .read(reading, command.getErr())
              .map(named -> new ModelExplanation(named, command.getOut()));
      return explained(command, reading);
    } catch (NamedModel.MissingModelException missing) {
      return missing.code();
    } catch (ModelException wrong) {
      command.getErr().println(wrong.problem().shown());
      return ExitCode.DOCUMENT;
    }
  }

  private int explained(CommandLine command, Derivations.Reading reading) {
    Named named = Named.of(ids, reading);
    List<Derivation> chosen = named.documents();
    if (named.lacks(chosen, "document", command.getErr())) {
      reading.problems().forEach(p -> command.getErr().println(p.shown()));
      return named.code();
    }
    PrintWriter out = command.getOut();
    chosen.forEach(
        brief
            ? d -> brief(d, out)
            : derivation -> explain(derivation, named.isWhole(derivation), out));
    return ExitCode.AS_EXPECTED;
  }

  /** A line for each formula: which it is, and how it was read. */
  private static void brief(Derivation derivation, PrintWriter out) {
    for (Statement statement : derivation.statements()) {
      statement.equations().forEach(e -> out.println(statement.id() + ": " + PlainText.of(e)));
    }
  }

  private void explain(Derivation derivation, boolean whole, PrintWriter out) {
    out.println(
        derivation.id()
            + ": "
            + derivation.title()
            + " ("
            + derivation.source().paper()
            + ", Eq. "
            + derivation.source().equation()
            + ", setting "
            + derivation.setting().word()
            + ")");
    if (whole) {
      derivation.symbols().declarations().forEach(d -> declaration(derivation, d, out));
    }
    for (Statement statement : derivation.statements()) {
      statement(statement, out);
      // Of a whole document its claims; a step if it is named.
      if (!whole || statement.claim()) {
        explanation.ifPresent(e -> e.show(derivation, statement));
      }
    }
  }

  private static void declaration(Derivation derivation, Declaration declaration, PrintWriter out) {
    Definition definition = derivation.definitions().get(declaration);
    String is = definition == null ? "" : " = " + Latex.of(definition.body());
    out.println(
        "  " + declaration.latex() + ": " + declaration.role() + ", " + declaration.type() + is);
  }

  private static void statement(Statement statement, PrintWriter out) {
    out.println();
    out.println((statement.claim() ? "claim " : "step ") + statement.id());
    for (Equation equation : statement.equations()) {
      out.println("  LaTeX: " + equation.latex());
      out.println("  reads: " + PlainText.of(equation));
      AsRead.of(equation).lines().forEach(l -> out.println("  " + l));
    }
  }
}
