package org.rederive.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;

/** Wrong versions of one step of a document. */
class SmallAuditTest {
  @TempDir Path folder;

  @Test
  void everyWrongVersionOfAStepIsRefuted() {
    Folder.copy(folder, List.of("eq24"));
    Folder.copyUsed(folder, "eq24");
    Run run = Run.of("mutate", "eq24/commute", "--in", folder);
    assertEquals(0, run.code(), run.out());
    assertTrue(
        run.out().contains("all      1 statements") && run.out().contains("(100.0 %)"), run.out());
  }
}
