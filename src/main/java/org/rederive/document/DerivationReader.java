package org.rederive.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.algebra.Presentation;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Passage;
import org.rederive.formula.Positions;
import org.rederive.formula.Role;
import org.rederive.formula.read.Unseen;

/** Reads the symbols, definitions and statements of one document. */
final class DerivationReader {
  private final Draft draft;
  private final Vocabularies settings;
  private final Map<String, Understood> known;
  private final Findings findings;

  DerivationReader(Draft draft, Vocabularies settings, Map<String, Understood> known) {
    this.draft = draft;
    this.settings = settings;
    this.known = known;
    this.findings = draft.findings();
  }

  /** The derivation with all statements that can be read, unless something is wrong with all. */
  Optional<Understood> read() {
    return draft.front().map(this::read).filter(derivation -> findings.isEmpty());
  }

  private Understood read(FrontMatter front) {
    Outline outline = draft.outline();
    Uses uses = new Uses(front);
    Findings rows = findings.part();
    SymbolKinds kinds = new SymbolKinds(front.setting(), settings, rows);
    Symbols symbols = new SymbolsReader(kinds, rows).read(outline);
    Defined defined = new Defined(symbols.declared());
    symbols.declared().stream()
        .filter(PauliMatrices::are)
        .forEach(symbol -> defined.define(symbol, PauliMatrices.of(symbol)));
    symbols.declared().stream()
        .filter(UnitVectors::is)
        .forEach(symbol -> defined.define(symbol, UnitVectors.of(symbol)));
    new ImportsReader(front, known, symbols, defined, findings).read();
    symbols.imported().forEach(row -> uses.refer(row.id()));
    String id = front.id().text();
    new DefinitionsReader(id, symbols, defined, findings).read(outline.formulas("define"));
    Presentation relations =
        new RelationsReader(front, symbols, defined, findings)
            .read(
                outline.relations(),
                outline.formulas(Verb.RELATION.word()),
                sources(symbols.imported().stream().map(row -> row.id().text()).distinct()));
    boolean stated =
        outline.formulas().stream().anyMatch(f -> !f.directive().is(Verb.DEFINE.word()));
    boolean accountedFor = !stated && !outline.inventory().isEmpty();
    List<Statement> statements =
        accountedFor
            ? List.of()
            : new StatementsReader(
                    front, symbols, defined, uses, draft.taken(), sources(front), findings)
                .read(outline.formulas());
    if (symbols.failed().isEmpty()) {
      uses.refuseIdle(findings.part());
    }
    MatrixSizes.require(statements, defined.definitions().values(), front, findings);
    List<Assumption> assumptions = assumptions(front.setting(), defined);
    boolean sharp = assumptions.contains(Assumption.SHARP_PACKET);
    if (sharp && statements.stream().anyMatch(Statement::isLimit)) {
      findings
          .part()
          .add(
              front.id(),
              "under the assumption sharp-packet no packet has a width, so that there is no limit= of it",
              "keep the statements with limit= in a document without it");
    }
    Derivation derivation =
        new Derivation(
            new Derivation.Heading(
                id,
                front.title(),
                front.source(),
                draft.source().file(),
                front.usedIds(),
                draft.inherited(),
                front.closedForms(),
                passages(outline, symbols)),
            new Derivation.Frame(
                front.setting(),
                defined.table(),
                outline.rows().stream().map(Outline.Row::written).toList(),
                new Links(defined.table()).of(defined.definitions()),
                assumptions,
                relations),
            said(statements, defined, assumptions).stream()
                .filter(s -> !(sharp && s.isLimit()))
                .toList(),
            sources(front));
    List<Written> definitions =
        outline.formulas(Verb.DEFINE.word()).stream()
            .map(marked -> written(marked.fence(), symbols, front))
            .toList();
    return new Understood(
        Applied.narrowed(Elsewhere.writtenOut(derivation)), definitions, symbols.failed());
  }

