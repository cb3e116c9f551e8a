package org.rederive.verification;

import java.util.List;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;

/** Evidence of another origin than samples. */
interface Engine {
  /** What its answers are stored, sent and shown under; no two engines share one. */
  String name();

  /** What it finds; nothing if the statement is outside of what it understands. */
  List<Finding> findings(Derivation derivation, Statement statement);

  /** Whether it speaks about statements that hold in a limit, or about all others. */
  default boolean limits() {
    return false;
  }
}
