package org.rederive.engine.sampling;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.rederive.engine.Answer;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.Question;
import org.rederive.engine.Scope;
import org.rederive.result.Options;

/** Random Hamiltonians in floating point, chunk by chunk. */
public final class SamplingEngine implements Engine {
  private static final String NAME = "samples";

  private final Options options;
  private final List<Part> parts;

  /**
   * Programs cost more to make than to run, so that the chunks of a statement share them; they are
   * large, so that nobody keeps them when the last chunk is done.
   */
  private final Map<String, Shared> campaigns = new ConcurrentHashMap<>();

  /**
   * @param options how many samples there are, and of what
   */
  public SamplingEngine(Options options) {
    this.options = options;
    this.parts =
        LongStream.range(0, Campaign.chunks(options.samples()))
            .<Part>mapToObj(
                n -> new Part.Samples(Campaign.first(n), Campaign.end(n, options.samples())))
            .toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  @Override
  public Answer ask(Question question) {
    boolean sampled = Scope.of(question.derivation()).hasSamples();
    if (!sampled || !(question.part() instanceof Part.Samples range)) {
      return Answer.Found.NOTHING;
    }
    String id = question.statement().id();
    Shared shared = campaigns.computeIfAbsent(id, name -> shared(question));
    try {
      return new Answer.Sampled(shared.campaign.chunk(Campaign.chunks(range.first())));
    } finally {
      if (shared.open.decrementAndGet() == 0) {
        campaigns.remove(id, shared);
      }
    }
  }

  /**
   * The campaign of a statement.
   *
   * @param open how many of its chunks are not done
   */
  private record Shared(Campaign campaign, AtomicInteger open) {}

  private Shared shared(Question question) {
    var samples = DocumentSamples.of(question.derivation(), question.statement(), options);
    Campaign campaign =
        Campaign.of(question.derivation(), question.statement(), samples, options.samples());
    return new Shared(campaign, new AtomicInteger(parts.size()));
  }
}
