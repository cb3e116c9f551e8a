package org.rederive.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rule of Gauss and Legendre for integrals from 0 to 1: exact for polynomials of degree 2n − 1,
 * and of an error that falls exponentially with n where the integrand is analytic.
 *
 * @param nodes where the integrand is looked at, and with what weight
 */
public record GaussLegendre(List<Node> nodes) {
  /** Newton's steps from the first guess; each doubles the digits. */
  private static final int STEPS = 8;

  /** How far nodes are moved; not tuned. */
  private static final double SKEW = 0.11;

  public GaussLegendre {
    nodes = List.copyOf(nodes);
  }

  /** A place between 0 and 1 and its weight; all weights add up to 1. */
  public record Node(double place, double weight) {}

  /** The rule with so many nodes. */
  public static GaussLegendre of(int count) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      for (int step = 0; step < STEPS; step++) {
        Legendre at = Legendre.of(count, x);
        x -= at.value() / at.slope();
      }
      double slope = Legendre.of(count, x).slope();
      nodes.add(new Node((1 - x) / 2, 1 / ((1 - x * x) * slope * slope)));
    }
    return new GaussLegendre(nodes);
  }

  /**
   * The same rule for x as a function of t, x = t + s t (1 − t), whose nodes are symmetric to no
   * place: what a rule would cancel because it is symmetric, as 1/k from −1 to 1, does not converge
   * with it.
   */
  public GaussLegendre skewed() {
    return new GaussLegendre(
        nodes.stream()
            .map(
                node ->
                    new Node(
                        node.place() * (1 + SKEW * (1 - node.place())),
                        node.weight() * (1 + SKEW * (1 - 2 * node.place()))))
            .toList());
  }

  /**
   * As many nodes at equal distances: better where what is integrated repeats itself with the
   * interval.
   *
   * @param offset of the first one in units of their distance, from 0 to 1
   */
  public List<Node> equallySpaced(double offset) {
    double distance = 1.0 / nodes.size();
    return IntStream.range(0, nodes.size())
        .mapToObj(n -> new Node((n + offset) * distance, distance))
        .toList();
  }

  /** P_n and its derivative at a place. */
  private record Legendre(double value, double slope) {
    static Legendre of(int degree, double x) {
      double before = 1;
      double value = x;
      for (int n = 2; n <= degree; n++) {
        double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
        before = value;
        value = next;
      }
      return new Legendre(value, degree * (x * value - before) / (x * x - 1));
    }
  }
}
