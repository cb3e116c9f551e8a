package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of documents and claims that two documents have: nobody could say which is meant. */
final class SameNames {
  private SameNames() {}

  /** Tells each of the documents. */
  static void refuseIn(List<Draft> all) {
    Map<String, List<Draft>> ids = new LinkedHashMap<>();
    Map<String, List<Draft>> claims = new LinkedHashMap<>();
    for (Draft draft : all) {
      draft.id().ifPresent(id -> add(ids, id, draft));
      draft.claims().forEach(claim -> add(claims, claim, draft));
    }
    for (Draft draft : all) {
      draft.id().ifPresent(id -> refuseSame("id ", id, draft, ids, draft.findings()));
      draft.claims().forEach(claim -> refuseSameClaim(claim, draft, claims));
    }
  }

  private static void refuseSameClaim(Piece claim, Draft draft, Map<String, List<Draft>> claims) {
    Findings own = draft.findings().part();
    refuseSame("claim ", claim, draft, claims, own);
    if (!own.isEmpty()) {
      draft.taken().add(claim.text());
    }
  }

  private static void add(Map<String, List<Draft>> byName, Piece name, Draft draft) {
    byName.computeIfAbsent(name.text(), n -> new ArrayList<>()).add(draft);
  }

  private static void refuseSame(
      String what, Piece name, Draft draft, Map<String, List<Draft>> byName, Findings findings) {
    byName.getOrDefault(name.text(), List.of()).stream()
        .filter(other -> !other.equals(draft))
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    name,
                    "the "
                        + what
                        + name.text()
                        + " is taken: it is also in "
                        + other.source().file(),
                    "names are unique among all documents"));
  }
}
