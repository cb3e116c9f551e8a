package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;

/**
 * What must be true of the places of nodes in a text.
 *
 * @param text what was read
 * @param table its symbols
 * @param places where each node is said to stand
 */
record Standing(String text, SymbolTable table, Function<Formula, Optional<Span>> places) {

  /** What is wrong with the places of a formula and of all inside of it. */
  List<String> wrong(Formula formula) {
    List<String> wrong = new ArrayList<>();
    check(formula, new Span(-1, text.length() + 1), wrong);
    return wrong;
  }

  private void check(Formula node, Span parent, List<String> wrong) {
    Optional<Span> place = places.apply(node);
    if (place.isEmpty()) {
      wrong.add("no place for " + node);
      return;
    }
    Span span = place.get();
    if (span.start() < parent.start() || span.end() > parent.end()) {
      wrong.add(span + " of " + node + " is not in " + parent);
    } else if (!span.equals(parent) && !isUnwritten(node) && !readsAs(node, written(span))) {
      wrong.add("'" + written(span) + "' is not " + node);
    }
    inOrder(node, wrong);
    node.parts().forEach(part -> check(part, span, wrong));
  }

  private static boolean isUnwritten(Formula node) {
    return Formula.Uncomputed.isBehind(node);
  }

  private String written(Span span) {
    return text.substring(
        Math.max(0, span.start()), Math.max(0, Math.min(text.length(), span.end())));
  }

  /** Parts are written one after the other. */
  private void inOrder(Formula node, List<String> wrong) {
    int end = -1;
    for (Formula part : node.parts()) {
      int start = places.apply(part).map(Span::start).orElse(end);
      if (start < end) {
        wrong.add("parts of " + node + " overlap");
      }
      end = places.apply(part).map(Span::end).orElse(end);
    }
  }

  /** Several nodes can stand at one place: the text is the outermost of them. */
  private boolean readsAs(Formula node, String piece) {
    return alone(piece, node).or(() -> inBars(piece)).filter(node::equals).isPresent();
  }

  /** What would be summed over an index where it stands alone is the same node inside. */
  private Optional<Formula> alone(String piece, Formula node) {
    try {
      Formula read = FormulaReader.formula(piece, table).formula();
      boolean summed = read instanceof Formula.SumOver sum && sum.implied();
      return Optional.of(summed && !read.equals(node) ? ((Formula.SumOver) read).body() : read);
    } catch (ReadingException notAlone) {
      return Optional.empty();
    }
  }

  /** A state has no name outside of bars; in brackets a bar has its own meaning again. */
  private Optional<Formula> inBars(String piece) {
    try {
      Formula read = FormulaReader.formula("| (" + piece + ") \\rangle", table).formula();
      return read instanceof Formula.Ket ket ? Optional.of(ket.content()) : Optional.empty();
    } catch (ReadingException noState) {
      return Optional.empty();
    }
  }
}
