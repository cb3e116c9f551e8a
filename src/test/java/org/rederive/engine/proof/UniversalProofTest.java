package org.rederive.engine.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;

/** Proofs of the paper's statements for all Hamiltonians with two and three bands. */
@Tag("slow")
class UniversalProofTest {
  private static final long LIMIT = 100_000_000;

  /** Settings without bands, or with states that evolve. */
  private static final Set<String> OTHERS = Set.of("operators", "levels", "lattice", "half-line");

  private static List<Derivation> derivations = List.of();

  @BeforeAll
  static void read() {
    derivations = Folder.derivations();
  }

  private static Proof proof(Derivation derivation, Comparison comparison, int bands, long limit) {
    var interpretation = DocumentSamples.spectral(derivation, bands);
    return UniversalProof.of(comparison, interpretation, bands + " bands", limit, new Draws(1));
  }

  private static Comparison comparison(Derivation derivation, Equation equation) {
    return Comparison.of(equation, derivation.definitions());
  }

  private static Derivation derivation(String id) {
    return derivations.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> unproved(int bands) {
    List<String> unproved = new ArrayList<>();
    for (Derivation derivation : derivations) {
      boolean others = OTHERS.contains(derivation.setting().word());
      for (Statement statement : others ? List.<Statement>of() : derivation.statements()) {
        for (Equation equation :
            Folder.holdsAtPoints(statement) ? statement.equations() : List.<Equation>of()) {
          Proof proof = proof(derivation, comparison(derivation, equation), bands, LIMIT);
          if (proof.status() != Status.PROVED) {
            unproved.add(statement.id() + ": " + proof);
          }
        }
      }
    }
    return unproved;
  }

  @Test
  void everyStatementOnBandsPacketsAndFamiliesIsProvedForTwoBands() {
    assertTrue(derivations.size() > 30);
    assertEquals(List.of(), unproved(2));
  }

  @Test
  void everyStatementOnBandsPacketsAndFamiliesIsProvedForThreeBands() {
    assertEquals(List.of(), unproved(3));
  }

  @Test
  void aDroppedTermIsRefutedWithTheRemainderShown() {
    for (String id : List.of("eq10", "eq13", "eq18", "eq31")) {
      Derivation derivation = derivation(id);
      Comparison right = comparison(derivation, derivation.statements().get(0).equations().get(0));
      for (int dropped = 0; dropped < right.right().size(); dropped++) {
        List<Formula> terms = new ArrayList<>(right.right());
        terms.remove(dropped);
        if (terms.isEmpty()) {
          continue;
        }
        Comparison wrong =
            new Comparison(right.left(), terms, right.freeIndices(), right.definitions());
        Proof proof = proof(derivation, wrong, 2, LIMIT);
        assertEquals(Status.REFUTED, proof.status(), id + " without term " + dropped);
        assertFalse(proof.remainder().isBlank());
      }
    }
  }

  @Test
  void beyondItsLimitAProofIsUndecidedAndARefutationStands() {
    Derivation derivation = derivation("eq18");
    Comparison right = comparison(derivation, derivation.statements().get(0).equations().get(0));
    assertEquals(Status.UNDECIDED, proof(derivation, right, 3, 1000).status());
    Comparison wrong =
        new Comparison(right.left(), right.left(), right.freeIndices(), right.definitions());
    Comparison twice =
        new Comparison(
            right.left(),
            List.of(new Formula.Negation(right.left().get(0))),
            right.freeIndices(),
            right.definitions());
    assertEquals(Status.UNDECIDED, proof(derivation, wrong, 3, 1000).status());
    assertEquals(Status.REFUTED, proof(derivation, twice, 3, 1000).status());
  }
}
