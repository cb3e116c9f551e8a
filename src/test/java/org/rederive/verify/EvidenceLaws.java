package org.rederive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.sampling.Campaign;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.Tally;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Options;
import org.rederive.setting.Sample;
import org.rederive.setting.Settings;

/** Evidence of parts, put together in the order of samples, is the evidence of the whole. */
@Tag("slow")
class EvidenceLaws {
  private static final long SAMPLES = 1100;

  @Provide
  Arbitrary<List<Outcome>> outcomes() {
    Arbitrary<Outcome> one =
        Combinators.combine(
                Arbitraries.of(Outcome.Status.class),
                Arbitraries.of("generic", "hermitian", "normal"),
                Arbitraries.integers().between(2, 5),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(16, 32, 64),
                Arbitraries.of("", "", "degenerate", "no value"))
            .as(
                (status, kind, bands, residual, digits, reason) ->
                    new Outcome(
                        0,
                        new Sample.Label(kind, bands),
                        status,
                        new Outcome.Measured(residual, 0.5, 3, digits),
                        reason));
    return one.list().ofMinSize(1).ofMaxSize(450).map(EvidenceLaws::numbered);
  }

  private static List<Outcome> numbered(List<Outcome> outcomes) {
    List<Outcome> numbered = new ArrayList<>();
    for (Outcome o : outcomes) {
      numbered.add(new Outcome(numbered.size(), o.label(), o.status(), o.measured(), o.reason()));
    }
    return numbered;
  }

  private static NumericEvidence evidence(List<Outcome> outcomes) {
    return new Tally(outcomes).evidence();
  }

  @Property(tries = 100)
  void anyCutGivesTheSame(@ForAll("outcomes") List<Outcome> outcomes, @ForAll List<Integer> cuts) {
    NumericEvidence merged =
        parts(outcomes, cuts).stream()
            .map(EvidenceLaws::evidence)
            .reduce(NumericEvidence.NOTHING, NumericEvidence::then);
    assertEquals(evidence(outcomes), merged);
  }

  @Property(tries = 100)
  void neighboursMayBePutTogetherFirst(
      @ForAll("outcomes") List<Outcome> outcomes, @ForAll List<Integer> cuts) {
    List<NumericEvidence> parts =
        parts(outcomes, cuts).stream().map(EvidenceLaws::evidence).toList();
    NumericEvidence fromTheEnd = NumericEvidence.NOTHING;
    for (int i = parts.size() - 1; i >= 0; i--) {
      fromTheEnd = parts.get(i).then(fromTheEnd);
    }
    assertEquals(evidence(outcomes), fromTheEnd);
  }

  /**
   * A chunk knows nothing of those before it: asked in any order, of any campaign, it is the same.
   */
  @Property(tries = 5)
  void chunksMayBeAskedForInAnyOrder(@ForAll @IntRange(min = 1, max = 4) int shards) {
    Derivation derivation = eq20();
    Campaign inOrder = campaign(derivation);
    NumericEvidence whole =
        LongStream.range(0, Campaign.chunks(SAMPLES))
            .mapToObj(inOrder::chunk)
            .reduce(NumericEvidence.NOTHING, NumericEvidence::then);
    Map<Long, NumericEvidence> chunks = new TreeMap<>();
    for (int number = shards; number >= 1; number--) {
      Share share = new Share(number, shards);
      Campaign other = campaign(derivation);
      List<Long> mine =
          new ArrayList<>(
              LongStream.range(0, Campaign.chunks(SAMPLES))
                  .filter(c -> share.has(3, 0, c, Campaign.chunks(SAMPLES)))
                  .boxed()
                  .toList());
      Collections.reverse(mine);
      mine.forEach(c -> assertNull(chunks.put(c, other.chunk(c)), "two shards have chunk " + c));
    }
    assertEquals(
        whole, chunks.values().stream().reduce(NumericEvidence.NOTHING, NumericEvidence::then));
    assertEquals(SAMPLES, whole.samples());
  }

  private static Derivation eq20() {
    return Settings.read(List.of(Folder.PAPER.resolve("eq20.md"))).derivations().get(0);
  }

  private static Campaign campaign(Derivation derivation) {
    Statement statement = derivation.statements().get(0);
    Options options = Options.of(1, SAMPLES).withBands(2, 3);
    return Campaign.of(
        derivation,
        statement,
        DocumentSamples.of(derivation, statement, options),
        options.samples());
  }

  @Property
  void everyPieceOfWorkBelongsToExactlyOneShard(
      @ForAll @IntRange(min = 1, max = 9) int shards,
      @ForAll @IntRange(min = 0, max = 99) int statement,
      @ForAll @IntRange(min = 1, max = 40) int chunks) {
    List<Share> all = IntStream.rangeClosed(1, shards).mapToObj(n -> new Share(n, shards)).toList();
    for (int i = 0; i < chunks; i++) {
      int piece = i;
      assertEquals(1, all.stream().filter(s -> s.has(statement, 0, piece, chunks)).count());
      assertEquals(1, all.stream().filter(s -> s.has(statement, piece, 0, 1)).count());
    }
  }

  private static List<List<Outcome>> parts(List<Outcome> outcomes, List<Integer> cuts) {
    TreeSet<Integer> places = new TreeSet<>(List.of(0, outcomes.size()));
    cuts.forEach(cut -> places.add(Math.floorMod(cut, outcomes.size())));
    List<Integer> ends = List.copyOf(places);
    List<List<Outcome>> parts = new ArrayList<>();
    for (int i = 0; i + 1 < ends.size(); i++) {
      parts.add(outcomes.subList(ends.get(i), ends.get(i + 1)));
    }
    return parts;
  }
}
