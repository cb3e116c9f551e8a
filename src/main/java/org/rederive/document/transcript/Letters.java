package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolName;

/** Letters of a paper, and what those are that stand below others and in their brackets. */
final class Letters {
  /** Signs that differentiate. */
  static final Set<String> DERIVATIVES = Set.of("\\partial", "\\nabla");

  static final String BAND = "band index";

  /** Of what is summed over and stands in formulas as a number, too. */
  static final String COUNTING = "counting index";

  private static final Pattern NO_LABEL =
      Pattern.compile(
          "\\d*|\\\\dagger|\\*|-\\d|T|\\\\top|\\\\intercal|\\\\math(?:sf|rm)\\{T\\}|\\\\prime|-[^,]+|(?![-+]$)[^A-Za-z()\\\\,]*");

  private final NameReader reader;
  private final Set<String> noLabels;
  private final Set<String> counted;
  private final Map<String, String> known;
  private final Set<SymbolName> names = new LinkedHashSet<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Set<String> sums = new LinkedHashSet<>();

  /** Letters that must be indices of components. */
  private final Set<String> components = new HashSet<>();

  private final Set<String> operators = new LinkedHashSet<>();

  /**
   * @param learned what trials have shown
   * @param known indices of the paper of which this is one display
   */
  Letters(NameReader reader, Learned learned, Map<String, String> known) {
    this.reader = reader;
    this.noLabels = learned.noLabels();
    this.counted = learned.counted();
    this.known = known;
  }

  NameReader reader() {
    return reader;
  }

  Set<String> noLabels() {
    return noLabels;
  }

  /** Whether symbols of a kind say which of several things is meant, and no component of one. */
  static boolean counts(String kind) {
    return kind.endsWith("index") && !kind.startsWith("spatial");
  }

  /** An index that counts is one of bands, too; any other kind is itself. */
  static String sortOfKind(String kind) {
    return counts(kind) ? BAND : kind;
  }

  /** What says which of several things is meant, and is no component. */
  Set<String> counting() {
    return counted;
  }

  Map<String, String> known() {
    return known;
  }

  /** All that stands in formulas, and not below or above other letters only. */
  Set<SymbolName> names() {
    return names;
  }

  /** What stands below others and in their brackets, with the kind that each of it may have. */
  Map<String, String> labels() {
    return labels;
  }

  /** What sums run over. */
  Set<String> sums() {
    return sums;
  }

  /** Letters that must be indices of components. */
  Set<String> components() {
    return components;
  }

  /** Letters of operators. */
  Set<String> operators() {
    return operators;
  }

  /** What tells a name apart from above; powers, †, * and transposes do not. */
  static String label(SymbolName name) {
    return NO_LABEL.matcher(name.label()).matches() ? "" : name.label();
  }

  boolean isLabel(String written) {
    return labels.containsKey(written);
  }

  boolean isSpatial(String label) {
    String kind = labels.getOrDefault(label, "");
    return kind.equals("spatial index") || isDirection(kind);
  }

  boolean isBand(String label) {
    String kind = labels.getOrDefault(label, "");
    return kind.equals(BAND) || kind.equals(COUNTING);
  }

  static boolean isDirection(String kind) {
    return kind.endsWith("direction");
  }

  /** What has a value somewhere is nothing that stands below others only. */
  boolean canBe(String written, String kind) {
    boolean noValue = kind.endsWith("index") || isDirection(kind);
    return !(noLabels.contains(written) && noValue);
  }

  String sort(String label) {
    return labels.getOrDefault(label, label);
  }

  String shape(SymbolName name) {
    List<String> sorts = new ArrayList<>();
    name.subscripts().stream()
        .map(s -> isSpatial(s) ? "spatial" : isBand(s) ? BAND : isCoordinate(s) ? s : sort(s))
        .forEach(sorts::add);
    sorts.add("|");
    name.arguments().stream().map(this::sort).forEach(sorts::add);
    return String.join(",", sorts);
  }

  /** Whether it stands for itself only, as θ of A_θ. */
  private boolean isCoordinate(String label) {
    return Guesses.COORDINATES.contains(labels.getOrDefault(label, ""));
  }

  String counted(String letter) {
    return noLabels.contains(letter) ? COUNTING : BAND;
  }

  boolean isOfOperator(String letter) {
    return names.stream()
        .filter(name -> operators.contains(name.base()))
        .anyMatch(name -> name.subscripts().equals(List.of(letter)));
  }

  /** Whether whatever stands in its brackets is an argument of a function. */
  static boolean isAny(String argument) {
    return argument.equals(Formula.Uncomputed.ANY_ARGUMENT);
  }

  /** ∇ without a variable. */
  static boolean isGradient(SymbolName name) {
    return name.base().equals("\\nabla") && name.subscripts().isEmpty();
  }

  /** A letter with its subscript in one spelling. */
  String braced(String letter) {
    return reader.in(letter).stream().findFirst().map(SymbolName::latex).orElse(letter);
  }
}
