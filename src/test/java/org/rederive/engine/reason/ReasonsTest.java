package org.rederive.engine.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.engine.Answer;
import org.rederive.engine.Question;
import org.rederive.result.Reasoning;
import org.rederive.result.Reasoning.Status;
import org.rederive.setting.Settings;

/** Steps follow from the reasons that are right, and from no others. */
class ReasonsTest {
  private static final String OPERATORS =
      """
      | $`i`$, $`j`$, $`k`$ | spatial index | |
      | $`t`$ | time | |
      | $`q`$ | crystal momentum | |
      | $`A`$, | arbitrary operator | |
      | $`B`$ | arbitrary operator | |
      | $`C`$ | arbitrary operator | |
      | $`H`$ | Hamiltonian | |
      | $`\\psi`$ | evolving state | |
      | $`\\chi`$ | state | |
      | $`\\hat{r}`$ | position operator | |
      | $`a`$ | real vector | |
      | $`b`$ | real vector | |
      | $`c`$ | real vector | |
      | $`z`$ | number | |
      | $`\\varepsilon_{ijk}`$ | Levi-Civita symbol | |
      | $`D`$ | defined | |
      | $`F`$ | defined | |
      """
          .replace("`A`$, |", "`A`$ |");

  private static final String BANDS =
      """
      | $`n`$ | band | |
      | $`m`$ | band index | |
      | $`l`$ | band index | |
      | $`k`$ | crystal momentum | |
      | $`p`$ | defined momentum | |
      | $`t`$ | time | |
      | $`s`$ | real vector | |
      | $`H(k)`$ | Bloch Hamiltonian | |
      | $`u_{nk}^R`$ | right eigenvector of $`H(k)`$ | |
      | $`u_{nk}^L`$ | left eigenvector of $`H(k)`$ | |
      | $`\\varepsilon_{nk}`$ | energy of $`H(k)`$ | |
      | $`G(p)`$ | Bloch Hamiltonian | |
      | $`f`$ | gauge factor | |
      | $`g`$ | gauge factor | |
      | $`\\delta_{mn}`$ | Kronecker delta | |
      | $`K`$ | defined | |
      | $`P`$ | defined | |
      | $`S`$ | Bloch Hamiltonian | |
      | $`E_n`$ | energy of $`S`$ | |
      | $`U_n`$ | right eigenvector of $`S`$ | |
      | $`V_n`$ | left eigenvector of $`S`$ | |
      """;

  /** A true line, reasons that are right and reasons that are wrong. */
  private record Line(String setting, String latex, List<String> right, List<String> wrong) {
    @Override
    public String toString() {
      return latex;
    }
  }

  private static Line operators(String latex, List<String> right, List<String> wrong) {
    return new Line("operators", latex, right, wrong);
  }

  private static Line bands(String latex, List<String> right, List<String> wrong) {
    return new Line("band", latex, right, wrong);
  }

