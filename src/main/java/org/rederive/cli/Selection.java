package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Names;
import org.rederive.document.Wanted;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which documents and statements a command is about. */
final class Selection {
  /** How statements are named, for all commands that are about some. */
  static final String IDS =
      "documents, claims or steps: names, patterns such as 'eq18*', or numbers of equations";

  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-k", "--select"},
      paramLabel = "ID",
      split = ",",
      description = Selection.IDS)
  private List<String> selected = new ArrayList<>();

  /** All documents named, or those of them that what is selected can be in. */
  Derivations.Reading read() {
    return Documents.read(paths, new Wanted(selected));
  }

  /** Where documents are read. */
  List<Path> paths() {
    return Documents.places(paths);
  }

  /** Whether only a part of what is there was asked for. */
  boolean isPart() {
    return !selected.isEmpty();
  }

  /** What was selected of the documents. */
  Chosen of(List<Derivation> all) {
    if (selected.isEmpty()) {
      return new Chosen(all, List.of());
    }
    Names names = Names.of(selected, all);
    return new Chosen(names.in(all), names.unknown());
  }

  /**
   * A selection.
   *
   * @param documents with the statements that were meant
   * @param unknown names that nothing has
   */
  record Chosen(List<Derivation> documents, List<Names.Unknown> unknown) {}
}
