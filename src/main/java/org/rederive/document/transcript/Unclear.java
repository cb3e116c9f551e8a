package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Formulas that can be read and may mean something else beside the others of a source: they are
 * refused.
 *
 * @param entries all displays
 * @param functions what is written as a function in the source
 */
record Unclear(List<Entry> entries, NameReader reader, Functions functions) {
  private static final String MOMENTUM = "crystal momentum";

  private static final Pattern DOT =
      Pattern.compile("\\\\dot\\s*\\{\\s*(?:\\\\[a-z]+\\s*\\{[^{}]*\\}|[^{}]*)\\s*\\}");

  /** A word with a bracket behind it, with or without a power, as in \\mathrm{erf}^2(x/2). */
  private static final Pattern WORD =
      Pattern.compile(
          "(\\\\mathrm\\s*\\{\\s*(?:[A-Za-z]\\s*){2,}\\})\\s*"
              + "(?:\\^\\s*(?:\\{[^{}]*\\}|\\d)\\s*)?"
              + "(?:\\\\(?:[!,;:]|left|[bB]igg?l?)\\s*)*(?:\\(|\\[|\\\\\\{)");

  /** Refuses what the first of several doubts is about; whether there was any. */
  boolean refuse(List<Guesses.Row> rows) {
    return refuseMoving(rows)
        || refuseAverages(rows)
        || refuseGradients(rows)
        || refuseTwoLetters(rows)
        || refused(new CountingLetters(entries, reader, rows)::doubt)
        || refused(new FactoredLeft(reader, rows)::doubt);
  }

  /** Refuses f(x) where f is no function elsewhere, and f(a − b), which could be products. */
  boolean refuseFactors(List<Guesses.Row> rows) {
    Set<String> known = new HashSet<>();
    Set<String> open = new HashSet<>();
    Set<String> factors = new HashSet<>();
    for (Guesses.Row row : rows) {
      for (String spelling : row.spellings()) {
        Optional<SymbolName> name = reader.name(spelling);
        name.filter(n -> !n.arguments().isEmpty()).ifPresent(n -> known.add(Arguments.key(n)));
        name.filter(n -> n.arguments().isEmpty() && row.kind().endsWith("function"))
            .ifPresent(n -> open.add(Functions.key(n)));
        name.filter(n -> n.arguments().isEmpty() && !row.kind().endsWith("function"))
            .ifPresent(n -> factors.add(n.latex()));
      }
    }
    return refused(
        latex ->
            factor(latex, known, open)
                .map(SymbolName::latex)
                .or(() -> appliedWord(latex, factors))
                .map(name -> name + " with a bracket behind it can be a function or a factor"));
  }

  /** A word is the name of a function to everybody, and a number in its row. */
  private Optional<String> appliedWord(String latex, Set<String> factors) {
    return WORD.matcher(reader.plain(latex))
        .results()
        .map(found -> found.group(1).replaceAll("\\s", ""))
        .filter(factors::contains)
        .findFirst();
  }

  private boolean refused(Function<String, Optional<String>> doubt) {
    boolean any = false;
    for (Entry entry : entries) {
      for (Entry.Line line : entry.lines()) {
        Optional<String> why =
            line.fate() == Entry.Fate.NOTHING ? Optional.empty() : doubt.apply(line.latex());
        why.ifPresent(line::refuse);
        any |= why.isPresent();
      }
    }
    return any;
  }

  private Optional<SymbolName> factor(String latex, Set<String> known, Set<String> open) {
    Stream<SymbolName> applied =
        reader.in(latex).stream()
            .filter(Unclear::isApplied)
            .filter(name -> !known.contains(Arguments.key(name)));
    Stream<SymbolName> before =
        reader.mentions(latex).beforeFormulas().stream()
            .filter(name -> functions.contains(name) && open.contains(Functions.key(name)));
    return Stream.concat(applied, before).findFirst();
  }

  private static boolean isApplied(SymbolName name) {
    boolean letters = name.arguments().stream().anyMatch(a -> a.matches("\\\\?[A-Za-z]+'*"));
    boolean operator = name.arguments().stream().anyMatch(a -> a.contains("\\hat{"));
    return letters
        && !operator
        && !name.isKet()
        && !name.base().matches("\\\\(?:partial|nabla|delta)");
  }

  // ---- what changes

  /** Formulas that differentiate what the others differentiate by: dx/dt beside ∂f/∂x. */
  private boolean refuseMoving(List<Guesses.Row> rows) {
    Set<String> variables =
        spellings(rows.stream().filter(row -> Guesses.VARIABLES.contains(row.kind())));
    Set<String> spelled = spellings(rows.stream());
    return refused(
        latex ->
            moving(latex, variables, spelled)
                .map(x -> x + " changes here, and other things change with it"));
  }

