package org.rederive.formula.print;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rederive.formula.Comparator;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Enclosure;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Meaning;
import org.rederive.formula.SymbolName;

/**
 * Formulas as one line of Unicode, to be read by people: ⟨∇_k u_nk^L|×(ε_nk − H(k))|∇_k u_nk^R⟩.
 */
public final class PlainText implements Meaning.Written<PlainText.Text> {
  /** How strongly a printed piece holds together, weakest first. */
  private enum Strength {
    SUM,
    TERM,
    DOT,
    CROSS,
    PRODUCT,
    FACTOR,
    /** Can carry a superscript and stand on either side of a fraction bar. */
    SYMBOL
  }

  /** Printed text with its strength. */
  public static final class Text {
    private final String line;
    private final Strength strength;

    private Text(String line, Strength strength) {
      this.line = line;
      this.strength = strength;
    }
  }

  private PlainText() {}

  /** Prints a formula. */
  public static String of(Formula formula) {
    return formula.in(new PlainText()).line;
  }

  /** Prints an equation. */
  public static String of(Equation equation) {
    return of(equation.left()) + " " + equation.sign().plain() + " " + of(equation.right());
  }

  private static Text symbol(String line) {
    return new Text(line, Strength.SYMBOL);
  }

  private static Text factor(String line) {
    return new Text(line, Strength.FACTOR);
  }

  private String at(Strength least, Formula formula) {
    Text text = formula.in(this);
    return text.strength.compareTo(least) >= 0 ? text.line : "(" + text.line + ")";
  }

  private String inside(Formula formula) {
    return formula.in(this).line;
  }

  private static String names(List<Declaration> labels, String between) {
    return labels.stream().map(Unicode::of).collect(Collectors.joining(between));
  }

  private static String subscripts(List<Declaration> labels) {
    return Unicode.subscripts(labels.stream().map(Declaration::latex).toList());
  }

  @Override
  public Text literal(Formula.Literal node) {
    return symbol(Long.toString(node.value()));
  }

  @Override
  public Text imaginaryUnit(Formula.ImaginaryUnit node) {
    return symbol("i");
  }

  @Override
  public Text pi(Formula.Pi node) {
    return symbol("π");
  }

  @Override
  public Text symbol(Formula.Symbol node) {
    SymbolName name = Latex.name(node);
    String line = Unicode.of(name);
    return name.label().isEmpty() ? symbol(line) : factor(line);
  }

  @Override
  public Text sum(Formula.Sum node) {
    StringBuilder line = new StringBuilder();
    for (Formula term : node.terms()) {
      String text = at(Strength.TERM, term);
      boolean minus = text.startsWith("−") || text.startsWith("±") || text.startsWith("∓");
      String sign = line.isEmpty() ? "" : minus ? " " + text.charAt(0) + " " : " + ";
      line.append(sign).append(minus && !line.isEmpty() ? text.substring(1) : text);
    }
    return new Text(line.toString(), Strength.SUM);
  }

  @Override
  public Text negation(Formula.Negation node) {
    return new Text("−" + at(Strength.DOT, node.operand()), Strength.TERM);
  }

  @Override
  public Text product(Formula.Product node) {
    String line = node.factors().stream().map(this::inProduct).collect(Collectors.joining(" "));
    return new Text(line, Strength.PRODUCT);
  }

  /** A factor, where ∂ c f could be the derivative of both. */
  private String inProduct(Formula factor) {
    String text = at(Strength.FACTOR, factor);
    return factor.isDerivativeOfConstant() ? "(" + text + ")" : text;
  }

  @Override
  public Text fraction(Formula.Fraction node) {
    String above = at(Strength.SYMBOL, node.numerator());
    return factor(above + "/" + at(Strength.SYMBOL, node.denominator()));
  }

  @Override
  public Text power(Formula.Power node) {
    return raised(node.base(), Integer.toString(node.exponent()));
  }

  @Override
  public Text wholePower(Formula.WholePower node) {
    return raised(node.base(), at(Strength.SYMBOL, node.exponent()));
  }

  private Text raised(Formula operand, String superscript) {
    return factor(at(Strength.SYMBOL, operand) + "^" + superscript);
  }

  @Override
  public Text dot(Formula.Dot node) {
    String left = at(Strength.CROSS, node.left());
    return new Text(left + " · " + at(Strength.CROSS, node.right()), Strength.DOT);
  }

  @Override
  public Text cross(Formula.Cross node) {
    String left = at(Strength.PRODUCT, node.left());
    return new Text(left + " × " + at(Strength.PRODUCT, node.right()), Strength.CROSS);
  }

  @Override
  public Text enclosed(Formula.Enclosed node) {
    Enclosure signs = node.enclosure();
    String inside = node.parts().stream().map(this::inside).collect(Collectors.joining(", "));
    String line = signs.plainOpen() + inside + signs.plainClose();
    return signs.raised() ? factor(line) : symbol(line);
  }

