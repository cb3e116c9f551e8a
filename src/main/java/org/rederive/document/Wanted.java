package org.rederive.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that some words may be about, so that the others need not be read: one too many does no
 * harm.
 *
 * @param words names, patterns and numbers as people write them; none for all documents
 */
public record Wanted(List<String> words) {
  private static final String EQUATION = "equation=";

  /** All documents. */
  public static final Wanted ALL = new Wanted(List.of());

  public Wanted {
    words = List.copyOf(words);
  }

  boolean isAll() {
    return words.isEmpty();
  }

  /** Which drafts are meant; all of them where a word means none, for a hint needs the names. */
  Predicate<Draft> among(List<Draft> all) {
    List<Predicate<Draft>> meant = words.stream().map(Wanted::meant).toList();
    boolean known = meant.stream().allMatch(one -> all.stream().anyMatch(one));
    return draft -> !known || meant.stream().anyMatch(one -> one.test(draft));
  }

  private static Predicate<Draft> meant(String word) {
    Predicate<String> name = Names.matching(word);
    Optional<String> number = Names.number(word);
    return draft ->
        names(draft).stream().anyMatch(name) || number.filter(numbers(draft)::contains).isPresent();
  }

  /** Its name, and those of its claims and steps. */
  private static Collection<String> names(Draft draft) {
    Stream<String> inside =
        draft
            .heads()
            .map(head -> head.get(0).text())
            .flatMap(name -> Stream.of(name, draft.name() + "/" + name));
    return Stream.concat(Stream.of(draft.name()), inside).toList();
  }

  private static Set<String> numbers(Draft draft) {
    Stream<String> own =
        draft
            .heads()
            .flatMap(List::stream)
            .map(Piece::text)
            .filter(word -> word.startsWith(EQUATION))
            .map(word -> word.substring(EQUATION.length()));
    Stream<String> whole = draft.front().stream().map(front -> front.source().equation());
    return Stream.concat(own, whole).collect(Collectors.toSet());
  }
}
