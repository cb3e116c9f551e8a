package org.rederive.document.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The cells of tables that guesses are taken from, row by row. */
final class Cells {
  private Cells() {}

  /** Those of a table beside this class. */
  static Stream<String[]> of(String table) {
    try (InputStream in = Cells.class.getResourceAsStream(table)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> line.split("\t"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
