package org.rederive.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.rederive.formula.read.Unseen;

/** Reads the table | symbol | latex | kind | meaning | of a model. */
final class ModelSymbols {
  private static final List<String> COLUMNS = List.of("symbol", "latex", "kind", "meaning");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern MOMENTUM = Pattern.compile("k[xyz]");

  /** Names that the language of formulas has a meaning for. */
  private static final Set<String> TAKEN =
      Set.of("C", "D", "E", "I", "K", "N", "O", "Pi", "Sin", "Cos");

  private final Markdown markdown;
  private final ModelDocument.Source file;
  private final Findings findings;
  private final Set<String> known = new HashSet<>();

  ModelSymbols(Markdown markdown, ModelDocument.Source file, Findings findings) {
    this.markdown = markdown;
    this.file = file;
    this.findings = findings;
  }

  List<ModelDocument.Symbol> read(Node table) {
    List<ModelDocument.Symbol> symbols = new ArrayList<>();
    for (Node part : Markdown.children(table)) {
      for (Node row : Markdown.children(part)) {
        List<Piece> cells = markdown.cells(row);
        if (part == table.getFirstChild()) {
          columns(part, cells);
        } else if (cells.size() == COLUMNS.size()) {
          symbol(cells).ifPresent(symbols::add);
        }
      }
    }
    return symbols;
  }

  private void columns(Node head, List<Piece> cells) {
    List<String> found = cells.stream().map(c -> c.text().toLowerCase(Locale.ROOT)).toList();
    if (!found.equals(COLUMNS)) {
      findings.add(
          cells.isEmpty() ? markdown.line(head) : cells.get(0),
          "expected the columns symbol | latex | kind | meaning, found "
              + String.join(" | ", found));
    }
  }

  private Optional<ModelDocument.Symbol> symbol(List<Piece> cells) {
    Piece name = unquoted(cells.get(0), "`", "`");
    Piece latex = unquoted(cells.get(1), "$`", "`$");
    if (!NAME.matcher(name.text()).matches() || TAKEN.contains(name.text())) {
      findings.add(
          name,
          "a symbol has letters and digits only and is not taken, found " + name.quoted(),
          "taken: " + String.join(", ", TAKEN.stream().sorted().toList()));
      return Optional.empty();
    }
    if (!known.add(name.text())) {
      findings.add(name, "the symbol " + name.text() + " comes twice");
    }
    if (latex.text().isEmpty()) {
      findings.add(latex, "this row does not say how the symbol is printed", "write $`…`$");
    }
    return kind(name, latex, cells.get(2));
  }

  private Optional<ModelDocument.Symbol> kind(Piece name, Piece latex, Piece cell) {
    int tick = cell.text().indexOf('`');
    String words = tick < 0 ? cell.text() : cell.text().substring(0, tick).strip();
    Piece formula =
        unquoted(cell.part(tick < 0 ? cell.text().length() : tick, cell.text().length()), "`", "`");
    Optional<ModelDocument.Kind> kind =
        Arrays.stream(ModelDocument.Kind.values()).filter(k -> k.words().equals(words)).findFirst();
    if (kind.isEmpty()) {
      List<String> all =
          Arrays.stream(ModelDocument.Kind.values()).map(ModelDocument.Kind::words).toList();
      findings.add(cell, "there is no kind " + cell.quoted(), Nearest.hint(words, all));
      return Optional.empty();
    }
    if (kind.get().hasFormula() == formula.text().isEmpty()) {
      findings.add(
          cell,
          kind.get().hasFormula() ? "which one?" : "only roots and functions have a formula",
          "root of `…`, function `…`");
      return Optional.empty();
    }
    if (kind.get() == ModelDocument.Kind.MOMENTUM != MOMENTUM.matcher(name.text()).matches()) {
      findings.add(name, "the momenta, and only they, are called kx, ky and kz");
      return Optional.empty();
    }
    return Optional.of(
        new ModelDocument.Symbol(code(name), Unseen.line(latex.text()), kind.get(), code(formula)));
  }

  private ModelDocument.Code code(Piece piece) {
    return new ModelDocument.Code(piece.text(), file, piece.line(), piece.start());
  }

  /** What stands between two marks; the cell itself if it is not marked. */
  private static Piece unquoted(Piece cell, String opening, String closing) {
    String text = cell.text();
    boolean marked =
        text.length() >= opening.length() + closing.length()
            && text.startsWith(opening)
            && text.endsWith(closing);
    return marked
        ? cell.part(opening.length(), text.length() - closing.length()).stripped()
        : cell.part(0, text.isEmpty() ? 0 : text.length());
  }
}