  @Override
  public Text writtenMatrix(Formula.WrittenMatrix node) {
    String rows =
        IntStream.range(0, node.rows())
            .mapToObj(
                i ->
                    IntStream.range(0, node.columns())
                        .mapToObj(j -> inside(node.at(i, j)))
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return symbol("(" + rows + ")");
  }

  @Override
  public Text byComponents(Formula.ByComponents node) {
    String entries = node.entries().stream().map(this::inside).collect(Collectors.joining(", "));
    return symbol("(" + entries + ")");
  }

  @Override
  public Text bra(Formula.Bra node) {
    return factor("⟨" + inside(node.content()) + "|");
  }

  @Override
  public Text ket(Formula.Ket node) {
    return factor("|" + inside(node.content()) + "⟩");
  }

  @Override
  public Text bracket(Formula.Bracket node) {
    String sign =
        switch (node.join()) {
          case NONE -> "";
          case DOT -> "·";
          case CROSS -> "×";
        };
    Strength whole = node.join() == Formula.Join.NONE ? Strength.SUM : Strength.PRODUCT;
    String bare = sign.isEmpty() ? "" : sign + "|";
    String middle = node.operator().map(m -> sign + at(whole, m) + "|").orElse(bare);
    return symbol("⟨" + inside(node.bra()) + "|" + middle + inside(node.ket()) + "⟩");
  }

  @Override
  public Text expectation(Formula.Expectation node) {
    return factor("⟨" + inside(node.operator()) + "⟩_" + inside(node.state()));
  }

  @Override
  public Text adjoint(Formula.Adjoint node) {
    return factor(at(Strength.SYMBOL, node.operand()) + "†");
  }

  @Override
  public Text inverse(Formula.Inverse node) {
    return factor(at(Strength.SYMBOL, node.operand()) + "⁻¹");
  }

  @Override
  public Text conjugate(Formula.Conjugate node) {
    return factor(at(Strength.SYMBOL, node.operand()) + "*");
  }

  @Override
  public Text transposed(Formula.Transposed node) {
    return factor(at(Strength.SYMBOL, node.operand()) + "ᵀ");
  }

  @Override
  public Text derivative(Formula.Derivative node) {
    String sign =
        switch (node.style()) {
          case PARTIAL, RATIO -> "∂";
          case NABLA -> "∇";
          case TOTAL -> "d/d";
        };
    String variable =
        node.style() == Formula.Style.TOTAL
            ? Unicode.of(node.variable())
            : subscripts(List.of(node.variable()));
    return factor(sign + variable + " " + at(Strength.FACTOR, node.operand()));
  }

  @Override
  public Text nablaProduct(Formula.NablaProduct node) {
    String operator = "∇" + subscripts(List.of(node.variable())) + (node.curl() ? " × " : " · ");
    return new Text(operator + at(Strength.FACTOR, node.operand()), Strength.DOT);
  }

  @Override
  public Text componentDerivative(Formula.ComponentDerivative node) {
    String index = subscripts(List.of(node.index()));
    String operator =
        "∂" + node.writtenVariable().map(k -> "_(" + Unicode.of(k) + index + ")").orElse(index);
    return factor(operator + " " + at(Strength.FACTOR, node.operand()));
  }

  @Override
  public Text indexed(Formula.Indexed node) {
    if (node.operand() instanceof Formula.Symbol symbol
        && Latex.name(symbol).arguments().isEmpty()) {
      SymbolName name = Latex.name(symbol);
      List<String> subscripts = new ArrayList<>(name.subscripts());
      node.indices().forEach(index -> subscripts.add(index.latex()));
      return factor(Unicode.of(name.withSubscripts(subscripts)));
    }
    return factor("(" + inside(node.operand()) + ")" + subscripts(node.indices()));
  }

  @Override
  public Text leviCivita(Formula.LeviCivita node) {
    return symbol(Unicode.base(node.symbol().pattern().base()) + subscripts(node.indices()));
  }

  @Override
  public Text kronecker(Formula.Kronecker node) {
    String base = Unicode.base(node.symbol().pattern().base());
    return symbol(base + subscripts(List.of(node.left(), node.right())));
  }

  @Override
  public Text momentumDelta(Formula.MomentumDelta node) {
    String base = Unicode.base(node.symbol().pattern().base());
    return symbol(base + "(" + names(List.of(node.left(), node.right()), " − ") + ")");
  }

  @Override
  public Text sumOver(Formula.SumOver node) {
    String except = node.except().map(e -> "≠" + Unicode.of(e)).orElse("");
    String indices =
        except.isEmpty()
            ? subscripts(node.indices())
            : "_(" + names(node.indices(), ",") + except + ")";
    return new Text("Σ" + indices + " " + at(Strength.DOT, node.body()), Strength.TERM);
  }

  @Override
  public Text restricted(Formula.Restricted node) {
    Condition c = node.condition();
    String sign = Unicode.of(c.label()) + c.relation().plain() + Unicode.of(c.other());
    return new Text("[" + sign + "] " + at(Strength.DOT, node.body()), Strength.TERM);
  }

  @Override
  public Text integral(Formula.Integral node) {
    String body = at(Strength.DOT, node.body());
    return new Text("∫" + subscripts(node.momenta()) + " " + body, Strength.TERM);
  }

  @Override
  public Text uncomputed(Formula.Uncomputed node) {
    return switch (node.sign()) {
      case BEHIND -> factor("•");
      case TENSOR ->
          new Text(
              node.parts().stream()
                  .map(part -> at(Strength.PRODUCT, part))
                  .collect(Collectors.joining(" ⊗ ")),
              Strength.CROSS);
      case POWER -> raised(node.parts().get(0), node.exponent());
      case ELEMENT -> factor("(" + inside(node.parts().get(0)) + ")" + subscripts(node.labels()));
      case FUNCTION -> symbol(function(node.exponent()) + "(" + inside(node.parts().get(0)) + ")");
      case MOVED -> symbol(node.exponent());
      case OPEN_POWER -> raised(node.parts().get(0), at(Strength.SYMBOL, node.parts().get(1)));
      case VALUE -> symbol(Unicode.of(node.labels().get(0)));
      case FACTORIAL -> factor(at(Strength.SYMBOL, node.parts().get(0)) + "!");
      case RANGE -> range(node);
      case PATH -> new Text(node.exponent() + " " + inside(node.parts().get(0)), Strength.TERM);
      case GRADIENT -> gradient(node);
      case EITHER -> new Text(sign(node) + at(Strength.DOT, node.parts().get(0)), Strength.TERM);
      case LIMIT -> limit(node);
      case NAMED -> named(node);
      case BETWEEN -> factor(between(node));
      case TENSOR_POWER ->
          raised(node.parts().get(0), "⊗" + node.exponent().replaceAll("[\\\\{}]", ""));
      case OPERATOR_STATE -> symbol(operatorState(node));
      case DIMENSION -> symbol("dim(" + Unicode.piece(node.exponent()) + ")");
      case ROUNDED ->
          symbol(
              (node.exponent().equals("floor") ? "⌊" : "⌈")
                  + inside(node.parts().get(0))
                  + (node.exponent().equals("floor") ? "⌋" : "⌉"));
      case MODULO ->
          new Text(
              inside(node.parts().get(0)) + " (mod " + inside(node.parts().get(1)) + ")",
              Strength.SUM);
      case OVER_ALL -> new Text("∫ " + at(Strength.DOT, node.parts().get(0)), Strength.TERM);
      case BAR -> symbol("bar(" + inside(node.parts().get(0)) + ")");
      case APPLIED ->
          factor(
              inside(node.parts().get(0))
                  + node.parts().stream()
                      .skip(1)
                      .map(this::inside)
                      .collect(Collectors.joining(", ", "(", ")")));
      case PART_OF ->
          factor(at(Strength.SYMBOL, node.parts().get(0)) + "_(" + node.exponent() + ")");
      case COMPONENTS ->
          factor(
              node.parts().stream().map(this::inside).collect(Collectors.joining(", ", "(", ")")));
      case VALUE_OF ->
          factor(
              inside(node.parts().get(0)).replaceFirst("\\([^()]*\\)$", "")
                  + node.parts().stream()
                      .skip(1)
                      .map(this::inside)
                      .collect(
                          Collectors.joining(
                              ", ", node.exponent(), node.exponent().equals("[") ? "]" : ")")));
      case CASES -> factor(cases(node));
      case PLACE ->
          factor(
              "("
                  + inside(node.parts().get(0))
                  + ")|_("
                  + Unicode.of(node.labels().get(0))
                  + "="
                  + inside(node.parts().get(1))
                  + ")");
    };
  }

  /** arctan of \\arctan, and Tr_B of \\mathrm{Tr}_{B}. */
  private static String function(String latex) {
    return latex
        .replaceAll("\\\\(?:mathrm|mathcal|hat)(?![A-Za-z])", "")
        .replaceAll("[{}\\\\]", "");
  }

  private String between(Formula.Uncomputed node) {
    Iterator<Formula> ends = node.parts().listIterator(1);
    List<String> places = new ArrayList<>();
    for (String end : node.exponent().split(";", -1)) {
      places.add(end.isEmpty() ? inside(ends.next()) : end.replace("\\infty", "∞"));
    }
    String variable = node.labels().isEmpty() ? "" : Unicode.of(node.labels().get(0)) + " = ";
    return "[" + inside(node.parts().get(0)) + "](" + variable + String.join(" … ", places) + ")";
  }

  private String operatorState(Formula.Uncomputed node) {
    String left = inside(node.parts().get(0));
    return switch (node.exponent()) {
      case "ket" -> "|" + left + ")";
      case "bra" -> "(" + left + "|";
      default -> "(" + left + "|" + inside(node.parts().get(1)) + ")";
    };
  }

  private String cases(Formula.Uncomputed node) {
    Iterator<Formula> parts = node.parts().iterator();
    List<String> rows = new ArrayList<>();
    for (String signs : node.exponent().split(" ; ", -1)) {
      StringBuilder row = new StringBuilder(inside(parts.next()));
      row.append(signs.isBlank() ? " otherwise" : " if " + inside(parts.next()));
      for (String sign : signs.isBlank() ? new String[0] : signs.split(" ")) {
        row.append(sign.equals(",") ? ", " : relation(sign)).append(inside(parts.next()));
      }
      rows.add(row.toString());
    }
    return "{" + String.join("; ", rows) + "}";
  }

  private static String relation(String sign) {
    return " " + Comparator.spelled(sign).map(Comparator::plain).orElse("≠") + " ";
  }

  private Text limit(Formula.Uncomputed node) {
    String sign =
        node.exponent()
            .replaceFirst("^.lim_\\{(.*)}$", "lim($1)")
            .replace("\\to", "→")
            .replace("\\infty", "∞");
    return new Text(sign + " " + at(Strength.DOT, node.parts().get(0)), Strength.TERM);
  }

  private static String sign(Formula.Uncomputed node) {
    return node.exponent().equals("\\pm") ? "±" : "∓";
  }

  private Text gradient(Formula.Uncomputed node) {
    String sign =
        switch (node.exponent()) {
          case "2" -> "²";
          case "\\cdot" -> " ·";
          case "\\times" -> " ×";
          default -> "";
        };
    return new Text("∇" + sign + " " + at(Strength.FACTOR, node.parts().get(0)), Strength.FACTOR);
  }

  /** Whether a sign shows more than the names that it binds. */
  private static boolean isWritten(String sign) {
    return sign.startsWith("\\prod") || sign.contains("^") || sign.contains("=");
  }

  private static String pair(Formula.SumOver sum, boolean next) {
    String pair = "⟨" + names(sum.indices().subList(0, 2), ",") + "⟩";
    return next ? "⟨" + pair + "⟩" : pair;
  }

  private Text named(Formula.Uncomputed node) {
    if (!(node.parts().get(0) instanceof Formula.SumOver sum)) {
      return node.parts().get(0).in(this);
    }
    String sign = node.exponent();
    String names = names(sum.indices(), ",");
    String shown =
        sign.contains("\\langle")
            ? "Σ_" + pair(sum, sign.contains("\\langle \\langle")) + others(sum)
            : isWritten(sign)
                ? sign.replace("\\sum", "Σ").replace("\\prod", "Π")
                : sign.startsWith("\\sum")
                    ? "Σ_" + (sign.contains("\\neq") ? "(" + names + "≠0)" : names)
                    : sign.replace("\\int", "∫").replace("\\mathrm{d} ", "d");
    return new Text(shown + " " + at(Strength.DOT, sum.body()), Strength.TERM);
  }

  private static String others(Formula.SumOver sum) {
    List<Declaration> others = sum.indices().subList(2, sum.indices().size());
    return others.isEmpty() ? "" : "," + names(others, ",");
  }

  private Text range(Formula.Uncomputed node) {
    String first = node.ends().get(0).map(this::inside).orElse("−∞");
    String last = node.ends().get(1).map(this::inside).orElse("∞");
    String sum = at(Strength.DOT, node.parts().get(0));
    return new Text(sum + " [" + first + " … " + last + "]", Strength.TERM);
  }

  @Override
  public Text definite(Formula.Definite node) {
    List<String> ends = node.ends().stream().map(this::end).toList();
    String limits = ends.isEmpty() ? "" : "_(" + ends.get(0) + ")^(" + ends.get(1) + ")";
    String body = at(Strength.DOT, node.body());
    return new Text("∫" + limits + " d" + Unicode.of(node.variable()) + " " + body, Strength.TERM);
  }

  private String end(Formula.End end) {
    return end.value().map(this::inside).orElse(end.isNegative() ? "−∞" : "∞");
  }

  @Override
  public Text atZero(Formula.AtZero node) {
    if (node.asArgument() && node.operand() instanceof Formula.Symbol symbol) {
      return factor(Unicode.of(Latex.atZero(symbol, node.variable())));
    }
    String variable = Unicode.of(node.variable());
    return factor("(" + inside(node.operand()) + ")|_(" + variable + "=0)");
  }
}
