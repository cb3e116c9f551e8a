package org.rederive.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rederive.diagnose.RepairSearch;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.ConstantFolding;
import org.rederive.formula.Equation;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;
import org.rederive.result.Options;

/**
 * How often a wrong sign or factor in a statement leads the repair search back to the statement:
 * the suggested formula is the original one, as a tree, up to numbers that are multiplied out.
 *
 * @param statement its id
 * @param wrong wrong coefficients that are errors
 * @param found those for which the original is suggested
 * @param first those for which it is suggested before any other
 * @param missed the others, one line each
 */
public record RepairRate(String statement, int wrong, int found, int first, List<String> missed) {
  public RepairRate {
    missed = List.copyOf(missed);
  }

  private record Job(Derivation derivation, Statement statement) {}

  /**
   * The rates for all statements but those that are wrong themselves or hold in a limit only.
   *
   * @param threads number of threads; has no influence on results
   * @param whenReady gets each rate as soon as it and all before it are there
   */
  public static List<RepairRate> of(
      List<Derivation> derivations, int threads, long seed, Consumer<RepairRate> whenReady) {
    List<Job> jobs =
        derivations.stream()
            .flatMap(d -> d.statements().stream().map(s -> new Job(d, s)))
            .filter(job -> job.statement().isMeantToHold())
            .toList();
    return InOrder.of(jobs, threads, job -> of(job.derivation(), job.statement(), seed), whenReady);
  }

  /** The rate for one statement. */
  static RepairRate of(Derivation derivation, Statement statement, long seed) {
    RepairSearch search = new RepairSearch(derivation, options(seed));
    int wrong = 0;
    int found = 0;
    int first = 0;
    List<String> missed = new ArrayList<>();
    for (Equation equation : statement.equations()) {
      if (search.isConstruction(equation)) {
        continue;
      }
      Equation original = ConstantFolding.of(equation);
      for (Mutant mutant : Mutants.slips(equation, derivation.symbols())) {
        if (!mutant.inCoefficient() || search.holds(mutant.equation())) {
          continue;
        }
        List<Equation> mended =
            search.mended(mutant.equation()).stream().map(RepairSearch.Mended::equation).toList();
        int place = mended.indexOf(original);
        wrong++;
        found += place >= 0 ? 1 : 0;
        first += place == 0 ? 1 : 0;
        if (place < 0) {
          missed.add(mutant.shown() + "  (" + mended.size() + " other repairs)");
        }
      }
    }
    return new RepairRate(statement.id(), wrong, found, first, missed);
  }

  private static Options options(long seed) {
    return Options.of(seed, 0);
  }
}
