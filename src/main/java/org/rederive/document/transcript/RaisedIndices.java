package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds what may be indices above letters: several of them, as in F^{ab} and Γ^{ab;c}, and a single
 * one that stands as an index elsewhere.
 */
final class RaisedIndices {
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]|\\\\[A-Za-z]+");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?:(?:[a-fi-n]|\\\\(?:mu|nu|alpha|beta|gamma|rho|lambda|kappa))[ ,;]*){2,4}");

  private final Collection<SymbolName> names;
  private final Set<String> noLabels;
  private final Set<String> indices = new HashSet<>();

  RaisedIndices(Collection<SymbolName> names, Set<String> noLabels) {
    this.names = names;
    this.noLabels = noLabels;
  }

  List<SymbolName> lowered() {
    names.forEach(this::note);
    return names.stream().map(this::lowered).toList();
  }

  private void note(SymbolName name) {
    List<String> above = above(name);
    if (above.size() > 1 && SEVERAL.matcher(name.label()).matches()) {
      indices.addAll(above);
    }
    boolean derivative = name.base().equals("\\partial") || name.base().equals("\\epsilon");
    if (derivative || name.subscripts().stream().filter(RaisedIndices::isIndex).count() > 1) {
      name.subscripts().stream().filter(RaisedIndices::isIndex).forEach(indices::add);
    }
  }

  private static boolean isIndex(String letter) {
    return letter.matches("[abcdij]|\\\\(?:mu|nu|alpha|beta)");
  }

  private SymbolName lowered(SymbolName name) {
    List<String> above = above(name);
    boolean all =
        !above.isEmpty()
            && above.stream().allMatch(i -> indices.contains(i) && !noLabels.contains(i));
    if (!all) {
      return name;
    }
    List<String> subscripts = new ArrayList<>(name.subscripts());
    subscripts.addAll(above);
    return name.withLabel("").withSubscripts(subscripts);
  }

  /** The letters that stand above a name; none if anything else stands there. */
  private static List<String> above(SymbolName name) {
    String label = name.label();
    List<String> letters = new ArrayList<>();
    Matcher letter = LETTER.matcher(label);
    StringBuilder rest = new StringBuilder();
    int end = 0;
    while (letter.find()) {
      rest.append(label, end, letter.start());
      letters.add(letter.group());
      end = letter.end();
    }
    rest.append(label.substring(end));
    return rest.toString().matches("[ ,;]*") ? letters : List.of();
  }
}
