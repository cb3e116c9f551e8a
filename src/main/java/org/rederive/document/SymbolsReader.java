package org.rederive.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.SymbolKinds.SymbolKind;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/** Turns the rows of a symbol table into declarations: labels first, because others carry them. */
final class SymbolsReader {
  private final Findings findings;
  private final SymbolKinds kinds;
  private final Map<String, Piece> seen = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Doubtful doubtful = new Doubtful();
  private final Set<String> keysInUse = new HashSet<>();

  /** Spellings of rows that are no labels. */
  private final Set<String> valued = new HashSet<>();

  /** How many indices the symbols of a pattern have that are told apart by that. */
  private final Map<String, Set<Integer>> ranks = new HashMap<>();

  private Macros macros = Macros.NONE;
  private boolean hidesHamiltonian;

  SymbolsReader(SymbolKinds kinds, Findings findings) {
    this.findings = findings;
    this.kinds = kinds;
  }

  private record Name(Piece at, SymbolName written) {}

  private record Row(List<Name> names, SymbolKind kind) {}

  Symbols read(Outline outline) {
    macros = outline.commands().macros();
    outline.unread().forEach(cell -> doubtful.addLetters(cell.text()));
    hidesHamiltonian = !outline.unread().isEmpty();
    List<Row> all = new ArrayList<>();
    outline.rows().forEach(row -> row(row).ifPresent(all::add));
    List<Row> rows = all.stream().map(this::withoutAmbiguous).toList();
    rows.stream()
        .filter(row -> !row.kind().isLabel())
        .flatMap(row -> row.names().stream())
        .forEach(name -> valued.add(name.written().latex()));
    SymbolTable labels = new SymbolTable(labels(rows));
    List<Declaration> declared = new ArrayList<>(labels.declarations());
    List<Symbols.DefinedRow> defined = new ArrayList<>();
    List<Symbols.ImportedRow> imported = new ArrayList<>();
    QuantityRows quantities = new QuantityRows(labels, findings, failed);
    Owners owners = new Owners(findings, failed);
    for (Row row : rows) {
      List<Spelling> spellings = row.kind().isLabel() ? List.of() : spellings(row, labels);
      if (spellings.isEmpty()) {
        continue;
      }
      if (row.kind() instanceof SymbolKind.Defined) {
        defined.add(new Symbols.DefinedRow(spellings));
      } else if (row.kind() instanceof SymbolKind.DefinedBy by) {
        imported.add(new Symbols.ImportedRow(spellings, by.id()));
      } else {
        quantity(row, spellings, quantities).ifPresent(owners::add);
      }
    }
    definedLabels(rows, labels).forEach(defined::add);
    List<Spelling> written =
        Stream.concat(
                defined.stream().flatMap(row -> row.spellings().stream()),
                imported.stream().flatMap(row -> row.spellings().stream()))
            .toList();
    declared.addAll(owners.declarations(written, hidesHamiltonian));
    return new Symbols(
        labels,
        declared.stream().filter(d -> !ambiguous.contains(d.pattern().latex())).toList(),
        defined,
        imported,
        failed,
        new HashSet<>(),
        doubtful,
        macros);
  }

  private boolean isDoubtful(String piece) {
    return failed.contains(piece) || doubtful.in(piece).isPresent();
  }

  private Optional<Declaration> declaration(
      Spelling spelling, SymbolKind kind, QuantityRows quantities) {
    boolean along = kind instanceof SymbolKind.Along a && isDoubtful(a.variable().text());
    Optional<Declaration> declared = along ? Optional.empty() : quantities.declare(spelling, kind);
    if (declared.isEmpty()) {
      failed.add(spelling.written().base());
      hidesHamiltonian |= kinds.isHamiltonian(kind);
    }
    return declared;
  }

  /** Which of two rows with one name is meant, nobody can say. */
  private Row withoutAmbiguous(Row row) {
    return new Row(
        row.names().stream().filter(n -> !ambiguous.contains(n.written().latex())).toList(),
        row.kind());
  }

  /** A row of quantities: spellings with one letter are one quantity. */
  private Optional<Owners.Row> quantity(
      Row row, List<Spelling> spellings, QuantityRows quantities) {
    List<Declaration> declared = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    for (Spelling spelling : spellings) {
      String key = keys.computeIfAbsent(spelling.bare(), bare -> key(bare, spelling));
      declaration(spelling, row.kind(), quantities)
          .map(d -> d.withKey(key))
          .ifPresent(declared::add);
    }
    Optional<Piece> owner =
        row.kind() instanceof SymbolKind.Of of ? Optional.of(of.owner()) : Optional.empty();
    return declared.isEmpty()
        ? Optional.empty()
        : Optional.of(new Owners.Row(spellings.get(0).at(), declared, owner));
  }

