package org.rederive.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.evaluate.Law;

/**
 * A reason why a line of a derivation follows. What no reason of a step names is arbitrary when it
 * is asked whether the step follows; the arithmetic of numbers, vectors, states and operators, and
 * that derivatives, sums and integrals are linear, may always be used.
 *
 * @param word what an author writes
 * @param sentence what may be used
 * @param laws the laws that may be used
 * @param opens whether the definitions of the document may be used
 */
public record Rule(String word, String sentence, Set<Law> laws, boolean opens) {
  /** The definitions of a document, and what the kinds of its symbols say. */
  public static final Rule DEFINITION =
      new Rule(
          "definition",
          "the definitions of this document, and what the kinds of its symbols say",
          Set.of(Law.DEFINING_EQUATIONS),
          true);

  /** All reasons there are. */
  public static final List<Rule> ALL =
      List.of(
          rule("algebra", "arithmetic alone"),
          rule("linearity", "derivatives, sums, integrals and mean values are linear"),
          rule("substitute", "the equations that are cited, and the definitions made there"),
          rule("uses", "the equations that are cited, and the definitions made there"),
          DEFINITION,
          rule("product-rule", "derivatives of products and quotients", Law.PRODUCT_RULE),
          rule("chain-rule", "derivatives of functions of functions", Law.CHAIN_RULE),
          rule("adjoint", "(XY)† = Y†X† and ⟨a|X|b⟩* = ⟨b|X†|a⟩", Law.ADJOINT),
          rule(
              "contraction",
              "what the components of ε_ijk and of a cross product are",
              Law.CONTRACTION),
          rule("biorthogonality", "⟨L_m|R_n⟩ = δ_mn", Law.BIORTHOGONALITY),
          rule(
              "completeness",
              "Σ_n |R_n⟩⟨L_n| = 1, with N bands biorthogonality with it",
              Law.COMPLETENESS,
              Law.BIORTHOGONALITY),
          rule(
              "hellmann-feynman",
              "∂ε = ⟨L|∂H|R⟩: the eigenvalue equation, biorthogonality and the product rule",
              Law.DEFINING_EQUATIONS,
              Law.BIORTHOGONALITY,
              Law.PRODUCT_RULE),
          rule("limit", "a packet has a single sharp peak", Law.LIMIT),
          rule(
              "integration-by-parts",
              "the position operator is Hermitian under the integral over the zone",
              Law.DEFINING_EQUATIONS),
          rule("direct", "arithmetic alone, as algebra"));

  public Rule {
    laws = Set.copyOf(laws);
  }

  /** Whether it says no more than how components and adjoints are calculated. */
  public boolean calculates() {
    return !laws.isEmpty() && Set.of(Law.CONTRACTION, Law.ADJOINT).containsAll(laws);
  }

  /** The rule with this word. */
  static Optional<Rule> of(String word) {
    return ALL.stream().filter(rule -> rule.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return ALL.stream().map(Rule::word).toList();
  }

  private static Rule rule(String word, String sentence, Law... laws) {
    Set<Law> all = EnumSet.noneOf(Law.class);
    all.addAll(List.of(laws));
    return new Rule(word, sentence, all, false);
  }
}
