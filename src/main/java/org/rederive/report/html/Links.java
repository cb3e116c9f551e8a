package org.rederive.report.html;

/** Names of pages and of places on them. */
public final class Links {
  private Links() {}

  /** The page of a document. */
  public static String page(String document) {
    return "eq-" + document.replaceAll("[^A-Za-z0-9._-]", "-") + ".html";
  }

  /** The place of a claim or step on its page. */
  public static String anchor(String statement) {
    return statement.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
