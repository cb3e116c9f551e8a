package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that are operators because of where they stand: between the bars of a bracket, in a
 * commutator, in a trace, before a state, alone against |a⟩⟨b| or against another operator. Where a
 * number can stand as well, only letters that usually are operators are.
 */
final class OperatorPlaces {
  private static final Pattern MIDDLE =
      Pattern.compile("\\\\langle[^|]*\\|([^|]+)\\|[^|]*\\\\rangle");
  private static final Pattern COMMUTATOR = Pattern.compile("\\[([^\\[\\],]*),([^\\[\\],]*)\\]");

  /** The comma of [p - A(r, t)] makes no commutator. */
  private static final Pattern ARGUMENTS =
      Pattern.compile("(?<=[A-Za-z}\\d])\\s*\\([^()\\[\\]]*,[^()\\[\\]]*\\)");

  private static final Pattern BEFORE_STATE =
      Pattern.compile(
          "(\\\\(?:vec|hat|mathbf|boldsymbol)\\s*\\{[^{}]*\\}|[JLSK](?=\\s*_))(?:\\s*[_^]\\s*(?:\\{[^{}]*\\}|[^\\s{|]+))*\\s*\\|[^|]*\\\\rangle");

  /** A letter right before a state or right behind a bra, with what is attached to it. */
  private static final String LETTER =
      "(\\\\(?:mathcal|hat|tilde|bar|mathrm)\\s*\\{[^{}]*\\}|\\\\[A-Za-z]+|[A-Z])(?:'|\\s*[_^]\\s*(?:\\{[^{}]*\\}|\\\\?[^\\s{|]))*(?:\\s*\\([^()]*\\))?";

  private static final Pattern ACTS =
      Pattern.compile(LETTER + "\\s*\\|[^|=]*\\\\rangle|\\\\langle[^|=]*\\|\\s*" + LETTER);

  private static final Pattern TRACED =
      Pattern.compile(
          "\\\\mathrm\\s*\\{\\s*[Tt]\\s*r\\s*\\}\\s*(?:_\\s*(?:\\{[^{}]*\\}|\\w))?([^)\\]=]*)");

  /** What may be the argument of a function, as the T of H(t + T). */
  private static final Pattern BEHIND_LETTER = Pattern.compile("(?<=[A-Za-z}\\d])\\s*\\([^()]*\\)");

  /** Between the terms of an average without brackets. */
  private static final String TERMS = "[+-](?![^(\\[{]*[)\\]}])";

  /** A sum in a bracket, with functions of a letter or of none. */
  private static final Pattern BRACKET =
      Pattern.compile(
          "[(\\[]((?:[^()\\[\\],+-]|\\([^()\\[\\]+-]*\\))*+[+-](?:[^()\\[\\],]|\\([^()\\[\\]+-]*\\))*+)[)\\]]");

  private static final Pattern OUTER = Pattern.compile("\\\\rangle\\s*\\\\langle");
  private static final Pattern FORMULA =
      Pattern.compile("[+=/]|\\\\(frac|exp|sum|int|partial|nabla)");

  /** Operators within make a number of what is around them. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\\\[lr]angle|\\|(?!\\|)|\\\\mathrm\\s*\\{\\s*[Tt]\\s*r|\\\\det|\\\\int|\\\\mathrm\\s*\\{\\s*d\\s*e\\s*t");

  /** X of X A X^{-1}. */
  private static final Pattern CONJUGATING =
      Pattern.compile(
          "(?<![A-Za-z\\\\])((?:\\\\(?:mathcal|hat|mathrm)\\s*\\{[^{}]*\\}|\\\\[A-Za-z]+|[A-Z]))(?![A-Za-z])(?:\\s*_\\s*(?:\\{[^{}]*\\}|\\w))?[^=+]{1,80}?(?<![A-Za-z\\\\])\\1(?:\\s*_\\s*(?:\\{[^{}]*\\}|\\w))?\\s*\\^\\s*\\{\\s*-\\s*1\\s*\\}");

