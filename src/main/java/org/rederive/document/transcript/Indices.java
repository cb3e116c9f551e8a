package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/** What letters below symbols, and those in their brackets, may be. */
final class Indices {
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(\\\\?[A-Za-z]+'*|\\\\(?:bar|tilde)\\{\\\\?[A-Za-z]+\\})(?:_(?:\\w|\\{\\s*\\w+\\s*\\}))?");

  private static final String LETTER =
      "((?:\\\\(?:mathbf|vec|boldsymbol)\\s*\\{\\s*[A-Za-z]\\s*\\}|\\\\[a-z]+(?![A-Za-z])|[a-zA-Z])(?:\\s*')*)";

  /** Two letters below another one and a sign between them. */
  private static final Pattern MOVED =
      Pattern.compile(
          "_\\s*\\{(?:[^{}]*,)?\\s*" + LETTER + "\\s*[-+]\\s*" + LETTER + "\\s*[,}\\\\]");

  private static final String MOMENTUM = "crystal momentum";

  private static final Set<String> MOMENTA = Set.of("k", "q");

  private final Letters letters;
  private final NameReader reader;
  private final Set<SymbolName> names;
  private final Map<String, String> labels;
  private final Set<String> sums;
  private final Set<String> components;
  private final Set<String> noLabels;
  private final Map<String, String> known;
  private final Set<String> operators;
  private final Set<String> fixed;
  private final Set<String> scalars;
  private final Set<String> functionals;

  /** What is differentiated by, and has a value. */
  private final Set<String> variables = new HashSet<>();

  /**
   * @param fixed letters that are no symbols
   * @param scalars letters that are no vectors
   * @param functionals letters that stand with square brackets: the ρ of D[ρ] is no variable
   */
  Indices(Letters letters, Set<String> fixed, Set<String> scalars, Set<String> functionals) {
    this.letters = letters;
    this.reader = letters.reader();
    this.names = letters.names();
    this.labels = letters.labels();
    this.sums = letters.sums();
    this.components = letters.components();
    this.noLabels = letters.noLabels();
    this.known = letters.known();
    this.operators = letters.operators();
    this.fixed = fixed;
    this.scalars = scalars;
    this.functionals = functionals;
  }

  /**
   * Indices that stand above letters are as good as those below.
   *
   * @param defined names that a formula of the paper defines, and in which document
   * @param bands band indices above letters
   * @return the same with their indices below
   */
  Map<SymbolName, String> lower(Map<SymbolName, String> defined, RaisedBands bands) {
    List<SymbolName> withBands = names.stream().map(bands::lowered).toList();
    names.clear();
    names.addAll(withBands);
    variables.addAll(ValuedVariables.of(names, sums));
    Set<String> others = new HashSet<>(noLabels);
    others.addAll(variables);
    IndexLetters written = new IndexLetters(names, others);
    List<SymbolName> lowered = List.copyOf(written.lowered());
    names.clear();
    names.addAll(lowered);
    Map<SymbolName, String> below = new LinkedHashMap<>();
    defined.forEach((name, id) -> below.putIfAbsent(written.lowered(bands.lowered(name)), id));
    components.addAll(written.components());
    written.letters().forEach(this::index);
    return below;
  }

  static boolean isArgument(String letter) {
    return ARGUMENT.matcher(letter).matches();
  }

  /** What stands below symbols and in their brackets. */
  void labels() {
    boolean latin = names.stream().anyMatch(Indices::isTensor);
    Set<String> arguments =
        names.stream().flatMap(n -> n.arguments().stream()).collect(Collectors.toSet());
    for (SymbolName name : names) {
      variables(name)
          .filter(
              v ->
                  MOMENTA.contains(Bold.bare(v.base()))
                      && !arguments.contains(v.withLabel("").latex()))
          .forEach(v -> v.subscripts().forEach(this::component));
    }
    countVectors();
    boolean bold =
        names.stream().anyMatch(n -> Bold.bare(n.base()).equals("k") && Bold.isBold(n.base()));
    for (SymbolName name : names) {
      boolean derivative = Letters.DERIVATIVES.contains(name.base());
      boolean spatial =
          name.subscripts().size() > 1 && name.subscripts().stream().anyMatch("ij"::contains);
      boolean named = GuessTable.isWord(name) || arguments.contains(name.withLabel("").latex());
      for (String label : named || isLoneMomentum(name) ? List.<String>of() : name.subscripts()) {
        if (derivative && variables.contains(label)) {
          argument(label);
        } else {
          label(label, spatial && (bold || !label.equals("k")), derivative, latin);
        }
      }
      name.arguments().stream()
          .filter(a -> !Letters.isAny(a) && !functionals.contains(name.base()))
          .forEach(a -> argument(a, isOfBands(name)));
    }
    List.copyOf(labels.keySet()).stream().filter(this::isLone).forEach(labels::remove);
    names.stream()
        .flatMap(name -> name.subscripts().stream())
        .filter(letter -> known.containsKey(letter) && !noLabels.contains(letter))
        .forEach(letter -> labels.putIfAbsent(letter, known.get(letter)));
    letters.counting().forEach(letter -> labels.put(letter, Letters.BAND));
  }

  /** Beside a bold k the N_k is no function of another one. */
  private boolean isLoneMomentum(SymbolName name) {
    return name.subscripts().size() == 1
        && MOMENTA.contains(name.subscripts().get(0))
        && names.stream()
            .anyMatch(
                n -> Bold.isBold(n.base()) && Bold.bare(n.base()).equals(name.subscripts().get(0)));
  }

  /** The c of a volume Ω_c, which stands below nothing else, may be a part of its name. */
  private boolean isLone(String letter) {
    List<SymbolName> below =
        names.stream().filter(n -> n.subscripts().contains(letter)).distinct().toList();
    return below.size() == 1
        && below.get(0).subscripts().size() == 1
        && !Letters.DERIVATIVES.contains(below.get(0).base())
        && !components.contains(letter)
        && !sums.contains(letter)
        && !known.containsKey(letter)
        && names.stream().noneMatch(n -> n.arguments().contains(letter))
        && GuessTable.kind(Set.of("lone"), letter).isPresent();
  }

  /** What is added to an index below a letter is one of the same sort: q of c_{k+q}. */
  void moved(List<String> plain) {
    List<String> twice = Stream.concat(plain.stream(), plain.stream()).toList();
    for (String formula : twice) {
      Matcher sum = MOVED.matcher(formula);
      while (sum.find()) {
        moved(spelled(sum.group(1)), spelled(sum.group(2)));
      }
    }
  }

  private void moved(String first, String added) {
    String kind = labels.getOrDefault(first, "");
    if (isOfSums(kind)) {
      labels.putIfAbsent(added, kind);
    }
    if (isMomentum(first) || isMomentum(added)) {
      Stream.of(first, added)
          .filter(letter -> GuessTable.kind(Set.of("parameter"), letter).isPresent())
          .forEach(letter -> labels.replace(letter, Letters.BAND, MOMENTUM));
    }
  }

  private boolean isMomentum(String letter) {
    return labels.getOrDefault(letter, "").equals(MOMENTUM);
  }

  private static boolean isOfSums(String kind) {
    return kind.equals(MOMENTUM) || Letters.counts(kind);
  }

  private String spelled(String letter) {
    return reader.name(letter).map(SymbolName::latex).orElse(letter);
  }

  /** Of z − z_j, where neither is a vector, the index says which of several numbers is meant. */
  void countNumbers(List<String> plain) {
    plain.stream()
        .flatMap(formula -> Alike.letters(formula).stream())
        .filter(letter -> !components.contains(letter) && !noLabels.contains(letter))
        .forEach(letter -> labels.put(letter, Letters.BAND));
  }

  /** Of several vectors a_j the index says which, where it stands below bold letters only. */
  private void countVectors() {
    names.stream()
        .filter(n -> Bold.isBold(n.base()) && n.subscripts().size() == 1)
        .map(n -> n.subscripts().get(0))
        .filter(letter -> letter.matches("[ijlmn]") && !components.contains(letter))
        .filter(
            letter ->
                names.stream()
                    .filter(n -> n.subscripts().contains(letter))
                    .allMatch(n -> Bold.isBold(n.base()) || n.subscripts().size() == 1))
        .filter(
            letter ->
                names.stream()
                    .filter(n -> n.subscripts().contains(letter))
                    .noneMatch(
                        n ->
                            Letters.DERIVATIVES.contains(n.base()) || operators.contains(n.base())))
        .distinct()
        .toList()
        .forEach(letter -> labels.put(letter, Letters.BAND));
  }

  /** A name, or what a derivative with it differentiates by: k_a of ∂_{k_a}. */
  private Stream<SymbolName> variables(SymbolName name) {
    return name.base().equals("\\partial")
        ? name.subscripts().stream().flatMap(below -> reader.name(below).stream())
        : Stream.of(name);
  }

  /**
   * Whether a or b stand below it as indices, and not one of them as a name: F_{ab}, ∂_a, no P_a.
   */
  private static boolean isTensor(SymbolName name) {
    boolean several = name.subscripts().size() > 1 || name.base().equals("\\partial");
    return several && (name.subscripts().contains("a") || name.subscripts().contains("b"));
  }

  /** What must be a spatial index is nothing else. */
  private void index(String letter) {
    labels.put(letter, GuessTable.kind(Set.of("component"), letter).orElse("spatial index"));
  }

  /** What stands below a momentum is a direction. */
  private void component(String index) {
    if (!noLabels.contains(index) && index.matches("[a-z]|\\\\[a-z]+")) {
      GuessTable.kind(Set.of("component"), index).ifPresent(k -> labels.putIfAbsent(index, k));
    }
  }

  void label(String written, boolean spatial, boolean variable, boolean latin) {
    Optional<SymbolName> name =
        reader.in(written).stream().findFirst().filter(n -> n.latex().equals(written));
    if (name.isEmpty()
        || !name.get().subscripts().stream().allMatch(s -> s.matches("\\d+"))
        || !name.get().subscripts().isEmpty() && !sums.contains(written)
        || Guesses.FIXED.contains(written) && !spatial) {
      if (!written.equals("i")) {
        return;
      }
    }
    String letter = Bold.bare(name.map(SymbolName::base).orElse(written));
    Set<String> places = new LinkedHashSet<>();
    if (spatial) {
      places.add("spatial");
    }
    if (variable) {
      places.add("parameter");
    }
    if (latin) {
      places.add("beside-a");
    }
    places.add("label");
    Optional<String> kind =
        Bold.isBold(written)
            ? Optional.of("crystal momentum")
            : GuessTable.kind(places, letter)
                .or(() -> GuessTable.kind(places, letter.replaceAll("'", "")));
    boolean counts = sums.contains(written) && !components.contains(written);
    kind.map(
            k -> counts && k.endsWith("index") && !letters.canBe(written, k) ? Letters.COUNTING : k)
        .filter(k -> k.equals(Letters.COUNTING) || letters.canBe(written, k))
        .ifPresent(k -> labels.putIfAbsent(written, k));
  }

  /**
   * What a function is written of is a variable, or a label; a direction is a coordinate then: k_x
   * x has both.
   */
  void argument(String written) {
    argument(written, false);
  }

  /** Whether it is a Hamiltonian or an energy, which are functions of momenta. */
  private static boolean isOfBands(SymbolName name) {
    return GuessTable.isHamiltonian(name.base()) || MatrixLevels.isEnergy(name);
  }

  private void argument(String written, boolean ofBands) {
    if (fixed.contains(written)) {
      return;
    }
    Matcher plain = ARGUMENT.matcher(written);
    if (Bold.isBold(written)) {
      labels.putIfAbsent(written, "crystal momentum");
    } else if (plain.matches()) {
      boolean component = !plain.group(1).equals(written);
      boolean scalar = component || scalars.contains(written);
      GuessTable.kind(Set.of("argument"), plain.group(1))
          .map(k -> scalar && k.equals(MOMENTUM) ? scalar(written, ofBands) : k)
          .filter(k -> letters.canBe(written, k))
          .ifPresent(
              k -> labels.merge(written, k, (old, own) -> isOnlyLabel(old, written) ? own : old));
    }
  }

  private static String scalar(String written, boolean ofBands) {
    return GuessTable.kind(ofBands ? Set.of("band-argument") : Set.of(), written)
        .orElse("strength");
  }

  /** B_λ(λ) is a function of its label. */
  private boolean isOnlyLabel(String kind, String written) {
    return Letters.isDirection(kind)
        || kind.equals("spatial index") && !components.contains(written);
  }
}
