package org.rederive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Expected;
import org.rederive.document.FrontMatterKey;
import org.rederive.document.LimitParameter;
import org.rederive.document.Rule;
import org.rederive.document.Verb;
import org.rederive.formula.Comparator;
import org.rederive.formula.NamedFunction;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.print.PlainText;
import org.rederive.formula.read.Characters;
import org.rederive.formula.read.Construct;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Language;
import org.rederive.formula.read.Synonym;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The language as the reader knows it: its own tables, and what it makes of every example. An
 * example that cannot be read breaks this page.
 */
final class LanguageReference {
  private static final String EXAMPLE = "language-example.md";

  private static final String ORDERS =
      """
      `order=N` says that the difference of both sides is a series in what goes to zero that begins
      with the power N: with no lower one for any Hamiltonian, and with no higher one for most.

      - One Hamiltonian for which a constant or a lower power is left is enough not to pass; four of
        two sizes refute. A lower power is looked for below larger terms, too: differences over the
        power are extrapolated to zero.
      - One Hamiltonian for which the sides approach each other faster says nothing, since its
        coefficient may be small or vanish. If it is so for three in five, the order is another one.
      - For the claim to hold, three in five of all that are drawn have to show the power or a higher
        one, most of them the power. Nothing is shown where what the limit needs is not so.
      """;

  private final StringBuilder page = new StringBuilder();
  private final Derivation example;

