package org.rederive.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.engine.sampling.TermFit;
import org.rederive.evaluate.Comparison;
import org.rederive.formula.Coefficient;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Terms;
import org.rederive.formula.print.PlainText;
import org.rederive.result.Repair;
import org.rederive.setting.SampleSource;

/**
 * What freeing the factor of one term of a refuted equation would do.
 *
 * @param comparison the equation, with its brackets opened as far as one factor needs it
 * @param fits one for each term of its right side
 * @param kind class of the samples that were fitted
 */
record TermRepairs(Comparison comparison, List<TermFit> fits, String kind) {
  /** Samples over which factors are fitted. */
  private static final int FITTED = 24;

  static TermRepairs of(Derivation derivation, Equation equation, SampleSource samples) {
    var definitions = derivation.definitions();
    String kind = samples.at(0).label().kind();
    TermRepairs asWritten = fitted(Comparison.asWritten(equation, definitions), samples, kind);
    return Stream.of(
            Comparison.withOpenBrackets(equation, definitions),
            Comparison.of(equation, definitions))
        .filter(comparison -> !asWritten.mended())
        .map(comparison -> fitted(comparison, samples, kind))
        .filter(TermRepairs::mended)
        .findFirst()
        .orElse(asWritten);
  }

  private static TermRepairs fitted(Comparison comparison, SampleSource samples, String kind) {
    return new TermRepairs(comparison, TermFit.of(comparison, samples, FITTED), kind);
  }

  private boolean mended() {
    return fits.stream().anyMatch(TermFit::mends);
  }

  /** One row for each term of the right side; none if samples do not see what is wrong. */
  List<Repair> rows() {
    return fits.stream().anyMatch(TermFit::mendsAsPrinted)
        ? List.of()
        : fits.stream().map(this::row).toList();
  }

  private Repair row(TermFit fit) {
    Formula printed = Coefficient.of(comparison.right().get(fit.term())).number();
    return new Repair(
        term(fit.term()),
        PlainText.of(printed),
        fit.share(),
        new Repair.Fit(best(fit, printed), fit.re(), fit.im(), fit.residual(), fit.mends()),
        kind,
        fit.alike().stream().map(this::term).toList());
  }

  /** Empty for a factor that is no simple number; a term that does not belong has the factor 0. */
  private static Optional<String> best(TermFit fit, Formula printed) {
    if (fit.isZero()) {
      return Optional.of(PlainText.of(new Formula.Literal(0)));
    }
    return SimpleNumber.of(fit.re(), fit.im())
        .map(factor -> PlainText.of(ConstantFolding.of(Terms.times(factor.formula(), printed))));
  }

  private String term(int number) {
    return Latex.of(comparison.right().get(number));
  }
}
