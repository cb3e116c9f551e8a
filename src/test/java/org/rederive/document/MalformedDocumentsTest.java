package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.setting.Settings;

/**
 * A good document is spoilt at one place, and the message must point there.
 *
 * <p>The marks ⟦ ⟧ stand around the offending piece and are taken out before reading: so every case
 * says its line, column and length itself.
 */
@Tag("slow")
class MalformedDocumentsTest {
  @TempDir Path folder;

  /**
   * @param name what is wrong
   * @param good text of the good document
   * @param bad what stands there instead, with the marks
   * @param message how the message starts
   * @param hint a piece of the hint
   */
  record Case(String name, String good, String bad, String message, String hint) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case bad(String name, String good, String bad, String message, String hint) {
    return new Case(name, good, bad, message, hint);
  }

  private static final String DEFINE_G = "G_{nk} = \\langle u_{nk}^R | u_{nk}^R \\rangle";
  private static final String DEFINE_LR =
      "A_\\lambda^{LR} = i \\langle u_{nk}^L | \\partial_\\lambda u_{nk}^R \\rangle";
  private static final String SECOND = "A_t^{LR} = A_t^{RR}";

  static Stream<Case> frontMatter() {
    return Stream.of(
        bad("no front matter", "---\nid: eq04", "⟦id: eq04⟧", "expected front matter", "---"),
        bad("never closed", "setting: band\n---", "setting: band", "expected front matter", ""),
        bad("unknown key", "title:", "⟦titel⟧:", "unknown key 'titel'", "'title'"),
        bad("far key", "title:", "⟦colour⟧: x\ntitle:", "unknown key 'colour'", "known: id"),
        bad("key twice", "setting: band", "setting: band\n⟦id⟧: x", "the key 'id' comes twice", ""),
        bad(
            "missing key",
            "title: Two Berry connections\n",
            "",
            "the front matter has no key 'title'",
            ""),
        bad("number as title", "Two Berry connections", "⟦24⟧", "title must be text", "\"24\""),
        bad("list as id", "id: eq04", "id: ⟦[eq04]⟧", "id must be text", ""),
        bad(
            "empty title",
            "title: Two Berry connections",
            "title:⟦⟧",
            "title must be text, found nothing",
            ""),
        bad("id with a space", "id: eq04", "id: ⟦eq 04⟧", "an id has letters, digits", ""),
        bad("quoted id with a dot", "id: eq04", "id: \"⟦eq.04⟧\"", "an id has letters, digits", ""),
        bad(
            "unknown setting",
            "setting: band",
            "setting: ⟦bands⟧",
            "there is no setting 'bands'",
            "'band'"),
        bad(
            "source as text",
            "{ paper: \"The non-Hermitian magnetic moment\", equation: \"4\" }",
            "⟦somewhere⟧",
            "source must have the keys",
            "paper"),
        bad(
            "unknown key in source",
            "equation:",
            "⟦equaton⟧:",
            "unknown key 'equaton' in source",
            "'equation'"),
        bad("number in source", "\"4\"", "⟦4⟧", "equation must be text", "\"4\""),
        bad(
            "uses as text",
            "setting: band",
            "setting: band\nuses: ⟦eq04⟧",
            "uses must be a list",
            "[eq04]"),
        bad(
            "closed forms by halves",
            "setting: band",
            "setting: band\nclosed-forms: ⟦no⟧",
            "closed-forms can only be yes",
            "take it out"),
        bad("use twice", "setting: band", "setting: band\nuses: [x, ⟦x⟧]", "x is listed twice", ""),
        bad(
            "missing document",
            "setting: band",
            "setting: band\nuses: [⟦eq05⟧]",
            "uses eq05, which is in none",
            "'eq04'"),
        bad("anchor", "id: eq04", "id: ⟦⟧&a eq04", "anchors and aliases", ""),
        bad("tag", "id: eq04", "id: ⟦⟧!!str eq04", "tags are not part", ""),
        bad("broken YAML", "title: Two", "title: ⟦⟧@Two", "YAML: ", ""),
        bad(
            "deep YAML",
            "setting: band",
            "setting: [[[[[[[⟦⟧[[[]]]]]]]]]]",
            "the front matter is nested deeper",
            ""));
  }

