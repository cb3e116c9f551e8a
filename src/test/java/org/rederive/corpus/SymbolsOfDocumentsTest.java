package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.setting.Settings;

/**
 * In no document are two symbols of one kind equal, or is a symbol the same for another band, and
 * in none is one constant in a coordinate that it depends on.
 *
 * <pre>
 *   mvn test -Dtest=SymbolsOfDocumentsTest -Drederive.claims=1
 * </pre>
 *
 * <p>claims every such thing; by default, one in many is claimed.
 */
@Tag("slow")
class SymbolsOfDocumentsTest {
  private static final int ONE_IN = Integer.getInteger("rederive.claims", 10);
  private static final Path CORPUS = Path.of("test-data", "corpus");
  private static final Set<String> OTHERS = Set.of("hostile", "models", "first-paper");
  private static final Set<String> MAY_COME_OUT = Set.of("refuted", "unsupported");

  @Test
  void noneAreEqualAndNoneAreConstant() throws IOException {
    List<Derivation> claims = everyNth(documents());
    Map<String, Outcome> outcomes = Verdicts.ofRead(claims);
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Derivation derivation : claims) {
      for (Statement statement : derivation.statements()) {
        Outcome outcome = outcomes.get(statement.id());
        counts.merge(outcome.word(), 1, Integer::sum);
        if (!MAY_COME_OUT.contains(outcome.word())) {
          wrong.add(derivation.id() + ": " + statement.latex() + " came out as " + outcome);
        }
      }
    }
    assertEquals(List.of(), wrong, () -> counts + "\n" + String.join("\n", wrong));
    int refuted = counts.getOrDefault("refuted", 0);
    assertTrue(
        refuted > 20 && refuted > 9 * counts.getOrDefault("unsupported", 0), counts::toString);
  }

  /** Every so many claims of all, so that all documents have their turn. */
  private static List<Derivation> everyNth(List<Derivation> documents) {
    List<Derivation> chosen = new ArrayList<>();
    int number = 0;
    for (Derivation document : documents) {
      Derivation claims = SymbolClaims.of(document);
      List<Statement> statements = new ArrayList<>();
      for (Statement statement : claims.statements()) {
        if (number++ % ONE_IN == 0) {
          statements.add(statement);
        }
      }
      if (!statements.isEmpty()) {
        chosen.add(claims.with(statements));
      }
    }
    return chosen;
  }

  private static List<Derivation> documents() throws IOException {
    List<Derivation> all = new ArrayList<>();
    all.addAll(Folder.derivations());
    try (Stream<Path> folders = Files.list(CORPUS)) {
      List<Path> paths =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !OTHERS.contains(folder.getFileName().toString()))
              .sorted()
              .toList();
      all.addAll(Settings.read(paths).derivations());
    }
    return all;
  }
}
