package org.rederive.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.rederive.api.Run.Circumstances;
import org.rederive.api.Run.Depth;
import org.rederive.api.Run.Read;
import org.rederive.document.Derivation;
import org.rederive.document.DocumentDigests;
import org.rederive.engine.model.ModelPlan;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.verify.Deadline;
import org.rederive.verify.Effort;
import org.rederive.verify.Store;
import org.rederive.verify.Verifier.Conditions;

/**
 * Documents that are checked again and again while somebody writes them: of each the last result,
 * and what is to be done since they were last read. Used by several threads at once.
 */
public final class Recheck {
  private final Options whole;
  private final Options few;
  private final Store store;
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, DocumentResult> results = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private Read read;
  private boolean begun;

  /**
   * @param whole how much is checked in the end
   * @param few how much at first
   * @param store where answers are looked for first, and kept
   * @param read documents and models as they are
   */
  public Recheck(Options whole, Options few, Store store, Read read) {
    this.whole = whole;
    this.few = few;
    this.store = store;
    this.read = read;
  }

  /**
   * Takes what was read, and says which documents somebody wrote in since the last time, or made
   * readable; those that stand on them are open as well. What is not there any more is forgotten.
   * At first all are open, and nobody has written.
   */
  public synchronized List<Derivation> written(Read now) {
    read = now;
    DocumentDigests digests = DocumentDigests.of(now.documents().documents());
    ModelPlan plan = ModelPlan.quick(now.models().models());
    List<Derivation> written = new ArrayList<>();
    for (Derivation derivation : now.documents().derivations()) {
      String id = derivation.id();
      String all = digests.whole().getOrDefault(id, "") + ' ' + plan.text(derivation);
      String mine = digests.own().getOrDefault(id, "");
      if (!all.equals(inputs.put(id, all))) {
        open.add(id);
      }
      if (!mine.equals(own.put(id, mine)) && begun) {
        written.add(derivation);
      }
    }
    begun = true;
    forget();
    return written;
  }

  private void forget() {
    List<String> there = read.documents().derivations().stream().map(Derivation::id).toList();
    List.of(own.keySet(), inputs.keySet(), results.keySet(), open)
        .forEach(ids -> ids.retainAll(there));
  }

  /** How many documents are not checked as far as they will be. */
  public synchronized int open() {
    return open.size();
  }

  /** Samples and exact points of some documents, handed over one by one. */
  public void quickly(List<Derivation> some, Deadline deadline, Consumer<DocumentResult> done) {
    verify(some, few, Depth.SAMPLES, deadline, done);
  }

  /** All that is open, handed over one by one; what is stopped stays open. */
  public void wholly(Deadline deadline, Consumer<DocumentResult> done) {
    verify(
        unfinished(),
        whole,
        Depth.QUICK,
        deadline,
        result -> {
          finished(result);
          done.accept(result);
        });
  }

  private synchronized List<Derivation> unfinished() {
    return read.documents().derivations().stream().filter(d -> open.contains(d.id())).toList();
  }

  private synchronized void finished(DocumentResult result) {
    open.remove(result.id());
  }

  private void verify(
      List<Derivation> some,
      Options options,
      Depth depth,
      Deadline deadline,
      Consumer<DocumentResult> done) {
    Consumer<DocumentResult> kept =
        result -> {
          if (!deadline.isOver()) {
            keep(result);
            done.accept(result);
          }
        };
    RunResult unused =
        new Run(current(), some, options, depth)
            .verify(new Circumstances(new Conditions(deadline, store, Effort.UNCOUNTED), kept));
    Objects.requireNonNull(unused);
  }

  private synchronized Read current() {
    return read;
  }

  private synchronized void keep(DocumentResult result) {
    results.put(result.id(), result);
  }

  /** What is known so far; documents that were never checked are skipped. */
  public synchronized RunResult results() {
    List<Derivation> all = read.documents().derivations();
    List<DocumentResult> known =
        all.stream().map(Derivation::id).filter(results::containsKey).map(results::get).toList();
    List<String> never =
        all.stream().map(Derivation::id).filter(id -> !results.containsKey(id)).toList();
    return new Run(read, all, whole, Depth.QUICK).result(known, never);
  }
}