  static Stream<Line> lines() {
    return Stream.of(
        bands(
            "\\mathrm{Tr}(S) = \\sum_m E_m",
            List.of("hellmann-feynman,completeness", "definition,completeness"),
            List.of("algebra", "completeness", "definition")),
        operators(
            "(A B)^{\\dagger} = B^{\\dagger} A^{\\dagger}",
            List.of("adjoint", "adjoint,algebra"),
            List.of("algebra", "linearity", "product-rule")),
        operators(
            "(A + z B)^{\\dagger} = A^{\\dagger} + z^* B^{\\dagger}",
            List.of("algebra", "linearity", "adjoint"),
            List.of()),
        operators(
            "[A, B C] = [A, B] C + B [A, C]", List.of("algebra", "direct", "linearity"), List.of()),
        operators(
            "[A, [B, C]] + [B, [C, A]] + [C, [A, B]] = 0", List.of("algebra", "direct"), List.of()),
        operators(
            "a \\times b = - b \\times a",
            List.of("contraction"),
            List.of("algebra", "linearity", "adjoint")),
        operators(
            "a \\cdot (a \\times b) = 0",
            List.of("contraction"),
            List.of("algebra", "product-rule")),
        operators(
            "a \\times (b + c) = a \\times b + a \\times c",
            List.of("linearity", "algebra", "contraction"),
            List.of()),
        operators(
            "a \\times (b \\times c) = b (a \\cdot c) - c (a \\cdot b)",
            List.of("contraction", "contraction,algebra"),
            List.of("algebra", "definition", "adjoint")),
        operators(
            "(a \\times b)_i = \\varepsilon_{ijk} a_j b_k",
            List.of("algebra", "contraction"),
            List.of()),
        operators(
            "\\varepsilon_{ijk} \\hat{r}_j \\hat{r}_k = 0",
            List.of("contraction"),
            List.of("algebra", "chain-rule")),
        operators(
            "\\langle \\chi | A B | \\chi \\rangle^* = \\langle \\chi | B^{\\dagger} A^{\\dagger} | \\chi \\rangle",
            List.of("adjoint"),
            List.of("algebra", "product-rule", "contraction")),
        operators(
            "\\frac{d}{dt} \\langle \\psi | \\psi \\rangle = - i \\langle \\psi | H - H^{\\dagger} | \\psi \\rangle",
            List.of("definition,product-rule", "product-rule,definition,algebra"),
            List.of("definition", "product-rule", "chain-rule,adjoint")),
        operators(
            "\\partial_t | \\psi \\rangle = - i H | \\psi \\rangle",
            List.of("definition"),
            List.of("algebra", "product-rule", "chain-rule")),
        operators(
            "\\nabla_q A = - i [\\hat{r}, A]",
            List.of("definition"),
            List.of("algebra", "product-rule")),
        operators(
            "\\nabla_q (A B) = (\\nabla_q A) B + A \\nabla_q B",
            List.of("product-rule", "definition,product-rule"),
            List.of("algebra", "chain-rule", "linearity")),
        operators(
            "D - A B = 0", List.of("definition"), List.of("algebra", "adjoint", "product-rule")),
        operators(
            "D^{\\dagger} = B^{\\dagger} A^{\\dagger}",
            List.of("definition,adjoint"),
            List.of("definition", "adjoint")),
        operators("[F, A] = 0", List.of("definition"), List.of("algebra", "contraction")),
        bands(
            "H(k) | u_{nk}^R \\rangle = \\varepsilon_{nk} | u_{nk}^R \\rangle",
            List.of("definition", "hellmann-feynman"),
            List.of("algebra", "biorthogonality", "completeness")),
        bands(
            "\\langle u_{nk}^L | H(k) | u_{nk}^R \\rangle = \\varepsilon_{nk}",
            List.of("definition,biorthogonality", "hellmann-feynman"),
            List.of("definition", "biorthogonality", "product-rule")),
        bands(
            "\\langle u_{mk}^L | u_{nk}^R \\rangle = \\delta_{mn}",
            List.of("biorthogonality", "completeness"),
            List.of("algebra", "definition", "adjoint")),
        bands(
            "\\langle u_{nk}^L | \\partial_t H(k) | u_{nk}^R \\rangle = \\partial_t \\varepsilon_{nk}",
            List.of("hellmann-feynman", "definition,biorthogonality,product-rule"),
            List.of("definition,biorthogonality", "product-rule", "chain-rule,definition")),
        bands(
            "\\langle \\partial_t u_{nk}^L | u_{nk}^R \\rangle = - \\langle u_{nk}^L | \\partial_t u_{nk}^R \\rangle",
            List.of("biorthogonality,product-rule"),
            List.of("biorthogonality", "product-rule", "definition,chain-rule")),
        bands(
            "P^2 = P",
            List.of("definition,biorthogonality"),
            List.of("definition", "biorthogonality", "algebra")),
        bands(
            "\\sum_m | u_{mk}^R \\rangle \\langle u_{mk}^L | f = f",
            List.of("completeness"),
            List.of("biorthogonality", "definition", "algebra")),
        bands(
            "\\sum_m \\varepsilon_{mk} | u_{mk}^R \\rangle \\langle u_{mk}^L | = H(k)",
            List.of("definition,completeness"),
            List.of("completeness", "definition,biorthogonality", "definition")),
        bands(
            "\\partial_t (f g) = g \\partial_t f + f \\partial_t g",
            List.of("product-rule"),
            List.of("algebra", "chain-rule", "linearity")),
        bands(
            "\\partial_t \\frac{f}{g} = \\frac{\\partial_t f}{g} - \\frac{f \\partial_t g}{g^2}",
            List.of("product-rule", "product-rule,algebra"),
            List.of("algebra", "chain-rule")),
        bands(
            "\\partial_t f^2 = 2 f \\partial_t f",
            List.of("product-rule"),
            List.of("linearity", "definition")),
        bands(
            "\\partial_t (f + 2 g) = \\partial_t f + 2 \\partial_t g",
            List.of("linearity", "algebra", "product-rule"),
            List.of()),
        bands("K - G(p) = 0", List.of("definition"), List.of("algebra", "chain-rule")),
        bands(
            "\\nabla_k G(p) = \\nabla_p G(p)",
            List.of("chain-rule", "chain-rule,algebra"),
            List.of("algebra", "product-rule", "definition")),
        bands(
            "\\nabla_k K = \\nabla_p G(p)",
            List.of("chain-rule,definition"),
            List.of("chain-rule", "definition")));
  }

