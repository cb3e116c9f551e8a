package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexSpan;

/**
 * Equations within the text of a source, which become no documents: who signs for a paper sees how
 * many there are and where. What says a value only, n = 1 and t = 0, is none of them.
 */
record WithinText(Map<String, List<Integer>> lines) {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<![:<>!])(?<!\\\\neq?)=|\\\\equiv(?![A-Za-z])|\\\\coloneqq?(?![A-Za-z])|:=");

  /** A letter; the commands of signs and dots are none. */
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<![\\\\A-Za-z])[A-Za-z]|\\\\(?!(?:l?dots|cdots|pm|mp|infty|pi|frac|sqrt|left|right|quad|text|mathrm)(?![A-Za-z]))[A-Za-z]+");

  private static final Pattern RANGE = Pattern.compile("\\\\(?:l|c)?dots(?![A-Za-z])");

  WithinText {
    lines = new LinkedHashMap<>(lines);
  }

  static WithinText of(TexSource source) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    source.items().stream()
        .filter(TexItem.Inline.class::isInstance)
        .map(TexItem::span)
        .filter(span -> states(span.text()))
        .forEach(
            span -> lines.computeIfAbsent(file(span), f -> new ArrayList<>()).add(span.line()));
    return new WithinText(lines);
  }

  private static boolean states(String latex) {
    String[] sides = SIGN.split(latex);
    return sides.length > 1
        && !sides[0].isBlank()
        && !RANGE.matcher(latex).find()
        && LETTER.matcher(sides[1]).find();
  }

  private static String file(TexSpan span) {
    return span.file().name().replaceFirst(".*[/\\\\]", "");
  }

  /** A row of the inventory; nothing if there are none. */
  String row() {
    int count = lines.values().stream().mapToInt(List::size).sum();
    String places =
        lines.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " "
                        + each.getValue().stream()
                            .distinct()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return count == 0
        ? ""
        : "| equations within the text: "
            + count
            + " | | out-of-reach: only displays are imported; lines "
            + places
            + " |\n";
  }
}
