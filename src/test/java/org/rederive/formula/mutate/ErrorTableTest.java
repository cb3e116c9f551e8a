package org.rederive.formula.mutate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rederive.formula.Declaration;
import org.rederive.formula.Equation;
import org.rederive.formula.Formula;
import org.rederive.formula.Latex;
import org.rederive.formula.Role;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Symbols;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;

/** Each row of the table of errors makes the error it is called after. */
public class ErrorTableTest {
  private static final Declaration A_T = coordinateOf("A_{t}", Symbols.T);
  private static final Declaration A_LAMBDA = coordinateOf("A_{\\lambda}", Symbols.STRENGTH);
  private static final Declaration ALONG_CENTRE =
      new Declaration(
          FormulaReader.name("d"), List.of(Symbols.RC), Symbols.ALONG.role(), Type.SCALAR);

  public static final SymbolTable TABLE = Symbols.TABLE.with(A_T).with(A_LAMBDA).with(ALONG_CENTRE);

  private static Declaration coordinateOf(String latex, Declaration variable) {
    Role role = Role.quantity("defined", Type.SCALAR);
    return new Declaration(FormulaReader.name(latex), List.of(variable), role, Type.SCALAR);
  }

  private static List<Mutant> mutants(Formula formula) {
    List<Declaration> free = FormulaReader.formula(Latex.of(formula), TABLE).freeIndices();
    return Mutants.of(new Equation(new Formula.Literal(0), formula, free), TABLE);
  }

