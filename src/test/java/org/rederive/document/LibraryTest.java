package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.setting.Settings;

/** What is remembered of documents changes nothing of what is read. */
class LibraryTest {
  private static final Path PAPER = Path.of("derivations/biorthogonal-quantum-mechanics");

  @TempDir private Path folder;

  private final Library library = Settings.library();

  @BeforeEach
  void copy() throws IOException {
    for (Path file : files(PAPER)) {
      Documents.write(folder.resolve(file.getFileName().toString()), text(file));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that a run depends on. */
  private static List<Object> all(Derivations.Reading reading) {
    List<Object> all = new ArrayList<>(reading.problems());
    all.add(DocumentDigests.of(reading.documents()));
    for (Derivation document : reading.documents()) {
      all.add(document.id() + document.assumptions() + document.definitions());
      document.statements().forEach(s -> all.add(s.id() + s.equations() + s.expected()));
    }
    reading.inventories().forEach(all::add);
    return all;
  }

  private void assertNothingIsForgotten(String after) {
    List<Path> here = List.of(folder);
    assertEquals(all(Settings.read(here)), all(library.read(here, Unsaved.NONE)), after);
  }

  @Test
  void afterAnyEditItIsReadAsIfForTheFirstTime() {
    assertNothingIsForgotten("at first");
    SplittableRandom random = new SplittableRandom(20261130);
    List<Path> files = files(folder);
    for (int i = 0; i < 40; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String whole = text(file);
      Documents.write(file, new Mutator(random.nextLong()).spoiled(whole, text(files.get(0))));
      assertNothingIsForgotten("edit " + i + " of " + file);
      if (i % 3 > 0) {
        Documents.write(file, whole);
      }
    }
  }

  @Test
  void whatIsSaidInThePaperReachesItsDocuments() {
    assertNothingIsForgotten("at first");
    Path paper = folder.resolve(Paper.FILE);
    String whole = text(paper);
    for (String line : whole.lines().filter(l -> l.startsWith("| $")).limit(8).toList()) {
      Documents.write(paper, whole.replace(line + "\n", ""));
      assertNothingIsForgotten("without the row " + line);
    }
  }

  @Test
  void whatIsWrongWithADocumentIsSaidOfThoseThatStandOnIt() {
    Documents.write(folder.resolve("below.md"), Documents.small("below", List.of()));
    Documents.write(folder.resolve("above.md"), Documents.small("above", List.of("below")));
    assertNothingIsForgotten("at first");
    Documents.write(folder.resolve("below.md"), "nothing");
    assertNothingIsForgotten("when it is spoiled");
    assertTrue(
        library.read(List.of(folder), Unsaved.NONE).problems().stream()
            .anyMatch(p -> p.file().endsWith("above.md")));
  }
}
