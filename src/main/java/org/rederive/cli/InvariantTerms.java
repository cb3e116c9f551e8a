package org.rederive.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rederive.document.Derivation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Coordinate;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/**
 * Scalars of the band of a document that do not depend on the gauge of its eigenvectors: its
 * energy, and to first order in a slow coordinate or in a declared vector all that can be
 * contracted of gradients of the energy, differences of both connections, and matrix elements of ε
 * − H between derivatives of the eigenvectors.
 *
 * @param words where its levels are looked at
 * @param latex the terms; of those that depend on each other the first are meant
 */
record InvariantTerms(String words, List<String> latex) {
  InvariantTerms {
    latex = List.copyOf(latex);
  }

  /** One for each Hamiltonian whose levels the document declares. */
  static List<InvariantTerms> of(Derivation derivation) {
    List<Declaration> symbols = derivation.symbols().declarations();
    Map<Optional<Declaration>, Levels> all = new LinkedHashMap<>();
    symbols.stream()
        .filter(InvariantTerms::isOfTheBand)
        .flatMap(symbol -> owner(symbol).stream())
        .forEach(of -> all.computeIfAbsent(of, any -> new Levels(symbols, of)));
    return all.values().stream().filter(Levels::isWhole).map(Levels::terms).toList();
  }

  private static Optional<Optional<Declaration>> owner(Declaration symbol) {
    return symbol.quantity() instanceof Quantity.Eigenvalue e
        ? Optional.of(e.of())
        : Optional.empty();
  }

  private static boolean isOfTheBand(Declaration symbol) {
    return symbol.slots().stream()
        .anyMatch(slot -> slot.quantity() instanceof Quantity.Band band && band.ofPacket());
  }

  /** What a document declares of one Hamiltonian. */
  private static final class Levels {
    private final List<Declaration> symbols;
    private final Optional<String> hamiltonian;
    private final Optional<Declaration> energy;
    private final Optional<Declaration> right;
    private final Optional<Declaration> left;
    private final List<String> terms = new ArrayList<>();

    Levels(List<Declaration> symbols, Optional<Declaration> of) {
      this.symbols = symbols;
      this.hamiltonian = of.or(() -> first(Levels::isHamiltonian)).map(Declaration::latex);
      this.energy =
          shortest(d -> d.quantity() instanceof Quantity.Eigenvalue e && e.of().equals(of));
      this.right = eigenvector(of, false);
      this.left = eigenvector(of, true);
    }

    private Optional<Declaration> eigenvector(Optional<Declaration> of, boolean isLeft) {
      return shortest(
          d ->
              d.quantity() instanceof Quantity.Eigenvector e
                  && e.left() == isLeft
                  && !e.bloch()
                  && e.of().equals(of));
    }

    private Optional<Declaration> shortest(Predicate<Declaration> which) {
      return symbols.stream()
          .filter(InvariantTerms::isOfTheBand)
          .filter(which)
          .min(Comparator.comparingInt(d -> d.latex().length()));
    }

    private Optional<Declaration> first(Predicate<Declaration> which) {
      return symbols.stream().filter(which).findFirst();
    }

    private static boolean isHamiltonian(Declaration symbol) {
      return symbol.quantity() instanceof Quantity.Operator o
          && o.restriction() == Restriction.HAMILTONIAN;
    }

    boolean isWhole() {
      return hamiltonian.isPresent() && right.isPresent() && left.isPresent();
    }

    // ---- what they are functions of

    private Optional<Declaration> momentum() {
      return energy.flatMap(
          e ->
              e.slots().stream()
                  .filter(s -> s.sort() == Sort.MOMENTUM && s.type().equals(Type.VECTOR))
                  .findFirst());
    }

    private List<Declaration> slow(Type type) {
      return symbols.stream()
          .filter(s -> s.sort() == Sort.COORDINATE && s.type().equals(type))
          .filter(s -> s.quantity() instanceof Coordinate c && !c.defined())
          .toList();
    }

    private List<String> vectors() {
      return symbols.stream()
          .filter(s -> s.sort() == Sort.QUANTITY && s.slots().isEmpty())
          .filter(s -> s.quantity() instanceof Quantity.Vector)
          .map(Declaration::latex)
          .distinct()
          .toList();
    }

    private static boolean isDefined(Declaration momentum) {
      return momentum.quantity() instanceof Coordinate c && c.defined();
    }

    // ---- the terms

    InvariantTerms terms() {
      terms.add(e());
      Optional<Declaration> k = momentum();
      if (k.filter(Levels::isDefined).isPresent()) {
        inVectors(k.get().latex());
      } else {
        slow(Type.VECTOR).forEach(x -> inPosition(x.latex(), k.map(Declaration::latex)));
        slow(Type.SCALAR).forEach(t -> terms.addAll(both("\\partial_{" + t.latex() + "}")));
      }
      return new InvariantTerms(hamiltonian.orElseThrow(), terms);
    }

    private void inPosition(String x, Optional<String> k) {
      String slow = "\\nabla_{" + x + "}";
      vectors().forEach(v -> both(slow).forEach(g -> terms.add(v + " \\cdot " + g)));
      for (String p : k.stream().toList()) {
        String fast = "\\nabla_{" + p + "}";
        both(slow).forEach(a -> both(fast).forEach(b -> terms.add(a + " \\cdot " + b)));
        terms.add(element(slow, "\\cdot", fast));
        terms.add(element(fast, "\\cdot", slow));
      }
    }

    private void inVectors(String p) {
      String fast = "\\nabla_{" + p + "}";
      List<String> both = both(fast);
      List<String> vectors = vectors();
      for (String v : vectors) {
        terms.add(v + " \\cdot (" + both.get(0) + " \\times " + both.get(1) + ")");
        terms.add(v + " \\cdot " + element(fast, "\\times", fast));
        for (String w : vectors.subList(0, vectors.indexOf(v))) {
          both.forEach(g -> terms.add("(" + w + " \\times " + v + ") \\cdot " + g));
        }
      }
    }

    /** The derivative of the energy, and the difference of both connections. */
    private List<String> both(String d) {
      String change = d + " " + right.orElseThrow().latex();
      String norm = "\\langle " + r() + " | " + r() + " \\rangle";
      return List.of(
          d + " " + e(),
          "\\left(i \\langle "
              + l()
              + " | "
              + change
              + " \\rangle - i \\frac{\\langle "
              + r()
              + " | "
              + change
              + " \\rangle}{"
              + norm
              + "}\\right)");
    }

    private String element(String a, String sign, String b) {
      return "i \\langle "
          + a
          + " "
          + l()
          + " | "
          + sign
          + " ("
          + e()
          + " - "
          + hamiltonian.orElseThrow()
          + ") | "
          + b
          + " "
          + r()
          + " \\rangle";
    }

    private String e() {
      return energy.orElseThrow().latex();
    }

    private String r() {
      return right.orElseThrow().latex();
    }

    private String l() {
      return left.orElseThrow().latex();
    }
  }
}
