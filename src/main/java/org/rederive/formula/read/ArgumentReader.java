package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/**
 * Reads the arguments of a function: coordinates, 0, and values that are written as a formula, as
 * in H(k + ½ B × r_c). Such a formula becomes a coordinate that is a function of others and has no
 * letter.
 */
final class ArgumentReader {
  private static final int SPACE = 3;

  private static final Formula ORIGIN =
      new Formula.ByComponents(
          List.of(new Formula.Literal(0), new Formula.Literal(0), new Formula.Literal(0)));

  private final Parser parser;

  ArgumentReader(Parser parser) {
    this.parser = parser;
  }

  /**
   * The arguments that stand in the brackets at hand: letters or, of a function, also formulas. The
   * α of a declared D(α) may be a number: it is a part of the name, and no other one stands there.
   * Empty if they are something else, a factor.
   *
   * @param function whether the name means nothing without arguments
   * @throws ReadingException if a function has arguments that are none
   */
  Optional<List<String>> read(SymbolName name, boolean function) {
    int mark = parser.in.mark();
    Optional<List<String>> letters = letters(name);
    boolean plain =
        letters.filter(all -> !isElsewhere(name, all) && !isOrigin(name, all)).isPresent();
    if (!function || plain) {
      return letters;
    }
    parser.in.reset(mark);
    return Optional.of(mixed(name));
  }

  /** Declared labels or 0, also as t = 0; empty if something else stands there. */
  private Optional<List<String>> letters(SymbolName function) {
    TokenStream in = parser.in;
    in.expect("(", "before the arguments");
    List<String> arguments = new ArrayList<>();
    do {
      if (!Names.startsName(in.peek()) && !in.next("0")) {
        return Optional.empty();
      }
      String argument = Names.argument(in);
      if (!argument.equals("0")
          && label(argument).isEmpty()
          && !parser.table.isPartOfName(function, arguments.size(), argument)) {
        return Optional.empty();
      }
      arguments.add(takesZero(function, arguments.size(), argument) ? "0" : argument);
    } while (in.takeIf(",") || in.takeIf(";"));
    return in.takeIf(")") ? Optional.of(arguments) : Optional.empty();
  }

  /** Whether = 0 stands behind the letter that has its place there, as in ψ(t = 0). */
  private boolean takesZero(SymbolName function, int position, String letter) {
    TokenStream in = parser.in;
    boolean zero = in.next("=") && in.peek(1).is("0") && (in.peek(2).is(")") || in.peek(2).is(","));
    Optional<Declaration> slot = parser.table.argument(function, position);
    boolean own = zero && slot.isPresent() && slot.equals(label(letter));
    if (own) {
      in.take();
      in.take();
    }
    return own;
  }

  private Optional<Declaration> label(String letter) {
    return parser.table.label(letter).filter(d -> d.sort().labels());
  }

