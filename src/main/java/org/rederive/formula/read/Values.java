package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The subscript of a sum over written values, as in Σ_{p=1,2} or Σ_{p,q=1,2}: letters that stand
 * for numbers, one after the other.
 *
 * @param letters what the numbers stand for, each of the letters for each of the numbers
 */
record Values(List<String> letters, List<String> numbers) {
  Values {
    letters = List.copyOf(letters);
    numbers = List.copyOf(numbers);
  }

  /** The values below the sign of a sum at hand, which are taken; nothing is taken otherwise. */
  static Optional<Values> take(TokenStream in) {
    int mark = in.mark();
    Optional<Values> values = in.takeIf("_") && in.takeIf("{") ? list(in) : Optional.empty();
    if (values.isEmpty()) {
      in.reset(mark);
    }
    return values;
  }

  private static Optional<Values> list(TokenStream in) {
    List<String> letters = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    do {
      if (in.peek().kind() != Token.Kind.LETTER) {
        return Optional.empty();
      }
      letters.add(in.take().text());
    } while (in.takeIf(","));
    if (!in.takeIf("=")) {
      return Optional.empty();
    }
    do {
      if (in.peek().kind() != Token.Kind.NUMBER) {
        return Optional.empty();
      }
      numbers.add(in.take().text());
    } while (in.takeIf(","));
    boolean all = numbers.size() > 1 && in.takeIf("}") && !in.next("^");
    return all ? Optional.of(new Values(letters, numbers)) : Optional.empty();
  }
}
