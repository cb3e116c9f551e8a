package org.rederive.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.print.PlainText;
import org.rederive.result.StatementResult;

/** What is known of what stands under the pointer: a symbol, a statement, how it was read. */
final class Hovers {
  private final Cursor cursor;

  Hovers(Cursor cursor) {
    this.cursor = cursor;
  }

  Optional<Hover> hover() {
    return cursor.statement().map(found -> shown(found.document(), found.statement()));
  }

  private Hover shown(Derivation document, Statement statement) {
    List<String> lines = new ArrayList<>();
    cursor.symbol().map(s -> symbol(document, s)).ifPresent(lines::addAll);
    lines.add(statement(statement));
    lines.add("as read:");
    lines.add(
        statement.equations().stream()
            .map(PlainText::of)
            .collect(Collectors.joining("\n", "```text\n", "\n```")));
    return new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", lines)));
  }

  // ---- a statement

  private String statement(Statement statement) {
    String what = (statement.claim() ? "claim " : "step ") + "**" + statement.id() + "**";
    return what + cursor.checks().of(statement).map(Hovers::verdict).orElse(": not checked yet");
  }

  private static String verdict(StatementResult result) {
    String expected = result.expectRefuted() ? ", as expected" : "";
    String grounds = result.grounds().isEmpty() ? "" : " (" + result.grounds() + ")";
    return ": " + result.verdict().word() + (result.asExpected() ? expected : "") + grounds;
  }

  // ---- a symbol

  private static List<String> symbol(Derivation document, Formula.Symbol symbol) {
    Declaration declaration = symbol.declaration();
    String meaning = TableRows.meaning(document, declaration);
    String letter = "`" + declaration.latex() + "`: ";
    String kind = declaration.role() + ", " + declaration.type();
    List<String> lines = new ArrayList<>();
    lines.add(letter + kind + (meaning.isEmpty() ? "" : " — " + meaning));
    Definition definition = document.definitions().get(declaration);
    if (definition != null) {
      lines.add("`" + declaration.latex() + " = " + Latex.of(definition.body()) + "`");
    }
    lines.add("---");
    return lines;
  }
}
