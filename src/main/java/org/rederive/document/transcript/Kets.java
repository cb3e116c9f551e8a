package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.SymbolName;

/** The states of formulas, between a bar and an angle, and what is written outside of them. */
final class Kets {
  private static final Pattern KET =
      Pattern.compile("\\\\langle([^|]*)(?=\\|)|\\|([^|]*?)\\\\rangle");
  private static final Pattern SIZE =
      Pattern.compile("\\\\(left|right|middle|bigg?[lrm]?|Bigg?[lrm]?)(?![A-Za-z])");

  /** The state below ⟨X⟩, without bars. */
  private static final Pattern AVERAGED =
      Pattern.compile(
          "\\\\rangle\\s*_\\s*(?:\\{([^{}|]*(?:\\{[^{}]*\\}[^{}|]*)*)\\}|(\\\\?[A-Za-z]+))");

  private static final Set<String> STATES =
      Set.of("\\psi", "\\Psi", "\\phi", "\\Phi", "\\varphi", "u");

  private static final Pattern ACTING =
      Pattern.compile("\\\\(?:hat|widehat|mathcal)\\s*\\{[^{}]*\\}[^|]*[A-Za-z]");

  private final List<Ket> kets = new ArrayList<>();
  private final Set<String> outside = new HashSet<>();
  private final Set<String> ofKets = new HashSet<>();
  private final Set<String> beside = new LinkedHashSet<>();
  private final NameReader reader;

  private Kets(NameReader reader) {
    this.reader = reader;
  }

  /** Those of all formulas, which have no macros and no synonyms. */
  static Kets of(List<String> plain, NameReader reader) {
    Kets kets = new Kets(reader);
    plain.stream().map(Kets::withoutSizes).forEach(kets::note);
    return kets;
  }

  /**
   * A state as it is written.
   *
   * @param labels the name of a state that is known by what stands there, if it can be one
   * @param names all that stand there
   */
  record Ket(Optional<SymbolName> labels, List<SymbolName> names) {
    /** Whether nothing else than a name stands there, whatever is attached to it. */
    boolean isOf(SymbolName name) {
      return names.get(0).equals(name)
          && labels.map(l -> isAlone(l, name)).orElse(!name.subscripts().isEmpty());
    }

    /** The x of |+_x⟩ is no name of a state. */
    private static boolean isAlone(SymbolName ket, SymbolName name) {
      return ket.subscripts().size() == 1 && ket.subscripts().get(0).startsWith(name.base());
    }
  }

  List<Ket> all() {
    return List.copyOf(kets);
  }

  /** Letters that states are known by. */
  Set<String> letters() {
    Set<String> letters = new LinkedHashSet<>();
    kets.forEach(ket -> ket.labels().ifPresent(name -> letters.addAll(letters(name))));
    return letters;
  }

  /** Its labels, and those below them: a_n and n of |a_n⟩. */
  private static Set<String> letters(SymbolName ket) {
    Set<String> letters = new LinkedHashSet<>(ket.subscripts());
    ket.subscripts().forEach(label -> letters.addAll(NestedLabel.of(label).below()));
    return letters;
  }

  /** Whether a letter stands outside of bars, too, where no state does. */
  boolean isOutside(SymbolName name) {
    return outside.contains(name.base());
  }

  /** A formula with bars and angles in one size. */
  static String withoutSizes(String plain) {
    return SIZE.matcher(plain).replaceAll("");
  }

  /** Letters of bras, never of kets, that stand beside kets with other letters and their labels. */
  Set<String> partners() {
    Set<String> partners = new LinkedHashSet<>(beside);
    partners.removeAll(ofKets);
    return partners;
  }

  private void note(String plain) {
    StringBuilder rest = new StringBuilder(plain);
    Matcher ket = KET.matcher(plain);
    int at = 0;
    Optional<SymbolName> bra = Optional.empty();
    Optional<SymbolName> before = Optional.empty();
    while (ket.find(at)) {
      int group = ket.group(1) == null ? 2 : 1;
      note(ket, group);
      Optional<SymbolName> name = reader.in(ket.group(group)).stream().findFirst();
      if (group == 1) {
        before.ifPresent(k -> name.ifPresent(b -> note(b, k)));
        bra = name;
      } else {
        name.ifPresent(k -> ofKets.add(k.base()));
        bra.ifPresent(b -> name.ifPresent(k -> note(b, k)));
        before = name;
      }
      at = ket.start() + 1;
      for (int i = ket.start(group); i < ket.end(group); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    Matcher averaged = AVERAGED.matcher(plain);
    while (averaged.find()) {
      reader.in(averaged.group(averaged.group(1) == null ? 2 : 1)).stream()
          .limit(1)
          .filter(name -> STATES.contains(name.base()))
          .forEach(name -> kets.add(new Ket(Optional.of(known(name)), List.of(name))));
    }
    String without = rest.toString().replaceAll("\\\\[lr]angle|\\|", " ");
    reader.in(without).forEach(name -> outside.add(name.base()));
  }

  private void note(SymbolName bra, SymbolName ket) {
    if (!bra.base().equals(ket.base())
        && !bra.subscripts().isEmpty()
        && bra.subscripts().equals(ket.subscripts())) {
      beside.add(bra.base());
    }
  }

  private static SymbolName known(SymbolName letter) {
    return SymbolName.ofKet(List.of(letter.base()));
  }

  private void note(Matcher ket, int group) {
    String inside = ket.group(group).strip();
    if (!inside.isEmpty()) {
      kets.add(new Ket(labels(inside), reader.in(inside)));
    }
  }

  /** |n + 1⟩ is one of the states |n⟩. */
  private static SymbolName unmoved(SymbolName ket) {
    return ket.withSubscripts(
        ket.subscripts().stream()
            .map(s -> s.replaceFirst("(?<=[A-Za-z}'])[-+]\\d+$", ""))
            .map(s -> NestedLabel.of(s).with(b -> b.replaceFirst("[-+]\\d+$", "")).latex())
            .toList());
  }

  /** In |Q̂ f⟩ an operator acts on a state: what has a hat is no label beside others. */
  private static boolean isActedOn(String inside) {
    return ACTING.matcher(inside).find() && !inside.contains(",");
  }

  /** In |H ψ_n⟩ the letter of a state is no label behind others, either. */
  private boolean endsWithState(String inside) {
    List<SymbolName> names = inside.contains(",") ? List.of() : reader.in(inside);
    Set<String> within = new HashSet<>();
    names.forEach(name -> within.addAll(name.subscripts()));
    List<SymbolName> factors =
        names.stream().filter(name -> !within.contains(name.latex())).toList();
    return factors.size() > 1
        && STATES.contains(factors.get(factors.size() - 1).base())
        && !STATES.contains(factors.get(0).base());
  }

  private Optional<SymbolName> labels(String inside) {
    return isActedOn(inside) || endsWithState(inside)
        ? Optional.empty()
        : reader.name("| " + inside + " \\rangle").filter(SymbolName::isKet).map(Kets::unmoved);
  }
}
