package org.rederive.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Interpretation;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Shaped;
import org.rederive.formula.Sort;
import org.rederive.formula.print.PlainText;
import org.rederive.formula.print.Python;
import org.rederive.formula.print.UntranslatedException;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.GaussianRational;
import org.rederive.program.Node;
import org.rederive.setting.sites.LatticeInterpretation;

/**
 * A program in Python that builds the Hamiltonian of a counterexample from its typed matrices,
 * solves it with numpy and evaluates both sides of the formula as it is written, by central
 * differences. It knows no step of the calculation that found the counterexample.
 */
final class FormulaScript implements Python.Names {
  private static final String LIBRARY = "formula.py";

  private final Comparison comparison;
  private final Interpretation<Node> interpretation;
  private final String library = library();
  private final PythonNames names = new PythonNames(library);
  private final BandQuantities quantities;
  private final LookedAt where;
  private final At at;

  /**
   * The point at which the formula is evaluated.
   *
   * @param premises what is assumed of Hamiltonians
   * @param given the numbers
   * @param sides the values that the sides have there
   */
  record At(Premises premises, GivenNumbers given, Difference sides) {}

  /**
   * @param comparison the equation
   * @param interpretation what its free labels stand for
   * @throws UntranslatedException if it speaks of what cannot be written there
   */
  FormulaScript(Comparison comparison, Interpretation<Node> interpretation, At at) {
    this.comparison = comparison;
    this.interpretation = interpretation;
    this.at = at;
    this.where = LookedAt.by(comparison, interpretation);
    this.quantities = quantities();
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
            this::isDefined);
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
    List<String> open = open();
    String left = side(comparison.left());
    String right = side(comparison.right());
    String probe = isProbed() ? quantities.state(Thing.TestState.STATE, "probe") : "None";
    List<String> lines = new ArrayList<>();
    heading.forEach(line -> lines.add("# " + line));
    lines.add("# H is built from these matrices, solved by numpy, and the formula is evaluated as");
    lines.add("# it is written, with central differences for derivatives.");
    lines.add(library);
    lines.add("N = " + interpretation.bands());
    lines.addAll(open);
    lines.addAll(names.texts());
    lines.add("");
    lines.add("POINTS = " + where.points());
    lines.add("probe = lambda x: " + probe);
    lines.add("statement = ([" + left + "], [" + right + "])");
    lines.add("stated = (" + stated(at.sides().left()) + ", " + stated(at.sides().right()) + ")");
    lines.add("judge(statement, stated, [" + String.join(", ", hamiltonians()) + "])");
    return String.join("\n", lines) + "\n";
  }

  /** Whether anything acts on a vector; where all sums over bands are empty, nothing does. */
  private boolean isProbed() {
    return at.given().names().anyMatch(name -> quantities.isProbe(name.thing()));
  }

  private List<String> hamiltonians() {
    return names.texts().stream()
        .filter(text -> text.contains(" = Hamiltonian("))
        .map(text -> text.substring(0, text.indexOf(' ')))
        .toList();
  }

  private static String library() {
    try (InputStream in =
        Objects.requireNonNull(FormulaScript.class.getResourceAsStream(LIBRARY), LIBRARY)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String side(List<Formula> terms) {
    return terms.stream().map(this::term).collect(Collectors.joining(", "));
  }

  /** A term, and a function that gives its components for each value of the free indices. */
  private String term(Formula term) {
    String kind = kind();
    StringBuilder components = new StringBuilder();
    components
        .append("[_c for ")
        .append(
            comparison.freeIndices().stream()
                .map(this::label)
                .map(l -> l + " in range(3) for ")
                .collect(Collectors.joining()));
    String each = "flat(" + Python.of(term, this) + ", \"" + kind + "\", probe, x)";
    String text = PlainText.of(term).replace("\\", "\\\\").replace("\"", "'");
    return "\n    (\""
        + text
        + "\", lambda: "
        + components
        + "_p in POINTS for x in [start(_p)] for _c in "
        + each
        + "])";
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
  private String stated(List<GaussianRational> components) {
    boolean states = kind().equals(Kind.OPERATOR.toString()) || kind().equals(Kind.KET.toString());
    List<GaussianRational> kept =
        states
            ? where.kept(components, interpretation.bands(), GaussianRational::isZero)
            : components;
    return kept.stream().map(FormulaScript::typed).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String typed(GaussianRational z) {
    return "complex(" + z.re() + ", " + z.im() + ")";
  }

  // ---- symbols

  private boolean isDefined(Declaration operator) {
    return comparison.definitions().keySet().stream()
        .anyMatch(d -> d.pattern().equals(operator.pattern()));
  }

  @Override
  public String symbol(Formula.Symbol symbol) {
    Definition definition = comparison.definitions().get(symbol.declaration());
    boolean function = symbol.declaration().isFunction();
    if (function || symbol.slots().stream().anyMatch(Declaration::isFunction)) {
      throw new UntranslatedException(
          "coordinates that are functions of others, in " + symbol.declaration());
    }
    return definition == null
        ? symbol.declaration().quantity().in(quantities, symbol)
        : defined(definition, symbol);
  }

  private String defined(Definition definition, Formula.Symbol use) {
    String name =
        names.defined(
            definition,
            definition.symbol().pattern().base() + definition.symbol().pattern().label(),
            () -> function(definition));
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < use.slots().size(); i++) {
      Declaration parameter = definition.symbol().slots().get(i);
      if (isArgument(parameter)) {
        Declaration argument = use.slots().get(i);
        arguments.put(
            letter(parameter),
            parameter.sort() == Sort.PARAMETER ? places(argument) : label(argument));
      }
    }
    inherited(definition, new HashSet<>())
        .forEach(label -> arguments.put(letter(label), label(label)));
    return Stream.concat(Stream.of("x"), arguments.values().stream())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static boolean isArgument(Declaration parameter) {
    return parameter.sort() == Sort.PARAMETER || parameter.sort() == Sort.BAND_INDEX;
  }

  private String function(Definition definition) {
    List<Declaration> slots = definition.symbol().slots();
    String head =
        Stream.of(
                Stream.of("x"),
                slots.stream().filter(FormulaScript::isArgument).map(this::letter),
                inherited(definition, new HashSet<>()).stream().map(this::letter))
            .flatMap(names -> names)
            .distinct()
            .collect(Collectors.joining(", "));
    String body = Python.of(definition.body(), this);
    List<Declaration> indices = definition.indices();
    for (int n = indices.size() - 1; n >= 0; n--) {
      body = "space(*[" + body + " for " + letter(indices.get(n)) + " in range(3)])";
    }
    String text = PlainText.of(definition.body());
    return "\n\n# "
        + definition.symbol().latex()
        + " = "
        + text
        + "\ndef "
        + names.of(definition, "")
        + "("
        + head
        + "):\n    return "
        + body
        + "\n";
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
    return label.sort() == Sort.BAND_INDEX
        || label.sort() == Sort.SPATIAL_INDEX && !label.isFixed();
  }

  /** What labels stand for that nothing binds. */
  private List<String> open() {
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
    List<String> lines = new ArrayList<>();
    for (Declaration label : open) {
      String number =
          label.sort() == Sort.PARAMETER
              ? "[" + GivenNumbers.coordinates(List.of(interpretation.anyPlace())) + "]"
              : Integer.toString(interpretation.free(label));
      lines.add(letter(label) + " = " + number);
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

  private String letter(Declaration label) {
    return names.of(label.sort() + " " + label.latex(), label.latex());
  }

  @Override
  public String label(Declaration label) {
    if (label.quantity() instanceof Quantity.Direction direction) {
      return Integer.toString(direction.axis());
    }
    return letter(label);
  }

  @Override
  public String bands(Declaration set) {
    List<Object> thing = List.of("set", set.key());
    return names.defined(
        thing,
        set.latex(),
        () ->
            Stream.iterate(0, n -> n < interpretation.bands(), n -> n + 1)
                .filter(n -> interpretation.isIn(set, n))
                .map(String::valueOf)
                .collect(Collectors.joining(", ", names.of(thing, "") + " = [", "]")));
  }

  @Override
  public String places(Declaration variable) {
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
      return "[" + GivenNumbers.coordinates(interpretation.axes().of(variable)) + "]";
    }
    return letter(variable);
  }
}
