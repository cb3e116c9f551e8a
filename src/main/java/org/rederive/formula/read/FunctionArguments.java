package org.rederive.formula.read;

import java.util.Set;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Typed;

/** What a function is taken of: a bracket, or one factor with nothing after it. */
final class FunctionArguments {
  static final Set<String> BRACKETS = Set.of("(", "[", "{", "\\{", "\\lbrace");

  private final Parser parser;
  private final TokenStream in;

  FunctionArguments(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** What Re, Im, Tr, exp or ln is taken of: a bracket, or one factor with nothing after it. */
  Typed argumentOf(String function, Span sign) {
    return BRACKETS.contains(in.peek().text())
        ? bracketedArgument(function, sign)
        : bareArgument(function, sign);
  }

  /**
   * The same; a sum reaches to the end of its term, and it is all one where the function stands.
   */
  Typed additiveArgumentOf(String function, Span sign) {
    boolean sum = in.next("\\sum") || in.next("\\int");
    return sum ? parser.factor(false) : argumentOf(function, sign);
  }

  private Typed bareArgument(String function, Span sign) {
    requireEnd(function, sign, in.next("\\sum") || in.next("\\int"));
    // As deep as it will be when it is written with brackets.
    in.descend();
    Typed operand = parser.factor(false);
    in.ascend();
    boolean bar = in.next("|") && in.peek(1).is("_");
    boolean goesOn = in.next("\\cdot") || in.next("\\times") || in.next("/");
    requireEnd(function, sign, parser.startsFactor() && !bar || goesOn);
    return operand;
  }

  void requireEnd(String function, Span sign, boolean goesOn) {
    if (goesOn) {
      throw new ReadingException(
          sign.to(in.peek().span()),
          "it is not clear how far " + function + " reaches",
          "write " + function + "(...)");
    }
  }

  /** What stands in brackets behind the name of a function. */
  Typed bracketedArgument(String function, Span sign) {
    in.descend();
    Typed operand = parser.bare();
    in.ascend();
    if (in.next("^") || in.next("_")) {
      throw new ReadingException(
          sign.to(in.peek().span()),
          "it is not clear whether this belongs to " + function + " or to its argument",
          "use brackets, as in (" + function + "(a))^2");
    }
    return operand;
  }
}
