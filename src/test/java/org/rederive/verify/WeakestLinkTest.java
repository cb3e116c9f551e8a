package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rederive.hamiltonian.Premises;
import org.rederive.result.Diagnosis;
import org.rederive.result.DocumentResult;
import org.rederive.result.DocumentResult.Frame;
import org.rederive.result.DocumentResult.Identity;
import org.rederive.result.DocumentResult.Source;
import org.rederive.result.Evidence;
import org.rederive.result.Expectation;
import org.rederive.result.Reasoning;
import org.rederive.result.Reasoning.Status;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Judged;
import org.rederive.result.StatementResult.Stated;
import org.rederive.result.Verdict;
import org.rederive.result.WeakestLink;

/** What a document rests on. */
class WeakestLinkTest {
  private static DocumentResult document(String id, Evidence evidence, String... uses) {
    return document(id, evidence, Optional.empty(), uses);
  }

  private static DocumentResult document(
      String id, Evidence evidence, Optional<Reasoning> reasoning, String... uses) {
    StatementResult statement =
        new StatementResult(
            new Stated(id, Optional.empty(), "", List.of(), 1, Expectation.HOLDS, ""),
            new Judged(Verdict.HOLDS, evidence, List.of(), ""),
            List.of(),
            Optional.empty(),
            Diagnosis.NONE,
            reasoning);
    return new DocumentResult(
        new Identity(id, id, new Source("", id), id + ".md", ""),
        new Frame("band", List.of(), List.of(), Premises.Symmetry.NONE, true),
        DocumentResult.Text.NONE,
        List.of(uses),
        List.of(statement));
  }

  private static Map<String, WeakestLink> links(DocumentResult... documents) {
    return new RunResult(1, 1, List.of(documents), List.of(), List.of()).weakestLinks();
  }

  @Test
  void theWeakestIsFoundThroughSeveralDocuments() {
    var links =
        links(
            document("a", Evidence.NUMERIC),
            document("b", Evidence.PROVED, "a"),
            document("c", Evidence.EXACT, "b"),
            document("d", Evidence.PROVED));
    assertEquals(new WeakestLink(Evidence.NUMERIC, "a"), links.get("c"));
    assertEquals(new WeakestLink(Evidence.PROVED, "d"), links.get("d"));
  }

  /** It follows, and needs these documents for it. */
  private static Optional<Reasoning> needs(String... sources) {
    List<String> none = List.of();
    return Optional.of(
        new Reasoning(Status.FOLLOWS, none, none, List.of(sources), List.of(sources), ""));
  }

  @Test
  void whatNoReasonNeedsIsNoFoundation() {
    DocumentResult weak = document("a", Evidence.NUMERIC);
    DocumentResult strong = document("b", Evidence.PROVED);
    DocumentResult needsStrong = document("c", Evidence.PROVED, needs("b"), "a", "b");
    assertEquals(List.of("a"), needsStrong.idle());
    assertEquals(new WeakestLink(Evidence.PROVED, "c"), links(weak, strong, needsStrong).get("c"));
    DocumentResult needsWeak = document("c", Evidence.PROVED, needs("a"), "a", "b");
    assertEquals(new WeakestLink(Evidence.NUMERIC, "a"), links(weak, strong, needsWeak).get("c"));
  }

  @Test
  void whereReasonsAreNotSettledAllThatIsNamedIsAFoundation() {
    DocumentResult weak = document("a", Evidence.NUMERIC);
    DocumentResult open =
        document("c", Evidence.PROVED, Optional.of(Reasoning.open("no value")), "a");
    assertEquals(List.of(), open.idle());
    assertEquals(new WeakestLink(Evidence.NUMERIC, "a"), links(weak, open).get("c"));
  }

  @Test
  void aDocumentThatWasNotCheckedIsTheWeakest() {
    var links = links(document("b", Evidence.PROVED, "a"));
    assertEquals(new WeakestLink(Evidence.NONE, "a"), links.get("b"));
  }
}
