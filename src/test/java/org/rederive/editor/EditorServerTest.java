package org.rederive.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.SmallDocuments;

/** An editor is told what is wrong while somebody types, and is answered. */
class EditorServerTest {
  private static final String TRUE = SmallDocuments.meanValue("m_n = \\varepsilon_n");

  /** Line of its formula, from 0 on. */
  private static final int FORMULA = 28;

  @TempDir Path folder;
  private Path file = Path.of("");
  private Editor editor;
  private CompletableFuture<Boolean> server;

  @BeforeEach
  void anEditorIsConnected() throws Exception {
    Pipe toServer = Pipe.open();
    Pipe toEditor = Pipe.open();
    server =
        CompletableFuture.supplyAsync(
            () ->
                EditorServer.serve(
                    Channels.newInputStream(toServer.source()),
                    Channels.newOutputStream(toEditor.sink())));
    editor =
        new Editor(
            Channels.newInputStream(toEditor.source()), Channels.newOutputStream(toServer.sink()));
    assertTrue(editor.begins().getCapabilities().getHoverProvider().getLeft());
    file = Files.writeString(folder.toRealPath().resolve("small.md"), TRUE);
  }

  @AfterEach
  void itEnds() throws Exception {
    editor.ends();
  }

  @Test
  void aProblemIsUnderlinedWhileTypingAndGoneWhenItIsMended() throws Exception {
    editor.opens(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    editor.types(file, TRUE.replace("m_n = \\varepsilon_n", "m_n = \\omega_n"));
    List<Diagnostic> wrong = editor.waitsFor(file, told -> !told.isEmpty());
    assertEquals(1, wrong.size());
    assertEquals(new Position(FORMULA, 6), wrong.get(0).getRange().getStart());
    assertEquals(new Position(FORMULA, 14), wrong.get(0).getRange().getEnd());
    assertTrue(wrong.get(0).getMessage().contains("undeclared symbol"));
    editor.types(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    assertEquals(TRUE, Files.readString(file), "nothing is written");
  }

  @Test
  void aFalseStatementIsUnderlinedWithItsCounterexampleOnceItIsSaved() throws Exception {
    String text = TRUE.replace("m_n = \\varepsilon_n", "m_n = 2 \\varepsilon_n");
    Files.writeString(file, text);
    editor.opens(file, text);
    List<Diagnostic> wrong = editor.waitsFor(file, told -> !told.isEmpty());
    assertEquals(FORMULA, wrong.get(0).getRange().getStart().getLine());
    assertTrue(wrong.get(0).getMessage().startsWith("claim is false"), wrong.get(0).getMessage());
    // What is written now was not checked, and nothing is said of it.
    editor.types(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    assertTrue(editor.hovers(file, new Position(FORMULA, 5)).contains("not checked yet"));
  }

  @Test
  void aFormulaShowsHowItWasReadAndWhatCameOut() throws Exception {
    editor.opens(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    editor.waitsFor(file, List::isEmpty);
    String shown = editor.hovers(file, new Position(FORMULA, 8));
    assertTrue(shown.contains("energy"), shown);
    assertTrue(shown.contains("of the band"), shown);
    assertTrue(shown.contains("claim **small**: holds"), shown);
    assertTrue(shown.contains("as read:"), shown);
    String defined = editor.hovers(file, new Position(FORMULA, 0));
    assertTrue(defined.contains("m_n ="), defined);
    assertEquals("", editor.hovers(file, new Position(1, 1)));
  }

  @Test
  void whatCanStandAtAPlaceIsOffered() throws Exception {
    String text =
        TRUE
            + "\n<!-- rederive: \n<!-- rederive: assume \n"
            + "<!-- rederive: step s by=\n| $`x`$ | \n";
    editor.opens(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    // What is half written cannot be read, and yet there is something to choose from.
    editor.types(file, text);
    int end = TRUE.split("\n", -1).length;
    assertTrue(editor.completes(file, new Position(FORMULA, 6)).contains("\\varepsilon_{n}"));
    assertTrue(editor.completes(file, new Position(end, 15)).contains("claim"));
    List<String> assumptions = editor.completes(file, new Position(end + 1, 22));
    assertTrue(assumptions.contains("hermitian-hamiltonian"), assumptions.toString());
    assertTrue(editor.completes(file, new Position(end + 2, 25)).contains("product-rule"));
    assertTrue(editor.completes(file, new Position(end + 2, 22)).contains("invariant-under="));
    List<String> kinds = editor.completes(file, new Position(end + 3, 10));
    assertTrue(kinds.contains("right eigenvector"), kinds.toString());
    assertFalse(kinds.contains("claim"));
    assertEquals(List.of(), editor.completes(file, new Position(1, 3)));
  }

  @Test
  void symbolsAndNamesLeadToWhereTheyAreDeclared() throws Exception {
    editor.opens(file, TRUE);
    List<? extends Location> defined = editor.follows(file, new Position(FORMULA, 1));
    assertEquals(
        List.of(23, 17), defined.stream().map(l -> l.getRange().getStart().getLine()).toList());
    List<? extends Location> energy = editor.follows(file, new Position(FORMULA, 9));
    assertEquals(List.of(14), energy.stream().map(l -> l.getRange().getStart().getLine()).toList());
    List<? extends Location> named = editor.follows(file, new Position(26, 24));
    assertEquals(
        List.of(FORMULA), named.stream().map(l -> l.getRange().getStart().getLine()).toList());
  }

  @Test
  void aRowOfThePaperIsFoundThereAndAProblemInItIsToldOfIt() throws Exception {
    String row = "| $`\\varepsilon_n`$ | energy | of the band |\n";
    Path paper =
        Files.writeString(
            file.resolveSibling("paper.md"),
            "---\ntitle: own\nsetting: band\n---\n\n## Symbols\n\n"
                + "| symbol | kind | meaning |\n|---|---|---|\n"
                + row);
    String text = TRUE.replace(row, "");
    Files.writeString(file, text);
    editor.opens(file, text);
    List<? extends Location> energy = editor.follows(file, new Position(FORMULA - 1, 9));
    assertEquals(Editor.uri(paper), energy.get(0).getUri());
    editor.opens(paper, Files.readString(paper).replace("| energy |", "| enrgy |"));
    List<Diagnostic> wrong = editor.waitsFor(paper, told -> !told.isEmpty());
    assertEquals(9, wrong.get(0).getRange().getStart().getLine());
  }

  @Test
  void aLatexSourceIsReadAsItIsTyped() throws Exception {
    Path source = file.resolveSibling("own.tex");
    String text =
        String.join(
            "\n",
            "\\documentclass{article}",
            "\\begin{document}",
            "% rederive: setting band",
            "% rederive: symbol $n$ | band index |",
            "% rederive: symbol $\\varepsilon_n$ | energy |",
            "% rederive: claim own",
            "\\begin{equation}",
            "\\varepsilon_n = \\omega_n",
            "\\end{equation}",
            "\\end{document}",
            "");
    editor.opens(source, text);
    List<Diagnostic> wrong = editor.waitsFor(source, told -> !told.isEmpty());
    assertEquals(new Position(7, 16), wrong.get(0).getRange().getStart());
    editor.types(source, text.replace("\\omega_n", "\\varepsilon_n + 0"));
    editor.waitsFor(source, List::isEmpty);
  }

  @Test
  void filesOfOthersAndBrokenTextsTakeNothingDown() throws Exception {
    editor.opens(Path.of("/nowhere/other.txt"), "x");
    assertEquals("", editor.hovers(Path.of("/nowhere/other.txt"), new Position(0, 0)));
    editor.opens(file, "---\nid: [\n\u0000```math\n\\frac{");
    editor.waitsFor(file, told -> !told.isEmpty());
    assertEquals("", editor.hovers(file, new Position(40, 7)));
    editor.types(file, TRUE);
    editor.waitsFor(file, List::isEmpty);
    editor.closes(file);
  }

  @Test
  void anEditorThatHangsUpEndsTheServer() throws Exception {
    Pipe toServer = Pipe.open();
    CompletableFuture<Boolean> other =
        CompletableFuture.supplyAsync(
            () ->
                EditorServer.serve(
                    Channels.newInputStream(toServer.source()), OutputStream.nullOutputStream()));
    toServer.sink().close();
    assertFalse(other.get(20, TimeUnit.SECONDS));
    assertFalse(server.isDone());
  }
}
