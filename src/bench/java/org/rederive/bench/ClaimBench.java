package org.rederive.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.sampling.Outcome;
import org.rederive.engine.sampling.SampledCheck;
import org.rederive.evaluate.Comparison;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.number.ComplexEigensystem;
import org.rederive.result.Options;
import org.rederive.setting.Settings;

/**
 * Time of one sample of Eqs. (13) and (18), drawing included, beside the eigensystem of one matrix
 * of the same size. Generic Hamiltonians, one thread, doubles; run from the project folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClaimBench {
  @Param({"2", "4", "8", "16", "32"})
  public int n;

  private SampledCheck eq13;
  private SampledCheck eq18;
  private double[] re;
  private double[] im;

  @Setup
  public void prepare() {
    List<Derivation> all =
        Settings.read(List.of(Path.of("derivations", "non-hermitian-magnetic-moment")))
            .derivations();
    eq13 = check(all, "eq13");
    eq18 = check(all, "eq18");
    SplittableRandom random = new SplittableRandom(1);
    re = random.doubles(n * n, -1, 1).toArray();
    im = random.doubles(n * n, -1, 1).toArray();
  }

  private SampledCheck check(List<Derivation> all, String id) {
    Derivation derivation = all.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    Options options =
        Options.of(1, SampledCheck.CHUNK)
            .withBands(n, n)
            .withClasses(List.of(HamiltonianClass.GENERIC));
    Comparison comparison =
        Comparison.of(derivation.statements().get(0).equations().get(0), derivation.definitions());
    return new SampledCheck(
        comparison, DocumentSamples.of(derivation, derivation.statements().get(0), options));
  }

  @Benchmark
  @OperationsPerInvocation(SampledCheck.CHUNK)
  public double eigensystem() {
    double sum = 0;
    for (int sample = 0; sample < SampledCheck.CHUNK; sample++) {
      sum += ComplexEigensystem.of(re, im, n).valueRe(0);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SampledCheck.CHUNK)
  public List<Outcome> eq13() {
    return eq13.chunk(0, SampledCheck.CHUNK);
  }

  @Benchmark
  @OperationsPerInvocation(SampledCheck.CHUNK)
  public List<Outcome> eq18() {
    return eq18.chunk(0, SampledCheck.CHUNK);
  }
}
