package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
            .collect(Collectors.toSet());
    Set<Exchange> known = new HashSet<>();
    List<String> claims = new ArrayList<>();
    for (Entry entry : entries) {
      List<Entry.Line> exchanges =
          entry.lines().stream().filter(line -> isExchange(line, defined, known)).toList();
      if (setting.hasRelations()) {
        exchanges.forEach(Entry.Line::relate);
      } else if (!exchanges.isEmpty()) {
        claims.add(entry.printed());
      }
    }
    return claims;
  }

  private boolean isExchange(Entry.Line line, Set<String> defined, Set<Exchange> known) {
    return line.fate() == Entry.Fate.CLAIM
        && Exchange.of(reader.plain(line.latex()), reader)
            .filter(e -> Collections.disjoint(e.letters(), defined) && known.add(e))
            .isPresent();
  }
}
