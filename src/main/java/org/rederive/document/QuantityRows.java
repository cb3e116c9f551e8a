package org.rederive.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.SymbolKinds.SymbolKind;
import org.rederive.formula.Declaration;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/** Declares the symbols whose kind is a word of the vocabulary and that are not labels. */
final class QuantityRows {
  private final SymbolTable labels;
  private final Findings findings;
  private final Set<String> failed;
  private Optional<Piece> derivative = Optional.empty();

  QuantityRows(SymbolTable labels, Findings findings, Set<String> failed) {
    this.labels = labels;
    this.findings = findings;
    this.failed = failed;
  }

  static boolean isMomentumDelta(SymbolKind kind) {
    return kind instanceof SymbolKind.Word word && word.role().equals(Vocabulary.MOMENTUM_DELTA);
  }

  Optional<Declaration> declare(Spelling spelling, SymbolKind kind) {
    if (kind instanceof SymbolKind.Along along) {
      return derivative(spelling, along);
    }
    Role role = kind instanceof SymbolKind.Of of ? of.role() : ((SymbolKind.Word) kind).role();
    if (role.equals(Vocabulary.LEVI_CIVITA)) {
      return symbolOf(spelling, role, 3, "three declared spatial indices");
    }
    if (role.equals(Vocabulary.KRONECKER)) {
      return symbolOf(spelling, role, 2, "two declared indices");
    }
    return role.equals(Vocabulary.MOMENTUM_DELTA)
        ? Optional.of(declaration(spelling, role))
        : quantity(spelling, role);
  }

  private static Declaration declaration(Spelling spelling, Role role) {
    return new Declaration(spelling.pattern(), spelling.slots(), role, role.type());
  }

  /** Spatial indices in a row are those of the role's own rank: a_{ij} is a matrix a. */
  private Optional<Declaration> quantity(Spelling spelling, Role role) {
    Optional<Declaration> idle = idle(spelling, role);
    if (idle.isPresent()) {
      return refused(
          spelling,
          "a " + role + " does not depend on the " + idle.get().sort() + " " + idle.get(),
          "leave it out; of a 'function' of it nothing is computed");
    }
    boolean any = spelling.pattern().takesAny();
    if (any && !(role.quantity() instanceof Quantity.Named)) {
      return refused(
          spelling,
          "a " + role + " is no function of whatever stands in its brackets",
          "declare it as a 'function', or name what it depends on");
    }
    int indices = spelling.indices().size();
    int rank = role.type().rank();
    if (role.equals(Vocabulary.TENSOR)) {
      Type type = role.type().withRank(indices);
      return Optional.of(new Declaration(spelling.pattern(), spelling.slots(), role, type));
    }
    if (indices == 0 || indices == rank) {
      return Optional.of(declaration(spelling, role));
    }
    String message =
        "a %s has %s spatial indices, this row has %d"
            .formatted(role, rank == 0 ? "no" : rank, indices);
    return refused(spelling, message, "", new Cause.OtherRank());
  }

  /** A label of which the value knows nothing: c_k would be the same number for all k. */
  private static Optional<Declaration> idle(Spelling spelling, Role role) {
    return spelling.slots().stream()
        .filter(slot -> !role.quantity().dependsOn(slot.sort()))
        .findFirst();
  }

  /** ε_{ijk} and δ_{nm} keep their indices, so that the bare letter stays undeclared. */
  private Optional<Declaration> symbolOf(Spelling spelling, Role role, int count, String needed) {
    boolean spatial = spelling.indices().size() == count;
    boolean bands = count == 2 && spelling.slots().size() == 2;
    if (spelling.written().subscripts().size() != count || !(spatial || bands)) {
      return refused(spelling, "a " + role + " is declared with " + needed, "");
    }
    return Optional.of(new Declaration(spelling.written(), spelling.slots(), role, role.type()));
  }

  private Optional<Declaration> derivative(Spelling spelling, SymbolKind.Along along) {
    boolean component = spelling.indices().size() == 1 && spelling.pattern().subscripts().isEmpty();
    if (!spelling.pattern().base().equals("\\partial") || !component) {
      return refused(
          spelling, "a component derivative is written \\partial_i with a spatial index", "");
    }
    if (derivative.isPresent()) {
      return refused(
          spelling,
          "a second component derivative",
          "the first one is on line " + derivative.get().line());
    }
    derivative = Optional.of(spelling.at());
    return variable(along)
        .map(
            variable ->
                new Declaration(
                    spelling.pattern(), List.of(variable), along.role(), along.role().type()));
  }

  private Optional<Declaration> variable(SymbolKind.Along along) {
    Piece at = along.variable();
    Optional<Declaration> variable =
        Symbols.name(at.text()).flatMap(name -> labels.label(name.latex()));
    if (variable.isEmpty()) {
      findings.add(at, "the variable " + at.quoted() + " is not declared", "declare it in a row");
    } else if (!variable.get().sort().differentiable() || variable.get().type().rank() != 1) {
      findings.add(at, variable.get() + " is not a vector to differentiate by");
      return Optional.empty();
    }
    return variable;
  }

  private Optional<Declaration> refused(Spelling spelling, String message, String hint) {
    return refused(spelling, message, hint, Cause.HERE);
  }

  private Optional<Declaration> refused(
      Spelling spelling, String message, String hint, Cause cause) {
    failed.add(spelling.written().base());
    findings.add(spelling.at(), message, hint, cause);
    return Optional.empty();
  }
}
