package org.rederive.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The symbols a document declares; every symbol of a formula must be one of them. */
public final class SymbolTable {
  private final List<Declaration> declarations;

  public SymbolTable(List<Declaration> declarations) {
    this.declarations = List.copyOf(declarations);
  }

  public List<Declaration> declarations() {
    return declarations;
  }

  /** This table with one more row. */
  public SymbolTable with(Declaration declaration) {
    List<Declaration> more = new ArrayList<>(declarations);
    more.add(declaration);
    return new SymbolTable(more);
  }

  /** The declared label (index, momentum, coordinate) written exactly so; no formula is one. */
  public Optional<Declaration> label(String latex) {
    return declarations.stream()
        .filter(d -> d.sort() != Sort.QUANTITY && d.latex().equals(latex))
        .filter(d -> d.written().isEmpty())
        .findFirst();
  }

  /** The only declared symbol of a role, if there is exactly one. */
  public Optional<Declaration> only(String roleName) {
    List<Declaration> found = withRole(roleName);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  public List<Declaration> withRole(String roleName) {
    return declarations.stream().filter(d -> d.role().name().equals(roleName)).toList();
  }

  /**
   * Ways to read a name as a declared symbol with its slots filled; exact spellings come alone, and
   * before functions of a coordinate those of a letter of their own.
   */
  public List<Formula.Symbol> readings(SymbolName name) {
    List<Formula.Symbol> found = readings(name, SymbolTable::fits);
    return found.isEmpty() ? readings(name, SymbolTable::fitsAsFunction) : found;
  }

  private List<Formula.Symbol> readings(
      SymbolName name, BiPredicate<Declaration, Declaration> fits) {
    List<Formula.Symbol> found = new ArrayList<>();
    for (Declaration declaration : declarations) {
      if (declaration.written().isEmpty()) {
        fill(declaration, name, fits).ifPresent(found::add);
      }
    }
    List<Formula.Symbol> exact =
        found.stream().filter(s -> s.declaration().pattern().equals(name)).toList();
    return exact.isEmpty() ? found : exact;
  }

  /** Whether some declared symbol with this base and label takes arguments. */
  public boolean takesArguments(SymbolName name) {
    return declarations.stream()
        .map(Declaration::pattern)
        .anyMatch(p -> p.base().equals(name.base()) && !p.arguments().isEmpty());
  }

  /** The coordinate that stands at some argument of a function with this base and label. */
  public Optional<Declaration> argument(SymbolName name, int position) {
    return declarations.stream()
        .filter(d -> d.pattern().base().equals(name.base()))
        .filter(d -> d.pattern().arguments().size() > position)
        .flatMap(d -> slotAt(d, d.pattern().arguments().get(position)).stream())
        .findFirst();
  }

  /** Whether a symbol with this base is written with just this argument, which is no label. */
  public boolean isPartOfName(SymbolName name, int position, String argument) {
    return declarations.stream()
        .filter(d -> d.pattern().base().equals(name.base()))
        .filter(d -> d.pattern().arguments().size() > position)
        .filter(d -> slotAt(d, argument).isEmpty())
        .anyMatch(d -> d.pattern().arguments().get(position).equals(argument));
  }

  /** Declared spellings nearest to a name that is not declared, best first. */
  public List<String> nearest(SymbolName name) {
    String wanted = name.latex();
    int tolerance = Math.min(wanted.length() - 1, Math.max(2, wanted.length() / 3));
    Predicate<Declaration> same = d -> d.pattern().base().equals(name.base());
    ToIntFunction<Declaration> far = d -> distance(d.latex(), wanted);
    return declarations.stream()
        .filter(d -> same.test(d) || far.applyAsInt(d) <= tolerance)
        .sorted(Comparator.comparing(same::test).reversed().thenComparingInt(far))
        .map(Declaration::latex)
        .distinct()
        .limit(3)
        .toList();
  }

  private Optional<Formula.Symbol> fill(
      Declaration declaration, SymbolName name, BiPredicate<Declaration, Declaration> fits) {
    SymbolName pattern = declaration.pattern();
    if (!pattern.base().equals(name.base())
        || !pattern.label().equals(name.label())
        || pattern.subscripts().size() != name.subscripts().size()
        || pattern.arguments().size() != name.arguments().size()) {
      return Optional.empty();
    }
    List<String> wanted = joined(pattern);
    List<String> written = joined(name);
    List<Declaration> slots = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      boolean argument = i >= pattern.subscripts().size();
      Optional<List<Declaration>> filled =
          !argument && slotAt(declaration, wanted.get(i)).isEmpty()
              ? nested(declaration, wanted.get(i), written.get(i), fits)
              : fill(declaration, wanted.get(i), written.get(i), argument, fits);
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      slots.addAll(filled.get());
    }
    return Optional.of(new Formula.Symbol(declaration, slots));
  }

