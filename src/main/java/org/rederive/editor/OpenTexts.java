package org.rederive.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rederive.document.Unsaved;

/** The texts that an editor has open, by absolute path. Used by several threads at once. */
final class OpenTexts {
  private final Map<Path, String> texts = new ConcurrentHashMap<>();

  void put(Path file, String text) {
    texts.put(file, text);
  }

  void close(Path file) {
    texts.remove(file);
  }

  /** Whether it is still open with this text. */
  boolean has(Path file, String text) {
    return text.equals(texts.get(file));
  }

  /** As readers want them. */
  Unsaved unsaved() {
    return new Unsaved(texts);
  }

  /** The lines of a file, as they are open or on disk; none if it is not there. */
  List<String> lines(Path file) {
    String open = texts.get(file);
    try {
      String text = open == null ? Files.readString(file) : open;
      return List.of(text.split("\r\n|\n|\r", -1));
    } catch (IOException gone) {
      return List.of();
    }
  }
}
