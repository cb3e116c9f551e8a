package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.document.tex.TexFile;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.formula.SymbolName;

/**
 * What the text of a paper says of its symbols: the words beside a formula that is one symbol, as
 * in "where H is the Bloch Hamiltonian" or "the energy E". What kinds these words mean is data.
 */
final class Prose {
  private static final int REACH = 160;
  private static final int LONGEST = 100;
  private static final int MOST_OF_A_LIST = 4;

  /** Between the symbols of a list. */
  private static final Pattern LIST = Pattern.compile("\\s*(?:,|and|or|, and|, or|/)\\s*");

  /** The same within one formula. */
  private static final String LIST_SIGN = ",(?:\\s|\\\\[,;:! ]|~|\\\\q?quad(?![A-Za-z]))*";

  private static final Pattern SAYS =
      Pattern.compile(
          "\\s*(?:\\([^)]*\\))?,?\\s*(?:is|are|be|being|denotes?|denoting|stands? for|represents?|"
              + "means?|labels?|indicates?|runs over|as)\\s+(.*)",
          Pattern.DOTALL);

  private static final Pattern ENUMERATED = Pattern.compile("(?:,|\\band)\\s*$");

  /** Where a noun with what belongs to it ends; what follows says something of it. */
  private static final Pattern END =
      Pattern.compile(
          "[,.;:()]|\\b(?:of|for|in|with|at|which|that|on|by|from|to|and|or|over|is|are|where|when|"
              + "if|as|defined|given|denoted|called)\\b");

