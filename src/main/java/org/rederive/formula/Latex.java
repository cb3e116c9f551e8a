package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** LaTeX that the reader reads back as the same tree. */
public final class Latex implements Meaning<Latex.Text> {
  /** How strongly a printed piece holds together, weakest first. */
  enum Strength {
    SUM,
    TERM,
    DOT,
    CROSS,
    PRODUCT,
    FACTOR
  }

  /** Printed LaTeX with its strength. */
  record Text(String latex, Strength strength) {}

  /** Prints a formula. */
  public static String of(Formula formula) {
    return formula.in(new Latex()).latex();
  }

  private static Text factor(String latex) {
    return new Text(latex, Strength.FACTOR);
  }

  private String at(Strength least, Formula formula) {
    Text text = formula.in(this);
    return text.strength().compareTo(least) >= 0 ? text.latex() : "(" + text.latex() + ")";
  }

  private String inside(Formula formula) {
    return formula.in(this).latex();
  }

  @Override
  public Text literal(Formula.Literal node) {
    return factor(Long.toString(node.value()));
  }

  @Override
  public Text imaginaryUnit(Formula.ImaginaryUnit node) {
    return factor("i");
  }

  @Override
  public Text symbol(Formula.Symbol node) {
    return factor(name(node).latex());
  }

  /** The symbol's pattern with its slots filled. */
  static SymbolName name(Formula.Symbol symbol) {
    SymbolName pattern = symbol.declaration().pattern();
    List<Declaration> wanted = symbol.declaration().slots();
    List<Declaration> filled = new ArrayList<>(symbol.slots());
    List<String> subscripts = fill(pattern.subscripts(), wanted, filled);
    List<String> arguments = fill(pattern.arguments(), wanted, filled);
    return new SymbolName(pattern.base(), subscripts, pattern.label(), arguments);
  }

  private static List<String> fill(
      List<String> pieces, List<Declaration> wanted, List<Declaration> filled) {
    List<String> out = new ArrayList<>();
    for (String piece : pieces) {
      boolean slot = wanted.stream().anyMatch(w -> w.latex().equals(piece));
      out.add(slot && !filled.isEmpty() ? filled.remove(0).latex() : piece);
    }
    return out;
  }

  @Override
  public Text sum(Formula.Sum node) {
    StringBuilder text = new StringBuilder();
    for (Formula term : node.terms()) {
      boolean minus = term instanceof Formula.Negation;
      if (!text.isEmpty()) {
        text.append(minus ? " " : " + ");
      }
      text.append(at(Strength.TERM, term));
    }
    return new Text(text.toString(), Strength.SUM);
  }

  @Override
  public Text negation(Formula.Negation node) {
    return new Text("- " + at(Strength.DOT, node.operand()), Strength.TERM);
  }

  @Override
  public Text product(Formula.Product node) {
    List<Formula> factors = node.factors();
    Formula last = factors.get(factors.size() - 1);
    String text =
        factors.subList(0, factors.size() - 1).stream()
            .map(f -> at(Strength.FACTOR, f) + " ")
            .collect(Collectors.joining());
    boolean bra = last instanceof Formula.Bra;
    return bra
        ? new Text(text + inside(last), Strength.TERM)
        : new Text(text + at(Strength.FACTOR, last), Strength.PRODUCT);
  }

  @Override
  public Text fraction(Formula.Fraction node) {
    return factor("\\frac{" + inside(node.numerator()) + "}{" + inside(node.denominator()) + "}");
  }

  @Override
  public Text power(Formula.Power node) {
    return factor(raisable(node.base()) + "^{" + node.exponent() + "}");
  }

  @Override
  public Text dot(Formula.Dot node) {
    String left = at(Strength.CROSS, node.left());
    return new Text(left + " \\cdot " + at(Strength.CROSS, node.right()), Strength.DOT);
  }

  @Override
  public Text cross(Formula.Cross node) {
    String left = at(Strength.PRODUCT, node.left());
    return new Text(left + " \\times " + at(Strength.PRODUCT, node.right()), Strength.CROSS);
  }

  @Override
  public Text commutator(Formula.Commutator node) {
    String pair = inside(node.left()) + ", " + inside(node.right());
    return factor(node.anti() ? "\\{" + pair + "\\}" : "[" + pair + "]");
  }

  @Override
  public Text bra(Formula.Bra node) {
    return new Text("\\langle " + barred(node.content()) + " |", Strength.TERM);
  }

  @Override
  public Text ket(Formula.Ket node) {
    return factor("| " + barred(node.content()) + " \\rangle");
  }

  /** What stands between bars must not show bars of its own. */
  private String barred(Formula content) {
    return showsBars(content) ? "(" + inside(content) + ")" : inside(content);
  }

  private static boolean showsBars(Formula formula) {
    return formula instanceof Formula.Ket
        || formula instanceof Formula.Bra
        || formula instanceof Formula.SquaredModulus
        || formula.parts().stream().anyMatch(Latex::showsBars);
  }

  @Override
  public Text bracket(Formula.Bracket node) {
    String bra = "\\langle " + barred(node.bra()) + " | " + node.join().latex();
    String middle = node.operator().map(m -> barred(m) + " | ").orElse(bareJoin(node));
    return factor(bra + middle + barred(node.ket()) + " \\rangle");
  }

