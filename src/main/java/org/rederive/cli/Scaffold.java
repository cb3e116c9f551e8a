package org.rederive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A small document for each setting that verifies as it is, to begin one's own with. */
final class Scaffold {
  private Scaffold() {}

  /** The text of the document; its only claim has the same name. */
  static String text(String setting, String id) {
    String file = "new/" + setting + ".md";
    try (InputStream in = Scaffold.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("@ID@", id);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
