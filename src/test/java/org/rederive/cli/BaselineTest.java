package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.Share;
import org.rederive.document.Derivations;
import org.rederive.report.Baseline;
import org.rederive.report.Baseline.Entry;
import org.rederive.report.BaselineJson;
import org.rederive.setting.Settings;

/** What was accepted does not change unnoticed. */
@Tag("slow")
class BaselineTest {
  private static final Path ACCEPTED = Path.of("test-data", "baseline.json");
  private static final Path EXAMPLES = Path.of("derivations", "examples");

  @TempDir Path folder;
  @TempDir Path output;
  private Path baseline;

  @BeforeEach
  void acceptARun() {
    Folder.copy(folder, List.of("eq20"));
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    baseline = output.resolve("kept").resolve("baseline.json");
    Run accepted = Run.of("accept", "--force", run("first.json"), "--baseline", baseline);
    assertEquals(0, accepted.code(), accepted.err());
    assertTrue(accepted.out().contains("appeared  good: holds (proved)"), accepted.out());
  }

  private Path run(String name) {
    Path file = output.resolve(name);
    Run.json(file, folder, "--samples", 10, "--state", output, "--dim", "2..2");
    return file;
  }

  private Run verify(Object... more) {
    Object[] words = {"verify", "-q", "--samples", 10, "--state", output, "--baseline", baseline};
    return Run.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(words), java.util.Arrays.stream(more))
            .toArray());
  }

  /** What is true in the paper itself: its verdicts and grades of evidence as accepted. */
  @Test
  void thePaperComesOutAsAccepted() throws Exception {
    Path accepted = output.resolve("accepted.json");
    Baseline own = withoutOtherPapers(new BaselineJson().read(ACCEPTED));
    Files.writeString(accepted, new BaselineJson().text(own));
    List<String> claims = ids(only(own, e -> !e.expectRefuted() && !isStep(e)));
    Run run = checked(Share.of(claims), "--baseline", accepted);
    assertEquals(0, run.code(), () -> run.out() + run.err() + Share.words());
    assertTrue(run.out().contains("compared with " + accepted + ": no differences"), run.out());
  }

  /** All of it, whatever else is tried. */
  @Test
  void whatIsFalseInThePaperIsRefuted() throws Exception {
    Baseline own = withoutOtherPapers(new BaselineJson().read(ACCEPTED));
    List<String> planted = ids(only(own, Entry::expectRefuted));
    Path json = output.resolve("false.json");
    Run run = checked(planted, "--quick", "--json", json);
    assertEquals(0, run.code(), run.out() + run.err());
    planted.forEach(id -> assertEquals("refuted", Run.verdict(Run.read(json), id), id));
    assertTrue(planted.size() > 40, planted::toString);
  }

  private Run checked(List<String> ids, Object... more) {
    List<Object> words = new ArrayList<>(List.of("verify", "-q", "--samples", 6));
    words.addAll(List.of("--state", output, "-k", String.join(",", ids), Folder.PAPER, EXAMPLES));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  /** Steps are checked with their claim. */
  private static boolean isStep(Entry entry) {
    return entry.statement().contains("/");
  }

  private static List<String> ids(Baseline of) {
    return of.statements().stream().map(Entry::statement).toList();
  }

  private static Baseline only(Baseline all, Predicate<Entry> some) {
    return new Baseline(all.statements().stream().filter(some).toList());
  }

  /** Other papers need more than six samples, and longer than a test may take. */
  private static Baseline withoutOtherPapers(Baseline all) throws Exception {
    Set<String> others = new HashSet<>();
    try (Stream<Path> folders = Files.list(Path.of("derivations"))) {
      List<Path> papers =
          folders.filter(f -> !f.equals(EXAMPLES) && !f.equals(Folder.PAPER)).toList();
      Derivations.Reading reading = Settings.read(papers);
      assertEquals(List.of(), reading.problems(), "all papers can be read");
      reading.derivations().forEach(d -> others.add(d.id()));
    }
    return only(all, e -> !others.contains(e.document()));
  }

  @Test
  void whatIsAsAcceptedIsGreen() {
    assertEquals(0, verify(folder).code());
    assertEquals(0, verify("-k", "good", folder).code());
    Run diff = Run.of("diff", baseline, run("second.json"));
    assertEquals(0, diff.code());
    assertEquals("no differences", diff.out().strip());
  }

  @Test
  void weakerEvidenceOfATrueStatementIsExitCodeSix() throws Exception {
    String text = Files.readString(baseline);
    Files.writeString(baseline, text.replaceFirst("(\"good\",.*?)\"proved\"", "$1\"exact\""));
    Run run = verify(folder);
    assertEquals(6, run.code(), run.out());
    assertTrue(
        run.out().contains("changed   good: was holds (exact), is holds (proved)"), run.out());
  }

  @Test
  void whatAppearsVanishesOrReadsOtherwiseIsNamed() throws Exception {
    Path first = output.resolve("first.json");
    Folder.write(
        folder,
        "good.md",
        SmallDocuments.HOLDS.replace("= [H, H^{\\dagger}]", "= - [H^{\\dagger}, H]"));
    Files.delete(folder.resolve("eq20.md"));
    Folder.copy(folder, List.of("eq21"));
    Run diff = Run.of("diff", first, run("second.json"));
    assertEquals(6, diff.code());
    assertTrue(diff.out().contains("  vanished  eq20: was holds"), diff.out());
    assertTrue(diff.out().contains("  appeared  eq21: holds"), diff.out());
    assertTrue(diff.out().contains("  changed   good: the formula reads otherwise"), diff.out());
    assertEquals(diff.out(), Run.of("diff", baseline, output.resolve("second.json")).out());
  }

  @Test
  void aRefutationOutweighsTheBaseline() {
    Folder.write(
        folder,
        "good.md",
        SmallDocuments.HOLDS.replace("- H^{\\dagger} H =", "+ H^{\\dagger} H ="));
    Run run = verify(folder);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("changed   good: was holds (proved), is refuted"), run.out());
  }

  @Test
  void aBaselineThatCannotBeReadIsNotGreen() {
    baseline = output.resolve("none.json");
    assertEquals(6, verify(folder).code());
    assertEquals(2, Run.of("diff", baseline, baseline).code());
  }

  @Test
  void aRunWithDocumentErrorsIsNotAccepted() throws Exception {
    Folder.write(folder, "broken.md", "no document");
    String before = Files.readString(baseline);
    Run run = Run.of("accept", "--force", run("bad.json"), "--baseline", baseline);
    assertEquals(3, run.code());
    assertTrue(run.err().contains("not all documents were checked"), run.err());
    assertEquals(before, Files.readString(baseline));
  }

  // ---- the last run

  @Test
  void onlyWhatFailedIsCheckedAgainAndEverythingOnceNothingFails() {
    Path state = output.resolve("state");
    Folder.write(folder, "bad.md", SmallDocuments.REFUTED);
    Object[] again = {"verify", "--samples", 5, "--state", state, "--last-failed", folder};
    Run first = Run.of(again);
    assertTrue(first.err().contains("nothing of this failed when last checked"), first.err());
    assertTrue(first.out().contains("3 documents"), first.out());
    Run second = Run.of(again);
    assertEquals(1, second.code());
    assertTrue(second.out().contains("1 documents, 1 claims, 0 steps: 0 hold, 1 refuted"));
    assertFalse(second.out().contains("good"), second.out());
    // Another statement that is checked alone does not make this one forgotten.
    Run.of("verify", "--samples", 5, "--state", state, "-k", "good", folder);
    Folder.write(
        folder, "bad.md", SmallDocuments.REFUTED.replace("= H^{\\dagger} H", "= H H^{\\dagger}"));
    Run mended = Run.of(again);
    assertEquals(0, mended.code(), mended.out());
    assertTrue(mended.out().contains("1 documents"), mended.out());
    assertTrue(Run.of(again).out().contains("3 documents"));
  }

  @Test
  void whereNothingCanBeRememberedARunIsNoWorse() throws Exception {
    Path file = Files.writeString(output.resolve("file"), "");
    Run run = Run.of("verify", "-q", "--samples", 5, "--state", file.resolve("x"), folder);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
  }
}
