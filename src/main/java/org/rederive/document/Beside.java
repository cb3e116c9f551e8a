package org.rederive.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Documents that nobody asked for, and that others stand on: read so that these can be, and not
 * judged.
 */
final class Beside {
  private final Papers papers;
  private final Function<SourceText, Draft> alone;
  private final Function<SourceText, Draft> whole;
  private final Map<String, SourceText> near;
  private final Function<Path, List<SourceText>> inFolder;
  private final Map<Path, Map<String, SourceText>> folders = new HashMap<>();

  /**
   * @param alone reads what a document says itself
   * @param whole reads a document with what it has of its paper
   * @param near documents by name that are looked for first
   * @param inFolder the documents of a paper's folder that were not asked for
   */
  Beside(
      Papers papers,
      Function<SourceText, Draft> alone,
      Function<SourceText, Draft> whole,
      Collection<Draft> near,
      Function<Path, List<SourceText>> inFolder) {
    this.papers = papers;
    this.alone = alone;
    this.whole = whole;
    this.near = byName(near);
    this.inFolder = inFolder;
  }

  /**
   * What some documents use, and what that uses, as far as it is in the folders of their papers.
   */
  List<Draft> usedBy(List<Draft> wanted) {
    Set<String> known = new HashSet<>();
    wanted.forEach(draft -> known.add(draft.name()));
    List<Draft> found = new ArrayList<>();
    Deque<Draft> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      Draft user = open.removeFirst();
      for (Piece use : user.uses()) {
        Optional<Draft> used =
            known.contains(use.text()) ? Optional.empty() : named(use.text(), user);
        used.filter(draft -> known.add(draft.name())).ifPresent(found::add);
        used.ifPresent(open::addLast);
      }
    }
    return found;
  }

  private Optional<Draft> named(String id, Draft user) {
    Optional<SourceText> found = Optional.ofNullable(near.get(id));
    return found.or(() -> inPaper(id, user)).map(whole);
  }

  private Optional<SourceText> inPaper(String id, Draft user) {
    return papers
        .of(user.source().file())
        .map(paper -> documents(Path.of(paper.file()).resolveSibling("")))
        .map(documents -> documents.get(id));
  }

  private Map<String, SourceText> documents(Path folder) {
    return folders.computeIfAbsent(
        folder, at -> byName(inFolder.apply(at).stream().map(alone).toList()));
  }

  /** Where two have one name, neither is meant. */
  private static Map<String, SourceText> byName(Collection<Draft> drafts) {
    Map<String, SourceText> named = new LinkedHashMap<>();
    Set<String> twice = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.id().isPresent() && named.putIfAbsent(draft.name(), draft.source()) != null) {
        twice.add(draft.name());
      }
    }
    named.keySet().removeAll(twice);
    return named;
  }
}
