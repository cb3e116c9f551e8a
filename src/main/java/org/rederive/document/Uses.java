package org.rederive.document;

import java.util.HashSet;
import java.util.Set;

/** Compares the documents listed in uses with those that steps and symbols refer to. */
final class Uses {
  private final FrontMatter front;
  private final Set<String> referred = new HashSet<>();

  Uses(FrontMatter front) {
    this.front = front;
  }

  /** Notes a reference; false if the document is not listed. */
  boolean refer(Piece id) {
    return refer(id.text());
  }

  boolean refer(String id) {
    referred.add(id);
    return front.usedIds().contains(id);
  }

  void refuseIdle(Findings findings) {
    front.uses().stream()
        .filter(use -> !referred.contains(use.text()))
        .forEach(
            use ->
                findings.add(
                    use,
                    "uses " + use.text() + " but no step or symbol does",
                    "take it off the list, or refer to it with by=RULE(" + use.text() + ")"));
  }
}
