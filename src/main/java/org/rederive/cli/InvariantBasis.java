package org.rederive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.document.Unsaved;
import org.rederive.engine.Answer;
import org.rederive.engine.Engine;
import org.rederive.engine.Question;
import org.rederive.engine.unknown.Solutions;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.UnsupportedFormulaException;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Latex;
import org.rederive.formula.Shaped;
import org.rederive.result.Finding;
import org.rederive.result.Finding.Outcome;
import org.rederive.setting.Settings;

/**
 * The left side of a claim as a sum of {@linkplain InvariantTerms terms} whose numbers are solved
 * for. It is written into a copy of the author's document as a claim with unknown numbers, so that
 * it is read, and solved, as if the author had written it.
 *
 * @param paths of all documents
 * @param derivation the document
 */
record InvariantBasis(List<Path> paths, Derivation derivation) {
  private static final long SEED = 1;
  private static final List<Integer> SIZES = List.of(2, 3);
  private static final String CLAIM = "left-side-in-invariants";
  private static final List<String> LETTERS = List.of("c", "\\kappa", "\\eta", "\\zeta");

  /** One paragraph for each Hamiltonian whose levels the document declares. */
  List<String> lines(Equation equation) throws IOException {
    List<String> lines = new ArrayList<>();
    String left = Latex.of(equation.left());
    for (InvariantTerms terms : InvariantTerms.of(derivation)) {
      lines.add("");
      lines.add(left + " in invariants of the levels of " + terms.words());
      lines.addAll(solved(left, terms.latex()));
    }
    return lines.isEmpty() ? inTerms(left, equation) : lines;
  }

  /** Where no levels are declared: in the terms of the right side, and what those could be. */
  private List<String> inTerms(String left, Equation equation) throws IOException {
    List<String> terms = terms(equation);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(left + " in the terms of the right side and their conjugates");
    lines.addAll(solved(left, terms));
    return lines;
  }

  private List<String> terms(Equation equation) {
    Set<String> terms = new LinkedHashSet<>();
    List<Formula> right =
        Comparison.of(equation, derivation.definitions()).right().stream()
            .map(t -> t instanceof Formula.Negation negation ? negation.operand() : t)
            .toList();
    right.forEach(term -> terms.add(bracketed(term)));
    right.forEach(term -> terms.add(bracketed(term) + turned(term)));
    return List.copyOf(terms);
  }

  private static String turned(Formula term) {
    return Shaped.of(term).kind() == Kind.OPERATOR ? "^{\\dagger}" : "^{*}";
  }

  private static String bracketed(Formula term) {
    return "\\left( " + Latex.of(term) + " \\right)";
  }

  private List<String> solved(String left, List<String> terms) throws IOException {
    Optional<Outcome> all = outcome(left, terms);
    if (all.isPresent() && all.get() instanceof Outcome.Solved many) {
      List<String> kept =
          IntStream.range(0, terms.size())
              .filter(n -> !many.chosen().contains(letter(n)))
              .mapToObj(terms::get)
              .toList();
      Optional<Outcome> few = many.chosen().isEmpty() ? all : outcome(left, kept);
      if (few.isPresent() && few.get() instanceof Outcome.Solved values) {
        return shown(values, kept, terms.size());
      }
    }
    boolean none = all.filter(Outcome.Unsolvable.class::isInstance).isPresent();
    return List.of(
        none
            ? "   is no combination of " + terms.size() + " terms that were formed"
            : "   could not be solved for");
  }

  private List<String> shown(Outcome.Solved solved, List<String> terms, int formed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : solved.values()) {
      int sign = value.indexOf(" = ");
      values.put(value.substring(0, sign), value.substring(sign + 3));
    }
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < terms.size(); n++) {
      String value = values.getOrDefault(letter(n), "0");
      if (!value.equals("0")) {
        lines.add(String.format("   %-14s %s", value, terms.get(n)));
      }
    }
    lines.add(
        "   solved at exact random points with 2 and 3 bands: of "
            + formed
            + " terms that were formed "
            + terms.size()
            + " do not depend on each other, and no other numbers will do");
    return lines;
  }

  // ---- the document with one claim more

  private Optional<Outcome> outcome(String left, List<String> terms) throws IOException {
    Path file = Path.of(derivation.file()).toAbsolutePath().normalize();
    Unsaved unsaved = new Unsaved(Map.of(file, text(Files.readString(file), left, terms)));
    Derivations.Reading reading = Settings.read(paths, unsaved);
    Optional<Derivation> more =
        reading.derivations().stream().filter(d -> d.id().equals(derivation.id())).findFirst();
    Optional<Statement> claim = more.flatMap(d -> d.named(CLAIM));
    return claim.flatMap(statement -> answer(Question.whole(more.orElseThrow(), statement)));
  }

  private static Optional<Outcome> answer(Question question) {
    Engine engine = new Solutions(SEED, SIZES).reported();
    try {
      return engine.ask(question) instanceof Answer.Found found
          ? found.findings().stream().map(Finding::outcome).findFirst()
          : Optional.empty();
    } catch (UnsupportedFormulaException meaningless) {
      return Optional.empty();
    }
  }

  private String text(String text, String left, List<String> terms) {
    StringBuilder rows = new StringBuilder();
    StringBuilder sum = new StringBuilder();
    for (int n = 0; n < terms.size(); n++) {
      rows.append("| $`").append(letter(n)).append("`$ | unknown number | a factor |\n");
      sum.append(n == 0 ? "" : " + ").append(letter(n)).append(' ').append(terms.get(n));
    }
    String claim =
        "\n<!-- rederive: claim " + CLAIM + " -->\n```math\n" + left + " = " + sum + "\n```\n";
    return withRows(text, rows.toString()) + claim;
  }

  /** Behind the last row of its table; a document without one gets one. */
  private static String withRows(String text, String rows) {
    int head = text.indexOf("## Symbols");
    if (head < 0) {
      int first = text.indexOf("\n## ");
      String table = "\n## Symbols\n\n| symbol | kind | meaning |\n|---|---|---|\n" + rows;
      return first < 0 ? text + table : text.substring(0, first) + table + text.substring(first);
    }
    int end = text.indexOf("\n\n", text.indexOf("|---|", head));
    return end < 0 ? text + rows : text.substring(0, end + 1) + rows + text.substring(end + 1);
  }

  private String letter(int number) {
    String free =
        LETTERS.stream()
            .filter(
                letter ->
                    derivation.symbols().declarations().stream()
                        .noneMatch(d -> d.pattern().base().equals(letter)))
            .findFirst()
            .orElse("c");
    return free + "_{" + (number + 20) + "}";
  }
}
