package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Type;

/** Good documents: what is read from them. */
class DerivationsTest {
  @TempDir Path folder;

  private Derivation connections() {
    return read(Map.of("eq04.md", Documents.CONNECTIONS)).derivations().get(0);
  }

  private Derivation importing() {
    Derivations.Reading reading =
        read(Map.of("eq04.md", Documents.CONNECTIONS, "a.md", Documents.IMPORTING));
    return reading.derivations().get(1);
  }

  private Derivations.Reading read(Map<String, String> files) {
    Derivations.Reading reading = Documents.read(folder, files);
    assertEquals(List.of(), reading.problems());
    return reading;
  }

  private static Declaration row(Derivation derivation, String latex) {
    return derivation.symbols().declarations().stream()
        .filter(d -> d.latex().equals(latex))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void frontMatterIsKept() {
    Derivation read = connections();
    assertEquals("eq04", read.id());
    assertEquals("Two Berry connections", read.title());
    assertEquals(new Derivation.Source("The non-Hermitian magnetic moment", "4"), read.source());
    assertEquals("band", read.setting().word());
    assertEquals(List.of(), read.uses());
    assertEquals(folder.resolve("eq04.md").toString(), read.file());
    assertEquals(
        List.of("simple-eigenvalue"), read.assumptions().stream().map(Assumption::word).toList());
  }

  @Test
  void statementsKeepOrderNamesRulesAndLines() {
    List<Statement> statements = connections().statements();
    assertEquals(
        List.of("eq04", "eq04/s1", "eq04/s2"), statements.stream().map(Statement::id).toList());
    assertEquals(
        List.of("", "algebra", "substitute(s1, eq04)"),
        statements.stream().map(s -> s.rule().orElse("")).toList());
    assertTrue(statements.get(0).claim());
    assertFalse(statements.get(1).claim());
    assertEquals(List.of(false, false, true), refutals(statements));
    assertEquals(48, statements.get(0).line());
    assertTrue(statements.get(0).latex().startsWith("A_k^{LR} - A_k^{RR}\n  = i"));
    assertEquals(1, statements.get(0).equations().size());
  }

  private static List<Boolean> refutals(List<Statement> statements) {
    return statements.stream().map(Statement::expectRefuted).toList();
  }

  @Test
  void declaredLabelsBecomeSlotsSubscriptsFirst() {
    Derivation read = connections();
    assertEquals(List.of(row(read, "n"), row(read, "k")), row(read, "u_{n k}^{R}").slots());
    assertEquals(List.of(row(read, "k")), row(read, "H(k)").slots());
    assertEquals(List.of(), row(read, "H").slots());
    assertEquals(List.of(row(read, "k")), row(read, "\\partial").slots());
  }

  @Test
  void spatialIndicesAreNotPartOfThePattern() {
    Declaration matrix = row(connections(), "a");
    assertEquals(2, matrix.type().rank());
  }

  @Test
  void aDefinitionHasTheTypeOfItsBody() {
    Derivation read = connections();
    Declaration connection = row(read, "A_{\\lambda}^{LR}");
    assertEquals(Type.SCALAR, connection.type());
    assertEquals(Type.VECTOR, connection.vectorType());
    Definition definition = read.definitions().get(connection);
    assertEquals(connection, definition.symbol());
    assertEquals(3, read.definitions().size());
  }

  @Test
  void anImportHasTheShapeThatItsCoordinateGives() {
    Derivation read = importing();
    assertEquals(Type.SCALAR, row(read, "A_{t}^{LR}").type());
    assertEquals(Type.VECTOR, row(read, "A_{r_{c}}^{LR}").type());
    Definition original = read.definitions().get(row(read, "A_{t}^{LR}"));
    assertEquals("A_{\\lambda}^{LR}", original.symbol().latex());
    assertEquals(original, read.definitions().get(row(read, "A_{r_{c}}^{LR}")));
  }

  @Test
  void definitionsInsideImportedDefinitionsAreKnownToo() {
    assertTrue(
        importing().definitions().keySet().stream().anyMatch(d -> d.latex().equals("G_{n k}")));
  }

  @Test
  void documentsFollowThoseTheyUse() {
    Derivations.Reading reading =
        read(
            Map.of(
                "a.md", Documents.small("z", List.of("y", "x")),
                "b.md", Documents.small("y", List.of("x")),
                "c.md", Documents.small("x", List.of()),
                "d.md", Documents.small("w", List.of())));
    assertEquals(
        List.of("x", "y", "z", "w"), reading.derivations().stream().map(Derivation::id).toList());
  }

  @Test
  void aComponentwiseDefinitionIsATensor() {
    String text =
        Documents.CONNECTIONS
            .replace("| $`G_{nk}`$", "| $`D_i`$ | defined | |\n| $`G_{nk}`$")
            .replace(
                "\n## Claim",
                "<!-- rederive: define -->\n```math\nD_j = \\partial_j G_{nk}\n```\n\n## Claim");
    Derivation read = read(Map.of("a.md", text)).derivations().get(0);
    assertEquals(Type.VECTOR, row(read, "D").type());
    assertEquals(List.of(row(read, "j")), read.definitions().get(row(read, "D")).indices());
  }

  @Test
  void aKetCanBeDefined() {
    String text =
        Documents.CONNECTIONS
            .replace("| $`G_{nk}`$", "| $`X`$ | defined | |\n| $`G_{nk}`$")
            .replace(
                "\n## Claim",
                "<!-- rederive: define -->\n```math\n\\left|X\\right\\rangle = H |u_n^R\\rangle\n```\n\n## Claim");
    assertEquals(Type.KET, row(read(Map.of("a.md", text)).derivations().get(0), "X").type());
  }

  @Test
  void sameLettersDefinedInTwoDocumentsStayApart() {
    String first = Documents.CONNECTIONS;
    String second =
        first.replace("eq04", "eq05").replace("= i \\langle u_{nk}^L", "= \\langle u_{nk}^L");
    String third =
        Documents.IMPORTING
            .replace("uses: [eq04]", "uses: [eq04, eq05]")
            .replace(
                "$`A_t^{RR}`$ | defined by eq04",
                "$`A_t^{RR}`$ | defined by eq05 | |\n| $`A_{r_c}^{RR}`$ | defined by eq04");
    Derivation read =
        read(Map.of("a.md", first, "b.md", second, "c.md", third)).derivations().get(2);
    assertEquals(
        2,
        read.definitions().values().stream()
            .filter(d -> d.symbol().latex().equals("G_{n k}"))
            .map(d -> d.symbol().role())
            .distinct()
            .count());
  }

  @Test
  void carriageReturnsAndByteOrderMarksChangeNothing() {
    String text = "\uFEFF" + Documents.CONNECTIONS.replace("\n", "\r\n");
    Derivation plain = connections();
    Derivation read = read(Map.of("eq04.md", text)).derivations().get(0);
    assertEquals(plain, with(read, plain.symbols()));
  }

  /** Symbol tables have no equality of their own. */
  private static Derivation with(Derivation d, org.rederive.formula.SymbolTable table) {
    assertEquals(table.declarations(), d.symbols().declarations());
    return new Derivation(
        d.heading(),
        new Derivation.Frame(
            d.setting(), table, d.rows(), d.definitions(), d.assumptions(), d.presentation()),
        d.statements(),
        d.sources());
  }

  @Test
  void aFolderIsSearchedDeeplyButReadmesAndHiddenFilesAreNotDocuments() throws Exception {
    java.nio.file.Files.createDirectories(folder.resolve("part/.git"));
    Derivations.Reading reading =
        read(
            Map.of(
                "README.md", "about",
                ".hidden.md", "nothing",
                "notes.txt", "nothing",
                "part/.git/x.md", "nothing",
                "part/a.md", Documents.small("a", List.of())));
    assertEquals(1, reading.derivations().size());
  }

  @Test
  void anEmptyFolderHoldsNothingAndIsNoProblem() {
    assertEquals(new Derivations.Reading(List.of(), List.of()), read(Map.of()));
  }
}
