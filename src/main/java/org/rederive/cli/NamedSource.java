package org.rederive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.document.Problem;
import org.rederive.document.TexFiles;
import org.rederive.document.tex.TexSource;
import picocli.CommandLine.Parameters;

/** The LaTeX source of a paper that a command is about. */
final class NamedSource {
  @Parameters(index = "0", paramLabel = "FILE", description = "the source, a .tex file")
  private Path file = Path.of("");

  /**
   * A source as far as it can be read.
   *
   * @param text none if there is no such file
   * @param problems all that is wrong with it
   */
  record Read(Optional<TexSource> text, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }

    void show(PrintWriter err) {
      problems.forEach(problem -> err.println(problem.shown()));
    }
  }

  Path file() {
    return file;
  }

  /** Where its documents are if nobody says otherwise. */
  Path folder() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.tex$", "");
    return Path.of("derivations", name);
  }

  Read read() {
    List<Problem> problems = new ArrayList<>();
    Optional<TexSource> source = new TexFiles(problems::add).read(file);
    source.ifPresent(s -> problems.addAll(TexFiles.problems(s)));
    return new Read(source, problems);
  }
}
