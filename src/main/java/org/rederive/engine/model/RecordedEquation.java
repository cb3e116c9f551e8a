package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.engine.proof.Differences;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Choices;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Label;
import org.rederive.evaluate.Sides;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * An equation as programs: it says the same of all models with as many bands, so that it is
 * recorded once for them. Used by one thread, and for one document.
 */
final class RecordedEquation {
  private final Comparison comparison;
  private final Map<Turn, Recorded> known = new HashMap<>();

  RecordedEquation(Comparison comparison) {
    this.comparison = comparison;
  }

  /** A number of bands and the one of them with which labels begin. */
  private record Turn(int bands, int first) {}

  /**
   * Both sides for one choice of what labels stand for.
   *
   * @param components how many of the outputs are left − right
   * @param claimsZero whether the claim is that something vanishes: of such a claim zeros are what
   *     is expected
   */
  record Labelled(Program<Input> program, int components, boolean claimsZero) {}

  /**
   * Both sides for the next choice of what labels stand for, if there is one.
   *
   * @param number of choices before
   * @param turn the band that is the packet's, and the first one that an index is tried on
   */
  Optional<Labelled> at(int number, ModelSetting setting, int turn) {
    Turn key = new Turn(setting.open().model().bands(), turn);
    return known.computeIfAbsent(key, k -> new Recorded(turn)).at(number, setting);
  }

  /** All choices so far. */
  private final class Recorded {
    private final int turn;
    private final List<Labelled> labelled = new ArrayList<>();
    private Optional<Assignment> next = Optional.of(Assignment.first());

    Recorded(int turn) {
      this.turn = turn;
    }

    Optional<Labelled> at(int number, ModelSetting setting) {
      while (labelled.size() <= number && next.isPresent()) {
        Assignment assignment = next.get();
        labelled.add(labelled(setting, turned(assignment)));
        next = assignment.next();
      }
      return number < labelled.size() ? Optional.of(labelled.get(number)) : Optional.empty();
    }

    private Choices turned(Assignment assignment) {
      return (label, bound) -> {
        if (label instanceof Label.PacketBand) {
          return turn % bound;
        }
        int choice = assignment.choose(label, bound);
        return label instanceof Label.OfBand ? (choice + turn) % bound : choice;
      };
    }
  }

  private Labelled labelled(ModelSetting setting, Choices choices) {
    Recorder<Input> recorder = new Recorder<>();
    Sides<Node> sides = comparison.in(setting.interpretation(recorder, choices));
    Differences differences = Differences.of(sides, recorder);
    boolean claimsZero = isZero(sides.left(), recorder) != isZero(sides.right(), recorder);
    return new Labelled(
        recorder.program(differences.outputs()), differences.components(), claimsZero);
  }

  private static boolean isZero(List<List<Node>> terms, Recorder<Input> recorder) {
    return terms.stream().flatMap(List::stream).allMatch(recorder::isZero);
  }
}
