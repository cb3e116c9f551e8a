package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.SymbolName;

/**
 * Finds letters of states that stand right behind an operator and without bars, as in Hψ = Eψ.
 * Where a formula conjugates them or takes their modulus they are functions, and are left out.
 */
final class ActedLetters {
  private final NameReader reader;
  private final Set<String> operators;
  private final Set<String> acted = new HashSet<>();
  private final Set<String> functions = new HashSet<>();

  private ActedLetters(NameReader reader, Set<String> operators) {
    this.reader = reader;
    this.operators = operators;
  }

  static Set<String> of(List<String> plain, NameReader reader, Set<String> operators) {
    ActedLetters letters = new ActedLetters(reader, operators);
    plain.forEach(letters::note);
    letters.acted.removeAll(letters.functions);
    return letters.acted;
  }

  private void note(String plain) {
    reader.in(plain).stream()
        .filter(name -> name.label().contains("*") || name.label().contains("\\dagger"))
        .forEach(name -> functions.add(name.base()));
    String[] pieces = Pieces.of(plain);
    boolean states = plain.contains("\\rangle");
    for (int at = 1; at < pieces.length; at++) {
      if (!isState(pieces, at)) {
        continue;
      }
      if (pieces[at - 1].equals("|") && !states) {
        functions.add(pieces[at]);
      } else if (before(pieces, at).filter(this::isOperator).isPresent()) {
        acted.add(pieces[at]);
      }
    }
  }

  private static boolean isState(String[] pieces, int at) {
    boolean indexed = at + 1 < pieces.length && pieces[at + 1].equals("_");
    Set<String> places = indexed ? Set.of("between-bars", "acted-indexed") : Set.of("between-bars");
    return Pieces.isLetter(pieces[at]) && GuessTable.kind(places, pieces[at]).isPresent();
  }

  /** The name that ends before a letter, with or without arguments. */
  private Optional<SymbolName> before(String[] pieces, int at) {
    int end = at;
    if (pieces[at - 1].equals(")")) {
      end = OpenNames.opening(pieces, at - 1);
    }
    int start = end < 1 ? -1 : OpenNames.start(pieces, end);
    return start < 0 ? Optional.empty() : reader.name(OpenNames.text(pieces, start, end));
  }

  private boolean isOperator(SymbolName name) {
    return operators.contains(name.base())
        || GuessTable.kind(Set.of("unlabelled"), name.base()).isPresent();
  }
}
