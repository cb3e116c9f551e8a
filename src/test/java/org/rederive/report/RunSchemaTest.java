package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.cli.SmallDocuments;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.Tally;

/** The published schema of run.json says what is written, and nothing else is. */
class RunSchemaTest {
  private static final Path PUBLISHED = Path.of("docs", "run.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void thePublishedSchemaIsThatOfTheRecords() throws Exception {
    ObjectNode schema =
        RunSchema.of(
            StoredRun.class, new TreeMap<>(Map.of("counts", Tally.class, "digest", String.class)));
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    Path made = Files.writeString(Path.of("target", "run.schema.json"), text);
    assertEquals(
        text, Files.readString(PUBLISHED), "copy " + made + " to " + PUBLISHED + " if it is meant");
  }

  @Test
  void everyRunIsAsThePublishedSchemaSays() throws Exception {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Folder.write(folder, "bad.md", SmallDocuments.REFUTED);
    Folder.write(folder, "empty.md", SmallDocuments.VACUOUS);
    Folder.write(folder, "tiny.md", SmallDocuments.UNDECIDED);
    Folder.write(folder, "second.md", SmallDocuments.SECOND_ORDER);
    Folder.write(folder, "surprise.md", SmallDocuments.HOLDS_UNEXPECTEDLY);
    Folder.write(folder, "hermitian.md", SmallDocuments.HERMITIAN_ONLY);
    Folder.write(folder, "broken.md", "no document");
    JsonNode run = run(folder);
    assertEquals(Set.of(), problems(run));
    assertEquals(7, run.at("/counts/documents").asInt());
  }

  @Test
  void aRunThatSaysMoreOrLessOrSomethingElseIsRefused() throws Exception {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    for (String planted : new String[] {"exit", "counts"}) {
      ObjectNode run = (ObjectNode) run(folder);
      run.remove(planted);
      assertFalse(problems(run).isEmpty(), planted);
    }
    ObjectNode more = (ObjectNode) run(folder);
    more.put("mood", "good");
    assertFalse(problems(more).isEmpty());
    JsonNode other = run(folder);
    ((ObjectNode) other.at("/results/documents/0/statements/0")).put("verdict", "proved");
    assertFalse(problems(other).isEmpty());
  }

  private JsonNode run(Path documents) throws Exception {
    Path file = folder.resolve("run.json");
    Run.of(
        "verify", "-q", "--samples", 3, "--state", folder.resolve("s"), "--json", file, documents);
    return JSON.readTree(file.toFile());
  }

  /** What a run says against the published schema. */
  static Set<ValidationMessage> problems(JsonNode run) throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(PUBLISHED));
    return schema.validate(run);
  }
}
