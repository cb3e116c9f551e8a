package org.rederive.diagnose;

import static org.rederive.formula.print.Code.BANDS;
import static org.rederive.formula.print.Code.call;
import static org.rederive.formula.print.Code.whole;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Comparator;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.print.Code;
import org.rederive.formula.print.PlainText;
import org.rederive.formula.print.Scripted;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.GaussianRational;
import org.rederive.program.Node;
import org.rederive.setting.sites.LatticeInterpretation;

/**
 * A program in another language that builds the Hamiltonian of a counterexample from its typed
 * matrices, solves it with the tools of that language and evaluates both sides of the formula as it
 * is written, by central differences. It knows no step of the calculation that found the
 * counterexample.
 */
final class FormulaScript implements Scripted.Names {

  private static final List<String> PREFACE =
      List.of(
          "H is built from these matrices and solved here, and the formula is evaluated as it is",
          "written, with central differences for derivatives.");

  private final Comparison comparison;
  private final Interpretation<Node> interpretation;
  private final Spelling spelling;
  private final ScriptNames names;
  private final BandQuantities quantities;
  private final LookedAt where;
  private final At at;

  /**
   * The point at which the formula is evaluated.
   *
   * @param premises what is assumed of Hamiltonians
   * @param given the numbers
   * @param sides the values that the sides have there
   * @param sign what is claimed of them
   */
  record At(Premises premises, GivenNumbers given, Difference sides, Comparator sign) {}

  /**
   * @param comparison the equation
   * @param interpretation what its free labels stand for
   * @param spelling of the language
   * @throws UntranslatedException if it speaks of what cannot be written there
   */
  FormulaScript(
      Comparison comparison, Interpretation<Node> interpretation, At at, Spelling spelling) {
    this.spelling = spelling;
    this.names = new ScriptNames(spelling);
    this.comparison = comparison;
    this.interpretation = interpretation;
    this.at = at;
    this.where = LookedAt.by(comparison, interpretation);
    refuseTwoStrengths();
    this.quantities = quantities();
  }

  /** A script has numbers for each point, and of H₀ + λV those at one strength say all others. */
  private void refuseTwoStrengths() {
    boolean atZero =
        Stream.concat(
                Stream.concat(comparison.left().stream(), comparison.right().stream()),
                comparison.definitions().values().stream().map(Definition::body))
            .anyMatch(side -> side.anyMatch(FormulaScript::isAtNoStrength));
    if (at.premises().linearInStrength() && atZero) {
      throw new UntranslatedException("a Hamiltonian that is linear in the strength, at two");
    }
  }

  private static boolean isAtNoStrength(Formula node) {
    return node instanceof Formula.AtZero zero
        && zero.variable().quantity() instanceof Quantity.Coordinate coordinate
        && coordinate.variable() == Quantity.Variable.STRENGTH;
  }

  private BandQuantities quantities() {
    BandQuantities.Subject subject =
        new BandQuantities.Subject(
            interpretation.bands(),
            at.premises(),
            interpretation.axes(),
            where.points(),
            interpretation.hasZone(),
            this::label,
            this::written);
    if (interpretation instanceof BandInterpretation) {
      return new BandQuantities(subject, at.given(), names);
    }
    if (interpretation instanceof LatticeInterpretation) {
      return new LatticeQuantities(subject, at.given(), names);
    }
    throw new UntranslatedException("a setting with neither bands nor a lattice");
  }

  // ---- the text

