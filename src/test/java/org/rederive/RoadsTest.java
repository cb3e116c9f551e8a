package org.rederive;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The page on the architecture, held against the classes that it names. */
@Tag("slow")
class RoadsTest {
  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Pattern STOP = Pattern.compile("\\d+\\. `([\\w.]+)` .*");
  private static final Pattern ROOM = Pattern.compile("`(\\w+)`");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.rederive");

  @Test
  void everyStopOfARoadUsesTheNextOneOrIsUsedByIt() throws IOException {
    List<Executable> steps = new ArrayList<>();
    roads()
        .forEach(
            (road, stops) ->
                IntStream.range(1, stops.size())
                    .forEach(
                        i -> steps.add(() -> assertMeet(road, stops.get(i - 1), stops.get(i)))));
    assertAll(steps);
  }

  @Test
  void thereAreThreeRoadsOfAtMostTenStops() throws IOException {
    assertEquals(3, roads().size());
    roads().forEach((road, stops) -> assertTrue(stops.size() > 5 && stops.size() <= 10, road));
  }

  /** A planted error: a road that leaps. */
  @Test
  void aLeapIsNoticed() {
    assertTrue(!meet("formula.Equation", "report.Console"));
  }

  @Test
  void everyRoomIsInTheTable() throws IOException {
    Set<String> rooms = new TreeSet<>();
    HOUSE.forEach(c -> rooms.add(c.getPackageName().split("\\.")[2]));
    Set<String> named = new TreeSet<>();
    try (Stream<String> lines = Files.lines(PAGE)) {
      lines
          .filter(line -> line.startsWith("| `"))
          .forEach(
              line ->
                  ROOM.matcher(line.split("\\|")[1]).results().forEach(m -> named.add(m.group(1))));
    }
    assertEquals(rooms, named);
  }

  private static Map<String, List<String>> roads() throws IOException {
    Map<String, List<String>> roads = new LinkedHashMap<>();
    String road = "";
    for (String line : Files.readAllLines(PAGE)) {
      Matcher stop = STOP.matcher(line);
      if (line.startsWith("## ")) {
        road = line.substring(3);
      } else if (stop.matches()) {
        roads.computeIfAbsent(road, name -> new ArrayList<>()).add(stop.group(1));
      }
    }
    return roads;
  }

  private static void assertMeet(String road, String stop, String next) {
    assertTrue(meet(stop, next), road + ": " + stop + " and " + next + " do not know each other");
  }

  private static boolean meet(String stop, String next) {
    return uses(stop, next) || uses(next, stop);
  }

  /** A class with all that it contains. */
  private static boolean uses(String from, String to) {
    String target = HOUSE.get("org.rederive." + to).getName();
    return HOUSE.stream()
        .filter(c -> isIn(c, HOUSE.get("org.rederive." + from).getName()))
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .anyMatch(d -> isIn(d.getTargetClass(), target));
  }

  private static boolean isIn(JavaClass each, String name) {
    return each.getName().equals(name) || each.getName().startsWith(name + "$");
  }
}
