package org.rederive.formula.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.ElementaryFunction;

/**
 * How a factor of a formula can begin. The reader goes by this table, and so does the description
 * of the language.
 */
public enum Construct {
  /** A whole number. */
  NUMBER(
      List.of(),
      new Example("2 c", "a whole number"),
      new Example("0.5 c", "a decimal is an exact fraction")),
  /** Brackets that only group, or a vector by its components. */
  GROUP(
      List.of("(", "{"),
      new Example("(H + c) H", "grouping"),
      new Example(
          "(c, 0, 2 c) \\times B",
          "a vector by its three components; behind a letter it could be arguments, and is refused"),
      new Example(
          "(c, 2 c) \\cdot B", "a vector in the plane of x and y: its third component is 0")),
  /** A commutator, or grouping. */
  SQUARE(
      List.of("["),
      new Example("[\\hat{r}_i, H]", "a commutator of two operators"),
      new Example("[H + c] H", "without a comma: grouping"),
      new Example("[n \\neq m] E_{mk}", "the rest of its term if n ≠ m, otherwise zero")),
  /** An anticommutator, or grouping. */
  CURLY(List.of("\\{", "\\lbrace"), new Example("\\{H, P\\}", "an anticommutator")),
  /** A ket or a squared modulus. */
  BAR(
      List.of("|"),
      new Example("| W \\rangle", "a ket"),
      new Example(
          "| n, k \\rangle",
          "a ket by its labels, if a row says so; alone or behind a derivative, no | n + m \\rangle;"
              + " a label is a letter with its subscript, a number, a sign, an arrow or m = - 1/2;"
              + " an index below it counts states, as in | E_n \\rangle"),
      new Example("| w_{nk} |^2", "the square of a modulus"),
      new Example("| c |", "a modulus"),
      new Example("| B |^2", "of a vector: the sum of the squares of its components' moduli"),
      new Example(
          "|H)",
          "an operator as a state of a space of operators, also (H|, and (H|P) for the product of"
              + " two: read, and not computed")),
  /** A bra, a bracket or an expectation value. */
  ANGLE(
      List.of("\\langle"),
      new Example("\\langle W |", "a bra"),
      new Example("\\langle u_{nk}^L | u_{nk}^R \\rangle", "a scalar product"),
      new Example("\\langle W | | W \\rangle", "the same, as \\bra{W}\\ket{W} is printed"),
      new Example("\\langle u_{nk}^L | H | u_{nk}^R \\rangle", "a matrix element"),
      new Example(
          "\\langle \\nabla_k u_{nk}^L | \\times (E_{nk} - H) | \\nabla_k u_{nk}^R \\rangle",
          "a cross product of the vectors inside, in written order; likewise \\cdot"),
      new Example(
          "\\langle u_{nk}^L | i \\partial_j | u_{nk}^R \\rangle",
          "a derivative before the last bar acts on the state behind it"),
      new Example(
          "\\langle H \\rangle_W",
          "an expectation value; W may be left out if it is alone, and be written | W \\rangle")),
  /** A fraction, or a derivative written as one. */
  FRACTION(
      List.of("\\frac", "\\tfrac", "\\dfrac"),
      new Example("\\frac{c}{2}", "a fraction; the denominator is a number, not an operator"),
      new Example(
          "\\frac{\\partial E_{nk}}{\\partial k}", "a derivative; along a vector a gradient"),
      new Example(
          "\\frac{\\partial E_{nk}}{\\partial k^i}",
          "along a component; its index may stand above or below"),
      new Example("\\frac{d}{dt} r_c", "a derivative of the next factor"),
      new Example("\\frac d{dt} r_c", "the same: LaTeX takes one letter without braces"),
      new Example("\\frac{\\partial^2 E_{nk}}{\\partial t \\partial \\lambda}", "a second one"),
      new Example("\\frac{d^2}{dt^2} r_c", "a second derivative of the next factor")),
  /** A derivative. */
  DERIVATIVE(
      List.of("\\partial", "\\nabla"),
      new Example(
          "\\partial_t E_{nk}",
          "acts on the next factor and on no other; of a constant with a factor behind it, as in"
              + " \\partial_t c E_{nk}, and where t stands in several factors, as in \\partial_t t t,"
              + " refused"),
      new Example(
          "\\partial_t + c",
          "with nothing behind it, what can stand there: read, and nothing is computed of it"),
      new Example("\\partial_t^2 E_{nk}", "twice"),
      new Example("\\nabla_k E_{nk}", "a gradient"),
      new Example("\\nabla_k \\times v", "a curl of the next factor, a vector"),
      new Example("\\nabla_k \\cdot v", "a divergence; both without k if there is no other vector"),
      new Example("\\nabla_k^2 E_{nk}", "the divergence of the gradient"),
      new Example(
          "\\nabla E_{nk}",
          "without its variable where there are several vectors, or none: read, and not computed;"
              + " also \\nabla^2, \\nabla \\cdot and \\nabla \\times"),
      new Example("\\partial_{ij} E_{nk}", "two of them, also \\partial_{ij}^2"),
      new Example("\\partial_i E_{nk}", "a component, along what the symbol table says")),
  /** An exponential. */
  EXPONENTIAL(List.of("\\exp"), new Example("\\exp(i c)", "an exponential; also e^{i c}")),
  /** A logarithm. */
  LOGARITHM(
      List.of("\\ln", "\\log"),
      new Example(
          "\\ln | c |", "a natural logarithm; only its derivatives can be compared; also \\log"),
      new Example("\\ln(c)", "the same of a complex number")),
  /** A root. */
  ROOT(
      List.of("\\sqrt"),
      new Example("\\sqrt{c}", "the square root, its real part positive or its argument π/2"),
      new Example("\\sqrt c", "LaTeX takes one letter or digit without braces"),
      new Example("\\sqrt[3]{c}", "a cube root, the one with the smallest argument"),
      new Example("\\sqrt{H}", "of an operator, as H^{-1/2}: read, and not computed")),
  /** A trigonometric or hyperbolic function. */
  FUNCTION(
      Stream.concat(
              Arrays.stream(ElementaryFunction.values()).map(ElementaryFunction::command),
              Stream.of("\\arcsin", "\\arccos", "\\arctan"))
          .toList(),
      new Example("\\sin(c + t)", "a function of what is in brackets"),
      new Example("\\sin 2 c \\cos c", "or of a number and one factor"),
      new Example(
          "\\sin c \\lambda",
          "of plain letters up to the next sign or function; behind a letter of an angle,"
              + " as in \\sin \\theta c, it is not clear what belongs to it"),
      new Example("\\cos H", "of an operator, as \\arctan c of a number: read, and not computed"),
      new Example("\\cos^2 c", "the square of the cosine")),
  /** The argument of a complex number. */
  ARGUMENT(
      List.of("\\arg"),
      new Example("\\arg(c)", "the imaginary part of the logarithm; only its derivatives")),
  /** A determinant. */
  DETERMINANT(List.of("\\det"), new Example("\\det(H - c)", "over the bands at one momentum")),
  /** A matrix that is written out. */
  MATRIX(
      List.of("\\begin"),
      new Example(
          "\\begin{pmatrix} c & - i \\\\ i & - c \\end{pmatrix}",
          "an operator on states of two components; also bmatrix, smallmatrix, and array in brackets"),
      new Example(
          "\\begin{pmatrix} c \\\\ 1 \\end{pmatrix}",
          "a column, which is a ket; a row is a bra. All matrices of a document are of one size"),
      new Example(
          "\\begin{vmatrix} c & 1 \\\\ 1 & c \\end{vmatrix}",
          "its determinant; also bars around a matrix or an array without brackets"),
      new Example(
          "\\begin{cases} c & t > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
          "one formula for each case, with relations of numbers or indices behind it, or otherwise in"
              + " the last one; also an array behind \\left\\{ before \\right. – read, and not"
              + " computed")),
  /** The length of a state. */
  NORM(
      List.of("\\|"),
      new Example("\\| W \\|", "the length of a state, the root of ⟨W|W⟩"),
      new Example("\\| W \\|^2", "its square")),
  /** A sum over indices. */
  SUM(
      List.of("\\sum"),
      new Example(
          "\\sum_n E_{nk}",
          "over all values; reaches to the end of the term; before a term with the same index, as in"
              + " \\sum_n c_n + c_n, refused"),
      new Example(
          "\\sum_{m \\neq n} E_{mk}",
          "without one band; a band that its terms speak about stands outside of it, too"),
      new Example("\\sum_{\\substack{m \\neq n \\\\ m \\neq p}} E_{mk}", "without two of them"),
      new Example(
          "\\sum_{m \\in \\mathcal{O}} E_{mk}",
          "over a declared set of bands, or with \\notin over all others"),
      new Example("\\sum_{m=1}^{N} E_{mk}", "over all bands; of components from 1 to 3"),
      new Example("\\sum^{N}_{m=1} E_{mk}", "the same; integrals, too, may have their end first"),
      new Example("\\sum_{m=0}^{\\infty} E_{mk}", "over all bands, of however many there are"),
      new Example(
          "\\sum_{m=2}^{N - 1} E_{mk}",
          "between other numbers, or from 1 to \\infty: read, and nothing is computed of it"),
      new Example("\\sum_{k} E_{nk}", "over momenta: read, and nothing is computed of it"),
      new Example(
          "\\sum_{\\langle n m \\rangle} c",
          "over pairs of neighbours, twice in angles over pairs of next ones: read, and not computed"),
      new Example(
          "\\sum_n - E_{nk}",
          "of what has a minus; with another term behind it, as in \\sum_n - c + c, refused"),
      new Example("\\sum_{n,m=1}^{c} E_{nk}", "over what is only written: read, and not computed")),
  /** A product over values of an index. */
  PRODUCT(
      List.of("\\prod", "\\bigotimes", "\\bigoplus"),
      new Example(
          "\\prod_{n} (c - E_{nk})",
          "over one factor, or one bracket; of what stands behind it nothing may have the index;"
              + " read, and not computed"),
      new Example(
          "\\bigotimes_{n} H",
          "a tensor product of operators or states, also the direct sum \\bigoplus: read, and not"
              + " computed")),
  /** An integral over momenta. */
  INTEGRAL(
      List.of("\\int", "\\oint"),
      new Example("\\int_k E_{nk}", "over the zone; reaches to the end of the term"),
      new Example(
          "\\int d^3k E_{nk}",
          "the same; also \\int_{BZ} d^3k and \\int [dk]; the measure may stand last"),
      new Example(
          "\\int \\frac{d^3k}{(2\\pi)^3} E_{nk}",
          "the same over (2π)³, also 8 \\pi^3; a single 2\\pi may divide any measure"),
      new Example(
          "\\oint_C B \\cdot d r_c",
          "along a path, or over a surface that is only named: read, and nothing is computed of it"),
      new Example(
          "\\int_0^c E_{nk} d\\lambda",
          "over a variable, from one end to another, which may be \\infty, or over all its values;"
              + " the measure may stand first, also divided by a number, as in \\frac{dk}{2\\pi}."
              + " Between two ends it is computed as sums over more and more nodes, until they"
              + " agree, for at most two integrals within each other; others are read, and nothing"
              + " is computed of them"),
      new Example(
          "\\int E_{nk}",
          "of one factor: what it is over can be said elsewhere; read, and not computed"),
      new Example(
          "\\int c \\, dt \\, d\\lambda",
          "over several variables, also over components of a momentum, as in dk_x dk_y; what stands"
              + " behind the measures is refused unless it cannot change with them")),
  /** A limit. */
  LIMIT(
      List.of("\\lim"),
      new Example(
          "\\lim_{t \\to \\infty} c E_{nk}",
          "where a variable goes; reaches to the end of the term. It is read, and not computed")),
  /** The dimension of a space. */
  DIMENSION(
      List.of(RoundedReader.DIMENSION),
      new Example("\\dim \\mathcal{V}", "the dimension of a space: read, and not computed")),
  /** A whole number next to another one. */
  ROUNDED(
      List.of("\\lfloor", "\\lceil"),
      new Example(
          "\\lfloor \\frac{c}{2} \\rfloor",
          "the next whole number, also \\lceil: read, and not computed")),
  /** A bar over a formula. */
  BARRED(
      List.of(BarReader.SIGN),
      new Example(
          "\\overline{c^2}",
          "a bar over more than a name, a mean or a conjugate: read, and not computed")),
  /** A symbol, or one of the functions that are written like symbols. */
  NAME(
      List.of(),
      new Example(
          "\\varepsilon_{ijl} B_j B_l", "an index that occurs twice in a term is summed over"),
      new Example("v^i", "a component; its indices may stand above, as in a^{ij} and s^{ij;l}"),
      new Example("E^{(n)}_k", "a band index may stand above in brackets: the same as E_{nk}"),
      new Example(
          "F_i",
          "a component of the declared \\mathbf{F}, also beside a number F; a bold letter may then be"
              + " plain, as in"
              + " \\partial_{k_i} and d^3k"),
      new Example("\\delta_{nm}", "a Kronecker delta"),
      new Example("\\delta(k - k')", "a delta function of momenta"),
      new Example(
          "\\mathrm{Tr}_B H",
          "the trace over a part of a system, which is an operator: read, and not computed"),
      new Example(
          "\\mathcal{T} \\exp(- i \\int_0^c H dt)",
          "an exponential of an integral in the order of times, or with \\mathcal{P} along a path:"
              + " read, and not computed"),
      new Example("\\mathrm{sech}(c)", "a function whose word is written upright"),
      new Example("\\pi c", "π, unless it is declared"),
      new Example(
          "i c",
          "the imaginary unit, also where i is a spatial index or a band index; also \\mathrm{i}"));

