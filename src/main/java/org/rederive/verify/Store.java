package org.rederive.verify;

import java.util.Optional;
import org.rederive.engine.Answer;
import org.rederive.evolution.Remembered;

/** Answers, and what was measured for them, that are kept beyond a run. */
public interface Store extends Remembered {
  /** Keeps nothing. */
  Store NONE =
      new Store() {
        @Override
        public Optional<Answer> find(Piece piece) {
          return Optional.empty();
        }

        @Override
        public void keep(Piece piece, Answer answer) {}
      };

  /** The answer if it is there. */
  Optional<Answer> find(Piece piece);

  /** Keeps an answer; when this returns, it outlives the process. */
  void keep(Piece piece, Answer answer);
}
