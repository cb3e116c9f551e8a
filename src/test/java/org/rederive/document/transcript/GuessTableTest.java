package org.rederive.document.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rederive.setting.Settings;

/** What a letter is guessed to be depends on where it is written, and not on the letter alone. */
class GuessTableTest {
  @ParameterizedTest
  @CsvSource({
    "label, n, band index",
    "label, i, spatial index",
    "component, x, x direction",
    "component, n, spatial index",
    "nowhere, n, none"
  })
  void aLetterIsGuessedByItsPlace(String place, String letter, String kind) {
    assertEquals(kind, GuessTable.kind(Set.of(place), letter).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({"label, Q", "parameter, n"})
  void whatTheTableDoesNotHaveIsNotGuessed(String place, String letter) {
    assertEquals(Optional.empty(), GuessTable.kind(Set.of(place), letter));
  }

  /** What nobody can say in a setting stands in the way of all that is written with it. */
  @ParameterizedTest
  @CsvSource({
    "band, Bloch Hamiltonian, Bloch Hamiltonian",
    "operators, Bloch Hamiltonian, Hamiltonian",
    "family, Bloch Hamiltonian, Hamiltonian family",
    "levels, Bloch Hamiltonian, Hamiltonian in time",
    "wave, Bloch Hamiltonian, arbitrary operator",
    "band, state function, state function",
    "operators, state function, evolving state",
    "operators, right eigenvector, arbitrary state",
    "operators, number, number"
  })
  void aGuessIsAKindOfItsSetting(String setting, String kind, String guess) {
    assertEquals(guess, GuessTable.in(Settings.named(setting).orElseThrow(), kind));
  }
}
