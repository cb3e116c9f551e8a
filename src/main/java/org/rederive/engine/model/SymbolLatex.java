package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.ModelDocument;
import org.rederive.document.ModelDocument.Kind;
import org.rederive.engine.proof.Variables;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;
import org.rederive.formula.Declaration;

/**
 * LaTeX of the symbols of a proof: the model's own, their derivatives, and what the setting adds.
 *
 * @param model whose symbols
 * @param layout tells what parameters are functions of
 * @param declared the symbols of the document
 */
record SymbolLatex(Model model, ModelRing.Layout layout, Set<String> declared) {
  /** What a perturbed Hamiltonian is besides that of the model. */
  static final String ADDITION = "\\Delta";

  private static final List<String> BRACKETS = List.of("Q", "X", "Y", "Z", "F", "G");

  /** Of a model that a document speaks about. */
  static SymbolLatex of(ModelSetting setting) {
    return new SymbolLatex(
        setting.open().model(),
        setting.layout(),
        setting.derivation().symbols().declarations().stream()
            .map(Declaration::key)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Letters with which neither a symbol of the model nor one of the document begins. */
  List<String> freeLetters() {
    return BRACKETS.stream().filter(letter -> !isUsed(letter)).toList();
  }

  private boolean isUsed(String letter) {
    return Stream.concat(
            declared.stream(), model.document().symbols().stream().map(ModelDocument.Symbol::latex))
        .anyMatch(symbol -> symbol.startsWith(letter));
  }

  /**
   * Whether a symbol has a name in the model or in the document, and not one of the calculation.
   */
  boolean knows(Name name) {
    Thing thing = name.thing();
    if (thing instanceof Variables.Conjugate conjugate) {
      return knows(conjugate.of());
    }
    if (thing instanceof Thing.TaylorMatrix matrix) {
      return matrix.index() == 0 && name.part() instanceof Part.Entry;
    }
    boolean component = name.part() instanceof Part.Axis || name.part() instanceof Part.TensorEntry;
    return thing instanceof ModelThing || component;
  }

  /** The LaTeX of a symbol of the ring; a bar for a conjugate. */
  String of(Name name) {
    Thing thing = name.thing();
    if (thing instanceof Variables.Conjugate conjugate) {
      return "\\overline{" + of(conjugate.of()) + "}";
    }
    if (thing instanceof ModelThing own && name.part() instanceof Part.Whole) {
      return own.latex(this);
    }
    if (thing instanceof Thing.TaylorMatrix matrix && name.part() instanceof Part.Entry entry) {
      return operator(matrix) + "_{" + (entry.row() + 1) + (entry.column() + 1) + "}";
    }
    if (name.part() instanceof Part.TensorEntry entry) {
      String axes = Part.AXES.get(entry.row()) + " " + Part.AXES.get(entry.column());
      return indexed(thing.text(), "{" + axes + "}");
    }
    return name.part() instanceof Part.Axis axis
        ? indexed(thing.text(), axis.letter())
        : plain(name.text());
  }

  /** An operator that the document declares, or what it adds to the Hamiltonian of the bands. */
  private String operator(Thing.TaylorMatrix matrix) {
    String key = matrix.of() instanceof ModelThing.Operator own ? own.key() : matrix.of().text();
    String base = declared.contains(key) ? "(" + key + ")" : ADDITION;
    return matrix.index() == 0 ? base : base + "^{(" + Long.toHexString(matrix.index()) + ")}";
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
