package org.rederive.architecture.planted.engine.literal;

import org.rederive.architecture.planted.evaluate.Evaluator;

/** A second reading that asks the first. */
final class SharesAnEvaluator {
  Evaluator evaluator;
}
