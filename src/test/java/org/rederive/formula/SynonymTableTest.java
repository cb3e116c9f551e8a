package org.rederive.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.Share;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;
import org.rederive.formula.read.Synonym;

/**
 * Every row of the table of synonyms, in surroundings of many kinds: what it stands for and it
 * itself are read alike or refused alike, so that no row makes anything readable.
 */
@Tag("slow")
class SynonymTableTest {
  private static final List<String> ARGUMENTS = List.of("W", "u_{nk}^R", "H", "c", "t", "k");

  /** Of a row with more surroundings than one argument has, a share is tried. */
  private static final int MOST = 250;

  private static final List<String> SURROUNDINGS =
      List.of(
          "□",
          "c □ c",
          "□ c",
          "□ H",
          "□_{\\lambda=0}",
          "\\langle W □ W \\rangle",
          "□ W | W \\rangle",
          "\\langle W | W □",
          "□ c □",
          "□ W □",
          "□ H, H ]",
          "[ H, H □",
          "□ c )",
          "( c □",
          "□ H, H \\}",
          "\\{ H, H □",
          "c □ = c",
          "c □ = c □ = c",
          "c □ c = c",
          "B □ B",
          "H^□",
          "c^{□}",
          "\\sum_{m □ n} c",
          "\\frac{□ c}{□ t}",
          "□ F \\cdot B",
          "□ B",
          "\\int □ c",
          "\\frac{□}{□}",
          "□{F} \\cdot B",
          "□{Tr} H",
          "□{r}_i",
          "□{1}");

  private static List<BiFunction<String, SymbolTable, Object>> readers(String latex) {
    return latex.contains("=") && !latex.contains("lambda")
        ? List.of(
            FormulaReader::equations,
            (text, table) -> FormulaReader.definition(text, table, Macros.NONE))
        : List.of(
            (text, table) -> FormulaReader.formula(text, table).formula(),
            (text, table) -> FormulaReader.name(text));
  }

  /** Braces behind what has arguments are one more of them. */
  private static List<String> surroundings(Synonym row) {
    boolean arguments = row.written().contains("#");
    return SURROUNDINGS.stream().filter(s -> !(arguments && s.startsWith("□{"))).toList();
  }

  static Stream<Synonym> rows() {
    return Synonym.groups().values().stream().flatMap(List::stream);
  }

  private static Optional<Object> read(
      BiFunction<String, SymbolTable, Object> reader, String latex) {
    try {
      return Optional.of(reader.apply(latex, Symbols.TABLE));
    } catch (ReadingException refused) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowIsReadAsWhatItStandsFor(Synonym row) {
    List<Written> all =
        arguments(row).stream()
            .flatMap(filling -> surroundings(row).stream().map(s -> Written.of(row, filling, s)))
            .toList();
    int read = 0;
    for (Written each : all.size() > MOST ? Share.of(all) : all) {
      for (BiFunction<String, SymbolTable, Object> reader : readers(each.meant)) {
        Optional<Object> expected = read(reader, each.meant);
        assertEquals(expected, read(reader, each.written), () -> each + Share.words());
        read += expected.isPresent() ? 1 : 0;
      }
    }
    assertTrue(read > 0, "nothing is read of " + row);
  }

  /** A row in surroundings, and what it stands for in the same. */
  private record Written(String written, String meant) {
    static Written of(Synonym row, String[] arguments, String around) {
      return new Written(
          around.replace("□", filled(row.written(), arguments) + " "),
          around.replace("□", filled(row.meant(), arguments) + " "));
    }
  }

  @Test
  void aWrongRowIsNoticed() {
    Synonym swapped = new Synonym("\\mel{#1}{#2}{#3}", "\\langle #3 | #2 | #1 \\rangle");
    assertThrows(
        AssertionError.class,
        () -> aRowIsReadAsWhatItStandsFor(new Synonym("\\comm{#1}{#2}", "\\{ #1 , #2 \\}")));
    assertThrows(AssertionError.class, () -> aRowIsReadAsWhatItStandsFor(swapped));
  }

  /** All ways to fill the places of a row. */
  private static List<String[]> arguments(Synonym row) {
    List<String[]> all = new ArrayList<>(List.<String[]>of(new String[] {"", "", ""}));
    for (int place = 0; place < 3; place++) {
      if (!row.written().contains("#" + (place + 1))) {
        continue;
      }
      List<String[]> more = new ArrayList<>();
      for (String[] begun : all) {
        boolean order = row.written().contains("[#" + (place + 1));
        for (String argument : order ? List.of("2") : ARGUMENTS) {
          String[] next = begun.clone();
          next[place] = row.written().contains("|") ? "W | " + argument : argument;
          more.add(next);
        }
      }
      all = more;
    }
    return all;
  }

  private static String filled(String latex, String[] arguments) {
    String filled = latex.replace("|}", "}");
    for (int place = 0; place < 3; place++) {
      filled = filled.replace("#" + (place + 1), arguments[place]);
    }
    return filled;
  }
}
