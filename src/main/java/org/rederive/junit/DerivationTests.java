package org.rederive.junit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.rederive.api.Rederive;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Problem;
import org.rederive.report.Console;
import org.rederive.result.DocumentResult;
import org.rederive.result.StatementResult;

/**
 * Derivation documents as dynamic tests: a container for each document, a test for each claim and
 * step, with the line of the formula as its source.
 *
 * <pre>{@code
 * class OurDerivations {
 *   @TestFactory
 *   Stream<DynamicNode> hold() {
 *     return DerivationTests.in(Path.of("derivations"));
 *   }
 * }
 * }</pre>
 *
 * <p>A test passes if its statement is as the document says: it holds, or it is refuted where that
 * is expected. Everything else fails, with what the console says of it: refuted, but undecided,
 * vacuous or unsupported too. A document that cannot be read fails, and so does a folder without
 * documents.
 */
public final class DerivationTests {
  private final Rederive check;
  private final Derivations.Reading reading;

  private DerivationTests(Rederive check) {
    this.check = check;
    this.reading = check.read();
  }

  /** Tests for all documents of a file or folder. */
  public static Stream<DynamicNode> in(Path path) {
    return of(Rederive.in(path));
  }

  /** Tests for what is selected, with other options. */
  public static Stream<DynamicNode> of(Rederive check) {
    return new DerivationTests(check).nodes();
  }

  private Stream<DynamicNode> nodes() {
    List<Derivation> chosen = check.chosen(reading);
    Stream<DynamicNode> problems = reading.problems().stream().map(DerivationTests::problem);
    Stream<DynamicNode> documents = chosen.stream().map(this::document);
    Stream<DynamicNode> nothing =
        chosen.isEmpty() && reading.problems().isEmpty() ? Stream.of(nothing()) : Stream.empty();
    return Stream.of(problems, documents, nothing).flatMap(nodes -> nodes);
  }

  // ---- what fails without being checked

  private static DynamicNode problem(Problem problem) {
    return DynamicTest.dynamicTest(
        "document error in " + problem.file(),
        source(problem.file(), problem.line()),
        () -> fail(problem.shown()));
  }

  private DynamicNode nothing() {
    return DynamicTest.dynamicTest(
        "no derivations", () -> fail("there is nothing to check in " + check.paths()));
  }

  // ---- documents and statements

  /** Checked when JUnit asks for its tests, one document after the other. */
  private DynamicNode document(Derivation derivation) {
    String name = "Eq. (" + derivation.source().equation() + ") " + derivation.title();
    Stream<DynamicNode> tests =
        Stream.of(derivation)
            .map(d -> check.verify(reading, d))
            .flatMap(result -> result.statements().stream().map(s -> test(result, s)));
    return DynamicContainer.dynamicContainer(name, source(derivation.file(), 1), tests);
  }

  private DynamicNode test(DocumentResult document, StatementResult statement) {
    String name =
        (statement.claim() ? "claim " : "step ")
            + statement.id()
            + (statement.expectRefuted() ? " is refuted" : "");
    return DynamicTest.dynamicTest(
        name,
        source(document.file(), statement.line()),
        () -> {
          if (!statement.asExpected()) {
            fail(said(document, statement));
          }
        });
  }

  private String said(DocumentResult document, StatementResult statement) {
    StringWriter text = new StringWriter();
    new Console(
            new PrintWriter(text),
            new Console.Look(Console.Detail.QUIET, false),
            check.options().seed(),
            check.options().samples())
        .document(document.with(List.of(statement)));
    return text.toString();
  }

  private static void fail(String message) {
    AssertionFailureBuilder.assertionFailure().message(message).buildAndThrow();
  }

  private static URI source(String file, int line) {
    URI uri = Path.of(file).toUri();
    return line < 1 ? uri : URI.create(uri + "?line=" + line);
  }
}
