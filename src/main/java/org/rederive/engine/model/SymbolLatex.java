package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.rederive.document.ModelDocument;
import org.rederive.document.ModelDocument.Kind;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/**
 * LaTeX of the symbols of a proof: the model's own, their derivatives, and what the setting adds.
 *
 * @param model whose symbols
 * @param layout tells what parameters are functions of
 */
record SymbolLatex(Model model, ModelRing.Layout layout) {

  /** The LaTeX of a symbol of the ring; a bar for a conjugate. */
  String of(Name name) {
    Thing thing = name.thing();
    if (thing instanceof Variables.Conjugate conjugate) {
      return "\\overline{" + of(conjugate.of()) + "}";
    }
    if (thing instanceof ModelThing own && name.part() instanceof Part.Whole) {
      return own.latex(this);
    }
    return name.part() instanceof Part.Axis axis
        ? indexed(thing.text(), axis.letter())
        : plain(name.text());
  }

  /** A component of a vector that a document declares. */
  private static String indexed(String vector, String axis) {
    String open = vector.contains("_") ? "(" + vector + ")" : vector;
    return open + "_" + axis;
  }

  /** A symbol of the model, with primes for another momentum than the first. */
  String symbol(String letter, int point) {
    return latex(letter) + "'".repeat(point);
  }

  private String latex(String letter) {
    return model.symbol(letter).map(ModelDocument.Symbol::latex).orElseGet(() -> plain(letter));
  }

  /** Orders by position, by time and by strength, as far as the parameter depends on them. */
  String derivative(String letter, List<Integer> orders) {
    List<String> by = new ArrayList<>();
    if (model.isFunction(letter)) {
      model.symbols(Kind.MOMENTUM).forEach(momentum -> by.add(momentum.latex()));
    }
    if (layout.position()) {
      by.addAll(List.of("x", "y", "z"));
    }
    if (layout.time()) {
      by.add("t");
    }
    by.add("\\lambda");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < orders.size(); i++) {
      int order = orders.get(i);
      if (order > 0) {
        String power = order == 1 ? "" : "^{" + order + "}";
        out.append("\\partial_{").append(by.get(i)).append('}').append(power).append(' ');
      }
    }
    return out.append(latex(letter)).toString();
  }

  /** A symbol that the setting adds, by its name in words. */
  String plain(String name) {
    return "\\mathrm{" + name.replaceAll("[^A-Za-z0-9]+", "\\\\,") + "}";
  }

  /** A power of a symbol. */
  String raised(Name name, int power) {
    if (power == 1) {
      return of(name);
    }
    String exponent = "^{" + power + "}";
    if (name.thing() instanceof ModelThing.Cosine cosine) {
      return cosine.latex(exponent, this);
    }
    if (name.thing() instanceof ModelThing.Sine sine) {
      return sine.latex(exponent, this);
    }
    String latex = of(name);
    boolean open = latex.contains(" ") || latex.contains("^");
    return (open ? "(" + latex + ")" : latex) + exponent;
  }
}
