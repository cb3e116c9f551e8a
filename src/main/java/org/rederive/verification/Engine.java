package org.rederive.verification;

import java.util.List;
import org.rederive.derivation.Derivation;
import org.rederive.derivation.Statement;

/** Evidence of another origin than samples. */
@FunctionalInterface
interface Engine {
  /** What it finds; nothing if the statement is outside of what it understands. */
  List<Finding> findings(Derivation derivation, Statement statement);
}
