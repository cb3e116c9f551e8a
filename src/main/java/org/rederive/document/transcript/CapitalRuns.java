package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in capitals: KE is one name to who wrote it, and a product of K and E to LaTeX. It is
 * a product where each of its letters also stands by itself somewhere in the paper.
 */
final class CapitalRuns {
  private static final Pattern RUN = Pattern.compile("[A-Z]{2,}");
  private static final Pattern LETTER = Pattern.compile("(?<![A-Z])[A-Z](?![A-Z])");

  /** Commands, and what stands in the braces of those that make one name of it. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\\\(?:mathrm|mathbf|mathsf|mathcal|mathbb|mathscr|text|textrm|operatorname|hat|bar|tilde)\\s*\\{[^{}]*\\}"
              + "|\\\\(?:rm|bf|sf|cal|it)(?![A-Za-z])[^{}]*|\\\\[A-Za-z]+");

  /** Without braces a script is one letter: k_BT is k_B T. */
  private static final Pattern SCRIPT = Pattern.compile("_\\s*\\{[^{}]*\\}|[_^]\\s*[A-Za-z]");

  private final Set<String> letters = new HashSet<>();

  private CapitalRuns() {}

  /** Those of all formulas of a paper, as they are written: a gap parts two letters. */
  static CapitalRuns of(List<String> formulas) {
    CapitalRuns runs = new CapitalRuns();
    formulas.forEach(runs::note);
    return runs;
  }

  private void note(String formula) {
    LETTER.matcher(bare(formula)).results().forEach(found -> letters.add(found.group()));
  }

  /** The first word in a formula that is no product. */
  Optional<String> in(String formula) {
    Matcher run = RUN.matcher(bare(formula));
    while (run.find()) {
      boolean product = run.group().chars().allMatch(c -> letters.contains(Character.toString(c)));
      if (!product) {
        return Optional.of(run.group());
      }
    }
    return Optional.empty();
  }

  /** A formula without commands and without the scripts of its letters. */
  private static String bare(String formula) {
    return SCRIPT.matcher(COMMAND.matcher(formula).replaceAll(" ")).replaceAll("");
  }
}
