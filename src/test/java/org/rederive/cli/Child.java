package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The command line in a process of its own, for what cannot be tried in this one. */
final class Child {
  private final Process process;
  private final Path said;

  private Child(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Starts it.
   *
   * @param said file for all that it says
   * @param before words before {@code java}
   */
  static Child start(
      Path said, Map<String, String> environment, List<String> before, Object... arguments)
      throws IOException {
    List<String> words = new ArrayList<>(before);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // For SQLite, which newer JVMs ask about.
    words.add("--enable-native-access=ALL-UNNAMED");
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(Run.withoutStore(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.redirectOutput(said.toFile()).environment().putAll(environment);
    return new Child(builder.start(), said);
  }

  Process process() {
    return process;
  }

  /** Waits until something is so; false if the process ended before. */
  boolean waitUntil(BooleanSupplier is) throws InterruptedException {
    while (!is.getAsBoolean()) {
      if (!process.isAlive()) {
        return is.getAsBoolean();
      }
      Thread.sleep(5);
    }
    return true;
  }

  String said() throws IOException {
    return Files.readString(said);
  }
}