  private static String bareJoin(Formula.Bracket node) {
    return node.join() == Formula.Join.NONE ? "" : "| ";
  }

  @Override
  public Text expectation(Formula.Expectation node) {
    String state = node.stateWritten() ? "_{" + inside(node.state()) + "}" : "";
    return factor("\\langle " + barred(node.operator()) + " \\rangle" + state);
  }

  @Override
  public Text adjoint(Formula.Adjoint node) {
    return factor(raisable(node.operand()) + "^{\\dagger}");
  }

  @Override
  public Text conjugate(Formula.Conjugate node) {
    return factor(raisable(node.operand()) + "^{*}");
  }

  /** A superscript holds to symbols without arguments and to brackets only. */
  private String raisable(Formula operand) {
    boolean plain =
        operand instanceof Formula.Symbol symbol
                && name(symbol).arguments().isEmpty()
                && name(symbol).label().isEmpty()
            || operand instanceof Formula.Literal;
    return plain ? inside(operand) : "(" + inside(operand) + ")";
  }

  @Override
  public Text part(Formula.Part node) {
    return factor((node.real() ? "\\mathrm{Re}" : "\\mathrm{Im}") + operand(node.operand()));
  }

  @Override
  public Text trace(Formula.Trace node) {
    return factor("\\mathrm{Tr}" + operand(node.operand()));
  }

  private String operand(Formula formula) {
    boolean plain = formula instanceof Formula.Symbol || formula instanceof Formula.Derivative;
    return plain ? " " + inside(formula) : "(" + inside(formula) + ")";
  }

  @Override
  public Text squaredModulus(Formula.SquaredModulus node) {
    return factor("| " + barred(node.operand()) + " |^{2}");
  }

  @Override
  public Text derivative(Formula.Derivative node) {
    String variable = node.variable().latex();
    return factor(
        switch (node.style()) {
          case PARTIAL -> "\\partial_{" + variable + "} " + operandOf(node.operand());
          case NABLA -> "\\nabla_{" + variable + "} " + operandOf(node.operand());
          case TOTAL -> "\\frac{d}{d " + variable + "} " + operandOf(node.operand());
          case RATIO ->
              "\\frac{\\partial "
                  + at(Strength.PRODUCT, node.operand())
                  + "}{\\partial "
                  + variable
                  + "}";
        });
  }

  /** The factor a derivative acts on; an evaluation bar would end up outside of it. */
  private String operandOf(Formula operand) {
    boolean bar = operand instanceof Formula.AtZero atZero && !atZero.asArgument();
    return bar ? "(" + inside(operand) + ")" : at(Strength.FACTOR, operand);
  }

  @Override
  public Text componentDerivative(Formula.ComponentDerivative node) {
    return factor("\\partial_{" + node.index().latex() + "} " + operandOf(node.operand()));
  }

  @Override
  public Text indexed(Formula.Indexed node) {
    if (node.operand() instanceof Formula.Symbol symbol && name(symbol).arguments().isEmpty()) {
      return factor(indexedName(name(symbol), node.indices()).latex());
    }
    return factor("(" + inside(node.operand()) + ")_{" + joined(node.indices()) + "}");
  }

  private static SymbolName indexedName(SymbolName name, List<Declaration> indices) {
    List<String> subscripts = new ArrayList<>(name.subscripts());
    indices.forEach(index -> subscripts.add(index.latex()));
    return name.withSubscripts(subscripts);
  }

  @Override
  public Text leviCivita(Formula.LeviCivita node) {
    String base = node.symbol().pattern().base();
    return factor(base + "_{" + joined(node.indices()) + "}");
  }

  @Override
  public Text kronecker(Formula.Kronecker node) {
    return factor("\\delta_{" + joined(List.of(node.left(), node.right())) + "}");
  }

  @Override
  public Text momentumDelta(Formula.MomentumDelta node) {
    return factor("\\delta(" + node.left().latex() + " - " + node.right().latex() + ")");
  }

  private static String joined(List<Declaration> labels) {
    return labels.stream().map(Declaration::latex).collect(Collectors.joining(" "));
  }

  @Override
  public Text sumOver(Formula.SumOver node) {
    String body = at(Strength.DOT, node.body());
    if (node.implied()) {
      return new Text(body, Strength.TERM);
    }
    String indices =
        node.indices().stream().map(Declaration::latex).collect(Collectors.joining(", "));
    String except = node.except().map(e -> " \\neq " + e.latex()).orElse("");
    return new Text("\\sum_{" + indices + except + "} " + body, Strength.TERM);
  }

  @Override
  public Text integral(Formula.Integral node) {
    String body = at(Strength.DOT, node.body());
    return new Text("\\int_{" + joined(node.momenta()) + "} " + body, Strength.TERM);
  }

  @Override
  public Text atZero(Formula.AtZero node) {
    if (node.asArgument() && node.operand() instanceof Formula.Symbol symbol) {
      SymbolName name = name(symbol);
      List<String> arguments = new ArrayList<>(name.arguments());
      arguments.set(arguments.size() - 1, "0");
      return factor(name.withArguments(arguments).latex());
    }
    return factor(at(Strength.FACTOR, node.operand()) + " |_{" + node.variable().latex() + "=0}");
  }

  @Override
  public Text exponential(Formula.Exponential node) {
    return factor("\\exp(" + inside(node.exponent()) + ")");
  }
}
