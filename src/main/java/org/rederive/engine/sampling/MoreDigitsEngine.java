package org.rederive.engine.sampling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Recording;
import org.rederive.hamiltonian.DegenerateSpectrumException;
import org.rederive.number.Digits;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Options;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Sample;
import org.rederive.setting.SampleSource;

/**
 * A difference that doubles take for rounding, on a sample with hundreds of digits. Asked about
 * what another engine refutes.
 */
public final class MoreDigitsEngine implements Engine {
  private static final String NAME = "more digits";

  /** Each is compared with the next; the last ones take seconds. */
  private static final List<Integer> DIGITS = List.of(68, 136, 272);

  /** Samples among which one of a size is looked for. */
  private static final long LOOKED_AT = 120;

  /** Larger ones show in doubles. */
  private static final double SEEN = 1e-9;

  private final Options options;

  /**
   * @param options of what there are samples
   */
  public MoreDigitsEngine(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** The first sample of a size that shows a difference; special classes have no need to. */
  @Override
  public Answer ask(Question question) {
    if (!options.generic(question.derivation().premises().hamiltonians())) {
      return Answer.Found.NOTHING;
    }
    SampleSource samples = DocumentSamples.of(question.derivation(), question.statement(), options);
    return new Answer.Found(
        question.statement().equations().stream()
            .map(equation -> Comparison.of(equation, question.derivation().definitions()))
            .flatMap(comparison -> difference(comparison, samples, question.part()).stream())
            .limit(1)
            .toList());
  }

  private static Optional<Finding> difference(
      Comparison comparison, SampleSource samples, Part part) {
    return LongStream.range(0, LOOKED_AT)
        .filter(index -> isOf(samples.at(index), part))
        .limit(1)
        .boxed()
        .flatMap(index -> difference(comparison, samples.at(index), index))
        .findFirst();
  }

  private static boolean isOf(Sample sample, Part part) {
    return !(part instanceof Part.Size size) || sample.label().bands() == size.bands();
  }

  private static Stream<Finding> difference(Comparison comparison, Sample sample, long index) {
    Recording recording = Recording.of(comparison, sample::recorded);
    Recalculation again = new Recalculation(comparison, recording, sample);
    try {
      double before = again.at32Digits().relative();
      for (int digits : DIGITS) {
        if (before > SEEN) {
          return Stream.of();
        }
        double now = again.in(new Digits(digits)).relative();
        if (now > 0 && Precisions.agree(before, now)) {
          return Stream.of(finding(index, sample.label(), now, digits));
        }
        before = now;
      }
    } catch (DegenerateSpectrumException | ArithmeticException poor) {
      return Stream.of();
    }
    return Stream.of();
  }

  private static Finding finding(long index, Sample.Label label, double residual, int digits) {
    String words = label.kind() + " sample " + index + ", N = " + label.bands();
    String figures =
        String.format(
            Locale.ROOT,
            "differs by %.1e of its terms with %d digits, which is below rounding in doubles",
            residual,
            digits);
    return new Finding(
        NAME,
        Evidence.NUMERIC,
        new Subject.Size(label.bands(), words),
        Outcome.of(Verdict.REFUTED, figures));
  }
}
