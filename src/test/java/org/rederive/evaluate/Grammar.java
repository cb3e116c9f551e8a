package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random formulas over the {@link Alphabet}; they shrink to single letters. */
public final class Grammar extends DomainContextBase {
  private static final int DEPTH = 2;

  /** An operator: a letter or something in square brackets, which are read as no argument. */
  public record Op(String latex) {
    @Override
    public String toString() {
      return latex;
    }
  }

  /** A number that is a function of the coordinates. */
  public record Num(String latex) {
    @Override
    public String toString() {
      return latex;
    }
  }

  /** A vector in space. */
  public record Vec(String latex) {
    @Override
    public String toString() {
      return latex;
    }
  }

  /** A state, as it stands between bars. */
  public record State(String latex) {
    @Override
    public String toString() {
      return latex;
    }
  }

  /** Something that can be differentiated by, as it stands below the sign. */
  public record Along(String latex) {
    @Override
    public String toString() {
      return latex;
    }
  }

  /** Which point: a name, of which none is simpler than another. */
  public record Seed(long value) {}

  @Provide
  Arbitrary<Seed> seeds() {
    return Arbitraries.longs().withoutEdgeCases().dontShrink().map(Seed::new);
  }

  @Provide
  Arbitrary<Along> coordinates() {
    return Arbitraries.of("t", "\\lambda", "i", "j").map(Along::new);
  }

  /** Large formulas take most of the time and say little that small ones do not. */
  private static Arbitrary<String> mostlySmall(Arbitrary<String> small, Arbitrary<String> large) {
    return Arbitraries.frequencyOf(Tuple.of(3, small), Tuple.of(1, large));
  }

  @Provide
  Arbitrary<Op> operators() {
    return mostlySmall(operator(1), operator(DEPTH)).map(Op::new);
  }

  private static Arbitrary<String> operator(int depth) {
    Arbitrary<String> letters = Arbitraries.of("A", "H", "B", "K", "C", "f", "I");
    if (depth == 0) {
      return letters;
    }
    List<Arbitrary<String>> all = new ArrayList<>(List.of(letters));
    Arbitrary<String> inside = Arbitraries.lazy(() -> operator(depth - 1));
    for (String form : List.of("[%s + %s]", "[%s - %s]", "[%s %s]", "[%s, %s]")) {
      all.add(Combinators.combine(inside, inside).as((x, y) -> form.formatted(x, y)));
    }
    all.add(inside.map("[%s]^{\\dagger}"::formatted));
    all.add(Combinators.combine(number(0), inside).as((c, x) -> "[%s %s]".formatted(c, x)));
    return Arbitraries.oneOf(all);
  }

  @Provide
  Arbitrary<Num> numbers() {
    return mostlySmall(number(1), number(DEPTH)).map(Num::new);
  }

  private static Arbitrary<String> number(int depth) {
    Arbitrary<String> letters =
        Arbitraries.of(
            "c",
            "y",
            "2",
            "i",
            "t",
            "\\lambda",
            "E_{nk}",
            "E_{mk}",
            "\\langle u_{nk}^L | A | u_{mk}^R \\rangle",
            "\\langle u_{nk}^R | u_{mk}^R \\rangle");
    if (depth == 0) {
      return letters;
    }
    Arbitrary<String> inside = Arbitraries.lazy(() -> number(depth - 1));
    return Arbitraries.oneOf(
        letters,
        Combinators.combine(inside, inside).as((x, y) -> "[%s + %s]".formatted(x, y)),
        Combinators.combine(inside, inside).as((x, y) -> "[[%s] %s]".formatted(x, y)),
        inside.map("[%s]^*"::formatted),
        inside.map("{%s}^2"::formatted));
  }

  @Provide
  Arbitrary<Vec> vectors() {
    return vector(DEPTH).map(Vec::new);
  }

  private static Arbitrary<String> vector(int depth) {
    Arbitrary<String> letters = Arbitraries.of("p", "g", "h", "r_c", "\\nabla_k E_{nk}");
    if (depth == 0) {
      return letters.map(v -> "{" + v + "}");
    }
    Arbitrary<String> inside = Arbitraries.lazy(() -> vector(depth - 1));
    return Arbitraries.oneOf(
        letters.map(v -> "{" + v + "}"),
        Combinators.combine(inside, inside).as((x, y) -> "[%s + %s]".formatted(x, y)),
        Combinators.combine(inside, inside).as((x, y) -> "[%s \\times %s]".formatted(x, y)),
        Combinators.combine(number(0), inside).as((c, x) -> "[%s %s]".formatted(c, x)));
  }

  @Provide
  Arbitrary<State> states() {
    Arbitrary<String> letters =
        Arbitraries.of("u_{nk}^R", "u_{mk}^R", "u_{nk}^L", "\\chi", "\\phi");
    return Arbitraries.oneOf(
            letters, Combinators.combine(operator(1), letters).as((x, u) -> x + " " + u))
        .map(State::new);
  }
}
