package org.rederive.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Equation;
import org.rederive.formula.FormulaReader;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolTable;

/** Reads claims and steps in order of writing. */
final class StatementsReader {
  private final FrontMatter front;
  private final Symbols symbols;
  private final SymbolTable table;
  private final Uses uses;
  private final Findings findings;
  private final StatementHeadReader heads;
  private final Map<String, Piece> earlier = new LinkedHashMap<>();

  StatementsReader(
      FrontMatter front, Symbols symbols, SymbolTable table, Uses uses, Findings findings) {
    this.front = front;
    this.symbols = symbols;
    this.table = table;
    this.uses = uses;
    this.findings = findings;
    this.heads = new StatementHeadReader(findings);
  }

  List<Statement> read(List<Outline.Marked> formulas) {
    List<Statement> statements = new ArrayList<>();
    boolean claimed = false;
    for (Outline.Marked marked : formulas) {
      if (!marked.directive().is("define")) {
        claimed |= marked.directive().is("claim");
        statement(marked).ifPresent(statements::add);
      }
    }
    if (!claimed) {
      findings.add(
          front.id(),
          "the document claims nothing",
          "write <!-- rederive: claim " + front.id().text() + " --> above its formula");
    }
    return statements;
  }

  private Optional<Statement> statement(Outline.Marked marked) {
    Optional<StatementHead> head = heads.read(marked.directive());
    head.flatMap(StatementHead::rule).ifPresent(this::look);
    head.ifPresent(this::name);
    head.filter(h -> h.order() > 0 && !front.setting().hasPackets())
        .ifPresent(
            h ->
                findings.add(
                    h.id(), "only packets have a width", "write setting: packet, or no limit="));
    Optional<List<Equation>> equations = equations(marked.fence());
    return head.flatMap(h -> equations.map(e -> statement(h, e, marked.fence())));
  }

  private Statement statement(StatementHead head, List<Equation> equations, Fence fence) {
    String name = head.id().text();
    return new Statement(
        head.claim() ? name : front.id().text() + "/" + name,
        head.claim(),
        head.rule().map(rule -> rule.written().text()).orElse(""),
        head.expectRefuted(),
        head.order(),
        equations,
        fence.latex().strip(),
        fence.formulaLine());
  }

  private Optional<List<Equation>> equations(Fence fence) {
    try {
      return Optional.of(FormulaReader.equations(fence.latex(), table));
    } catch (ReadingException e) {
      if (!symbols.isCascade(e, fence)) {
        findings.add(fence.at(e), String.valueOf(e.getMessage()), e.hint());
      }
      return Optional.empty();
    }
  }

  // ---- names

  private void name(StatementHead head) {
    Piece id = head.id();
    if (front.usedIds().contains(id.text())) {
      findings.add(id, id.text() + " is the name of a document in uses", "rename it");
    }
    Piece before = earlier.putIfAbsent(id.text(), id);
    if (before != null) {
      findings.add(
          id, id.text() + " is the name of two formulas", "first on line " + before.line());
    }
  }

  private void look(StatementHead.Rule rule) {
    for (Piece argument : rule.arguments()) {
      boolean listed = uses.refer(argument);
      if (!listed && !isEarlier(argument.text())) {
        List<String> known = new ArrayList<>(earlier.keySet());
        known.addAll(front.usedIds());
        findings.add(
            argument,
            argument.text() + " is neither in uses nor an earlier step or claim",
            Nearest.hint(argument.text(), known));
      }
    }
  }

  private boolean isEarlier(String name) {
    String own = front.id().text() + "/";
    return earlier.containsKey(name.startsWith(own) ? name.substring(own.length()) : name);
  }
}