  private List<Statement> said(
      List<Statement> statements, Defined defined, List<Assumption> assumptions) {
    return assumptions.contains(Assumption.LINEAR_IN_STRENGTH)
        ? new Perturbations(defined.definitions()).said(statements, findings)
        : statements;
  }

  /**
   * What a reader of the document is told besides its statements, its paper's relations first; the
   * author's commands are written out, which nobody but the author knows.
   */
  private static List<Passage> passages(Outline outline, Symbols symbols) {
    return Stream.of(
            outline.relations().stream()
                .map(Outline.Marked::fence)
                .map(fence -> passage(symbols.plain(fence), 0, Passage.Form.RELATION)),
            outline.prose().stream(),
            formulas(outline, Verb.DEFINE, Passage.Form.DEFINITION, symbols),
            formulas(outline, Verb.RELATION, Passage.Form.RELATION, symbols))
        .flatMap(all -> all)
        .sorted(Comparator.comparingInt(Passage::line))
        .toList();
  }

  private static Stream<Passage> formulas(
      Outline outline, Verb verb, Passage.Form form, Symbols symbols) {
    return outline.formulas(verb.word()).stream()
        .map(Outline.Marked::fence)
        .map(fence -> passage(symbols.plain(fence), fence.firstLine(), form));
  }

  private static Passage passage(String latex, int line, Passage.Form form) {
    return new Passage(line, form, Unseen.lines(latex.strip()));
  }

  private static Written written(Fence fence, Symbols symbols, FrontMatter front) {
    return new Written(
        fence.latex(),
        fence.firstLine(),
        Positions.NONE,
        symbols.plain(fence),
        front.source().equation());
  }

  private List<Derivation> sources(FrontMatter front) {
    return sources(front.usedIds().stream());
  }

  private List<Derivation> sources(Stream<String> ids) {
    return ids.flatMap(id -> Optional.ofNullable(known.get(id)).stream())
        .map(Understood::derivation)
        .toList();
  }

  private List<Assumption> assumptions(Vocabulary setting, Defined defined) {
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
      assumption.ifPresent(a -> requireSubject(a, word, setting, defined));
      if (!Assumption.all(made).areKnownTogether()) {
        findings.add(
            word,
            "no Hamiltonians are known here that obey "
                + word.text()
                + " and what is assumed above",
            "linear-in-strength goes with any Hamiltonians and with hermitian-hamiltonian");
        made.remove(made.size() - 1);
      }
    }
    return made;
  }

  /**
   * What a document assumes of nothing that it declares, it means of symbols whose kinds know
   * nothing of it; a paper assumes for all its documents.
   */
  private void requireSubject(
      Assumption assumption, Piece word, Vocabulary setting, Defined defined) {
    boolean said =
        Stream.concat(
                defined.table().declarations().stream(),
                defined.definitions().values().stream()
                    .flatMap(d -> d.body().allSymbols().map(Formula.Symbol::declaration)))
            .map(Declaration::quantity)
            .anyMatch(assumption.about());
    if (!said && word.elsewhere().isEmpty()) {
      List<String> kinds =
          setting.kinds().stream()
              .filter(kind -> assumption.about().test(kind.quantity()))
              .map(Role::name)
              .toList();
      findings
          .part()
          .add(
              word,
              "no symbol here is of a kind that " + word.text() + " says something of",
              "it speaks of "
                  + String.join(", ", kinds)
                  + ": give a symbol that kind, or leave it out");
    }
  }

  private static List<String> words(Vocabulary setting) {
    return setting.assumptions().stream().map(Assumption::word).toList();
  }

  private static String known(Vocabulary setting) {
    return "known: " + String.join(", ", words(setting));
  }

  /**
   * A document as far as it could be read.
   *
   * @param derivation its statements without errors
   * @param definitions its formulas that define symbols
   * @param failed base letters of its symbols that have errors
   */
  record Understood(Derivation derivation, List<Written> definitions, Set<String> failed) {
    Understood {
      definitions = List.copyOf(definitions);
      failed = Set.copyOf(failed);
    }
  }
}
