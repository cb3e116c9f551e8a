package org.rederive.document;

import java.util.List;
import java.util.Optional;

/**
 * All settings that documents can be written in.
 *
 * @param all one for each
 */
public record Vocabularies(List<Vocabulary> all) {
  public Vocabularies {
    all = List.copyOf(all);
  }

  /** The setting with this word. */
  Optional<Vocabulary> named(String word) {
    return all.stream().filter(s -> s.word().equals(word)).findFirst();
  }

  /** The words of all settings. */
  List<String> words() {
    return all.stream().map(Vocabulary::word).toList();
  }

  /** The words of settings that have a kind. */
  List<String> withKind(String words) {
    return all.stream().filter(s -> s.role(words).isPresent()).map(Vocabulary::word).toList();
  }
}
