package org.rederive.report.html;

import org.rederive.derivation.Setting;

/** What the assumptions of documents say, in a sentence. */
public final class Assumption {
  private Assumption() {}

  /** The sentence; empty for a word that is not known. */
  public static String words(String assumption) {
    return Setting.all().stream()
        .flatMap(setting -> setting.assumption(assumption).stream())
        .map(org.rederive.derivation.Assumption::sentence)
        .findFirst()
        .orElse("");
  }
}
