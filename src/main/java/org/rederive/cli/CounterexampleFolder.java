package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rederive.report.CounterexampleJson;
import org.rederive.report.CounterexampleJson.StoredCounterexample;
import org.rederive.report.UnreadableRunException;
import org.rederive.result.DocumentResult;
import org.rederive.result.StatementResult;

/**
 * A folder with a file for each statement that was ever refuted.
 *
 * @param folder the folder; need not exist yet
 */
record CounterexampleFolder(Path folder) {

  /** All that are there, by name. */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Keeps what was found; older files of the same statements are replaced. */
  void write(DocumentResult document) throws IOException {
    for (StatementResult statement : document.statements()) {
      if (statement.counterexample().isPresent()) {
        Files.createDirectories(folder);
        StoredCounterexample stored =
            new StoredCounterexample(
                document.id(),
                statement.id(),
                document.digest(),
                statement.latex(),
                statement.counterexample().get());
        String name = statement.id().replace('/', '-') + ".json";
        Files.writeString(folder.resolve(name), new CounterexampleJson().text(stored));
      }
    }
  }

  /** The counterexample in a file. */
  static StoredCounterexample read(Path file) throws UnreadableRunException {
    return new CounterexampleJson().read(file);
  }
}
