package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rederive.program.Constant;

/**
 * A Hamiltonian Σ_n C_n exp(i n·q), each wave once; those that vanish are left out.
 *
 * @param size number of bands
 * @param terms C_n row by row, by the wave numbers n
 */
record FourierSum(int size, Map<List<Double>, List<Constant>> terms) {
  private static final Constant ZERO = new Constant(0, 0);

  static FourierSum of(BlochHamiltonian hamiltonian) {
    Map<List<Double>, List<Constant>> terms = new LinkedHashMap<>();
    for (FourierTerm term : hamiltonian.terms()) {
      List<Double> wave = new ArrayList<>();
      for (double n : term.waves()) {
        wave.add(n + 0.0);
      }
      terms.merge(wave, constants(term), FourierSum::sum);
    }
    terms.values().removeIf(c -> entries(c) == 0);
    return new FourierSum(hamiltonian.size(), terms);
  }

  private static List<Constant> constants(FourierTerm term) {
    List<Constant> constants = new ArrayList<>();
    for (int n = 0; n < term.re().length; n++) {
      constants.add(new Constant(term.re()[n] + 0.0, term.im()[n] + 0.0));
    }
    return constants;
  }

  private static List<Constant> sum(List<Constant> a, List<Constant> b) {
    List<Constant> sum = new ArrayList<>();
    for (int n = 0; n < a.size(); n++) {
      sum.add(new Constant(a.get(n).re() + b.get(n).re(), a.get(n).im() + b.get(n).im()));
    }
    return sum;
  }

  private static int entries(List<Constant> matrix) {
    return (int) matrix.stream().filter(c -> !c.equals(ZERO)).count();
  }

  /** Entries of all matrices that are not zero. */
  int entries() {
    return terms.values().stream().mapToInt(FourierSum::entries).sum();
  }

  /** C_n, zero if there is no such wave. */
  List<Constant> at(List<Double> wave) {
    return terms.getOrDefault(wave, List.of());
  }
}
