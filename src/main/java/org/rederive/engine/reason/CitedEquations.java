package org.rederive.engine.reason;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;

/**
 * Equations of other documents in the symbols of the one that cites them: what is written there,
 * read again here.
 *
 * @param derivation that cites
 * @param step the statement that cites
 */
record CitedEquations(Derivation derivation, Statement step) {
  /** Of the random points at which equations of other documents are tried here. */
  private static final long SEED = 1;

  /** The ways in which an arbitrary operator can be chosen, of which no more are tried. */
  private static final int MOST_OPERATORS = 12;

  /** What a name stands for: a claim or step of this document or of one that it uses. */
  List<Citation> of(String name) {
    Optional<Statement> own = derivation.named(name);
    if (own.isPresent()) {
      return own.get().equations().stream().map(e -> new Citation(own.get().id(), e)).toList();
    }
    return derivation.sources().stream()
        .flatMap(source -> of(name, source))
        .filter(this::holdsHere)
        .toList();
  }

  /** A letter may be something else here: what is then read is no longer what was shown there. */
  private boolean holdsHere(Citation citation) {
    Ground everything = Fact.all(new Facts(derivation, step).rules());
    try {
      return new Entailment(derivation, citation.equation(), SEED).from(everything);
    } catch (UnsupportedFormulaException meaningless) {
      return false;
    }
  }

  private Stream<Citation> of(String name, Derivation source) {
    return source.statements().stream()
        .filter(s -> s.id().equals(name) || source.id().equals(name) && s.claim())
        .filter(Statement::isMeantToHold)
        .flatMap(s -> read(s, source).stream());
  }

  private List<Citation> read(Statement statement, Derivation source) {
    List<Equation> asWritten = read(statement.plain());
    if (!asWritten.isEmpty()) {
      return asWritten.stream().map(e -> new Citation(statement.id(), e)).toList();
    }
    Set<Citation> found = new LinkedHashSet<>();
    for (Equation equation : statement.equations()) {
      for (UnaryOperator<Formula> choice : choices(equation, source)) {
        Equation chosen =
            new Equation(
                here(choice.apply(equation.left()), source),
                here(choice.apply(equation.right()), source),
                equation.freeIndices());
        read(chosen.latex()).forEach(e -> found.add(new Citation(statement.id(), e)));
      }
    }
    return List.copyOf(found);
  }

  private List<Equation> read(String latex) {
    try {
      return FormulaReader.equations(latex, derivation.symbols());
    } catch (ReadingException foreign) {
      return List.of();
    }
  }

  // ---- symbols that are not declared here

  /** With other spellings of what is not declared here, or with what it is defined to be. */
  private Formula here(Formula formula, Derivation source) {
    if (formula instanceof Formula.Symbol symbol && !isKnown(symbol)) {
      return spelling(symbol, source).orElseGet(() -> defined(symbol, source));
    }
    return formula.parts().isEmpty()
        ? formula
        : formula.with(formula.parts().stream().map(part -> here(part, source)).toList());
  }

  private boolean isKnown(Formula symbol) {
    return reads(symbol).isPresent();
  }

  private Optional<FormulaReader.Reading> reads(Formula formula) {
    try {
      return Optional.of(FormulaReader.formula(Latex.of(formula), derivation.symbols()));
    } catch (ReadingException foreign) {
      return Optional.empty();
    }
  }

  private Optional<Formula> spelling(Formula.Symbol symbol, Derivation source) {
    Declaration declared = symbol.declaration();
    return source.symbols().declarations().stream()
        .filter(d -> d.key().equals(declared.key()) && !d.pattern().equals(declared.pattern()))
        .filter(d -> d.slots().size() <= symbol.slots().size())
        .map(d -> (Formula) new Formula.Symbol(d, symbol.slots().subList(0, d.slots().size())))
        .filter(this::isKnown)
        .findFirst();
  }

  private Formula defined(Formula.Symbol symbol, Derivation source) {
    return Optional.ofNullable(source.definitions().get(symbol.declaration()))
        .filter(d -> symbol.slots().isEmpty() && d.indices().isEmpty())
        .map(d -> here(d.body(), source))
        .orElse(symbol);
  }

  // ---- arbitrary operators

  /** What any operator of the cited equation can be here; nothing is chosen where there is none. */
  private List<UnaryOperator<Formula>> choices(Equation equation, Derivation source) {
    Optional<Declaration> any =
        equation.sides().stream()
            .flatMap(Formula::allSymbols)
            .filter(s -> !isKnown(s) && isArbitrary(s.declaration()))
            .map(Formula.Symbol::declaration)
            .findFirst();
    if (any.isEmpty()) {
      return List.of(UnaryOperator.identity());
    }
    List<UnaryOperator<Formula>> choices = new ArrayList<>();
    operators().forEach(operator -> choices.add(f -> replaced(f, any.get(), operator)));
    return choices;
  }

  private static boolean isArbitrary(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Operator operator
        && operator.restriction() == Restriction.NONE;
  }

  private static Formula replaced(Formula formula, Declaration symbol, Formula other) {
    if (formula instanceof Formula.Symbol s && s.declaration().equals(symbol)) {
      return other;
    }
    return formula.parts().isEmpty()
        ? formula
        : formula.with(
            formula.parts().stream().map(part -> replaced(part, symbol, other)).toList());
  }

  /** The operators that the step speaks about. */
  private List<Formula> operators() {
    Set<Formula> found = new LinkedHashSet<>();
    step.equations().forEach(e -> e.sides().forEach(side -> collect(side, found)));
    return found.stream().filter(this::isOperator).limit(MOST_OPERATORS).toList();
  }

  private static void collect(Formula formula, Set<Formula> found) {
    found.add(formula);
    formula.parts().forEach(part -> collect(part, found));
  }

  private boolean isOperator(Formula formula) {
    return reads(formula)
        .map(FormulaReader.Reading::type)
        .map(Type::kind)
        .filter(Kind.OPERATOR::equals)
        .isPresent();
  }
}
