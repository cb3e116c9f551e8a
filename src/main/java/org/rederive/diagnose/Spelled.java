package org.rederive.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rederive.formula.print.Code;

/** Programs as text in a language. */
record Spelled(Spelling spelling) implements Code.Language<Spelled.Text> {
  /** How strongly a printed piece holds together, weakest first. */
  private enum Strength {
    FUNCTION,
    SUM,
    PRODUCT,
    ATOM
  }

  /** How long lists and arguments are in one line. */
  private static final int WIDTH = 80;

  /** Printed text with its strength. */
  record Text(String line, Strength strength) {}

  /** A line of a program, which can be several of text. */
  String line(Code.Line line) {
    if (line instanceof Code.Remark remark) {
      return spelling.remark(remark.text());
    }
    if (line instanceof Code.Assigned assigned) {
      return spelling.filled("assign", spelling.name(assigned.name()), text(assigned.value()));
    }
    if (line instanceof Code.Done done) {
      return spelling.filled("done", text(done.what()));
    }
    Code.Defined defined = (Code.Defined) line;
    String parameters =
        defined.parameters().stream()
            .map(p -> spelling.filled("parameter", spelling.name(p)))
            .collect(Collectors.joining(", "));
    return spelling.filled(
        "define", spelling.name(defined.name()), parameters, text(defined.body()));
  }

  private String text(Code code) {
    return code.in(this).line;
  }

  /** With commas between them, one below the other if they are long. */
  private String texts(List<Code> codes) {
    List<String> texts = codes.stream().map(this::text).toList();
    String line = String.join(", ", texts);
    boolean fits = texts.size() < 2 || line.length() <= WIDTH && line.indexOf('\n') < 0;
    return fits ? line : "\n" + String.join(",\n", texts).indent(4);
  }

  private String held(Strength least, Code code) {
    Text text = code.in(this);
    boolean held = !spelling.is("infix") || text.strength.compareTo(least) >= 0;
    return held ? text.line : "(" + text.line + ")";
  }

  private Text atom(String entry, Object... parts) {
    return new Text(spelling.filled(entry, parts), Strength.ATOM);
  }

  // ---- words and numbers

  @Override
  public Text word(Code.Word code) {
    return new Text(spelling.name(code.name()), Strength.ATOM);
  }

  @Override
  public Text whole(Code.Whole z) {
    if (z.im() == 0) {
      return new Text(Long.toString(z.re()), z.re() < 0 ? Strength.SUM : Strength.ATOM);
    }
    String im = spelling.filled("imaginary", Math.abs(z.im()));
    if (z.re() == 0) {
      return z.im() < 0 ? new Text("-" + im, Strength.SUM) : new Text(im, Strength.ATOM);
    }
    return new Text("(" + z.re() + (z.im() < 0 ? " - " : " + ") + im + ")", Strength.ATOM);
  }

  @Override
  public Text ratio(Code.Ratio code) {
    return new Text(code.text(), Strength.SUM);
  }

  @Override
  public Text quoted(Code.Quoted code) {
    return new Text(spelling.quoted(code.text()), Strength.ATOM);
  }

  @Override
  public Text truth(Code.Truth code) {
    return new Text(spelling.word(Boolean.toString(code.value())), Strength.ATOM);
  }

  // ---- calls and lists

  @Override
  public Text listed(Code.Listed code) {
    return atom("list", texts(code.parts()));
  }

  @Override
  public Text called(Code.Call code) {
    return atom("call", spelling.name(code.function()), texts(code.arguments()));
  }

  @Override
  public Text named(Code.Named code) {
    return atom("named", spelling.name(code.name()), text(code.value()));
  }

  @Override
  public Text at(Code.At code) {
    return atom("at", text(code.what()), text(code.point()));
  }

  @Override
  public Text function(Code.Function code) {
    String parameter = spelling.name(code.parameter());
    return new Text(spelling.filled("function", parameter, text(code.body())), Strength.FUNCTION);
  }

  @Override
  public Text component(Code.Component code) {
    return atom("component", held(Strength.ATOM, code.of()), texts(code.indices()));
  }

  @Override
  public Text each(Code.Each code) {
    return atom("each", spelling.name(code.variable()), text(code.range()), text(code.body()));
  }

  @Override
  public Text below(Code.Below code) {
    return atom("below", text(code.number()));
  }

  @Override
  public Text choice(Code.Choice code) {
    String entry =
        switch (code.relation()) {
          case EQUAL -> "equal";
          case DIFFERENT -> "different";
          case IN -> "in";
          case NOT_IN -> "not-in";
        };
    String asked = spelling.filled(entry, text(code.left()), text(code.right()));
    return atom("choice", asked, text(code.yes()), text(code.no()));
  }

  // ---- arithmetic

  @Override
  public Text sum(Code.Sum code) {
    return joined("sum", Strength.PRODUCT, Strength.SUM, code.terms());
  }

  @Override
  public Text product(Code.Product code) {
    return joined("product", Strength.ATOM, Strength.PRODUCT, code.factors());
  }

  /** From the left; what stands further right in brackets holds together there. */
  private Text joined(String entry, Strength inside, Strength outside, List<Code> parts) {
    String line = held(inside, parts.get(0));
    for (Code part : parts.subList(1, parts.size())) {
      line = spelling.filled(entry, line, held(inside, part));
    }
    return new Text(line, parts.size() == 1 ? inside : outside);
  }

  @Override
  public Text negative(Code.Negative code) {
    String operand = held(Strength.PRODUCT, code.operand());
    return new Text(spelling.filled("negative", operand), Strength.SUM);
  }

  @Override
  public Text quotient(Code.Quotient code) {
    String above = held(Strength.ATOM, code.numerator());
    return atom("quotient", above, held(Strength.ATOM, code.denominator()));
  }

  @Override
  public Text power(Code.Power code) {
    return atom("power", held(Strength.ATOM, code.base()), code.exponent());
  }

  @Override
  public Text polynomial(Code.Polynomial code) {
    if (code.terms().isEmpty()) {
      return new Text("0", Strength.ATOM);
    }
    String line = code.terms().stream().map(this::term).collect(Collectors.joining(" + "));
    return new Text(line, Strength.SUM);
  }

  private String term(Code.Term term) {
    List<String> factors = new ArrayList<>();
    factors.add(whole(term.factor()).line);
    for (Code.Coordinate power : term.powers()) {
      String coordinate = spelling.filled("coordinate", power.name());
      boolean once = power.exponent() == 1;
      factors.add(once ? coordinate : spelling.filled("exponent", coordinate, power.exponent()));
    }
    return String.join(" * ", factors);
  }
}
