package org.rederive.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.parser.client.SyntaxError;
import org.rederive.derivation.ModelDocument;
import org.rederive.derivation.ModelDocument.Code;

/**
 * Reads the formulas of a model. Documents are not trusted: before Symja evaluates anything, the
 * formula must consist of sums, products, whole powers, sines, cosines and phases of declared
 * symbols and exact numbers.
 */
final class ModelFormulas {
  private static final int LONGEST = 1 << 14;
  private static final int DEEPEST = 60;
  private static final Set<String> FUNCTIONS = Set.of("Plus", "Times", "Sin", "Cos");
  private static final String LANGUAGE =
      "sums, products, quotients, whole powers, Sin[…], Cos[…], E^(I*…), I and whole numbers";

  private final ModelDocument document;
  private final Symja symja;

  ModelFormulas(ModelDocument document, Symja symja) {
    this.document = document;
    this.symja = symja;
  }

  /** The elements of {a, b, …}, unchecked. */
  List<IExpr> list(Code code) {
    return elements(code, parsed(code), false);
  }

  /** The elements of {a, b, …}, each a number. */
  List<IExpr> elements(Code code, IExpr list) {
    return elements(code, list, true);
  }

  /** A single number. */
  IExpr scalar(Code code) {
    IExpr expression = parsed(code);
    check(code, expression, 0);
    return symja.evaluated(expression);
  }

  private List<IExpr> elements(Code code, IExpr list, boolean numbers) {
    if (!list.isList()) {
      throw problem(code, 0, "expected a list {…}", "");
    }
    List<IExpr> elements = new ArrayList<>();
    for (IExpr element : (IAST) list) {
      elements.add(element);
    }
    boolean rows = !elements.isEmpty() && elements.stream().allMatch(IExpr::isList);
    if (!numbers && rows) {
      return elements;
    }
    elements.forEach(e -> check(code, e, 0));
    return elements.stream().map(symja::evaluated).toList();
  }

  private IExpr parsed(Code code) {
    if (code.text().length() > LONGEST) {
      throw problem(code, 0, "the formula is longer than " + LONGEST + " characters", "");
    }
    try {
      return symja.read(code.text());
    } catch (SyntaxError e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("not readable");
      throw problem(code, offset(code, e), message, "write " + LANGUAGE);
    }
  }

  private static int offset(Code code, SyntaxError e) {
    int start = 0;
    for (int line = 0; line < e.getRowIndex() && start >= 0; line++) {
      start = code.text().indexOf('\n', start) + 1;
    }
    return Math.max(0, start + e.getColumnIndex() - 1);
  }

  // ---- what a formula may contain

  private void check(Code code, IExpr e, int depth) {
    if (depth > DEEPEST) {
      throw problem(code, 0, "the formula is nested deeper than " + DEEPEST, "");
    }
    if (e.isSymbol()) {
      checkSymbol(code, e);
    } else if (e.isAST()) {
      checkFunction(code, (IAST) e, depth);
    } else if (!e.isRational() && !e.isComplex()) {
      throw problem(code, place(code, e.toString()), "expected an exact number, found " + e, "");
    }
  }

  private void checkSymbol(Code code, IExpr symbol) {
    String name = symbol.toString();
    boolean known = document.symbols().stream().anyMatch(s -> s.name().text().equals(name));
    if (!known && !name.equals("I") && !name.equals("E")) {
      throw problem(
          code, place(code, name), "undeclared symbol " + name, "add it to the table of symbols");
    }
  }

  private void checkFunction(Code code, IAST e, int depth) {
    String head = e.head().toString();
    boolean power = head.equals("Power") && e.argSize() == 2;
    boolean phase = power && e.arg1().toString().equals("E");
    if (power && !phase && !e.arg2().isInteger()) {
      throw problem(code, 0, "expected a whole power, found " + e.arg2(), "write " + LANGUAGE);
    }
    if (!power && !FUNCTIONS.contains(head)) {
      throw problem(
          code, place(code, head), "the function " + head + " is not known", "write " + LANGUAGE);
    }
    e.forEach(argument -> check(code, argument, depth + 1));
  }

  /** Where a word stands first; 0 if it does not. */
  private static int place(Code code, String word) {
    Matcher matcher =
        Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(word) + "(?![A-Za-z0-9])")
            .matcher(code.text());
    return matcher.find() ? matcher.start() : 0;
  }

  private static ModelException problem(Code code, int offset, String message, String hint) {
    return new ModelException(code.problem(offset, message, hint));
  }
}
