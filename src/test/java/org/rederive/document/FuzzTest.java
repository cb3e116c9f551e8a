package org.rederive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.Share;
import org.rederive.cli.Folder;
import org.rederive.document.DerivationReader.Understood;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexSource;
import org.rederive.formula.Equation;
import org.rederive.formula.Latex;
import org.rederive.formula.ReadingException;
import org.rederive.formula.print.AsRead;
import org.rederive.formula.print.PlainText;
import org.rederive.formula.read.FormulaReader;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * Spoiled documents and formulas: what is wrong with them is said, whatever it is, and soon.
 *
 * <pre>
 *   mvn test -Dtest=FuzzTest -Dfuzz=100000 -Dfuzz.seed=7 -Drederive.share=1
 * </pre>
 *
 * <p>What fails is written to {@code target/fuzz}; move it to {@code test-data/fuzz}, where it is
 * read again at every run of the tests.
 */
@Tag("slow")
class FuzzTest {
  private static final Vocabularies SETTINGS = new Vocabularies(List.copyOf(Settings.all()));

  private static final int COUNT = Integer.getInteger("fuzz", 2000);
  private static final long SEED = Long.getLong("fuzz.seed", 20260101);
  private static final Path CORPUS = Path.of("test-data", "fuzz");

  /** Of one thread's work, so that a busy machine does not matter. */
  private static final double MOST_SECONDS = 1;

  private static final Map<String, String> DOCUMENTS = texts(Folder.PAPER);
  private static final Map<String, String> MODELS = texts(Folder.MODELS);
  private static final String PAPER_FILE = Folder.PAPER.resolve(Paper.FILE).toString();
  private static final String PAPER_TEXT = Objects.requireNonNull(DOCUMENTS.get(PAPER_FILE));
  private static final Paper PAPER = paper();
  private static final Map<String, Derivation> KNOWN =
      Settings.of(DOCUMENTS).derivations().stream()
          .collect(Collectors.toUnmodifiableMap(Derivation::id, d -> d));
  private static final Map<String, Understood> UNDERSTOOD =
      KNOWN.values().stream()
          .collect(Collectors.toMap(Derivation::id, d -> new Understood(d, List.of(), Set.of())));

  private final List<String> failures = new ArrayList<>();
  private double slowest;
  private int accepted;

  @Test
  void spoiledDocumentsAreAnswered() {
    List<String> originals = List.copyOf(DOCUMENTS.values());
    each(
        "documents",
        mutator -> mutator.spoiled(mutator.oneOf(originals), mutator.oneOf(originals)),
        this::readDocument);
    assertTrue(accepted > COUNT / 400, accepted + " spoiled documents were harmless");
  }

  private static Paper paper() {
    SourceText source = SourceText.of(Paper.FILE, PAPER_TEXT);
    return new PaperReader(source, SETTINGS, new Findings(source)).read();
  }

  @Test
  void spoiledSetsOfDocumentsAreAnswered() {
    List<String> originals = List.copyOf(DOCUMENTS.values());
    each(
        "sets",
        COUNT / 10,
        mutator -> mutator.spoiled(mutator.oneOf(originals), mutator.oneOf(originals)),
        text -> {
          Derivations.Reading reading =
              Settings.of(
                  Map.of(
                      "a.md",
                      text,
                      "b.md",
                      text.replace("eq", "eq1"),
                      "c.md",
                      originals.get(3),
                      Paper.FILE,
                      PAPER_TEXT));
          check(reading.problems());
        });
  }

  @Test
  void spoiledFormulasAreAnswered() {
    List<Derivation> all =
        KNOWN.values().stream().sorted(Comparator.comparing(Derivation::id)).toList();
    List<String> formulas =
        all.stream().flatMap(d -> d.statements().stream()).map(Statement::latex).toList();
    each(
        "formulas",
        mutator -> {
          Derivation derivation = mutator.oneOf(all);
          String formula = mutator.oneOf(derivation.statements()).latex();
          return derivation.id() + "\n" + mutator.spoiled(formula, mutator.oneOf(formulas));
        },
        text -> {
          int cut = text.indexOf('\n');
          readFormula(text.substring(cut + 1), KNOWN.get(text.substring(0, cut)));
        });
  }