  private List<String> mixed(SymbolName function) {
    TokenStream in = parser.in;
    in.expect("(", "before the arguments");
    List<String> arguments = new ArrayList<>();
    do {
      Optional<Declaration> slot = parser.table.argument(function, arguments.size());
      arguments.add(letter(slot).orElseGet(() -> formula(function, slot)));
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(")", "to close the arguments of " + function);
    return arguments;
  }

  /** Whether coordinates stand where others are declared, as in G(μ, λ) of a G(λ, μ). */
  private boolean isElsewhere(SymbolName function, List<String> letters) {
    boolean elsewhere = false;
    for (int i = 0; i < letters.size(); i++) {
      Optional<Declaration> slot =
          parser.table.argument(function, i).filter(ArgumentReader::isCoordinate);
      Optional<Declaration> letter =
          parser.table.label(letters.get(i)).filter(ArgumentReader::isCoordinate);
      elsewhere |=
          slot.isPresent()
              && letter.filter(l -> l.type().equals(slot.get().type())).isPresent()
              && isOther(slot.get(), letter.get());
    }
    return elsewhere;
  }

  /** Whether a momentum is zero for what a document defines, as in H(0). */
  private boolean isOrigin(SymbolName function, List<String> letters) {
    boolean origin = false;
    for (int i = 0; i < letters.size(); i++) {
      Optional<Declaration> slot = parser.table.argument(function, i);
      origin |=
          letters.get(i).equals("0")
              && slot.filter(s -> s.sort() == Sort.MOMENTUM && takesFormulas(s)).isPresent()
              && isDefined(function);
    }
    return origin;
  }

  private static boolean isOther(Declaration slot, Declaration letter) {
    return slot.sort() == Sort.COORDINATE && !slot.equals(letter);
  }

  private Optional<String> letter(Optional<Declaration> slot) {
    TokenStream in = parser.in;
    int mark = in.mark();
    if (Names.startsName(in.peek())) {
      String letter = Names.argument(in);
      boolean known =
          label(letter).filter(d -> slot.filter(s -> isOther(s, d)).isEmpty()).isPresent();
      if (known && (in.next(",") || in.next(";") || in.next(")"))) {
        return Optional.of(letter);
      }
    }
    in.reset(mark);
    return Optional.empty();
  }

  private String formula(SymbolName function, Optional<Declaration> slot) {
    Typed first = parser.sum();
    boolean listed = slot.filter(s -> isListed(function, s, first)).isPresent();
    Typed formula = listed ? listed(first) : first;
    boolean defined = isDefined(function);
    Optional<Declaration> coordinate =
        slot.filter(s -> defined ? takesFormulas(s) : isCoordinate(s));
    if (defined && coordinate.filter(s -> isOrigin(s, formula)).isPresent()) {
      return value(coordinate.get(), ORIGIN);
    }
    boolean fits =
        coordinate.filter(s -> s.type().equals(formula.type())).isPresent()
            && formula.free().isEmpty();
    if (!fits) {
      requireOther(function, formula.span());
      throw new ReadingException(
          formula.span(),
          "an argument of " + function + " is " + expected(slot) + ", not this formula",
          "for a product put the scalar first");
    }
    Parser.require(
        defined || momenta(formula.formula()) < 2 || isUncomputed(function),
        formula.span(),
        "a value at a sum of different momenta is not known here");
    return value(slot.get(), formula.formula());
  }

  /**
   * That not all brackets behind a name are parts of it.
   *
   * @throws ReadingException if they are: of a D(α) nobody said what it is elsewhere
   */
  private void requireOther(SymbolName function, Span span) {
    List<SymbolName> declared =
        parser.table.declarations().stream()
            .map(Declaration::pattern)
            .filter(pattern -> pattern.base().equals(function.base()))
            .toList();
    boolean named =
        declared.stream()
            .allMatch(
                pattern ->
                    !pattern.arguments().isEmpty()
                        && parser.table.isPartOfName(pattern, 0, pattern.arguments().get(0)));
    if (named && !declared.isEmpty()) {
      throw new ReadingException(
          span,
          function + " is known as " + declared.get(0) + " only, and not at other arguments",
          "write out what is meant, or define it");
    }
  }

  /** Whether the components of a momentum stand where it is the only argument: H(-k_x, k_y). */
  private boolean isListed(SymbolName function, Declaration slot, Typed first) {
    return isDefined(function)
        && slot.sort() == Sort.MOMENTUM
        && slot.type().rank() == 1
        && first.type().equals(Type.SCALAR)
        && parser.table.argument(function, 1).isEmpty()
        && parser.in.next(",");
  }

  /** Two components or three; a momentum in a plane has no third. */
  private Typed listed(Typed first) {
    List<Formula> components = new ArrayList<>(List.of(first.formula()));
    Span span = first.span();
    while (components.size() < SPACE && parser.in.takeIf(",")) {
      Typed next = parser.sum();
      Parser.require(
          next.type().equals(Type.SCALAR) && next.free().isEmpty() && first.free().isEmpty(),
          next.span(),
          "a component of a momentum is a number, this is " + next.type().one());
      components.add(next.formula());
      span = span.to(next.span());
    }
    if (components.size() < SPACE) {
      components.add(new Formula.Literal(0));
    }
    return first.as(new Formula.ByComponents(components), Type.VECTOR, span);
  }

  private String value(Declaration coordinate, Formula formula) {
    Declaration value = coordinate.at(formula);
    parser.table = parser.table.with(value);
    return value.latex();
  }

  /** 0 for a vector. */
  private static boolean isOrigin(Declaration coordinate, Typed formula) {
    return coordinate.sort() == Sort.MOMENTUM
        && coordinate.type().rank() == 1
        && formula.formula() instanceof Formula.Literal number
        && number.value() == 0;
  }

  /** Of a function nothing is computed, wherever it is taken. */
  private boolean isUncomputed(SymbolName function) {
    return isAlways(function, quantity -> quantity instanceof Quantity.Named);
  }

  /** Whether a document defines it by a formula, or the Hamiltonian that it belongs to. */
  private boolean isDefined(SymbolName function) {
    return isAlways(function, ArgumentReader::isWritten);
  }

  /** Whether there are rows with its letter, and all of them are of such a quantity. */
  private boolean isAlways(SymbolName function, Predicate<Quantity> known) {
    List<Declaration> rows =
        parser.table.declarations().stream()
            .filter(d -> d.pattern().base().equals(function.base()))
            .toList();
    return !rows.isEmpty() && rows.stream().allMatch(d -> known.test(d.quantity()));
  }

  private static boolean isWritten(Quantity quantity) {
    return quantity instanceof Quantity.Formal
        || quantity instanceof Quantity.Owned owned
            && owned.of().filter(o -> o.quantity() instanceof Quantity.Formal).isPresent();
  }

  private static boolean takesFormulas(Declaration slot) {
    return isCoordinate(slot) || isComponent(slot);
  }

  private static boolean isComponent(Declaration slot) {
    return slot.quantity() instanceof Quantity.Coordinate c
        && c.variable() == Variable.MOMENTUM
        && c.component();
  }

  private static boolean isCoordinate(Declaration slot) {
    return slot.quantity() instanceof Quantity.Coordinate c
        && c.variable() != Variable.ANY
        && !c.component();
  }

  private static String expected(Optional<Declaration> slot) {
    return slot.filter(ArgumentReader::isCoordinate)
        .map(s -> "a declared letter, 0 or a value of " + s)
        .orElse("a declared letter or 0");
  }

  private static long momenta(Formula formula) {
    return formula
        .allSymbols()
        .flatMap(symbol -> Stream.concat(Stream.of(symbol.declaration()), symbol.slots().stream()))
        .filter(label -> label.sort() == Sort.MOMENTUM)
        .distinct()
        .count();
  }

  // ---- what has values at other momenta

  /**
   * A quantity of which it is known what it is at a function of its momentum.
   *
   * @throws ReadingException if there is another one at such a function
   */
  static void requireFunction(Formula.Symbol symbol, Span span) {
    Declaration declaration = symbol.declaration();
    for (int i = 0; i < symbol.slots().size(); i++) {
      boolean elsewhere =
          i < declaration.slots().size()
              && symbol.slots().get(i).isFunction()
              && !declaration.slots().get(i).isFunction();
      Parser.require(
          !elsewhere || isKnown(declaration.quantity()),
          span,
          "what " + declaration + " is at other coordinates is not known here");
    }
  }

  private static boolean isKnown(Quantity quantity) {
    if (isWritten(quantity)) {
      return true;
    }
    if (quantity instanceof Quantity.Eigenvector e) {
      return !e.bloch() && isPlain(e.of());
    }
    return quantity instanceof Quantity.Named
        || quantity instanceof Quantity.Tensor
        || quantity instanceof Quantity.Eigenvalue e && isPlain(e.of())
        || quantity instanceof Quantity.Operator o
            && o.dependence() != Dependence.NOTHING
            && o.restriction() != Restriction.TRANSFORMATION;
  }

  /** Whether eigenvectors are those of an operator that is declared, and not by another one. */
  private static boolean isPlain(Optional<Declaration> operator) {
    return operator.map(o -> o.quantity() instanceof Quantity.Operator).orElse(false);
  }
}
