package org.rederive.formula.read;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolTable;

/**
 * Finds letters of states that stand without bars and right behind an operator somewhere in a
 * formula: in Hψ = Eψ nothing else can be meant by ψ than the state on which H acts.
 */
final class ActedStates {
  private final TokenStream in;
  private final Set<String> operators = new HashSet<>();
  private final Set<String> states = new HashSet<>();

  private ActedStates(TokenStream in, SymbolTable table) {
    this.in = in;
    table
        .declarations()
        .forEach(
            declared -> {
              Kind kind = declared.type().kind();
              Set<String> letters =
                  kind == Kind.OPERATOR ? operators : kind == Kind.KET ? states : new HashSet<>();
              letters.add(declared.pattern().base());
            });
    states.removeAll(operators);
  }

  static Set<String> in(TokenStream in, SymbolTable table) {
    ActedStates letters = new ActedStates(in, table);
    return letters.operators.isEmpty() || letters.states.isEmpty() ? Set.of() : letters.acted();
  }

  private Set<String> acted() {
    Set<String> acted = new HashSet<>();
    int mark = in.mark();
    for (int at = 0; in.at(at).kind() != Token.Kind.END; at++) {
      in.reset(at);
      if (letter(operators::contains).isPresent()) {
        skipScripts();
        skipArguments();
        letter(states::contains).ifPresent(acted::add);
      }
    }
    in.reset(mark);
    return acted;
  }

  /** The letter at hand, if it is one of these. */
  private Optional<String> letter(Predicate<String> known) {
    if (!Names.startsName(in.peek())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Names.base(in)).filter(known);
    } catch (ReadingException none) {
      return Optional.empty();
    }
  }

  private void skipScripts() {
    while (in.next("_") || in.next("^") || in.next("'")) {
      boolean prime = in.take().is("'");
      if (!prime) {
        skipGroup("{", "}");
      }
    }
  }

  private void skipArguments() {
    if (in.next("(")) {
      skipGroup("(", ")");
    }
  }

  /** Takes one token, or all of a group. */
  private void skipGroup(String opening, String closing) {
    int depth = 0;
    do {
      depth += in.next(opening) ? 1 : in.next(closing) ? -1 : 0;
      in.take();
    } while (depth > 0 && in.peek().kind() != Token.Kind.END);
  }
}
