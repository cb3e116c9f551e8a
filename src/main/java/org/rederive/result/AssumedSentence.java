package org.rederive.result;

import org.rederive.document.Assumption;
import org.rederive.setting.Setting;

/** What an assumption of a document says, for reports, which see words only. */
public final class AssumedSentence {
  private AssumedSentence() {}

  /** The sentence; empty for a word that is not known. */
  public static String of(String word) {
    return Setting.all().stream()
        .flatMap(setting -> setting.assumption(word).stream())
        .map(Assumption::sentence)
        .findFirst()
        .orElse("");
  }
}