  private static Derivation document(Line line, List<String> reasons) {
    StringBuilder text =
        new StringBuilder(
            """
            ---
            id: lines
            title: lines
            source: { paper: "textbook", equation: "1" }
            setting: %s
            ---
            # Lines

            ## Symbols

            | symbol | kind | meaning |
            |---|---|---|
            %s
            ## Assumptions

            %s

            ## Definitions

            %s
            """
                .formatted(
                    line.setting,
                    line.setting.equals("band") ? BANDS : OPERATORS,
                    line.setting.equals("band")
                        ? "<!-- rederive: assume simple-eigenvalue -->"
                        : "<!-- rederive: assume commuting-positions -->",
                    line.setting.equals("band")
                        ? fence("define", "p = k + s")
                            + fence("define", "K = G(p)")
                            + fence("define", "P = | u_{nk}^R \\rangle \\langle u_{nk}^L |")
                        : fence("define", "D = A B") + fence("define", "F = A A")));
    text.append(fence("claim lines", line.latex));
    for (int n = 0; n < reasons.size(); n++) {
      text.append(fence("step s" + n + " by=" + reasons.get(n), line.latex));
    }
    Derivations.Reading reading = Settings.of(Map.of("lines.md", text.toString()));
    assertEquals(List.of(), reading.problems());
    return reading.derivations().get(0);
  }

  private static String fence(String directive, String latex) {
    return "<!-- rederive: " + directive + " -->\n```math\n" + latex + "\n```\n\n";
  }

  private static List<Reasoning> reasonings(Line line, List<String> reasons) {
    Derivation derivation = document(line, reasons);
    List<Reasoning> found = new ArrayList<>();
    for (Statement step : derivation.statements()) {
      if (!step.claim()) {
        Answer answer = new ReasonEngine(7).ask(Question.whole(derivation, step));
        found.add(((Answer.Reasoned) answer).reasoning());
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aRightReasonIsAccepted(Line line) {
    List<Reasoning> found = reasonings(line, line.right);
    for (int n = 0; n < found.size(); n++) {
      assertEquals(Status.FOLLOWS, found.get(n).status(), line.right.get(n) + ": " + found.get(n));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aWrongReasonIsCaughtAndWhatIsMissingIsNamed(Line line) {
    List<Reasoning> found = reasonings(line, line.wrong);
    for (int n = 0; n < found.size(); n++) {
      Reasoning reasoning = found.get(n);
      assertEquals(
          Status.DOES_NOT_FOLLOW, reasoning.status(), line.wrong.get(n) + ": " + reasoning);
      assertTrue(!reasoning.missing().isEmpty(), line.wrong.get(n));
    }
  }

  @Test
  void thereAreFiftyOfEach() {
    assertTrue(lines().mapToInt(line -> line.right.size()).sum() >= 50);
    assertTrue(lines().mapToInt(line -> line.wrong.size()).sum() >= 50);
  }
}
