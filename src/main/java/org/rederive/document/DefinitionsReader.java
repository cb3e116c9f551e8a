package org.rederive.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Obstacle;
import org.rederive.formula.Quantity;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;

/** Reads the formulas that define symbols, each behind those that it uses. */
final class DefinitionsReader {
  private final String documentId;
  private final Symbols symbols;
  private final Defined defined;
  private final Findings findings;
  private final Map<Symbols.DefinedRow, Integer> lines = new LinkedHashMap<>();
  private final Set<Symbols.DefinedRow> ambiguous = new HashSet<>();

  DefinitionsReader(String documentId, Symbols symbols, Defined defined, Findings findings) {
    this.documentId = documentId;
    this.symbols = symbols;
    this.defined = defined;
    this.findings = findings.part();
  }

  void read(List<Outline.Marked> written) {
    List<Outline.Marked> definitions = written.stream().flatMap(this::withEachSign).toList();
    noteTwice(definitions);
    noteOthers(definitions);
    refuseUndefined(definitions);
    DefinitionOrder order = new DefinitionOrder(this::defined, symbols.labels(), symbols.macros());
    for (Outline.Marked marked : order.of(definitions)) {
      if (!marked.directive().words().isEmpty()) {
        findings.add(marked.directive().words().get(0), "define takes no further words");
        defined(marked.fence()).ifPresent(ambiguous::add);
      }
      if (marked.isRefused(findings)) {
        defined(marked.fence()).ifPresent(ambiguous::add);
      }
      read(marked.fence());
    }
    definitions.forEach(marked -> spread(marked.fence()));
  }

  /** J_± = J_x ± i J_y defines two symbols. */
  private Stream<Outline.Marked> withEachSign(Outline.Marked marked) {
    Fence fence = marked.fence();
    String symbol = LeftSide.of(fence, symbols.macros()).at().text();
    return FormulaReader.withEachSign(symbol).size() > 1
        ? FormulaReader.withEachSign(fence.latex()).stream().map(marked::saying)
        : Stream.of(marked);
  }

  private void refuseUndefined(List<Outline.Marked> definitions) {
    Set<Symbols.DefinedRow> written =
        definitions.stream()
            .flatMap(marked -> defined(marked.fence()).stream())
            .collect(Collectors.toSet());
    symbols.defined().stream().filter(row -> !written.contains(row)).forEach(this::undefined);
  }

  /** A definition may have been read before a coordinate in it turned out to be doubtful. */
  private void spread(Fence fence) {
    symbols
        .doubtIn(fence)
        .ifPresent(doubt -> defined(fence).ifPresent(row -> symbols.spread(doubt, row)));
  }

  /** Which of two definitions of one symbol is meant, nobody can say. */
  private void noteTwice(List<Outline.Marked> definitions) {
    Set<Symbols.DefinedRow> once = new HashSet<>();
    definitions.stream()
        .flatMap(marked -> defined(marked.fence()).stream())
        .filter(row -> !once.add(row))
        .forEach(ambiguous::add);
  }

  /**
   * What a row says to be something else cannot be used, be it as the row says or as it is defined.
   */
  private void noteOthers(List<Outline.Marked> definitions) {
    for (Outline.Marked marked : definitions) {
      LeftSide left = left(marked.fence());
      left.name()
          .filter(name -> defined(left, name).isEmpty())
          .map(name -> Spelling.defined(left.at(), name, symbols.labels()))
          .ifPresent(spelling -> symbols.misdefine(spelling, defined.table().declarations()));
    }
  }

  private Optional<Symbols.DefinedRow> defined(Fence fence) {
    LeftSide left = left(fence);
    return left.name().flatMap(name -> defined(left, name));
  }

  /** A state is known by its labels if a row says so, and else by its letter. */
  private LeftSide left(Fence fence) {
    LeftSide left = LeftSide.of(fence, symbols.macros());
    boolean labels = left.byLabels().flatMap(ket -> defined(left, ket)).isPresent();
    return labels ? left.ofLabels() : left;
  }

