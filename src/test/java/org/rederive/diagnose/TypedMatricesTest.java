package org.rederive.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.Part;
import org.rederive.hamiltonian.Place;
import org.rederive.hamiltonian.SpectralThing;
import org.rederive.number.Coordinate;
import org.rederive.number.MultiIndex;

/** What a Hamiltonian is built from can be typed. */
class TypedMatricesTest {
  private static final Place HERE = new Place("", 0, 0, Set.of());
  private static final int X = Coordinate.MOMENTUM.place(0);
  private static final int Y = Coordinate.MOMENTUM.place(1);

  private final Map<Name, GaussianInteger> given = new LinkedHashMap<>();

  private void give(SpectralThing thing, Part part, int re, int im) {
    given.put(new Name(thing, part), new GaussianInteger(re, im));
  }

  @Test
  void nothingIsTypedOfWhatIsNotGiven() {
    assertEquals(List.of(), TypedMatrices.of(2, given));
  }

  @Test
  void triangularMatricesHaveOnesOnTheDiagonal() {
    give(new SpectralThing.Upper(HERE), new Part.BandEntry(0, 1), 2, -1);
    give(new SpectralThing.Lower(HERE), new Part.BandEntry(0, 1), 0, 3);
    assertEquals(
        List.of("R = [[1, 2 - i], [0, 1]]", "L = [[1, 0], [3 i, 1]]"), TypedMatrices.of(2, given));
  }

  @Test
  void entriesArePolynomialsInTheCoordinates() {
    long square = MultiIndex.raised(MultiIndex.unit(X), X);
    give(new SpectralThing.Change(HERE, MultiIndex.unit(X)), new Part.BandEntry(0, 0), -1, 0);
    give(new SpectralThing.Change(HERE, square), new Part.BandEntry(0, 0), 1, 1);
    give(new SpectralThing.Change(HERE, MultiIndex.unit(Y)), new Part.BandEntry(1, 0), 0, -2);
    assertEquals(
        List.of("S = [[1 - k_x + (1 + i) k_x^2, 0], [-2 i k_y, 1]]"), TypedMatrices.of(2, given));
  }

  @Test
  void energiesAreAVectorAndOtherPlacesAreNamed() {
    Place second = new Place("V", 1, 0, Set.of());
    give(new SpectralThing.Energies(HERE, 0), new Part.OfBand(1), 1, 0);
    give(new SpectralThing.Energies(HERE, MultiIndex.unit(X)), new Part.OfBand(0), 3, 0);
    give(new SpectralThing.Upper(second), new Part.BandEntry(0, 1), 1, 0);
    assertEquals(
        List.of("energies = [3 k_x, 1]", "R of V at point 2 = [[1, 1], [0, 1]]"),
        TypedMatrices.of(2, given));
  }
}
