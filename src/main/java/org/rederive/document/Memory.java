package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rederive.document.DerivationReader.Understood;

/**
 * Documents as they were read last, by file: one that says what it said then, and stands on what it
 * stood on, is not read again. Safe for use by several threads at once.
 */
final class Memory {
  private final Vocabularies settings;
  private final Map<String, Made> drafts = new ConcurrentHashMap<>();
  private final Map<String, Known> documents = new ConcurrentHashMap<>();

  Memory(Vocabularies settings) {
    this.settings = settings;
  }

  /**
   * A draft that nobody has changed.
   *
   * @param source its text
   * @param paper the text of its paper, if it has one
   */
  private record Made(SourceText source, @Nullable SourceText paper, Draft draft) {}

  /**
   * What a document was read to be.
   *
   * @param outline of its draft, the same object
   * @param taken names of its claims that other documents had
   * @param before what was wrong before it was read
   * @param uses what it stood on, the same objects
   * @param after what was wrong when it was read
   */
  private record Known(
      Outline outline,
      Set<String> taken,
      List<Problem> before,
      List<Optional<Understood>> uses,
      Optional<Understood> document,
      List<Problem> after) {
    boolean isOf(Draft draft, List<Optional<Understood>> now) {
      return outline == draft.outline()
          && taken.equals(draft.taken())
          && before.equals(draft.findings().all())
          && areSame(uses, now);
    }

    private static boolean areSame(
        List<Optional<Understood>> some, List<Optional<Understood>> others) {
      boolean same = some.size() == others.size();
      for (int i = 0; same && i < some.size(); i++) {
        same = some.get(i).orElse(null) == others.get(i).orElse(null);
      }
      return same;
    }
  }

  /** A draft of a text. */
  Draft draft(SourceText source, Optional<Paper> paper) {
    @Nullable SourceText text = paper.map(Paper::source).orElse(null);
    @Nullable Made made = drafts.get(source.file());
    if (made == null || !made.source.equals(source) || !Objects.equals(made.paper, text)) {
      made = new Made(source, text, Draft.of(source, settings, paper));
      drafts.put(source.file(), made);
    }
    return made.draft.again();
  }

  /**
   * The document of a draft, unless something is wrong with all of it.
   *
   * @param known documents that it may stand on, by name
   */
  Optional<Understood> document(Draft draft, Map<String, Understood> known) {
    List<Optional<Understood>> uses =
        draft.uses().stream().map(use -> Optional.ofNullable(known.get(use.text()))).toList();
    String key = draft.source().file() + ' ' + draft.name();
    @Nullable Known last = documents.get(key);
    if (last != null && last.isOf(draft, uses)) {
      draft.findings().become(last.after);
      return last.document;
    }
    List<Problem> before = draft.findings().all();
    Optional<Understood> read = new DerivationReader(draft, settings, known).read();
    List<Problem> after = draft.findings().all();
    documents.put(
        key, new Known(draft.outline(), Set.copyOf(draft.taken()), before, uses, read, after));
    return read;
  }
}
