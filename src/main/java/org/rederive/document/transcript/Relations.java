package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.document.Vocabulary;

/** Equations that exchange operators, which are relations where a setting has any. */
final class Relations {
  private final List<Entry> entries;
  private final NameReader reader;
  private final FirstSaid firstSaid;
  private final Vocabulary setting;

  Relations(List<Entry> entries, NameReader reader, FirstSaid firstSaid, Vocabulary setting) {
    this.entries = entries;
    this.reader = reader;
    this.firstSaid = firstSaid;
    this.setting = setting;
  }

  /**
   * The first equation that exchanges two letters is a relation, where a setting has any.
   *
   * @return numbers of those that are claims, since it has none
   */
  List<String> relate() {
    Set<String> defined =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .filter(line -> line.fate() == Entry.Fate.DEFINE)
            .flatMap(line -> firstSaid.lefts(line).stream())
            .map(Exchange::letter)
            .map(Bold::bare)
            .collect(Collectors.toSet());
    defined.removeAll(firstSaid.canonical().keySet());
    Set<Exchange> known = new HashSet<>();
    List<String> claims = new ArrayList<>();
    for (int n = 0; n <= entries.size(); n++) {
      int displays = n;
      firstSaid.exchanges().stream()
          .filter(said -> said.displays() == displays)
          .map(SaidInText.Placed::latex)
          .filter(equation -> isExchange(equation, defined, known))
          .forEach(equation -> claims.addAll(relate(equation, known)));
      if (n < entries.size()) {
        claims.addAll(relate(entries.get(n), defined, known));
      }
    }
    return claims;
  }

  private List<String> relate(Entry entry, Set<String> defined, Set<Exchange> known) {
    List<Entry.Line> exchanges =
        entry.lines().stream().filter(line -> isExchange(line, defined, known)).toList();
    if (!setting.hasRelations()) {
      return exchanges.isEmpty() ? List.of() : List.of(entry.printed());
    }
    exchanges.forEach(Entry.Line::relate);
    exchanges.forEach(
        line -> implied(line.latex(), known).forEach(i -> entry.relate(i, Entry.Origin.NOWHERE)));
    return List.of();
  }

  /** What the text says stands where one of its operators is written first. */
  private List<String> relate(String equation, Set<Exchange> known) {
    Set<String> letters = letters(equation);
    Optional<Entry> first =
        entries.stream()
            .filter(
                entry ->
                    entry.lines().stream()
                        .anyMatch(line -> !Collections.disjoint(letters(line.latex()), letters)))
            .findFirst();
    if (setting.hasRelations()) {
      first.ifPresent(entry -> relate(entry, equation, known));
    }
    return first.isPresent() && !setting.hasRelations()
        ? List.of("$" + equation + "$ in the text")
        : List.of();
  }

  private void relate(Entry entry, String equation, Set<Exchange> known) {
    implied(equation, known).forEach(latex -> entry.relate(latex, Entry.Origin.NOWHERE));
    entry.relate(equation, Entry.Origin.TEXT);
  }

  /** What is not said of the components of one operator, if nothing else is said of them. */
  private List<String> implied(String equation, Set<Exchange> known) {
    return Exchange.implied(reader.plain(equation), reader).stream()
        .filter(latex -> entries.stream().noneMatch(entry -> says(entry, latex)))
        .filter(
            latex ->
                Exchange.of(latex, reader)
                    .filter(e -> e.equals(new Exchange(exchanged(equation))) || known.add(e))
                    .isPresent())
        .toList();
  }

  private Set<String> exchanged(String equation) {
    return Exchange.of(reader.plain(equation), reader).map(Exchange::letters).orElse(Set.of());
  }

  private boolean says(Entry entry, String latex) {
    String left = tight(latex.substring(0, latex.indexOf('=')));
    return entry.lines().stream()
        .anyMatch(line -> tight(reader.plain(line.latex())).startsWith(left));
  }

  private static String tight(String latex) {
    return latex.replaceAll("[\\s&{}]", "");
  }

  private Set<String> letters(String latex) {
    return reader.in(latex).stream().map(Exchange::letter).collect(Collectors.toSet());
  }

  private boolean isExchange(Entry.Line line, Set<String> defined, Set<Exchange> known) {
    return line.fate() == Entry.Fate.CLAIM && isExchange(line.latex(), defined, known);
  }

  /** What Pauli matrices are needs no relation. */
  private boolean isExchange(String latex, Set<String> defined, Set<Exchange> known) {
    return Exchange.of(reader.plain(latex), reader)
        .filter(e -> e.letters().stream().map(Bold::bare).noneMatch(defined::contains))
        .filter(e -> !e.letters().stream().map(Bold::bare).allMatch(firstSaid.matrices()::contains))
        .filter(known::add)
        .isPresent();
  }
}
