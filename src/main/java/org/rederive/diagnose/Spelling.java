package org.rederive.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** How a language spells what programs are made of: a table beside this class. */
final class Spelling {
  private final Properties table;

  private Spelling(Properties table) {
    this.table = table;
  }

  /** The table with a name. */
  static Spelling of(String name) {
    Properties table = new Properties();
    try (Reader in = reader(name + ".properties")) {
      table.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Spelling(table);
  }

  private static Reader reader(String resource) {
    return new InputStreamReader(stream(resource), StandardCharsets.UTF_8);
  }

  private static InputStream stream(String resource) {
    return Objects.requireNonNull(Spelling.class.getResourceAsStream(resource), resource);
  }

  private String text(String resource) {
    try (InputStream in = stream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An entry. */
  String word(String entry) {
    return Objects.requireNonNull(table.getProperty(entry), entry);
  }

  /** Whether an entry is so. */
  boolean is(String entry) {
    return Boolean.parseBoolean(word(entry));
  }

  /** An entry with its places filled. */
  String filled(String entry, Object... parts) {
    return String.format(word(entry), parts);
  }

  /** A remark, however many signs end one. */
  String remark(String text) {
    return filled("comment", text.replace("*)", "* )"));
  }

  /** Words for people. */
  String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      quoted.append(word("escaped").indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return quoted.append('"').toString();
  }

  /** A name with underscores, as the language writes it. */
  String name(String name) {
    if (!is("camel")) {
      return name;
    }
    StringBuilder camel = new StringBuilder();
    for (String part : name.split("_", -1)) {
      boolean first = camel.isEmpty() || part.isEmpty();
      camel.append(first ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return camel.toString();
  }

  /** Names that programs must not give to anything. */
  Set<String> reserved() {
    return Set.copyOf(List.of(word("reserved").split("\\s+")));
  }

  /** What evaluates formulas. */
  String library() {
    return text(word("library"));
  }

  /** What stands before the steps of a calculation. */
  List<String> beforeSteps() {
    return word("before-steps").lines().toList();
  }

  /** What compares the sides behind the steps of a calculation. */
  List<String> afterSteps() {
    return text(word("steps")).lines().toList();
  }
}
