package org.rederive.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Raised;

/**
 * How well a name fits what rows of a table write.
 *
 * @param labels what the labels of the table label
 */
record RowFit(Map<String, Sort> labels) {
  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");
  private static final Pattern UNSEEN = Pattern.compile("[\\s{}]");

  /**
   * How well a name fits a row: 0 not at all, more the more of it the row explains.
   *
   * @param elsewhere whether a formula stands in its bracket: a function may be written at another
   *     argument
   */
  int of(SpelledRows.Spelled spelling, SymbolName written, boolean elsewhere) {
    SymbolName row = withBandBelow(spelling.name());
    SymbolName name = withBandBelow(written);
    boolean label = !row.label().isEmpty();
    boolean called = !row.arguments().isEmpty() && !row.takesAny();
    boolean arguments = called && !(name.arguments().isEmpty() && canBeLeftOut(row));
    if (spelling.isDerivative() && hasIndex(row) && !hasIndex(name)
        || label && !plain(row.label()).equals(plain(name.label()))
        || arguments && !covers(row.arguments(), name.arguments()) && !elsewhere
        || !hasSubscripts(row, name)) {
      return 0;
    }
    boolean exact =
        row.subscripts().equals(name.subscripts())
            && (!called || row.arguments().equals(name.arguments()));
    int same = same(row.subscripts(), name.subscripts()) + same(row.arguments(), name.arguments());
    boolean component = hasIndex(row) && hasIndex(name);
    return 1
        + same
        + (exact ? 400 : 0)
        + (label ? 200 : 0)
        + (arguments ? 100 : 0)
        + (component ? 50 : 0);
  }

  /** Whether a row is a function of coordinates, which formulas may leave out. */
  private boolean canBeLeftOut(SymbolName row) {
    return row.arguments().stream()
        .map(labels::get)
        .allMatch(sort -> sort != null && sort.differentiable());
  }

  /** What is the same for names that differ in the letters of their indices only. */
  String pattern(SymbolName written) {
    SymbolName name = withBandBelow(written);
    SymbolName bare = SymbolName.of(name.base()).withSubscripts(unindexed(name.subscripts()));
    return bare.latex() + " " + plain(name.label()) + " " + name.arguments();
  }

  private SymbolName withBandBelow(SymbolName name) {
    return Raised.withBandBelow(name, label -> labels.get(label) == Sort.BAND_INDEX);
  }

  /** A component is written with an index, or with the direction that it is along. */
  private boolean hasSubscripts(SymbolName row, SymbolName name) {
    List<String> wanted = unindexed(row.subscripts());
    List<String> written = unindexed(name.subscripts());
    return covers(wanted, written)
        || covers(wanted, written.stream().filter(s -> !DIRECTIONS.contains(s)).toList());
  }

  /** A derivative along a component is not meant where a variable is written below it or behind. */
  boolean hasIndex(SymbolName name) {
    return name.subscripts().stream()
        .anyMatch(s -> labels.get(s) == Sort.SPATIAL_INDEX || DIRECTIONS.contains(s));
  }

  private static String plain(String label) {
    return label.isEmpty() ? label : UNSEEN.matcher(label).replaceAll("");
  }

  private List<String> unindexed(List<String> subscripts) {
    return subscripts.isEmpty()
        ? subscripts
        : subscripts.stream().filter(s -> labels.get(s) != Sort.SPATIAL_INDEX).toList();
  }

  /** How many labels are written as the row has them. */
  private static int same(List<String> row, List<String> name) {
    int same = 0;
    for (int i = 0; i < Math.min(row.size(), name.size()); i++) {
      same += row.get(i).equals(name.get(i)) ? 1 : 0;
    }
    return same;
  }

  private boolean covers(List<String> row, List<String> name) {
    boolean covers = row.size() == name.size();
    for (int i = 0; covers && i < row.size(); i++) {
      covers = row.get(i).equals(name.get(i)) || stands(labels.get(row.get(i)), name.get(i));
    }
    return covers;
  }

  /** Whether a label may stand where the row has one of a sort. */
  private boolean stands(@Nullable Sort slot, String written) {
    if (slot == null) {
      return false;
    }
    Sort filler = labels.get(written);
    return Objects.equals(slot, filler)
        || slot == Sort.PARAMETER && filler != null && filler.differentiable()
        || slot == Sort.COORDINATE && written.equals("0");
  }
}
