package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rederive.document.DerivationReader.Understood;

/**
 * What documents were when they were read last. Whoever writes, or tries one table of symbols after
 * another, has the same documents read again and again; what is as it was, and stands on what is as
 * it was, is not understood anew.
 *
 * <p>Safe for use by several threads at once.
 */
final class Memory {
  private final Vocabularies settings;
  private final Map<String, Alone> alone = new ConcurrentHashMap<>();
  private final Map<String, Whole> drafts = new ConcurrentHashMap<>();
  private final Map<String, Known> documents = new ConcurrentHashMap<>();

  Memory(Vocabularies settings) {
    this.settings = settings;
  }

  /** A document before it has anything of its paper, as nobody has changed it. */
  private record Alone(
      SourceText source, Optional<String> title, Optional<Vocabulary> setting, Draft draft) {
    boolean isOf(SourceText text, Optional<Paper> paper) {
      return source.equals(text)
          && title.equals(paper.map(Paper::title))
          && setting.equals(paper.flatMap(Paper::setting));
    }
  }

  /**
   * A draft as nobody has changed it.
   *
   * @param paper the text of its paper, if it has one
   */
  private record Whole(SourceText source, @Nullable SourceText paper, Draft draft) {}

  /**
   * How a document was understood.
   *
   * @param draft with what it had of its paper, and names that were taken
   * @param before what was wrong with it before it was read
   * @param used the documents that it stands on, in order
   * @param after what was wrong with it in the end
   */
  private record Known(
      Draft draft,
      Findings before,
      List<Optional<Understood>> used,
      Optional<Understood> document,
      Findings after) {}

  /** What a document says itself. */
  Draft alone(SourceText source, Optional<Paper> paper) {
    @Nullable Alone last = alone.get(source.file());
    if (last == null || !last.isOf(source, paper)) {
      Optional<String> title = paper.map(Paper::title);
      Optional<Vocabulary> setting = paper.flatMap(Paper::setting);
      last = new Alone(source, title, setting, Draft.alone(source, settings, paper));
      alone.put(source.file(), last);
    }
    return last.draft.again();
  }

  /** A document with what it has of its paper. */
  Draft draft(SourceText source, Optional<Paper> paper) {
    @Nullable SourceText text = paper.map(Paper::source).orElse(null);
    @Nullable Whole last = drafts.get(source.file());
    if (last == null || !last.source.equals(source) || !Objects.equals(last.paper, text)) {
      last = new Whole(source, text, Draft.of(alone(source, paper), settings, paper));
      drafts.put(source.file(), last);
    }
    return last.draft.again();
  }

  /**
   * The document of a draft, unless something is wrong with all of it; what is, is then in the
   * findings of the draft.
   *
   * @param known documents that it may stand on, by name
   */
  Optional<Understood> document(Draft draft, Map<String, Understood> known) {
    List<Optional<Understood>> used =
        draft.uses().stream().map(use -> Optional.ofNullable(known.get(use.text()))).toList();
    String key = draft.source().file() + ' ' + draft.name();
    @Nullable Known last = documents.get(key);
    if (last != null && isSame(last, draft, used)) {
      draft.findings().become(last.after);
      return last.document;
    }
    Draft now = draft.again();
    now.taken().addAll(draft.taken());
    Optional<Understood> read = new DerivationReader(draft, settings, known).read();
    documents.put(key, new Known(now, now.findings(), used, read, draft.findings().copy()));
    return read;
  }

  // ---- whether nothing has changed

  private static boolean isSame(Known last, Draft now, List<Optional<Understood>> used) {
    Draft then = last.draft;
    return isSame(then.outline(), now.outline())
        && isSame(then.front(), now.front())
        && then.inherited().equals(now.inherited())
        && then.taken().equals(now.taken())
        && last.before.isSame(now.findings())
        && last.used.size() == used.size()
        && IntStream.range(0, used.size())
            .allMatch(i -> last.used.get(i).orElse(null) == used.get(i).orElse(null));
  }

  /** The formulas are the same ones: those of a document whose text has not changed. */
  private static boolean isSame(Outline then, Outline now) {
    return then == now
        || then.formulas() == now.formulas()
            && then.prose() == now.prose()
            && then.title().equals(now.title())
            && then.commands().written().equals(now.commands().written())
            && then.assumptions().equals(now.assumptions())
            && then.inventory().isEmpty() == now.inventory().isEmpty()
            && areSame(then.unread(), now.unread())
            && then.rows().size() == now.rows().size()
            && IntStream.range(0, now.rows().size())
                .allMatch(i -> isSame(then.rows().get(i), now.rows().get(i)));
  }

  private static boolean isSame(Optional<FrontMatter> then, Optional<FrontMatter> now) {
    if (then.isEmpty() || now.isEmpty()) {
      return then.isEmpty() && now.isEmpty();
    }
    FrontMatter was = then.get();
    FrontMatter is = now.get();
    return was.id().equals(is.id())
        && was.title().equals(is.title())
        && was.source().equals(is.source())
        && was.setting().equals(is.setting())
        && was.closedForms() == is.closedForms()
        && areSame(was.uses(), is.uses());
  }

  private static boolean isSame(Outline.Row then, Outline.Row now) {
    return then == now
        || then.meaning().equals(now.meaning())
            && isSame(then.kind(), now.kind())
            && areSame(then.spellings(), now.spellings());
  }

  private static boolean areSame(List<Piece> then, List<Piece> now) {
    return then.size() == now.size()
        && IntStream.range(0, now.size()).allMatch(i -> isSame(then.get(i), now.get(i)));
  }

  /** The same words in the same place of lines that are the same. */
  private static boolean isSame(Piece then, Piece now) {
    return then.text().equals(now.text())
        && then.line() == now.line()
        && then.start() == now.start()
        && Objects.equals(line(then), line(now));
  }

  private static Optional<String> line(Piece piece) {
    return piece.elsewhere().map(text -> text.line(piece.line()));
  }
}
