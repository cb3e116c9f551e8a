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

  @Parameters(index = "0", paramLabel = "ID", description = "document, claim or step")
  private String id = "";

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

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
    boolean found = false;
    for (Derivation derivation : reading.derivations()) {
      found |= explain(derivation, command.getOut());
    }
    if (!found) {
      reading.problems().forEach(p -> command.getErr().println(p.shown()));
      command.getErr().println("rederive: no document, claim or step is called " + id);
      return reading.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    return ExitCode.AS_EXPECTED;
  }

  private boolean explain(Derivation derivation, PrintWriter out) {
    boolean whole = derivation.id().equals(id);
    List<Statement> chosen =
        derivation.statements().stream().filter(s -> whole || s.id().equals(id)).toList();
    if (chosen.isEmpty()) {
      return false;
    }
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
    for (Statement statement : chosen) {
      statement(statement, out);
      // Of a whole document its claims; a step if it is named.
      if (!whole || statement.claim()) {
        explanation.ifPresent(e -> e.show(derivation, statement));
      }
    }
    return true;
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
