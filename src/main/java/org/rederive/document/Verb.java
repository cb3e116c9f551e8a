package org.rederive.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a directive tells the reader. */
public enum Verb {
  /** The formula below defines a symbol. */
  DEFINE("define", "the formula below defines a symbol of kind `defined`"),
  /** The formula below is an exchange rule of generators. */
  RELATION(
      "relation",
      "the formula below says how generators are exchanged, for all values of its free indices;"
          + " its adjoint holds, too, and about generators without a relation nothing is known;"
          + " one of a paper's file is one of all documents that write its generators and have no row"
          + " of their own for them"),
  /** An assumption of the setting is made. */
  ASSUME("assume WORD", "makes an assumption of the setting"),
  /** An assumption of the paper is not made here. */
  WITHOUT("without WORD", "takes back an assumption that the paper makes for all its documents"),
  /** The formula below is claimed. */
  CLAIM(
      "claim NAME [by=RULE[(ID,…)],…] [expect=WORD] [equation=NUMBER]"
          + " [limit=PARAMETER order=N [at=PLACE] [odd=LETTER]] [invariant-under=SYMBOL]",
      "the formula below is claimed, or known to be wrong, of the document's equation or of another"
          + " number; with a limit it is claimed up to a"
          + " difference that vanishes like the N-th power of what goes to zero in the setting; with"
          + " odd= only in what changes its sign with that; with invariant-under= the formula is no"
          + " equation, and claimed to be the same for all values of a number, a vector or a"
          + " symmetric matrix, which it can contain by definitions; a defined momentum keeps its"
          + " value, and what is compared is compared at that"),
  /** The formula below is a step. */
  STEP(
      "step NAME by=RULE[(ID,…)],… [expect=WORD] [equation=NUMBER]"
          + " [limit=PARAMETER order=N [at=PLACE] [odd=LETTER]]",
      "the formula below is a step towards the claim; the ids are documents in `uses`, their claims"
          + " and steps, or earlier steps and claims of this document");

  /** What can be said of a claim or a step, with a value behind. */
  private static final List<String> KEYS =
      List.of("by", "expect", "limit", "order", "at", "odd", "invariant-under", "equation");

  private final String form;
  private final String meaning;

  Verb(String form, String meaning) {
    this.form = form;
    this.meaning = meaning;
  }

  /** How it is written, with what follows it. */
  public String form() {
    return form;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }

  /** What can be said of a claim or a step, with a value behind, such as {@code by}. */
  public static List<String> keys() {
    return KEYS;
  }

  /** How it is called in a directive. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }
}
