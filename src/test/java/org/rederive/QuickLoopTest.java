package org.rederive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The short loop looks into every package. */
class QuickLoopTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path TEST = Path.of("src", "test", "java");
  private static final Pattern SLOW = Pattern.compile("(?m)^@Tag\\(\"slow\"\\)");
  private static final Pattern NAME = Pattern.compile("\\w+(Test|Tests|Laws|Properties)\\.java");

  /** Packages whose quick tests stand with what uses them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "org/rederive/engine/literal", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting/algebra", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting/band", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting/evolution", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting/sites", "org/rederive/cli/ScaffoldTest.java",
          "org/rederive/setting/wave", "org/rederive/cli/ScaffoldTest.java");

  @Test
  void everyPackageHasATestThatIsNotSlow() throws IOException {
    List<String> without = new ArrayList<>();
    for (String room : rooms()) {
      boolean elsewhere = ELSEWHERE.containsKey(room) && isQuick(TEST.resolve(ELSEWHERE.get(room)));
      if (!elsewhere && quick(room).isEmpty()) {
        without.add(room);
      }
    }
    assertEquals(List.of(), without);
  }

  @Test
  void noPackageIsLookedForElsewhereThatIsGoneOrHasTestsOfItsOwn() throws IOException {
    assertTrue(rooms().containsAll(ELSEWHERE.keySet()), ELSEWHERE.keySet()::toString);
    for (String room : ELSEWHERE.keySet()) {
      assertEquals(List.of(), quick(room));
    }
  }

  private static List<String> rooms() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> MAIN.relativize(file.getParent()).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<Path> quick(String room) throws IOException {
    Path folder = TEST.resolve(room);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> quick = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (NAME.matcher(file.getFileName().toString()).matches() && isQuick(file)) {
          quick.add(file);
        }
      }
    }
    return quick;
  }

  private static boolean isQuick(Path test) throws IOException {
    return !SLOW.matcher(Files.readString(test)).find();
  }
}
