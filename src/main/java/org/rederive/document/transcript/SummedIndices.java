package org.rederive.document.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/** What sums run over. */
final class SummedIndices {
  private static final Pattern UNLIKE = Pattern.compile("\\\\neq?(?![A-Za-z])");

  /** Signs of what runs over an index. */
  private static final String RUNNING =
      "\\\\(?:sum|prod|bigotimes|bigoplus)(?![A-Za-z])\\s*(?:\\\\limits)?\\s*";

  private static final Pattern SUM =
      Pattern.compile(RUNNING + "_\\s*(?:\\{([^{}=]*)(?:=[^{}=,]*)?\\}|(\\w))");

  /** Vectors of a lattice, as in Σ_{𝐑_n}. */
  private static final Pattern BOLD_SUM =
      Pattern.compile(
          "(?:\\\\sum\\s*_\\s*\\{|\\G\\s*[,;])\\s*(\\\\(?:mathbf|vec|boldsymbol)\\s*\\{\\s*[A-Za-z]\\s*\\}(?:\\s*_\\s*(?:\\{[^{}]*\\}|\\S))?)");

  /** Neighbours, as in Σ_{⟨ij⟩}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\\\sum\\s*_\\s*\\{\\s*(?:\\\\langle\\s*){1,2}([a-z])\\s*,?\\s*([a-z])\\s*(?:\\\\rangle\\s*){1,2}(?:,[^{}]*)?\\}");

  /** A sum that says where it ends, but for the three components. */
  private static final Pattern UP_TO =
      Pattern.compile(
          RUNNING + "_\\s*\\{\\s*([^{}=,\\s]+)\\s*=[^{}=,]*\\}\\s*\\^(?!\\s*\\{?\\s*3)");

  private final Letters letters;
  private final NameReader reader;
  private final Set<SymbolName> names;
  private final Map<String, String> labels;
  private final Set<String> sums;
  private final Set<String> components;
  private final Indices indices;

  SummedIndices(Letters letters, Indices indices) {
    this.letters = letters;
    this.reader = letters.reader();
    this.names = letters.names();
    this.labels = letters.labels();
    this.sums = letters.sums();
    this.components = letters.components();
    this.indices = indices;
  }

  /** What a sum runs over is an index. */
  void summed(String plain) {
    Matcher bold = BOLD_SUM.matcher(plain);
    while (bold.find()) {
      String vector = letters.braced(bold.group(1));
      labels.putIfAbsent(vector, "crystal momentum");
      reader.name(vector).ifPresent(this::withoutPartsOf);
    }
    Matcher pair = PAIR.matcher(plain);
    while (pair.find()) {
      for (String letter : List.of(pair.group(1), pair.group(2))) {
        sums.add(letter);
        labels.put(letter, letters.counted(letter));
      }
    }
    Matcher upTo = UP_TO.matcher(plain);
    while (upTo.find()) {
      indices.label(letters.braced(upTo.group(1)), false, false, false);
      counted(upTo);
    }
    Matcher sum = SUM.matcher(plain);
    while (sum.find()) {
      String below = sum.group(1) == null ? sum.group(2) : sum.group(1);
      List<String> each =
          Arrays.stream(UNLIKE.matcher(below).replaceAll(",").split(","))
              .map(letter -> letter.replaceAll("\\s", ""))
              .filter(letter -> Indices.isArgument(letter))
              .map(letters::braced)
              .toList();
      sums.addAll(each);
      each.forEach(letter -> indices.label(letter, false, false, false));
      if (UNLIKE.matcher(below).find() && each.stream().anyMatch(letters::isBand)) {
        each.stream()
            .filter(letter -> !Letters.COUNTING.equals(labels.get(letter)))
            .forEach(letter -> labels.replace(letter, Letters.BAND));
      }
    }
  }

  /** What stands only below a vector of a lattice, as in Σ_{𝐑_n}, is a part of its name. */
  private void withoutPartsOf(SymbolName vector) {
    labels
        .keySet()
        .removeIf(
            letter -> vector.subscripts().contains(letter) && isBelowOnly(letter, vector.base()));
  }

  private boolean isBelowOnly(String letter, String base) {
    return names.stream()
        .filter(name -> name.subscripts().contains(letter))
        .allMatch(name -> name.base().equals(base));
  }

  /** The n of a lattice vector R_n that is summed over belongs to its name. */
  void withoutNumbered() {
    for (String vector : List.copyOf(labels.keySet())) {
      String base = vector.replaceFirst("_.*", "");
      if (Bold.isBold(base) && vector.contains("_")) {
        reader.name(vector).stream()
            .flatMap(name -> name.subscripts().stream())
            .filter(n -> isBelowOnly(n, base))
            .forEach(labels::remove);
      }
    }
  }

  /** What is counted up to a number is no component, as in Σ_{i=1}^{M}. */
  private void counted(Matcher sum) {
    String letter = letters.braced(sum.group(1));
    String kind = labels.getOrDefault(letter, "");
    boolean other = kind.equals("spatial index") || kind.equals("crystal momentum");
    if (other && !Bold.isBold(letter) && !components.contains(letter)) {
      labels.put(letter, letters.counted(letter));
    }
  }

  /** What runs over a set is an index. */
  void runOver(BandSets written) {
    for (String letter : written.letters()) {
      sums.add(letter);
      indices.label(letter, false, false, false);
    }
  }
}
