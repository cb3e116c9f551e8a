package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.document.DocumentDigests;

/** A referee's bundle is complete, the same for the same run, and repeats to the same digest. */
@Tag("slow")
class BundleTest {
  @TempDir Path work;
  private Path documents;
  private Path run;
  private Path program;

  @BeforeEach
  void verifyDocuments() throws IOException {
    documents = Files.createDirectories(work.resolve("here/derivations"));
    Folder.copy(documents, List.of("eq19", "eq21", "eq22", "eq23", "eq25"));
    run = work.resolve("run.json");
    Run.json(run, documents, "-q", "--samples", 20, "-k", "eq25", "--dim", "2..3");
    program = program();
  }

  /** A jar that names a library beside it. */
  private Path program() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/one.jar");
    Files.createDirectories(work.resolve("lib"));
    Files.writeString(work.resolve("lib/one.jar"), "a library");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return Files.write(work.resolve("program.jar"), bytes.toByteArray());
  }

  private Path bundle(String name) {
    Path zip = work.resolve(name);
    Run packed = Run.of("bundle", zip, "--run", run, "--jar", program);
    assertEquals(0, packed.code(), packed.err());
    return zip;
  }

  private static Map<String, byte[]> unzipped(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : archive.stream().toList()) {
        files.put(entry.getName(), archive.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private Path unpacked(Path zip) throws IOException {
    Path there = Files.createDirectories(work.resolve("there"));
    for (Map.Entry<String, byte[]> file : unzipped(zip).entrySet()) {
      Path path = there.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return there;
  }

  @Test
  void everythingIsInIt() throws IOException {
    var names = new TreeSet<>(unzipped(bundle("a.zip")).keySet());
    names.removeIf(name -> name.startsWith("report/") && !name.equals("report/index.html"));
    assertEquals(
        new TreeSet<>(
            List.of(
                "LICENSE",
                "NOTICE",
                "README.md",
                "SHA256SUMS",
                "THIRD-PARTY.md",
                "derivations/eq19.md",
                "derivations/eq21.md",
                "derivations/eq22.md",
                "derivations/eq23.md",
                "derivations/eq25.md",
                "derivations/paper.md",
                "lib/one.jar",
                "rederive.jar",
                "report/index.html",
                "run.json")),
        names);
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    assertArrayEquals(Files.readAllBytes(bundle("a.zip")), Files.readAllBytes(bundle("b.zip")));
  }

  @Test
  void theSumsAreThoseOfTheFiles() throws IOException {
    Map<String, byte[]> files = unzipped(bundle("a.zip"));
    List<String> sums = new String(files.remove("SHA256SUMS")).lines().toList();
    assertEquals(
        files.entrySet().stream()
            .map(f -> DocumentDigests.sha256(f.getValue()) + "  " + f.getKey())
            .toList(),
        sums);
  }

  @Test
  void itSaysNothingOfTheMachineItWasMadeOn() throws IOException {
    for (Map.Entry<String, byte[]> file : unzipped(bundle("a.zip")).entrySet()) {
      String text = new String(file.getValue());
      assertTrue(!text.contains(work.toString()), file.getKey());
    }
  }

  @Test
  void itRepeatsToTheSameDigest() throws IOException {
    Path there = unpacked(bundle("a.zip"));
    Run again = Run.of("replay", there.resolve("run.json"), "--in", there.resolve("derivations"));
    assertEquals(0, again.code(), again.out() + again.err());
    assertTrue(again.out().contains("reproduced, digest"), again.out());
  }

  @Test
  void aDocumentThatWasChangedIsNamed() throws IOException {
    Path there = unpacked(bundle("a.zip"));
    Path document = there.resolve("derivations/eq25.md");
    Files.writeString(document, Files.readString(document) + "\nOne more line.\n");
    Run again = Run.of("replay", there.resolve("run.json"), "--in", there.resolve("derivations"));
    assertEquals(7, again.code());
    assertTrue(again.out().contains("document eq25: "), again.out());
  }

  @Test
  void aRunThatWasChangedIsNotBelieved() throws IOException {
    String text = Files.readString(run);
    Files.writeString(run, text.replace("\"verdict\" : \"refuted\"", "\"verdict\" : \"holds\""));
    assertEquals(7, Run.of("replay", run, "--in", documents).code());
    assertEquals(2, Run.of("bundle", work.resolve("a.zip"), "--run", run, "--jar", program).code());
  }

  @Test
  void whatTheRunHasNotSeenIsNotPacked() throws IOException {
    Path document = documents.resolve("eq25.md");
    Files.writeString(document, Files.readString(document) + "\n");
    Run packed = Run.of("bundle", work.resolve("a.zip"), "--run", run, "--jar", program);
    assertEquals(4, packed.code());
    assertTrue(packed.err().contains("eq25.md has changed since the run"), packed.err());
    assertTrue(Files.notExists(work.resolve("a.zip")));
  }

  @Test
  void aRunIsRepeatedWhereItWasMade() {
    Run again = Run.of("replay", run);
    assertEquals(0, again.code(), again.out() + again.err());
  }

  @Test
  void withoutARunItVerifiesFirst() throws IOException {
    Path zip = work.resolve("a.zip");
    Run packed = Run.of("bundle", zip, documents.resolve("eq19.md"), "--jar", program);
    assertEquals(0, packed.code(), packed.err());
    assertTrue(unzipped(zip).containsKey("derivations/eq19.md"));
    assertEquals(4, Run.of("bundle", zip, work.resolve("none.md"), "--jar", program).code());
  }
}
