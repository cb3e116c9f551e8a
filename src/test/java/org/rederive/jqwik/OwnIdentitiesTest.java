package org.rederive.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The example for identities of one's own, compiled and run as a project would. */
class OwnIdentitiesTest {
  @TempDir private Path folder;

  private static final class Seen implements TestExecutionListener {
    private final Map<String, Status> results = new TreeMap<>();
    private final StringBuilder messages = new StringBuilder();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        results.put(test.getDisplayName(), result.getStatus());
        result.getThrowable().ifPresent(thrown -> messages.append(thrown.getMessage()));
      }
    }
  }

  @Test
  void whatIsTruePassesAndWhatIsNotShrinksToAJordanBlock() throws Exception {
    compile();
    Seen seen = new Seen();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      var request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(selectClass(loader.loadClass("OwnIdentities")))
              .configurationParameter("jqwik.database", folder.resolve("database").toString())
              .build();
      try (LauncherSession session = LauncherFactory.openSession()) {
        session.getLauncher().execute(request, seen);
      }
    }
    assertEquals(
        Map.of(
            "andOfAllOthersToo", Status.FAILED,
            "commutatorsOfHermitianOperatorsAreAntiHermitian", Status.SUCCESSFUL,
            "theCurvaturesOfAllBandsAddUpToZero", Status.SUCCESSFUL,
            "theEnergiesOfNormalHamiltoniansHaveTheSizeOfItsEntries", Status.SUCCESSFUL),
        seen.results,
        seen.messages::toString);
    String shrunk = seen.messages.toString();
    assertTrue(
        shrunk.contains("generic, N = 2, H = [[0, 1], [0, 0]]: ")
            || shrunk.contains("generic, N = 2, H = [[0, 0], [1, 0]]: "),
        shrunk);
  }

  private void compile() throws IOException {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                folder.toString(),
                Path.of("derivations", "examples", "OwnIdentities.java").toString());
    assertEquals(0, code);
  }
}