  private Optional<Symbols.DefinedRow> defined(LeftSide left, SymbolName name) {
    Spelling written = Spelling.defined(left.at(), name, symbols.labels());
    List<Symbols.DefinedRow> rows =
        symbols.defined().stream()
            .filter(row -> row.spelling(written.pattern()).isPresent())
            .toList();
    return rows.stream()
        .filter(row -> rows.size() == 1 || row.hasAsManyIndicesAs(written))
        .findFirst();
  }

  private void undefined(Symbols.DefinedRow row) {
    Spelling first = row.spellings().get(0);
    symbols.fail(row.spellings());
    findings.add(
        first.at(),
        first.written() + " is never defined",
        "write " + findings.directive("define") + " above its formula");
  }

  // ---- one definition

  private void read(Fence fence) {
    LeftSide left = left(fence);
    Optional<Symbols.DefinedRow> row = left.name().flatMap(name -> row(left, name));
    row.ifPresent(r -> lines.put(r, left.at().line()));
    try {
      FormulaReader.DefinitionReading reading =
          FormulaReader.definition(
              fence.latex(), defined.table(), symbols.macros(), left.isOfLabels());
      row.ifPresent(r -> trust(r, left, fence, reading));
    } catch (ReadingException e) {
      complain(fence, e, row);
      row.ifPresent(r -> symbols.fail(r.spellings()));
    }
  }

  /** A definition with a doubtful name in it is as doubtful, and so are two of one symbol. */
  private void trust(
      Symbols.DefinedRow row, LeftSide left, Fence fence, FormulaReader.DefinitionReading reading) {
    Formula body = reading.body().formula();
    Optional<Misused> misused =
        Optional.<Misused>empty()
            .or(() -> new WhereDefined(defined.definitions()).in(body, reading.conditions()))
            .or(() -> new Captured(defined.definitions()).in(body))
            .or(() -> new Elsewhere(defined.definitions()).in(body));
    misused.ifPresent(m -> findings.add(left.at(), m.message(), m.hint()));
    boolean doubted =
        ambiguous.contains(row)
            || symbols.doubtIn(fence).isPresent()
            || Reach.of(defined, symbols).misdefined(body).isPresent();
    if (doubted || misused.isPresent()) {
      symbols.fail(row.spellings());
    } else {
      define(row, left, fence, reading);
    }
  }

  private Optional<Symbols.DefinedRow> row(LeftSide left, SymbolName name) {
    Optional<Symbols.DefinedRow> row = defined(left, name);
    if (row.isEmpty() && !symbols.failed().contains(name.base())) {
      List<String> known =
          symbols.defined().stream()
              .flatMap(r -> r.spellings().stream())
              .map(s -> s.written().latex())
              .toList();
      Optional<Declaration> level = level(name);
      String hint =
          level
              .map(declared -> claimed(name, declared))
              .orElseGet(
                  () -> Nearest.hint(name.latex(), known, "give it a row of kind 'defined'"));
      findings.add(left.at(), name + " has no row of kind 'defined'", hint);
    } else if (row.isPresent() && lines.containsKey(row.get())) {
      int line = lines.get(row.get());
      String first = "the first time on line " + line;
      boolean listed = row.get().spellings().size() > 1;
      findings.add(
          left.at(),
          name + " is defined twice",
          listed ? first + "; what its row lists is one symbol: give each its own row" : first);
      return Optional.empty();
    }
    return row;
  }

  /** The row that says already what it is: an energy or a state of a Hamiltonian. */
  private Optional<Declaration> level(SymbolName name) {
    return defined.table().readings(name).stream()
        .map(Formula.Symbol::declaration)
        .filter(d -> d.quantity() instanceof Quantity.Owned)
        .findFirst();
  }