  private static Set<String> wrong(String name, String latex) {
    return mutants(FormulaReader.formula(latex, TABLE).formula()).stream()
        .filter(mutant -> mutant.operator().equals(name))
        .map(mutant -> Latex.of(mutant.equation().right()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sign; c; - c",
        "sign; - c + 1; c + 1",
        "factor 2; c; 2 c",
        "factor 1/2; c; \\frac{1}{2} c",
        "factor i; c; i c",
        "factor -i; c; - i c",
        "number times -1; \\exp(2 c); \\exp((- 2) c)",
        "number times 2; \\exp(3 c); \\exp((2 (3)) c)",
        "number times 1/2; \\exp(3 c); \\exp((\\frac{1}{2} 3) c)",
        "number times i; \\exp(3 c); \\exp((i 3) c)",
        "number times -i; \\exp(3 c); \\exp((- i 3) c)",
        "swapped labels; \\varepsilon_{nk} \\varepsilon_{mk};"
            + " \\varepsilon_{m k} \\varepsilon_{n k}",
        "swapped labels; a_{ij}; a_{j i}",
        "swapped labels; B_i (\\partial_j c); B_{j} \\partial_{i} c",
        "swapped labels; c \\sum_{m \\neq n} \\varepsilon_{mk} \\delta_{nm};"
            + " c \\sum_{m \\neq n} \\varepsilon_{n k} \\delta_{m m}",
        "swapped indices; \\varepsilon_{ijl}; \\varepsilon_{i l j}",
        "missing delta; \\delta_{nm} c; 1 c",
        "missing delta; \\delta(k - k'); 1",
        "nothing left out; \\sum_{m \\neq n} \\varepsilon_{mk}; \\sum_{m} \\varepsilon_{m k}",
        "one value left out; \\varepsilon_{nk} \\sum_{m} \\varepsilon_{mk};"
            + " \\varepsilon_{n k} \\sum_{m \\neq n} \\varepsilon_{m k}",
        "missing condition; [n \\neq m] \\varepsilon_{mk}; \\varepsilon_{m k}",
        "the other bands; [m \\in \\mathcal{O}] c; [m \\notin \\mathcal{O}] c",
        "left for right; |u_{nk}^R \\rangle; | u_{n k}^{L} \\rangle",
        "conjugate; c; c^{*}",
        "conjugate; \\langle W | W \\rangle; (\\langle W | W \\rangle)^{*}",
        "conjugate; \\langle H \\rangle_W; (\\langle H \\rangle_{W})^{*}",
        "conjugate; \\mathrm{Tr}(H); (\\mathrm{Tr}(H))^{*}",
        "adjoint; H; H^{\\dagger}",
        "real part; \\varepsilon_{nk}; \\mathrm{Re}(\\varepsilon_{n k})",
        "variable of a derivative; A_t; A_{\\lambda}",
        "variable of a derivative; \\partial_t c + \\partial_\\lambda c;"
            + " \\partial_{\\lambda} c + \\partial_{\\lambda} c",
        "another symbol; B; \\dot{r}_{c}",
        "dropped term; c + 1; c",
        "cross product; B \\times r_c; r_{c} \\times B",
        "order of factors; \\hat{r} \\cdot \\hat{r} H; \\hat{r} H \\cdot \\hat{r}",
        "order of factors; H U(\\lambda); U(\\lambda) H",
        "one order only; [H, U(\\lambda)]; H U(\\lambda)",
        "commutator; [H, U(\\lambda)]; \\{H, U(\\lambda)\\}",
        "missing minus; \\ln(- c); \\ln(c)",
        "dropped factor; c \\varepsilon_{nk}; c",
        "dropped factor; \\int_k |w_{nk}|^2 c; \\int_{k} c",
        "reversed projector; |u_{nk}^R \\rangle \\langle W|;"
            + " | W \\rangle \\langle u_{n k}^{R} |",
        "missing denominator; \\frac{1}{c}; 1",
        "vector twice; B \\cdot r_c; B \\cdot B",
        "exponent; c^3; c^{2}",
        "exponent; c^3; c^{4}",
        "missing adjoint; H^\\dagger; H",
        "missing conjugate; c^*; c",
        "reversed bracket; \\langle W | H | u_{nk}^R \\rangle;"
            + " \\langle u_{n k}^{R} | H | W \\rangle",
        "missing operator; \\langle W | H | W \\rangle; \\langle W | W \\rangle",
        "factor of a bra not conjugated; \\langle c W | W \\rangle;" + " c \\langle W | W \\rangle",
        "factor of a bra not conjugated; \\langle c W |; c \\langle W |",
        "factor of a ket conjugated; | c W \\rangle; | c^{*} W \\rangle",
        "reversed trace; \\mathrm{Tr}(H U(\\lambda) H(k)); \\mathrm{Tr}(H(k) U(\\lambda) H)",
        "trace of a factor; \\mathrm{Tr}(H U(\\lambda)); \\mathrm{Tr}(H)",
        "trace of a factor; \\mathrm{Tr}(H U(\\lambda));"
            + " \\mathrm{Tr}(H) \\mathrm{Tr}(U(\\lambda))",
        "real for imaginary part; \\mathrm{Re}(c); \\mathrm{Im}(c)",
        "missing part; \\mathrm{Im}(c); c",
        "square for modulus; |c|^2; c^{2}",
        "square for modulus; |B|^2; B \\cdot B",
        "missing modulus; |c|; \\sqrt{c^{2}}",
        "missing root; \\sqrt{c}; c",
        "another function; \\sin(c); \\cos(c)",
        "another function; \\sin(c); \\sinh(c)",
        "rows for columns; \\begin{pmatrix} c & 1 \\\\ 0 & c \\end{pmatrix};"
            + " \\begin{pmatrix} c & 0 \\\\ 1 & c \\end{pmatrix}",
        "missing transposition; H^{\\top}; H",
        "order of components; (c, 0, 1); (0, c, 1)",
        "trace for determinant; \\det(H); \\mathrm{Tr}(H)",
        "missing inverse; H^{-1}; H",
        "twice a constant; \\pi c; (2 \\pi) c",
        "missing sign; c!; c",
        "missing curl; \\nabla_k \\times B; B",
        "another variable; \\nabla_k \\cdot B; \\nabla_{r_{c}} \\cdot B",
        "sign of an exponent; \\exp(c); \\exp(- c)",
        "first order only; \\exp(c); 1 + c",
        "all orders; 1 + c; \\exp(c)",
        "modulus of a logarithm; \\ln |c|; \\ln(c)",
        "modulus of a logarithm; \\ln(c); \\ln | c |",
        "missing logarithm; \\ln(c); c",
        "another variable; \\partial_t c; \\partial_{\\lambda} c",
        "missing derivative; \\partial_t c; c",
        "missing evaluation; D(t, \\lambda) |_{\\lambda=0}; D(t, \\lambda)",
        "value at zero; \\partial_t c; \\partial_{t} c |_{t=0}",
        "value at zero; A_t; A_{t} |_{t=0}",
        "missing integral; \\int_k \\varepsilon_{nk}; \\varepsilon_{n k}"
      })
  void aRowMakesItsError(String name, String from, String to) {
    assertTrue(wrong(name, from).contains(to), () -> wrong(name, from).toString());
  }

  /** What would not be read, or would be read as something else, is no mutant. */
  @ParameterizedTest
  @MethodSource("someFormulas")
  void mutantsCanBeWrittenInADocument(String latex) {
    for (Mutant mutant : mutants(FormulaReader.formula(latex, TABLE).formula())) {
      assertEquals(
          mutant.equation().latex(),
          FormulaReader.equations(mutant.equation().latex(), TABLE).get(0).latex());
    }
  }

  static Stream<String> someFormulas() {
    return Stream.of(
        "[\\hat{r} - r_c, H]_i",
        "c B_i a_{ij} B_j",
        "\\sum_{m \\neq n} \\frac{1}{\\varepsilon_{nk} - \\varepsilon_{mk}}",
        "\\langle c W | H - 2 | \\partial_t u_{nk}^R \\rangle");
  }

  /** The derivative along another coordinate has its own row of the symbol table. */
  @Test
  void aComponentDerivativeIsTakenAlongAnotherVariable() {
    Formula along =
        new Formula.ComponentDerivative(
            Symbols.ALONG, Symbols.I, new Formula.Symbol(Symbols.C, List.of()));
    ErrorRow row = rows("another variable", Formula.ComponentDerivative.class).get(0);
    Surroundings around = Surroundings.of(new Equation(along, along, List.of(Symbols.I)), TABLE);
    assertEquals(
        List.of(Set.of(Symbols.RC)),
        row.rule().at(along, around).stream().map(other -> Set.copyOf(other.variables())).toList());
  }

  private static List<ErrorRow> rows(String name, Class<?> nodes) {
    return ErrorTable.ROWS.stream()
        .filter(row -> row.name().equals(name) && row.nodes() == nodes)
        .toList();
  }

  @Test
  void everyRowIsTriedHere() throws ReflectiveOperationException {
    String[] examples =
        ErrorTableTest.class
            .getDeclaredMethod("aRowMakesItsError", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class)
            .value();
    Set<String> tried = Stream.of(examples).map(e -> e.split(";")[0]).collect(Collectors.toSet());
    Set<String> rows = ErrorTable.ROWS.stream().map(ErrorRow::name).collect(Collectors.toSet());
    Stream.of(examples).map(e -> e.split(";")[1].strip()).forEach(e -> rows.addAll(made(e)));
    assertEquals(rows, tried);
  }

  private static Set<String> made(String latex) {
    return mutants(FormulaReader.formula(latex, TABLE).formula()).stream()
        .map(Mutant::operator)
        .collect(Collectors.toSet());
  }
}
