package org.rederive.jqwik;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * What a property of a planted error has to do: fail, and shrink to a sample that a person can
 * redo. What was first drawn and what it shrinks to stand beside each other in {@code
 * target/planted-errors}.
 */
final class Caught implements AroundPropertyHook {
  private static final Path FOLDER = Path.of("target", "planted-errors");
  private static final int MOST_BANDS = 2;
  private static final int MOST_ENTRIES = 4;

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) throws IOException {
    PropertyExecutionResult result = property.execute();
    if (result.throwable().filter(FalseStatementError.class::isInstance).isEmpty()
        || result.shrunkSample().isEmpty()) {
      return result.mapToFailed("the error was not caught: " + result.throwable());
    }
    DrawnSample first = sample(result.originalSample().orElseThrow().parameters().get(0));
    DrawnSample shrunk = sample(result.shrunkSample().orElseThrow().parameters().get(0));
    Path folder = Files.createDirectories(FOLDER);
    String name = context.targetMethod().getName();
    Files.writeString(folder.resolve(name + ".txt"), text(name, first, shrunk));
    boolean small = shrunk.bands() <= MOST_BANDS && shrunk.entries() <= MOST_ENTRIES;
    return small && shrunk.residual() > DrawnSample.LARGE
        ? result.mapToSuccessful()
        : result.mapToFailed("not small enough, or not large: " + shrunk);
  }

  private static DrawnSample sample(Object parameter) {
    return (DrawnSample) parameter;
  }

  private static String text(String name, DrawnSample first, DrawnSample shrunk) {
    return String.format(
        Locale.ROOT,
        "%s: drawn with %d bands and %d non-zero entries, shrunk to %d bands and %d%n%n%s%n%n%s%n",
        name,
        first.bands(),
        first.entries(),
        shrunk.bands(),
        shrunk.entries(),
        shrunk.difference(),
        first);
  }

  /** The first lines of all files, in {@code target/planted-errors.txt}. */
  static void writeTable() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        lines.add(Files.readAllLines(file).get(0));
      }
      Files.write(FOLDER.resolveSibling("planted-errors.txt"), lines);
    }
  }
}
