package org.rederive.evaluate;

import java.util.Optional;
import org.rederive.program.Node;
import org.rederive.program.Program;
import org.rederive.program.Recorder;

/**
 * The Brillouin zone as a grid of momenta: an integral over the zone is the sum over the grid,
 * which for an analytic and periodic integrand approaches it exponentially.
 *
 * @param <T> the numbers
 */
public interface ZoneGrid<T> {
  /** Number of momenta. */
  int size();

  /** Everything at one of them, with no other momentum beside it. */
  Interpretation<T> at(int number);

  /**
   * Everything at any one of them, with no integral over the others: its numbers are the inputs of
   * a program.
   */
  Interpretation<Node> recorded(Recorder<Input> recorder);

  /**
   * The sum over all of them of what a program gives; empty where a number that the program takes
   * to be zero is not.
   *
   * @param program with one output
   */
  Optional<T> sum(Program<Input> program);

  /** The volume of the zone that belongs to each. */
  T weight();
}
