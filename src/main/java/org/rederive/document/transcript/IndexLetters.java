package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.SymbolName;

/**
 * Finds letters that must be spatial indices, from where they stand: three below an ε, one below a
 * derivative, several above or below a letter, and all beside these.
 */
final class IndexLetters {
  private static final Pattern LETTER = Pattern.compile("\\\\[A-Za-z]+'*|[A-Za-z]'*");
  private static final Pattern USUAL =
      Pattern.compile("[a-fijl]'*|\\\\(?:mu|nu|alpha|beta|gamma|rho|lambda|kappa)'*");
  private static final Pattern ALSO = Pattern.compile("[kmn]|\\\\(?:sigma|tau|eta|delta)");
  private static final Pattern DIRECTION = Pattern.compile("[xyz]");
  static final Set<String> ANTISYMMETRIC = Set.of("\\epsilon", "\\varepsilon");

  private final Collection<SymbolName> names;
  private final Set<String> noLabels;
  private final Set<String> indices = new LinkedHashSet<>();
  private final Set<String> components = new LinkedHashSet<>();

  IndexLetters(Collection<SymbolName> names, Set<String> noLabels) {
    this.names = List.copyOf(names);
    this.noLabels = noLabels;
    List<SymbolName> indexed =
        this.names.stream().filter(name -> !GuessTable.isWord(name)).toList();
    indexed.forEach(this::note);
    indexed.forEach(this::noteRaised);
    int before;
    do {
      before = indices.size();
      indexed.forEach(this::noteBeside);
    } while (indices.size() > before);
  }

  /** The letters, as they were met: rows of a table come in their order. */
  Set<String> letters() {
    return Collections.unmodifiableSet(indices);
  }

  /** Those that can be nothing else, because an ε, a derivative or a momentum has them. */
  Set<String> components() {
    return Collections.unmodifiableSet(components);
  }

  /** All names, with their indices below. */
  List<SymbolName> lowered() {
    return names.stream().map(this::lowered).toList();
  }

  private void note(SymbolName name) {
    List<String> above = above(name);
    List<String> below = name.subscripts();
    boolean antisymmetric = ANTISYMMETRIC.contains(name.base()) && above.size() + below.size() == 3;
    if (antisymmetric) {
      addAll(above, false);
      addAll(below, false);
      components.addAll(above);
      components.addAll(below);
    }
    boolean component = name.base().matches("[kqp]|\\\\mathbf\\{[kqp]\\}") && below.isEmpty();
    if (above.size() > 1 || component) {
      addAll(above, true);
    }
    if (component) {
      components.addAll(above);
    }
    if (name.base().equals("\\partial")) {
      components.addAll(below);
    }
    if (name.base().equals("\\partial") || below.stream().filter(this::isUsual).count() > 1) {
      addAll(below, true);
    }
  }

  /**
   * What stands above one name and below another is an index: of A_n^a E_a, and of v_n^x beside
   * k_x. Above a letter without labels it is a power, as in c_a r^a.
   */
  private void noteRaised(SymbolName name) {
    List<String> above = above(name);
    boolean labelled = !name.subscripts().isEmpty();
    for (String letter : above) {
      boolean below =
          names.stream()
              .filter(other -> !GuessTable.isWord(other))
              .anyMatch(other -> other.subscripts().stream().anyMatch(s -> isAt(letter, s)));
      if (below && isFreeDirection(letter) && (labelled || above.size() > 1)) {
        indices.add(letter);
      }
      if (below && labelled && !letter.equals("l")) {
        addAll(List.of(letter), true);
      }
    }
  }

  /** Whether a component along an axis is told by it. */
  static boolean isDirection(String letter) {
    return DIRECTION.matcher(letter).matches();
  }

  /** Whether it is one of the letters that components are counted by. */
  static boolean isUsualLetter(String letter) {
    return USUAL.matcher(letter).matches();
  }

  /** Whether a subscript is an index, or a variable with it, as below ∂_{k_x}. */
  private static boolean isAt(String letter, String subscript) {
    return subscript.equals(letter)
        || subscript.matches("[kq]_\\{" + Pattern.quote(letter) + "\\}");
  }

  /** A letter beside an index is one, too. */
  private void noteBeside(SymbolName name) {
    List<String> all = new ArrayList<>(name.subscripts());
    all.addAll(above(name));
    if (all.stream().anyMatch(indices::contains)) {
      addAll(all, true);
    }
  }

  private void addAll(List<String> letters, boolean usual) {
    letters.stream().filter(l -> isUsual(l) || !usual && isAlso(l)).forEach(indices::add);
  }

  private boolean isFreeDirection(String letter) {
    return isDirection(letter) && !noLabels.contains(letter);
  }

  private boolean isAlso(String letter) {
    return ALSO.matcher(letter).matches() && !noLabels.contains(letter);
  }

  private boolean isUsual(String letter) {
    return isUsualLetter(letter) && !noLabels.contains(letter);
  }

  SymbolName lowered(SymbolName name) {
    List<String> above = above(name);
    if (above.isEmpty() || !indices.containsAll(above)) {
      return name;
    }
    List<String> subscripts = new ArrayList<>(name.subscripts());
    subscripts.addAll(above);
    return name.withLabel("").withSubscripts(subscripts);
  }

  /** The usual letters that stand above a name; none if anything else stands there. */
  private List<String> above(SymbolName name) {
    String label = name.label();
    List<String> found = new ArrayList<>();
    Matcher letter = LETTER.matcher(label);
    StringBuilder rest = new StringBuilder();
    int end = 0;
    while (letter.find()) {
      rest.append(label, end, letter.start());
      found.add(letter.group());
      end = letter.end();
    }
    rest.append(label.substring(end));
    boolean three = ANTISYMMETRIC.contains(name.base()) && found.size() == 3;
    boolean only =
        rest.toString().matches("[ ,;]*")
            && found.stream().allMatch(l -> isUsual(l) || isFreeDirection(l) || three && isAlso(l));
    return only ? found : List.of();
  }
}
