package org.rederive.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Draws;
import org.rederive.number.WithError;

/** Terms that factors cannot tell apart are named, and no others. */
class DependenceTest {
  private static List<WithError> random(String name) {
    Draws draws = new Draws(3);
    return IntStream.range(0, 6)
        .mapToObj(i -> new WithError(draws.coarse(name + i), draws.coarse(name + "i" + i), 0))
        .toList();
  }

  private static List<WithError> sum(List<WithError> a, double re, double im, List<WithError> b) {
    return IntStream.range(0, a.size())
        .mapToObj(
            i -> {
              WithError x = b.get(i);
              double real = re * x.re() - im * x.im();
              double imaginary = re * x.im() + im * x.re();
              return new WithError(a.get(i).re() + real, a.get(i).im() + imaginary, 0);
            })
        .toList();
  }

  @Test
  void independentTermsHaveNoPartner() {
    var alike = Dependence.of(List.of(random("a"), random("b"), random("c")));
    assertEquals(List.of(List.of(), List.of(), List.of()), alike);
  }

  @Test
  void aMultipleIsNamed() {
    List<WithError> a = random("a");
    List<WithError> zero = sum(a, -1, 0, a);
    var alike = Dependence.of(List.of(a, random("b"), sum(zero, 0, 2, a)));
    assertEquals(List.of(List.of(2), List.of(), List.of(0)), alike);
  }

  @Test
  void aSumOfOthersIsNamedWithThem() {
    List<WithError> a = random("a");
    List<WithError> b = random("b");
    var alike = Dependence.of(List.of(a, random("c"), b, sum(a, 3, 1, b)));
    assertEquals(List.of(List.of(2, 3), List.of(), List.of(0, 3), List.of(0, 2)), alike);
  }
}
