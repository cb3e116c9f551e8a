package org.rederive.verify;

import java.util.List;
import java.util.stream.Stream;
import org.rederive.diagnose.DiagnosisEngine;
import org.rederive.engine.AskedOnce;
import org.rederive.engine.Engine;
import org.rederive.engine.Part;
import org.rederive.engine.exact.ExactEngine;
import org.rederive.engine.halfline.HalfLineEngine;
import org.rederive.engine.integral.IntegralEngine;
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
import org.rederive.evolution.Measurements;
import org.rederive.result.Options;
import org.rederive.setting.Setting;

/**
 * The engines of a run.
 *
 * @param evidence asked about every statement, in this order
 * @param quick those of them that are asked where nothing is to be proved
 * @param diagnosis asked about what is refuted
 */
record Engines(List<Engine> evidence, List<Engine> quick, Engine diagnosis) {
  /** Numbers of bands for which the second reading is quick. */
  private static final List<Integer> READ = List.of(2);

  /** Numbers of bands for which proofs are quick; more bands are left to exact points. */
  private static final List<Integer> PROVED = List.of(2, 3);

  /** What can be proved with a little patience. */
  private static final List<Integer> PROVABLE = List.of(2, 3, 4);

  Engines {
    evidence = List.copyOf(evidence);
    quick = List.copyOf(quick);
  }

  /** All of which are asked, whatever they prove. */
  Engines(List<Engine> evidence, Engine diagnosis) {
    this(evidence, evidence, diagnosis);
  }

  /**
   * Those that look at samples and points, where a setting has them; their answers are those of a
   * whole run. Where there are none, nothing but a proof says anything.
   */
  Engines quickly(Setting setting) {
    return setting.hasSamples() ? new Engines(quick, quick, diagnosis) : this;
  }

  /**
   * All engines there are; a new one is registered here.
   *
   * @param known what was measured in states that have evolved
   */
  static Engines of(Options options, ModelPlan plan, Measurements known) {
    long seed = options.seed();
    Engine words = new AskedOnce(new OperatorEngine());
    Engine polynomials =
        new AskedOnce(new UniversalEngine(seed, plan.steps() ? PROVABLE : PROVED, words));
    Solutions solutions = new Solutions(seed, PROVABLE);
    Engine samples = solutions.before(new SamplingEngine(options));
    Engine points =
        solutions.before(
            new ExactEngine(seed, options.exactBands(), new MoreDigitsEngine(options)));
    LimitEngine limit = new LimitEngine(seed, options.thorough(), known);
    Engine once = new AskedOnce(limit);
    Engine limits = solutions.before(once);
    Engine ends = solutions.before(new HalfLineEngine(seed));
    Engine zone = solutions.before(new ZoneEngine(seed, List.of(words, polynomials)));
    Engine integrals = solutions.before(new IntegralEngine(options));
    Engine signs = solutions.before(new InequalityEngine(options));
    return new Engines(
        List.of(
            solutions.reported(),
            samples,
            solutions.before(words),
            solutions.before(polynomials),
            points,
            solutions.before(new LiteralEngine(seed, plan.steps() ? PROVED : READ)),
            solutions.before(new SpanEngine(seed)),
            solutions.before(new ModelEngine(seed, plan, List.of(words, polynomials))),
            limits,
            ends,
            zone,
            integrals,
            signs,
            solutions.before(new ReasonEngine(seed))),
        List.of(solutions.reported(), samples, points, limits, ends, zone, integrals, signs),
        solutions.before(new DiagnosisEngine(options, once, limit)));
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
