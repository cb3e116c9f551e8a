package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * The names of what was not as expected when it was last checked, a line for each, in a small file.
 *
 * @param folder where the file is; need not exist yet
 */
record LastRun(Path folder) {
  private static final String FILE = "last-failed";

  /** The names; none if nothing is remembered. */
  List<String> failed() {
    try {
      return Files.readAllLines(folder.resolve(FILE)).stream().filter(l -> !l.isBlank()).toList();
    } catch (IOException nothing) {
      return List.of();
    }
  }

  /**
   * Remembers a run. What it did not check stays as it was. Where nothing can be written nothing is
   * remembered: a run is not worse for that.
   */
  void remember(RunResult run) {
    TreeSet<String> names = new TreeSet<>(failed());
    run.documents().forEach(d -> names.remove(d.id()));
    run.statements().map(StatementResult::id).forEach(names::remove);
    run.statements().filter(s -> !s.asExpected()).map(StatementResult::id).forEach(names::add);
    names.addAll(run.skipped());
    try {
      new StateFolder(folder).make();
      Path fresh = Files.createTempFile(folder, FILE, "");
      Files.write(fresh, names);
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      return;
    }
  }
}