  private static Set<String> spellings(Stream<Guesses.Row> rows) {
    return rows.flatMap(row -> row.spellings().stream()).collect(Collectors.toSet());
  }

  /** An E_n beside an E is a thing of its own where it has a row. */
  private Optional<String> moving(String latex, Set<String> variables, Set<String> spelled) {
    return Differentiated.names(List.of(reader.plain(latex)), reader).stream()
        .filter(name -> name.subscripts().isEmpty() || !spelled.contains(name.latex()))
        .map(SymbolName::base)
        .filter(variables::contains)
        .filter(letter -> !isOwn(letter, latex, spelled))
        .findFirst();
  }

  /** Whether the rate of a variable is written with a dot only, and is a thing of its own. */
  private boolean isOwn(String letter, String latex, Set<String> spelled) {
    String plain = reader.plain(latex);
    boolean dotted =
        Differentiated.dotted(plain).stream()
            .anyMatch(
                inside -> reader.name(inside).filter(n -> n.latex().equals(letter)).isPresent());
    String undotted = DOT.matcher(plain).replaceAll(" ");
    return dotted
        && spelled.contains("\\dot{" + letter + "}")
        && Differentiated.names(List.of(undotted), reader).stream()
            .noneMatch(name -> name.base().equals(letter));
  }

  // ---- momenta

  private static Set<String> momenta(List<Guesses.Row> rows) {
    return spellings(rows.stream().filter(row -> row.kind().equals(MOMENTUM)));
  }

  /** A ∇ that says nothing where the paper has momenta, and the formula has none. */
  private boolean refuseGradients(List<Guesses.Row> rows) {
    Set<String> vectors = momenta(rows);
    boolean open = functions.gradient().isEmpty() && functions.haveMomenta() && vectors.size() == 1;
    return open
        && refused(
            latex ->
                Optional.of("\\nabla does not say by what it differentiates, and there are momenta")
                    .filter(why -> isOpenGradient(reader.in(latex), vectors)));
  }

  private static boolean isOpenGradient(List<SymbolName> names, Set<String> vectors) {
    return names.stream().anyMatch(Letters::isGradient)
        && names.stream().noneMatch(name -> vectors.contains(name.latex()));
  }

  /** E_{nk} beside a sum over 𝐤: nobody knows whether that is another momentum. */
  private boolean refuseTwoLetters(List<Guesses.Row> rows) {
    Set<String> momenta = momenta(rows);
    return refused(
        latex ->
            inTwoLetters(latex, momenta)
                .map(k -> k + " is written plainly, too, and may be another one"));
  }

  private Optional<String> inTwoLetters(String latex, Set<String> momenta) {
    Set<String> written =
        reader.in(latex).stream().map(SymbolName::latex).collect(Collectors.toSet());
    return written.stream()
        .filter(letter -> Bold.isBold(letter) && written.contains(Bold.bare(letter)))
        .filter(letter -> momenta.contains(letter) && momenta.contains(Bold.bare(letter)))
        .findFirst();
  }

  // ---- averages

  /** ⟨x⟩ where x is no operator: it is a mean over something that is not said. */
  private boolean refuseAverages(List<Guesses.Row> rows) {
    Set<String> operators =
        names(rows.stream().filter(row -> isOperator(row.kind())))
            .map(SymbolName::base)
            .collect(Collectors.toSet());
    Set<String> states =
        names(rows.stream().filter(Guesses.Row::isOfAverages))
            .map(Averages::key)
            .collect(Collectors.toSet());
    return refused(latex -> unclearAverage(reader.plain(latex), operators, states));
  }

  private Stream<SymbolName> names(Stream<Guesses.Row> rows) {
    return rows.flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.in(spelling).stream().limit(1));
  }

  /** ⟨X⟩ beside ⟨ψ|X|ψ⟩ is taken in ψ, and in no state of its own. */
  private Optional<String> unclearAverage(String plain, Set<String> operators, Set<String> states) {
    if (Averages.of(List.of(plain), reader).areInAnother(states)) {
      return Optional.of("an average that names no state stands beside one in a state");
    }
    return Averages.inside(plain).stream().anyMatch(inside -> isNumber(inside, operators))
        ? Optional.of("an average is taken of what is no operator elsewhere")
        : Optional.empty();
  }

  private static boolean isOperator(String kind) {
    return kind.contains("perator") || kind.contains("Hamiltonian") || kind.contains("defined by ");
  }

  private boolean isNumber(String inside, Set<String> operators) {
    List<SymbolName> names = reader.in(inside);
    return !names.isEmpty()
        && names.stream().noneMatch(name -> name.isKet() || operators.contains(name.base()));
  }
}