  /** The shortest name of a quantity that no other one has. */
  private String key(String bare, Spelling spelling) {
    if (keysInUse.add(bare)) {
      return bare;
    }
    String pattern = spelling.pattern().latex();
    return keysInUse.add(pattern) ? pattern : spelling.written().latex();
  }

  /** Coordinates that this document gives as functions of others. */
  private static List<Symbols.DefinedRow> definedLabels(List<Row> rows, SymbolTable labels) {
    List<Symbols.DefinedRow> defined = new ArrayList<>();
    for (Row row : rows) {
      if (row.kind() instanceof SymbolKind.Word word
          && word.role().quantity() instanceof Quantity.Coordinate c
          && c.defined()) {
        row.names()
            .forEach(
                name ->
                    defined.add(
                        new Symbols.DefinedRow(
                            List.of(Spelling.of(name.at(), name.written(), labels)))));
      }
    }
    return defined;
  }

  // ---- names

  private Optional<Row> row(Outline.Row row) {
    Optional<SymbolKind> kind = kinds.read(row.kind());
    List<Name> names = new ArrayList<>();
    for (Piece at : row.spellings()) {
      name(at, kind).filter(name -> isNew(name, kind)).ifPresent(names::add);
    }
    if (kind.isEmpty()) {
      names.forEach(this::doubt);
    }
    if (SymbolKinds.isGuess(row.kind())) {
      names.forEach(name -> doubtful.addGuess(name.written()));
    }
    boolean whole = kind.isPresent() && names.size() == row.spellings().size();
    hidesHamiltonian |=
        !whole
            && kind.map(kinds::isHamiltonian).orElseGet(() -> kinds.mayBeHamiltonian(row.kind()));
    return names.isEmpty() ? Optional.empty() : kind.map(k -> new Row(names, k));
  }

  private Optional<Name> name(Piece at, Optional<SymbolKind> kind) {
    try {
      String latex = at.text();
      boolean delta = kind.filter(QuantityRows::isMomentumDelta).isPresent();
      int end = delta && latex.contains("(") ? latex.indexOf('(') : latex.length();
      return Optional.of(new Name(at, FormulaReader.name(latex.substring(0, end), macros)));
    } catch (ReadingException e) {
      findings.add(inside(at, e.span()), e);
      doubtful.addLetters(at.text());
      return Optional.empty();
    }
  }

  private static Piece inside(Piece at, Span span) {
    int start = Math.min(span.start(), at.text().length());
    return at.part(start, Math.max(start, Math.min(span.end(), at.text().length())));
  }

  private boolean isNew(Name name, Optional<SymbolKind> kind) {
    Piece at = name.at();
    String base = name.written().base();
    if (Reserved.isUnit(base) && kind.filter(k -> !isIndex(k)).isPresent()) {
      findings.add(
          at,
          "i is the imaginary unit; it can be declared as an index without a value only",
          "rename it");
      doubt(name);
      return false;
    }
    if (Reserved.isSign(base) && kind.filter(k -> !isBand(k)).isPresent()) {
      findings.add(at, "a sign alone can be declared as a band only, as in E_+", "rename it");
      fail(name);
      return false;
    }
    Optional<String> meaning = Reserved.meaning(base);
    if (meaning.isPresent()) {
      findings.add(at, base + " cannot be declared: it is " + meaning.get(), "rename it");
      doubt(name);
      return false;
    }
    if (Reserved.isCircleNumber(name.written().latex())
        && kind.filter(SymbolsReader::isNumber).isPresent()) {
      findings.add(at, "\\pi is the number 3.14159… without a row of its own", "leave it out");
      doubt(name);
      return false;
    }
    Piece before = seen.putIfAbsent(name.written().latex(), at);
    if (before != null) {
      findings.add(
          at, name.written() + " is declared twice", "the first time on line " + before.line());
      ambiguous.add(name.written().latex());
      fail(name);
    }
    return before == null;
  }

  private static boolean isNumber(SymbolKind kind) {
    return kind instanceof SymbolKind.Word word
        && word.role().quantity() instanceof Quantity.Number;
  }

  /** Whether it never stands for a number: a factor i is the imaginary unit all the same. */
  private static boolean isIndex(SymbolKind kind) {
    return kind instanceof SymbolKind.Word word
        && (word.role().sort() == Sort.SPATIAL_INDEX || word.role().sort() == Sort.BAND_INDEX)
        && !word.role().equals(Vocabulary.COUNTING_INDEX);
  }

