package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rederive.formula.read.Construct;

/** The page about the language is what the reader's tables say. */
class LanguageTest {
  @Test
  void thePageIsUpToDate() throws IOException {
    Run run = Run.of("language");
    assertEquals(0, run.code());
    assertEquals(
        run.out(),
        Files.readString(Path.of("docs", "language.md")),
        "write it anew: ./rederive language > docs/language.md");
  }

  @ParameterizedTest
  @EnumSource(Construct.class)
  void everyConstructHasAnExampleThatBeginsWithIt(Construct construct) {
    assertFalse(construct.examples().isEmpty());
    for (Construct.Example example : construct.examples()) {
      boolean begins =
          construct.signs().isEmpty()
              || construct.signs().stream().anyMatch(example.latex()::startsWith);
      assertTrue(begins, example.latex());
    }
  }

  @Test
  void noSignBeginsTwoConstructs() {
    List<String> signs =
        Arrays.stream(Construct.values()).flatMap(c -> c.signs().stream()).toList();
    assertEquals(signs.stream().distinct().toList(), signs);
  }
}
