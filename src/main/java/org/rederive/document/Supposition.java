package org.rederive.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the text around a formula supposes, and what makes a document suppose it: an assumption, a
 * kind of its symbols, words or a limit of the claim.
 *
 * @param words of the author
 */
public record Supposition(String words) {
  /** Behind the name of a claim: it is claimed whether what the text supposes is so or not. */
  static final String IN_GENERAL = "in-general";

  /**
   * A condition that documents can make.
   *
   * @param words by which it is known
   * @param answers how a document makes it: words of assumptions
   * @param kinds of symbols that say it of themselves
   */
  private record Known(Pattern words, List<String> answers, Pattern kinds) {
    static Known of(String words, String kinds, Assumption... answers) {
      return new Known(
          pattern(words), List.of(answers).stream().map(Assumption::word).toList(), pattern(kinds));
    }

    private static Pattern pattern(String regex) {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
  }

  private static final String NO_KIND = "(?!)";

  private static final List<Known> KNOWN =
      List.of(
          Known.of(
              "(?<!non-|non|anti-|anti|skew-)hermitian|self-adjoint",
              "^Hermitian|of Hermitian",
              Assumption.HERMITIAN_HAMILTONIAN),
          Known.of(
              "\\bnormal\\b",
              NO_KIND,
              Assumption.NORMAL_HAMILTONIAN,
              Assumption.HERMITIAN_HAMILTONIAN),
          Known.of(
              "\\b(?:spectr\\w+|energ\\w+|eigenvalues?|levels?)\\b.*\\breal\\b|\\breal\\b.*\\b(?:spectr\\w+|energ\\w+|eigenvalues?)",
              NO_KIND,
              Assumption.REAL_SPECTRUM,
              Assumption.HERMITIAN_HAMILTONIAN),
          Known.of(
              "normali[sz]ed|of (?:unit )?length(?: one)?|orthonormal",
              NO_KIND,
              Assumption.NORMALISED_EIGENVECTORS),
          Known.of("\\bunitary\\b", "^unitary", Assumption.UNITARY),
          Known.of(
              "non-?degenerate|no degenerac\\w+|\\bgap\\w* (?:is|are|stays?|remains?) open"
                  + "|\\bgapped\\b|isolated|simple eigenvalue|do not (?:cross|touch)",
              NO_KIND,
              Assumption.SIMPLE_EIGENVALUE),
          Known.of(
              "\\b(?:sharp|narrow)\\w*\\b.*\\bpacket|\\bpacket\\b.*\\b(?:sharp|narrow)",
              NO_KIND,
              Assumption.SHARP_PACKET),
          Known.of("\\banalytic", NO_KIND, Assumption.ANALYTIC),
          Known.of("\\blinear (?:in|perturbation)", NO_KIND, Assumption.LINEAR_IN_STRENGTH),
          Known.of("\\breal\\b|real-valued", "^real|^unknown real"),
          Known.of("\\bpositive\\b", "^positive"),
          Known.of("\\bsymmetric\\b", "^symmetric"));

  /** What a claim in a limit says itself. */
  private static final Pattern LIMIT =
      Pattern.compile(
          "\\blimits?\\b|\\border\\b|\\b(?:small|weak|slow|narrow|sharp|approximat\\w+)\\b|\\\\(?:to|ll|gg)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says of which kind a symbol is: guesses of kinds listen to it. */
  private static final Pattern OF_SYMBOLS =
      Pattern.compile(
          "\\b(?:hermitian|real|unitary|complex) (?:operators?|matri\\w+|numbers?|vectors?"
              + "|parameters?|variables?|scalars?) \\$",
          Pattern.CASE_INSENSITIVE);

  /** The same without a noun, if nothing else is supposed. */
  private static final Pattern OF_SYMBOLS_ONLY =
      Pattern.compile(
          "(?:for|with) (?:real|complex) \\$[^$=<>]*\\$(?:(?:, | and |, and )\\$[^$=<>]*\\$)*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIES =
      Pattern.compile(
          "\\b(?:false|wrong|incorrect|not true|not correct|not hold|not valid|invalid|erroneous\\w*|fails?"
              + "|unlike|one (?:might|may|could))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INLINE = Pattern.compile("\\$([^$]*)\\$");

  private static final Pattern UNEQUAL = Pattern.compile("\\\\(?:neq?|in|notin)(?![A-Za-z])");

  /**
   * Why a formula is not judged without it; empty if the document makes the condition.
   *
   * @param latex the formula
   * @param limit whether it is claimed in a limit
   * @param assumptions words of those that the document makes
   * @param rows of all its symbols
   */
  Optional<String> unmet(
      String latex, boolean limit, Collection<String> assumptions, List<Outline.Row> rows) {
    boolean met =
        limit && LIMIT.matcher(words).find()
            || isWritten(latex)
            || known()
                .filter(
                    k ->
                        k.answers.stream().anyMatch(assumptions::contains)
                            || rows.stream().anyMatch(row -> says(k, row)))
                .isPresent();
    return met ? Optional.empty() : Optional.of(why());
  }

  /** Whether no formula with its symbols says it, whatever their kinds will be. */
  public boolean isLeftOut(String latex) {
    return !isWritten(latex)
        && !OF_SYMBOLS.matcher(words).find()
        && !OF_SYMBOLS_ONLY.matcher(words).matches();
  }

  /** Whether the kind of a symbol says it; where the author names symbols, of one of those. */
  private boolean says(Known known, Outline.Row row) {
    List<String> named = INLINE.matcher(words).results().map(m -> m.group(1)).toList();
    boolean one =
        named.isEmpty()
            || row.spellings().stream()
                .map(spelling -> spelling.text().replaceAll("[$`\\s]", ""))
                .anyMatch(symbol -> named.stream().anyMatch(formula -> formula.contains(symbol)));
    return one && known.kinds.matcher(row.kind().text().strip()).find();
  }

  /** Whether a condition on bands stands behind the formula itself. */
  private boolean isWritten(String latex) {
    return UNEQUAL.matcher(words).find() && UNEQUAL.matcher(latex).find();
  }

  private Optional<Known> known() {
    return KNOWN.stream().filter(k -> k.words.matcher(words).find()).findFirst();
  }

  /** Why a formula is not judged without it. */
  public String why() {
    return (DENIES.matcher(words).find()
            ? "the text denies it: "
            : "it is said under a condition: ")
        + words;
  }

  /** What to write, so that it is judged with it. */
  public String answer() {
    if (DENIES.matcher(words).find()) {
      return "nothing is claimed there";
    }
    if (UNEQUAL.matcher(words).find()) {
      return "write the condition behind the formula, as in , \\quad n \\neq m";
    }
    return known()
        .filter(k -> !k.answers.isEmpty())
        .map(k -> "assume " + k.answers.get(0) + ", if that is what is meant")
        .orElse("give the symbols kinds that say so, or leave it out of reach");
  }
}
