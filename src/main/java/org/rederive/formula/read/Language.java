package org.rederive.formula.read;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words and signs of the language of formulas, as its reader knows them. */
public final class Language {
  /** Units of lengths, which commands that leave room take. */
  public static final Set<String> LENGTH_UNITS =
      Set.of("pt", "em", "ex", "mm", "cm", "in", "bp", "mu", "sp", "pc");

  private Language() {}

  /** How factors are joined and what can be attached to them, weakest first. */
  public static List<Construct.Example> joints() {
    return List.of(
        new Construct.Example(
            "H + c", "a sum; a number beside an operator is a multiple of the identity"),
        new Construct.Example(
            "c + \\mathrm{c.c.}", "all terms before it in the same bracket, conjugated"),
        new Construct.Example(
            "P + \\mathrm{h.c.}", "the same, adjoint; also H.c., with or without \\mathrm"),
        new Construct.Example(
            "\\partial_i v_j - (i \\leftrightarrow j)",
            "all terms before it in the same bracket with two labels exchanged"),
        new Construct.Example(
            "B \\cdot \\hat{r}", "a scalar product; binds more than +; between numbers a product"),
        new Construct.Example(
            "B \\times \\hat{r}", "a cross product in written order; binds more than \\cdot"),
        new Construct.Example(
            "c \\pm E_{nk}",
            "a sum or a difference: where ± stands on both sides of an equation, there are two of"
                + " them; on one side only it lists values, and nothing is computed of it"),
        new Construct.Example("2 c H P", "a product, in written order; binds most"),
        new Construct.Example(
            "H \\otimes P",
            "of two operators or two states; binds less than a product; read, and not computed"),
        new Construct.Example(
            "(H)_{nm}",
            "of two band indices: an element in a basis that is not said; not computed"),
        new Construct.Example("c!", "a factorial of a letter or a bracket; read, and not computed"),
        new Construct.Example(
            "(1 + c)^{2 c}",
            "of a bracket, or of a number also with a letter above, as in c^{c + 1}; not computed"),
        new Construct.Example(
            "H^{\\otimes (n - 1)}",
            "a tensor product with itself, of an operator or a state; read, and not computed"),
        new Construct.Example("H^{\\dagger}", "the adjoint"),
        new Construct.Example(
            "P^{\\dagger 2}", "its square; also c^{*2} and, with n a whole number, a^{\\dagger n}"),
        new Construct.Example(
            "c/2", "a fraction; refused where it is not clear how far it reaches, as in c/2 c"),
        new Construct.Example("c^*", "the conjugate of a number"),
        new Construct.Example("H^2", "a power, from 1 to 12; of a vector its square a · a"),
        new Construct.Example("c^{-1}", "a reciprocal; also c^{-2}, c^{1/2}, c^{-3/2}"),
        new Construct.Example("P^{-1}", "the inverse of an operator, a matrix at each momentum"),
        new Construct.Example("(\\hat{r} - r_c)_i", "a component of what is in brackets"),
        new Construct.Example(
            "\\partial_{\\lambda} E_{nk} |_{\\lambda=0}",
            "the value at zero, of the factor before the bar; where factors before that one may"
                + " change with it, too, and are no powers of it, brackets have to say of what"),
        new Construct.Example(
            "\\partial_{\\lambda} E_{nk} |_{\\lambda=c}",
            "the value there, also (…)_{\\lambda=c}; read, and not computed"),
        new Construct.Example(
            "[c^2]_0^\\infty",
            "between two ends, also with a bar, or with the variable, as in [c]_{t=0}^{t=2}; read,"
                + " and not computed"));
  }

  /** Arrangements of a formula in lines, which are passed over. */
  public static List<String> arrangements() {
    return Lines.ARRANGEMENTS.stream().sorted().toList();
  }

  /** Fonts that change all that follows in the same braces, and those of today. */
  public static List<String> oldFonts() {
    return OldFonts.TODAY.keySet().stream().sorted().toList();
  }

  /** Commands that change nothing on ∇. */
  public static List<String> onNabla() {
    return BoldLetters.ON_NABLA.stream().sorted().toList();
  }

  /** Commands whose argument is no part of a formula, such as its name or a note. */
  public static Set<String> remarks() {
    return Lexer.REMARKS;
  }

  /** Commands that print something above or below a sign of equality. */
  public static List<String> atSigns() {
    return RelationSigns.MARKED.stream().sorted().toList();
  }

  /** Commands that write a matrix in one word, with brackets of their own. */
  public static List<String> matrices() {
    return Primitives.matrices();
  }

  /** Commands that define macros. */
  public static List<String> definitions() {
    return Arrays.stream(MacroForm.values()).flatMap(f -> f.commands().stream()).sorted().toList();
  }

  /** Accents and alphabets that can be part of a name. */
  public static List<String> accents() {
    return Names.ACCENTS.stream().sorted().toList();
  }

  /** Commands that can stand below a letter. */
  public static List<String> marks() {
    return Subscripts.MARKS.stream().sorted().toList();
  }

  /** Letters behind which another one can belong to the name. */
  public static List<String> firstOfTwo() {
    return PairedLetters.FIRST.stream().sorted().toList();
  }

  /** Commands that are letters. */
  public static List<String> letters() {
    return Names.GREEK.stream().sorted().toList();
  }

  /** Commands that change nothing but spacing or sizes, and are passed over. */
  public static List<String> passedOver() {
    return Stream.of(PlainSpelling.DROPPED, Delimiters.SIZES, Lines.GAPS)
        .flatMap(Set::stream)
        .map(c -> c.equals("\\ ") ? "\\␣" : c)
        .sorted()
        .toList();
  }
}
