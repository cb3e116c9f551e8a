package org.rederive.document.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/** What is integrated over and differentiated by. */
final class Coordinates {
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\\\int\\s*_\\{?\\s*(\\\\mathbf\\{[kqp]\\}|[kqp])(?![A-Za-z])"
              + "|\\\\int[^=]*?(?:d|\\\\mathrm\\{d\\})(?:\\^\\{?[123dD]\\}?)?\\s*\\{?(\\\\mathbf\\{[kqp]\\}|[kqp]'?)(?![A-Za-z])");

  private static final Pattern TIGHT = Pattern.compile("\\s*([_^{}])\\s*");

  private static final Set<String> POSITIONS = Set.of("r", "x", "R");

  /** Vectors that things are differentiated along by their components. */
  private static final Set<String> VECTOR_VARIABLES = Set.of("k", "q", "r", "R", "x");

  private static final Pattern WAVE_NUMBER = Pattern.compile("[kK]'*(?:_.*)?");

  private static final Pattern MOMENTUM_VECTOR = Pattern.compile("[qpQ]'*");

  private final Letters letters;
  private final NameReader reader;
  private final Set<SymbolName> names;
  private final Map<String, String> labels;
  private final Set<String> noLabels;
  private final Indices indices;
  private final Functions functions;
  private boolean openGradient;

  Coordinates(Letters letters, Indices indices, Functions functions) {
    this.letters = letters;
    this.reader = letters.reader();
    this.names = letters.names();
    this.labels = letters.labels();
    this.noLabels = letters.noLabels();
    this.indices = indices;
    this.functions = functions;
  }

  void in(List<String> plain) {
    plain.forEach(this::integrated);
    plain.forEach(this::differentiated);
    plain.forEach(this::measured);
  }

  /** What is integrated over is a momentum. */
  private void integrated(String plain) {
    Matcher measure = MEASURE.matcher(TIGHT.matcher(plain).replaceAll("$1"));
    while (measure.find()) {
      String letter = measure.group(1) == null ? measure.group(2) : measure.group(1);
      if (hasBold(letter)) {
        names.remove(SymbolName.of(letter));
      } else if (!noLabels.contains(letter)) {
        labels.putIfAbsent(letter, "crystal momentum");
      }
    }
  }

  /** What something is differentiated by is a variable. */
  private void differentiated(String plain) {
    for (String written : Differentials.below(plain)) {
      String letter = letters.braced(written);
      Optional<SymbolName> vector = reader.name(letter).filter(this::isAlong);
      vector.ifPresentOrElse(this::vectorVariable, () -> indices.argument(letter));
    }
  }

  /** Whether it is a component of what can be differentiated by, as k_i. */
  private boolean isAlong(SymbolName name) {
    return !name.subscripts().isEmpty()
        && name.subscripts().stream().allMatch(letters::isSpatial)
        && VECTOR_VARIABLES.contains(Bold.bare(name.base()));
  }

  private void vectorVariable(SymbolName component) {
    String letter = component.base();
    if (!hasBold(letter) && !noLabels.contains(letter)) {
      labels.putIfAbsent(letter, "crystal momentum");
    }
  }

  /**
   * What an integral is over that is no momentum is a coordinate, whatever else stood there; so are
   * q and p of one dimension, which have no zone.
   */
  private void measured(String plain) {
    for (Differentials.Measure measure : Differentials.measures(plain)) {
      String letter = letters.braced(measure.letter());
      boolean vector = measure.several() || Bold.isBold(letter);
      if (measure.several() && hasBold(letter)) {
        names.remove(SymbolName.of(letter));
        continue;
      }
      boolean momentum =
          WAVE_NUMBER.matcher(Bold.bare(letter)).matches()
              || vector && MOMENTUM_VECTOR.matcher(Bold.bare(letter)).matches();
      boolean index =
          letters.isSpatial(letter) && !Letters.isDirection(labels.getOrDefault(letter, ""));
      if (!momentum && !index) {
        GuessTable.kind(Set.of(vector ? "measure-vector" : "measure"), letter)
            .ifPresent(kind -> labels.put(letter, kind));
      }
    }
  }

  /** Whether a vector is written in bold, of which this is the letter: r of d³r and f(𝐫). */
  private boolean hasBold(String letter) {
    return labels.keySet().stream().anyMatch(l -> Bold.isBold(l) && Bold.bare(l).equals(letter));
  }

  /** Whether ∇ stands in a formula that shows no momentum: it may be one in space. */
  void openGradient(List<String> formulas) {
    openGradient =
        formulas.stream()
            .map(reader::in)
            .filter(all -> all.stream().anyMatch(Letters::isGradient))
            .anyMatch(
                all ->
                    all.stream()
                        .noneMatch(
                            n -> labels.getOrDefault(n.latex(), "").equals("crystal momentum")));
  }

  /** Component derivatives are along the momentum, also where no other letter shows it. */
  void momentum() {
    boolean nabla = names.stream().anyMatch(Letters::isGradient);
    boolean vector =
        labels.entrySet().stream().anyMatch(e -> e.getValue().equals("crystal momentum"));
    if (nabla && !vector) {
      Optional<String> position =
          functions.haveMomenta() ? Optional.empty() : Optional.of(position());
      functions.gradient().or(() -> position).ifPresent(k -> labels.put(k, "crystal momentum"));
    } else if (openGradient && functions.gradient().isEmpty()) {
      labels.putIfAbsent(position(), "crystal momentum");
    }
    names.stream()
        .filter(n -> n.base().equals("\\partial"))
        .flatMap(n -> n.subscripts().stream())
        .filter(s -> s.matches("[kq]_\\{.*\\}"))
        .map(s -> s.substring(0, 1))
        .filter(k -> !hasBold(k))
        .forEach(k -> labels.putIfAbsent(k, "crystal momentum"));
    boolean along =
        names.stream()
            .filter(n -> n.base().equals("\\partial"))
            .anyMatch(n -> n.subscripts().stream().anyMatch(letters::isSpatial));
    boolean known = labels.values().stream().anyMatch("crystal momentum"::equals);
    boolean free = names.stream().noneMatch(n -> n.latex().equals("k")) && !letters.isLabel("k");
    if (along && !known && free) {
      labels.put(functions.momentum().orElse("k"), "crystal momentum");
    }
    if (!nabla && !along) {
      labels.replaceAll((letter, kind) -> isPosition(letter, kind) ? "centre" : kind);
    }
  }

  /** What nothing is differentiated by is a momentum only where its letter is that of one. */
  private static boolean isPosition(String letter, String kind) {
    return kind.equals("crystal momentum")
        && Bold.isBold(letter)
        && POSITIONS.contains(Bold.bare(letter));
  }

  /** A gradient that says nothing else is taken along the position, by its own spelling. */
  private String position() {
    return names.stream()
        .map(SymbolName::latex)
        .filter(letter -> Bold.isBold(letter) && POSITIONS.contains(Bold.bare(letter)))
        .findFirst()
        .orElse("\\mathbf{r}");
  }
}
