package org.rederive.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations.Defining;
import org.rederive.document.Statement;
import org.rederive.document.Written;
import org.rederive.formula.Declaration;

/**
 * Where what stands at a place is declared: the row of a symbol and its definition, a statement.
 */
final class Places {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_./-]+");

  private final Cursor cursor;

  Places(Cursor cursor) {
    this.cursor = cursor;
  }

  List<Location> declared() {
    return cursor
        .symbol()
        .map(s -> symbol(s.declaration()))
        .orElseGet(() -> word().map(this::named).orElse(List.of()));
  }

  // ---- a symbol

  private List<Location> symbol(Declaration symbol) {
    Derivation document = cursor.statement().orElseThrow().document();
    Stream<Path> tables =
        Stream.concat(
            Stream.of(cursor.file()), document.inherited().map(i -> Path.of(i.file())).stream());
    Stream<Location> rows = tables.flatMap(table -> row(table, symbol).stream());
    return Stream.concat(definition(document, symbol), rows).distinct().toList();
  }

  private Optional<Location> row(Path table, Declaration symbol) {
    List<String> lines = cursor.lines(table);
    int line = TableRows.line(lines, symbol);
    return line < 0 ? Optional.empty() : Optional.of(at(table, line));
  }

  /** The formula that defines it, here or in a document that this one stands on. */
  private Stream<Location> definition(Derivation document, Declaration symbol) {
    if (!document.definitions().containsKey(symbol)) {
      return Stream.empty();
    }
    String base = TableRows.plain(symbol.pattern().base());
    return cursor.reading().all().stream()
        .filter(each -> document.isDefinedBy(each.document().id(), symbol))
        .flatMap(
            each ->
                each.definitions().stream()
                    .filter(written -> TableRows.plain(written.plain()).startsWith(base))
                    .map(written -> at(each, written)));
  }

  private static Location at(Defining document, Written written) {
    return new Location(
        Path.of(document.document().file()).toUri().toString(), Formulas.range(written));
  }

  // ---- a name

  /** The name that stands at the place. */
  private Optional<String> word() {
    int character = cursor.position().getCharacter();
    Matcher names = NAME.matcher(cursor.line());
    while (names.find()) {
      if (names.start() <= character && character <= names.end()) {
        return Optional.of(names.group());
      }
    }
    return Optional.empty();
  }

  /** Statements with this name, or the first of a document with it. */
  private List<Location> named(String word) {
    return cursor.reading().documents().stream()
        .flatMap(d -> d.statements().stream().filter(s -> isNamed(d, s, word)).map(s -> at(d, s)))
        .limit(1)
        .toList();
  }

  private static boolean isNamed(Derivation document, Statement statement, String word) {
    return statement.id().equals(word)
        || statement.id().endsWith("/" + word)
        || document.id().equals(word);
  }

  private static Location at(Derivation document, Statement statement) {
    return new Location(
        Path.of(document.file()).toUri().toString(), Formulas.range(statement.written()));
  }

  private Location at(Path file, int line) {
    return new Location(file.toUri().toString(), Diagnoses.line(line, cursor.lines(file)));
  }
}
