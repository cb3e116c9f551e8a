package org.rederive.engine;

import java.util.List;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.result.Finding;

/** Evidence of another origin than samples. */
public interface Engine {
  /** What its answers are stored, sent and shown under; no two engines share one. */
  String name();

  /** What it finds; nothing if the statement is outside of what it understands. */
  List<Finding> findings(Derivation derivation, Statement statement);

  /** Whether it speaks about statements that hold in a limit, or about all others. */
  default boolean limits() {
    return false;
  }
}