  /**
   * The program.
   *
   * @param heading lines that say what it is about
   */
  String text(List<String> heading) {
    List<Code.Line> open = open();
    Code statement = Code.list(side(comparison.left()), side(comparison.right()));
    Code probe =
        new Code.Function(
            Code.POINT.name(),
            isProbed() ? quantities.state(Thing.TestState.STATE, "probe_state") : whole(0));
    Code stated = Code.list(stated(at.sides().left()), stated(at.sides().right()));
    List<Code.Line> lines = new ArrayList<>(List.of(new Code.Assigned(BANDS.name(), bands())));
    lines.addAll(open);
    lines.addAll(names.lines());
    lines.add(new Code.Assigned("points", points()));
    lines.add(new Code.Assigned("probe", probe));
    lines.add(new Code.Assigned("statement", statement));
    lines.add(new Code.Assigned("stated", stated));
    lines.add(new Code.Done(judged()));
    Spelled spelled = new Spelled(spelling);
    return Stream.of(
            heading.stream().map(spelling::remark),
            PREFACE.stream().map(spelling::remark),
            Stream.of("", spelling.library()),
            lines.stream().map(spelled::line))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Code bands() {
    return whole(interpretation.bands());
  }

  private Code points() {
    return new Code.Listed(where.points().stream().map(Code::whole).toList());
  }

  private Code judged() {
    return call(
        "judge",
        new Code.Word("statement"),
        new Code.Word("stated"),
        allowed(),
        new Code.Listed(quantities.hamiltonians()),
        new Code.Word("points"),
        new Code.Word("probe"));
  }

  /** The signs that the difference of the sides can have. */
  private Code allowed() {
    return new Code.Listed(
        IntStream.rangeClosed(-1, 1).filter(at.sign()::allows).mapToObj(Code::whole).toList());
  }

  /** Whether anything acts on a vector; where all sums over bands are empty, nothing does. */
  private boolean isProbed() {
    return at.given().names().anyMatch(name -> quantities.isProbe(name.thing()));
  }

  private Code side(List<Formula> terms) {
    return new Code.Listed(terms.stream().map(this::term).toList());
  }

  /** A term, and a function that gives its values for each value of the free indices. */
  private Code term(Formula term) {
    Code value = Code.list(Scripted.of(term, this));
    Code values = forEach(List.copyOf(comparison.freeIndices()), "joined", value);
    return call(
        "term",
        new Code.Quoted(PlainText.of(term)),
        new Code.Quoted(kind()),
        new Code.Function(Code.POINT.name(), values));
  }

  /** The body for all components, those of the last index within those of the one before. */
  private Code forEach(List<Declaration> indices, String gathered, Code body) {
    Code all = body;
    for (int n = indices.size() - 1; n >= 0; n--) {
      all = call(gathered, new Code.Each(letter(indices.get(n)), new Code.Below(whole(3)), all));
    }
    return all;
  }

  /** Beside an operator a number is a multiple of the identity. */
  private String kind() {
    Set<Kind> kinds =
        LookedAt.terms(comparison).map(term -> Shaped.of(term).kind()).collect(Collectors.toSet());
    if (kinds.contains(Kind.OPERATOR) && !isProbed()) {
      return Kind.SCALAR.toString();
    }
    Kind kind =
        Stream.of(Kind.OPERATOR, Kind.BRA, Kind.KET)
            .filter(kinds::contains)
            .findFirst()
            .orElse(Kind.SCALAR);
    return kind.toString();
  }

  /** Components at the momenta that are looked at; at all others states are zero. */
  private Code stated(List<GaussianRational> components) {
    boolean states = kind().equals(Kind.OPERATOR.toString()) || kind().equals(Kind.KET.toString());
    List<GaussianRational> kept =
        states
            ? where.kept(components, interpretation.bands(), GaussianRational::isZero)
            : components;
    return new Code.Listed(kept.stream().map(FormulaScript::typed).toList());
  }

  private static Code typed(GaussianRational z) {
    return call("complex_number", ratio("" + z.re()), ratio("" + z.im()));
  }

  private static Code ratio(String text) {
    return new Code.Ratio(text);
  }

  // ---- symbols

  /** The function that a document writes for an operator. */
  private Optional<Code> written(Declaration operator) {
    return Definition.spelledLike(operator, comparison.definitions()).map(this::written);
  }

  /** Bands of H₀ = H(0) are those of H, in its order. */
  private static boolean isAnother(Formula body) {
    return body instanceof Formula.AtZero zero
        ? isAnother(zero.operand())
        : body instanceof Formula.Symbol;
  }

  private Code written(Definition definition) {
    boolean labelled = definition.symbol().slots().stream().anyMatch(FormulaScript::isArgument);
    if (labelled || isAnother(definition.body())) {
      throw new UntranslatedException(
          "eigenvectors of " + definition.symbol() + ", which is another operator elsewhere");
    }
    return new Code.Function(Code.POINT.name(), defined(definition, definition.symbol().slots()));
  }

  @Override
  public Code symbol(Formula.Symbol symbol) {
    Definition definition = comparison.definitions().get(symbol.declaration());
    boolean function = symbol.declaration().isFunction();
    if (function || symbol.slots().stream().anyMatch(Declaration::isFunction)) {
      throw new UntranslatedException(
          "coordinates that are functions of others, in " + symbol.declaration());
    }
    return definition == null
        ? symbol.declaration().quantity().in(quantities, symbol)
        : defined(definition, symbol.slots());
  }

  private Code defined(Definition definition, List<Declaration> slots) {
    Code.Word name =
        names.defined(
            definition,
            definition.symbol().pattern().base() + definition.symbol().pattern().label(),
            () -> function(definition));
    Map<String, Code> arguments = new LinkedHashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      Declaration parameter = definition.symbol().slots().get(i);
      if (isArgument(parameter)) {
        Declaration argument = slots.get(i);
        arguments.put(
            letter(parameter),
            parameter.sort() == Sort.PARAMETER ? places(argument) : label(argument));
      }
    }
    inherited(definition, new HashSet<>())
        .forEach(label -> arguments.put(letter(label), label(label)));
    return new Code.Call(
        name.name(), Stream.concat(Stream.of(Code.POINT), arguments.values().stream()).toList());
  }

