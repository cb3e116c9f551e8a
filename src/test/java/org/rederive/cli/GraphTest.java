package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph of documents in three languages, with and without a run. */
@Tag("slow")
class GraphTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @TempDir Path folder;
  @TempDir Path output;

  @BeforeEach
  void writeDocuments() {
    Folder.copy(folder, List.of("eq19", "eq21", "eq22", "eq23", "eq25"));
  }

  private Run graph(String format, Object... more) {
    List<Object> words = new java.util.ArrayList<>(List.of("graph", folder, "--format", format));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private Path run() {
    Path json = output.resolve("run.json");
    Run.json(json, folder, "-q", "--samples", 20);
    return json;
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "dot", "mermaid"})
  void withoutRunNobodyHasLooked(String format) throws IOException {
    Run run = graph(format);
    assertEquals(0, run.code(), run.err());
    assertEquals(Files.readString(GOLDEN.resolve("graph-unchecked." + format)), run.out());
    assertFalse(run.out().contains("✓"), "nothing is said to hold");
  }

  @Test
  void withARunItsVerdictsAreDrawn() throws IOException {
    Path json = run();
    for (String format : List.of("svg", "dot", "mermaid")) {
      Run run = graph(format, "--run", json);
      assertEquals(0, run.code(), run.err());
      assertEquals(Files.readString(GOLDEN.resolve("graph-checked." + format)), run.out());
    }
  }

  @Test
  void whatIsWrongIsMarked() {
    Path bad = Folder.write(output, "bad.md", SmallDocuments.REFUTED);
    Path json = output.resolve("run.json");
    Run.json(json, bad, "-q", "--samples", 4);
    assertTrue(
        Run.of("graph", bad, "--format", "dot", "--run", json)
            .out()
            .contains("\"bad\" [label=\"✗ bad\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "mermaid"})
  void textOfDocumentsStaysText(String format) {
    Folder.write(
        folder,
        "bad.md",
        SmallDocuments.HOLDS.replace("A fixture", "\"<script>alert(1)</script>\""));
    assertFalse(graph(format).out().contains("<script"));
  }

  @Test
  void quotesDoNotEndALabelOfDot() {
    Folder.write(folder, "bad.md", SmallDocuments.HOLDS.replace("A fixture", "'a \"b\" \\ c'"));
    assertTrue(graph("dot").out().contains("tooltip=\"a \\\"b\\\" \\\\ c: not checked\""));
  }

  @Test
  void aDocumentThatCannotBeReadIsNotPassedOver() {
    Folder.write(folder, "bad.md", "nothing");
    assertEquals(4, graph("dot").code());
  }

  @Test
  void noDocumentIsNoGraph() {
    assertEquals(5, Run.of("graph", output).code());
  }
}
