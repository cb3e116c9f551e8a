package org.rederive.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.document.UseGraph;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.html.HtmlReport;
import org.rederive.result.DocumentResult;
import org.rederive.setting.Settings;

/** Everything that a referee needs to repeat a run, as files of a zip. */
final class Bundle {
  private static final String DOCUMENTS = "derivations";
  private static final String README = "bundle-readme.md";
  private static final List<String> LEGAL = List.of("LICENSE", "NOTICE", "THIRD-PARTY.md");

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final StoredRun run;
  private final Path root;

  /** Something that belongs into the bundle is not there or is not what the run has seen. */
  static final class IncompleteException extends Exception {
    private static final long serialVersionUID = 1;

    IncompleteException(String message) {
      super(message);
    }
  }

  private Bundle(StoredRun run) {
    this.run = run;
    this.root = root(run);
  }

  /**
   * Gathers the files.
   *
   * @param jar the program; what its manifest names goes with it
   * @throws IncompleteException if a document has changed since, or some could not be read then
   */
  static Bundle of(StoredRun run, Path jar) throws IOException, IncompleteException {
    Bundle bundle = new Bundle(run);
    bundle.requireWhole();
    bundle.documents();
    bundle.models();
    bundle.program(jar);
    bundle.legal();
    bundle.results();
    return bundle;
  }

