package org.rederive.architecture.planted.report;

import org.junit.jupiter.api.DynamicNode;

/** JUnit where it is not at run time. */
final class UsesJUnit {
  DynamicNode node;
}
