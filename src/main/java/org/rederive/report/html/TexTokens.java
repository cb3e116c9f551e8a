package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts LaTeX into commands, numbers and single characters; white space is dropped. */
final class TexTokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[A-Za-z]+|\\\\.|[0-9]+(?:\\.[0-9]+)?|\\P{M}\\p{M}*", Pattern.DOTALL);

  private TexTokens() {}

  static List<String> of(String latex) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(latex);
    while (matcher.find()) {
      if (!matcher.group().isBlank()) {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }
}
