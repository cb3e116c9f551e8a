package org.rederive.engine.limit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** What a property of a planted error has to do: fail, and shrink to what a person can redo. */
final class CaughtSmall implements AroundPropertyHook {
  private static final int MOST_ENTRIES = 4;

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    if (result.shrunkSample().isEmpty()) {
      return result.mapToFailed("the error was not caught: " + result.throwable());
    }
    SmallHamiltonian shrunk =
        (SmallHamiltonian) result.shrunkSample().orElseThrow().parameters().get(0);
    String message = String.valueOf(result.throwable().orElseThrow().getMessage());
    boolean said = message.contains(context.targetMethod().getName() + "; elsewhere");
    boolean small = shrunk.bands() == 2 && shrunk.size() <= MOST_ENTRIES;
    return small && said
        ? result.mapToSuccessful()
        : result.mapToFailed("not small enough: " + shrunk + "\n" + message);
  }
}
