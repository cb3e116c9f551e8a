package org.rederive.engine.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rederive.evaluate.Draws;
import org.rederive.number.Sized;

/** Terms that factors cannot tell apart are named, and no others. */
class DependenceTest {
  private static List<Sized> random(String name) {
    Draws draws = new Draws(3);
    return IntStream.range(0, 6)
        .mapToObj(i -> new Sized(draws.gaussian(name + i), draws.gaussian(name + "i" + i), 0))
        .toList();
  }

  private static List<Sized> sum(List<Sized> a, double re, double im, List<Sized> b) {
    return IntStream.range(0, a.size())
        .mapToObj(
            i -> {
              Sized x = b.get(i);
              double real = re * x.re() - im * x.im();
              double imaginary = re * x.im() + im * x.re();
              return new Sized(a.get(i).re() + real, a.get(i).im() + imaginary, 0);
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
    List<Sized> a = random("a");
    List<Sized> zero = sum(a, -1, 0, a);
    var alike = Dependence.of(List.of(a, random("b"), sum(zero, 0, 2, a)));
    assertEquals(List.of(List.of(2), List.of(), List.of(0)), alike);
  }

  @Test
  void aSumOfOthersIsNamedWithThem() {
    List<Sized> a = random("a");
    List<Sized> b = random("b");
    var alike = Dependence.of(List.of(a, random("c"), b, sum(a, 3, 1, b)));
    assertEquals(List.of(List.of(2, 3), List.of(), List.of(0, 3), List.of(0, 2)), alike);
  }
}
