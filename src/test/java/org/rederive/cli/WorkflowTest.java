package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The steps of the workflow file, run here as the CI host would run them. */
@Tag("slow")
class WorkflowTest {
  private static final Path WORKFLOW = Path.of(".github", "workflows", "derivations.yml");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*matrix\\.shard\\s*}}");

  @TempDir Path folder;

  @BeforeEach
  void makeRepository() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("derivations"));
    Folder.copy(documents, List.of("eq19", "eq20"));
    Path launcher = folder.resolve("rederive");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Main.class.getName()
            + " \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
  }

  // ---- the workflow file

  @SuppressWarnings("unchecked")
  private static Map<String, Object> job(String name) throws IOException {
    Load yaml = new Load(LoadSettings.builder().build());
    var root = (Map<String, Object>) yaml.loadFromString(Files.readString(WORKFLOW));
    return ((Map<String, Map<String, Object>>) root.get("jobs")).get(name);
  }

  @SuppressWarnings("unchecked")
  private static List<String> runs(String job) throws IOException {
    List<String> runs = new ArrayList<>();
    for (Map<String, Object> step : (List<Map<String, Object>>) job(job).get("steps")) {
      if (step.get("run") instanceof String text) {
        runs.add(text);
      }
    }
    assertTrue(!runs.isEmpty(), job);
    return runs;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> matrix() throws IOException {
    var strategy = (Map<String, Map<String, List<Object>>>) job("shard").get("strategy");
    return strategy.get("matrix").get("shard");
  }

  // ---- running it

  private record Step(int code, String said) {}

  private Step step(String text) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-e", "-c", text)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    builder.environment().put("CI", "true");
    int code = builder.start().waitFor();
    return new Step(code, Files.readString(said));
  }

  private void runShards() throws Exception {
    for (Object shard : matrix()) {
      for (String run : runs("shard")) {
        Step step = step(EXPRESSION.matcher(run).replaceAll(shard.toString()));
        assertEquals(0, step.code(), step.said());
      }
    }
  }

  private static String results(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(text.indexOf("\"results\""), text.indexOf("\"timings\""));
  }

  @Test
  void threeShardsGiveTheBytesOfOneRunAndWithoutOneOfThemThereIsNoGreen() throws Exception {
    Step single = step("./rederive verify -q --json single.json");
    assertEquals(0, single.code(), single.said());
    Step refused = step("./rederive accept single.json");
    assertEquals(2, refused.code(), refused.said());
    assertTrue(refused.said().contains("accepted by a person and not by CI"), refused.said());
    assertEquals(0, step("./rederive accept --force single.json").code());
    runShards();
    for (String run : runs("report")) {
      Step step = step(run);
      assertEquals(0, step.code(), step.said());
    }
    assertEquals(results(folder.resolve("single.json")), results(folder.resolve("run.json")));
    assertTrue(Files.readString(folder.resolve("summary.md")).contains("statements as expected"));
    for (String file : List.of("junit.xml", "report/index.html")) {
      assertTrue(Files.exists(folder.resolve(file)), file);
    }
    Files.delete(folder.resolve("shard-2.json"));
    Step without = step(runs("report").get(0));
    assertEquals(3, without.code(), without.said());
    assertTrue(without.said().contains("missing: shard 2/3"), without.said());
  }
}
