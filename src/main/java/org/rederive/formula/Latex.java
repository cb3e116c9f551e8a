package org.rederive.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** LaTeX that the reader reads back as the same tree. */
public final class Latex implements Meaning.Written<Latex.Text> {
  /** How strongly a printed piece holds together, weakest first. */
  enum Strength {
    SUM,
    TERM,
    DOT,
    CROSS,
    PRODUCT,
    FACTOR
  }

  /**
   * Printed LaTeX with its strength.
   *
   * @param open whether a sum sign or integral in it reaches over all factors that follow
   * @param bra whether it ends with a bra, which would join what follows into a bracket
   */
  record Text(String latex, Strength strength, boolean open, boolean bra) {
    Text(String latex, Strength strength) {
      this(latex, strength, false, false);
    }

    /** This text with something around that leaves its end where it is. */
    Text as(String newLatex, Strength newStrength) {
      return new Text(newLatex, newStrength, open, bra);
    }

    Text bracketed() {
      return factor("(" + latex + ")");
    }
  }

  private Latex() {}

  /** Prints a formula. */
  public static String of(Formula formula) {
    return formula.in(new Latex()).latex();
  }

  private static Text factor(String latex) {
    return new Text(latex, Strength.FACTOR);
  }

  /** A piece that is followed by others. */
  private String at(Strength least, Formula formula) {
    Text text = last(least, formula);
    boolean reaches = text.bra() || text.open() && least != Strength.TERM;
    return (reaches ? text.bracketed() : text).latex();
  }

  /** A piece with nothing after it. */
  private Text last(Strength least, Formula formula) {
    Text text = formula.in(this);
    return text.strength().compareTo(least) >= 0 ? text : text.bracketed();
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
  public Text pi(Formula.Pi node) {
    return factor("\\pi");
  }

  @Override
  public Text symbol(Formula.Symbol node) {
    return factor(name(node).betweenBars());
  }

  /** The symbol's pattern with its slots filled. */
  public static SymbolName name(Formula.Symbol symbol) {
    SymbolName pattern = symbol.declaration().pattern();
    List<Declaration> wanted = symbol.declaration().slots();
    List<Declaration> filled = new ArrayList<>(symbol.slots());
    List<String> subscripts =
        pattern.subscripts().stream().map(piece -> nested(piece, wanted, filled)).toList();
    List<String> arguments = fill(pattern.arguments(), wanted, filled);
    return new SymbolName(pattern.base(), subscripts, pattern.label(), arguments);
  }

  private static String nested(String piece, List<Declaration> wanted, List<Declaration> filled) {
    NestedLabel label = NestedLabel.of(piece);
    boolean whole = wanted.stream().anyMatch(w -> w.latex().equals(piece));
    return whole || label.below().isEmpty()
        ? fill(List.of(piece), wanted, filled).get(0)
        : new NestedLabel(label.head(), fill(label.below(), wanted, filled)).latex();
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
    int count = node.terms().size();
    for (Formula term : node.terms()) {
      boolean minus = term instanceof Formula.Negation || Formula.Uncomputed.isEither(term);
      if (!text.isEmpty()) {
        text.append(minus ? " " : " + ");
      }
      boolean last = --count == 0;
      text.append(last ? last(Strength.TERM, term).latex() : at(Strength.TERM, term));
    }
    return new Text(text.toString(), Strength.SUM);
  }

  @Override
  public Text negation(Formula.Negation node) {
    Text operand = last(Strength.DOT, node.operand());
    return operand.as("- " + operand.latex(), Strength.TERM);
  }

  @Override
  public Text product(Formula.Product node) {
    List<Formula> factors = node.factors();
    int end = factors.size() - 1;
    Text plain = last(Strength.FACTOR, factors.get(end));
    Text last = Reaching.isBarUnclear(factors, end) ? plain.bracketed() : plain;
    Deque<String> texts = new ArrayDeque<>(List.of(last.latex()));
    boolean reaching =
        factors.subList(0, end).stream().anyMatch(Latex::isDerivative)
            && (isBareState(factors.get(end))
                || factors.get(end).anyMatch(Formula.Uncomputed::isBehind));
    for (int i = end - 1; i >= 0; i--) {
      Formula factor = factors.get(i);
      boolean apart =
          reaching && isDerivative(factor)
              || factor.isDerivativeOfConstant()
              || Reaching.isBarUnclear(factors, i)
              || Reaching.isDerivativeUnclear(factors, i)
              || texts.getFirst().startsWith("(") && looksApplied(factor, factors.get(i + 1));
      String text = at(Strength.FACTOR, factor);
      texts.addFirst(apart ? "(" + text + ")" : text);
    }
    return last.as(texts.stream().reduce("", Latex::beside), Strength.PRODUCT);
  }

  /** A state that is written by its name, between bars: |∂ H u⟩ could be the derivative of H u. */
  private static boolean isBareState(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.declaration().type().kind() == Kind.KET;
    }
    boolean between =
        formula instanceof Formula.Ket
            || formula instanceof Formula.Bra
            || formula instanceof Formula.Bracket
            || formula instanceof Formula.Expectation;
    return !between && formula.parts().stream().anyMatch(Latex::isBareState);
  }

