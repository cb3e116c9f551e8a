package org.rederive.document.transcript;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.SymbolName;

/** Kinds of letters and of states, by where they stand. */
final class GroupKinds {
  /** A vector with an accent: a velocity, an operator; a bold capital with a hat may be either. */
  private static final Pattern DRESSED =
      Pattern.compile(
          "\\\\(?:d{1,2}ot|tilde|bar)\\{\\\\(?:mathbf|vec|boldsymbol)\\{.*\\}\\}"
              + "|\\\\hat\\{\\\\(?:vec\\{.*|(?:mathbf|boldsymbol)\\{[a-z])\\}\\}");

  /** Kinds that are the same whatever they are written as functions of. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "number",
          "real number",
          "complex vector",
          "real vector",
          "symmetric matrix",
          "arbitrary operator",
          "vector of operators",
          "arbitrary state");

  /** In the table, of what no kind of the language is. */
  static final String NONE = "none";

  private final Letters letters;
  private final Map<String, String> labels;
  private final Set<String> operators;
  private final Traits traits;
  private final NameGroups groups;

  /**
   * What is seen of letters before they have kinds.
   *
   * @param applied those with labels that have a formula in a bracket behind them
   */
  record Traits(
      Set<String> adjoints,
      Set<String> conjugating,
      Set<String> partners,
      Set<String> states,
      Set<String> changing,
      Set<String> vectors,
      Set<String> differing,
      Set<SymbolName> sets,
      Set<String> applied,
      Averages averages) {}

  /** Whether symbols of a kind can be anything of their shape. */
  static boolean isArbitrary(String kind) {
    return CONSTANTS.contains(kind) || kind.endsWith("function");
  }

  GroupKinds(Letters letters, Traits traits, NameGroups groups) {
    this.letters = letters;
    this.labels = letters.labels();
    this.operators = letters.operators();
    this.traits = traits;
    this.groups = groups;
  }

  String kind(NameGroups.Group group) {
    Set<String> where =
        traits.conjugating().contains(group.base) ? Set.of("any", "conjugating") : Set.of("any");
    boolean none = GuessTable.kind(where, group.base).filter(NONE::equals).isPresent();
    if (none) {
      boolean step = group.shapes.values().stream().noneMatch(n -> n.arguments().isEmpty());
      return step ? GuessTable.kind(Set.of("applied"), group.base).orElse(NONE) : NONE;
    }
    if (!group.document.isEmpty()) {
      return TrialRows.DEFINED_BY + group.document;
    }
    if (group.shapes.values().stream().anyMatch(traits.sets()::contains)) {
      return "set of bands";
    }
    if (group.shapes.values().stream().anyMatch(this::isHalfAntisymmetric)) {
      return NONE;
    }
    if (groups.isOfOperators(group)) {
      return isVector(group) ? "vector function" : "function";
    }
    Set<String> places = places(group);
    boolean differ = traits.differing().contains(group.base + "^" + group.label);
    boolean one =
        group.shapes.size() == 1
            && traits.averages().areTaken()
            && traits.averages().areIn(group.base);
    boolean changes = differ || group.shapes.values().stream().anyMatch(this::hasVariable);
    return GuessTable.kind(places, group.base)
        .map(kind -> group.label.matches("[1-4]") ? GuessTable.corrected(kind) : kind)
        .map(kind -> one && !changes && kind.equals("arbitrary state") ? Guesses.OF_AVERAGES : kind)
        .map(
            kind ->
                differ || changes && CONSTANTS.contains(kind) ? GuessTable.changing(kind) : kind)
        .orElse("number");
  }

  /** Three below an ε are directions in all of its paper, or what it is says each display alone. */
  private boolean isHalfAntisymmetric(SymbolName name) {
    return IndexLetters.ANTISYMMETRIC.contains(name.base())
        && name.subscripts().size() == 3
        && !name.subscripts().stream().allMatch(letters::isSpatial);
  }

  /** A band has one eigenvector; what is told apart by more than its band may be any state. */
  String kind(SymbolName ket) {
    boolean band =
        ket.label().isEmpty()
            && (ket.subscripts().stream().allMatch(letters::isLabel)
                    && ket.subscripts().stream().anyMatch(letters::isBand)
                || ket.subscripts().size() == 1 && isKnownByEnergy(ket.subscripts().get(0)));
    String kind = GuessTable.kind(Set.of(band ? "band-state" : "state"), ket.base()).orElseThrow();
    boolean one = ket.subscripts().size() == 1 && traits.averages().areIn(ket.subscripts().get(0));
    if (one && traits.averages().areTaken() && kind.equals("arbitrary state")) {
      return Guesses.OF_AVERAGES;
    }
    boolean changes =
        traits.differing().contains(Arguments.key(ket))
            || hasVariable(ket) && CONSTANTS.contains(kind);
    return changes ? GuessTable.changing(kind) : kind;
  }

