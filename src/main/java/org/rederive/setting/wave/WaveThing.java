package org.rederive.setting.wave;

import java.util.Set;
import java.util.TreeSet;
import org.rederive.evaluate.Part;
import org.rederive.evaluate.Thing;

/** What there is where there are waves. */
sealed interface WaveThing extends Thing {

  /** v of waves that are functions of x + ivt. */
  enum Velocity implements WaveThing {
    /** There is one. */
    OF_WAVES;

    @Override
    public String text() {
      return "imaginary velocity";
    }
  }

  /**
   * A wave.
   *
   * @param key which symbol
   * @param zeros places of the coordinates that are zero
   */
  record Wave(String key, Set<Integer> zeros) implements WaveThing {
    public Wave {
      zeros = Set.copyOf(zeros);
    }

    @Override
    public String text() {
      return "wave " + symbol();
    }

    @Override
    public String words(Part part) {
      return symbol() + part.words();
    }

    private String symbol() {
      return zeros.isEmpty() ? key : key + " zero" + new TreeSet<>(zeros);
    }
  }
}
