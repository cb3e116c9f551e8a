package org.rederive.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.parser.client.ParserConfig;
import org.rederive.document.Derivation;
import org.rederive.result.Counterexample;
import org.rederive.setting.Settings;

/**
 * Scripts in all languages are one program. Those for Python run in {@link FormulaScriptTest};
 * those for Mathematica run in Symja, as far as it has what they need; for Julia, which cannot be
 * asked for everywhere, it is enough that it is the same program with nothing undefined.
 */
class ScriptLanguagesTest {
  private static final List<String> STATEMENTS =
      List.of(
          "effective-mass-mass-factor",
          "curvature-cross-sign",
          "closure-wrong",
          "von-neumann-mean-wrong-sign",
          "two-band-chain-gain-sign",
          "two-band-chain-partner-sign",
          "integrals-mean-wrong",
          "integrals-energy-wrong");

  private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_][A-Za-z_0-9]*)[(\\[]");
  private static final Pattern OPENS =
      Pattern.compile(
          "^ *(?:\\w+ = )?(?:function|if|for|while|struct|mutable struct|abstract type)\\b");

  private static List<Derivation> documents = List.of();

  @BeforeAll
  static void read() throws Exception {
    documents =
        Settings.read(
                List.of(
                    Path.of("derivations", "berry-phase-band-theory"),
                    Path.of("derivations", "textbook-quantum-mechanics"),
                    Path.of("derivations", "examples"),
                    Path.of("test-data", "corpus", "integrals", "between.md")))
            .derivations();
  }

  private static String script(String id, Dialect dialect) {
    return documents.stream()
        .flatMap(d -> d.named(id).map(s -> new Counterexamples(d, s)).stream())
        .map(
            c -> {
              Counterexample found = c.smallest().orElseThrow();
              return c.script(found, dialect, List.of(id)).orElseThrow();
            })
        .findFirst()
        .orElseThrow();
  }

  /** What follows the library. */
  private static String program(String id, Dialect dialect) {
    String library = dialect.spelling().library();
    String script = script(id, dialect);
    return script.substring(script.indexOf(library) + library.length());
  }

  @Test
  void allLanguagesHaveTheSameEntries() throws Exception {
    assertEquals(entries("numpy").keySet(), entries("julia").keySet());
    assertEquals(entries("numpy").keySet(), entries("mathematica").keySet());
  }

  private static Map<Object, Object> entries(String table) throws Exception {
    Properties entries = new Properties();
    try (InputStream in = Spelling.class.getResourceAsStream(table + ".properties")) {
      entries.load(in);
    }
    return entries;
  }

  /** A function of the library that one language lacks would be found by its users only. */
  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"JULIA", "MATHEMATICA"})
  void everyFunctionOfTheLibraryForPythonIsThere(Dialect dialect) {
    Spelling python = Dialect.NUMPY.spelling();
    String library = dialect.spelling().library();
    String programs =
        STATEMENTS.stream().map(id -> program(id, Dialect.NUMPY)).collect(Collectors.joining());
    for (String name :
        names(Pattern.compile("(?m)^def (\\w+)").matcher(python.library()).results().toList())) {
      boolean called = programs.contains(name + "(");
      String here = dialect.spelling().name(name);
      boolean defined =
          Pattern.compile("(?m)^(?:function )?" + here + "[(\\[]").matcher(library).find();
      boolean datum = library.contains(here + "[");
      assertTrue(!called || defined || datum, name + " is not defined for " + dialect);
    }
  }

  private static List<String> names(List<MatchResult> found) {
    return found.stream().map(f -> f.group(1)).toList();
  }

  /** Each function is called as often as in the script for Python, in the same order. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "effective-mass-mass-factor",
        "curvature-cross-sign",
        "von-neumann-mean-wrong-sign",
        "two-band-chain-gain-sign",
        "integrals-energy-wrong"
      })
  void juliaIsToldTheSameAsPython(String id) {
    assertEquals(calls(program(id, Dialect.NUMPY)), calls(program(id, Dialect.JULIA)));
  }

  private static Map<String, Long> calls(String program) {
    return names(CALL.matcher(program).results().toList()).stream()
        .filter(name -> !name.equals("range"))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
  }

  @Test
  void blocksAndBracketsOfJuliaAreClosed() {
    for (String id : STATEMENTS) {
      String script = script(id, Dialect.JULIA);
      String code = script.replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "").replaceAll("(?m)#.*$", "");
      long opened =
          code.lines()
              .filter(line -> OPENS.matcher(line).find() && !line.matches("abstract.*end"))
              .count();
      long closed = code.lines().filter(line -> line.strip().equals("end")).count();
      assertEquals(opened, closed, id);
      for (String pair : List.of("()", "[]", "{}")) {
        long left = code.chars().filter(c -> c == pair.charAt(0)).count();
        assertEquals(left, code.chars().filter(c -> c == pair.charAt(1)).count(), id + pair);
      }
      assertFalse(code.contains("lambda") || code.contains("np."), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"closure-wrong", "integrals-mean-wrong"})
  void mathematicaFindsTheSidesFromTheFormula(String id) throws Exception {
    String script = script(id, Dialect.MATHEMATICA);
    String changed =
        script.replaceFirst("(stated = \\{\\s*\\{\\s*)complexNumber", "$11 + complexNumber");
    assertTrue(script.contains("judge[statement"), script);
    assertNotEquals(script, changed);
    assertTrue(said(script).contains("the statement is false here"), said(script));
    assertTrue(said(changed).contains("NOT as the counterexample says"), said(changed));
  }

  private static String said(String script) throws Exception {
    ParserConfig.PARSER_USE_LOWERCASE_SYMBOLS = false;
    F.await();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvalEngine engine = new EvalEngine(false);
    engine.setOutPrintStream(new PrintStream(out, true, StandardCharsets.UTF_8));
    engine.setErrorPrintStream(new PrintStream(out, true, StandardCharsets.UTF_8));
    EvalEngine.set(engine);
    new ExprEvaluator(engine, false, (short) 10).eval(script);
    return out.toString(StandardCharsets.UTF_8);
  }
}
