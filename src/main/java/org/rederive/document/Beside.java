package org.rederive.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
 * Documents of a paper that nobody asked for, and that others stand on: read so that these can be,
 * and not judged.
 */
final class Beside {
  private final Papers papers;
  private final Vocabularies settings;
  private final Function<Path, List<SourceText>> inFolder;
  private final Map<Path, Map<String, Draft>> folders = new HashMap<>();

  /**
   * @param inFolder the documents of a paper's folder that were not asked for
   */
  Beside(Papers papers, Vocabularies settings, Function<Path, List<SourceText>> inFolder) {
    this.papers = papers;
    this.settings = settings;
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
    return papers
        .of(user.source().file())
        .map(paper -> drafts(Path.of(paper.file()).resolveSibling("")))
        .map(drafts -> drafts.get(id));
  }

  /** By name; where two have one, neither is meant. */
  private Map<String, Draft> drafts(Path folder) {
    return folders.computeIfAbsent(folder, this::read);
  }

  private Map<String, Draft> read(Path folder) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Set<String> twice = new HashSet<>();
    for (SourceText source : inFolder.apply(folder)) {
      Draft draft = Draft.of(source, settings, papers.of(source.file()));
      if (draft.id().isPresent() && drafts.putIfAbsent(draft.name(), draft) != null) {
        twice.add(draft.name());
      }
    }
    drafts.keySet().removeAll(twice);
    return drafts;
  }
}
