package org.rederive.formula.read;

import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolName;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/**
 * Reads 𝒯 exp(−i∫H dt), an exponential whose factors are ordered in time or along a path: before
 * the exponential of an integral the letter is no operator of its own. Nothing is computed of it.
 */
record OrderedProduct(Parser parser) {
  private static final Set<String> SIGNS =
      Set.of(
          "\\mathcal{T}",
          "\\hat{\\mathcal{T}}",
          "\\hat{T}",
          "\\mathrm{T}",
          "T",
          "\\mathcal{P}",
          "\\hat{\\mathcal{P}}",
          "P");

  /** The exponential behind a letter that no row declares, if it is one of an integral. */
  Optional<Typed> behind(SymbolName name) {
    boolean sign = SIGNS.contains(name.latex()) && parser.table.readings(name).isEmpty();
    return sign && parser.in.ahead(this::exponential).isPresent()
        ? Optional.of(ordered(name))
        : Optional.empty();
  }

  private Typed ordered(SymbolName name) {
    Typed all = exponential();
    return all.as(Formula.Uncomputed.function(name.latex(), all.formula()), all.type(), all.span());
  }

  private Typed exponential() {
    Typed factor = parser.factor(false);
    Parser.require(
        factor.formula() instanceof Formula.Exponential
            && factor.formula().anyMatch(OrderedProduct::isIntegral),
        factor.span(),
        "what is ordered is the exponential of an integral");
    return factor;
  }

  private static boolean isIntegral(Formula formula) {
    return formula instanceof Formula.Integral
        || formula instanceof Formula.Definite
        || formula instanceof Formula.Uncomputed u && u.sign() == UncomputedSign.PATH;
  }
}
