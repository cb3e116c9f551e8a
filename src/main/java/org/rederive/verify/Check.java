package org.rederive.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Failure;
import org.rederive.engine.Part;
import org.rederive.result.Diagnosis;
import org.rederive.result.StatementResult;
import org.rederive.result.StatementResult.Stated;

/**
 * From questions to a verdict: the engines are asked, their answers are judged, and what is refuted
 * is explained. Where answers come from – threads, a store, shards – is another matter.
 *
 * @param engines which are asked
 * @param stated the statement
 * @param generic whether Hamiltonians are sampled that are as general as the assumptions leave them
 * @param proving whether what can be proved is, and what is refuted is explained
 */
record Check(Engines engines, Stated stated, boolean generic, boolean proving) {
  /** With proofs. */
  Check(Engines engines, Stated stated, boolean generic) {
    this(engines, stated, generic, true);
  }

  /** The verdict; what is stopped, or breaks, before it is checked is undecided. */
  StatementResult verdict(Answers answers) {
    StatementResult result = judged(answers);
    return proving ? result : result.unproved();
  }

  private StatementResult judged(Answers answers) {
    List<Portion> heard = new ArrayList<>();
    try {
      engines.asked().forEach(asked -> heard.add(answers.of(asked.engine(), asked.part())));
      Judgement judgement = new Judgement(stated, generic, heard);
      return proving && judgement.needsExplanation()
          ? judgement.explained(diagnosis(answers))
          : judgement.result();
    } catch (CancellationException stopped) {
      return new Judgement(stated, generic, heard).stopped(String.valueOf(stopped.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      return new Judgement(stated, generic, List.of()).stopped(Failure.words(broken));
    }
  }

  private Diagnosis diagnosis(Answers answers) {
    Answer answer = answers.of(engines.diagnosis(), Part.WHOLE).answer();
    return answer instanceof Answer.Diagnosed known ? known.diagnosis() : Diagnosis.NONE;
  }

  /** The answers of engines to the questions about one statement, wherever they come from. */
  interface Answers {
    /**
     * The answer to a part of the question.
     *
     * @throws CancellationException if there is none in time, with the reason
     */
    Portion of(Engine engine, Part part);
  }
}