  /** What authors write in displays, old fonts and all; three of them are a source. */
  private static final List<String> DISPLAYS =
      List.of(
          "A_n^a = i\\langle u_{n\\bf k} | \\partial_{k_a} u_{n\\bf k} \\rangle, \\quad n = 1, 2",
          "\\Omega_{n,ab} = \\epsilon_{abc} \\Omega_n^c \\equiv -2\\,{\\rm Im} \\bra{u_n} u_n \\rangle",
          "C &= \\frac{1}{2\\pi} \\int_{\\mathrm{BZ}} \\Omega_z(\\bm k)\\, d^2k \\\\ &= \\sum_n \\gap{n}",
          "\\left.\\frac{\\partial f_0}{\\partial E}\\right|_{E=E_n} = -\\delta(E - E_n) \\quad (n \\neq m)",
          "|\\psi(t=0)\\rangle = \\frac{1}{\\sqrt2}\\left(|{+-}\\rangle + |u_+\\rangle\\right), \\quad (\\text{up})",
          "H = \\sum_{j=1}^{N_a-1} t\\,|j\\rangle\\langle j+1| + \\text{h.c.}",
          "\\hat H |u_\\pm\\rangle &= E_\\pm |u_\\pm\\rangle, \\qquad \\text{for all } {\\bf k}",
          "\\sigma^{ab;c} = -\\frac{e^3}{\\hbar} \\int [d{\\bm k}]\\, f_n \\,\\partial_{k^a} \\nabla_{k_b} \\Omega_n^c",
          "\\psi = \\begin{pmatrix} \\cos\\frac\\theta2 \\\\ e^{i\\phi} \\sin\\frac\\theta2 \\end{pmatrix}, \\text{where } \\theta > 0",
          "\\mathcal{E}_{\\rm tot}(\\hbar\\omega) = {\\cal A}_{\\bf{k}+\\bf{q}}^{(n)} + O(\\omega^2)");

  private static final String SOURCE =
      """
      \\documentclass{article}
      \\newcommand{\\gap}[1]{\\varepsilon_{#1\\mathbf{k}} - \\varepsilon_{0\\mathbf{k}}}
      \\def\\be{\\begin{equation}} \\def\\ee{\\end{equation}}
      \\begin{document}
      Here $\\hbar$ is a constant, and $\\Omega_n^c$ the curvature of the band $n$.
      \\be %s \\ee and % a comment
      \\begin{align} %s \\label{b} \\end{align} \\[ %s \\]
      \\end{document}
      """
          .replace("% a", "%% a");

  @Test
  void spoiledSourcesAreMadeIntoDocuments() {
    List<Setting> settings = List.copyOf(Settings.all());
    each(
        "sources",
        COUNT / 10,
        mutator -> {
          List<String> shown = Stream.generate(() -> mutator.oneOf(DISPLAYS)).limit(3).toList();
          String text = SOURCE.formatted(shown.toArray());
          return mutator.spoiled(text, mutator.oneOf(DISPLAYS));
        },
        text -> {
          Setting setting = settings.get(text.length() % settings.size());
          TexSource source = TexSource.read(TexFile.of("a.tex", text), path -> Optional.empty());
          Settings.transcript(source, setting);
        });
  }

  @Test
  void spoiledModelsAreAnswered() {
    List<String> originals = List.copyOf(MODELS.values());
    each(
        "models",
        COUNT / 10,
        mutator -> mutator.spoiled(mutator.oneOf(originals), mutator.oneOf(originals)),
        text -> {
          Findings findings = new Findings(SourceText.of("a.md", text));
          boolean read = new ModelReader(SourceText.of("a.md", text), findings).read().isPresent();
          assertTrue(read || !findings.isEmpty(), "neither read nor complained of");
          check(findings.inOrder());
        });
  }

  static Stream<Path> corpus() throws IOException {
    return Files.list(CORPUS).filter(f -> f.toString().endsWith(".md")).sorted();
  }

