package org.rederive.engine.proof;

import org.rederive.engine.proof.Confirmation.Answer;
import org.rederive.engine.proof.Proof.Status;

/** What the cases of a proof, one for each choice of its free labels, have come to so far. */
public final class Tally {
  private boolean vacuous = true;
  private long work;
  private Status end = Status.PROVED;
  private String remainder = "";
  private String detail = "";

  /**
   * One case.
   *
   * @param vacuous whether all terms are zero from the start
   * @param remainder left − right; empty if the normal form is zero
   * @param answer what a random point says of left − right
   * @param work products of terms
   */
  public record Case(boolean vacuous, String remainder, Answer answer, long work) {
    private boolean contradicted() {
      return remainder.isEmpty() ? answer == Answer.NOT_ZERO : answer == Answer.ZERO;
    }
  }

  /** Adds a case. */
  public void add(Case next) {
    work += next.work;
    vacuous &= next.vacuous;
    if (next.contradicted()) {
      end(Status.CONFLICT, Confirmation.conflict(next.remainder.isEmpty(), next.answer));
    } else if (!next.remainder.isEmpty()) {
      remainder = next.remainder;
      end(Status.REFUTED, "");
    } else if (next.answer == Answer.NO_POINT) {
      end(Status.UNDECIDED, Confirmation.conflict(true, next.answer));
    }
  }

  /** A case that differs at a random point, and whose normal form is too long to be read. */
  void refutedAtPoint() {
    vacuous = false;
    end(Status.REFUTED, "both sides differ at a random point; too long to be written out");
  }

  /** Gives up. */
  public void giveUp(RuntimeException reason) {
    end(Status.UNDECIDED, String.valueOf(reason.getMessage()));
  }

  private void end(Status status, String why) {
    end = status;
    detail = why;
  }

  /** Whether no further case can change the answer. */
  public boolean isOver() {
    return end != Status.PROVED;
  }

  public long work() {
    return work;
  }

  /** The answer. */
  public Proof proof(String scope, long start) {
    Status status = end == Status.PROVED && vacuous ? Status.VACUOUS : end;
    String figures = detail.isEmpty() ? work + " products of terms" : detail;
    return new Proof(scope, status, remainder, figures, (System.nanoTime() - start) * 1e-9);
  }
}
