package org.rederive.formula.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.read.MacroSource.Cut;

/**
 * Another way to write something of the language. The reader goes by this table, and so does its
 * description.
 *
 * @param written a command with its arguments, as {@code \mel{#1}{#2}{#3}}; in {@code \braket{#1|}}
 *     the argument has a bar in it
 * @param meant what is read for it
 */
public record Synonym(String written, String meant) {
  private static final Pattern HEAD = Pattern.compile("\\\\[A-Za-z]+|\\\\.");
  private static final Pattern GROUP = Pattern.compile("\\{#\\d(\\|?)\\}");

  private static final List<Synonym> BRACKETS =
      List.of(
          same("\\bra{#1}", "\\langle #1 |"),
          same("\\ket{#1}", "| #1 \\rangle"),
          same("\\Bra{#1}", "\\langle #1 |"),
          same("\\Ket{#1}", "| #1 \\rangle"),
          same("\\braket{#1|}", "\\langle #1 \\rangle"),
          same("\\braket{#1}", "\\langle #1 \\rangle"),
          same("\\braket{#1}{#2}", "\\langle #1 | #2 \\rangle"),
          same("\\Braket{#1|}", "\\langle #1 \\rangle"),
          same("\\Braket{#1}", "\\langle #1 \\rangle"),
          same("\\innerproduct{#1}{#2}", "\\langle #1 | #2 \\rangle"),
          same("\\ip{#1}{#2}", "\\langle #1 | #2 \\rangle"),
          same("\\mel{#1}{#2}{#3}", "\\langle #1 | #2 | #3 \\rangle"),
          same("\\matrixel{#1}{#2}{#3}", "\\langle #1 | #2 | #3 \\rangle"),
          same("\\matrixelement{#1}{#2}{#3}", "\\langle #1 | #2 | #3 \\rangle"),
          same("\\expval{#1}", "\\langle #1 \\rangle"),
          same("\\expval{#1}{#2}", "\\langle #2 | #1 | #2 \\rangle"),
          same("\\ev{#1}", "\\langle #1 \\rangle"),
          same("\\ev{#1}{#2}", "\\langle #2 | #1 | #2 \\rangle"),
          same("\\expectationvalue{#1}", "\\langle #1 \\rangle"),
          same("\\expectationvalue{#1}{#2}", "\\langle #2 | #1 | #2 \\rangle"),
          same("\\dyad{#1}", "| #1 \\rangle \\langle #1 |"),
          same("\\dyad{#1}{#2}", "| #1 \\rangle \\langle #2 |"),
          same("\\ketbra{#1}", "| #1 \\rangle \\langle #1 |"),
          same("\\ketbra{#1}{#2}", "| #1 \\rangle \\langle #2 |"),
          same("\\op{#1}", "| #1 \\rangle \\langle #1 |"),
          same("\\op{#1}{#2}", "| #1 \\rangle \\langle #2 |"),
          same("\\outerproduct{#1}{#2}", "| #1 \\rangle \\langle #2 |"),
          same("\\comm{#1}{#2}", "[ #1 , #2 ]"),
          same("\\commutator{#1}{#2}", "[ #1 , #2 ]"),
          same("\\acomm{#1}{#2}", "\\{ #1 , #2 \\}"),
          same("\\acommutator{#1}{#2}", "\\{ #1 , #2 \\}"),
          same("\\anticommutator{#1}{#2}", "\\{ #1 , #2 \\}"),
          same("\\abs{#1}", "| #1 |"),
          same("\\pqty{#1}", "( #1 )"),
          same("\\bqty{#1}", "[ #1 ]"),
          same("\\eval{#1}", "\\left. #1 \\right|"),
          same("\\lbrack", "["),
          same("\\rbrack", "]"),
          same("\\lparen", "("),
          same("\\rparen", ")"),
          same("\\vert", "|"),
          same("\\lvert", "|"),
          same("\\rvert", "|"),
          same("\\mid", "|"),
          same("\\norm{#1}", "\\| #1 \\|"),
          same("\\Vert", "\\|"),
          same("\\lVert", "\\|"),
          same("\\rVert", "\\|"),
          same("\\lang", "\\langle"),
          same("\\rang", "\\rangle"));

