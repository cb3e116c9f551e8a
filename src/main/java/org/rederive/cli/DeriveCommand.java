package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import org.rederive.document.Statement;
import org.rederive.engine.model.ModelException;
import org.rederive.engine.model.ModelLines;
import org.rederive.engine.reason.Chain;
import org.rederive.formula.Equation;
import org.rederive.report.ChainLatex;
import org.rederive.report.ChainText;
import org.rederive.report.html.ChainPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how a claim follows, line by line. */
@Command(
    name = "derive",
    mixinStandardHelpOptions = true,
    description = {
      "Derive a claim: from its left side, by definitions and the steps of its document, to its"
          + " right side. Each line is compared with the one before."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class DeriveCommand implements Callable<Integer> {
  /** Of the random points at which lines are compared. */
  private static final long SEED = 1;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "ID", description = Selection.IDS)
  private List<String> ids = new ArrayList<>();

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Mixin private final NamedModel model = new NamedModel();

  @Option(
      names = "--basis",
      description =
          "write the left side as a sum of terms that do not depend on the gauge of the"
              + " eigenvectors, formed from what the document declares, and solve for their numbers")
  private boolean basis;

  @Option(names = "--latex", paramLabel = "FILE", description = "write a LaTeX document")
  private @Nullable Path latex;

  @Option(names = "--html", paramLabel = "FILE", description = "write a page that needs no network")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter err = command.getErr();
    Derivations.Reading reading = Documents.read(paths);
    Named named = Named.of(ids, reading);
    List<Derivation> chosen = named.documents(DeriveCommand::hasChain);
    if (named.lacks(chosen, "claim to derive", err)) {
      reading.problems().forEach(p -> err.println(p.shown()));
      return named.code();
    }
    try {
      Optional<ModelDocument> small = model.read(reading, err);
      return derived(chosen, small, command.getOut());
    } catch (NamedModel.MissingModelException missing) {
      return missing.code();
    } catch (ModelException wrong) {
      err.println(wrong.problem().shown());
      return ExitCode.DOCUMENT;
    }
  }

  /** Steps are lines of the chain of a claim; what is false or an inequality has none. */
  private static boolean hasChain(Statement statement) {
    return statement.claim() && !statement.expectRefuted() && !statement.isInequality();
  }

  private int derived(List<Derivation> chosen, Optional<ModelDocument> small, PrintWriter out)
      throws IOException {
    StringBuilder tex = new StringBuilder();
    StringBuilder page = new StringBuilder();
    boolean equal = true;
    for (Derivation claims : chosen) {
      Derivation document = claims.whole();
      for (Statement claim : claims.statements()) {
        for (Equation equation : claim.equations()) {
          Chain chain = Chain.of(document, claim, equation, SEED);
          new ChainText(chain).lines(claim.id()).forEach(out::println);
          tex.append(new ChainLatex(chain).section(claim.id()));
          page.append(new ChainPage(chain).section(claim.id()));
          if (basis) {
            new InvariantBasis(Documents.places(paths), document)
                .lines(equation)
                .forEach(out::println);
          }
          equal &= chain.lines().stream().allMatch(l -> l.verdict() == Chain.Verdict.EQUAL);
        }
        for (Worked worked : closedForms(document, claim, small, out)) {
          tex.append(ChainLatex.section(worked.statement(), worked.model(), worked.lines()));
          page.append(ChainPage.section(worked.statement(), worked.model(), worked.lines()));
        }
      }
    }
    if (latex != null) {
      Files.writeString(latex, ChainLatex.document(tex.toString()));
    }
    if (html != null) {
      Files.writeString(html, ChainPage.document(String.join(", ", ids), page.toString()));
    }
    return equal ? ExitCode.AS_EXPECTED : ExitCode.UNSETTLED;
  }

  /** An equation of a statement for the model that is named. */
  private record Worked(String statement, ModelDocument model, ModelLines lines) {}

  /** Of each step, then of the claim. */
  private static List<Worked> closedForms(
      Derivation derivation, Statement claim, Optional<ModelDocument> small, PrintWriter out) {
    List<Worked> all = new ArrayList<>();
    for (ModelDocument named : small.stream().toList()) {
      ModelExplanation explanation = new ModelExplanation(named, out);
      for (Statement statement : derivation.statements()) {
        if (statement.equals(claim) || !statement.claim() && !statement.expectRefuted()) {
          out.println();
          out.println((statement.claim() ? "claim " : "step ") + statement.id());
          explanation
              .show(derivation, statement)
              .forEach(lines -> all.add(new Worked(statement.id(), named, lines)));
        }
      }
    }
    return all;
  }
}