  /** What was interesting once: it broke a reader, or comes near to it. */
  @ParameterizedTest
  @MethodSource("corpus")
  void whatWasInterestingOnceIsAnswered(Path file) throws IOException {
    check(Settings.read(List.of(file)).problems());
    check(Models.read(List.of(file)).problems());
    guarded(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), this::readDocument);
    assertEquals(List.of(), failures);
  }

  /** The watch itself: an exception, too much time and silence are all seen. */
  @Test
  void whatIsWrongWithAReaderIsNoticed() {
    guarded("a", text -> List.of().get(0));
    guarded("b", text -> recurse(1));
    guarded("c", text -> spin());
    guarded("d", text -> assertTrue(text.isEmpty(), "silent"));
    guarded(
        "e",
        text ->
            check(
                List.of(
                    new Problem("f", Optional.empty(), "a\u0007", Optional.empty(), Cause.HERE))));
    assertEquals(5, failures.size(), failures::toString);
  }

  private static int recurse(int depth) {
    return depth == 0 ? 0 : 1 + recurse(depth + 1);
  }

  private static void spin() {
    long start = cpu();
    while (cpu() - start < 1.1e9 * MOST_SECONDS) {
      Thread.onSpinWait();
    }
  }

  // ---- readers

  private void readDocument(String text) {
    Draft draft = new Memory(SETTINGS).draft(SourceText.of("a.md", text), Optional.of(PAPER));
    var derivation = new DerivationReader(draft, SETTINGS, UNDERSTOOD).read();
    assertTrue(
        derivation.isPresent() || !draft.findings().isEmpty(), "neither read nor complained of");
    check(draft.findings().inOrder());
    derivation.ifPresent(
        understood -> {
          accepted++;
          Derivation d = understood.derivation();
          d.statements().stream()
              .filter(s -> s.latex().contains("="))
              .forEach(s -> s.equations().forEach(e -> printed(e, d)));
        });
  }

  private void readFormula(String latex, Derivation derivation) {
    try {
      FormulaReader.equations(latex, derivation.symbols())
          .forEach(equation -> printed(equation, derivation));
      accepted++;
    } catch (ReadingException answered) {
      assertTrue(answered.span().start() >= 0 && answered.span().end() >= answered.span().start());
      assertTrue(answered.span().start() <= latex.length(), answered::toString);
      assertFalse(String.valueOf(answered.getMessage()).isBlank());
    }
  }

  /** What can be read can be shown, and what is shown reads as the same. */
  private static void printed(Equation equation, Derivation derivation) {
    assertFalse(PlainText.of(equation).isBlank());
    assertFalse(AsRead.of(equation).lines().toList().isEmpty());
    String latex = equation.latex();
    List<Equation> again = FormulaReader.equations(latex, derivation.symbols());
    assertEquals(1, again.size(), latex);
    assertEquals(latex, again.get(0).latex());
    assertFalse(Latex.of(equation.left()).isBlank());
  }

  private static void check(List<Problem> problems) {
    for (Problem problem : problems) {
      assertTrue(problem.line() > 0 && problem.column() > 0, problem::oneLine);
      assertTrue(problem.message().length() <= 401, problem::oneLine);
      boolean harmless = problem.shown().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r');
      assertTrue(harmless, problem::shown);
    }
  }

  // ---- the watch

  private interface Spoil {
    String by(Mutator mutator);
  }

  private void each(String what, Spoil spoil, Consumer<String> reader) {
    each(what, COUNT, spoil, reader);
  }

  private void each(String what, int count, Spoil spoil, Consumer<String> reader) {
    List<Integer> numbers = Share.of(IntStream.range(0, count).boxed().toList());
    for (int number : numbers) {
      String text = spoil.by(new Mutator(SEED + number * 0x9E3779B97F4A7C15L));
      int before = failures.size();
      guarded(text, reader);
      if (failures.size() > before) {
        keep(what + "-" + number, text);
      }
    }
    System.out.printf(
        "%d spoiled %s: %d can be read all the same, %d failures, slowest %.3f s%n",
        numbers.size(), what, accepted, failures.size(), slowest);
    assertEquals(List.of(), failures.stream().limit(20).toList());
  }

  private void guarded(String text, Consumer<String> reader) {
    long start = cpu();
    try {
      reader.accept(text);
    } catch (RuntimeException | Error broken) {
      failures.add(broken + " at " + Stream.of(broken.getStackTrace()).limit(6).toList());
    }
    double seconds = (cpu() - start) / 1e9;
    slowest = Math.max(slowest, seconds);
    if (seconds > MOST_SECONDS) {
      failures.add("took " + seconds + " s");
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void keep(String name, String text) {
    try {
      Files.createDirectories(Path.of("target", "fuzz"));
      Files.write(Path.of("target", "fuzz", name + ".md"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return texts;
  }
}
