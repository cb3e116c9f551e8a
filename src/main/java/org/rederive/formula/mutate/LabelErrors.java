package org.rederive.formula.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.formula.Condition;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Labelled;
import org.rederive.formula.Sort;

/** Wrong labels: exchanged, left out, and deltas and sums over them. */
final class LabelErrors {
  private static final Formula ONE = new Formula.Literal(1);

  static final List<ErrorRow> ROWS =
      List.of(
          ErrorRow.slip(
              ErrorRow.Place.LABELS,
              Formula.class,
              "swapped labels",
              (term, around) -> exchanged(term)),
          ErrorRow.slip(
              Formula.LeviCivita.class,
              "swapped indices",
              (epsilon, around) -> List.of(epsilon.labelled(swapped(epsilon.labels(), 1, 2)))),
          ErrorRow.wrong(
              Formula.Kronecker.class,
              "missing delta",
              (delta, around) -> delta.left().sort() == Sort.BAND_INDEX ? List.of(ONE) : List.of()),
          ErrorRow.wrong(
              Formula.MomentumDelta.class, "missing delta", (delta, around) -> List.of(ONE)),
          ErrorRow.wrong(
              Formula.SumOver.class, "nothing left out", (sum, around) -> withAllValues(sum)),
          ErrorRow.wrong(Formula.SumOver.class, "one value left out", LabelErrors::without),
          ErrorRow.wrong(
              Formula.Restricted.class, "missing condition", (r, around) -> List.of(r.body())),
          ErrorRow.wrong(Formula.Restricted.class, "the other bands", LabelErrors::complement));

  private LabelErrors() {}

  /** Two labels of the same sort in each other's place: bands, momenta or components. */
  private static List<Formula> exchanged(Formula term) {
    List<Declaration> labels = Labelled.labels(term);
    List<Formula> wrong = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        if (exchangeable(labels.get(i), labels.get(j))) {
          wrong.add(Labelled.with(term, swapped(labels, i, j)));
        }
      }
    }
    return wrong;
  }

  private static boolean exchangeable(Declaration a, Declaration b) {
    boolean same = a.sort() == b.sort() && a.type().equals(b.type());
    return same && !a.equals(b) && (a.sort().labels() || a.sort() == Sort.SPATIAL_INDEX);
  }

  private static List<Declaration> swapped(List<Declaration> labels, int i, int j) {
    List<Declaration> swapped = new ArrayList<>(labels);
    swapped.set(i, labels.get(j));
    swapped.set(j, labels.get(i));
    return swapped;
  }

  private static List<Formula> complement(Formula.Restricted restricted, Surroundings around) {
    Condition other = restricted.condition().complement();
    return other.equals(restricted.condition())
        ? List.of()
        : List.of(new Formula.Restricted(other, restricted.body()));
  }

  /** Σ_m for Σ_{m ≠ n}. */
  private static List<Formula> withAllValues(Formula.SumOver sum) {
    return sum.except().isEmpty() ? List.of() : List.of(sum.labelled(List.of()));
  }

  /** Σ_{m ≠ n} for Σ_m, with n from the rest of the equation. */
  private static List<Formula> without(Formula.SumOver sum, Surroundings around) {
    boolean bands = sum.indices().size() == 1 && sum.indices().get(0).sort() == Sort.BAND_INDEX;
    Stream<Declaration> others =
        around.labels().stream()
            .filter(label -> label.sort() == Sort.BAND_INDEX && !sum.indices().contains(label));
    return bands && sum.except().isEmpty()
        ? others.<Formula>map(n -> sum.labelled(List.of(n))).toList()
        : List.of();
  }
}
