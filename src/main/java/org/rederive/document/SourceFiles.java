package org.rederive.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds and reads the files that documents are in. In a folder these are all Markdown files at any
 * depth except hidden ones, README.md, the files of papers, and what stands in a folder of models.
 */
final class SourceFiles {
  private static final int LARGEST = 4 << 20;

  private final Consumer<Problem> problems;
  private final Unsaved unsaved;
  private final Set<Path> read = new HashSet<>();

  SourceFiles(Consumer<Problem> problems, Unsaved unsaved) {
    this.problems = problems;
    this.unsaved = unsaved;
  }

  /** Texts in order of file name, each file once. */
  List<SourceText> read(List<Path> pathsOrFolders) {
    Map<Path, Path> files = new LinkedHashMap<>();
    pathsOrFolders.stream()
        .flatMap(p -> files(p).stream())
        .sorted(Comparator.comparing(Path::toString))
        .forEach(p -> files.putIfAbsent(real(p), p));
    read.addAll(files.keySet());
    List<SourceText> texts = new ArrayList<>();
    files.values().forEach(p -> read(p, texts::add));
    return texts;
  }

  /** Whether all documents in a folder are among those that were read. */
  boolean readsAll(Path folder) {
    return files(folder).stream().map(SourceFiles::real).allMatch(read::contains);
  }

  /**
   * Texts of the documents in a folder that were not read before; one that cannot be read is left
   * out.
   */
  List<SourceText> beside(Path folder) {
    SourceFiles others = new SourceFiles(problem -> {}, unsaved);
    return others.read(
        others.files(folder).stream().filter(file -> !read.contains(real(file))).toList());
  }

  /** The text of a paper's file, if there is one at this place. */
  Optional<SourceText> paper(Path file) {
    List<SourceText> text = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      read(file, text::add);
    }
    return text.stream().findFirst();
  }

  private List<Path> files(Path path) {
    if (Paper.isFile(path) && Files.isRegularFile(path)) {
      return files(path.resolveSibling(""));
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.walk(path, 32, new FileVisitOption[0])) {
      return inside.filter(f -> isDocument(path.relativize(f))).toList();
    } catch (IOException | UncheckedIOException e) {
      fail(path, "the folder cannot be read: " + reason(e), "");
      return List.of();
    }
  }

  private static boolean isDocument(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().equals(Models.FOLDER)) {
        return false;
      }
    }
    String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") && !name.equals("readme.md") && !name.equals(Paper.FILE);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void read(Path path, Consumer<SourceText> then) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      fail(path, "this is not a file", "");
      return;
    }
    try (InputStream in = opened(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        fail(path, "the file is larger than 4 MiB", "one document holds one equation");
      } else {
        decode(path, bytes, then);
      }
    } catch (NoSuchFileException e) {
      fail(path, "there is no such file", "");
    } catch (IOException e) {
      fail(path, "the file cannot be read: " + reason(e), "");
    }
  }

  private InputStream opened(Path path) throws IOException {
    Optional<byte[]> open = unsaved.of(path);
    return open.isPresent() ? new ByteArrayInputStream(open.get()) : Files.newInputStream(path);
  }

  private void decode(Path path, byte[] bytes, Consumer<SourceText> then) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    SourceText text = SourceText.of(path.toString(), out.flip().toString());
    if (!result.isError()) {
      then.accept(text);
      return;
    }
    int last = text.lines().size();
    Piece end = new Piece("", last, text.line(last).length());
    String message = "byte 0x%02X is not valid UTF-8".formatted(bytes[in.position()]);
    problems.accept(text.problem(end, message, "save the file as UTF-8"));
  }

  private void fail(Path path, String message, String hint) {
    SourceText nothing = SourceText.of(path.toString(), "");
    problems.accept(nothing.problem(new Piece("", 1, 0), message, hint));
  }

  private static String reason(Exception e) {
    return e instanceof AccessDeniedException ? "access is denied" : "the system refuses it";
  }
}