  static Stream<Case> blocks() {
    return Stream.of(
        bad(
            "no table",
            "| symbol | kind | meaning |\n|---|---|---|",
            "\n",
            "the document has no table",
            ""),
        bad("misspelt heading", "## Symbols", "## ⟦Symbol⟧", "expected '## Symbols'", ""),
        bad("second section", "## Definitions", "## ⟦Symbols⟧", "a second section", ""),
        bad(
            "other columns",
            "| symbol | kind | meaning |",
            "| ⟦symbol⟧ | type | meaning |",
            "expected the columns",
            ""),
        bad(
            "bare symbol",
            "| $`t`$ |",
            "| ⟦t⟧ |",
            "expected a symbol written $`…`$, found 't'",
            ""),
        bad(
            "trailing comma",
            "| $`t`$ |",
            "| $`t`$,⟦⟧ |",
            "expected a symbol written $`…`$, found nothing",
            ""),
        bad(
            "text behind a symbol",
            "| $`t`$ |",
            "| $`t`$ ⟦time⟧ |",
            "expected a symbol written $`…`$, found 'time'",
            ""),
        bad("no kind", "| $`t`$ | time | |", "| $`t`$ | ⟦⟧| |", "this row does not say", ""),
        bad(
            "unknown directive",
            "rederive: claim",
            "rederive: ⟦clam⟧",
            "unknown directive 'clam'",
            "'claim'"),
        bad(
            "misspelt comment",
            "<!-- rederive: claim",
            "<!-- ⟦redrive⟧: claim",
            "expected 'rederive:'",
            ""),
        bad(
            "comment without colon",
            "<!-- rederive: claim",
            "<!-- ⟦rederive⟧ claim",
            "expected 'rederive:'",
            ""),
        bad(
            "directive in a list",
            "- item",
            "- ⟦<!-- rederive⟧: claim x -->",
            "a directive must be",
            "not inside"),
        bad(
            "directive in a paragraph",
            "Prose with",
            "Prose ⟦<!-- rederive⟧: claim x --> with",
            "a directive must be",
            ""),
        bad(
            "text behind a directive",
            "claim eq04 -->",
            "claim eq04 --> so",
            "a directive must be",
            ""),
        bad(
            "directive over two lines",
            "<!-- rederive: claim eq04",
            "⟦<!-- rederive⟧:\nclaim eq04",
            "a directive must be",
            ""),
        bad(
            "directive before a heading",
            "## Claim",
            "⟦<!-- rederive: define -->⟧\n\n## Claim",
            "no ```math formula follows",
            ""),
        bad(
            "two directives",
            "<!-- rederive: claim eq04 -->",
            "⟦<!-- rederive: step s0 by=direct -->⟧\n<!-- rederive: claim eq04 -->",
            "no ```math formula follows",
            ""),
        bad(
            "directive at the end",
            "An illustration that nobody reads:\n```math\n\\mbox{anything} &\n```\n",
            "⟦<!-- rederive: claim end -->⟧",
            "no ```math formula follows",
            ""),
        bad(
            "other fence",
            "eq04 -->\n```math",
            "eq04 -->\n⟦```latex⟧",
            "expected a ```math fence",
            ""),
        bad(
            "empty formula",
            "```math\n" + SECOND + "\n",
            "⟦```math⟧\n",
            "this formula is empty",
            ""),
        bad(
            "open fence",
            "\\mbox{anything} &\n```",
            "\\mbox",
            "this fence is never closed",
            "```"));
  }

