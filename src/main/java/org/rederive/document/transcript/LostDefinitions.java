package org.rederive.document.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolName;

/**
 * Leaves out what speaks of a symbol that a display before it defines, where that definition is not
 * read or the symbol was taken for something else: what is true of it is not true of anything. What
 * says what a symbol is that was taken for anything is left out, too. Of what is read and not
 * computed nothing is found to be false.
 */
final class LostDefinitions {
  /** What may be an index below a letter. */
  private static final Pattern LETTER = Pattern.compile("(?:[a-z]|\\\\[a-z]+)'*");

  private final FirstSaid firstSaid;
  private final NameReader reader;

  /**
   * Where symbols are defined that cannot be used as what they are, by their keys: the definition
   * is not read, or read by itself, with rows that are no others'.
   */
  private final Map<String, Entry> lost = new LinkedHashMap<>();

  /** Where all others are. */
  private final Map<String, Entry> known = new LinkedHashMap<>();

  /** Keys of symbols that could be anything. */
  private final Set<String> open;

  /** What the text says of symbols that could be anything. */
  private final List<SaidInText.Placed> constraints;

  /** Letters that are no quantities, and have whatever value a display gives them. */
  private final Set<String> labels;

  /**
   * @param rows of the paper
   * @param setting what kinds are words of
   * @param constraints equations within the text that say what symbols obey
   */
  LostDefinitions(
      FirstSaid firstSaid,
      NameReader reader,
      List<Guesses.Row> rows,
      Vocabulary setting,
      List<SaidInText.Placed> constraints) {
    this.firstSaid = firstSaid;
    this.reader = reader;
    this.labels = Guesses.Row.spelled(rows, LostDefinitions::isLabel);
    this.open =
        Guesses.Row.spelled(
                rows, kind -> setting.role(kind).filter(LostDefinitions::isOpen).isPresent())
            .stream()
            .flatMap(
                spelling ->
                    Stream.concat(
                        reader.name(spelling).stream(),
                        Stream.of(SymbolName.ofKet(List.of(spelling)))))
            .map(this::key)
            .collect(Collectors.toSet());
    this.constraints = constraints.stream().filter(said -> isOfOpen(said.latex())).toList();
  }

  /** Whether nothing is known of any of its symbols. */
  private boolean isOfOpen(String latex) {
    List<SymbolName> names = symbols(latex);
    return !names.isEmpty() && names.stream().allMatch(name -> open.contains(key(name)));
  }

  /** Symbols of a formula, powers and adjoints of which are the same. */
  private List<SymbolName> symbols(String latex) {
    return reader.in(latex).stream()
        .filter(name -> !labels.contains(name.latex()) && !Guesses.FIXED.contains(name.latex()))
        .map(name -> name.withLabel(Letters.label(name)))
        .map(FirstSaid::withoutPower)
        .toList();
  }

  private static boolean isOpen(Role role) {
    return FreeSymbols.isOpen(role.quantity());
  }

  private static boolean isDefined(String kind) {
    return kind.startsWith("defined");
  }

  private static boolean isLabel(String kind) {
    return kind.endsWith("index") || Letters.isDirection(kind) || Guesses.VARIABLES.contains(kind);
  }

  /** Whether nothing is computed of a statement, so that it is neither true nor false here. */
  private static boolean isUncomputed(Statement statement) {
    return statement.equations().stream()
        .flatMap(equation -> Stream.of(equation.left(), equation.right()))
        .anyMatch(
            side ->
                side.anyMatch(Formula.Uncomputed.class::isInstance)
                    || side.allSymbols()
                        .anyMatch(s -> s.declaration().quantity() instanceof Quantity.Named));
  }

  /** Refuses claims that are not among those of which nothing is computed. */
  void refuse(List<Entry> entries, Collection<Derivation> documents) {
    Map<String, String> free = FreeSymbols.claims(documents);
    Set<String> uncomputed =
        documents.stream()
            .flatMap(document -> document.statements().stream())
            .filter(LostDefinitions::isUncomputed)
            .map(Statement::id)
            .collect(Collectors.toSet());
    Map<String, Set<String>> written = written(documents);
    for (Entry entry : entries) {
      Set<String> own = others(entry);
      Set<String> defined = keys(entry, LostDefinitions::isDefined);
      for (Entry.Line line : entry.lines()) {
        if (line.fate() == Entry.Fate.CLAIM && !uncomputed.contains(line.name())) {
          Optional.ofNullable(free.get(line.name()))
              .map(LostDefinitions::says)
              .or(() -> why(line, own, defined))
              .or(
                  () ->
                      constrained(
                          written.getOrDefault(line.name(), Set.of()), entries.indexOf(entry)))
              .ifPresent(line::refuse);
        }
      }
      note(entry, defined, free);
    }
  }

