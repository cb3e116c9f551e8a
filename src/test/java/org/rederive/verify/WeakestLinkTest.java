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
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Judged;
import org.rederive.result.StatementResult.Stated;
import org.rederive.result.Verdict;
import org.rederive.result.WeakestLink;

/** What a document rests on. */
class WeakestLinkTest {
  private static DocumentResult document(String id, Evidence evidence, String... uses) {
    StatementResult statement =
        new StatementResult(
            new Stated(id, Optional.empty(), "", List.of(), 1, false, ""),
            new Judged(Verdict.HOLDS, evidence, List.of(), ""),
            List.of(),
            Optional.empty(),
            Diagnosis.NONE,
            Optional.empty());
    return new DocumentResult(
        new Identity(id, id, new Source("", id), id + ".md", ""),
        new Frame("band", List.of(), List.of(), Premises.Symmetry.NONE, true),
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

  @Test
  void aDocumentThatWasNotCheckedIsTheWeakest() {
    var links = links(document("b", Evidence.PROVED, "a"));
    assertEquals(new WeakestLink(Evidence.NONE, "a"), links.get("b"));
  }
}
