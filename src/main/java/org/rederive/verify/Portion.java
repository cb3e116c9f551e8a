package org.rederive.verify;

import org.rederive.engine.Answer;
import org.rederive.engine.Part;
import org.rederive.result.NumericEvidence;

/** An answer and what it answers. */
record Portion(Piece piece, Answer answer) {
  /** Whether it is about samples. */
  boolean aboutSamples() {
    return piece.part() instanceof Part.Samples;
  }

  /** Whether the answer covers a part of the same question. */
  boolean covers(Part part) {
    return piece.part() instanceof Part.Samples mine && part instanceof Part.Samples asked
        ? mine.first() <= asked.first() && asked.end() <= mine.end()
        : piece.part().equals(part);
  }

  /** Whether the next one is about the samples that follow these, and both have a word. */
  boolean precedes(Portion next) {
    return piece.part() instanceof Part.Samples mine
        && next.piece.part() instanceof Part.Samples other
        && mine.end() == other.first()
        && piece.engine().equals(next.piece.engine())
        && answer instanceof Answer.Sampled
        && next.answer instanceof Answer.Sampled;
  }

  /** Both together, of which this one precedes the other. */
  Portion then(Portion next) {
    Part.Samples first = (Part.Samples) piece.part();
    Part.Samples last = (Part.Samples) next.piece.part();
    NumericEvidence both =
        ((Answer.Sampled) answer).evidence().then(((Answer.Sampled) next.answer).evidence());
    Part range = new Part.Samples(first.first(), last.end());
    Piece name = new Piece(piece.inputs(), piece.statement(), piece.engine(), range);
    return new Portion(name, new Answer.Sampled(both));
  }
}
