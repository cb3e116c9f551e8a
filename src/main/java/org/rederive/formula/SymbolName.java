package org.rederive.formula;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A symbol as it is written: base letter with its accents, subscripts, superscript label,
 * arguments.
 *
 * <p>For example {@code u_{n'k}^{L}} has base {@code u}, subscripts {@code n'} and {@code k} and
 * the label {@code L}; {@code H(k)} has the argument {@code k}. Two names are equal if their LaTeX
 * is.
 */
public final class SymbolName {
  /** Base of a state that has labels and no letter, |n, k⟩. */
  private static final String NO_LETTER = "|";

  /** A label with a sign: −1, −k and k + q; not the n + 1 of c_{n+1}, nor a hyphen in braces. */
  private static final Pattern SIGNED =
      Pattern.compile("[-+].+|(?:[^{}+-]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})+[-+]\\D.*");

  private final String base;
  private final List<String> subscripts;
  private final String label;
  private final List<String> arguments;
  private final String latex;

  /**
   * @param base letter or command with accents and primes, in a canonical spelling
   * @param subscripts one entry per index or label
   * @param label the superscript, empty if there is none
   * @param arguments one entry per argument
   */
  public SymbolName(String base, List<String> subscripts, String label, List<String> arguments) {
    this.base = base;
    this.subscripts = List.copyOf(subscripts);
    this.label = label;
    this.arguments = List.copyOf(arguments);
    this.latex = spell();
  }

  /** A name that is a single letter or command. */
  public static SymbolName of(String base) {
    return new SymbolName(base, List.of(), "", List.of());
  }

  /** A state that is known by its labels, as |n, k⟩ or |n^R⟩. */
  public static SymbolName ofKet(List<String> labels) {
    return new SymbolName(NO_LETTER, labels, "", List.of());
  }

  /** Whether it is a state that is known by its labels. */
  public boolean isKet() {
    return base.equals(NO_LETTER);
  }

  /** LaTeX that reads back as this name between bars. */
  public String betweenBars() {
    return isKet() ? String.join(", ", subscripts) + ends() : latex;
  }

  public String base() {
    return base;
  }

  public List<String> subscripts() {
    return subscripts;
  }

  public String label() {
    return label;
  }

  public List<String> arguments() {
    return arguments;
  }

  /** Whether it is the name of a function of whatever stands in its brackets: f(·). */
  public boolean takesAny() {
    return arguments.equals(List.of(Formula.Uncomputed.ANY_ARGUMENT));
  }

  /** The same name with other subscripts. */
  public SymbolName withSubscripts(List<String> newSubscripts) {
    return new SymbolName(base, newSubscripts, label, arguments);
  }

  public SymbolName withLabel(String newLabel) {
    return new SymbolName(base, subscripts, newLabel, arguments);
  }

  public SymbolName withArguments(List<String> newArguments) {
    return new SymbolName(base, subscripts, label, newArguments);
  }

  /** LaTeX that reads back as this name. */
  public String latex() {
    return latex;
  }

  private String spell() {
    if (isKet()) {
      return "| " + String.join(", ", subscripts) + ends() + " \\rangle";
    }
    boolean none = subscripts.isEmpty();
    return base + (none ? "" : "_{" + below() + "}") + ends();
  }

  /** A label with its sign is one only behind a comma: n -1 would be a difference. */
  private String below() {
    boolean signed = subscripts.stream().anyMatch(s -> SIGNED.matcher(s).matches());
    return String.join(signed ? ", " : " ", subscripts);
  }

  private String ends() {
    String arguments =
        this.arguments.isEmpty() ? "" : "(" + String.join(", ", this.arguments) + ")";
    return (label.isEmpty() ? "" : "^{" + label + "}") + arguments;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof SymbolName name && latex.equals(name.latex);
  }

  @Override
  public int hashCode() {
    return latex.hashCode();
  }

  @Override
  public String toString() {
    return latex;
  }
}
