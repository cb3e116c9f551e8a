package org.rederive.document.transcript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Leaves out what speaks of a symbol that a display before it defines, where that definition is not
 * read or the symbol was taken for something else: what is true of it is not true of anything.
 */
final class LostDefinitions {
  private final FirstSaid firstSaid;
  private final NameReader reader;

  /** Where symbols are defined that cannot be used as what they are, by their keys. */
  private final Map<String, Entry> lost = new LinkedHashMap<>();

  /** Where all others are. */
  private final Map<String, Entry> known = new LinkedHashMap<>();

  LostDefinitions(FirstSaid firstSaid, NameReader reader) {
    this.firstSaid = firstSaid;
    this.reader = reader;
  }

  void refuse(List<Entry> entries) {
    for (Entry entry : entries) {
      Set<String> own = others(entry);
      for (Entry.Line line : entry.lines()) {
        if (line.fate() == Entry.Fate.CLAIM) {
          why(line, own).ifPresent(line::refuse);
        }
      }
      note(entry);
    }
  }

  /** Symbols that a display has for something that is not defined. */
  private Set<String> others(Entry entry) {
    return entry.own().stream()
        .filter(row -> !row.kind().startsWith("defined"))
        .flatMap(row -> row.spellings().stream())
        .flatMap(spelling -> reader.name(spelling).stream())
        .map(FirstSaid::key)
        .collect(Collectors.toSet());
  }

  private Optional<String> why(Entry.Line line, Set<String> own) {
    List<SymbolName> names = reader.in(line.latex());
    return names.stream()
        .flatMap(name -> said(name, lost).stream())
        .findFirst()
        .map(said -> said + ", which is not read")
        .or(
            () ->
                names.stream()
                    .filter(name -> own.contains(FirstSaid.key(name)))
                    .flatMap(name -> said(name, known).stream())
                    .findFirst());
  }

  private static Optional<String> said(SymbolName name, Map<String, Entry> where) {
    return Optional.ofNullable(where.get(FirstSaid.key(name)))
        .map(entry -> name.latex() + " is what " + entry.printed() + " says");
  }

  private void note(Entry entry) {
    for (Entry.Line line : entry.lines()) {
      Set<String> keys =
          line.isDefinition()
              ? firstSaid.lefts(line).stream().map(FirstSaid::key).collect(Collectors.toSet())
              : Set.of();
      boolean read = line.fate() == Entry.Fate.DEFINE;
      keys.stream()
          .filter(key -> !known.containsKey(key) && !lost.containsKey(key))
          .forEach(key -> (read ? known : lost).put(key, entry));
    }
  }
}
