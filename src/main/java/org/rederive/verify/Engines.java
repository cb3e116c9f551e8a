package org.rederive.verify;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.diagnose.DiagnosisEngine;
import org.rederive.engine.AskedOnce;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.exact.ExactEngine;
import org.rederive.engine.halfline.HalfLineEngine;
import org.rederive.engine.limit.LimitEngine;
import org.rederive.engine.literal.LiteralEngine;
import org.rederive.engine.model.ModelEngine;
import org.rederive.engine.model.ModelPlan;
import org.rederive.engine.proof.UniversalEngine;
import org.rederive.engine.reason.ReasonEngine;
import org.rederive.engine.sampling.InequalityEngine;
import org.rederive.engine.sampling.MoreDigitsEngine;
import org.rederive.engine.sampling.SamplingEngine;
import org.rederive.engine.span.SpanEngine;
import org.rederive.engine.unknown.Solutions;
import org.rederive.engine.words.OperatorEngine;
import org.rederive.engine.zone.ZoneEngine;
import org.rederive.result.Options;

/**
 * The engines of a run.
 *
 * @param evidence asked about every statement, in this order
 * @param diagnosis asked about what is refuted
 */
record Engines(List<Engine> evidence, Engine diagnosis) {
  /** Numbers of bands for which the second reading is quick. */
  private static final List<Integer> READ = List.of(2);

  /** Numbers of bands for which proofs are quick; more bands are left to exact points. */
  private static final List<Integer> PROVED = List.of(2, 3);

  /** What can be proved with a little patience. */
  private static final List<Integer> PROVABLE = List.of(2, 3, 4);

  Engines {
    evidence = List.copyOf(evidence);
  }

  /** All engines there are; a new one is registered here. */
  static Engines of(Options options, ModelPlan plan) {
    long seed = options.seed();
    Engine words = new AskedOnce(new OperatorEngine());
    Engine polynomials =
        new AskedOnce(new UniversalEngine(seed, plan.steps() ? PROVABLE : PROVED, words));
    Solutions solutions = new Solutions(seed, PROVABLE);
    List<Engine> others =
        List.of(
            new SamplingEngine(options),
            words,
            polynomials,
            new ExactEngine(seed, options.exactBands(), new MoreDigitsEngine(options)),
            new LiteralEngine(seed, plan.steps() ? PROVED : READ),
            new SpanEngine(seed),
            new ModelEngine(seed, plan, List.of(words, polynomials)),
            new LimitEngine(seed, options.thorough()),
            new HalfLineEngine(seed),
            new ZoneEngine(seed, List.of(words, polynomials)),
            new InequalityEngine(options),
            new ReasonEngine(seed));
    return new Engines(
        Stream.concat(Stream.of(solutions.reported()), others.stream().map(solutions::before))
            .toList(),
        solutions.before(new DiagnosisEngine(options)));
  }

  List<String> names() {
    return evidence.stream().map(Engine::name).toList();
  }

  /** An engine with one of the parts in which it is asked. */
  record Asked(Engine engine, Part part) {}

  /** Everything that is asked about a statement, in the order of the answers. */
  Stream<Asked> asked() {
    return evidence.stream()
        .flatMap(engine -> engine.parts().stream().map(part -> new Asked(engine, part)));
  }
}
