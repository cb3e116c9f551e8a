package org.rederive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** THIRD-PARTY.md names the libraries that are handed out, with their versions, and no others. */
class ThirdPartyTest {
  /** Below the local repository: what tests alone need. */
  private static final Pattern TESTS_ONLY =
      Pattern.compile(
          "/org/junit/|/net/jqwik/|/com/tngtech/|/org/bytedeco/|/org/opentest4j/|/org/apiguardian/"
              + "|/com/networknt/|/com/ethlo/|/com/fasterxml/jackson/dataformat/|/org/yaml/"
              + "|/org/apache/maven/|/org/openjdk/jmh/|/net/sf/jopt-simple/|/junit/|/org/webjars/");

  @Test
  void everyLibraryThatIsHandedOutIsNamed() throws IOException {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> entry.replace(File.separatorChar, '/'))
            .filter(entry -> !TESTS_ONLY.matcher(entry).find())
            .map(entry -> entry.substring(entry.lastIndexOf('/') + 1, entry.length() - 4))
            .toList();
    assertTrue(jars.size() > 20, () -> "this is not the class path: " + jars);
    var named =
        Files.readString(Path.of("THIRD-PARTY.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        new TreeSet<>(jars), named, "write the list anew: mvn -Pdist -Dmaven.test.skip package");
  }
}