  /** Writes the zip; the same run gives the same bytes. */
  void write(Path zip) throws IOException {
    TreeMap<String, byte[]> all = new TreeMap<>(files);
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, bytes) ->
            sums.append(DocumentDigests.sha256(bytes)).append("  ").append(name).append('\n'));
    all.put("SHA256SUMS", utf8(sums.toString()));
    ZipBytes.write(all, zip);
  }

  private void requireWhole() throws IncompleteException {
    if (!run.results().problems().isEmpty()) {
      throw new IncompleteException(
          "some documents could not be read: " + run.results().problems().get(0));
    }
    if (run.results().documents().isEmpty()) {
      throw new IncompleteException("there is no document in the run");
    }
  }

  // ---- documents

  /** The folder that all documents are in, at some depth, and the files of their papers. */
  private static Path root(StoredRun run) {
    Path root = null;
    for (Path file : files(run)) {
      Path folder = file.toAbsolutePath().normalize().getParent();
      while (root != null && folder != null && !folder.startsWith(root)) {
        root = root.getParent();
      }
      root = root == null ? folder : root;
    }
    return root == null ? Path.of("").toAbsolutePath() : root;
  }

  private static List<Path> files(StoredRun run) {
    List<Path> documents = run.results().documents().stream().map(d -> Path.of(d.file())).toList();
    Stream<Path> papers =
        Settings.read(documents).derivations().stream()
            .flatMap(d -> d.inherited().stream())
            .map(inherited -> Path.of(inherited.file()));
    return Stream.concat(documents.stream(), papers).distinct().toList();
  }

  private String place(String file) {
    Path inside = root.relativize(Path.of(file).toAbsolutePath().normalize());
    return Path.of(DOCUMENTS).resolve(inside).normalize().toString().replace('\\', '/');
  }

  /** The documents of the run, and those they stand on. */
  private void documents() throws IOException, IncompleteException {
    List<Derivation> all = Settings.read(List.of(root)).derivations();
    Map<String, String> digests = DocumentDigests.of(all).own();
    for (DocumentResult document : run.results().documents()) {
      if (!document.digest().equals(digests.get(document.id()))) {
        throw new IncompleteException(document.file() + " has changed since the run; verify again");
      }
    }
    for (Path file : files(run)) {
      files.put(place(file.toString()), bytes(file));
    }
    UseGraph graph = UseGraph.of(all);
    Set<String> used = new HashSet<>();
    run.results().documents().forEach(d -> used.addAll(graph.dependencies(d.id())));
    for (Derivation derivation : all) {
      if (used.contains(derivation.id())) {
        String file = derivation.file();
        files.putIfAbsent(place(file), Files.readAllBytes(Path.of(file)));
      }
    }
  }

  /** Of a paper of which only a part was checked, without what it says about the whole. */
  private byte[] bytes(Path file) throws IOException {
    boolean whole = run.results().coverage().stream().anyMatch(c -> Path.of(c.file()).equals(file));
    boolean document =
        run.results().documents().stream().anyMatch(d -> Path.of(d.file()).equals(file));
    byte[] bytes = Files.readAllBytes(file);
    return whole || document
        ? bytes
        : utf8(Derivations.withoutInventory(new String(bytes, StandardCharsets.UTF_8)));
  }

  private void models() throws IOException {
    List<Path> documents = run.results().documents().stream().map(d -> Path.of(d.file())).toList();
    for (ModelDocument model : Models.beside(documents).models()) {
      Path file = Path.of(model.hamiltonian().source().file());
      files.put(place(file.toString()), Files.readAllBytes(file));
    }
  }

  // ---- the program

  private void program(Path jar) throws IOException {
    files.put("rederive.jar", Files.readAllBytes(jar));
    try (JarFile opened = new JarFile(jar.toFile())) {
      Manifest manifest = opened.getManifest();
      String libraries =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (libraries != null) {
        for (String library : libraries.split(" ")) {
          files.put(library, Files.readAllBytes(jar.resolveSibling(library)));
        }
      }
    }
  }

  private void legal() throws IOException {
    for (String name : LEGAL) {
      try (InputStream in = Main.class.getResourceAsStream("/META-INF/" + name)) {
        if (in != null) {
          files.put(name, in.readAllBytes());
        }
      }
    }
  }

  // ---- what came out

  private void results() throws IOException {
    List<String> options = RunWords.of(run).options();
    RunJson json = new RunJson();
    StoredRun placed =
        new StoredRun(
            run.results().placed(this::place),
            run.versions(),
            "verify " + String.join(" ", options) + " derivations",
            run.exit(),
            run.timings());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    json.write(placed, bytes);
    files.put("run.json", bytes.toByteArray());
    report(placed);
    files.put("README.md", utf8(readme(placed, json.digest(placed.results()))));
  }

  private void report(StoredRun placed) throws IOException {
    Path folder = Files.createTempDirectory("rederive-report");
    try {
      HtmlReport.write(placed, folder);
      for (Path page : pages(folder)) {
        files.put("report/" + page.getFileName(), Files.readAllBytes(page));
      }
    } finally {
      for (Path page : pages(folder)) {
        Files.delete(page);
      }
      Files.delete(folder);
    }
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> pages = Files.list(folder)) {
      return pages.sorted().toList();
    }
  }

  private static String readme(StoredRun placed, String digest) throws IOException {
    long expected = placed.results().statements().filter(s -> s.asExpected()).count();
    double seconds = placed.timings().phases().getOrDefault("total", 0.0);
    String versions =
        new TreeMap<>(placed.versions())
            .entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    return readmeTemplate()
        .replace("@DOCUMENTS@", Integer.toString(placed.results().documents().size()))
        .replace("@EXPECTED@", Long.toString(expected))
        .replace("@STATEMENTS@", Long.toString(placed.results().statements().count()))
        .replace("@SECONDS@", String.format(Locale.ROOT, "%.0f", seconds))
        .replace("@DIGEST@", digest)
        .replace("@COMMAND@", placed.command())
        .replace("@VERSIONS@", versions);
  }

  private static String readmeTemplate() throws IOException {
    try (InputStream in = Bundle.class.getResourceAsStream(README)) {
      return new String(Objects.requireNonNull(in, README).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes zips whose bytes depend on nothing but names and contents. */
  static final class ZipBytes {
    /** The first one that a zip can say. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipBytes() {}

    static void write(SortedMap<String, byte[]> files, Path zip) throws IOException {
      try (OutputStream out = Files.newOutputStream(zip);
          ZipOutputStream archive = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          archive.putNextEntry(entry(file.getKey(), file.getValue()));
          archive.write(file.getValue());
          archive.closeEntry();
        }
      }
    }

    private static ZipEntry entry(String name, byte[] bytes) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(ALWAYS);
      if (name.endsWith(".jar")) {
        // Packed already.
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
      }
      return entry;
    }
  }
}
