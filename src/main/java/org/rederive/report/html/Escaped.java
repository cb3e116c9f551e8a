package org.rederive.report.html;

/** Text that is safe between tags and in attributes. */
final class Escaped {
  private Escaped() {}

  static String of(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
