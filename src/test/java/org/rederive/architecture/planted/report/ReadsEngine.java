package org.rederive.architecture.planted.report;

import org.rederive.architecture.planted.engine.Engine;

/** A report that looks behind the results. */
final class ReadsEngine {
  Engine engine;
}