  /** What is an energy by its row is not defined once more: whether it is that one is a claim. */
  private static String claimed(SymbolName name, Declaration level) {
    Optional<Declaration> owner = ((Quantity.Owned) level.quantity()).of();
    String claim =
        owner
            .filter(h -> level.quantity() instanceof Quantity.Eigenvalue)
            .map(h -> ", and claim \\det (" + h + " - " + name + ") = 0")
            .orElse("");
    return "its row says that it is "
        + level.role()
        + ": claim the formula, or give it a row of kind 'defined'"
        + claim;
  }

  private void complain(Fence fence, ReadingException e, Optional<Symbols.DefinedRow> row) {
    if (symbols.cause(e, fence).isPresent()) {
      return;
    }
    Optional<Spelling> name =
        Symbols.name(fence.text(e.span())).map(n -> Spelling.of(fence.at(e), n, symbols.labels()));
    boolean later =
        e.obstacle() instanceof Obstacle.Undeclared
            && name.filter(n -> isDefinedLater(n, row)).isPresent();
    if (later) {
      findings.add(
          fence.at(e),
          name.get().written() + " is used before it is defined",
          "no definition may use itself, nor two each other");
    } else {
      findings.add(fence.at(e), e);
    }
  }

  private boolean isDefinedLater(Spelling name, Optional<Symbols.DefinedRow> read) {
    return symbols.defined().stream()
        .filter(row -> !lines.containsKey(row) || read.filter(row::equals).isPresent())
        .anyMatch(row -> row.resembles(name));
  }

  // ---- what it declares

  private void define(
      Symbols.DefinedRow row, LeftSide left, Fence fence, FormulaReader.DefinitionReading reading) {
    Optional<Declaration> coordinate = symbols.labels().label(reading.name().latex());
    if (coordinate.isPresent()) {
      defineCoordinate(coordinate.get(), row, left, reading);
      return;
    }
    Spelling written = Spelling.defined(left.at(), reading.name(), symbols.labels());
    Optional<String> wrong =
        oneOf(written)
            .or(() -> wrong(written, left, reading.body()))
            .or(() -> unlabelled(written, reading.conditions()));
    if (wrong.isPresent()) {
      symbols.fail(row.spellings());
      findings.add(left.at(), wrong.get());
      return;
    }
    Type body = reading.body().type();
    int indices = written.indices().size();
    Type type = indices == 0 ? body : body.withRank(indices);
    Optional<Type> vectorType =
        written.hasParameter() ? vectorType(fence, left, written) : Optional.of(type);
    if (vectorType.isEmpty()) {
      symbols.fail(row.spellings());
      return;
    }
    for (Spelling spelling : row.spellings()) {
      if (fits(spelling, written, type, reading.conditions())) {
        Declaration symbol =
            new Declaration(
                spelling.pattern(),
                spelling.slots(),
                Defined.role(documentId, type),
                type,
                vectorType.get());
        Definition definition =
            new Definition(
                symbol, written.indices(), reading.body().formula(), reading.conditions());
        defined.add(symbol, definition);
      } else {
        symbols.fail(List.of(spelling));
      }
    }
  }

  /** A coordinate as a function of others, p = k + ½ B × r_c. */
  private void defineCoordinate(
      Declaration coordinate,
      Symbols.DefinedRow row,
      LeftSide left,
      FormulaReader.DefinitionReading reading) {
    if (!reading.conditions().isEmpty()) {
      symbols.fail(row.spellings());
      findings.add(left.at(), "a coordinate is defined for all bands, without a condition");
      return;
    }
    if (!reading.body().type().equals(coordinate.type())
        || !reading.body().freeIndices().isEmpty()) {
      symbols.fail(row.spellings());
      findings.add(
          left.at(),
          coordinate
              + " is "
              + coordinate.type().one()
              + ", the right side "
              + reading.body().type().one());
      return;
    }
    defined.define(coordinate, new Definition(coordinate, List.of(), reading.body().formula()));
  }

