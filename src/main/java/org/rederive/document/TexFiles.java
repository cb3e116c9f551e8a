package org.rederive.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexSpan;

/** The files of LaTeX sources. */
public final class TexFiles {
  private static final int LARGEST = 64 << 20;

  private final Consumer<Problem> problems;
  private final Unsaved unsaved;

  /**
   * @param problems is told why a source cannot be read
   */
  public TexFiles(Consumer<Problem> problems) {
    this(problems, Unsaved.NONE);
  }

  TexFiles(Consumer<Problem> problems, Unsaved unsaved) {
    this.problems = problems;
    this.unsaved = unsaved;
  }

  /** A source with all that it inputs. */
  public Optional<TexSource> read(Path main) {
    if (unsaved.of(main).isEmpty() && !Files.isRegularFile(main)) {
      fail(main, Files.exists(main) ? "this is not a file" : "there is no such file");
      return Optional.empty();
    }
    return file(main).map(file -> TexSource.read(file, this::input));
  }

  /** What is wrong with a source, as it is said of documents. */
  public static List<Problem> problems(TexSource source) {
    Map<TexFile, SourceText> texts = new IdentityHashMap<>();
    return source.problems().stream()
        .map(
            problem -> {
              TexSpan at = problem.at();
              SourceText text =
                  texts.computeIfAbsent(at.file(), f -> SourceText.of(f.name(), f.text()));
              Piece piece = new Piece(at.text(), at.line(), at.column());
              return text.problem(piece, problem.message(), problem.hint());
            })
        .toList();
  }

  private Optional<TexFile> input(Path path) {
    boolean there = unsaved.of(path).isPresent() || Files.isRegularFile(path);
    return there ? file(path) : Optional.empty();
  }

  private Optional<TexFile> file(Path path) {
    Optional<byte[]> open = unsaved.of(path);
    if (open.isPresent()) {
      return open.map(bytes -> TexFile.of(path.toString(), bytes));
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length <= LARGEST) {
        return Optional.of(TexFile.of(path.toString(), bytes));
      }
      fail(path, "the file is larger than 64 MiB");
    } catch (IOException e) {
      fail(path, "the file cannot be read");
    }
    return Optional.empty();
  }

  private void fail(Path path, String message) {
    SourceText nothing = SourceText.of(path.toString(), "");
    problems.accept(nothing.problem(new Piece("", 1, 0), message, ""));
  }
}
