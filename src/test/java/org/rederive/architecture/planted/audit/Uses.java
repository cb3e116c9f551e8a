package org.rederive.architecture.planted.audit;

import org.rederive.architecture.planted.verify.Open;

/** Wants another class. */
final class Uses {
  Open open;
}
