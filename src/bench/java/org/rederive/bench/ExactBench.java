package org.rederive.bench;

import java.nio.file.Path;
import java.util.List;
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
import org.rederive.engine.exact.ExactCheck;
import org.rederive.engine.exact.ExactResult;
import org.rederive.evaluate.ArbitraryInterpretation;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.setting.Settings;

/**
 * Time of a random point of a prime field for Eq. (18) with n bands in three dimensions; the
 * recording of the formula is shared by all points. Run from the project folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExactBench {
  private static final int POINTS = 500;

  @Param({"2", "4", "8", "16"})
  public int n;

  private ExactCheck check = check(2);

  @Setup
  public void read() {
    check = check(n);
  }

  private static ExactCheck check(int bands) {
    Derivation eq18 =
        Settings.read(List.of(Path.of("derivations", "non-hermitian-magnetic-moment")))
            .derivations()
            .stream()
            .filter(d -> d.id().equals("eq18"))
            .findFirst()
            .orElseThrow();
    var equation = eq18.statements().get(0).equations().get(0);
    ArbitraryInterpretation world = DocumentSamples.spectral(eq18, bands);
    return new ExactCheck(Comparison.of(equation, eq18.definitions()), world, new Draws(3));
  }

  @Benchmark
  @OperationsPerInvocation(POINTS)
  public ExactResult eq18() {
    return check.at(POINTS);
  }
}
