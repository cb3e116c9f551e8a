package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Mentions;

/**
 * Finds letters that are operators because of where they stand: between the bars of a bracket, in a
 * commutator, as an arrow before a state, or alone against |a⟩⟨b|.
 */
final class OperatorPlaces {
  private static final Pattern MIDDLE =
      Pattern.compile("\\\\langle[^|]*\\|([^|]+)\\|[^|]*\\\\rangle");
  private static final Pattern COMMUTATOR = Pattern.compile("\\[([^\\[\\],]*),([^\\[\\],]*)\\]");
  private static final Pattern BEFORE_STATE =
      Pattern.compile(
          "(\\\\(?:vec|hat|mathbf|boldsymbol)\\s*\\{[^{}]*\\}|[JLSK](?=\\s*_))(?:\\s*[_^]\\s*(?:\\{[^{}]*\\}|[^\\s{|]+))*\\s*\\|[^|]*\\\\rangle");
  private static final Pattern OUTER = Pattern.compile("\\\\rangle\\s*\\\\langle");
  private static final Pattern FORMULA =
      Pattern.compile("[+=/]|\\\\(frac|exp|sum|int|partial|nabla)");

  private final Set<String> bases = new HashSet<>();
  private final Macros macros;

  private OperatorPlaces(Macros macros) {
    this.macros = macros;
  }

  /** Letters with their accents, of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain, Macros macros) {
    OperatorPlaces places = new OperatorPlaces(macros);
    plain.stream().map(Kets::withoutSizes).forEach(places::note);
    return places.bases;
  }

  private void note(String plain) {
    Matcher middle = MIDDLE.matcher(plain);
    while (middle.find()) {
      noteFactors(middle.group(1));
    }
    Matcher commutator = COMMUTATOR.matcher(plain);
    while (commutator.find()) {
      noteFactors(commutator.group(1));
      noteFactors(commutator.group(2));
    }
    Matcher before = BEFORE_STATE.matcher(plain);
    while (before.find()) {
      noteFactors(before.group(1));
    }
    int sign = plain.indexOf('=');
    if (sign > 0 && OUTER.matcher(plain.substring(sign)).find()) {
      noteAlone(plain.substring(0, sign).replace("&", " "));
    }
  }

  /** A name or a product of names; in a sum or a fraction there may be numbers. */
  private void noteFactors(String text) {
    if (!FORMULA.matcher(text).find()) {
      List<SymbolName> names = Mentions.in(text, macros);
      Set<String> within = new HashSet<>();
      names.forEach(name -> within.addAll(name.subscripts()));
      names.stream()
          .filter(name -> !name.isKet() && !within.contains(name.latex()))
          .forEach(name -> bases.add(name.base()));
    }
  }

  private void noteAlone(String side) {
    List<SymbolName> names = Mentions.in(side, macros);
    boolean alone = !names.isEmpty() && !side.contains("\\rangle") && !side.contains("\\langle");
    boolean one =
        alone
            && names.stream().skip(1).allMatch(n -> names.get(0).subscripts().contains(n.latex()));
    if (one) {
      noteFactors(side);
    }
  }
}