  private final List<String> signs;
  private final List<Example> examples;

  Construct(List<String> signs, Example... examples) {
    this.signs = signs;
    this.examples = List.of(examples);
  }

  /**
   * A formula of the language.
   *
   * @param latex as it is written
   * @param meaning in words
   */
  public record Example(String latex, String meaning) {}

  /** Signs and commands that it begins with; empty if these are too many to list. */
  public List<String> signs() {
    return signs;
  }

  public List<Example> examples() {
    return examples;
  }

  /** Whether it ends where its last sign stands, so that a fraction bar can stand beside it. */
  boolean isClosed() {
    return switch (this) {
      case NUMBER,
          GROUP,
          SQUARE,
          CURLY,
          BAR,
          ANGLE,
          NORM,
          FRACTION,
          ROOT,
          MATRIX,
          ROUNDED,
          BARRED,
          NAME ->
          true;
      case DERIVATIVE,
          EXPONENTIAL,
          LOGARITHM,
          FUNCTION,
          ARGUMENT,
          DETERMINANT,
          SUM,
          PRODUCT,
          INTEGRAL,
          DIMENSION,
          LIMIT ->
          false;
    };
  }

  /** What begins with a token. */
  static Optional<Construct> at(Token token) {
    if (token.kind() == Token.Kind.NUMBER) {
      return Optional.of(NUMBER);
    }
    if (Names.startsName(token)) {
      return Optional.of(NAME);
    }
    return Optional.ofNullable(token.kind() == Token.Kind.END ? null : Signs.ALL.get(token.text()));
  }

  /** Constructs by the signs they begin with. */
  private static final class Signs {
    static final Map<String, Construct> ALL =
        Arrays.stream(values())
            .flatMap(c -> c.signs.stream().map(sign -> Map.entry(sign, c)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Signs() {}
  }
}
