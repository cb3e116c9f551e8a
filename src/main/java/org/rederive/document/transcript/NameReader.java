package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * The names in formulas of one author. Guesses are made again and again over the same formulas, and
 * each of them is read once.
 *
 * <p>Not safe for use by several threads at once.
 */
final class NameReader {
  /** \frac d{dx}, which others write \frac{d}{dx}. */
  private static final Pattern UNBRACED = Pattern.compile("\\\\frac\\s*(d|\\\\partial)\\s*\\{");

  /** \mathbf k, which others write \mathbf{k}. */
  private static final Pattern BARE_BOLD =
      Pattern.compile("\\\\(mathbf|vec|boldsymbol) ([A-Za-z])(?![A-Za-z])");

  private final Macros macros;
  private final Macros synonyms;
  private final Map<String, Mentions.All> mentions = new HashMap<>();
  private final Map<String, Optional<SymbolName>> names = new HashMap<>();
  private final Map<String, String> plain;

  private final Set<String> open;

  NameReader(Macros macros) {
    this(macros, new HashMap<>(), Set.of());
  }

  /**
   * @param plain formulas without macros and synonyms
   * @param open names, without arguments, that are functions of whatever stands in their brackets
   */
  private NameReader(Macros macros, Map<String, String> plain, Set<String> open) {
    this.macros = macros;
    this.open = open;
    this.synonyms = macros.withSynonyms();
    this.plain = plain;
  }

  /** The same author where some names have two letters. */
  NameReader withPairs(Set<String> names) {
    return new NameReader(macros.withPairs(names), plain, open);
  }

  /** The same author where some names are functions of whatever stands in their brackets. */
  NameReader withOpen(Set<String> functions) {
    return new NameReader(macros, plain, functions);
  }

  /** Whether a letter is that of a function of whatever stands in its brackets. */
  boolean isOpen(String letter) {
    return open.stream().anyMatch(name -> name.contains(letter));
  }

  /** The commands of the author. */
  Macros macros() {
    return macros;
  }

  /** All that a formula mentions. */
  Mentions.All mentions(String latex) {
    return mentions.computeIfAbsent(
        latex, text -> OpenNames.without(open, Mentions.of(text, macros)));
  }

  /** The names in a formula. */
  List<SymbolName> in(String latex) {
    return mentions(latex).names();
  }

  /**
   * Names that stand in formulas, and not below or above other letters or in their brackets only.
   */
  Set<SymbolName> standing(List<String> formulas) {
    Set<SymbolName> standing = new HashSet<>();
    for (String formula : formulas) {
      Map<String, Integer> within = new HashMap<>();
      for (SymbolName name : in(formula)) {
        Stream.concat(name.subscripts().stream(), name.arguments().stream())
            .forEach(inside -> within.merge(inside, 1, Integer::sum));
      }
      in(formula).stream()
          .filter(name -> within.merge(name.latex(), -1, Integer::sum) < 0)
          .forEach(standing::add);
    }
    return standing;
  }

  /** The one name that a text is; empty if it is another thing. */
  Optional<SymbolName> name(String latex) {
    return names.computeIfAbsent(latex, this::read);
  }

  private Optional<SymbolName> read(String latex) {
    try {
      return Optional.of(FormulaReader.name(latex, macros));
    } catch (ReadingException other) {
      return Optional.empty();
    }
  }

  /** A formula without macros and synonyms. */
  String plain(String latex) {
    return plain.computeIfAbsent(latex, this::spelled);
  }

  private String spelled(String latex) {
    String fractions = UNBRACED.matcher(synonyms.plain(latex)).replaceAll("\\\\frac{$1}{");
    return BARE_BOLD.matcher(fractions).replaceAll("\\\\$1 { $2 }");
  }
}
