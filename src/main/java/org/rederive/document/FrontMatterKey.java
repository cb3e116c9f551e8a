package org.rederive.document;

import java.util.Arrays;
import java.util.List;

/** What the front matter of a document can say. */
public enum FrontMatterKey {
  /** What the document is called. */
  ID("id", "what the document is called: letters, digits and dashes"),
  /** The headline of its page. */
  TITLE("title", "what it is about; can be left out in the folder of a paper"),
  /** Where its equation is printed, without a paper. */
  SOURCE("source", "the paper and the number of the equation, of a document without `paper.md`"),
  /** Where its equation is printed in the paper of the folder. */
  EQUATION("equation", "the number of the equation in the paper of the folder"),
  /** What its symbols mean. */
  SETTING("setting", "what its formulas speak about; if left out, that of the paper"),
  /** What it stands on. */
  USES("uses", "the ids of documents whose equations or definitions it refers to"),
  /** Whether small models are written out. */
  CLOSED_FORMS(
      "closed-forms",
      "`yes`: claims are proved in closed form for small models also where a proof for any H has them"
          + " as cases, and the pages show one of them term by term");

  private final String word;
  private final String meaning;

  FrontMatterKey(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** How it is written. */
  public String word() {
    return word;
  }

  /** What it says, in a line. */
  public String meaning() {
    return meaning;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(FrontMatterKey::word).toList();
  }
}
