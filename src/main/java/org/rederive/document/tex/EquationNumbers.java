package org.rederive.document.tex;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts as LaTeX does: chapters, sections and equations. */
final class EquationNumbers {
  /** What can stand before the number of an equation. */
  enum Level {
    CHAPTER,
    SECTION,
    SUBSECTION;

    /** How a source calls it. */
    static Optional<Level> named(String word) {
      for (Level level : values()) {
        if (level.name().equalsIgnoreCase(word)) {
          return Optional.of(level);
        }
      }
      return Optional.empty();
    }
  }

  private static final int MOST = 1_000_000;

  private static final Map<String, IntFunction<String>> STYLES =
      Map.of(
          "arabic", Integer::toString,
          "alph", n -> letter('a', n),
          "Alph", n -> letter('A', n),
          "roman", n -> roman(n).toLowerCase(Locale.ROOT),
          "Roman", EquationNumbers::roman);

  private static final Pattern PART =
      Pattern.compile("\\\\(arabic|alph|Alph|roman|Roman)\\s*\\{(\\w+)\\}|\\\\the(\\w+)");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+\\s*|[{}\\\\\\s]");

  private final int[] counts = new int[Level.values().length];
  private Optional<Level> within = Optional.empty();
  private Optional<String> form = Optional.empty();
  private Optional<String> parent = Optional.empty();
  private boolean lettersInAppendix;
  private boolean appendix;
  private int equation;
  private int before;

  /** Physical Review numbers the equations of an appendix with its letter. */
  void lettersInAppendix() {
    lettersInAppendix = true;
  }

  /** A class with chapters numbers equations within them. */
  void heading(Level level) {
    if (level == Level.CHAPTER && within.isEmpty() && form.isEmpty()) {
      within = Optional.of(level);
    }
    counts[level.ordinal()]++;
    for (int below = level.ordinal() + 1; below < counts.length; below++) {
      counts[below] = 0;
    }
    if (within.filter(w -> w.ordinal() >= level.ordinal()).isPresent()) {
      equation = 0;
    }
  }

  void within(Level level) {
    within = Optional.of(level);
  }

  /** How the source says that a number is written. */
  void form(String written) {
    form = Optional.of(written);
  }

  void appendix() {
    appendix = true;
    Level top = top();
    counts[top.ordinal()] = 0;
    if (lettersInAppendix) {
      within = Optional.of(top);
    }
  }

  void set(int value) {
    equation = Math.max(-MOST, Math.min(MOST, value));
  }

  void add(int value) {
    set(equation + value);
  }

  void beginParts() {
    if (parent.isEmpty()) {
      parent = Optional.of(next());
      before = equation;
      equation = 0;
    }
  }

  void endParts() {
    if (parent.isPresent()) {
      parent = Optional.empty();
      equation = before;
    }
  }

  /** The number of the next equation. */
  String next() {
    equation++;
    return parent.map(p -> p + letter('a', equation)).orElseGet(this::whole);
  }

  private String whole() {
    if (form.isPresent()) {
      return filled(form.get());
    }
    boolean glued = appendix && lettersInAppendix;
    return within.map(w -> number(w) + (glued ? "" : ".")).orElse("") + equation;
  }

  private Level top() {
    return counts[0] > 0 ? Level.CHAPTER : Level.SECTION;
  }

  private String number(Level level) {
    int count = counts[level.ordinal()];
    String own = appendix && level == top() ? letter('A', count) : Integer.toString(count);
    boolean first = level.ordinal() <= top().ordinal();
    return first ? own : number(Level.values()[level.ordinal() - 1]) + "." + own;
  }

  private String filled(String written) {
    Matcher part = PART.matcher(written);
    StringBuilder text = new StringBuilder();
    while (part.find()) {
      String shown = part.group(3) == null ? styled(part) : the(part.group(3));
      part.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return COMMAND.matcher(part.appendTail(text)).replaceAll("");
  }

  private String styled(Matcher part) {
    IntFunction<String> style = STYLES.getOrDefault(part.group(1), Integer::toString);
    return style.apply(count(part.group(2)));
  }

  private String the(String word) {
    return Level.named(word).map(this::number).orElseGet(() -> Integer.toString(count(word)));
  }

  private int count(String word) {
    return Level.named(word).map(level -> counts[level.ordinal()]).orElse(equation);
  }

  private static String letter(char first, int n) {
    return n >= 1 && n <= 26 ? Character.toString(first + n - 1) : Integer.toString(n);
  }

  private static String roman(int n) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder text = new StringBuilder();
    int rest = Math.max(0, Math.min(n, 3999));
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        text.append(signs[i]);
        rest -= values[i];
      }
    }
    return text.toString();
  }
}
