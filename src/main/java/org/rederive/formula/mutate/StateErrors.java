package org.rederive.formula.mutate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Shaped;
import org.rederive.formula.Type;

/** Brackets, traces and conjugation. */
final class StateErrors {
  static final List<ErrorRow> ROWS =
      List.of(
          conjugated(Formula.Bracket.class),
          conjugated(Formula.Expectation.class),
          ErrorRow.slip(
              Formula.Adjoint.class, "missing adjoint", (node, around) -> List.of(node.operand())),
          ErrorRow.wrong(
              Formula.Transposed.class,
              "missing transposition",
              (node, around) -> List.of(node.operand())),
          ErrorRow.slip(
              Formula.Conjugate.class,
              "missing conjugate",
              (node, around) -> List.of(node.operand())),
          ErrorRow.wrong(
              Formula.Bracket.class, "reversed bracket", (bracket, around) -> reversed(bracket)),
          ErrorRow.wrong(
              Formula.Bracket.class, "missing operator", (bracket, around) -> bare(bracket)),
          ErrorRow.wrong(
              Formula.Bracket.class,
              "factor of a bra not conjugated",
              (b, around) -> drawnOut(b.bra(), u -> b.with(changed(b.parts(), 0, u)))),
          ErrorRow.wrong(
              Formula.Bra.class,
              "factor of a bra not conjugated",
              (bra, around) -> drawnOut(bra.content(), bra::around)),
          ErrorRow.wrong(
              Formula.Ket.class, "factor of a ket conjugated", (ket, around) -> conjugated(ket)),
          ErrorRow.wrong(Formula.Trace.class, "reversed trace", (trace, around) -> reversed(trace)),
          ErrorRow.wrong(
              Formula.Trace.class, "trace of a factor", (trace, around) -> ofOneFactor(trace)));

  private StateErrors() {}

  private static <N extends Formula> ErrorRow conjugated(Class<N> overlaps) {
    return ErrorRow.slip(
        overlaps, "conjugate", (node, around) -> List.of(new Formula.Conjugate(node)));
  }

  /** ⟨b|X|a⟩ for ⟨a|X|b⟩. */
  private static List<Formula> reversed(Formula.Bracket bracket) {
    return List.of(
        new Formula.Bracket(bracket.ket(), bracket.join(), bracket.operator(), bracket.bra()));
  }

  private static List<Formula> bare(Formula.Bracket bracket) {
    Formula rest =
        new Formula.Bracket(bracket.bra(), bracket.join(), Optional.empty(), bracket.ket());
    boolean same = Shaped.of(rest).equals(Shaped.of(bracket));
    return bracket.operator().isPresent() && same ? List.of(rest) : List.of();
  }

  /** c⟨u| for ⟨c u|. */
  private static List<Formula> drawnOut(Formula content, UnaryOperator<Formula> around) {
    return complexFactor(content)
        .<Formula>map(
            product ->
                new Formula.Product(List.of(product.factors().get(0), around.apply(rest(product)))))
        .stream()
        .toList();
  }

  /** |c* u⟩ for |c u⟩. */
  private static List<Formula> conjugated(Formula.Ket ket) {
    return complexFactor(ket.content())
        .<Formula>map(
            product ->
                ket.around(
                    product.with(
                        changed(
                            product.factors(),
                            0,
                            new Formula.Conjugate(product.factors().get(0))))))
        .stream()
        .toList();
  }

  private static Formula rest(Formula.Product product) {
    List<Formula> rest = product.factors().subList(1, product.factors().size());
    return rest.size() == 1 ? rest.get(0) : new Formula.Product(rest);
  }

  /** A product that begins with a number that can be complex. */
  private static Optional<Formula.Product> complexFactor(Formula content) {
    return Optional.of(content)
        .filter(Formula.Product.class::isInstance)
        .map(Formula.Product.class::cast)
        .filter(product -> isComplex(product.factors().get(0)));
  }

  private static boolean isComplex(Formula factor) {
    boolean written =
        !factor.isNumber() || factor.anyMatch(Formula.ImaginaryUnit.class::isInstance);
    return written && Shaped.of(factor).equals(Type.SCALAR);
  }

  private static List<Formula> changed(List<Formula> parts, int place, Formula other) {
    return Mutants.exchanged(parts, place, other);
  }

  /** Tr(CBA) for Tr(ABC); two factors can be exchanged. */
  private static List<Formula> reversed(Formula.Trace trace) {
    if (!(trace.operand() instanceof Formula.Product product) || product.factors().size() < 3) {
      return List.of();
    }
    List<Formula> factors = new ArrayList<>(product.factors());
    Collections.reverse(factors);
    return List.of(trace.around(product.with(factors)));
  }

  /** Tr A, and Tr A Tr B, for Tr AB. */
  private static List<Formula> ofOneFactor(Formula.Trace trace) {
    if (!(trace.operand() instanceof Formula.Product product)
        || Shaped.of(product.factors().get(0)).kind() != Kind.OPERATOR) {
      return List.of();
    }
    Formula first = trace.around(product.factors().get(0));
    return List.of(first, new Formula.Product(List.of(first, trace.around(rest(product)))));
  }
}
