package org.rederive.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rederive.engine.Answer;
import org.rederive.engine.Part;
import org.rederive.engine.sampling.Outcome.Measured;
import org.rederive.engine.sampling.Outcome.Status;
import org.rederive.engine.sampling.Tally;
import org.rederive.result.Evidence;
import org.rederive.result.Expectation;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.NumericEvidence;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Stated;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Sample;

/** Answers as they are heard from engines. */
final class Heard {
  static final Stated CLAIM =
      new Stated("x", Optional.empty(), "", List.of(), 1, Expectation.HOLDS, "");

  private Heard() {}

  /** The verdict on a claim of which samples and engines say this. */
  static StatementResult judged(NumericEvidence numeric, Finding... findings) {
    Part samples = new Part.Samples(0, numeric.samples());
    return new Judgement(
            CLAIM,
            true,
            List.of(
                portion(samples, new Answer.Sampled(numeric)),
                portion(Part.WHOLE, new Answer.Found(List.of(findings)))))
        .result();
  }

  /** The verdict where there are no samples and this is all that is heard. */
  static StatementResult alone(Answer answer) {
    return new Judgement(CLAIM, true, List.of(portion(Part.WHOLE, answer))).result();
  }

  /** Samples with these outcomes. */
  static NumericEvidence samples(int bands, List<Status> statuses) {
    Sample.Label label = new Sample.Label("generic", bands);
    return new Tally(
            IntStream.range(0, statuses.size())
                .mapToObj(
                    i ->
                        new org.rederive.engine.sampling.Outcome(
                            i, label, statuses.get(i), new Measured(0.1, 0, 1, 16), ""))
                .toList())
        .evidence();
  }

  private static Portion portion(Part part, Answer answer) {
    return new Portion(new Piece("", "x", "test", part), answer);
  }

  /** What an engine says about all Hamiltonians of a size. */
  static Finding finding(Evidence grade, int bands, Verdict verdict) {
    return finding(grade, new Subject.Size(bands, "any H with " + bands), verdict);
  }

  static Finding finding(Evidence grade, Subject subject, Verdict verdict) {
    return new Finding("test", grade, subject, Outcome.of(verdict, ""));
  }
}
