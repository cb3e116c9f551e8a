package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Says what a plain letter is beside the bold one that is a vector: k is the length of 𝐤. Papers
 * do not print that, and what they claim of it is false of any other number k.
 *
 * @param lengths definitions by the letters that they are of
 */
record Magnitudes(Map<String, SaidInText.Definition> lengths) {
  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  private static final String DERIVATIVE = "\\partial";

  private static final Pattern RANGE =
      Pattern.compile("\\\\(?:sum|prod|int)\\s*_\\s*\\{([^{}]*)\\}");

  Magnitudes {
    lengths = new LinkedHashMap<>(lengths);
  }

  /**
   * Those of a paper.
   *
   * @param plain formulas without macros and synonyms
   */
  static Magnitudes of(List<String> plain, NameReader reader) {
    List<SymbolName> written = plain.stream().flatMap(f -> reader.in(f).stream()).toList();
    Set<SymbolName> alone = reader.standing(plain);
    Set<String> taken = taken(plain, written);
    Map<String, SaidInText.Definition> lengths = new LinkedHashMap<>();
    vectors(written, reader)
        .filter(vector -> isLength(Bold.bare(vector.base())))
        .filter(vector -> alone.stream().anyMatch(name -> isPlain(name, Bold.bare(vector.base()))))
        .filter(vector -> !taken.contains(Bold.bare(vector.base())))
        .forEach(
            vector -> lengths.putIfAbsent(Bold.bare(vector.base()), definition(vector, written)));
    return new Magnitudes(lengths);
  }

  /** Whether a name is a letter by itself, or a power of it. */
  static boolean isPlain(SymbolName name, String letter) {
    return name.base().equals(letter)
        && name.subscripts().isEmpty()
        && name.arguments().isEmpty()
        && name.label().matches("\\d*");
  }

  private static boolean isLength(String letter) {
    return GuessTable.kind(Set.of("length"), letter).isPresent();
  }

  /** Bold letters that stand in formulas, or that something is a function of. */
  private static Stream<SymbolName> vectors(List<SymbolName> written, NameReader reader) {
    return written.stream()
        .flatMap(
            name ->
                Stream.concat(
                    Stream.of(SymbolName.of(name.base())),
                    name.arguments().stream().flatMap(a -> reader.name(a).stream())))
        .filter(name -> Bold.isBold(name.base()))
        .distinct();
  }

  /** Letters that are indices, or that one sums, integrates or differentiates over. */
  private static Set<String> taken(List<String> plain, List<SymbolName> written) {
    Set<String> taken = new HashSet<>();
    written.forEach(name -> taken.addAll(name.subscripts()));
    for (String formula : plain) {
      taken.addAll(Differentials.below(formula));
      Differentials.measures(formula).forEach(measure -> taken.add(measure.letter()));
      RANGE.matcher(formula).results().forEach(r -> taken.addAll(List.of(Pieces.of(r.group(1)))));
    }
    return taken;
  }

  /** In two dimensions a paper writes two components, and there is no third one. */
  private static SaidInText.Definition definition(SymbolName vector, List<SymbolName> written) {
    String letter = Bold.bare(vector.base());
    Pattern below =
        Pattern.compile(
            "(?:"
                + Pattern.quote(letter)
                + "|"
                + Pattern.quote(vector.base())
                + ")_\\{?([xyz])\\}?");
    List<String> along =
        written.stream()
            .flatMap(
                name ->
                    Stream.concat(
                        Stream.of(name.latex()),
                        name.base().equals(DERIVATIVE)
                            ? name.subscripts().stream()
                            : Stream.empty()))
            .map(below::matcher)
            .filter(found -> found.matches())
            .map(found -> found.group(1))
            .filter(DIRECTIONS::contains)
            .distinct()
            .sorted()
            .toList();
    String length =
        along.size() == 2
            ? along.stream()
                .map(direction -> letter + "_" + direction + "^2")
                .collect(Collectors.joining(" + ", "\\sqrt{", "}"))
            : "|" + vector.latex() + "|";
    return new SaidInText.Definition(SymbolName.of(letter), letter + " = " + length);
  }

  /** The kind of a vector of which the paper has the length: a real one. */
  String kind(Guesses.Row row) {
    boolean has =
        row.spellings().stream().anyMatch(s -> Bold.isBold(s) && lengths.containsKey(Bold.bare(s)));
    return has && row.kind().equals("complex vector") ? "real vector" : row.kind();
  }
}
