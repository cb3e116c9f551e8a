package org.rederive.document.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.document.tex.TexSource.TexDefinition;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.Macros;

/** The commands of an author that formulas need, as far as they can be read. */
final class Definitions {
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

  /** Signs of definitions, which are drawn in many ways and read by their names. */
  private static final Set<String> DRAWN =
      Set.of("\\defeq", "\\eqdef", "\\coloneq", "\\coloneqq", "\\eqqcolon");

  /** What only TeX can run: such a command is what its name says to everybody, or nothing. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "\\\\(?:expandafter|csname|begingroup|catcode|mathcode|ifx|aftergroup|lowercase|setbox|futurelet)(?![A-Za-z])");

  private final Map<String, String> texts = new LinkedHashMap<>();

  Definitions(List<TexDefinition> all) {
    Set<String> unclear = new HashSet<>();
    for (TexDefinition definition : all) {
      String text = definition.span().text();
      String before = texts.putIfAbsent(definition.name(), text);
      if (before != null && !before.equals(text) || !isRead(text)) {
        unclear.add(definition.name());
      }
    }
    texts.values().removeIf(text -> PROGRAM.matcher(text).find());
    texts.keySet().removeAll(unclear);
    texts.keySet().removeAll(DRAWN);
  }

  private static boolean isRead(String text) {
    try {
      Macros.of(text);
      return !text.contains("```");
    } catch (ReadingException unread) {
      return false;
    }
  }

  /** Those that a text uses, and those that these use. */
  String usedIn(String formulas) {
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(formulas));
    while (!open.isEmpty()) {
      Matcher command = COMMAND.matcher(open.pop());
      while (command.find()) {
        String text = texts.get(command.group());
        if (text != null && used.add(command.group())) {
          open.push(text);
        }
      }
    }
    return texts.entrySet().stream()
        .filter(e -> used.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
  }
}
