package org.rederive.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How strong the evidence is that a document rests on, all that its reasons need included. */
final class Foundations {
  private final Map<String, DocumentResult> documents = new LinkedHashMap<>();
  private final Map<String, WeakestLink> known = new HashMap<>();

  private Foundations(RunResult run) {
    run.documents().forEach(d -> documents.put(d.id(), d));
  }

  /** The weakest link for each document of a run. */
  static Map<String, WeakestLink> of(RunResult run) {
    Foundations foundations = new Foundations(run);
    Map<String, WeakestLink> links = new LinkedHashMap<>();
    foundations.documents.keySet().forEach(id -> links.put(id, foundations.weakest(id)));
    return links;
  }

  private WeakestLink weakest(String id) {
    WeakestLink done = known.get(id);
    if (done != null) {
      return done;
    }
    DocumentResult document = documents.get(id);
    WeakestLink link = new WeakestLink(document == null ? Evidence.NONE : own(document), id);
    if (document != null) {
      List<String> needed = new ArrayList<>(document.uses());
      needed.removeAll(document.idle());
      for (String used : needed) {
        link = link.weaker(weakest(used));
      }
    }
    known.put(id, link);
    return link;
  }

  private static Evidence own(DocumentResult document) {
    return document.statements().stream()
        .map(s -> s.asExpected() ? s.evidence() : Evidence.NONE)
        .reduce(Evidence.CONSTRUCTION, Evidence::weaker);
  }
}
