package org.rederive.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that somebody has open in an editor: they are read in the place of their files.
 *
 * @param texts by absolute path
 */
public record Unsaved(Map<Path, String> texts) {
  /** Everything is as it is on disk. */
  public static final Unsaved NONE = new Unsaved(Map.of());

  public Unsaved {
    texts = Map.copyOf(texts);
  }

  /** The text of a file in the place of that on disk. */
  Optional<byte[]> of(Path file) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(texts.get(file.toAbsolutePath().normalize()))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
