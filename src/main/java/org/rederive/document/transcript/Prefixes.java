package org.rederive.document.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.FormulaReader;

/**
 * Finds names of two letters: ΔE is one name, and no product of Δ and E, if it stands somewhere
 * where a name does and a product does not – alone on the left side of an equation, as a state, or
 * as all of a formula within the text. Where Δ and δ stand before other letters only, and none of
 * these is such a name, it may be either.
 */
final class Prefixes {
  private static final Pattern SIGN =
      Pattern.compile(
          "(\\\\[Dd]elta)(?![A-Za-z])\\s*(?:(?:\\\\(?:vec|hat|bar|tilde|dot|mathbf|mathrm|mathcal|boldsymbol)\\s*(?:\\{|[A-Za-z\\\\]))"
              + "|(?:\\\\(?:alpha|beta|gamma|epsilon|varepsilon|theta|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|chi|psi|omega|Phi|Psi|Omega|ell)(?![A-Za-z]))"
              + "|([A-Za-z]))?");

  /** δ_{nm} and δ(k) are symbols of their own. */
  private static final Pattern INDEXED = Pattern.compile("\\s*[_(]");

  /** Of Δ a^† a only one a would be changed. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s*((?:\\\\hat\\s*\\{\\s*[A-Za-z]\\s*\\}|\\\\hat\\s+[A-Za-z]|[A-Za-z])"
              + "(?:\\s*_\\s*(?:\\{[^{}]*\\}|[A-Za-z0-9]))?)\\s*"
              + "\\^\\s*(?:\\\\dagger(?![A-Za-z])|\\{\\s*\\\\dagger\\s*\\})\\s*\\1(?!\\s*[_^'])");

  private static final Pattern STATE =
      Pattern.compile("\\|([^|]*?)\\\\rangle|\\\\langle([^|]*?)\\|");

  private static final Pattern LETTER =
      Pattern.compile(
          "\\s*(?:\\\\(?:vec|hat|bar|tilde|dot|mathbf|mathrm|mathcal|boldsymbol)\\s*(?:\\{(?:[^{}]++|\\{[^{}]*\\})*+\\}|\\\\[A-Za-z]+|[A-Za-z])"
              + "|\\\\[A-Za-z]+|[A-Za-z])(?:\\s*')*");

  private static final Pattern SIDE =
      Pattern.compile(":\\s*=|(?<![<>!])=|\\\\(?:equiv|coloneqq?|defeq)(?![A-Za-z])");

  private final NameReader reader;
  private final Set<String> only = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private Prefixes(NameReader reader) {
    this.reader = reader;
  }

  /**
   * Those of all formulas of a paper.
   *
   * @param inline formulas within the text
   */
  static Prefixes of(List<String> formulas, List<String> inline, NameReader reader) {
    Prefixes prefixes = new Prefixes(reader);
    List<String> plain = formulas.stream().map(prefixes::plain).toList();
    List<String> within = inline.stream().map(prefixes::plain).toList();
    Map<String, Integer> alone = new HashMap<>();
    plain.forEach(formula -> count(formula, alone));
    within.forEach(formula -> count(formula, alone));
    alone.forEach((letter, count) -> prefixes.note(letter, count));
    prefixes.notePairs(plain, within);
    return prefixes;
  }

  private static void count(String plain, Map<String, Integer> alone) {
    Matcher sign = SIGN.matcher(plain);
    while (sign.find()) {
      boolean before = isBefore(sign) && !isCounted(plain, sign.end(1));
      alone.merge(sign.group(1), before ? 0 : 1, Integer::sum);
    }
  }

  private static boolean isCounted(String plain, int behind) {
    return COUNTED.matcher(plain).region(behind, plain.length()).lookingAt();
  }

  private void note(String letter, int alone) {
    if (alone == 0) {
      only.add(letter);
    }
  }