  private static final String MATRIX =
      "(?<![A-Za-z\\\\])((?:\\\\(?:mathcal|hat|mathrm)\\s*\\{[^{}]*\\}|[A-Z]))(?![A-Za-z])((?:\\s*_\\s*(?:\\{[^{}]*\\}|\\w))?)";

  private static final String ADJOINT = "\\s*\\^\\s*\\{?\\s*\\\\dagger(?![A-Za-z])\\s*\\}?";

  private static final String BETWEEN = "([^=+|()\\[\\]]{1,40}?)";

  /** A of U A U† and of U† A U: a number would stand before them. */
  private static final Pattern CONJUGATED =
      Pattern.compile(
          MATRIX
              + BETWEEN
              + "(?<![A-Za-z\\\\])\\1\\2"
              + ADJOINT
              + "|"
              + MATRIX
              + ADJOINT
              + BETWEEN
              + "(?<![A-Za-z\\\\])\\4\\5(?![A-Za-z])");

  private final Set<String> bases = new HashSet<>();
  private final NameReader reader;

  private OperatorPlaces(NameReader reader) {
    this.reader = reader;
  }

  /** Letters with their accents, of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain, NameReader reader) {
    OperatorPlaces places = new OperatorPlaces(reader);
    List<String> formulas = plain.stream().map(Kets::withoutSizes).toList();
    formulas.forEach(places::note);
    int before;
    do {
      before = places.bases.size();
      formulas.forEach(places::noteBeside);
    } while (places.bases.size() > before);
    return places.bases;
  }

  /** Letters with their inverse behind another operator. */
  static Set<String> conjugating(List<String> plain, NameReader reader) {
    return plain.stream()
        .flatMap(formula -> CONJUGATING.matcher(formula).results())
        .flatMap(found -> reader.name(found.group(1)).stream())
        .map(SymbolName::base)
        .collect(Collectors.toSet());
  }

  private void note(String plain) {
    Matcher middle = MIDDLE.matcher(plain);
    while (middle.find()) {
      noteFactors(middle.group(1));
    }
    OperatorBars.in(BEHIND_LETTER.matcher(plain).replaceAll("")).forEach(this::noteFactors);
    Averages.inside(plain).forEach(this::noteAveraged);
    Matcher commutator = COMMUTATOR.matcher(ARGUMENTS.matcher(plain).replaceAll(""));
    while (commutator.find()) {
      noteFactors(commutator.group(1));
      noteFactors(commutator.group(2));
    }
    Matcher conjugated = CONJUGATED.matcher(plain);
    while (conjugated.find()) {
      noteFactors(conjugated.group(3) == null ? conjugated.group(6) : conjugated.group(3));
    }
    Matcher before = BEFORE_STATE.matcher(plain);
    while (before.find()) {
      boolean coefficient =
          reader.in(acting(before.group())).stream()
              .limit(1)
              .anyMatch(OperatorPlaces::isCoefficient);
      noteFactors(coefficient ? "" : before.group(1));
    }
    Matcher acts = ACTS.matcher(plain);
    while (acts.find()) {
      noteUsual(acting(acts.group()));
    }
    Matcher traced = TRACED.matcher(plain);
    while (traced.find()) {
      reader.in(traced.group(1)).forEach(name -> noteUsual(name.base()));
    }
    int sign = plain.indexOf('=');
    if (sign > 0 && OUTER.matcher(plain.substring(sign)).find()) {
      noteAlone(plain.substring(0, sign).replace("&", " "));
    }
  }

  /** A name or a product of names; in a sum or a fraction there may be numbers. */
  private void noteFactors(String text) {
    if (!FORMULA.matcher(text).find()) {
      outer(text).filter(name -> !name.isKet()).forEach(name -> bases.add(name.base()));
    }
  }

  /** The names of a text that are no labels or arguments of others. */
  private Stream<SymbolName> outer(String text) {
    List<SymbolName> names = reader.in(text);
    Set<String> within = new HashSet<>();
    names.forEach(name -> within.addAll(name.subscripts()));
    names.forEach(name -> within.addAll(name.arguments()));
    names.forEach(name -> reader.in(name.label()).forEach(n -> within.add(n.latex())));
    return names.stream().filter(name -> !within.contains(name.latex()));
  }