  private static String says(String symbol) {
    return "it says what " + symbol + " is, which could be anything: define it, or give it a kind";
  }

  /**
   * A letter with what below it is no label: H_F is another one than H, and E_n is an E; O_{mn} is
   * none.
   */
  private String key(SymbolName name) {
    String below =
        name.subscripts().stream()
            .filter(s -> !labels.contains(s) && !LETTER.matcher(s).matches())
            .collect(Collectors.joining(","));
    String element = name.subscripts().size() == 2 && below.isEmpty() ? "element" : below;
    return Exchange.letter(name) + "_" + element + "^" + name.label();
  }

  /** Symbols that a display has for something that is not defined. */
  private Set<String> others(Entry entry) {
    return keys(entry, kind -> !isDefined(kind));
  }

  private Set<String> keys(Entry entry, Predicate<String> kind) {
    return entry.own().stream()
        .filter(row -> kind.test(row.kind()))
        .flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.name(spelling).stream())
        .map(this::key)
        .collect(Collectors.toSet());
  }

  private Optional<String> why(Entry.Line line, Set<String> own, Set<String> defined) {
    List<SymbolName> names = reader.in(line.latex());
    return names.stream()
        .filter(name -> !defined.contains(key(name)))
        .flatMap(name -> said(name).stream())
        .findFirst()
        .or(
            () ->
                names.stream()
                    .filter(name -> own.contains(key(name)))
                    .flatMap(
                        name ->
                            Optional.ofNullable(known.get(key(name)))
                                .map(e -> says(name, e))
                                .stream())
                    .findFirst());
  }

  /** Keys of all symbols of statements, those in the definitions that they stand on included. */
  private Map<String, Set<String>> written(Collection<Derivation> documents) {
    Map<String, Set<String>> written = new HashMap<>();
    for (Derivation document : documents) {
      for (Statement statement : document.statements()) {
        List<Formula> sides = statement.sides();
        Set<String> keys =
            Definition.symbols(sides, document.definitions()).stream()
                .map(symbol -> key(symbol.pattern()))
                .collect(Collectors.toSet());
        written.put(statement.id(), keys);
      }
    }
    return written;
  }

  private Optional<String> constrained(Set<String> keys, int display) {
    return constraints.stream()
        .filter(said -> said.displays() <= display)
        .filter(said -> symbols(said.latex()).stream().anyMatch(n -> keys.contains(key(n))))
        .map(
            said ->
                "the text says $"
                    + said.latex()
                    + "$, which the kinds of its symbols do not: give them kinds or definitions that do")
        .findFirst();
  }

  private Optional<String> said(SymbolName name) {
    return Optional.ofNullable(lost.get(key(name)))
        .map(
            entry ->
                says(name, entry)
                    + (isDefined(name, entry)
                        ? ", which is read with letters of its own"
                        : ", which is not read as its definition"));
  }

  private static String says(SymbolName name, Entry entry) {
    return name.latex() + " is what " + entry.printed() + " says";
  }

  /** Whether a display that is read by itself defines a symbol for itself. */
  private boolean isDefined(SymbolName name, Entry entry) {
    return keys(entry, LostDefinitions::isDefined).contains(key(name));
  }

  /** Whether a symbol that could be anything stands alone on its left side. */
  private boolean isOfOpen(Entry.Line line) {
    return firstSaid.lefts(line).stream().map(this::key).anyMatch(open::contains);
  }

  private void note(Entry entry, Set<String> own, Map<String, String> free) {
    for (Entry.Line line : entry.lines()) {
      boolean says = free.containsKey(line.name()) || line.isSupposed() && isOfOpen(line);
      Set<String> keys =
          line.isDefinition() || says
              ? firstSaid.lefts(line).stream()
                  .filter(name -> !labels.contains(name.latex()))
                  .map(this::key)
                  .collect(Collectors.toSet())
              : Set.of();
      boolean read = line.fate() == Entry.Fate.DEFINE;
      keys.stream()
          .filter(key -> !known.containsKey(key) && !lost.containsKey(key))
          .forEach(key -> (read && !own.contains(key) ? known : lost).put(key, entry));
    }
  }
}