  private static final List<Synonym> DERIVATIVES =
      List.of(
          same("\\dv{#1}", "\\frac{\\mathrm{d}}{\\mathrm{d} #1}"),
          same("\\dv{#1}{#2}", "\\frac{\\mathrm{d} #1}{\\mathrm{d} #2}"),
          same("\\dv[#1]{#2}", "\\frac{\\mathrm{d}^{#1}}{\\mathrm{d} #2^{#1}}"),
          same("\\dv[#1]{#2}{#3}", "\\frac{\\mathrm{d}^{#1} #2}{\\mathrm{d} #3^{#1}}"),
          same("\\derivative{#1}", "\\dv{#1}"),
          same("\\derivative{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\derivative[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\pdv{#1}", "\\frac{\\partial}{\\partial #1}"),
          same("\\pdv{#1}{#2}", "\\frac{\\partial #1}{\\partial #2}"),
          same("\\pdv{#1}{#2}{#3}", "\\frac{\\partial^2 #1}{\\partial #2 \\partial #3}"),
          same("\\pdv[#1]{#2}", "\\frac{\\partial^{#1}}{\\partial #2^{#1}}"),
          same("\\pdv[#1]{#2}{#3}", "\\frac{\\partial^{#1} #2}{\\partial #3^{#1}}"),
          same("\\partialderivative{#1}", "\\pdv{#1}"),
          same("\\partialderivative{#1}{#2}", "\\pdv{#1}{#2}"),
          same("\\od{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\od[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\dod{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\dod[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\tod{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\tod[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\diff{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\diff[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\pd{#1}{#2}", "\\pdv{#1}{#2}"),
          same("\\pd[#1]{#2}{#3}", "\\pdv[#1]{#2}{#3}"),
          same("\\dpd{#1}{#2}", "\\pdv{#1}{#2}"),
          same("\\dpd[#1]{#2}{#3}", "\\pdv[#1]{#2}{#3}"),
          same("\\tpd{#1}{#2}", "\\pdv{#1}{#2}"),
          same("\\tpd[#1]{#2}{#3}", "\\pdv[#1]{#2}{#3}"),
          same("\\diffp{#1}{#2}", "\\pdv{#1}{#2}"),
          same("\\diffp[#1]{#2}{#3}", "\\pdv[#1]{#2}{#3}"),
          same("\\odv{#1}{#2}", "\\dv{#1}{#2}"),
          same("\\odv[#1]{#2}{#3}", "\\dv[#1]{#2}{#3}"),
          same("\\dd", "\\mathrm{d}"),
          same("\\dd[#1]{#2}", "\\mathrm{d}^{#1} #2"),
          same("\\odif{#1}", "\\mathrm{d} #1"),
          same("\\pdif{#1}", "\\partial #1"),
          same("\\d", "\\mathrm{d}"),
          same("\\dif", "\\mathrm{d}"),
          same("\\differential", "\\mathrm{d}"),
          same("\\grad", "\\nabla"),
          same("\\gradient", "\\nabla"),
          same("\\laplacian", "\\nabla^2"),
          same("\\divergence", "\\nabla \\cdot"),
          same("\\curl", "\\nabla \\times"),
          same("\\nicefrac{#1}{#2}", "\\frac{#1}{#2}"),
          same("\\sfrac{#1}{#2}", "\\frac{#1}{#2}"),
          same("\\cfrac{#1}{#2}", "\\frac{#1}{#2}"),
          same("\\flatfrac{#1}{#2}", "\\frac{#1}{#2}"));

  private static final List<Synonym> SIGNS =
      List.of(
          same("\\dag", "\\dagger"),
          same("\\ast", "*"),
          same("\\star", "*"),
          same("\\ne", "\\neq"),
          same("\\equiv", "="),
          same("\\coloneqq", ":="),
          same("\\coloneq", ":="),
          same("\\defeq", ":="),
          same("\\eqdef", ":="),
          same("\\eqqcolon", "=:"),
          same("\\vcentcolon", ":"),
          same("\\triangleq", ":="),
          same("\\cross", "\\times"),
          same("\\crossproduct", "\\times"),
          same("\\vdot", "\\cdot"),
          same("\\dotproduct", "\\cdot"),
          same("\\lbrace", "\\{"),
          same("\\rbrace", "\\}"),
          same("\\leqslant", "\\leq"),
          same("\\geqslant", "\\geq"),
          same("\\hslash", "\\hbar"),
          same("\\imath", "\\mathrm{i}"),
          same("\\iu", "\\mathrm{i}"),
          same("\\upe", "\\mathrm{e}"),
          same("\\uppi", "\\pi"),
          same("\\Tr", "\\mathrm{Tr}"),
          same("\\tr", "\\mathrm{Tr}"),
          same("\\Re", "\\mathrm{Re}"),
          same("\\Im", "\\mathrm{Im}"));