  /**
   * One pair that is a name makes names of all with the same first letter, if that never stands
   * alone; otherwise it is the only one.
   */
  private void notePairs(List<String> plain, List<String> within) {
    Set<String> named = new HashSet<>();
    plain.forEach(formula -> noteNames(formula, named));
    within.forEach(formula -> pair(formula).ifPresent(named::add));
    pairs.addAll(named);
    plain.forEach(formula -> noteBeside(formula, named));
    Set<String> firsts = new HashSet<>();
    named.forEach(pair -> firsts.add(pair.substring(0, pair.indexOf(' '))));
    firsts.retainAll(only);
    firsts.addAll(severalBehind(plain));
    for (String formula : plain) {
      Matcher sign = SIGN.matcher(formula);
      while (sign.find()) {
        boolean name = firsts.contains(sign.group(1));
        second(formula.substring(sign.end(1)))
            .filter(letter -> name)
            .ifPresent(letter -> pairs.add(sign.group(1) + " " + letter));
      }
    }
  }

  /** Beside the name δf the δ of δS is no factor, either, if none stands alone there. */
  private void noteBeside(String formula, Set<String> named) {
    Map<String, List<MatchResult>> signs =
        SIGN.matcher(formula).results().collect(Collectors.groupingBy(sign -> sign.group(1)));
    signs.forEach(
        (first, all) -> {
          List<String> names =
              all.stream()
                  .flatMap(sign -> second(formula.substring(sign.end(1))).stream())
                  .map(letter -> first + " " + letter)
                  .toList();
          if (all.stream().allMatch(Prefixes::isBefore)
              && names.stream().anyMatch(named::contains)) {
            pairs.addAll(names);
          }
        });
  }

  /** Nobody multiplies all he has by a δ of which nothing else is said: δT and δS are names. */
  private Set<String> severalBehind(List<String> plain) {
    Map<String, Set<String>> behind = new HashMap<>();
    for (String formula : plain) {
      Matcher sign = SIGN.matcher(formula);
      while (sign.find()) {
        String first = sign.group(1);
        second(formula.substring(sign.end(1)))
            .filter(letter -> only.contains(first))
            .ifPresent(letter -> behind.computeIfAbsent(first, f -> new HashSet<>()).add(letter));
      }
    }
    return behind.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void noteNames(String formula, Set<String> named) {
    Matcher sign = SIDE.matcher(formula);
    if (sign.find()) {
      pair(formula.substring(0, sign.start()).replace("&", " ")).ifPresent(named::add);
    }
    Matcher state = STATE.matcher(formula);
    while (state.find()) {
      pair(state.group(1) == null ? state.group(2) : state.group(1)).ifPresent(named::add);
    }
  }

  /** The letters of a name of two that is all of a text. */
  private static Optional<String> pair(String text) {
    Matcher sign = SIGN.matcher(text.strip());
    return sign.lookingAt() && isBefore(sign) ? name(text.strip()) : Optional.empty();
  }

  private static Optional<String> name(String text) {
    try {
      String base = FormulaReader.name(text).base();
      return base.contains(" ") ? Optional.of(base) : Optional.empty();
    } catch (ReadingException none) {
      return Optional.empty();
    }
  }

  /** The letter behind the first one, with its accents and primes. */
  private static Optional<String> second(String text) {
    Matcher letter = LETTER.matcher(text);
    try {
      return letter.lookingAt()
          ? Optional.of(FormulaReader.name(letter.group().strip()).base())
          : Optional.empty();
    } catch (ReadingException none) {
      return Optional.empty();
    }
  }

  /** Names of two letters, with a space between them. */
  Set<String> pairs() {
    return Set.copyOf(pairs);
  }

  /**
   * The first one in a formula that may be part of a name. What stands by itself elsewhere can be
   * that, too, if it stands before letters only here.
   */
  Optional<String> in(String formula) {
    String plain = plain(formula);
    Matcher sign = SIGN.matcher(plain);
    Map<String, Boolean> always = new LinkedHashMap<>();
    while (sign.find()) {
      boolean named =
          second(plain.substring(sign.end(1)))
              .filter(letter -> pairs.contains(sign.group(1) + " " + letter))
              .isPresent();
      boolean factor =
          INDEXED.matcher(plain).region(sign.end(1), plain.length()).lookingAt()
              || isCounted(plain, sign.end(1));
      if (!named && !factor) {
        always.merge(sign.group(1), isBefore(sign), Boolean::logicalAnd);
      }
      if (!named && only.contains(sign.group(1))) {
        return Optional.of(sign.group(1));
      }
    }
    return always.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isBefore(MatchResult sign) {
    return sign.group().length() > sign.group(1).length() + 1;
  }

  private String plain(String formula) {
    return reader.plain(formula);
  }
}
