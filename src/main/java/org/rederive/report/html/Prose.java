package org.rederive.report.html;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text with formulas between {@code $`} and {@code `$} in it. */
public final class Prose {
  private static final Pattern FORMULA = Pattern.compile("\\$`([^`]*)`\\$");

  private static final Pattern CHANGE = Pattern.compile("([^:]*): (.*)  ->  (.*)", Pattern.DOTALL);

  private static final Pattern FRACTION = Pattern.compile("(\\d+) */ *(\\d+)");

  private Prose() {}

  /** The text as markup. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = FORMULA.matcher(text);
    int from = 0;
    while (matcher.find()) {
      out.append(Escaped.of(text.substring(from, matcher.start())));
      out.append(MathMl.inline(matcher.group(1)));
      from = matcher.end();
    }
    return out.append(Escaped.of(text.substring(from))).toString();
  }

  /** Changes such as {@code factor 1/2: A -> B; and sign: C -> D} with their formulas. */
  public static String change(String text) {
    return Arrays.stream(text.split("; and "))
        .map(Prose::one)
        .collect(Collectors.joining(", and "));
  }

  private static String one(String text) {
    Matcher matcher = CHANGE.matcher(text);
    return matcher.matches()
        ? Escaped.of(matcher.group(1))
            + ": "
            + MathMl.broken(matcher.group(2))
            + " → "
            + MathMl.broken(matcher.group(3))
        : Escaped.of(text);
  }

  /** What is left of an identity: words of operators as a formula, polynomials as they are. */
  public static String remainder(String text) {
    if (!text.contains("\\")) {
      return "<p class=\"read\"><code>" + Escaped.of(text) + "</code></p>";
    }
    String signs = text.replace("+ -", "- ");
    return MathMl.display(FRACTION.matcher(signs).replaceAll("\\\\frac{$1}{$2}"));
  }

  /** A name as an engine writes it, without the braces that a reader needs not. */
  public static String plain(String name) {
    return name.replaceAll("(?<=[_^])\\{(\\w)}", "$1");
  }

  /** A formula within text. */
  public static String inline(String latex) {
    return MathMl.inline(latex);
  }

  /** A formula on a line of its own. */
  public static String display(String latex) {
    return MathMl.display(latex);
  }
}
