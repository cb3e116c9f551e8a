package org.rederive.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The papers that documents belong to: the nearest {@code paper.md} in the folder of a document or
 * above it. Above the folder itself a file of this name counts only if it has one of the sections
 * of a paper: others use the name as well. Safe for use by several threads at once.
 */
final class Papers {
  private static final Set<String> SECTIONS = Set.of("## Macros", "## Symbols", "## Inventory");

  private final Function<Path, Optional<SourceText>> text;
  private final Vocabularies settings;
  private final Consumer<Problem> problems;
  private final Map<Path, Optional<SourceText>> texts = new HashMap<>();
  private final Map<String, Paper> read = new LinkedHashMap<>();

  /**
   * @param text the text of a file, if it is there
   * @param problems is told what is wrong with a paper's file, once
   */
  Papers(
      Function<Path, Optional<SourceText>> text,
      Vocabularies settings,
      Consumer<Problem> problems) {
    this.text = text;
    this.settings = settings;
    this.problems = problems;
  }

  /** The paper that a document belongs to. */
  synchronized Optional<Paper> of(String document) {
    List<SourceText> found = above(Path.of(document));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            read.computeIfAbsent(found.get(0).file(), file -> paper(found.get(0), found)));
  }

  /** All that documents were found to belong to. */
  List<Paper> all() {
    return List.copyOf(read.values());
  }

  private Paper paper(SourceText source, List<SourceText> found) {
    Findings findings = new Findings(source);
    if (found.size() > 1) {
      findings.add(
          new Piece(source.line(1), 1, 0),
          "this folder is inside of another paper's: " + found.get(1).file(),
          "documents belong to one paper; move the folder out");
    }
    Paper paper = new PaperReader(source, settings, findings).read();
    findings.inOrder().forEach(problems);
    return paper;
  }

  /** The files of papers in the folder of a document and above it, nearest first. */
  private List<SourceText> above(Path document) {
    List<SourceText> found = new ArrayList<>();
    Path folder = document.resolveSibling("");
    boolean own = true;
    for (@Nullable Path at = folder; at != null; at = parent(at)) {
      boolean here = own;
      texts
          .computeIfAbsent(at.resolve(Paper.FILE), text)
          .filter(t -> here || isPaper(t))
          .ifPresent(found::add);
      own = false;
    }
    return found;
  }

  /** As long as a path is relative, so is its parent: messages show it. */
  private static @Nullable Path parent(Path folder) {
    Path parent = folder.getParent();
    boolean up = parent == null || folder.endsWith("..");
    return up ? folder.toAbsolutePath().normalize().getParent() : parent;
  }

  private static boolean isPaper(SourceText text) {
    return text.lines().stream().map(String::strip).anyMatch(SECTIONS::contains);
  }
}
