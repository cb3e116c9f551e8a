package org.rederive.architecture.planted.evolution;

import org.rederive.architecture.planted.document.Written;

/** An evolution that looks into what a paper says of it. */
public final class ReadsADocument {
  Written claim;
}
