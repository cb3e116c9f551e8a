package org.rederive.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.rederive.derivation.ModelDocument;

/**
 * LaTeX of the symbols of a proof: the model's own, their derivatives, and what the setting adds.
 *
 * @param model whose symbols
 * @param layout tells what parameters are functions of
 */
record SymbolLatex(Model model, ModelRing.Layout layout) {
  private static final String AXES = "xyz";

  /** The LaTeX of a symbol of the ring; a bar for a conjugate. */
  String of(String name) {
    String conjugated = Variables.conjugateOf("");
    if (name.endsWith(conjugated)) {
      String plain = name.substring(0, name.length() - conjugated.length());
      return "\\overline{" + of(plain) + "}";
    }
    if (name.startsWith(SymbolNames.cosine(""))) {
      return "\\cos " + of(name.substring(SymbolNames.cosine("").length()));
    }
    if (name.startsWith(SymbolNames.sine(""))) {
      return "\\sin " + of(name.substring(SymbolNames.sine("").length()));
    }
    int dollar = name.indexOf('$');
    if (dollar > 0 && name.length() == dollar + 2) {
      return component(name.substring(0, dollar), name.charAt(dollar + 1) - '0');
    }
    if (name.matches(".*\\.[0-2]")) {
      return indexed(name.substring(0, name.length() - 2), name.charAt(name.length() - 1) - '0');
    }
    int orders = name.indexOf('_');
    String base = orders < 0 ? name : name.substring(0, orders);
    return model
        .symbol(base)
        .map(ModelDocument.Symbol::latex)
        .map(latex -> orders < 0 ? latex : derivative(latex, name.substring(orders + 1)))
        .orElseGet(() -> plain(name));
  }

  /** A component of a vector that a document declares. */
  private static String indexed(String vector, int axis) {
    String open = vector.contains("_") ? "(" + vector + ")" : vector;
    return open + "_" + AXES.charAt(axis);
  }

  private static String component(String vector, int axis) {
    String index = axis < 3 ? "_" + AXES.charAt(axis) : "";
    return vector.equals("centre") ? "r" + index : plain(vector + index);
  }

  /** Orders by position, by time and by strength, as far as the parameter depends on them. */
  private String derivative(String latex, String orders) {
    List<String> by = new ArrayList<>();
    if (layout.position()) {
      by.addAll(List.of("x", "y", "z"));
    }
    if (layout.time()) {
      by.add("t");
    }
    by.add("\\lambda");
    StringBuilder out = new StringBuilder();
    String[] each = orders.split("_", -1);
    for (int i = 0; i < each.length; i++) {
      if (!each[i].equals("0")) {
        String power = each[i].equals("1") ? "" : "^{" + each[i] + "}";
        out.append("\\partial_{").append(by.get(i)).append('}').append(power).append(' ');
      }
    }
    return out.append(latex).toString();
  }

  /** A symbol that the setting adds, by its name in words. */
  private static String plain(String name) {
    return "\\mathrm{" + name.replaceAll("[^A-Za-z0-9]+", "\\\\,") + "}";
  }

  /** A power of a symbol. */
  static String raised(String latex, int power) {
    if (power == 1) {
      return latex;
    }
    if (latex.startsWith("\\cos ") || latex.startsWith("\\sin ")) {
      return latex.substring(0, 4) + "^{" + power + "}" + latex.substring(4);
    }
    boolean open = latex.contains(" ") || latex.contains("^");
    return (open ? "(" + latex + ")" : latex) + "^{" + power + "}";
  }
}
