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

  @Parameters(index = "0", paramLabel = "ID", description = "document or claim")
  private String id = "";

  @Option(names = "--in", paramLabel = "PATH", description = "file or folder; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Mixin private final NamedModel model = new NamedModel();

  @Option(names = "--latex", paramLabel = "FILE", description = "write a LaTeX document")
  private @Nullable Path latex;

  @Option(names = "--html", paramLabel = "FILE", description = "write a page that needs no network")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter err = command.getErr();
    Derivations.Reading reading = Documents.read(paths);
    List<Derivation> chosen = reading.derivations().stream().map(this::claims).toList();
    if (chosen.stream().allMatch(d -> d.statements().isEmpty())) {
      reading.problems().forEach(p -> err.println(p.shown()));
      err.println("rederive: no document or claim is called " + id);
      return reading.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
    }
    try {
      Optional<ModelDocument> small = model.read(reading, err);
      return derived(reading.derivations(), chosen, small, command.getOut());
    } catch (NamedModel.MissingModelException missing) {
      return missing.code();
    } catch (ModelException wrong) {
      err.println(wrong.problem().shown());
      return ExitCode.DOCUMENT;
    }
  }

  /** The claims that are meant. */
  private Derivation claims(Derivation derivation) {
    boolean whole = derivation.id().equals(id);
    return derivation.with(
        derivation.statements().stream()
            .filter(s -> s.claim() && !s.expectRefuted() && !s.isInequality())
            .filter(s -> whole || s.id().equals(id))
            .toList());
  }

  private int derived(
      List<Derivation> all, List<Derivation> chosen, Optional<ModelDocument> small, PrintWriter out)
      throws IOException {
    StringBuilder tex = new StringBuilder();
    StringBuilder page = new StringBuilder();
    boolean equal = true;
    for (int n = 0; n < all.size(); n++) {
      for (Statement claim : chosen.get(n).statements()) {
        for (Equation equation : claim.equations()) {
          Chain chain = Chain.of(all.get(n), claim, equation, SEED);
          new ChainText(chain).lines(claim.id()).forEach(out::println);
          tex.append(new ChainLatex(chain).section(claim.id()));
          page.append(new ChainPage(chain).section(claim.id()));
          equal &= chain.lines().stream().allMatch(l -> l.verdict() == Chain.Verdict.EQUAL);
        }
        for (Worked worked : closedForms(all.get(n), claim, small, out)) {
          tex.append(ChainLatex.section(worked.statement(), worked.model(), worked.lines()));
          page.append(ChainPage.section(worked.statement(), worked.model(), worked.lines()));
        }
      }
    }
    if (latex != null) {
      Files.writeString(latex, ChainLatex.document(tex.toString()));
    }
    if (html != null) {
      Files.writeString(html, ChainPage.document(id, page.toString()));
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
