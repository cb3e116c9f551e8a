package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Statements, true and false, that take minutes; with {@code -Drederive.minutes=true}. */
@Tag("slow")
@EnabledIfSystemProperty(named = "rederive.minutes", matches = "true")
class MinutesTest {
  private static final Path CORPUS = Path.of("test-data", "corpus");

  @Test
  void everyStatementComesOutAsItShould() throws IOException {
    Verdicts verdicts = Verdicts.of(List.of(CORPUS.resolve("minutes")));
    List<String> wrong =
        Expectation.read(CORPUS.resolve("expected-minutes.tsv")).stream()
            .filter(e -> !e.met(verdicts.of(e.file(), e.statement())))
            .map(e -> e + " " + verdicts.of(e.file(), e.statement()))
            .toList();
    assertEquals(List.of(), wrong);
  }
}
