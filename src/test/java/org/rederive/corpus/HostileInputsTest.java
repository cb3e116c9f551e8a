package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.document.Models;
import org.rederive.document.Problem;

/** Broken and hostile documents and models: each is an error at its place, and nothing else. */
@Tag("slow")
class HostileInputsTest {
  private static final Path CORPUS = Path.of("test-data", "corpus");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyDocumentHasAVerdictOrAnError() {
    return Expectation.read(CORPUS.resolve("hostile.tsv")).stream()
        .map(e -> dynamicTest(e.file(), () -> inTime(() -> document(e))));
  }

  /** Nothing hangs, whatever it is given. */
  private static void inTime(Executable check) {
    assertTimeoutPreemptively(PATIENCE, check);
  }

  private static void document(Expectation expected) {
    Verdicts verdicts = Verdicts.of(List.of(CORPUS.resolve(expected.file())));
    Outcome outcome = verdicts.of(expected.file(), expected.statement());
    assertTrue(expected.met(outcome), () -> expected + " came out as " + outcome);
    verdicts.problems().forEach(HostileInputsTest::assertPlain);
    assertFalse(outcome.message().contains("Exception"), outcome::toString);
  }

  @TestFactory
  Stream<DynamicTest> noModelTakesAStatementDown() throws IOException {
    Path claim = Files.copy(CORPUS.resolve("models/claim.md.txt"), folder.resolve("claim.md"));
    try (Stream<Path> models = Files.list(CORPUS.resolve("models"))) {
      return models.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(
              model ->
                  dynamicTest(
                      model.getFileName().toString(), () -> inTime(() -> model(claim, model))));
    }
  }

  private static void model(Path claim, Path model) throws IOException {
    Set<Path> before = files();
    Models.Reading reading = Models.read(List.of(model));
    Verdicts verdicts = Verdicts.of(List.of(claim), List.of(), reading.models());
    assertEquals("holds", verdicts.of("claim.md", "d").word(), () -> verdicts + "");
    reading.problems().forEach(HostileInputsTest::assertPlain);
    verdicts.documents().stream()
        .flatMap(d -> d.statements().stream())
        .flatMap(s -> s.findings().stream())
        .forEach(f -> assertFalse(f.detail().contains("Exception"), f::detail));
    assertEquals(before, files(), "a model has written a file");
  }

  /** No text of a Java exception, and no character that does something to a terminal. */
  private static void assertPlain(Problem problem) {
    String text = problem.shown();
    assertFalse(text.contains("Exception") || text.contains("java."), text);
    assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'), text);
  }

  private static Set<Path> files() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""))) {
      return here.collect(Collectors.toSet());
    }
  }
}
