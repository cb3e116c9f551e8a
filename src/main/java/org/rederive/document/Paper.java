package org.rederive.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the documents of a folder have in common, as its {@code paper.md} says it.
 *
 * @param source its text
 * @param title of the paper
 * @param setting of documents that name none
 * @param commands that the author has defined
 * @param names how the symbol table writes its symbols
 * @param rows of the symbol table; none of those with errors
 * @param unread cells of the symbol table that hold no symbol, or one that cannot be declared
 * @param assumptions made in every document
 * @param relations between generators, in every document whose setting has any
 * @param inventory its numbers and sentences
 */
record Paper(
    SourceText source,
    String title,
    Optional<Vocabulary> setting,
    Commands commands,
    TableNames names,
    List<Outline.Row> rows,
    List<Piece> unread,
    List<Directive> assumptions,
    List<Outline.Marked> relations,
    List<InventoryRow> inventory) {
  /** Its file, as messages show it. */
  String file() {
    return source.file();
  }

  /** The file of a folder that makes it a paper. */
  static final String FILE = "paper.md";

  /** Whether a path is that of a paper's file. */
  static boolean isFile(Path path) {
    return path.endsWith(FILE);
  }

  Paper {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
    assumptions = List.copyOf(assumptions);
    relations = List.copyOf(relations);
    inventory = List.copyOf(inventory);
  }

  /** Whether it is the paper of a document. */
  boolean has(Derivation derivation) {
    return derivation.inherited().filter(inherited -> inherited.file().equals(file())).isPresent();
  }
}