  /** The letter with its scripts, without the state. */
  private static String acting(String text) {
    return text.replaceFirst("\\|[^|]*\\\\rangle$", "").replaceFirst("^\\\\langle[^|]*\\|", "");
  }

  /** A letter that a number may stand for, if it usually is an operator. */
  private void noteUsual(String letter) {
    outer(letter)
        .limit(1)
        .filter(name -> isUsual(name.base()) && !isCoefficient(name))
        .forEach(name -> bases.add(name.base()));
  }

  /** L_n before a state is one of many numbers, L_z and L_+ are operators. */
  private static boolean isCoefficient(SymbolName name) {
    return name.subscripts().stream().anyMatch(s -> s.matches("[a-w]'*|[a-w]_.*"));
  }

  private static boolean isUsual(String base) {
    return GuessTable.kind(Set.of("acts"), base).isPresent();
  }

  // ---- beside other operators

  /** What is added to an operator or equal to one is one, too, if its letter usually is. */
  private void noteBeside(String plain) {
    if (NUMBERS.matcher(plain).find()) {
      return;
    }
    Stream.concat(Stream.of(plain.split("\\\\\\\\")), brackets(plain))
        .map(OperatorPlaces::terms)
        .filter(terms -> terms.stream().anyMatch(this::isOperator))
        .forEach(terms -> terms.forEach(this::noteTerm));
  }

  /** What stands in the innermost brackets and is a sum, as in (H + V) ψ. */
  private static Stream<String> brackets(String plain) {
    return BRACKET.matcher(ARGUMENTS.matcher(plain).replaceAll("")).results().map(m -> m.group(1));
  }

  /** The terms on all sides, outside of brackets. */
  private static List<String> terms(String statement) {
    List<String> terms = new ArrayList<>();
    StringBuilder term = new StringBuilder();
    int depth = 0;
    for (char c : statement.toCharArray()) {
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && "+-=".indexOf(c) >= 0) {
        terms.add(term.toString());
        term.setLength(0);
      } else {
        term.append(c);
      }
    }
    terms.add(term.toString());
    return terms;
  }

  private boolean isOperator(String term) {
    return outer(term.replace("&", " "))
        .map(SymbolName::base)
        .anyMatch(base -> bases.contains(base) || isHamiltonian(base));
  }

  private static boolean isHamiltonian(String base) {
    return GuessTable.kind(Set.of("unlabelled"), base).isPresent();
  }

  private void noteTerm(String term) {
    String outside = BEHIND_LETTER.matcher(term).replaceAll("");
    List<SymbolName> usual =
        outer(term.replace("&", " "))
            .filter(name -> isUsual(name.base()) && !isCoefficient(name))
            .filter(name -> reader.in(outside).stream().anyMatch(n -> n.base().equals(name.base())))
            .toList();
    boolean plain = usual.size() == 1 && usual.get(0).arguments().isEmpty();
    if (plain && !FORMULA.matcher(term.replaceAll("[+=]", "")).find()) {
      bases.add(usual.get(0).base());
    }
  }

  /** An average is one of an operator; one of an energy may be a sum over probabilities. */
  private void noteAveraged(String text) {
    boolean energy =
        reader.in(text).stream()
            .anyMatch(name -> GuessTable.kind(Set.of("band"), name.base()).isPresent());
    Stream.of(text.split(TERMS)).forEach(term -> noteFactors(energy ? "" : term));
  }

  private void noteAlone(String side) {
    List<SymbolName> names = reader.in(side);
    boolean alone = !names.isEmpty() && !side.contains("\\rangle") && !side.contains("\\langle");
    boolean one =
        alone
            && names.stream().skip(1).allMatch(n -> names.get(0).subscripts().contains(n.latex()));
    if (one) {
      noteFactors(side);
    }
  }
}
