package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Integrals over the zone, true and false; with {@code -Drederive.zones=true}, some minutes. */
@Tag("slow")
@EnabledIfSystemProperty(named = "rederive.zones", matches = "true")
class ZonesTest {
  private static final Path CORPUS = Path.of("test-data", "corpus");

  @Test
  void everyIntegralComesOutAsItShould() throws IOException {
    Verdicts verdicts = Verdicts.of(List.of(CORPUS.resolve("zones")));
    List<String> wrong =
        Expectation.read(CORPUS.resolve("expected-zones.tsv")).stream()
            .filter(e -> !e.met(verdicts.of(e.file(), e.statement())))
            .map(e -> e + " " + verdicts.of(e.file(), e.statement()))
            .toList();
    assertEquals(List.of(), wrong);
  }
}
