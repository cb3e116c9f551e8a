package org.rederive.formula;

/**
 * A piece of a document that is no statement, as its author wrote it.
 *
 * @param line of the document on which it begins
 * @param form what it is
 * @param text Markdown of prose, LaTeX of a formula
 */
public record Passage(int line, Form form, String text) {
  /** What a passage is. */
  public enum Form {
    /** A paragraph, a list or a quotation. */
    PROSE("prose"),
    /** A formula that defines a symbol. */
    DEFINITION("definition"),
    /** A rule by which generators are exchanged. */
    RELATION("relation");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** What it is in a word. */
    public String word() {
      return word;
    }
  }
}
