package org.rederive.cli;

import java.nio.file.Path;
import java.util.List;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.report.RunJson;
import org.rederive.report.SampleJson;
import org.rederive.report.UnreadableRunException;
import picocli.CommandLine;

/**
 * What was found before and is in files, done again.
 *
 * @param reading the documents as they are now
 * @param paths where they were said to be; empty: nobody said
 * @param models where small models were said to be; empty: nobody said
 * @param command where to write to
 */
record Replays(
    Derivations.Reading reading, List<Path> paths, List<Path> models, CommandLine command) {

  /** Does a file again and says what came out, as the exit code for it does. */
  int code(Path file) {
    try {
      return again(file) ? ExitCode.AS_EXPECTED : ExitCode.NOT_REPRODUCED;
    } catch (UnreadableRunException unreadable) {
      command.getErr().println("rederive: " + unreadable.getMessage());
      return Unreadable.code(unreadable, ExitCode.NOT_REPRODUCED);
    }
  }

  private boolean again(Path file) throws UnreadableRunException {
    if (new RunJson().isRun(file)) {
      return new RunReplay(file, paths, models, command).reproduced();
    }
    if (new SampleJson().isSample(file)) {
      SampleReplay replay = SampleReplay.of(new SampleJson().read(file), reading.derivations());
      command.getOut().println(file + ": " + replay.words());
      return replay.reproduced();
    }
    Replay replay =
        Replay.of(
            CounterexampleFolder.read(file),
            DocumentDigests.of(reading.documents()),
            reading.derivations());
    command.getOut().println(file + ": " + replay.outcome());
    return replay.reproduced();
  }
}