  /** A component along a fixed direction is defined with its vector, where there is one. */
  private Optional<String> oneOf(Spelling written) {
    boolean fixed =
        written.pattern().subscripts().stream()
            .flatMap(piece -> symbols.labels().label(piece).stream())
            .anyMatch(Declaration::isFixed);
    boolean rows =
        symbols.defined().stream()
            .flatMap(row -> row.spellings().stream())
            .anyMatch(s -> isOfLetter(s.pattern(), written) && !s.indices().isEmpty());
    boolean vectors =
        defined.table().declarations().stream()
            .anyMatch(d -> isOfLetter(d.pattern(), written) && d.type().rank() > 0);
    return fixed && (rows || vectors)
        ? Optional.of(
            "one component of " + written.written() + " is defined: define it for any index")
        : Optional.empty();
  }

  private static boolean isOfLetter(SymbolName name, Spelling written) {
    return name.base().equals(written.pattern().base())
        && name.label().equals(written.pattern().label());
  }

  private static Optional<String> wrong(
      Spelling written, LeftSide left, FormulaReader.Reading body) {
    Set<Declaration> indices = new HashSet<>(written.indices());
    if (indices.size() < written.indices().size()) {
      return Optional.of("an index stands twice on the left side");
    }
    if (!indices.equals(new HashSet<>(body.freeIndices()))) {
      return Optional.of(
          "the left side has the spatial indices "
              + written.indices()
              + ", the right side "
              + body.freeIndices());
    }
    if (!indices.isEmpty() && (body.type().rank() > 0 || indices.size() > 4)) {
      return Optional.of(
          "the components of a "
              + body.type()
              + " with "
              + indices.size()
              + " indices cannot be defined");
    }
    if (left.ket() && body.type().kind() != Kind.KET) {
      return Optional.of("the left side is a ket, the right side is a " + body.type());
    }
    long parameters = written.slots().stream().filter(Reparametrised::isParameter).count();
    return parameters > 1
        ? Optional.of("a definition can have one parameter only")
        : Optional.empty();
  }

  /** A condition has to be one of what stands on the left side, or nobody could ask for it. */
  private static Optional<String> unlabelled(Spelling written, List<Condition> conditions) {
    return conditions.stream()
        .flatMap(c -> c.labels().stream())
        .filter(label -> !written.slots().contains(label))
        .map(
            label ->
                "the condition is one of "
                    + label
                    + ", which is no band index of "
                    + written.written().latex())
        .findFirst();
  }

  /** The shape when the parameter is a vector: the body is read once more with such a parameter. */
  private Optional<Type> vectorType(Fence fence, LeftSide left, Spelling written) {
    SymbolTable table = Reparametrised.table(defined.table(), written.slots());
    try {
      Type type =
          FormulaReader.definition(fence.latex(), table, symbols.macros(), left.isOfLabels())
              .body()
              .type();
      if (written.indices().isEmpty() || type.rank() == 0) {
        return Optional.of(
            written.indices().isEmpty() ? type : type.withRank(written.indices().size()));
      }
      findings.add(
          fence.at(new Span(0, 1)), "with a vector parameter this has a component too many");
    } catch (ReadingException e) {
      findings.add(
          fence.at(e),
          "with a vector as parameter: " + e.getMessage(),
          "declare a coordinate instead of the parameter");
    }
    return Optional.empty();
  }

  /** Every spelling of the row means the same formula: it must carry labels of the one defined. */
  private boolean fits(Spelling spelling, Spelling written, Type type, List<Condition> conditions) {
    int indices = spelling.indices().size();
    if (indices != 0 && indices != type.rank()) {
      findings.add(
          spelling.at(),
          spelling.written() + " has " + indices + " spatial indices but is defined as a " + type);
      return false;
    }
    boolean covered =
        written.slots().containsAll(spelling.slots())
            && spelling.hasParameter() == written.hasParameter()
            && unlabelled(spelling, conditions).isEmpty();
    if (!covered) {
      findings.add(
          spelling.at(),
          spelling.written()
              + " has other labels than "
              + written.written()
              + ", which is defined");
    }
    return covered;
  }
}
