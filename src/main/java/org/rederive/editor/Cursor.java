package org.rederive.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.formula.Formula;

/** A place in a text that an editor asks about, and the text around it as it is read now. */
final class Cursor {
  private final Desk desk;
  private final Path file;
  private final Position position;
  private final List<String> lines;
  private final Derivations.Reading reading;

  Cursor(Desk desk, Path file, Position position) {
    this.desk = desk;
    this.file = file;
    this.position = position;
    this.lines = desk.texts().lines(file);
    this.reading = lines.isEmpty() ? nothing() : desk.read(file);
  }

  private static Derivations.Reading nothing() {
    return new Derivations.Reading(List.of(), List.of());
  }

  Path file() {
    return file;
  }

  Position position() {
    return position;
  }

  Derivations.Reading reading() {
    return reading;
  }

  /** What came out when texts were saved. */
  SavedChecks checks() {
    return desk.checks();
  }

  /** The lines of a file. */
  List<String> lines(Path of) {
    return of.equals(file) ? lines : desk.texts().lines(of);
  }

  /** The line, as far as the place. */
  String before() {
    String line = line();
    return line.substring(0, Math.min(position.getCharacter(), line.length()));
  }

  String line() {
    return position.getLine() < lines.size() ? lines.get(position.getLine()) : "";
  }

  /** The documents of the file: one, if it is Markdown. */
  List<Derivation> documents() {
    return Desk.documents(reading, file);
  }

  /** The same, or where a half-written text cannot be read what they were before. */
  List<Derivation> documentsOrLast() {
    List<Derivation> now = documents();
    return now.isEmpty() ? desk.lastReadable(file) : now;
  }

  /** A statement that stands there, and its document. */
  Optional<Found> statement() {
    return documents().stream()
        .flatMap(d -> Formulas.at(d, position).map(s -> new Found(d, s)).stream())
        .findFirst();
  }

  /** A symbol that stands there. */
  Optional<Formula.Symbol> symbol() {
    return statement().flatMap(found -> Formulas.symbol(found.statement, position));
  }

  /** A statement and its document. */
  record Found(Derivation document, Statement statement) {}
}
