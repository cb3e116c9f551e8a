package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.StatementHeadReader.StatementHead;
import org.rederive.formula.Declaration;
import org.rederive.formula.Definition;
import org.rederive.formula.Equation;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.read.FormulaReader;

/** Reads claims and steps in order of writing. */
final class StatementsReader {
  private final FrontMatter front;
  private final Symbols symbols;
  private final SymbolTable table;
  private final Reach reach;
  private final Map<Declaration, Definition> definitions;
  private final Uses uses;
  private final Set<String> taken;
  private final List<Derivation> sources;
  private final Findings findings;
  private final Map<String, Piece> earlier = new LinkedHashMap<>();

  /**
   * @param taken names of claims that stand in other documents too
   * @param sources the documents in uses
   */
  StatementsReader(
      FrontMatter front,
      Symbols symbols,
      Defined defined,
      Uses uses,
      Set<String> taken,
      List<Derivation> sources,
      Findings findings) {
    this.front = front;
    this.symbols = symbols;
    this.table = defined.table();
    this.reach = Reach.of(defined, symbols);
    this.definitions = defined.definitions();
    this.uses = uses;
    this.taken = taken;
    this.sources = List.copyOf(sources);
    this.findings = findings;
  }

  List<Statement> read(List<Outline.Marked> formulas) {
    List<Statement> statements = new ArrayList<>();
    boolean claimed = false;
    for (Outline.Marked marked : formulas) {
      boolean claim = marked.directive().is("claim");
      if (claim || marked.directive().is("step")) {
        claimed |= claim;
        statement(marked).ifPresent(statements::add);
      }
    }
    if (!claimed) {
      findings.add(
          front.id(),
          "the document claims nothing",
          "write " + findings.directive("claim " + front.id().text()) + " above its formula");
    }
    return statements;
  }

  /** What is wrong with one statement takes no other with it. */
  private Optional<Statement> statement(Outline.Marked marked) {
    Findings own = findings.part();
    Optional<StatementHead> head =
        new StatementHeadReader(front.setting(), own).read(marked.directive());
    head.flatMap(StatementHead::because).ifPresent(because -> look(because, own));
    head.ifPresent(h -> name(h, own));
    Optional<FormulaReader.Located> read = stated(marked, head, own);
    head.ifPresent(h -> read.ifPresent(r -> order(h, r, own)));
    head.filter(h -> !h.claim()).ifPresent(h -> single(h, marked.fence(), own));
    return head.filter(h -> own.isEmpty() && !taken.contains(h.id().text()))
        .flatMap(h -> read.map(r -> statement(h, r, marked.fence())));
  }

  /** A step replaces one side by the other, and of two formulas nobody knows which. */
  private void single(StatementHead head, Fence fence, Findings own) {
    if (own.isEmpty() && FormulaReader.hasDoubleSigns(fence.latex(), symbols.macros())) {
      own.add(
          head.id(),
          "a step is one formula, and \\pm makes two of it",
          "write a step for each sign, or a claim");
    }
  }

  /** Of an equality nothing is known as long as it is neither proved nor refuted. */
  private static void order(StatementHead head, FormulaReader.Located read, Findings own) {
    boolean order = read.equations().stream().anyMatch(e -> e.sign().isOrder());
    if (head.expected() == Expected.NOT_DISPROVED && !order) {
      own.add(
          head.id(),
          "only an inequality can be expected to be not disproved",
          "take expect=" + Expected.NOT_DISPROVED.word() + " out");
    }
  }

  private Statement statement(StatementHead head, FormulaReader.Located read, Fence fence) {
    String name = head.id().text();
    return new Statement(
        head.claim() ? name : front.id().text() + "/" + name,
        head.because().map(because -> because.reasons(head.claim())).orElse(Reasons.NONE),
        head.expected(),
        head.limit(),
        read.equations(),
        new Written(
            fence.latex(),
            fence.firstLine(),
            read.positions(),
            symbols.plain(fence),
            head.number().orElse(front.source().equation())));
  }

  /** The equation below a directive, or that a formula does not depend on something. */
  private Optional<FormulaReader.Located> stated(
      Outline.Marked marked, Optional<StatementHead> head, Findings own) {
    if (marked.isRefused(own)) {
      return Optional.empty();
    }
    Optional<Piece> invariant = head.flatMap(StatementHead::invariant);
    if (invariant.isEmpty()) {
      return located(marked, marked.fence().latex(), own);
    }
    Invariance invariance = new Invariance(table, own);
    return located(marked, Invariance.asEquation(marked.fence().latex()), own)
        .flatMap(read -> invariance.claimed(invariant.get(), read));
  }