  private static boolean isDerivative(Formula factor) {
    return factor instanceof Formula.Derivative d && d.style() != Formula.Style.RATIO
        || factor instanceof Formula.ComponentDerivative
        || Formula.Uncomputed.isGradient(factor)
        || hasBar(factor) && isDerivative(factor.parts().get(0));
  }

  /**
   * H (t + λ) would be the value of H at t + λ, and so would H† (t + λ); ∂_k H (P − 1) is the
   * derivative of the product to some, and one written as a quotient would have its value where the
   * bracket says.
   */
  private static boolean looksApplied(Formula factor, Formula bracket) {
    return factor instanceof Formula.Derivative
        || factor instanceof Formula.ComponentDerivative
        || Formula.Uncomputed.isGradient(factor)
        || endsWithName(factor) && bracket.anyMatch(Latex::isCoordinate);
  }

  private static boolean isCoordinate(Formula node) {
    return node instanceof Formula.Symbol s && s.declaration().sort() != Sort.QUANTITY
        || node instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.VALUE;
  }

  private static boolean endsWithName(Formula factor) {
    if (factor instanceof Formula.WholePower power) {
      return power.base() instanceof Formula.Symbol;
    }
    return factor instanceof Formula.Symbol
        || factor.parts().size() == 1 && factor.parts().get(0) instanceof Formula.Symbol;
  }