  /** Two words of which each says something of one of two formulas, as "right and left states". */
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z-]+) and ([A-Za-z-]+) ([A-Za-z]+)\\s*$");

  private static final Pattern KET = Pattern.compile("\\|([^|]*)\\\\rangle|\\\\langle([^|]*)\\|");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[.!?]\\s|\\n\\s*\\n|\\\\(?:begin|end|(?:sub)*section\\*?|title|author|affiliation|date|email)"
              + "(?:\\[[^]]*\\])?\\{[^}]*\\}|\\\\\\]|\\$\\$|\\\\maketitle|\\\\item");
  private static final Pattern STOP =
      Pattern.compile("[.!?;](?:\\s|$)|\\n\\s*\\n|\\\\begin\\{|\\\\\\[|\\$\\$|\\\\(?:sub)*section");
  private static final Pattern MARKUP =
      Pattern.compile(
          "%[^\\n]*|\\\\(?:label|cite[a-z]*|ref|eqref|footnote|index)\\*?(?:\\[[^]]*\\])?\\{[^}]*\\}");

  private static final Pattern FORMULA_SIGN = Pattern.compile("\\$|\\\\[()]");
  private static final Pattern EMPHASIS = Pattern.compile("\\\\(?:emph|textit|textbf|em|it)\\b");

  private final Map<String, List<Said>> said = new LinkedHashMap<>();
  private final NameReader reader;

  /**
   * What stands beside a symbol.
   *
   * @param phrase the words that name it
   * @param sentence in which they stand, shortened
   * @param explains whether the sentence says what the symbol is, and does not only mention it
   */
  record Said(String phrase, String sentence, boolean explains) {}

  Prose(TexSource source, NameReader reader) {
    this.reader = reader;
    List<TexItem> items = source.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof TexItem.Inline formula) {
        note(items, i, formula);
      }
    }
  }

  /** The kind that the text gives a symbol, if the words say one that fits where it is written. */
  Optional<String> kind(String latex, Set<String> places) {
    return saidOf(latex).stream()
        .flatMap(s -> WordTable.kind(places, s.phrase()).stream())
        .findFirst();
  }

  /** Letters, without what makes them vectors, that the text says to be of a kind somewhere. */
  Set<String> letters(Set<String> places, String kind) {
    return said.keySet().stream()
        .filter(latex -> kind(latex, places).filter(kind::equals).isPresent())
        .flatMap(latex -> name(latex).stream())
        .map(name -> Bold.bare(name.base()))
        .collect(Collectors.toSet());
  }

  /** A sentence that says what a symbol is: one with a known word if there is one. */
  Optional<String> sentence(String latex, Set<String> places) {
    List<Said> own = saidOf(latex);
    return own.stream()
        .filter(s -> WordTable.kind(places, s.phrase()).isPresent())
        .findFirst()
        .or(() -> own.stream().filter(Said::explains).findFirst())
        .map(Said::sentence);
  }

  private List<Said> saidOf(String latex) {
    return said.getOrDefault(key(latex), List.of());
  }

  // ---- a formula and what stands beside it

  private void note(List<TexItem> items, int at, TexItem.Inline formula) {
    for (String symbol : symbols(formula.span().text())) {
      List<Said> own = said.computeIfAbsent(symbol, s -> new ArrayList<>());
      String sentence = sentence(formula);
      behind(items, at, 0).ifPresent(phrase -> own.add(new Said(phrase, sentence, true)));
      before(items, at).ifPresent(phrase -> own.add(new Said(phrase, sentence, false)));
    }
  }

  /** A formula that is one symbol, or a list of nothing else; none if it is anything else. */
  private List<String> symbols(String formula) {
    Optional<String> one = symbol(formula);
    if (one.isPresent()) {
      return List.of(one.get());
    }
    String[] parts = formula.split(LIST_SIGN, -1);
    List<String> symbols = Arrays.stream(parts).flatMap(part -> symbol(part).stream()).toList();
    return symbols.size() == parts.length ? symbols : List.of();
  }

  /** A formula that is one symbol, perhaps as a state. */
  private Optional<String> symbol(String formula) {
    String plain = reader.plain(formula).strip();
    Matcher ket = KET.matcher(plain.replaceAll("\\\\(?:left|right)(?![A-Za-z])", ""));
    String inside = ket.matches() ? ket.group(1) == null ? ket.group(2) : ket.group(1) : formula;
    return name(inside).or(() -> SaidInText.vector(plain, reader)).map(Prose::key);
  }

  private Optional<SymbolName> name(String latex) {
    return reader.name(latex.strip());
  }

  /** Without what it is a function of, which a text often leaves out. */
  private static String key(SymbolName name) {
    return name.withArguments(List.of()).latex();
  }

  private String key(String latex) {
    return name(latex).map(Prose::key).orElse(latex);
  }

  private static Optional<String> behind(List<TexItem> items, int at, int skipped) {
    String text = text(items, at, true);
    if (LIST.matcher(text).matches() && skipped < MOST_OF_A_LIST && isInline(items, at + 1)) {
      return behind(items, at + 1, skipped + 1);
    }
    Matcher says = SAYS.matcher(text);
    if (says.lookingAt()) {
      return Optional.of(noun(says.group(1)));
    }
    return text.strip().startsWith("the ") && isEnumerated(items, at)
        ? Optional.of(noun(text.strip()))
        : Optional.empty();
  }

  /** Whether it is said before of another symbol what that is: a is the rate, b the gap. */
  private static boolean isEnumerated(List<TexItem> items, int at) {
    return isInline(items, at - 1)
        && ENUMERATED.matcher(text(items, at, false)).find()
        && behind(items, at - 1, MOST_OF_A_LIST).isPresent();
  }

  private static String noun(String words) {
    String only =
        words
            .replaceFirst("^(?:(?:the|a|an|any|some|our|its|then|now|just|thus)\\s+)+", "")
            .replaceFirst("^(?:vector|set|triple|list)s? of (?:the )?", "");
    Matcher end = END.matcher(only);
    return end.find() ? only.substring(0, end.start()) : only;
  }

  /** The words before a formula, or before the list in which it stands. */
  private static Optional<String> before(List<TexItem> items, int at) {
    int first = at;
    while (at - first < MOST_OF_A_LIST && isListed(items, first)) {
      first--;
    }
    String text = text(items, first, false);
    Matcher pair = PAIR.matcher(text);
    if (pair.find() && !isListed(items, first) && at - first < 2 && isOfTwo(items, first)) {
      return Optional.of(pair.group(1 + at - first) + " " + pair.group(3));
    }
    return named(text);
  }

  private static Optional<String> named(String text) {
    Matcher end = END.matcher(text);
    int last = 0;
    while (end.find()) {
      last = end.end();
    }
    String words = text.substring(last).strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** Whether it is not the first one of a list. */
  private static boolean isListed(List<TexItem> items, int at) {
    return isInline(items, at - 1)
        && isInline(items, at)
        && LIST.matcher(text(items, at, false)).matches();
  }

  private static boolean isOfTwo(List<TexItem> items, int first) {
    return isListed(items, first + 1) && !isListed(items, first + 2);
  }

  private static boolean isInline(List<TexItem> items, int at) {
    return at >= 0 && at < items.size() && items.get(at) instanceof TexItem.Inline;
  }

  /** The text between a formula and the next or the last one, in one paragraph. */
  private static String text(List<TexItem> items, int at, boolean behind) {
    TexItem item = items.get(at);
    TexFile file = item.span().file();
    String text = file.text();
    int other = at + (behind ? 1 : -1);
    boolean near = other >= 0 && other < items.size() && items.get(other).span().file() == file;
    if (behind) {
      int to = near ? Math.min(text.length(), items.get(other).span().start()) : text.length();
      int from = Math.min(item.span().end(), text.length());
      String part = text.substring(from, Math.max(from, Math.min(to, from + REACH)));
      Matcher stop = STOP.matcher(part);
      return clean(stop.find() ? part.substring(0, stop.start()) : part);
    }
    int start = item.span().start();
    int from = near ? Math.min(start, items.get(other).span().end()) : 0;
    String part = text.substring(Math.max(from, start - REACH), start);
    Matcher sentence = SENTENCE.matcher(part);
    int begin = 0;
    while (sentence.find()) {
      begin = sentence.end();
    }
    return clean(part.substring(begin));
  }

  /** A text without its commands; formulas in it keep their braces. */
  private static String clean(String text) {
    String[] parts = FORMULA_SIGN.split(MARKUP.matcher(text).replaceAll(""), -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = EMPHASIS.matcher(parts[i]).replaceAll(" ").replaceAll("[~{}]", " ");
    }
    return String.join(" ", parts).replaceAll("\\s+", " ");
  }

  // ---- the sentence

  private static String sentence(TexItem.Inline formula) {
    String text = formula.span().file().text();
    int at = formula.span().start();
    int begin = Math.max(0, at - 4 * REACH);
    Matcher sentence = SENTENCE.matcher(text).region(begin, at);
    while (sentence.find()) {
      begin = sentence.end();
    }
    String before = at - begin <= REACH ? text.substring(begin, at) : "… " + tail(text, at);
    int from = Math.min(formula.span().end(), text.length());
    String after = text.substring(from, Math.min(text.length(), from + REACH));
    Matcher stop = STOP.matcher(after);
    String behind = stop.find() ? after.substring(0, stop.start()) : after;
    String whole = clean(before + formula.span().text() + behind).strip();
    String plain = whole.replaceFirst("^[,;.:)\\]]+\\s*", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip() + "…";
  }

  /** The last words before a place. */
  private static String tail(String text, int at) {
    int space = text.indexOf(' ', at - LONGEST / 2);
    return space < 0 || space >= at ? "" : text.substring(space + 1, at);
  }
}
