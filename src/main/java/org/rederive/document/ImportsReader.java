package org.rederive.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.DerivationReader.Understood;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;

/** Finds the definitions of symbols that other documents define. */
final class ImportsReader {
  private final FrontMatter front;
  private final Map<String, Understood> known;
  private final Symbols symbols;
  private final Defined defined;
  private final Findings findings;

  ImportsReader(
      FrontMatter front,
      Map<String, Understood> known,
      Symbols symbols,
      Defined defined,
      Findings findings) {
    this.front = front;
    this.known = known;
    this.symbols = symbols;
    this.defined = defined;
    this.findings = findings.part();
  }

  void read() {
    symbols.imported().forEach(this::row);
  }

  private void row(Symbols.ImportedRow row) {
    Piece id = row.id();
    Optional<Understood> document = Optional.ofNullable(known.get(id.text()));
    if (!front.usedIds().contains(id.text())) {
      String hint = Nearest.hint(id.text(), front.usedIds(), "add it to uses");
      findings.add(id, id.text() + " is not in uses", hint);
      symbols.fail(row.spellings());
    } else if (document.isEmpty()) {
      symbols.fail(row.spellings());
    } else {
      row.spellings().forEach(spelling -> spelling(spelling, document.get()));
    }
  }

  private void spelling(Spelling spelling, Understood understood) {
    Derivation document = understood.derivation();
    List<Declaration> alike =
        Defined.by(document).stream()
            .filter(d -> d.pattern().base().equals(spelling.pattern().base()))
            .filter(d -> d.pattern().label().equals(spelling.pattern().label()))
            .toList();
    Optional<Declaration> original =
        alike.stream()
            .filter(d -> fits(d, spelling))
            .min(
                Comparator.comparing(
                        (Declaration d) -> d.type().rank() != spelling.indices().size())
                    .thenComparing(d -> !d.pattern().equals(spelling.pattern())));
    if (original.isEmpty()) {
      symbols.fail(List.of(spelling));
      if (!understood.failed().contains(spelling.pattern().base())) {
        missing(spelling, document, alike);
      }
    } else {
      declare(spelling, document, original.get());
    }
  }

  private void missing(Spelling spelling, Derivation document, List<Declaration> alike) {
    if (!alike.isEmpty()) {
      findings.add(
          spelling.at(),
          document.id()
              + " defines "
              + alike.get(0)
              + ", which "
              + spelling.written()
              + " does not fit",
          "the same number of subscripts and arguments, each of the same sort");
      return;
    }
    List<String> names = Defined.by(document).stream().map(Declaration::latex).toList();
    findings.add(
        spelling.at(),
        document.id() + " does not define " + spelling.written(),
        names.isEmpty() ? "" : Nearest.hint(spelling.written().latex(), names));
  }

  // ---- whether an import is spelled like the definition

  private static boolean fits(Declaration original, Spelling spelling) {
    SymbolName pattern = original.pattern();
    List<String> wanted = Spelling.pieces(pattern);
    List<String> written = Spelling.pieces(spelling.pattern());
    if (wanted.size() != written.size()
        || pattern.arguments().size() != spelling.pattern().arguments().size()) {
      return false;
    }
    boolean fits = true;
    for (int i = 0; i < wanted.size(); i++) {
      Optional<Declaration> slot = slot(original.slots(), wanted.get(i));
      Optional<Declaration> filler = slot(spelling.slots(), written.get(i));
      boolean same = slot.isEmpty() && filler.isEmpty() && wanted.get(i).equals(written.get(i));
      fits &= same || slot.isPresent() && filler.filter(f -> fits(slot.get(), f)).isPresent();
    }
    return fits;
  }

  private static Optional<Declaration> slot(List<Declaration> slots, String piece) {
    return slots.stream().filter(s -> s.latex().equals(piece)).findFirst();
  }

  private static boolean fits(Declaration slot, Declaration filler) {
    return switch (slot.sort()) {
      case PARAMETER -> filler.sort().differentiable();
      case COORDINATE -> slot.role().equals(filler.role());
      default -> slot.sort() == filler.sort();
    };
  }

  // ---- what it declares

  private void declare(Spelling spelling, Derivation document, Declaration original) {
    Type type = parameterIsVector(original, spelling) ? original.vectorType() : original.type();
    int indices = spelling.indices().size();
    if (indices != 0 && indices != type.rank()) {
      symbols.fail(List.of(spelling));
      findings.add(
          spelling.at(),
          spelling.written()
              + " has "
              + indices
              + " spatial indices but is a "
              + type
              + " in "
              + document.id());
      return;
    }
    Type vectorType = spelling.hasParameter() ? original.vectorType() : type;
    Declaration symbol =
        new Declaration(
            spelling.pattern(),
            spelling.slots(),
            Defined.role(document.id(), type),
            type,
            vectorType);
    DefinitionClosure closure = new DefinitionClosure(document.definitions(), original);
    if (isDoubtful(closure) || clashes(spelling, document, closure)) {
      symbols.fail(List.of(spelling));
      return;
    }
    defined.addHidden(closure.inside());
    defined.add(symbol, closure.root());
  }

  /** Whether it hangs on a label whose row in this document has an error. */
  private boolean isDoubtful(DefinitionClosure closure) {
    return Stream.concat(closure.openLabels().stream(), closure.openVariables().stream())
        .anyMatch(label -> symbols.doubtful().in(label.latex()).isPresent());
  }

  private static boolean parameterIsVector(Declaration original, Spelling spelling) {
    for (int i = 0; i < original.slots().size(); i++) {
      if (original.slots().get(i).sort() == Sort.PARAMETER
          && spelling.slots().get(i).type().rank() == 1) {
        return true;
      }
    }
    return false;
  }

  /** Labels are known by their letter: one that means something else here would be misread. */
  private boolean clashes(Spelling spelling, Derivation document, DefinitionClosure closure) {
    List<String> clashes = new ArrayList<>();
    for (Declaration label : closure.openLabels()) {
      here(label)
          .filter(here -> here.sort() != label.sort())
          .ifPresent(here -> clashes.add(clash(label, here, document)));
    }
    for (Declaration variable : closure.openVariables()) {
      here(variable)
          .filter(here -> (here.sort() == Sort.PARAMETER) != (variable.sort() == Sort.PARAMETER))
          .ifPresent(here -> clashes.add(clash(variable, here, document)));
    }
    closure.inside().values().stream()
        .flatMap(definition -> definition.body().allSymbols())
        .map(Formula.Symbol::declaration)
        .filter(symbol -> symbol.slots().isEmpty())
        .forEach(
            symbol ->
                declared(symbol)
                    .filter(here -> here.sort() != symbol.sort())
                    .ifPresent(here -> clashes.add(clash(symbol, here, document))));
    if (!clashes.isEmpty()) {
      findings.add(
          spelling.at(),
          "the definition of " + spelling.written() + " cannot be used: " + clashes.get(0),
          "rename it in one of the documents");
    }
    return !clashes.isEmpty();
  }

  private Optional<Declaration> here(Declaration label) {
    return symbols.labels().label(label.latex());
  }

  /** What is written the same here, be it a label or not. */
  private Optional<Declaration> declared(Declaration symbol) {
    return here(symbol)
        .or(
            () ->
                defined.table().declarations().stream()
                    .filter(here -> here.latex().equals(symbol.latex()))
                    .findFirst());
  }

  private static String clash(Declaration label, Declaration here, Derivation document) {
    return label
        + " is a "
        + label.sort()
        + " in "
        + document.id()
        + " and a "
        + here.sort()
        + " here";
  }
}