  static Stream<Case> symbols() {
    return Stream.of(
        bad(
            "unknown kind",
            "| time |",
            "| ⟦tame⟧ |",
            "no kind 'tame' in the setting band",
            "'time'"),
        bad(
            "kind of another setting",
            "| time |",
            "| ⟦packet amplitude⟧ |",
            "no kind 'packet amplitude'",
            "setting packet"),
        bad("spelling", "$`t`$", "$`t ⟦+⟧ 1`$", "expected one symbol, found also '+'", ""),
        bad("command", "$`t`$", "$`⟦\\fbox⟧{t}`$", "expected a symbol", ""),
        bad(
            "row twice",
            "| $`t`$ | time | |",
            "| $`t`$ | time | |\n| $`⟦t⟧`$ | time | |",
            "t is declared twice",
            "line 19"),
        bad(
            "row twice by indices",
            "| $`t`$ | time | |",
            "| $`t`$ | time | |\n| $`a`$ | number | |",
            "a_{i j} is also declared as 'a'",
            "line 20"),
        bad(
            "i as a number",
            "| $`t`$ | time | |",
            "| $`t`$ | time | |\n| $`⟦i_t⟧`$ | number | |",
            "i is the imaginary unit",
            ""),
        bad(
            "reserved word",
            "$`H`$ |",
            "$`⟦\\mathrm{Re}⟧`$ |",
            "\\mathrm{Re} cannot be declared",
            ""),
        bad(
            "undeclared argument",
            "$`H(k)`$",
            "$`⟦H(q)⟧`$",
            "the argument q is not a declared",
            "declare it"),
        bad(
            "label with a label",
            "$`r_c`$",
            "$`⟦r_n⟧`$",
            "an index or variable cannot carry labels",
            ""),
        bad(
            "wrong number of indices",
            "$`a_{ij}`$",
            "$`⟦a_i⟧`$",
            "a symmetric matrix has 2 spatial indices, this row has 1",
            ""),
        bad(
            "a momentum of a number",
            "$`a_{ij}`$ | symmetric matrix |",
            "$`⟦a_k⟧`$ | number |",
            "a number does not depend on the momentum k",
            "leave it out; of a 'function' of it nothing is computed"),
        bad(
            "a vector of operators with two indices",
            "| $`a_{ij}`$ | symmetric matrix |",
            "| $`⟦a_{ij}⟧`$ | vector of operators |",
            "a vector of operators has 1 spatial indices, this row has 2",
            ""),
        bad(
            "indices of a number",
            "| $`a_{ij}`$ | symmetric matrix |",
            "| $`⟦a_{ij}⟧`$ | number |",
            "a number has no spatial indices",
            ""),
        bad(
            "derivative of nothing",
            "derivative along $`k`$",
            "⟦derivative along⟧",
            "it is not said along what",
            ""),
        bad(
            "derivative along an unknown",
            "along $`k`$",
            "along $`⟦q⟧`$",
            "the variable 'q' is not declared",
            ""),
        bad("derivative along time", "along $`k`$", "along $`⟦t⟧`$", "t is not a vector", ""),
        bad(
            "derivative without index",
            "$`\\partial_i`$",
            "$`⟦\\partial⟧`$",
            "a component derivative is written",
            ""),
        bad(
            "two derivatives",
            "| $`a_{ij}`$",
            "| $`⟦\\partial_j⟧`$ | derivative along $`k`$ | |\n| $`a_{ij}`$",
            "a second component derivative",
            "line 21"),
        bad(
            "bare Levi-Civita",
            "| $`a_{ij}`$",
            "| $`⟦\\varepsilon⟧`$ | Levi-Civita symbol | |\n| $`a_{ij}`$",
            "a Levi-Civita symbol is declared with three",
            ""),
        bad(
            "bare Kronecker",
            "| $`a_{ij}`$",
            "| $`⟦\\delta_m⟧`$ | Kronecker delta | |\n| $`a_{ij}`$",
            "a Kronecker delta is declared with two",
            ""),
        bad(
            "import that is not used",
            "| $`a_{ij}`$ | symmetric matrix |",
            "| $`a`$ | defined by ⟦eq07⟧ |",
            "eq07 is not in uses",
            "add it"));
  }

