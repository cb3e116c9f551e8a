package org.rederive.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the symbols, definitions and statements of one document. */
final class DerivationReader {
  private final Draft draft;
  private final Map<String, Derivation> known;
  private final Findings findings;

  DerivationReader(Draft draft, Map<String, Derivation> known) {
    this.draft = draft;
    this.known = known;
    this.findings = draft.findings();
  }

  /** The derivation, if nothing is wrong with it. */
  Optional<Derivation> read() {
    return draft.front().map(this::read).filter(derivation -> findings.isEmpty());
  }

  private Derivation read(FrontMatter front) {
    Outline outline = draft.outline();
    Uses uses = new Uses(front);
    Symbols symbols = new SymbolsReader(front.setting(), findings).read(outline.rows());
    Defined defined = new Defined(symbols.declared());
    new ImportsReader(front, known, symbols, defined, findings).read();
    symbols.imported().forEach(row -> uses.refer(row.id()));
    String id = front.id().text();
    new DefinitionsReader(id, symbols, defined, findings).read(outline.formulas("define"));
    List<Statement> statements =
        new StatementsReader(front, symbols, defined.table(), uses, findings)
            .read(outline.formulas());
    uses.refuseIdle(findings);
    List<Assumption> assumptions = assumptions(front.setting());
    if (assumptions.contains(Assumption.SHARP_PACKET) && statements.stream().anyMatch(Statement::isLimit)) {
      findings.add(
          front.id(),
          "under the assumption sharp-packet no packet has a width, so that there is no limit= of it",
          "keep the statements with limit= in a document without it");
    }
    return new Derivation(
        id,
        front.title(),
        front.source(),
        draft.source().file(),
        front.setting(),
        front.usedIds(),
        defined.table(),
        outline.rows().stream().map(Outline.Row::written).toList(),
        new Links(defined.table()).of(defined.definitions()),
        assumptions,
        statements);
  }

  private List<Assumption> assumptions(Setting setting) {
    List<Assumption> made = new ArrayList<>();
    for (Directive directive : draft.outline().assumptions()) {
      if (directive.words().size() != 1) {
        findings.add(directive.verb(), "assume takes one word", known(setting));
        continue;
      }
      Piece word = directive.words().get(0);
      Optional<Assumption> assumption = setting.assumption(word.text());
      if (assumption.isEmpty()) {
        findings.add(
            word,
            "no assumption " + word.quoted() + " in the setting " + setting.word(),
            Nearest.hint(word.text(), words(setting)));
      } else if (made.contains(assumption.get())) {
        findings.add(word, word.text() + " is assumed twice");
      }
      assumption.ifPresent(made::add);
    }
    return made;
  }

  private static List<String> words(Setting setting) {
    return setting.assumptions().stream().map(Assumption::word).toList();
  }

  private static String known(Setting setting) {
    return "known: " + String.join(", ", words(setting));
  }
}
