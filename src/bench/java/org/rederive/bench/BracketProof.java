package org.rederive.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.engine.DocumentSamples;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.UniversalProof;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.setting.Settings;

/**
 * The proof that {@code src/bench/python/universal_proof.py} does with SymPy, and that of the whole
 * of Eq. (13), once each in this JVM, which is cold; run from the project folder.
 */
public final class BracketProof {
  private BracketProof() {}

  public static void main(String[] arguments) {
    var derivations =
        Settings.read(List.of(Path.of("derivations", "non-hermitian-magnetic-moment")))
            .derivations();
    boolean proved = true;
    for (int bands : new int[] {2, 3}) {
      for (String id : List.of("eq13-bands", "eq13")) {
        proved &= proved(derivations, id, bands);
      }
    }
    System.exit(proved ? 0 : 1);
  }

  private static boolean proved(List<Derivation> derivations, String id, int bands) {
    Derivation derivation =
        derivations.stream()
            .filter(d -> d.statements().stream().anyMatch(s -> s.id().equals(id)))
            .findFirst()
            .orElseThrow();
    Statement statement =
        derivation.statements().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    var comparison = Comparison.of(statement.equations().get(0), derivation.definitions());
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Proof proof =
        UniversalProof.of(
            comparison,
            DocumentSamples.spectral(derivation, bands),
            bands + " bands",
            1L << 40,
            new Draws(1));
    double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) * 1e-9;
    System.out.printf(
        Locale.ROOT,
        "ours, %-10s N = %d             %-10s %8.2f s  %8.2f s cpu%n",
        id,
        bands,
        proof.status().name().toLowerCase(Locale.ROOT),
        proof.seconds(),
        used);
    return proof.status() == Proof.Status.PROVED;
  }
}