  private static final List<Synonym> FONTS =
      List.of(
          same("\\bm", "\\mathbf"),
          same("\\pmb", "\\mathbf"),
          same("\\boldsymbol", "\\mathbf"),
          same("\\textbf", "\\mathbf"),
          same("\\vb{#1}", "\\mathbf{#1}"),
          same("\\va{#1}", "\\vec{\\mathbf{#1}}"),
          same("\\vu{#1}", "\\hat{\\mathbf{#1}}"),
          same("\\text", "\\mathrm"),
          same("\\textrm", "\\mathrm"),
          same("\\textnormal", "\\mathrm"),
          same("\\mbox", "\\mathrm"),
          same("\\operatorname{#1}", "\\mathrm{#1}"),
          same("\\mathds", "\\mathbb"),
          same("\\mathbbm", "\\mathbb"),
          same("\\openone", "\\mathbb{1}"),
          same("\\identity", "\\mathbb{1}"),
          same("\\symbf", "\\mathbf"),
          same("\\symbfit", "\\mathbf"),
          same("\\symbfup", "\\mathbf"),
          same("\\symup", "\\mathrm"),
          same("\\symrm", "\\mathrm"),
          same("\\symcal", "\\mathcal"),
          same("\\symscr", "\\mathscr"),
          same("\\symbb", "\\mathbb"),
          same("\\widehat", "\\hat"),
          same("\\widetilde", "\\tilde"),
          same("\\overrightarrow", "\\vec"));

  private static final List<Synonym> SPACING =
      List.of(
          same("\\hspace{#1}", ""),
          same("\\mspace{#1}", ""),
          same("\\vspace{#1}", ""),
          same("\\phantom{#1}", ""),
          same("\\hphantom{#1}", ""),
          same("\\vphantom{#1}", ""),
          same("\\rule{#1}{#2}", ""),
          same("\\rule[#1]{#2}{#3}", ""),
          same("\\setlength{#1}{#2}", ""),
          same("\\smash{#1}", "#1"),
          same("\\mathclap{#1}", "#1"),
          same("\\mathllap{#1}", "#1"),
          same("\\mathrlap{#1}", "#1"),
          same("\\raisebox{#1}{#2}", "#2"),
          same("\\scalebox{#1}{#2}", "#2"),
          same("\\color{#1}", ""),
          same("\\textcolor{#1}{#2}", "#2"),
          same("\\cancel{#1}", "#1"),
          same("\\bcancel{#1}", "#1"),
          same("\\xcancel{#1}", "#1"),
          same("\\boxed{#1}", "#1"));

  /** All of them in groups, by what they are about. */
  public static Map<String, List<Synonym>> groups() {
    Map<String, List<Synonym>> groups = new TreeMap<>();
    groups.put("brackets", BRACKETS);
    groups.put("derivatives and fractions", DERIVATIVES);
    groups.put("letters", FONTS);
    groups.put("signs and words", SIGNS);
    groups.put("spacing", SPACING);
    return groups;
  }

  private static Synonym same(String written, String meant) {
    return new Synonym(written, meant);
  }

  /** All of them by their commands; what fits most arguments comes first. */
  static Map<String, Macro> macros() {
    Map<String, List<Synonym>> byCommand =
        groups().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Synonym::command));
    return byCommand.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> forms(e.getValue())));
  }

  private static Macro forms(List<Synonym> synonyms) {
    return new Macro.Forms(
        synonyms.stream()
            .map(Synonym::form)
            .sorted(Comparator.comparingInt(Macro.Form::groups).reversed())
            .toList());
  }

  /** How it is written, with signs that tell what belongs there. */
  public String shown() {
    return written.replace("|", " | …");
  }

  private String command() {
    Matcher head = HEAD.matcher(written);
    return head.lookingAt() ? head.group() : written;
  }

  private Macro.Form form() {
    boolean bracket = written.startsWith("[", command().length());
    Matcher groups = GROUP.matcher(written);
    int count = 0;
    boolean bar = false;
    while (groups.find()) {
      count++;
      bar |= !groups.group(1).isEmpty();
    }
    List<Macro.Piece> body = MacroSource.pieces(new Cut(meant, 0), count + (bracket ? 1 : 0));
    return new Macro.Form(shown(), bracket, count, bar, body);
  }
}
