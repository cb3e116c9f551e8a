package org.rederive.formula.read;

import java.util.function.Supplier;
import org.rederive.formula.Typed;

/**
 * What is open around the place at hand: a state, a norm, the middle of a bracket, an integral. A
 * bar or a differential closes what was opened last.
 */
final class Surroundings {
  private final Parser parser;
  private final TokenStream in;
  private boolean barCloses;
  private boolean measureCloses;
  private boolean normCloses;
  private boolean isMiddle;
  private int states;
  private int ketStart = -1;

  Surroundings(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** Whether what begins with this is closed here by the token at hand instead. */
  boolean closes(Construct construct) {
    return construct == Construct.BAR && barCloses
        || construct == Construct.NORM && normCloses
        || measureCloses && DefiniteReader.isMeasure(parser);
  }

  /** Whether a bar closes what is open. */
  boolean isClosedByBar() {
    return barCloses;
  }

  /** Reads something between brackets, where a bar has its own meaning again. */
  <T> T inside(Supplier<T> reading) {
    return withBars(false, reading);
  }

  /** Reads something that ends at the next bar. */
  <T> T untilBar(Supplier<T> reading) {
    states++;
    beginKet();
    try {
      return withBars(true, reading);
    } finally {
      states--;
    }
  }

  /** Reads the middle of a bracket, where a derivative may act on the state behind its last bar. */
  Typed middle() {
    boolean before = isMiddle;
    isMiddle = true;
    try {
      return untilBar(parser::state);
    } finally {
      isMiddle = before;
    }
  }

  /** Whether the bar at hand stands before the state of a bracket. */
  boolean isBeforeKet() {
    return isMiddle && barCloses && in.next("|");
  }

  /** The state of a bracket, with the bar before it. */
  Typed behindBar() {
    in.take();
    return untilBar(parser::state);
  }

  /** Whether an operator or a state may stand here, before another bar or the end of a bracket. */
  boolean isInMiddle() {
    return isMiddle;
  }

  /** Reads a state that ends at the next double bar. */
  Typed untilNorm() {
    Parser.require(!normCloses, in.peek().span(), "a norm within a norm needs brackets");
    states++;
    beginKet();
    normCloses = true;
    try {
      return withBars(false, parser::sum);
    } finally {
      normCloses = false;
      states--;
    }
  }

  /** Here a state can begin that is known by its labels. */
  void beginKet() {
    ketStart = in.mark();
  }

  /** Whether such a state can begin here: right behind a bar or a derivative that stands there. */
  boolean isKetStart() {
    return ketStart == in.mark();
  }

  /** Whether a bra or ket is open, so that a state is written by its name. */
  boolean isInState() {
    return states > 0;
  }

  /** Whether an integral is open whose measure stands behind its term. */
  boolean awaitsMeasure() {
    return measureCloses;
  }

  /** Reads the term below an integral whose measure stands behind it. */
  Typed untilMeasure() {
    boolean before = measureCloses;
    measureCloses = true;
    try {
      return parser.dot();
    } finally {
      measureCloses = before;
    }
  }

  private <T> T withBars(boolean closing, Supplier<T> reading) {
    boolean before = barCloses;
    boolean measure = measureCloses;
    barCloses = closing;
    measureCloses = false;
    try {
      return reading.get();
    } finally {
      barCloses = before;
      measureCloses = measure;
    }
  }
}