  /** |E_n⟩ is the state of the energy E_n. */
  private boolean isKnownByEnergy(String label) {
    NestedLabel nested = NestedLabel.of(label);
    return nested.below().size() == 1
        && letters.isBand(nested.below().get(0))
        && GuessTable.kind(Set.of("beside-operator"), nested.head()).isPresent();
  }

  private Set<String> places(NameGroups.Group group) {
    Set<String> places = new LinkedHashSet<>(Set.of("any"));
    SymbolName name = group.shapes.values().iterator().next();
    long spatial = name.subscripts().stream().filter(letters::isSpatial).count();
    boolean indexed = spatial > 0;
    boolean band =
        group.shapes.values().stream()
            .anyMatch(n -> n.subscripts().stream().anyMatch(letters::isBand));
    boolean state = traits.states().contains(group.base);
    boolean carries = band || group.shapes.values().stream().anyMatch(this::hasMomentum);
    boolean element = name.subscripts().stream().filter(letters::isBand).count() > 1;
    boolean applied =
        group.shapes.values().stream()
            .anyMatch(n -> !n.arguments().isEmpty() || traits.applied().contains(Arguments.key(n)));
    boolean hamiltonian = !element && (!band || !applied || operators.contains(group.base));
    add(places, "unlabelled", hamiltonian);
    boolean changes = traits.changing().contains(group.base);
    boolean still = changes && group.shapes.values().stream().noneMatch(this::hasVariable);
    add(places, "changing-state", state && still && !band);
    add(
        places,
        "changing-operator-vector",
        still && operators.contains(group.base) && isVector(group));
    add(places, "changing-operator", still && operators.contains(group.base));
    add(places, "changing-vector", changes && isVector(group));
    add(places, "changing-tensor", changes && spatial > 1);
    add(places, "changing", changes);
    add(
        places,
        "left-state",
        state && (group.label.startsWith("L") || traits.partners().contains(group.base)));
    boolean eigenstate = group.shapes.values().stream().allMatch(this::isOfBand);
    add(places, "band-state", state && carries && eigenstate && !indexed);
    add(places, "state", state && !indexed);
    add(places, "state-letter", state && !indexed && !StateLetters.isState(name));
    add(places, "band", band && !indexed && !traits.adjoints().contains(group.base));
    add(places, "operator-vector", operators.contains(group.base) && isVector(group));
    boolean adjoint = traits.adjoints().contains(group.base);
    boolean dressed = adjoint || group.base.startsWith("\\hat");
    boolean operator = operators.contains(group.base) && (spatial < 2 || dressed);
    add(places, "beside-operator", operator && !adjoint);
    add(places, "operator", operator);
    add(places, "three-spatial", spatial == 3);
    add(places, "two-spatial", spatial == 2);
    add(places, "several-spatial", spatial > 1);
    add(places, "two-labels", name.subscripts().size() == 2);
    boolean vector = isVector(group);
    boolean function = group.shapes.values().stream().anyMatch(n -> !n.arguments().isEmpty());
    add(places, "vector", vector);
    add(places, "vector-function", vector && function);
    add(places, "function", function);
    add(places, "bare", name.subscripts().isEmpty());
    return places;
  }

  /** Whether it is written as a function of something that it can be differentiated by. */
  private boolean hasVariable(SymbolName name) {
    Stream<String> nested =
        name.isKet()
            ? name.subscripts().stream().flatMap(label -> NestedLabel.of(label).below().stream())
            : Stream.of();
    return Stream.concat(
            nested, Stream.concat(name.subscripts().stream(), name.arguments().stream()))
        .anyMatch(
            label ->
                Letters.isAny(label) || Guesses.VARIABLES.contains(labels.getOrDefault(label, "")));
  }

  /** Whether it has an index of bands, or a momentum and no other argument. */
  private boolean isOfBand(SymbolName name) {
    return name.subscripts().stream().anyMatch(letters::isBand) || hasMomentum(name);
  }

  private boolean hasMomentum(SymbolName name) {
    return Stream.concat(name.subscripts().stream(), name.arguments().stream())
        .anyMatch(label -> labels.getOrDefault(label, "").equals("crystal momentum"));
  }

  private boolean isVector(NameGroups.Group group) {
    SymbolName name = group.shapes.values().iterator().next();
    long spatial = name.subscripts().stream().filter(letters::isSpatial).count();
    return spatial == 1
        || Bold.isBold(group.base)
        || spatial == 0 && DRESSED.matcher(group.base).matches()
        || spatial == 0 && traits.vectors().contains(group.base + "^" + group.label);
  }

  private static void add(Set<String> places, String place, boolean is) {
    if (is) {
      places.add(place);
    }
  }
}
