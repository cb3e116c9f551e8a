package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.document.Statement;
import org.rederive.document.Unsaved;
import org.rederive.document.Written;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Span;
import org.rederive.setting.Settings;

/**
 * An author's formula with what is wrong in it exchanged, and nothing else touched. What comes out
 * is read again: where it does not say what was proved to be right, the whole formula is exchanged.
 *
 * @param file the document
 * @param lines of the document
 * @param statement with its formula as it is written there
 */
record Mended(Path file, List<String> lines, Statement statement) {
  /** A place of a formula where something else should stand. */
  private record Exchange(Formula old, Formula right) {}

  /**
   * The lines of the formula as they should be.
   *
   * @param formula the whole formula as it should be
   */
  List<String> lines(String formula) {
    List<Equation> right = read(formula);
    return exchange(right).stream()
        .flatMap(this::candidates)
        .distinct()
        .filter(text -> sides(read(text)).equals(sides(right)))
        .findFirst()
        .orElse(formula)
        .lines()
        .toList();
  }

  /** Number of its first line, from 0 on. */
  int first() {
    return written().firstLine() - 1;
  }

  /** The lines of the formula as they are. */
  List<String> old() {
    return text().lines().toList();
  }

  private Written written() {
    return statement.written();
  }

  /** What the statement says with another formula; nothing if it cannot be read. */
  private List<Equation> read(String formula) {
    List<String> all = new ArrayList<>(lines.subList(0, first()));
    all.add(formula);
    all.addAll(lines.subList(first() + old().size(), lines.size()));
    Path absolute = file.toAbsolutePath().normalize();
    Unsaved unsaved = new Unsaved(Map.of(absolute, String.join("\n", all)));
    return Settings.read(List.of(file), unsaved).derivations().stream()
        .flatMap(d -> d.statements().stream())
        .filter(s -> s.id().equals(statement.id()))
        .flatMap(s -> s.equations().stream())
        .toList();
  }

  // ---- the place

  private Optional<Exchange> exchange(List<Equation> right) {
    List<Formula> before = sides(statement.equations());
    List<Formula> after = sides(right);
    return before.size() == after.size() ? among(before, after) : Optional.empty();
  }

  private static List<Formula> sides(List<Equation> equations) {
    return equations.stream().flatMap(e -> e.sides().stream()).toList();
  }

  /** The only one of some formulas that is another one, as deep as it goes. */
  private static Optional<Exchange> among(List<Formula> before, List<Formula> after) {
    List<Integer> others =
        IntStream.range(0, before.size())
            .filter(i -> !before.get(i).equals(after.get(i)))
            .boxed()
            .toList();
    return others.size() == 1
        ? Optional.of(inside(before.get(others.get(0)), after.get(others.get(0))))
        : Optional.empty();
  }

  private static Exchange inside(Formula old, Formula right) {
    boolean alike =
        old.getClass().equals(right.getClass()) && old.parts().size() == right.parts().size();
    Optional<Exchange> deeper = alike ? among(old.parts(), right.parts()) : Optional.empty();
    return deeper.orElse(new Exchange(old, right));
  }

  /** Ways to write the exchange, the author's own first; which of them says it is read. */
  private Stream<String> candidates(Exchange exchange) {
    String right = Latex.of(exchange.right);
    return written().positions().of(exchange.old).stream()
        .flatMap(
            span -> {
              String own = text().substring(span.start(), span.end());
              String bare = own.replaceFirst("^[+-]\\s*", "");
              return Stream.of(
                      bare,
                      "+ " + bare,
                      "- " + bare,
                      right,
                      "(" + right + ")",
                      "{" + right + "}",
                      "+ " + right,
                      "- " + right)
                  .flatMap(text -> Stream.of(with(span, text), with(signed(span), text)));
            });
  }

  /** With the sign before it. */
  private Span signed(Span span) {
    int start = span.start();
    while (start > 0 && Character.isWhitespace(text().charAt(start - 1))) {
      start--;
    }
    boolean sign = start > 0 && "+-".indexOf(text().charAt(start - 1)) >= 0;
    return sign ? new Span(start - 1, span.end()) : span;
  }

  private String with(Span span, String right) {
    return text().substring(0, span.start()) + right + text().substring(span.end());
  }

  private String text() {
    return written().text();
  }
}
