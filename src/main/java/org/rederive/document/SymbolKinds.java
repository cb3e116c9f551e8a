package org.rederive.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;

/** Reads the kind column of a symbol table. */
final class SymbolKinds {
  /** Ends a kind that was guessed. */
  private static final String GUESS = "?";

  static final String ALONG = "derivative along";
  private static final Pattern VARIABLE = Pattern.compile(ALONG + " \\$`?([^`$]+)`?\\$");
  private static final Pattern OWNED = Pattern.compile("(.+) of \\$`?([^`$]+)`?\\$");
  private static final Pattern DEFINED_BY = Pattern.compile("defined by (\\S+)");

  private final Vocabulary setting;
  private final Vocabularies settings;
  private final Findings findings;

  SymbolKinds(Vocabulary setting, Vocabularies settings, Findings findings) {
    this.setting = setting;
    this.settings = settings;
    this.findings = findings;
  }

  /** What the cell says; empty cells have been complained of already. */
  Optional<SymbolKind> read(Piece cell) {
    if (isGuess(cell)) {
      findings.add(
          cell,
          cell.quoted() + " is a guess, which nobody has confirmed",
          "say what the symbol is, without the question mark");
      return Optional.empty();
    }
    Matcher variable = VARIABLE.matcher(cell.text());
    Optional<Role> along = setting.role(ALONG);
    if (along.isPresent() && variable.matches()) {
      Piece piece = cell.part(variable.start(1), variable.end(1));
      return Optional.of(new SymbolKind.Along(along.get(), piece));
    }
    Matcher definedBy = DEFINED_BY.matcher(cell.text());
    if (definedBy.matches()) {
      Piece id = cell.part(definedBy.start(1), definedBy.end(1));
      return Optional.of(new SymbolKind.DefinedBy(id));
    }
    Matcher owned = OWNED.matcher(cell.text());
    if (owned.matches()) {
      Piece owner = cell.part(owned.start(2), owned.end(2));
      return word(cell.part(owned.start(1), owned.end(1)), role -> owned(cell, role, owner));
    }
    if (cell.text().equals("defined")) {
      return Optional.of(new SymbolKind.Defined());
    }
    return word(cell, role -> Optional.of(new SymbolKind.Word(role)));
  }

  /** Whether somebody has to confirm it. */
  static boolean isGuess(Piece cell) {
    return cell.text().endsWith(GUESS);
  }

  /** Whether a symbol of this kind is what eigenvectors belong to where nothing else is said. */
  boolean isHamiltonian(SymbolKind kind) {
    return kind instanceof SymbolKind.Word word && Owners.isHamiltonian(word.role().quantity());
  }

  /** Whether this may be what the author meant with a cell that cannot be read. */
  boolean mayBeHamiltonian(Piece cell) {
    List<String> known = setting.kinds().stream().map(Role::name).toList();
    return Nearest.to(cell.text(), known)
        .flatMap(setting::role)
        .map(role -> Owners.isHamiltonian(role.quantity()))
        .orElse(true);
  }

  private Optional<SymbolKind> owned(Piece cell, Role role, Piece owner) {
    if (!Owners.areNamedFor(role)) {
      findings.add(cell, "a " + role + " belongs to no other symbol", "write: " + role);
      return Optional.empty();
    }
    return Optional.of(new SymbolKind.Of(role, owner));
  }

  private Optional<SymbolKind> word(Piece cell, Function<Role, Optional<SymbolKind>> kind) {
    if (cell.text().startsWith(ALONG)) {
      findings.add(cell, "it is not said along what", "write: " + ALONG + " $`k`$");
      return Optional.empty();
    }
    Optional<Role> role = setting.role(cell.text());
    if (role.isEmpty() && !cell.text().isEmpty()) {
      findings.add(
          cell, "no kind " + cell.quoted() + " in the setting " + setting.word(), hint(cell));
    }
    return role.flatMap(kind);
  }

  private String hint(Piece cell) {
    List<String> known = new ArrayList<>(setting.kinds().stream().map(Role::name).toList());
    known.add("defined");
    List<String> elsewhere = settings.withKind(cell.text());
    return elsewhere.isEmpty()
        ? Nearest.hint(cell.text(), known)
        : "it belongs to the setting " + String.join(", ", elsewhere);
  }

  /** What the kind column of a symbol table says. */
  sealed interface SymbolKind {
    /** A word of the setting's vocabulary. */
    record Word(Role role) implements SymbolKind {}

    /** A word of the vocabulary that belongs to another symbol: right eigenvector of H. */
    record Of(Role role, Piece owner) implements SymbolKind {}

    /** The component derivative along a declared variable. */
    record Along(Role role, Piece variable) implements SymbolKind {}

    /** Defined by a formula of this document. */
    record Defined() implements SymbolKind {}

    /** Defined by a formula of another document. */
    record DefinedBy(Piece id) implements SymbolKind {}

    /** A label, index or variable, that other symbols can carry. */
    default boolean isLabel() {
      return this instanceof Word word && word.role().sort() != Sort.QUANTITY;
    }
  }
}
