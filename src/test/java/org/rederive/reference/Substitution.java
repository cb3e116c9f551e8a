package org.rederive.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.hamiltonian.BlochHamiltonian;
import org.rederive.hamiltonian.FourierTerm;
import org.rederive.number.BigComplex;
import org.rederive.number.Digits;
import org.rederive.number.MultiIndex;
import org.rederive.number.WithError;

/**
 * Puts affine functions of the coordinates in the place of the components of q in H(q) = Σ C Π
 * q^pow exp(i n·q).
 *
 * <p>Constants are multiplied into the coefficients with 36 digits, and a coefficient is written as
 * the sum of two of doubles, so that nothing is lost.
 */
final class Substitution {
  private static final Digits NUMBERS = new Digits(36);

  private final List<Affine> affine;

  /**
   * @param affine what stands for each component of q
   */
  Substitution(List<Affine> affine) {
    this.affine = List.copyOf(affine);
  }

  /** constant + Σ slopes·x. */
  record Affine(double constant, Map<Integer, Double> slopes) {
    Affine {
      slopes = Map.copyOf(slopes);
    }

    static Affine of(double constant) {
      return new Affine(constant, Map.of());
    }

    static Affine of(int place) {
      return new Affine(0, Map.of(place, 1.0));
    }

    Affine plus(int place, double slope) {
      Map<Integer, Double> more = new HashMap<>(slopes);
      more.merge(place, slope, Double::sum);
      return new Affine(constant, more);
    }
  }

  BlochHamiltonian in(List<BlochCase.Wave> waves, int size) {
    List<FourierTerm> terms = new ArrayList<>();
    waves.forEach(wave -> terms.addAll(terms(wave)));
    return new BlochHamiltonian(size, terms);
  }

  private List<FourierTerm> terms(BlochCase.Wave wave) {
    double[] n = new double[MultiIndex.PLACES];
    BigComplex phase = NUMBERS.zero();
    Map<Long, BigComplex> monomials = Map.of(0L, NUMBERS.one());
    for (int i = 0; i < affine.size(); i++) {
      double number = wave.n().get(i);
      Affine q = affine.get(i);
      q.slopes().forEach((place, slope) -> n[place] += number * slope);
      BigComplex constant = NUMBERS.of(q.constant(), 0);
      phase = NUMBERS.addProduct(phase, NUMBERS.of(0, number), constant);
      for (int power = 0; power < wave.powers().get(i); power++) {
        monomials = times(monomials, q);
      }
    }
    BigComplex factor = NUMBERS.exp(phase);
    List<FourierTerm> terms = new ArrayList<>();
    monomials.forEach(
        (index, c) -> terms.addAll(parts(wave, NUMBERS.multiply(factor, c), n, index)));
    return terms;
  }

  private static Map<Long, BigComplex> times(Map<Long, BigComplex> polynomial, Affine q) {
    Map<Long, BigComplex> product = new HashMap<>();
    polynomial.forEach(
        (index, c) -> {
          if (q.constant() != 0) {
            product.merge(index, NUMBERS.multiply(NUMBERS.of(q.constant(), 0), c), NUMBERS::add);
          }
          q.slopes()
              .forEach(
                  (place, slope) ->
                      product.merge(
                          index + MultiIndex.unit(place),
                          NUMBERS.multiply(NUMBERS.of(slope, 0), c),
                          NUMBERS::add));
        });
    return product;
  }

  /** The term in two parts, leading digits and rest. */
  private static List<FourierTerm> parts(
      BlochCase.Wave wave, BigComplex factor, double[] n, long index) {
    int entries = wave.re().length;
    double[][] parts = new double[4][entries];
    for (int i = 0; i < entries; i++) {
      BigComplex c = NUMBERS.multiply(factor, NUMBERS.of(wave.re()[i], wave.im()[i]));
      WithError leading = NUMBERS.rounded(c);
      WithError rest = NUMBERS.rounded(NUMBERS.subtract(c, NUMBERS.of(leading.re(), leading.im())));
      parts[0][i] = leading.re();
      parts[1][i] = leading.im();
      parts[2][i] = rest.re();
      parts[3][i] = rest.im();
    }
    int[] powers = new int[MultiIndex.PLACES];
    for (int place = 0; place < powers.length; place++) {
      powers[place] = MultiIndex.exponent(index, place);
    }
    return List.of(
        new FourierTerm(parts[0], parts[1], n, powers),
        new FourierTerm(parts[2], parts[3], n, powers));
  }
}
