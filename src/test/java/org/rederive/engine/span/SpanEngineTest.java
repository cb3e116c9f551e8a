package org.rederive.engine.span;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.formula.Equation;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** A difference follows from relations if it is a sum of products of them, and else not. */
class SpanEngineTest {
  private static final List<Derivation> DOCUMENTS =
      Settings.read(List.of(Path.of("test-data/corpus/algebras"))).derivations();

  private static Optional<Verdict> verdict(Derivation document, Statement statement) {
    Answer answer = new SpanEngine(5).ask(new Question(document, statement, Part.WHOLE));
    return ((Answer.Found) answer).findings().stream().findFirst().map(f -> f.verdict());
  }

  @TestFactory
  Stream<DynamicTest> trueAndFalseStatementsAreToldApart() {
    return DOCUMENTS.stream()
        .filter(document -> !document.id().equals("algebra-free"))
        .flatMap(
            document ->
                document.statements().stream()
                    .map(
                        statement ->
                            DynamicTest.dynamicTest(
                                statement.id(),
                                () ->
                                    assertEquals(
                                        Optional.of(
                                            statement.isMeantToHold()
                                                ? Verdict.HOLDS
                                                : Verdict.REFUTED),
                                        verdict(document, statement)))));
  }

  @Test
  void anErrorInARelationIsNotMadeGood() {
    Derivation spin = document("algebra-spin");
    Derivation pauli = document("algebra-pauli");
    Equation claim = spin.named("algebra-spin-cross").orElseThrow().equations().get(0);
    assertEquals(Optional.of(Verdict.HOLDS), verdict(spin, Statement.claim("small", claim)));
    assertEquals(Optional.of(Verdict.REFUTED), verdict(pauli, Statement.claim("small", claim)));
  }

  @Test
  void statesAreNotRead() {
    Derivation free = document("algebra-free");
    Statement state = free.named("algebra-free-state").orElseThrow();
    assertEquals(Optional.of(Verdict.UNSUPPORTED), verdict(free, state));
  }

  private static Derivation document(String id) {
    return DOCUMENTS.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }
}
