package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.document.UseGraph;
import org.rederive.formula.Formula;
import org.rederive.formula.Quantity;
import org.rederive.setting.Settings;

/** Folders of documents for tests. */
public final class Folder {
  /** The documents of the first paper. */
  public static final Path PAPER = Path.of("derivations", "non-hermitian-magnetic-moment");

  /** The models of the first paper. */
  public static final Path MODELS = PAPER.resolve("models");

  private Folder() {}

  /** The documents of the first paper, read once for all tests of a machine. */
  public static List<Derivation> derivations() {
    return Known.DERIVATIONS;
  }

  private static final class Known {
    static final List<Derivation> DERIVATIONS = Settings.read(List.of(PAPER)).derivations();
  }

  /** Whether both sides are numbers at every point: no limit, and no number left open. */
  public static boolean isAtPoints(Statement statement) {
    return !statement.isLimit()
        && statement.equations().stream()
            .flatMap(equation -> equation.sides().stream())
            .flatMap(Formula::allSymbols)
            .noneMatch(s -> s.declaration().quantity() instanceof Quantity.Unknown || isEndless(s));
  }

  /** A state that is bound to the end of a chain without a second end: no sample has one. */
  private static boolean isEndless(Formula.Symbol symbol) {
    return Set.of("bound state", "left partner", "Hamiltonian of a chain")
        .contains(symbol.declaration().role().name());
  }

  /** Whether both sides are the same number at every point. */
  public static boolean holdsAtPoints(Statement statement) {
    return isAtPoints(statement) && statement.isMeantToHold();
  }

  /** Writes a document into a folder. */
  public static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text of one of the project's documents. */
  public static String text(String id) {
    try {
      return Files.readString(PAPER.resolve(id + ".md"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Copies some of the project's documents, with what they have of their paper. */
  public static void copy(Path folder, List<String> ids) {
    paper(folder);
    ids.forEach(id -> write(folder, id + ".md", text(id)));
  }

  /** Writes what documents have of their paper; its inventory speaks about all of them. */
  public static void paper(Path folder) {
    write(folder, "paper.md", Derivations.withoutInventory(text("paper")));
  }

  /** Copies the documents that one of the project's documents stands on, directly or not. */
  public static void copyUsed(Path folder, String id) {
    paper(folder);
    copy(folder, List.copyOf(Graph.PAPER_GRAPH.dependencies(id)));
  }

  /** What stands on what in the paper: read once, for the tests that ask are many. */
  private static final class Graph {
    static final UseGraph PAPER_GRAPH = UseGraph.of(Settings.read(List.of(PAPER)).derivations());
  }

  /** Copies all of the project's documents. */
  public static void copyAll(Path folder) {
    try (Stream<Path> files = Files.list(PAPER)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
