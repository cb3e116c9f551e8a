package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexSpan;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Characters;
import org.rederive.formula.read.FormulaReader;

/**
 * Definitions within the text, as in "with the projector P_n = |u_n⟩⟨u_n|". Most equations in a
 * text are the values of a case, as in "at θ = 0" or "with n = 1": what is taken for a definition
 * is made of states, and stands behind a word that introduces something.
 */
final class SaidInText {
  private static final int REACH = 100;

  private static final Pattern INTRODUCES =
      Pattern.compile(
          "\\b(?:where|with|using|let|via|defin\\w*|denot\\w*|introduc\\w*|abbreviat\\w*|projectors?"
              + "|hamiltonians?|displac\\w*|squeez\\w*"
              + "|operators?|notation|connections?|tensors?|matrix|elements?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A word right before a formula that makes a condition of it. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:if|when|for|at|unless|whenever|only|provided|assum\\w*|suppos\\w*|case|limit|that|have|has"
              + "|gives?|find|get|obtain|follows|since|because|so|then|thus)[\\s~]*(?:that\\s*)?$",
          Pattern.CASE_INSENSITIVE);

  /** What makes a consequence, or a case, of an exchange of operators. */
  private static final Pattern CONCLUDES =
      Pattern.compile(
          "\\b(?:if|unless|when(?:ever)?|suppos\\w*|assum\\w*|provided|because|since|hence|therefore"
              + "|thus|impl\\w*|follows?|show\\w*|prov\\w*|check\\w*|verif\\w*|not|conserv\\w*|find\\w*"
              + "|obtain\\w*|gets?|gives?|giving|yield\\w*|leads?|results?|becomes?|conclu\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says of operators what they obey. */
  private static final Pattern EXCHANGES =
      Pattern.compile(
          "\\b(?:where|with|using|let|satisf\\w*|obey\\w*|fulfil\\w*|relations?|commut\\w*|canonical\\w*"
              + "|bosonic|fermionic|algebra)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says of symbols what they obey. */
  private static final Pattern CONSTRAINS =
      Pattern.compile(
          "\\b(?:where|with|let|such that|satisf\\w*|obey\\w*|subject to|normali[sz]\\w*|requir\\w*"
              + "|impos\\w*|constraints?|chirality|sign)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Of a sign. */
  private static final Pattern SIGNED =
      Pattern.compile("[^=]+=\\s*\\{?\\\\[pm][pm]\\}?\\s*(?:1\\s*)?");

  /** What counts is seldom defined, and more often said of a case. */
  private static final Pattern INDEX = Pattern.compile("[i-nN]|\\\\(?:mu|nu|alpha|beta)");

  private static final Pattern OF_STATES =
      Pattern.compile("\\\\(?:langle|rangle|dagger)(?![A-Za-z])");

  private static final Pattern ONE_SIGN = Pattern.compile("[^=]+=[^=]+");

  private static final Pattern OTHER_SIGN =
      Pattern.compile(
          "[<>]|\\\\(?:neq?|leq?|geq?|approx|simeq|sim|to|in|propto|rightarrow)(?![A-Za-z])");

  private static final Pattern SENTENCE =
      Pattern.compile("[.!?;]\\s|\\n\\s*\\n|\\\\(?:begin|end|(?:sub)*section)");

  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  private SaidInText() {}

  /**
   * A definition.
   *
   * @param name what it defines
   */
  record Definition(SymbolName name, String latex) {}

  /**
   * An equation within the text.
   *
   * @param displays how many of them stand before it
   */
  record Placed(String latex, int displays) {}

  /** Equations behind words that introduce something. */
  static List<String> introduced(TexSource source) {
    return equations(source, SaidInText::isIntroduced).stream().map(Placed::latex).toList();
  }

  /** Equations that may say how operators are exchanged: premises, and no conclusions. */
  static List<Placed> exchanges(TexSource source) {
    return equations(
        source,
        formula ->
            EXCHANGES.matcher(before(formula)).find()
                && !CONCLUDES.matcher(before(formula)).find());
  }

  /**
   * Equations that say what symbols obey, |a|² + |b|² = 1 or s = ±1: of others it is not true what
   * is said of them. One that has a symbol alone on a side says what it is, or is a case.
   */
  static List<Placed> constraints(TexSource source, NameReader reader) {
    return equations(
            source,
            formula ->
                CONSTRAINS.matcher(before(formula)).find()
                    && !CONCLUDES.matcher(before(formula)).find())
        .stream()
        .filter(said -> isConstraint(said.latex(), reader))
        .toList();
  }

  private static boolean isConstraint(String latex, NameReader reader) {
    String plain = reader.plain(latex);
    String[] sides = plain.split("=");
    boolean alone = isAlone(sides[0], sides[1], reader) || isAlone(sides[1], sides[0], reader);
    boolean states = OF_STATES.matcher(plain.replace("\\dagger", "")).find();
    return SIGNED.matcher(plain).matches()
        || !alone && !states && Exchange.of(plain, reader).isEmpty();
  }

  /** Whether a side is a symbol that the other one does not have. */
  private static boolean isAlone(String side, String other, NameReader reader) {
    return reader
        .name(side.strip())
        .filter(name -> !name.label().contains("\\dagger") && !name.label().matches("\\d+"))
        .filter(name -> reader.in(other).stream().noneMatch(o -> o.base().equals(name.base())))
        .isPresent();
  }

  private static List<Placed> equations(TexSource source, Predicate<TexSpan> such) {
    List<Placed> equations = new ArrayList<>();
    int displays = 0;
    for (TexItem item : source.items()) {
      displays += item instanceof TexItem.Display ? 1 : 0;
      String latex = Characters.spelled(item.span().text().strip());
      if (item instanceof TexItem.Inline
          && such.test(item.span())
          && ONE_SIGN.matcher(latex).matches()
          && !OTHER_SIGN.matcher(latex).find()) {
        equations.add(new Placed(latex, displays));
      }
    }
    return equations;
  }

  /** What an equation says of a symbol, if that is made of states or of several symbols. */
  static Optional<Definition> definition(String latex, NameReader reader) {
    int sign = latex.indexOf('=');
    String left = latex.substring(0, sign).replaceFirst(":\\s*$", "");
    String right = latex.substring(sign + 1);
    return reader
        .name(FormulaReader.withEachSign(left).get(0))
        .filter(name -> !name.isKet())
        .filter(name -> isOfStates(right, reader) || isOfSymbols(name, right, reader))
        .filter(name -> !isOfComponents(name, reader.in(right)))
        .map(name -> new Definition(name, latex));
  }

  /** Whether it is made of states or operators. */
  private static boolean isOfStates(String right, NameReader reader) {
    return OF_STATES.matcher(reader.plain(right)).find();
  }

  private static boolean isOfSymbols(SymbolName name, String right, NameReader reader) {
    return !INDEX.matcher(name.latex()).matches()
        && reader.in(right).stream().distinct().count() > 1;
  }

  /** Whether it says only how the components of a vector are written, as in σ = (σ_x, σ_y, σ_z). */
  private static boolean isOfComponents(SymbolName vector, List<SymbolName> right) {
    String letter = Bold.bare(vector.base());
    return right.stream()
        .filter(name -> !DIRECTIONS.contains(name.latex()))
        .allMatch(name -> Bold.bare(name.base()).equals(letter) && name.subscripts().size() == 1);
  }

  /** The vector of which a formula says only how its components are written. */
  static Optional<SymbolName> vector(String latex, NameReader reader) {
    int sign = latex.indexOf('=');
    return sign < 0
        ? Optional.empty()
        : reader
            .name(latex.substring(0, sign))
            .filter(name -> isOfComponents(name, reader.in(latex.substring(sign + 1))));
  }

  private static boolean isIntroduced(TexSpan formula) {
    String words = before(formula);
    return INTRODUCES.matcher(words).find() && !CONDITION.matcher(words).find();
  }

  /** The words of its sentence before a formula. */
  private static String before(TexSpan formula) {
    String text = formula.file().text();
    String before = text.substring(Math.max(0, formula.start() - REACH), formula.start());
    String[] sentences = SENTENCE.split(before.replaceAll("[$(\\\\]+$", ""), -1);
    return sentences[sentences.length - 1];
  }
}