  private LanguageReference() {
    Derivations.Reading reading = Settings.of(Map.of(EXAMPLE, document()));
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException(reading.problems().get(0).oneLine());
    }
    example = reading.derivations().get(0);
  }

  /** The page as Markdown. */
  static String text() {
    return new LanguageReference().written();
  }

  private String written() {
    line("# The language of documents and formulas");
    line("");
    line("Written by `rederive language` from the tables that the reader itself uses.");
    documents();
    page.append(PaperReference.text());
    page.append(SourceReference.text());
    settings();
    formulas();
    names();
    synonyms();
    return page.toString();
  }

  // ---- documents

  private void documents() {
    line("");
    line("## Documents");
    line("");
    line(
        "A document is a Markdown file with front matter, one table of symbols below `## Symbols`,");
    line(
        "and formulas in fences of `math`. A formula is read if a directive stands above it; all else is");
    line("prose. This one is complete:");
    line("");
    line("````markdown");
    page.append(document());
    line("````");
    line("");
    line("### Front matter");
    line("");
    for (FrontMatterKey key : FrontMatterKey.values()) {
      line("- `" + key.word() + "`: " + key.meaning());
    }
    line("");
    line("### Directives");
    line("");
    for (Verb verb : Verb.values()) {
      line("- `<!-- rederive: " + verb.form() + " -->`: " + verb.meaning());
    }
    line("");
    line("What `expect=` takes; without it the formula has to hold:");
    line("");
    for (Expected expected : Expected.spoken()) {
      line("- `" + expected.word() + "`: " + expected.meaning());
    }
    line("");
    line("### Rules");
    line("");
    line(
        "A step holds if it is true; and it has to follow from the rules behind `by=`, with all that");
    line(
        "they do not name arbitrary. The first claim of a document with steps has to follow from them");
    line("and from its definitions; a claim with `by=`, from these and from its rules.");
    line("");
    Rule.ALL.forEach(rule -> line("- `" + rule.word() + "`: " + rule.sentence()));
    line("");
    line("### Orders");
    line("");
    page.append(ORDERS);
  }

  // ---- settings

  private void settings() {
    line("");
    line("## Settings, kinds of symbols, assumptions");
    line("");
    line(
        "In every setting: `defined` (by a formula of this document), `defined by ID` (by a document in");
    line(
        "`uses`). A row can list several spellings, with commas between them: of `defined` they are all");
    line(
        "one symbol; of other kinds they are what the last column says. One letter with other labels or");
    line(
        "arguments, such as `E_n` and `E_{nk}`, is always one symbol. Formulas may leave out the arguments");
    line(
        "of a function of coordinates, `f` for a declared `f(k)` or `f(k, t)`, where no other coordinate of");
    line("their kinds is declared.");
    line("");
    line(
        "Of what is `defined` the bracket may be a part of its name, `D(\\alpha)` with a number α or `\\mathcal{D}[\\rho]`");
    line(
        "with an operator ρ that have rows: it is written with just this letter, and at no other one.");
    line("");
    line(
        "A number, a vector, a matrix, a state or an operator with a band index, `c_n`, is another one");
    line("for each band. Any other label has to be one that the kind depends on: a number is no");
    line("function of the momentum.");
    line("");
    line("Values of an `unknown number` or an `unknown real number` are looked for that make a");
    line(
        "statement true. It has to be a linear equation in them; what is found, one value, several or");
    line(
        "none, is said beside the verdict, and the statement is checked with these values. Where sides");
    line(
        "are no rational numbers, as with roots and with bands of a matrix, a single value that is a");
    line("simple fraction is found by least squares over samples, and nothing is said of others.");
    line("");
    line(
        "The `state of averages` is that of all expectation values `\\langle X \\rangle` that name none, and a");
    line(
        "document that writes such a one has the row of the paper. A `counting index` is a `band index`");
    line("that also stands in formulas as a number, of which nothing is computed.");
    line(
        "With a number, a word or a time below it, `\\langle X \\rangle_0` and `\\langle X \\rangle_t` are taken in the");
    line(
        "only state of averages or state function that has this label or argument, `\\Psi_{0}` or `\\psi(t)`; not");
    line("where X depends on it, so that one could average over it, and not with an index.");
    line("");
    line(
        "Of a `function`, a `vector function`, a `state function`, an `operator function` and a `vector");
    line(
        "operator function` nothing is computed: what is claimed of them is unsupported, never true. They");
    line(
        "are for what changes in a way that is not written; a number has no derivative but zero. A `tensor` is any complex numbers with up to two spatial indices;");
    line(
        "how they change with the coordinates is not known, and their derivatives are unsupported, too.");
    line("");
    line(
        "A row for `f(\\cdot)` says that `f` is a function of whatever stands in its brackets: `f(a + b)`,");
    line(
        "`f(0, c)`, `f(t = a)` and `f[\\rho]` are values of it, no bracket behind `f` is a factor, and `f` alone");
    line(
        "is the function. Its kind is one of these five. A column of two or three numbers beside a vector,");
    line(
        "`(a, b, c)` with three numbers, and `|\\uparrow\\rangle_A`, a state of a part, are read and not computed.");
    for (Setting setting : Settings.all()) {
      line("");
      line("### `" + setting.word() + "`");
      line("");
      line("Assumptions:");
      line("");
      setting.assumptions().forEach(a -> line("- `" + a.word() + "`: " + a.sentence()));
      line("");
      limits(setting);
      line("| kind | what it is | several spellings in a row |");
      line("|---|---|---|");
      setting.kinds().forEach(this::kind);
      setting.notes().forEach(this::note);
    }
  }

  private void limits(Setting setting) {
    if (!setting.limits().isEmpty()) {
      line("Behind `limit=`, what goes to zero:");
      line("");
      setting.limits().forEach(this::limit);
      line("");
    }
  }

  private void note(String sentences) {
    line("");
    line(sentences);
  }

  private void kind(Role role) {
    line("| " + role.name() + " | " + what(role) + " | " + several(role) + " |");
  }

  private static String several(Role role) {
    return role.sort() != Sort.QUANTITY
        ? "a label each"
        : role.quantity().isSameByAnyLetter() ? "the same" : "one for each letter";
  }

  private void limit(LimitParameter limit) {
    String places =
        limit.places().stream()
            .map(place -> "`at=" + place.word() + "` " + place.meaning())
            .collect(Collectors.joining(", "));
    line(
        "- `"
            + limit.word()
            + "`: the "
            + limit.meaning()
            + (places.isEmpty() ? "" : "; " + places));
  }

  private static String what(Role role) {
    return switch (role.sort()) {
      case QUANTITY -> role.type().toString();
      case BAND_INDEX, SPATIAL_INDEX -> role.sort() + ", has no value";
      default -> role.sort() + ", " + role.type();
    };
  }

  // ---- formulas

  private void formulas() {
    line("");
    line("## Formulas");
    line("");
    line(
        "Every symbol must be declared, every shape must fit, and nothing may be readable in two ways.");
    line("Examples, with the symbols of the document above, and how they are read.");
    line("");
    line("### What a factor can be");
    for (Construct construct : Construct.values()) {
      line("");
      if (!construct.signs().isEmpty()) {
        line("Beginning with " + codes(construct.signs()) + ":");
        line("");
      }
      construct.examples().forEach(this::example);
    }
    line("");
    line("Functions, of a bracket or of one factor:");
    line("");
    for (NamedFunction function : NamedFunction.values()) {
      line("- " + codes(function.spellings()) + ": " + function.meaning());
    }
    line("");
    line("### How factors are joined, and what can be attached to them");
    line("");
    Language.joints().forEach(this::example);
    line("");
    line(
        "A claim or step is an equation; `a = b = c` stands for two. Both sides must have the same free");
    line(
        "indices. It may end with a comma or a full stop. Before a matrix `\\doteq` is read as `=`.");
    line("");
    line(
        "Between numbers there may also stand "
            + codes(
                Arrays.stream(Comparator.values())
                    .filter(Comparator::isOrder)
                    .map(Comparator::latex)
                    .toList())
            + ": such a claim is refuted by one");
    line(
        "sample on which the difference has the wrong sign, and is otherwise *not disproved*, which is");
    line("less than any evidence for it (exit code 3).");
    line("");
    line(
        "Where a document declares `n` as a (positive) whole number, operators have powers `a^n`,");
    line(
        "`(a^\\dagger)^{2n+1}`, `a^{m+n}`: the claim is then one for every such number. It is refuted by a");
    line(
        "single one; it is proved by the normal form of the powers themselves, and where there is none,");
    line("what is said of it is for which numbers it was found to hold, and no more.");
    line("");
    line(
        "Behind the formula can stand for which bands or components it is claimed: `, \\quad n \\neq m`,");
    line(
        "`(n \\in \\mathcal{O})`, with or without `\\text{for}`. A definition with such a condition holds");
    line(
        "there only: its symbol can be written where a condition or a sum says the same, and is refused");
    line("everywhere else, whatever the formula would be there.");
  }

  private void example(Construct.Example written) {
    FormulaReader.Reading reading = FormulaReader.formula(written.latex(), example.symbols());
    line("- `" + written.latex() + "`: " + written.meaning());
    line("  (reads " + PlainText.of(reading.formula()) + ", " + reading.type() + ")");
  }

  private void names() {
    line("");
    line("## Names");
    line("");
    line(
        "A letter, with accents, primes, subscripts, a superscript label such as `R`, `LR` or `(1)`, and");
    line(
        "arguments: `u_{nk}^R`, `H(k)`, `\\tilde{H}`. Subscripts and arguments that are declared labels");
    line("(" + sorts() + ") are slots: others of the same kind can stand there.");
    line(
        "Formulas can stand in the place of coordinates, as in `H(k + b)`, `f(-k)`, `f(0)`; of what a document");
    line(
        "defines they are put in: `f(-k)` is the formula of `f(k)` with `-k` for `k`, at all places where");
    line(
        "it depends on k, and a derivative in it follows the chain rule. `E_+(-k)` is the highest band of");
    line(
        "`H(-k)`. What may depend on k without showing it, a band by its number and a conjugate at a complex k");
    line(
        "are refused. A momentum can be given by its components there, `H(-k_x, k_y)`; without a third it is one");
    line("in the plane of x and y. `\\partial_{k_x} d` of a vector d is a vector.");
    line(
        "A sign can stand alone below or above a letter, right behind the `_` or in braces: `J_+`,");
    line(
        "`J_{+}`, `P^{(+)}`; in `J_ + x` it could be a sum, in `a^+` beside an `a` an adjoint, and both");
    line(
        "are refused. Spatial indices can stand above: `g^{ab}`, `s^{ab;c}`, `(a - b)^i`, `\\partial_{k^a}`.");
    line(
        "A subscript can be a number with its sign, `T_{-1}`, or in brackets, `U_{(1)}`, the cross of `\\gamma_\\times`,");
    line("the size of a matrix, `1_{M \\times N}`, say where something holds, `\\psi_{x<0}`, and");
    line(
        "have marks: "
            + codes(Language.marks())
            + ". `c_{n-1}` and `| n + 1 \\rangle` are read beside `c_n` and `| n \\rangle`, and nothing is");
    line(
        "computed of them; so are `c_{k+q,\\uparrow}` and `| -k \\rangle`, sums of labels of one sort. Behind");
    line(
        "another label a sum needs a comma: `E_{n,k+q}`; in `E_{n-k}` it would be a difference. Other");
    line("formulas below a letter are refused.");
    line(
        "Behind a label can stand the sign of an adjoint or a conjugate, `c^{(A)\\dagger}`, and a label can");
    line(
        "end with a sign: `r^{M+}`. A state needs no bars in a formula where an operator stands before it:");
    line(
        "`H \\psi = E \\psi` is `H | \\psi \\rangle = E | \\psi \\rangle`; beside another state it is refused.");
    line(
        "Several signs are one label, as in `E_{+-}` and `| + - \\rangle`, and arrows can stand above a");
    line(
        "letter. A letter can name a vector and a tensor, where both have a row, `B_i` and `B_{ij}`.");
    line(
        "A function of operators, `V(\\hat{r})`, is read and not computed; `\\psi(t=0)` is `\\psi(0)`.");
    line(
        "An alphabet is that of each letter: `\\mathbf{k + b}` is `\\mathbf{k} + \\mathbf{b}`; an accent that of the"
            + " first one: `\\hat{f(x)}` is `\\hat{f}(x)`.");
    line(
        "Without a space beside it the full stop of `\\mathbf{k}.\\mathbf{r}` is a scalar product of two vectors.");
    line(
        "Words in upright letters may end with a stop and have a hyphen, as `E_{\\mathrm{kin.}}` and");
    line("`c_{\\mathrm{e-ph}}`; `\\mathrm{x-y}` could be a difference, and is refused.");
    line(
        "Behind "
            + codes(Language.firstOfTwo())
            + " a letter can belong to the name: `\\Delta E_n`, `| \\Delta n \\rangle`, where a row says so.");
    line(
        "Where both letters are declared by themselves, too, it could be a product, and is refused.");
    line("");
    line("- Letters: `a` … `Z`, " + codes(Language.letters()));
    line("- Accents and alphabets: " + codes(Language.accents()));
    line("- Passed over: " + codes(Language.passedOver()));
    line(
        "- With all that stands in their braces: "
            + codes(Language.remarks().stream().sorted().toList()));
    line(
        "- At a sign of equality, where they say that it defines or from where it is known: "
            + codes(Language.atSigns()));
    line("- Matrices with their brackets, `\\mqty(a & b)`: " + codes(Language.matrices()));
    line("- In pairs, `<H>` is read as `\\langle H \\rangle`");
    line("- With signs for brackets: `\\ket|a>`, `\\bra<a|`, `\\braket<a|b>`, `\\ketbra|a><b|`");
    line("- Old fonts, as in `{\\bf k}` and `u_{n\\bf k}`: " + codes(Language.oldFonts()));
    line("- Of no meaning on `\\nabla`: " + codes(Language.onNabla()));
    line("- Arrangements, passed over: " + codes(Language.arrangements()));
    line("- Macros, where they are defined: " + codes(Language.definitions()));
  }

  private void synonyms() {
    line("");
    line("## Other spellings");
    line("");
    line(
        "Each is read as what stands beside it. A star after the command, and what LaTeX needs to");
    line(
        "arrange a formula (`&`, `\\\\`, `\\label{…}`, `\\tag{…}`, comments) change nothing; where a gap parts");
    line("two factors, it could be a product or two formulas, and is refused.");
    for (Map.Entry<String, List<Synonym>> group : Synonym.groups().entrySet()) {
      line("");
      line("Of " + group.getKey() + ":");
      line("");
      group.getValue().forEach(this::synonym);
    }
    Characters.groups().forEach(this::characters);
  }

  private void characters(String group, Map<String, String> table) {
    line("");
    line("Of characters for " + group + ":");
    line("");
    line(
        table.entrySet().stream()
                .map(row -> row.getKey() + " `" + row.getValue() + "`")
                .collect(Collectors.joining(", "))
            + ".");
  }

  private void synonym(Synonym synonym) {
    String meant = synonym.meant().isEmpty() ? "nothing" : "`" + synonym.meant() + "`";
    line("- `" + synonym.shown() + "`: " + meant);
  }

  private static String sorts() {
    return Arrays.stream(Sort.values())
        .filter(Sort::labels)
        .map(Sort::toString)
        .collect(Collectors.joining(", "));
  }

  private static String codes(List<String> words) {
    return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static String document() {
    try (InputStream in = LanguageReference.class.getResourceAsStream(EXAMPLE)) {
      return new String(Objects.requireNonNull(in, EXAMPLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Describes the language of documents and formulas. */
  @Command(
      name = "language",
      mixinStandardHelpOptions = true,
      description =
          "Print the language of documents and formulas as Markdown, from the reader's tables.",
      exitCodeOnInvalidInput = ExitCode.USAGE)
  static final class LanguageCommand implements Callable<Integer> {
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      CommandLine command = Objects.requireNonNull(spec).commandLine();
      command.getOut().print(LanguageReference.text());
      command.getOut().flush();
      return ExitCode.AS_EXPECTED;
    }
  }
}
