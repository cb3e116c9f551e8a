package org.rederive.architecture.planted.report;

import net.jqwik.api.Arbitrary;

/** jqwik where it is not at run time. */
final class UsesJqwik {
  Arbitrary<String> arbitrary;
}
