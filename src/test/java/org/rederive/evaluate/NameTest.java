package org.rederive.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names and labels are what they are, whatever they look like. */
class NameTest {
  private static int choices(Label... labels) {
    List<String> all = new ArrayList<>();
    Optional<Assignment> next = Optional.of(Assignment.first());
    while (next.isPresent()) {
      Assignment assignment = next.get();
      for (Label label : labels) {
        assignment.choose(label, 4);
      }
      all.add(assignment.toString());
      next = assignment.next();
    }
    return all.size();
  }

  /** The first of two band indices is tried on two bands, the second on three. */
  @Test
  void onlyBandsNeedNotBeTriedOnAllBands() {
    assertEquals(2 * 3, choices(new Label.Band("n"), new Label.Band("m")));
    assertEquals(16, choices(new Label.Momentum("band"), new Label.Momentum("band index")));
  }

  @Test
  void wordsSayWhatANumberIsAndNotWhatItLooksLike() {
    Name number = new Thing.Symbol("hamiltonian.0.1").whole();
    Name entry = new Name(new Thing.Symbol("hamiltonian"), new Part.Entry(0, 1));
    assertEquals(entry.text(), number.text());
    assertNotEquals(entry, number);
    assertEquals("hamiltonian.0.1", number.words());
    assertEquals("hamiltonian[1,2]", entry.words());
    assertEquals("at 0 energy 0 1", new Thing.Symbol("at 0 energy 0 1").whole().words());
  }

  @Test
  void partsOfVectorsAndTensorsAreToldInWords() {
    Thing vector = new Thing.Symbol("r_{c}");
    assertEquals("r_c, y", new Name(vector, new Part.Axis(1)).words());
    assertEquals("r_c[1,3]", new Name(vector, new Part.TensorEntry(0, 2)).words());
    assertEquals(
        "component 2 of the vector that both sides act on",
        new Name(Thing.TestState.STATE, new Part.Component(1)).words());
  }
}
