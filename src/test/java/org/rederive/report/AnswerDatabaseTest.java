package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.engine.Answer;
import org.rederive.engine.Part;
import org.rederive.verify.Piece;

/** Answers in a file, with other writers beside. */
class AnswerDatabaseTest {
  private static final int ROWS = 400;

  @TempDir private Path folder;

  private static Piece piece(int n) {
    return new Piece("digest " + n, "claim", "engine", Part.WHOLE);
  }

  private static void fill(AnswerDatabase answers, int from, int to) {
    IntStream.range(from, to)
        .forEach(n -> answers.keep("measured " + n, new double[] {n, 1 / (1.0 + n)}));
  }

  @Test
  void whatOneWriterKeepsTheOtherFinds() throws Exception {
    Path file = folder.resolve("answers.db");
    try (AnswerDatabase one = AnswerDatabase.open(file);
        AnswerDatabase other = AnswerDatabase.open(file)) {
      one.keep(piece(1), Answer.Found.NOTHING);
      assertEquals(Optional.of(Answer.Found.NOTHING), other.find(piece(1)));
      assertEquals(Optional.empty(), other.find(piece(2)));
      CompletableFuture.allOf(
              CompletableFuture.runAsync(() -> fill(one, 0, ROWS)),
              CompletableFuture.runAsync(() -> fill(other, ROWS, 2 * ROWS)))
          .join();
      assertEquals(
          List.of(),
          List.of(one.trouble(), other.trouble()).stream().flatMap(Optional::stream).toList());
    }
    try (AnswerDatabase again = AnswerDatabase.open(file)) {
      for (int n = 0; n < 2 * ROWS; n++) {
        assertArrayEquals(
            new double[] {n, 1 / (1.0 + n)}, again.find("measured " + n).orElseThrow());
      }
    }
  }

  @Test
  void aLargeFileLosesWhatIsOldestAndBecomesSmaller() throws Exception {
    Path file = folder.resolve("answers.db");
    try (AnswerDatabase answers = AnswerDatabase.open(file)) {
      fill(answers, 0, 20 * ROWS);
    }
    long before = Files.size(file);
    AnswerDatabase shortened = AnswerDatabase.open(file, before / 2);
    shortened.close();
    assertEquals(Optional.empty(), shortened.trouble());
    assertTrue(Files.size(file) < 0.9 * before, Files.size(file) + " of " + before);
    try (AnswerDatabase answers = AnswerDatabase.open(file)) {
      assertEquals(Optional.empty(), answers.find("measured 0"), "the oldest");
      assertTrue(answers.find("measured " + (20 * ROWS - 1)).isPresent(), "the newest");
    }
  }
}
