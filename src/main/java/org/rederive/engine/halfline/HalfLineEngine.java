package org.rederive.engine.halfline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.document.Derivation;
import org.rederive.document.Vocabulary;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.number.GaussianRational;
import org.rederive.result.Evidence;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;
import org.rederive.setting.Settings;

/** Statements about bound states of chains with one end. */
public final class HalfLineEngine implements Engine {
  /** What judges know it by. */
  public static final String NAME = "half line";

  /** Chains that are drawn. */
  private static final int DRAWN = 24;

  private final long seed;

  /**
   * @param seed of all chains
   */
  public HalfLineEngine(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Answer ask(Question question) {
    if (Settings.of(question.derivation()).space() != Vocabulary.Space.HALF_LINE) {
      return Answer.Found.NOTHING;
    }
    return new Answer.Found(List.of(finding(question)));
  }

  private Finding finding(Question question) {
    try {
      refuseTwins(question.derivation());
      return finding(words(question));
    } catch (UnsupportedFormulaException outside) {
      String why = String.valueOf(outside.getMessage());
      return finding("", Outcome.of(Verdict.UNSUPPORTED, why));
    }
  }

  /** One chain has one H, one bound state and one partner, so that two letters would be equal. */
  private static void refuseTwins(Derivation derivation) {
    Map<String, Declaration> known = new HashMap<>();
    for (Declaration declaration : derivation.symbols().declarations()) {
      String role = declaration.role().name();
      Declaration before = isOfTheChain(declaration) ? known.putIfAbsent(role, declaration) : null;
      if (before != null && !before.latex().equals(declaration.latex())) {
        throw new UnsupportedFormulaException(
            "a chain with one end has one " + role + ", and two are declared");
      }
    }
  }

  private static boolean isOfTheChain(Declaration declaration) {
    Quantity quantity = declaration.quantity();
    return quantity instanceof Quantity.Owned
        || quantity instanceof Quantity.Operator
        || quantity instanceof Quantity.Position;
  }

  private static Finding finding(String but, Outcome outcome) {
    return new Finding(
        NAME, Evidence.EXACT, new Subject.Some(DRAWN + " chains with one end" + but), outcome);
  }

  /** What a chain says. */
  private enum Said {
    AGREES("agrees"),
    NO_VALUE("no value"),
    DIFFERS("differs");

    private final String words;

    Said(String words) {
      this.words = words;
    }
  }

  /**
   * A word with what it is about.
   *
   * @param detail the values, or what does not converge
   */
  private record Word(Said said, String detail) {}

  private List<Word> words(Question question) {
    Derivation derivation = question.derivation();
    boolean partner = derivation.premises().eigenvectors().normalised();
    List<Word> words = new ArrayList<>();
    for (int index = 0; index < DRAWN; index++) {
      Draws draws = Draws.of(seed, derivation.id() + " chain", index);
      Chain chain = Chain.drawn(draws, partner);
      ChainReading reading = new ChainReading(chain, derivation.definitions(), draws);
      question.statement().equations().stream()
          .map(equation -> word(equation, reading))
          .reduce((a, b) -> a.said.compareTo(b.said) >= 0 ? a : b)
          .ifPresent(words::add);
    }
    return words;
  }

  private static Word word(Equation equation, ChainReading reading) {
    String chain = "chain with " + reading.chain().words() + ": ";
    try {
      return difference(equation, reading)
          .map(values -> new Word(Said.DIFFERS, chain + values))
          .orElse(new Word(Said.AGREES, ""));
    } catch (NoValueException diverges) {
      return new Word(Said.NO_VALUE, chain + diverges.getMessage());
    } catch (ArithmeticException zero) {
      return new Word(Said.NO_VALUE, chain + "a denominator is zero");
    }
  }

  /** Both sides, if they differ. */
  private static Optional<String> difference(Equation equation, ChainReading reading) {
    if (!equation.freeIndices().isEmpty()) {
      throw new UnsupportedFormulaException("a chain has one direction");
    }
    Formula typed = isZero(equation.left()) ? equation.right() : equation.left();
    if (ChainReading.kind(typed) == Kind.KET) {
      Tail left = state(equation.left(), reading);
      Tail right = state(equation.right(), reading);
      boolean equal = left.plus(right.times(GaussianRational.FIELD.of(-1))).isZero();
      return equal ? Optional.empty() : Optional.of("the states differ");
    }
    if (ChainReading.kind(typed) != Kind.SCALAR) {
      throw new UnsupportedFormulaException("on a chain with one end operators are not compared");
    }
    GaussianRational left = reading.number(equation.left());
    GaussianRational right = reading.number(equation.right());
    return left.equals(right)
        ? Optional.empty()
        : Optional.of("left = " + left + ", right = " + right);
  }

  private static boolean isZero(Formula side) {
    return side instanceof Formula.Literal number && number.value() == 0;
  }

  private static Tail state(Formula side, ChainReading reading) {
    return isZero(side) ? Tail.ZERO : reading.state(side);
  }

  /** A single chain on which the sides differ, or have no value, is enough. */
  private static Finding finding(List<Word> words) {
    for (Said said : List.of(Said.DIFFERS, Said.NO_VALUE)) {
      List<Word> such = words.stream().filter(word -> word.said == said).toList();
      if (!such.isEmpty()) {
        String but = ", " + said.words + " on " + such.size() + " of them";
        return finding(but, new Outcome.Refuted(Optional.empty(), such.get(0).detail));
      }
    }
    return finding("", new Outcome.Holds(""));
  }
}
