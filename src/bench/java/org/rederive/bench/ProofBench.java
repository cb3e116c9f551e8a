package org.rederive.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.rederive.document.Derivation;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.setting.Settings;

/**
 * Time of the proof of Eqs. (13) and (18) for all Hamiltonians with n bands in three dimensions, in
 * a fresh JVM; run from the project folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
@Fork(3)
public class ProofBench {
  @Param({"2", "3", "4"})
  public int n;

  private List<Derivation> derivations = List.of();

  @Setup
  public void read() {
    derivations =
        Settings.read(List.of(Path.of("derivations", "non-hermitian-magnetic-moment")))
            .derivations();
  }

  @Benchmark
  public Proof eq13() {
    return proof("eq13");
  }

  @Benchmark
  public Proof eq18() {
    return proof("eq18");
  }

  private Proof proof(String id) {
    Derivation d = derivations.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    var equation = d.statements().get(0).equations().get(0);
    Comparison comparison = Comparison.of(equation, d.definitions());
    return UniversalProof.of(
        comparison, DocumentSamples.spectral(d, n), n + " bands", 1L << 40, new Draws(1));
  }
}