  private Optional<FormulaReader.Located> located(
      Outline.Marked marked, String formula, Findings own) {
    Fence fence = marked.fence();
    Optional<String> doubtful = symbols.doubtIn(fence);
    if (doubtful.isPresent()) {
      withhold(marked, doubtful.get(), own);
      return Optional.empty();
    }
    try {
      FormulaReader.Located read = FormulaReader.located(formula, table, symbols.macros());
      Optional<String> missing = reach.missing(read.equations());
      missing.ifPresent(symbol -> withhold(marked, symbol, own));
      Optional<Misused> misused = misused(read.equations());
      misused.ifPresent(m -> own.add(place(m, read, fence), m.message(), m.hint()));
      return missing.isPresent() || misused.isPresent() ? Optional.empty() : Optional.of(read);
    } catch (ReadingException e) {
      symbols
          .cause(e, fence)
          .ifPresentOrElse(
              symbol -> withhold(marked, symbol, own), () -> refuse(e, formula, fence, own));
      return Optional.empty();
    }
  }

  /** What the author did not write is not what is wrong. */
  private static void refuse(ReadingException e, String formula, Fence fence, Findings own) {
    boolean added = !formula.equals(fence.latex());
    if (added && e.span().start() >= fence.latex().stripTrailing().length()) {
      own.add(fence.at(e), "the formula ends too early");
    } else {
      own.add(fence.at(e), e);
    }
  }

  private Optional<Misused> misused(List<Equation> equations) {
    Captured captured = new Captured(definitions);
    return Optional.<Misused>empty()
        .or(() -> new WhereDefined(definitions).in(equations))
        .or(() -> captured.in(equations))
        .or(() -> new LeftOut(captured).in(equations))
        .or(() -> new Trailing().in(equations))
        .or(() -> new SummedOut().in(equations))
        .or(() -> new Apart().in(equations))
        .or(() -> new Ownerless(definitions).in(equations))
        .or(() -> new Undriven(definitions).in(equations))
        .or(() -> new Unordered(definitions).in(equations))
        .or(() -> new Matched(definitions).in(equations))
        .or(() -> new Unmoved(definitions).in(equations))
        .or(() -> new Elsewhere(definitions).in(equations));
  }

  private static Piece place(Misused misused, FormulaReader.Located read, Fence fence) {
    Optional<Span> span = read.positions().first(List.of(misused.node()));
    return fence.at(span.orElse(new Span(0, fence.latex().length())));
  }

  /** The error is elsewhere; here is said what it costs, unless that is a guess to be confirmed. */
  private void withhold(Outline.Marked marked, String symbol, Findings own) {
    if (symbols.isGuess(symbol)) {
      return;
    }
    own.add(
        marked.directive().at(),
        "this is not checked, because it uses " + symbol + ", which has an error of its own",
        "mend " + symbol + " first",
        Cause.ELSEWHERE);
  }

  // ---- names

  private void name(StatementHead head, Findings own) {
    Piece id = head.id();
    if (front.usedIds().contains(id.text())) {
      own.add(id, id.text() + " is the name of a document in uses", "rename it");
    }
    Piece before = earlier.putIfAbsent(id.text(), id);
    if (before != null) {
      own.add(id, id.text() + " is the name of two formulas", "first on line " + before.line());
    }
  }

  private void look(StatementHead.Because because, Findings own) {
    for (Piece argument : because.arguments()) {
      boolean listed = uses.refer(argument) || isInSource(argument);
      if (!listed && !isEarlier(argument.text())) {
        List<String> known = new ArrayList<>(earlier.keySet());
        known.addAll(front.usedIds());
        own.add(
            argument,
            argument.text() + " is neither in uses nor an earlier step or claim",
            Nearest.hint(argument.text(), known));
      }
    }
  }

  /** Whether it is a claim or a step of a document that is used. */
  private boolean isInSource(Piece argument) {
    Optional<Derivation> source =
        sources.stream()
            .filter(d -> d.statements().stream().anyMatch(s -> s.id().equals(argument.text())))
            .findFirst();
    source.ifPresent(d -> uses.refer(d.id()));
    return source.isPresent();
  }

  private boolean isEarlier(String name) {
    String own = front.id().text() + "/";
    return earlier.containsKey(name.startsWith(own) ? name.substring(own.length()) : name);
  }
}