  /** Two numbers side by side would be one number or a product. */
  private static String beside(String before, String factor) {
    boolean numbers =
        !before.isEmpty()
            && Character.isDigit(before.charAt(before.length() - 1))
            && Character.isDigit(factor.charAt(0));
    String space = before.isEmpty() ? "" : " ";
    return before + space + (numbers ? "(" + factor + ")" : factor);
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
  public Text wholePower(Formula.WholePower node) {
    return factor(raisable(node.base()) + "^{" + inside(node.exponent()) + "}");
  }

  @Override
  public Text dot(Formula.Dot node) {
    String left = at(Strength.CROSS, node.left());
    Text right = behind(node.left(), last(Strength.CROSS, node.right()), node.right());
    return right.as(left + " \\cdot " + right.latex(), Strength.DOT);
  }

  @Override
  public Text cross(Formula.Cross node) {
    String left = at(Strength.PRODUCT, node.left());
    Text right = behind(node.left(), last(Strength.PRODUCT, node.right()), node.right());
    return right.as(left + " \\times " + right.latex(), Strength.CROSS);
  }

  /** A bar behind a sign could be one of what stands before it, too. */
  private static Text behind(Formula left, Text text, Formula right) {
    return Reaching.isBarUnclear(left, right) ? text.bracketed() : text;
  }

  @Override
  public Text enclosed(Formula.Enclosed node) {
    Enclosure signs = node.enclosure();
    String inside =
        node.parts().stream()
            .map(part -> signs.bars() ? barred(part) : inside(part))
            .collect(Collectors.joining(", "));
    return factor(signs.open() + inside + signs.close());
  }

  @Override
  public Text writtenMatrix(Formula.WrittenMatrix node) {
    String rows =
        IntStream.range(0, node.rows())
            .mapToObj(
                i ->
                    IntStream.range(0, node.columns())
                        .mapToObj(j -> inside(node.at(i, j)))
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "));
    return factor("\\begin{pmatrix} " + rows + " \\end{pmatrix}");
  }

  /** In brackets of its own behind a factor, where it would be a list of arguments. */
  @Override
  public Text byComponents(Formula.ByComponents node) {
    String entries = node.entries().stream().map(this::inside).collect(Collectors.joining(", "));
    return new Text("(" + entries + ")", Strength.TERM);
  }

  @Override
  public Text bra(Formula.Bra node) {
    String latex = "\\langle " + barred(node.content()) + " |";
    return new Text(latex, Strength.FACTOR, false, true);
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
    return formula.anyMatch(Latex::hasBars);
  }

  private static boolean hasBars(Formula node) {
    return node instanceof Formula.Ket
        || node instanceof Formula.Bra
        || node instanceof Formula.Enclosed enclosed && enclosed.enclosure().bars();
  }

  @Override
  public Text bracket(Formula.Bracket node) {
    String bra = "\\langle " + barred(node.bra()) + " | " + node.join().latex();
    String middle = node.operator().map(m -> middle(node.join(), m)).orElse(bareJoin(node));
    return factor(bra + middle + barred(node.ket()) + " \\rangle");
  }

  /** A sign after the first bar would belong to a difference; a join is about all of the middle. */
  private String middle(Formula.Join join, Formula operator) {
    Text text = operator.in(this);
    boolean whole = join == Formula.Join.NONE || text.strength().compareTo(Strength.PRODUCT) >= 0;
    boolean plain = whole && !text.latex().startsWith("-") && !showsBars(operator);
    return (plain ? text : text.bracketed()).latex() + " | ";
  }

  private static String bareJoin(Formula.Bracket node) {
    return node.join() == Formula.Join.NONE ? "" : "| ";
  }

  @Override
  public Text expectation(Formula.Expectation node) {
    SymbolName name = name(node.state());
    String letter = name.isKet() ? name.latex() : inside(node.state());
    String state = node.stateWritten() ? "_{" + letter + "}" : "";
    return factor("\\langle " + barred(node.operator()) + " \\rangle" + state);
  }

  @Override
  public Text adjoint(Formula.Adjoint node) {
    return factor(raisable(node.operand()) + "^{\\dagger}");
  }

  @Override
  public Text inverse(Formula.Inverse node) {
    return factor(raisable(node.operand()) + "^{-1}");
  }

  @Override
  public Text conjugate(Formula.Conjugate node) {
    return factor(raisable(node.operand()) + "^{*}");
  }

  @Override
  public Text transposed(Formula.Transposed node) {
    return factor(raisable(node.operand()) + "^{\\top}");
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
  public Text derivative(Formula.Derivative node) {
    String variable = node.variable().latex();
    if (Formula.Uncomputed.isBehind(node.operand()) && node.style() == Formula.Style.RATIO) {
      return factor("(\\frac{\\partial}{\\partial " + variable + "})");
    }
    return switch (node.style()) {
      case PARTIAL -> operated("\\partial_{" + variable + "} ", node.operand());
      case NABLA -> operated("\\nabla_{" + variable + "} ", node.operand());
      case TOTAL -> operated("\\frac{d}{d " + variable + "} ", node.operand());
      case RATIO -> factor(ratio(last(Strength.PRODUCT, node.operand()).latex(), variable));
    };
  }

  private static String ratio(String operand, String variable) {
    return "\\frac{\\partial " + operand + "}{\\partial " + variable + "}";
  }

  /** A derivative before the factor it acts on; an evaluation bar would end up outside of it. */
  private Text operated(String derivative, Formula operand) {
    if (Formula.Uncomputed.isBehind(operand)) {
      return factor("(" + derivative.strip() + ")");
    }
    Text text = hasBar(operand) ? operand.in(this).bracketed() : last(Strength.FACTOR, operand);
    return text.as(derivative + text.latex(), Strength.FACTOR);
  }

  private static boolean hasBar(Formula formula) {
    return formula instanceof Formula.AtZero atZero && !atZero.asArgument()
        || formula instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.PLACE;
  }

  @Override
  public Text nablaProduct(Formula.NablaProduct node) {
    String sign = node.curl() ? " \\times " : " \\cdot ";
    String nabla = "\\nabla_{" + node.variable().latex() + "}" + sign;
    // A second sign behind it could belong to the operand.
    return new Text(operated(nabla, node.operand()).latex(), Strength.DOT);
  }

  @Override
  public Text componentDerivative(Formula.ComponentDerivative node) {
    String index = node.index().latex();
    String along = node.writtenVariable().map(k -> k.latex() + "_{" + index + "}").orElse(index);
    return operated("\\partial_{" + along + "} ", node.operand());
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
    String base = node.symbol().pattern().base();
    return factor(base + "_{" + joined(List.of(node.left(), node.right())) + "}");
  }

  @Override
  public Text momentumDelta(Formula.MomentumDelta node) {
    String base = node.symbol().pattern().base();
    return factor(base + "(" + node.left().latex() + " - " + node.right().latex() + ")");
  }

  private static String joined(List<Declaration> labels) {
    return labels.stream().map(Declaration::latex).collect(Collectors.joining(" "));
  }

  @Override
  public Text sumOver(Formula.SumOver node) {
    if (node.implied()) {
      Text body = last(Strength.DOT, node.body());
      return body.as(body.latex(), Strength.TERM);
    }
    StringBuilder range = new StringBuilder();
    range.append(node.indices().stream().map(Declaration::latex).collect(Collectors.joining(", ")));
    node.except().ifPresent(e -> range.append(" \\neq ").append(e.latex()));
    Formula body = node.body();
    boolean plain = node.except().isEmpty() && node.indices().size() == 1;
    while (body instanceof Formula.Restricted r && node.indices().contains(r.condition().label())) {
      String condition = r.condition().latex();
      range.append(plain ? condition.substring(r.condition().label().latex().length()) : ", ");
      range.append(plain ? "" : condition);
      plain = false;
      body = r.body();
    }
    return open("\\sum_{" + range + "} ", last(Strength.DOT, body));
  }

  @Override
  public Text restricted(Formula.Restricted node) {
    return open("[" + node.condition().latex() + "] ", last(Strength.DOT, node.body()));
  }

  @Override
  public Text integral(Formula.Integral node) {
    String momenta = joined(node.momenta());
    String measure =
        node.dimension() == 0
            ? "_{" + momenta + "} "
            : " d^{" + node.dimension() + "}" + momenta + " ";
    return open("\\int" + measure, last(Strength.DOT, node.body()));
  }

  @Override
  public Text uncomputed(Formula.Uncomputed node) {
    return switch (node.sign()) {
      case BEHIND -> factor("");
      case TENSOR -> tensor(node.parts());
      case POWER -> factor(raisable(node.parts().get(0)) + "^{" + node.exponent() + "}");
      case ELEMENT ->
          factor("(" + inside(node.parts().get(0)) + ")_{" + joined(node.labels()) + "}");
      case FUNCTION -> factor(node.exponent() + "(" + inside(node.parts().get(0)) + ")");
      case MOVED -> factor(node.exponent());
      case OPEN_POWER ->
          factor("(" + inside(node.parts().get(0)) + ")^{" + inside(node.parts().get(1)) + "}");
      case VALUE -> factor(node.labels().get(0).latex());
      case FACTORIAL -> factor(counted(node.parts().get(0)) + "!");
      case RANGE -> range(node);
      case PATH -> path(node);
      case GRADIENT -> gradient(node);
      case EITHER -> either(node);
      case LIMIT -> open(node.exponent() + " ", last(Strength.DOT, node.parts().get(0)));
      case NAMED -> named(node);
      case BETWEEN -> factor(between(node));
      case TENSOR_POWER ->
          factor(raisable(node.parts().get(0)) + "^{\\otimes " + node.exponent() + "}");
      case OPERATOR_STATE -> factor(operatorState(node));
      case DIMENSION -> factor("\\dim(" + node.exponent() + ")");
      case ROUNDED ->
          factor(
              "\\l"
                  + node.exponent()
                  + " "
                  + inside(node.parts().get(0))
                  + " \\r"
                  + node.exponent());
      case MODULO ->
          new Text(
              inside(node.parts().get(0)) + " \\pmod{" + inside(node.parts().get(1)) + "}",
              Strength.SUM);
      case OVER_ALL -> open("\\int ", last(Strength.DOT, node.parts().get(0)));
      case BAR -> factor("\\overline{" + inside(node.parts().get(0)) + "}");
      case APPLIED ->
          factor(
              inside(node.parts().get(0))
                  + node.parts().stream()
                      .skip(1)
                      .map(this::inside)
                      .collect(Collectors.joining(", ", "(", ")")));
      case VALUE_OF -> factor(valueOf(node));
      case COMPONENTS -> components(node);
      case PART_OF -> factor(raisable(node.parts().get(0)) + "_{" + node.exponent() + "}");
      case CASES -> factor(cases(node));
      case PLACE -> at(node.parts().get(0), node.labels().get(0), inside(node.parts().get(1)));
    };
  }

  private String between(Formula.Uncomputed node) {
    Iterator<Formula> ends = node.parts().listIterator(1);
    String variable = node.labels().isEmpty() ? "" : node.labels().get(0).latex() + "=";
    StringBuilder text = new StringBuilder("[" + inside(node.parts().get(0)) + "]");
    String script = "_";
    for (String end : node.exponent().split(";", -1)) {
      text.append(script).append('{').append(variable);
      text.append(end.isEmpty() ? inside(ends.next()) : end).append('}');
      script = "^";
    }
    return text.toString();
  }

  private String operatorState(Formula.Uncomputed node) {
    String left = inside(node.parts().get(0));
    return switch (node.exponent()) {
      case "ket" -> "| " + left + ")";
      case "bra" -> "(" + left + " |";
      default -> "(" + left + " | " + inside(node.parts().get(1)) + ")";
    };
  }

  private Text components(Formula.Uncomputed node) {
    return node.exponent().isEmpty()
        ? node.parts().get(0).in(this)
        : factor(
            node.parts().stream().map(this::inside).collect(Collectors.joining(", ", "(", ")")));
  }

  /** f(a, b) of a function that is declared as f(·). */
  private String valueOf(Formula.Uncomputed node) {
    SymbolName function = name((Formula.Symbol) node.parts().get(0)).withArguments(List.of());
    String close = node.exponent().equals("[") ? "]" : ")";
    return function.betweenBars()
        + node.parts().stream()
            .skip(1)
            .map(this::inside)
            .collect(Collectors.joining(", ", node.exponent(), close));
  }

  private String cases(Formula.Uncomputed node) {
    Iterator<Formula> parts = node.parts().iterator();
    List<String> rows = new ArrayList<>();
    for (String signs : node.exponent().split(" ; ", -1)) {
      StringBuilder row = new StringBuilder(inside(parts.next())).append(" & ");
      row.append(signs.isBlank() ? "\\text{otherwise}" : inside(parts.next()));
      for (String sign : signs.isBlank() ? new String[0] : signs.split(" ")) {
        row.append(sign.equals(",") ? ", " : " " + sign + " ").append(inside(parts.next()));
      }
      rows.add(row.toString());
    }
    return "\\begin{cases} " + String.join(" \\\\ ", rows) + " \\end{cases}";
  }

  private Text gradient(Formula.Uncomputed node) {
    boolean product = node.exponent().startsWith("\\");
    String sign = node.exponent().equals("2") ? "^2" : product ? " " + node.exponent() : "";
    Text text = operated("\\nabla" + sign + " ", node.parts().get(0));
    return product ? new Text(text.latex(), Strength.DOT) : text;
  }

  private Text either(Formula.Uncomputed node) {
    Text operand = last(Strength.DOT, node.parts().get(0));
    return operand.as(node.exponent() + " " + operand.latex(), Strength.TERM);
  }

  private Text named(Formula.Uncomputed node) {
    return node.parts().get(0) instanceof Formula.SumOver sum
        ? open(node.exponent() + " ", last(Strength.DOT, sum.body()))
        : node.parts().get(0).in(this);
  }

  private Text path(Formula.Uncomputed node) {
    if (!(node.parts().get(0) instanceof Formula.Definite integral)) {
      return node.parts().get(0).in(this);
    }
    String measure = " \\mathrm{d} " + integral.variable().latex() + " ";
    String sign = node.exponent().replace(" \\cdot", measure + "\\cdot ");
    String begin = sign.equals(node.exponent()) ? sign + measure : sign;
    return open(begin, last(Strength.DOT, integral.body()));
  }

  private Text range(Formula.Uncomputed node) {
    if (!(node.parts().get(0) instanceof Formula.SumOver sum)) {
      return node.parts().get(0).in(this);
    }
    String first = node.ends().get(0).map(this::inside).orElse("-\\infty");
    String last = node.ends().get(1).map(this::inside).orElse("\\infty");
    String index = sum.indices().get(0).latex();
    String limits = "_{" + index + "=" + first + "}^{" + last + "} ";
    return open("\\sum" + limits, last(Strength.DOT, sum.body()));
  }

  private Text tensor(List<Formula> parts) {
    List<String> texts =
        parts.stream().map(part -> at(Strength.PRODUCT, part)).collect(Collectors.toList());
    return new Text(String.join(" \\otimes ", texts), Strength.CROSS);
  }

  /** A factorial is taken of a letter, a number or what stands in brackets. */
  private String counted(Formula formula) {
    boolean plain =
        formula instanceof Formula.Literal
            || formula instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.VALUE
            || formula instanceof Formula.Symbol symbol
                && name(symbol).arguments().isEmpty()
                && name(symbol).label().isEmpty();
    return plain ? inside(formula) : formula.in(this).bracketed().latex();
  }

  @Override
  public Text definite(Formula.Definite node) {
    List<String> ends = node.ends().stream().map(this::end).toList();
    String limits = ends.isEmpty() ? "" : "_{" + ends.get(0) + "}^{" + ends.get(1) + "}";
    String measure = " \\mathrm{d} " + node.variable().latex() + " ";
    return open("\\int" + limits + measure, last(Strength.DOT, node.body()));
  }

  private String end(Formula.End end) {
    return end.value()
        .map(value -> value.in(this).latex())
        .orElse(end.isNegative() ? "-\\infty" : "\\infty");
  }

  private static Text open(String sign, Text body) {
    return new Text(sign + body.latex(), Strength.FACTOR, true, body.bra());
  }

  @Override
  public Text atZero(Formula.AtZero node) {
    if (node.asArgument() && node.operand() instanceof Formula.Symbol symbol) {
      return factor(atZero(symbol, node.variable()).latex());
    }
    return at(node.operand(), node.variable(), "0");
  }

  private Text at(Formula operand, Declaration variable, String value) {
    String text =
        hasBar(operand) ? operand.in(this).bracketed().latex() : at(Strength.FACTOR, operand);
    return factor(text + " |_{" + variable.latex() + "=" + value + "}");
  }

  /** The name with 0 in place of a variable. */
  public static SymbolName atZero(Formula.Symbol symbol, Declaration variable) {
    SymbolName name = name(symbol);
    List<String> arguments = new ArrayList<>(name.arguments());
    arguments.replaceAll(argument -> argument.equals(variable.latex()) ? "0" : argument);
    return name.withArguments(arguments);
  }
}
