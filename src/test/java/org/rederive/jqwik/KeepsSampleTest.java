package org.rederive.jqwik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.rederive.cli.Run;

/** A sample on which a property failed is tried again on the command line. */
@Tag("slow")
class KeepsSampleTest {
  @TempDir private Path folder;

  /** What a project writes. */
  @Domain(SevenEquations.class)
  @AddLifecycleHook(KeepsSample.class)
  static class Misprint {
    @Property
    void asPrinted(@ForAll @OfStatement("eq25-as-printed") DrawnSample sample) {
      sample.assertHolds();
    }
  }

  @Test
  void whatWasShrunkIsReproducedAndNothingElseIs() throws IOException {
    Path kept = Path.of("target", "samples", "Misprint.asPrinted.json");
    Files.deleteIfExists(kept);
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(Misprint.class))
            .configurationParameter("jqwik.database", folder.resolve("database").toString())
            .build();
    LauncherFactory.create().execute(request);
    Run again = Run.of("replay", kept);
    assertEquals(0, again.code(), again::toString);
    assertTrue(again.out().contains("eq25-as-printed: reproduced, relative residual"), again.out());
    Path mended = folder.resolve("mended.json");
    Files.writeString(mended, Files.readString(kept).replace("\"eq25-as-printed\"", "\"eq25\""));
    assertEquals(7, Run.of("replay", mended).code());
    Files.writeString(mended, Files.readString(kept).replace("eq25-as-printed", "no-such"));
    assertEquals(7, Run.of("replay", mended).code());
    Files.writeString(mended, Files.readString(kept).replace("\"residual\"", "\"other\""));
    assertEquals(2, Run.of("replay", mended).code());
  }
}
