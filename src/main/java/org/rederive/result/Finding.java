package org.rederive.result;

import java.util.List;
import java.util.Optional;

/**
 * What an engine says about a statement, as far as one subject goes.
 *
 * @param engine its name
 * @param grade what kind of evidence it gives
 * @param subject what it speaks about
 * @param outcome what it says
 */
public record Finding(String engine, Evidence grade, Subject subject, Outcome outcome) {

  /** What can be said about a statement. */
  public sealed interface Outcome {
    /** What it comes to. */
    Verdict verdict();

    /** Figures and reasons, one line; empty if there is nothing to add. */
    String detail();

    /** Both sides agree. */
    record Holds(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.HOLDS;
      }
    }

    /**
     * Both sides have the same closed form, which is shown.
     *
     * @param lines LaTeX of each term and what it is, then of the names that occur in them
     */
    record Closed(String detail, List<String> lines) implements Outcome {
      public Closed {
        lines = List.copyOf(lines);
      }

      @Override
      public Verdict verdict() {
        return Verdict.HOLDS;
      }
    }

    /**
     * Both sides agree if numbers that are left open have some values.
     *
     * @param values LaTeX of each equation that they have to satisfy
     * @param chosen LaTeX of those numbers that may have any value; none if no other values will do
     */
    record Solved(List<String> values, List<String> chosen) implements Outcome {
      public Solved {
        values = List.copyOf(values);
        chosen = List.copyOf(chosen);
      }

      @Override
      public String detail() {
        return chosen.isEmpty()
            ? String.join(", ", values) + ", and no other value"
            : String.join(", ", values) + " for any value of " + String.join(", ", chosen);
      }

      @Override
      public Verdict verdict() {
        return Verdict.HOLDS;
      }
    }

    /** No values of the numbers that are left open make both sides agree. */
    record Unsolvable(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.REFUTED;
      }
    }

    /**
     * Both sides agree because they do in general.
     *
     * @param of what it is a case of, in words
     * @param why it was not shown by itself
     */
    record Case(String of, String why) implements Outcome {
      @Override
      public String detail() {
        return "a case of " + of + "; " + why;
      }

      @Override
      public Verdict verdict() {
        return Verdict.HOLDS;
      }
    }

    /** There is nothing to compare: every term is zero from the start. */
    record Vacuous(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.VACUOUS;
      }
    }

    /**
     * The sides differ.
     *
     * @param remainder left − right, if it is known as a formula
     */
    record Refuted(Optional<String> remainder, String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.REFUTED;
      }
    }

    /** An inequality that nothing speaks against. */
    record NotDisproved(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.NOT_DISPROVED;
      }
    }

    /** The engine gave up. */
    record Undecided(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.UNDECIDED;
      }
    }

    /** The engine contradicts itself. */
    record Contradictory(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.CONFLICT;
      }
    }

    /** The engine gives the statement no meaning. */
    record Unread(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.UNSUPPORTED;
      }
    }

    /** The model is not what its document says, which is no word about the statement. */
    record Faulty(String detail) implements Outcome {
      @Override
      public Verdict verdict() {
        return Verdict.UNSUPPORTED;
      }
    }

    /**
     * Both sides were compared at smaller and smaller widths.
     *
     * @param lines the differences
     */
    record Approach(Verdict verdict, Convergence lines, String detail) implements Outcome {}

    /** A verdict with its reasons, where nothing more is known. */
    static Outcome of(Verdict verdict, String detail) {
      return switch (verdict) {
        case HOLDS -> new Holds(detail);
        case REFUTED -> new Refuted(Optional.empty(), detail);
        case VACUOUS -> new Vacuous(detail);
        case NOT_DISPROVED -> new NotDisproved(detail);
        case UNDECIDED -> new Undecided(detail);
        case UNSUPPORTED -> new Unread(detail);
        case CONFLICT -> new Contradictory(detail);
        case UNFOUNDED ->
            throw new IllegalArgumentException("what reasons are worth is no finding about truth");
      };
    }
  }

  /** What it comes to. */
  public Verdict verdict() {
    return outcome.verdict();
  }

  /** Figures and reasons, one line; empty if there is nothing to add. */
  public String detail() {
    return outcome.detail();
  }

  /** What it speaks about, in words. */
  public String scope() {
    return subject.words();
  }

  /** Left − right, if the sides differ and the difference is known as a formula. */
  public Optional<String> remainder() {
    return outcome instanceof Outcome.Refuted refuted ? refuted.remainder() : Optional.empty();
  }

  /** LaTeX of the closed form of each term; none unless it is shown. */
  public List<String> closedForm() {
    return outcome instanceof Outcome.Closed closed ? closed.lines() : List.of();
  }

  /** How the sides approach each other, of a statement that holds in a limit. */
  public Optional<Convergence> convergence() {
    return outcome instanceof Outcome.Approach approach
        ? Optional.of(approach.lines())
        : Optional.empty();
  }

  /**
   * Whether it says what numbers have to be that the statement leaves open, or that none will do.
   */
  public boolean speaksOfUnknowns() {
    return outcome instanceof Outcome.Solved || outcome instanceof Outcome.Unsolvable;
  }

  /** Whether it speaks about a single model. */
  public boolean ofModel() {
    return subject instanceof Subject.Model;
  }

  /** Whether it is about an error in a document and not about the statement. */
  public boolean blamesModel() {
    return outcome instanceof Outcome.Faulty;
  }

  /** Whether its engine understood the statement. */
  public boolean settles() {
    return verdict() != Verdict.UNSUPPORTED;
  }

  /** Whether it is a difference on a sample that doubles do not show. */
  public boolean belowRounding() {
    return grade == Evidence.NUMERIC && verdict() == Verdict.REFUTED;
  }
}
