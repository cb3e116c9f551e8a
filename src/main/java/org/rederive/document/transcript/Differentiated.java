package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Finds what formulas differentiate: it changes with something, also where nothing is written
 * behind its letter, and is no constant whose derivative is zero.
 */
final class Differentiated {
  private static final String SIGN = "(?:\\\\mathrm\\{d\\}|\\\\partial|d)(?:\\^\\{?\\d\\}?)?";

  /**
   * \frac{∂ f}{…}, with f in group one; empty where it stands behind the fraction; d³k/(2π)³ is
   * none.
   */
  private static final Pattern ABOVE =
      Pattern.compile(
          "\\\\frac\\{"
              + SIGN
              + "((?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*\\})*+\\})*+)\\}\\s*(?=\\{\\s*"
              + SIGN
              + ")");

  private static final Pattern BESIDE =
      Pattern.compile(
          "\\\\frac\\{"
              + SIGN
              + "\\}\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}"
              + "|\\\\partial_(?:\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}|\\\\?[A-Za-z]+?)(?:\\^\\{?\\d\\}?)?"
              + "|\\\\nabla(?:_(?:\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}|[A-Za-z]))?(?:\\^\\{?\\d\\}?)?(?:\\s*\\\\(?:times|cdot)(?![A-Za-z]))?");

  private static final Pattern DOTTED =
      Pattern.compile("\\\\d{1,2}ot\\{((?:[^{}]++|\\{[^{}]*\\})*+)\\}");
  private static final Pattern TIGHT = Pattern.compile("\\s*([_^{}'])\\s*");

  /** The left side of a scalar product says of what the right side is a function. */
  private static final Pattern BRA = Pattern.compile("\\\\langle[^|]*\\|");

  private final NameReader reader;
  private final Set<SymbolName> names = new LinkedHashSet<>();

  private Differentiated(NameReader reader) {
    this.reader = reader;
  }

  /** Letters with their accents, of all formulas, which have no macros and no synonyms. */
  static Set<String> of(List<String> plain, NameReader reader) {
    return names(plain, reader).stream().map(SymbolName::base).collect(Collectors.toSet());
  }

  /** Letters with a dot in a formula without macros and synonyms. */
  static Set<String> dotted(String plain) {
    return DOTTED
        .matcher(TIGHT.matcher(plain).replaceAll("$1"))
        .results()
        .map(found -> found.group(1).strip())
        .collect(Collectors.toSet());
  }

  /** What is differentiated, with all that is attached to it. */
  static Set<SymbolName> names(List<String> plain, NameReader reader) {
    Differentiated found = new Differentiated(reader);
    plain.stream()
        .map(Kets::withoutSizes)
        .map(formula -> TIGHT.matcher(formula).replaceAll("$1"))
        .forEach(found::note);
    return found.names;
  }

  private void note(String formula) {
    Matcher above = ABOVE.matcher(formula);
    while (above.find()) {
      noteAll(above.group(1));
    }
    Matcher beside = BESIDE.matcher(formula);
    while (beside.find()) {
      noteAll(factor(formula.substring(beside.end()).strip()));
    }
    Matcher dotted = DOTTED.matcher(formula);
    while (dotted.find()) {
      noteAll(dotted.group(1));
    }
  }

  /** The factor that a text begins with: a bracket, a state, or a name with what belongs to it. */
  private static String factor(String text) {
    if (text.startsWith("|")) {
      int end = text.indexOf("\\rangle");
      return end < 0 ? "" : text.substring(0, end);
    }
    if (text.startsWith("\\langle")) {
      int end = text.indexOf("\\rangle");
      return end < 0 ? "" : text.substring(0, end);
    }
    boolean bracket = text.startsWith("(") || text.startsWith("[") || text.startsWith("\\{");
    if (!bracket) {
      Matcher end = Pattern.compile("[-+=,;|)\\]]|\\\\rangle|\\\\langle|\\\\frac").matcher(text);
      return first(end.find() ? text.substring(0, end.start()) : text);
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth <= 0 && i > 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static String first(String text) {
    Matcher name =
        Pattern.compile(
                "(?:\\\\(?:hat|vec|tilde|bar|mathbf|mathcal|mathrm|boldsymbol)\\{(?:[^{}]++|\\{[^{}]*\\})*+\\}|\\\\[A-Za-z]+|[A-Za-z])'*")
            .matcher(text.strip());
    return name.lookingAt() ? name.group() : "";
  }

  private void noteAll(String text) {
    String plain = BRA.matcher(text).replaceAll(" ").replace("|", " ").replace("\\rangle", " ");
    List<SymbolName> all = reader.in(plain.replace("\\langle", " "));
    Set<String> within = new HashSet<>();
    for (SymbolName name : all) {
      within.addAll(name.subscripts());
      within.addAll(name.arguments());
    }
    all.stream()
        .filter(name -> !name.isKet() && !within.contains(name.latex()))
        .forEach(names::add);
  }
}
