package org.rederive.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;

/** The symbols known so far while a document's definitions are read one after the other. */
final class Defined {
  private final List<Declaration> declarations;
  private final Map<Declaration, Definition> definitions = new LinkedHashMap<>();

  Defined(List<Declaration> declared) {
    this.declarations = new ArrayList<>(declared);
  }

  /** The id is part of the role: two documents may define the same letter differently. */
  static Role role(String documentId, Type type) {
    return Role.quantity("defined by " + documentId, type);
  }

  /** The symbols that a document itself defines, in a fixed order. */
  static List<Declaration> by(Derivation document) {
    String role = role(document.id(), Type.SCALAR).name();
    return document.definitions().keySet().stream()
        .filter(d -> d.role().name().equals(role))
        .sorted(Comparator.comparing(Declaration::latex))
        .toList();
  }

  void add(Declaration symbol, Definition definition) {
    declarations.add(symbol);
    definitions.put(symbol, definition);
  }

  /** What a coordinate is that is declared already. */
  void define(Declaration coordinate, Definition definition) {
    definitions.put(coordinate, definition);
  }

  /** Definitions that only occur inside other definitions. */
  void addHidden(Map<Declaration, Definition> hidden) {
    hidden.forEach(definitions::putIfAbsent);
  }

  SymbolTable table() {
    return new SymbolTable(declarations);
  }

  Map<Declaration, Definition> definitions() {
    return definitions;
  }
}
