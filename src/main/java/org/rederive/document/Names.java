package org.rederive.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people write for documents and statements: a name, the number that is printed, or a pattern.
 *
 * @param ids of the documents and statements that are meant
 * @param unknown what was written and means nothing among them
 */
public record Names(Set<String> ids, List<Unknown> unknown) {
  /** Signs that stand for others: any number of any characters, and any single one. */
  private static final Pattern WILD = Pattern.compile("[*?]");

  /** A number as it is printed, or as it is spoken of. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:[Ee]qs?\\.? *)?\\(?([^()]*)\\)?", Pattern.DOTALL);

  public Names {
    ids = Set.copyOf(ids);
    unknown = List.copyOf(unknown);
  }

  /**
   * A word that means nothing.
   *
   * @param word as it was written
   * @param hint the names that are nearest to it, as a question; empty if none is near
   */
  public record Unknown(String word, String hint) {
    /** One line. */
    public String line() {
      String asked = hint.isEmpty() ? "" : " (" + hint + ")";
      return "no document, claim or step is called " + word + asked;
    }
  }

  /**
   * The meaning of some words. A name wins; where nothing has it, it is the number of an equation.
   *
   * @param all documents among which it is looked for
   */
  public static Names of(Collection<String> words, List<Derivation> all) {
    Set<String> known = all.stream().flatMap(Names::all).collect(Collectors.toSet());
    Set<String> ids = new LinkedHashSet<>();
    List<Unknown> unknown = new ArrayList<>();
    for (String word : words) {
      Set<String> meant = meant(word, known, all);
      ids.addAll(meant);
      if (meant.isEmpty()) {
        unknown.add(new Unknown(word, hint(word, known)));
      }
    }
    return new Names(ids, unknown);
  }

  /** The documents with what is meant of them, those without any left out. */
  public List<Derivation> in(List<Derivation> all) {
    List<String> names = List.copyOf(ids);
    return all.stream().map(d -> d.only(names)).filter(d -> !d.statements().isEmpty()).toList();
  }

  private static Stream<String> all(Derivation derivation) {
    return Stream.concat(
        Stream.of(derivation.id()), derivation.statements().stream().map(Statement::id));
  }

  private static Set<String> meant(String word, Set<String> known, List<Derivation> all) {
    if (known.contains(word)) {
      return Set.of(word);
    }
    if (WILD.matcher(word).find()) {
      return known.stream().filter(matching(word)).collect(Collectors.toSet());
    }
    return numbered(word, all);
  }

  /** What a word matches as a name or a pattern. */
  static Predicate<String> matching(String word) {
    return WILD.matcher(word).find() ? pattern(word).asMatchPredicate() : word::equals;
  }

  private static Pattern pattern(String word) {
    return Pattern.compile(
        Pattern.quote(word).replaceAll("\\*+", "\\\\E.*\\\\Q").replace("?", "\\E.\\Q"));
  }

  private static Set<String> numbered(String word, List<Derivation> all) {
    return number(word).stream()
        .flatMap(number -> all.stream().flatMap(d -> numbered(number, d)))
        .collect(Collectors.toSet());
  }

  /** The number that a word may be. */
  static Optional<String> number(String word) {
    return Optional.of(NUMBER.matcher(word.strip()))
        .filter(m -> m.matches() && !m.group(1).isBlank())
        .map(m -> m.group(1).strip());
  }

  private static Stream<String> numbered(String number, Derivation derivation) {
    return derivation.statements().stream()
        .filter(s -> s.number().equals(number))
        .map(Statement::id);
  }

  private static String hint(String word, Set<String> known) {
    List<String> near = Nearest.all(word, known);
    return near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "?";
  }
}
