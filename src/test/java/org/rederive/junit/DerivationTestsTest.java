package org.rederive.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.rederive.api.Rederive;
import org.rederive.cli.Folder;
import org.rederive.cli.SmallDocuments;

/** Derivations as a test runner sees them. */
class DerivationTestsTest {
  @TempDir static Path folder;

  /** What a project writes. */
  static class OurDerivations {
    @TestFactory
    Stream<DynamicNode> hold() {
      return DerivationTests.of(Rederive.in(folder).samples(12));
    }
  }

  /** The shortest form. */
  static class AllOfAFolder {
    @TestFactory
    Stream<DynamicNode> hold() {
      return DerivationTests.in(folder.resolve("empty"));
    }
  }

  private static final class Seen implements TestExecutionListener {
    private final Map<String, TestExecutionResult> results = new TreeMap<>();
    private final Map<String, TestIdentifier> tests = new TreeMap<>();
    private final List<String> skipped = new ArrayList<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      skipped.add(test.getDisplayName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        tests.put(test.getDisplayName(), test);
        results.put(test.getDisplayName(), result);
      }
    }

    private String message(String name) {
      return String.valueOf(results.get(name).getThrowable().orElseThrow().getMessage());
    }

    private List<String> failed() {
      return results.keySet().stream()
          .filter(n -> results.get(n).getStatus() != TestExecutionResult.Status.SUCCESSFUL)
          .toList();
    }
  }

  private static Seen run(Class<?> tests) {
    Seen seen = new Seen();
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    LauncherFactory.create().execute(request, seen);
    assertEquals(List.of(), seen.skipped);
    return seen;
  }

  @Test
  void everyStatementIsATestAndOnlyWhatIsAsExpectedPasses() {
    Folder.copy(folder, List.of("eq19", "eq23", "eq25"));
    Folder.copyUsed(folder, "eq23");
    Folder.write(folder, "a.md", SmallDocuments.REFUTED);
    Folder.write(folder, "b.md", SmallDocuments.HOLDS_UNEXPECTEDLY);
    Folder.write(folder, "c.md", SmallDocuments.SECOND_ORDER);
    Folder.write(folder, "d.md", SmallDocuments.UNDECIDED);
    Folder.write(folder, "e.md", SmallDocuments.VACUOUS);
    Folder.write(folder, "broken.md", "no document");
    Seen seen = run(OurDerivations.class);
    assertEquals(
        List.of(
            "claim bad",
            "claim empty",
            "claim second",
            "claim surprise is refuted",
            "claim tiny",
            "document error in " + folder.resolve("broken.md")),
        seen.failed());
    assertTrue(
        seen.results.containsKey("claim eq25-as-printed is refuted"), seen.results::toString);
    assertTrue(seen.results.keySet().stream().anyMatch(n -> n.startsWith("step eq25/")));
    assertTrue(
        seen.message("claim bad").contains("a.md:20: claim is false"), seen.message("claim bad"));
    assertTrue(seen.message("claim bad").contains("smallest counterexample found"));
    assertTrue(seen.message("claim tiny").contains("could not be decided"));
    assertTrue(seen.message("claim empty").contains("is vacuous"));
    FileSource source = (FileSource) seen.tests.get("claim bad").getSource().orElseThrow();
    assertEquals(folder.resolve("a.md").toFile(), source.getFile());
    assertEquals(20, source.getPosition().orElseThrow().getLine());
  }

  @Test
  void aFolderThatIsNotThereIsNoGreenRun() {
    assertEquals(1, run(AllOfAFolder.class).failed().size());
  }
}
