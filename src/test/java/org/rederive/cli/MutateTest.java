package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker's score, its assumptions, and what they print. */
@Tag("slow")
class MutateTest {
  @TempDir private Path folder;

  @Test
  void theScoreIsTheSameForAnyNumberOfThreads() throws Exception {
    Path one = folder.resolve("1.json");
    Path two = folder.resolve("2.json");
    Run first = Run.of("mutate", "eq28", "eq27", "-j", 1, "--json", one);
    Run second = Run.of("mutate", "eq28", "eq27", "-j", 3, "--json", two);
    assertEquals(0, first.code(), first.err());
    assertEquals(first.out(), second.out());
    assertEquals(Files.readString(one), Files.readString(two));
    assertTrue(Files.readString(one).contains("\"missedBy\" : [ \"hermitian\""));
  }

  @Test
  void whatAClassOfHamiltoniansWouldMissIsCountedAndNamed() {
    Run run = Run.of("mutate", "eq28", "-v");
    assertTrue(run.out().contains("(100.0 %)"), run.out());
    assertTrue(run.out().contains("generic           alone refutes 23 of 23"), run.out());
    assertTrue(run.out().contains("missed by hermitian"), run.out());
  }

  @Test
  void aWrongCoefficientLeadsBack() {
    Run run = Run.of("mutate", "eq28", "--repair");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("(100.0 %)"), run.out());
  }

  /** Of roots and of the bands of a matrix no exact point is known. */
  @Test
  void whereThereAreNoExactPointsSamplesRefuteWrongVersions() {
    Path chain = Path.of("derivations", "examples", "two-band-chain.md");
    Run run = Run.of("mutate", "two-band-chain-bands", "two-band-chain-gain", "--in", chain);
    assertEquals(0, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("(100.0 %)"), run.out());
    assertFalse(run.out().contains("0 of 0 errors refuted (100.0 %)\nsteps"), run.out());
  }

  @Test
  void nothingSelectedIsNoSuccess() {
    assertEquals(5, Run.of("mutate", "eq99").code());
    assertEquals(5, Run.of("assumptions", "eq99").code());
    assertEquals(2, Run.of("mutate", "-j", 0).code());
  }

  @Test
  void assumptionsAreDroppedOneByOne() {
    Run run = Run.of("assumptions", "eq29");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("2 assumptions: 2 needed"), run.out());
  }
}