  /** What fills one piece of a name: nothing where no label can stand, and the same is written. */
  private Optional<List<Declaration>> fill(
      Declaration declaration,
      String wanted,
      String written,
      boolean argument,
      BiPredicate<Declaration, Declaration> fits) {
    Optional<Declaration> slot = slotAt(declaration, wanted);
    if (slot.isEmpty()) {
      return wanted.equals(written) ? Optional.of(List.of()) : Optional.empty();
    }
    Optional<Declaration> filler =
        written.equals("0") && argument
            ? slot.filter(s -> s.sort() == Sort.COORDINATE)
            : filler(written, slot.get(), fits);
    return filler.map(List::of);
  }

  /** |a_m⟩ is one of the states |a_n⟩, and ψ_{E_m} one of the ψ_{E_n}. */
  private Optional<List<Declaration>> nested(
      Declaration declaration,
      String wanted,
      String written,
      BiPredicate<Declaration, Declaration> fits) {
    NestedLabel pattern = NestedLabel.of(wanted);
    NestedLabel name = NestedLabel.of(written);
    if (!pattern.head().equals(name.head()) || pattern.below().size() != name.below().size()) {
      return Optional.empty();
    }
    List<Declaration> slots = new ArrayList<>();
    for (int i = 0; i < pattern.below().size(); i++) {
      Optional<List<Declaration>> filled =
          fill(declaration, pattern.below().get(i), name.below().get(i), false, fits);
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      slots.addAll(filled.get());
    }
    return Optional.of(slots);
  }

  /** One formula may be the value of two coordinates. */
  private Optional<Declaration> filler(
      String latex, Declaration slot, BiPredicate<Declaration, Declaration> fits) {
    return declarations.stream()
        .filter(d -> d.sort() != Sort.QUANTITY && d.latex().equals(latex))
        .filter(d -> fits.test(slot, d))
        .findFirst();
  }

  private static Optional<Declaration> slotAt(Declaration declaration, String piece) {
    return declaration.slots().stream().filter(s -> s.latex().equals(piece)).findFirst();
  }

  /**
   * A band index fits where a band index stands, a coordinate only where itself or any may stand.
   */
  private static boolean fits(Declaration slot, Declaration filler) {
    return switch (slot.sort()) {
      case PARAMETER -> filler.sort().differentiable();
      case COORDINATE -> slot.equals(filler);
      case MOMENTUM -> slot.role().equals(filler.role());
      case BAND_INDEX -> filler.sort() == Sort.BAND_INDEX;
      default -> false;
    };
  }

  /** A momentum may be a function of another one, and any coordinate a formula. */
  private static boolean fitsAsFunction(Declaration slot, Declaration filler) {
    if (fits(slot, filler)) {
      return true;
    }
    boolean here =
        slot.sort() == Sort.MOMENTUM
            || filler.written().filter(written -> written.of().equals(slot)).isPresent();
    return here
        && filler.isFunction()
        && slot.sort() == filler.sort()
        && slot.type().equals(filler.type());
  }

  private static List<String> joined(SymbolName name) {
    List<String> all = new ArrayList<>(name.subscripts());
    all.addAll(name.arguments());
    return all;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