  static Stream<Case> definitions() {
    return Stream.of(
        bad(
            "never defined",
            "| $`a_{ij}`$ | symmetric matrix |",
            "| $`⟦b⟧`$ | defined |",
            "b is never defined",
            "define -->"),
        bad(
            "no row",
            DEFINE_G,
            "⟦K_n⟧ = 1\n```\n<!-- rederive: define -->\n```math\n" + DEFINE_G,
            "K_{n} has no row of kind 'defined'",
            "row"),
        bad(
            "defined twice",
            DEFINE_LR,
            DEFINE_LR + "\n```\n<!-- rederive: define -->\n```math\n⟦G_{nk}⟧ = 1",
            "G_{n k} is defined twice",
            "line 33"),
        bad(
            "itself",
            DEFINE_G,
            "G_{nk} = 1 + ⟦G_{nk}⟧",
            "G_{n k} is used before it is defined",
            ""),
        bad(
            "undeclared in a definition",
            DEFINE_G,
            "G_{nk} = \\langle ⟦v_{nk}^R⟧ | u_{nk}^R \\rangle",
            "undeclared symbol v_{n k}^{R}",
            "u_{n k}^{R}"),
        bad("no equals sign", DEFINE_G, "G_{nk}⟦⟧", "expected '=' after the symbol", ""),
        bad(
            "free index on the right",
            DEFINE_G,
            "⟦G_{nk}⟧ = \\partial_i \\langle u_{nk}^R | u_{nk}^R \\rangle",
            "the left side has the spatial indices [], the right side [i]",
            ""),
        bad(
            "ket and number",
            DEFINE_G,
            "⟦|G_{nk}\\rangle⟧ = \\langle u_{nk}^R | u_{nk}^R \\rangle",
            "the left side is a ket, the right side is a scalar",
            ""),
        bad(
            "words behind define",
            "rederive: define",
            "rederive: define ⟦G⟧",
            "define takes no further words",
            ""),
        bad(
            "other labels in the same row",
            "$`G_{nk}`$",
            "$`G_{nk}`$, $`⟦G_{mk}⟧`$",
            "G_{m k} has other labels than G_{n k}",
            ""),
        bad(
            "scalar parameter only",
            DEFINE_LR,
            "A_\\lambda^{LR} = ⟦\\partial_\\lambda G_{nk} \\partial_\\lambda G_{nk}⟧",
            "with a vector as parameter: a vector stands next to",
            "coordinate"));
  }

  static Stream<Case> statements() {
    return Stream.of(
        bad(
            "no claim",
            "rederive: claim eq04",
            "rederive: step s0 by=direct",
            "the document claims nothing",
            "claim eq04"),
        bad("claim without name", "claim eq04", "⟦claim⟧", "a claim needs a name", ""),
        bad("step without name", "step s1 by", "⟦step⟧ by", "a step needs a name", ""),
        bad("name with a slash", "step s1 by", "step ⟦eq04/s1⟧ by", "a name has letters", ""),
        bad("name twice", "step s2", "step ⟦s1⟧", "s1 is the name of two formulas", "line"),
        bad(
            "step without rule",
            "step s1 by=algebra",
            "step ⟦s1⟧",
            "a step says by which rule",
            "by="),
        bad("unknown rule", "by=algebra", "by=⟦algbra⟧", "unknown rule 'algbra'", "'algebra'"),
        bad("broken rule", "by=algebra", "by=⟦algebra(s1⟧", "expected by=RULE", ""),
        bad("missing argument", "by=algebra", "by=uses(⟦eq04,⟧)", "an argument is missing", ""),
        bad(
            "unknown argument",
            "by=algebra",
            "by=uses(⟦eq14⟧)",
            "eq14 is neither in uses nor an earlier",
            "'eq04'"),
        bad(
            "later argument",
            "by=algebra",
            "by=uses(⟦s2⟧)",
            "s2 is neither in uses nor an earlier",
            ""),
        bad(
            "claim by no rule",
            "claim eq04",
            "claim eq04 by=⟦algbra⟧",
            "unknown rule 'algbra'",
            ""),
        bad(
            "other expectation",
            "expect=refuted",
            "expect=⟦refutd⟧",
            "expect= takes one of the words refuted, misprint, planted-error, not-disproved",
            "'refuted'"),
        bad(
            "unknown word",
            "expect=refuted",
            "⟦expct=refuted⟧",
            "unknown word 'expct=refuted'",
            "'expect='"),
        bad(
            "limit of what",
            "expect=refuted",
            "limit=⟦width⟧ order=2",
            "nothing goes to zero in the setting band",
            "leave it out"),
        bad(
            "fractional order",
            "expect=refuted",
            "limit=width order=⟦2.5⟧",
            "order= takes a power from 1 to 4",
            ""),
        bad(
            "order twice",
            "expect=refuted",
            "limit=width order=2 ⟦order=2⟧",
            "order= comes twice",
            ""),
        bad(
            "limit without order",
            "expect=refuted",
            "limit=⟦width⟧",
            "a limit and its order come together",
            "limit=width order=2"),
        bad("rule twice", "expect=refuted", "⟦by=direct⟧", "by= comes twice", ""),
        bad(
            "unknown assumption",
            "assume simple-eigenvalue",
            "assume ⟦simple-eigenvalues⟧",
            "no assumption 'simple-eigenvalues'",
            "'simple-eigenvalue'"),
        bad(
            "nearly an assumption",
            "assume simple-eigenvalue",
            "assume ⟦real-spectra⟧",
            "no assumption 'real-spectra'",
            "'real-spectrum'"),
        bad(
            "assumptions of which no Hamiltonians are known together",
            "assume simple-eigenvalue",
            "assume real-spectrum -->\n\n<!-- rederive: assume ⟦linear-in-strength⟧",
            "no Hamiltonians are known here that obey linear-in-strength",
            "hermitian-hamiltonian"),
        bad(
            "assumption without word",
            "assume simple-eigenvalue",
            "⟦assume⟧",
            "assume takes one word",
            "simple-eigenvalue"),
        bad(
            "idle use",
            "setting: band",
            "setting: band\nuses: [⟦idle⟧]",
            "uses idle but no step or symbol does",
            ""),
        bad("no equation", SECOND, "A_t^{LR}⟦⟧", "expected '=', found the end", ""),
        bad("undeclared symbol", SECOND, "A_t^{LR} = ⟦B⟧ A_t^{RR}", "undeclared symbol B", ""),
        bad(
            "undeclared on a later line",
            "  = i \\langle u_{nk}^L",
            "  = i \\langle ⟦u_{nq}^L⟧",
            "undeclared symbol u_{n q}^{L}",
            "u_{n k}^{L}"),
        bad("shapes", SECOND, "A_t^{LR} = H ⟦+ a⟧", "a rank-2", ""),
        bad("host refuses", SECOND, "A_t^{LR} = ⟦\\fbox⟧{x}", "expected a factor", ""),
        bad(
            "character beyond the first plane",
            SECOND,
            "A_t^{LR} = \uD835\uDC00",
            "the character",
            ""));
  }