  private static boolean isArgument(Declaration parameter) {
    return parameter.sort() == Sort.PARAMETER || parameter.sort() == Sort.BAND_INDEX;
  }

  private List<Code.Line> function(Definition definition) {
    List<String> parameters =
        Stream.of(
                Stream.of(Code.POINT.name()),
                definition.symbol().slots().stream()
                    .filter(FormulaScript::isArgument)
                    .map(this::letter),
                inherited(definition, new HashSet<>()).stream().map(this::letter))
            .flatMap(names -> names)
            .distinct()
            .toList();
    Code body = forEach(definition.indices(), "space", Scripted.of(definition.body(), this));
    String text = definition.symbol().latex() + " = " + PlainText.of(definition.body());
    return List.of(
        new Code.Remark(text), new Code.Defined(names.of(definition, ""), parameters, body));
  }

  /**
   * The labels that a definition leaves open, with those of the definitions that it stands on: each
   * takes the value that it has around its use.
   */
  private List<Declaration> inherited(Definition definition, Set<Definition> seen) {
    Set<Declaration> labels = new LinkedHashSet<>();
    if (seen.add(definition)) {
      definition.body().freeLabels().stream().filter(FormulaScript::isOpen).forEach(labels::add);
      definition
          .body()
          .allSymbols()
          .flatMap(use -> Stream.ofNullable(comparison.definitions().get(use.declaration())))
          .forEach(inside -> labels.addAll(inherited(inside, seen)));
      Stream.concat(definition.symbol().slots().stream(), definition.indices().stream())
          .forEach(own -> labels.removeIf(label -> letter(label).equals(letter(own))));
    }
    return List.copyOf(labels);
  }

  private static boolean isOpen(Declaration label) {
    return label.sort() == Sort.BAND_INDEX || label.isComponentIndex();
  }

  /** What labels stand for that nothing binds. */
  private List<Code.Line> open() {
    Set<Declaration> open = new LinkedHashSet<>();
    LookedAt.terms(comparison).forEach(term -> collectOpen(term, open));
    LookedAt.reached(comparison)
        .forEach(
            d -> {
              Set<Declaration> inside = new LinkedHashSet<>();
              collectOpen(d.body(), inside);
              d.symbol().slots().forEach(inside::remove);
              open.addAll(inside);
            });
    List<Code.Line> lines = new ArrayList<>();
    for (Declaration label : open) {
      Code number =
          label.sort() == Sort.PARAMETER
              ? GivenNumbers.coordinates(List.of(interpretation.anyPlace()))
              : whole(interpretation.free(label));
      lines.add(new Code.Assigned(letter(label), number));
    }
    return lines;
  }

  private static void collectOpen(Formula formula, Set<Declaration> open) {
    formula.freeLabels().stream()
        .filter(l -> l.sort() == Sort.BAND_INDEX || l.sort() == Sort.PARAMETER)
        .forEach(open::add);
    collectParameters(formula, open);
  }

  private static void collectParameters(Formula formula, Set<Declaration> open) {
    formula.variables().stream().filter(l -> l.sort() == Sort.PARAMETER).forEach(open::add);
    formula.parts().forEach(part -> collectParameters(part, open));
  }

  // ---- labels

  @Override
  public String letter(Declaration label) {
    return names.of(label.sort() + " " + label.latex(), label.latex());
  }

  @Override
  public Code label(Declaration label) {
    if (label.quantity() instanceof Quantity.Direction direction) {
      return whole(direction.axis());
    }
    return new Code.Word(letter(label));
  }

  @Override
  public Code bands(Declaration set) {
    return names.assigned(
        List.of("set", set.key()),
        set.latex(),
        () ->
            new Code.Listed(
                Stream.iterate(0, n -> n < interpretation.bands(), n -> n + 1)
                    .filter(n -> interpretation.isIn(set, n))
                    .map(Code::whole)
                    .toList()));
  }

  @Override
  public Code places(Declaration variable) {
    if (variable.isFunction()) {
      throw new UntranslatedException(
          "derivatives by " + variable + ", a function of other coordinates");
    }
    if (variable.sort() == Sort.MOMENTUM && !interpretation.hasZone()) {
      throw new UntranslatedException("a momentum derivative among operators, -i[r, X]");
    }
    if (variable.sort() == Sort.QUANTITY) {
      throw new UntranslatedException("the value where " + variable + " is zero");
    }
    if (variable.sort() != Sort.PARAMETER) {
      return GivenNumbers.coordinates(interpretation.axes().of(variable));
    }
    return new Code.Word(letter(variable));
  }
}
