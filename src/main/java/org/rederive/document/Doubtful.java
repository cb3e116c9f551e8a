package org.rederive.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Names whose rows have errors that leave open what they are. An index or a letter such as d
 * changes how what stands around it is read, so that a formula with such a name in it cannot be
 * trusted even where it reads without an error.
 */
final class Doubtful {
  private static final Pattern TOKEN =
      Pattern.compile("\\\\[A-Za-z]+|[A-Za-z0-9]|[^\\s{}A-Za-z0-9]");
  private static final Pattern NAME = Pattern.compile("\\\\?[A-Za-z]+");

  /** Commands that are part of many names and say nothing about which one it is. */
  private static final Set<String> DRESS =
      Set.of("\\hat", "\\tilde", "\\bar", "\\vec", "\\mathbf", "\\mathrm", "\\mathcal", "\\text");

  private final List<List<String>> names = new ArrayList<>();
  private final Set<String> guesses = new HashSet<>();

  /** Notes a name. */
  void add(String latex) {
    List<String> tokens = tokens(latex);
    if (!tokens.isEmpty()) {
      names.add(tokens);
    }
  }

  /** Notes a name of which somebody has to say what it is; that is said at its row, and once. */
  void addGuess(SymbolName name) {
    for (String latex : List.of(name.base(), name.latex())) {
      add(latex);
      guesses.add(String.join("", tokens(latex)));
    }
  }

  /** Whether a doubtful name is one that is only guessed. */
  boolean isGuess(String name) {
    return guesses.contains(String.join("", tokens(name)));
  }

  /** Notes every letter of what cannot be read as a name. */
  void addLetters(String text) {
    tokens(text).stream()
        .filter(token -> NAME.matcher(token).matches() && !DRESS.contains(token))
        .forEach(token -> names.add(List.of(token)));
  }

  /** A doubtful name that occurs in a formula. */
  Optional<String> in(String latex) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> tokens = tokens(latex);
    return names.stream()
        .filter(name -> Collections.indexOfSubList(tokens, name) >= 0)
        .findFirst()
        .map(name -> String.join("", name));
  }

  /** Braces and spaces aside, so that H_0 and H_{0} are one. */
  private static List<String> tokens(String latex) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(latex);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