  /** Statements that are not word for word those of the good document. */
  private List<Statement> spoiltAndRead(Derivations.Reading reading) {
    List<String> good =
        Settings.of(Map.of("eq04.md", Documents.CONNECTIONS)).derivations().stream()
            .flatMap(d -> d.statements().stream())
            .map(s -> s.id() + s.rule() + s.latex())
            .toList();
    return reading.derivations().stream()
        .flatMap(d -> d.statements().stream())
        .filter(s -> !good.contains(s.id() + s.rule() + s.latex()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource({"frontMatter", "blocks", "symbols", "definitions", "statements"})
  void theMessagePointsToTheSpoiltPlace(Case bad) {
    assertTrue(Documents.CONNECTIONS.contains(bad.good()), "not in the good document");
    int at = Documents.CONNECTIONS.indexOf(bad.good());
    String marked =
        Documents.CONNECTIONS.substring(0, at)
            + bad.bad()
            + Documents.CONNECTIONS.substring(at + bad.good().length());
    Derivations.Reading reading =
        Documents.read(folder, Map.of("eq04.md", marked.replaceAll("[⟦⟧]", "")));
    List<Problem> problems = reading.problems();
    List<Problem> matching =
        problems.stream().filter(p -> p.message().startsWith(bad.message())).toList();
    assertEquals(1, matching.size(), () -> shown(problems));
    Problem problem = matching.get(0);
    assertTrue(problem.hint().orElse("").contains(bad.hint()), problem.oneLine());
    assertEquals(List.of(), spoiltAndRead(reading), () -> shown(problems));
    if (marked.contains("⟦")) {
      assertEquals(place(marked), place(problem), () -> shown(problems));
    }
  }

  private static String place(Problem problem) {
    return problem.line() + ":" + problem.column() + "+" + problem.place().orElseThrow().length();
  }

  private static String place(String marked) {
    int start = marked.indexOf('⟦');
    String before = marked.substring(0, start);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int length = marked.substring(start, marked.indexOf('⟧')).split("\n")[0].length() - 1;
    return line + ":" + (start - before.lastIndexOf('\n')) + "+" + Math.max(1, length);
  }

  private static String shown(List<Problem> problems) {
    List<String> lines = new ArrayList<>(problems.stream().map(Problem::oneLine).toList());
    lines.replaceAll(line -> line.replaceFirst(".*/", ""));
    return String.join("\n", lines);
  }
}