  private static boolean isBand(SymbolKind kind) {
    return isIndex(kind)
        && kind instanceof SymbolKind.Word word
        && word.role().sort() == Sort.BAND_INDEX;
  }

  private void fail(Name name) {
    failed.add(name.written().base());
    failed.add(name.written().latex());
  }

  /** What it is stays open: perhaps an index, on which the reading of other names depends. */
  private void doubt(Name name) {
    fail(name);
    doubtful.add(name.written().latex());
  }

  // ---- labels

  private List<Declaration> labels(List<Row> rows) {
    List<Declaration> labels = new ArrayList<>();
    Set<String> known = new HashSet<>();
    List<Row> labelRows = rows.stream().filter(row -> row.kind().isLabel()).toList();
    labelRows.forEach(row -> row.names().forEach(name -> known.add(name.written().latex())));
    for (Row row : labelRows) {
      SymbolKind.Word word = (SymbolKind.Word) row.kind();
      for (Name name : row.names()) {
        if (isPlain(name, known)) {
          labels.add(new Declaration(name.written(), List.of(), word.role(), word.role().type()));
        } else {
          doubt(name);
        }
      }
    }
    return labels;
  }

  private boolean isPlain(Name name, Set<String> known) {
    List<String> carried =
        Spelling.pieces(name.written()).stream().filter(known::contains).toList();
    if (!name.written().arguments().isEmpty() || !carried.isEmpty()) {
      findings.add(
          name.at(),
          "an index or variable cannot carry labels itself, this one has "
              + String.join(", ", carried.isEmpty() ? name.written().arguments() : carried),
          "declare the whole vector, or rename it");
      return false;
    }
    return true;
  }

  // ---- what labels stand in

  /** The spellings of a row that differ after the spatial indices are taken off. */
  private List<Spelling> spellings(Row row, SymbolTable labels) {
    Map<String, Spelling> different = new LinkedHashMap<>();
    for (Name name : row.names()) {
      boolean defined =
          row.kind() instanceof SymbolKind.Defined || row.kind() instanceof SymbolKind.DefinedBy;
      Spelling spelling =
          defined
              ? Spelling.defined(name.at(), name.written(), labels)
              : Spelling.of(name.at(), name.written(), labels);
      if (isUnderstood(spelling, defined, labels)) {
        different.putIfAbsent(spelling.pattern().latex(), spelling);
      } else {
        fail(name);
      }
    }
    return different.values().stream().filter(s -> isFree(s, row)).toList();
  }

  /** The α of a defined D(α) is a part of its name where it has a row of its own. */
  private boolean isUnderstood(Spelling spelling, boolean defined, SymbolTable labels) {
    if (Spelling.pieces(spelling.written()).stream().anyMatch(this::isDoubtful)) {
      return false;
    }
    List<String> arguments =
        spelling.written().takesAny() ? List.of() : spelling.written().arguments();
    for (String argument : arguments) {
      if (labels.label(argument).filter(label -> label.sort().labels()).isEmpty()
          && !(defined && valued.contains(argument))) {
        List<String> known =
            labels.declarations().stream()
                .filter(label -> label.sort().labels())
                .map(Declaration::latex)
                .toList();
        if (!failed.contains(argument)) {
          findings.add(
              spelling.at(),
              "the argument " + argument + " is not a declared index or variable",
              Nearest.hint(argument, known, "declare it in a row of its own"));
        }
        return false;
      }
    }
    return true;
  }

  /** Two rows such as a and a_{ij} could not be told apart; a_i and a_{ij} can. */
  private boolean isFree(Spelling spelling, Row row) {
    String pattern = spelling.pattern().latex();
    if (pattern.equals(spelling.written().latex()) || row.kind() instanceof SymbolKind.Along) {
      return true;
    }
    boolean plain =
        row.kind() instanceof SymbolKind.Word
            || row.kind() instanceof SymbolKind.Defined
            || row.kind() instanceof SymbolKind.DefinedBy;
    boolean others = ranks.containsKey(pattern);
    if (plain && (others || !seen.containsKey(pattern))) {
      boolean free =
          ranks.computeIfAbsent(pattern, p -> new HashSet<>()).add(spelling.indices().size());
      if (others && free) {
        return true;
      }
    }
    boolean ownRow = row.names().stream().anyMatch(n -> n.written().latex().equals(pattern));
    Piece before = ownRow ? null : seen.putIfAbsent(pattern, spelling.at());
    if (before != null) {
      findings.add(
          spelling.at(),
          spelling.written() + " is also declared as " + before.quoted(),
          "on line " + before.line());
      ambiguous.add(pattern);
      failed.add(spelling.written().base());
    }
    return before == null;
  }
}
