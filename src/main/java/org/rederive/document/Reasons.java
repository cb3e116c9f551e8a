package org.rederive.document;

import java.util.List;

/**
 * Why a statement follows, as its author says.
 *
 * @param ofClaim whether it is a claim, which follows from the steps of its document
 * @param written as written behind by=; empty for a claim that says nothing of its own
 * @param each the rules, in order of writing
 */
public record Reasons(boolean ofClaim, String written, List<Reason> each) {
  /** A claim that gives no reason beside its steps. */
  public static final Reasons NONE = new Reasons(true, "", List.of());

  public Reasons {
    each = List.copyOf(each);
  }

  /**
   * One of them.
   *
   * @param rule what may be used
   * @param cited names of documents, claims and steps whose equations may be used
   */
  public record Reason(Rule rule, List<String> cited) {
    public Reason {
      cited = List.copyOf(cited);
    }

    @Override
    public String toString() {
      return cited.isEmpty() ? rule.word() : rule.word() + "(" + String.join(",", cited) + ")";
    }
  }
}
