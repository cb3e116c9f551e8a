package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rederive.engine.proof.SymbolCollection;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Thing;
import org.rederive.hamiltonian.BandThing;
import org.rederive.hamiltonian.Place;
import org.rederive.number.GaussianRational;

/** The gauge is told by what a number is of, not by how it is written. */
class PlainGaugeTest {
  private final PlainGauge<GaussianRational> plain =
      new PlainGauge<>(GaussianRational.FIELD, new SymbolCollection(new Draws(1)));

  @Test
  void onlyGaugesAreOne() {
    Place place = new Place("", 0, 0, Set.of());
    Thing gauge = new BandThing.Gauge(0, Optional.empty(), place);
    Thing alike = new Thing.Symbol(gauge.text());
    assertEquals(GaussianRational.FIELD.one(), plain.factor(gauge.whole()));
    assertEquals(GaussianRational.FIELD.zero(), plain.complex(gauge.whole()));
    assertNotEquals(GaussianRational.FIELD.one(), plain.factor(alike.whole()));
    assertNotEquals(GaussianRational.FIELD.zero(), plain.complex(alike.whole()));
  }
}
