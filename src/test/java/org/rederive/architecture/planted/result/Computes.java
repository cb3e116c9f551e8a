package org.rederive.architecture.planted.result;

import org.rederive.architecture.planted.evaluate.Evaluator;

/** A result that computes. */
final class Computes {
  Evaluator evaluator;
}
