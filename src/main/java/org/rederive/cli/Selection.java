package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which documents and statements a command is about. */
final class Selection {
  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-k", "--select"},
      paramLabel = "ID",
      split = ",",
      description = "only these documents, claims or steps")
  private List<String> selected = new ArrayList<>();

  /** All documents named. */
  Derivations.Reading read() {
    return Documents.read(paths);
  }

  /** Whether only a part of what is there was asked for. */
  boolean isPart() {
    return !selected.isEmpty();
  }

  /** The documents with what was selected of them. */
  List<Derivation> of(List<Derivation> all) {
    return selected.isEmpty() ? all : only(all, selected);
  }

  /** The documents with these statements; a document's name stands for all of its statements. */
  static List<Derivation> only(List<Derivation> all, List<String> names) {
    return all.stream().map(d -> d.only(names)).filter(d -> !d.statements().isEmpty()).toList();
  }

  /** Names that were asked for and that nothing among the documents has. */
  List<String> unknown(List<Derivation> all) {
    return selected.stream().filter(name -> all.stream().noneMatch(d -> names(d, name))).toList();
  }

  private static boolean names(Derivation derivation, String name) {
    return derivation.id().equals(name)
        || derivation.statements().stream().anyMatch(s -> s.id().equals(name));
  }
}
