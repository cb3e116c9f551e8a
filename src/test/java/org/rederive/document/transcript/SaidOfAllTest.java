package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;

/** What sounds like an assumption is quoted with its line, and nothing else is. */
class SaidOfAllTest {
  private static Map<String, String> said(String text) {
    return SaidOfAll.in(TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "of a Hermitian Bloch Hamiltonian; hermitian-hamiltonian; Hermitian Bloch Hamiltonian",
        "the Hamiltonian is Hermitian; hermitian-hamiltonian; Hamiltonian is Hermitian",
        "with normalized eigenstates; normalised-eigenvectors; normalized eigenstates",
        "which is normalized to one; normalised-eigenvectors; normalized to one",
        "all eigenvalues are real; real-spectrum; eigenvalues are real",
        "for a non-degenerate band; simple-eigenvalue; non-degenerate band",
      })
  void anAssumptionIsHeard(String text, String word, String phrase) {
    assertEquals(Map.of(word, "line 2: “" + phrase + "”"), said("% nothing\nWe speak " + text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a non-Hermitian Hamiltonian",
        "the Hamiltonian is not Hermitian",
        "the Hermitian adjoint",
        "the real part of the energy",
        "a degenerate band",
        "% a Hermitian Hamiltonian",
      })
  void nothingElseIs(String text) {
    assertEquals(Map.of(), said(text));
  }

  @Test
  void theFirstPhraseIsQuoted() {
    Map<String, String> said = said("Hermitian systems\n\nand Hermitian Hamiltonians");
    assertEquals(Map.of("hermitian-hamiltonian", "line 1: “Hermitian systems”"), said);
  }
}
