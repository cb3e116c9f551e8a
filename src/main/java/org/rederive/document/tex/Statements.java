package org.rederive.document.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.document.tex.TexTokens.Token;

/**
 * Takes a displayed formula apart: "A = B, \quad C = D" are two statements, and "for all n" behind
 * them restricts nothing.
 */
final class Statements {
  /** Longer ones are not formulas. */
  private static final int LONGEST = 20_000;

  private static final Set<String> GAPS =
      Set.of("\\quad", "\\qquad", ";", "\\\\", "\\hspace", "\\qc", "\\qcomma");

  /** Words with a gap on either side. */
  private static final String GAPPED = "\\qq";

  /** Words between two statements. */
  private static final Set<String> JOINING =
      Set.of("and", "where", "with", "or", "so", "hence", "thus", "then", "i.e.", "while", "but");

  /** Words after which a name stands for all that it can be. */
  private static final List<String> UNIVERSAL =
      List.of("for all", "for every", "for each", "for any");

  private static final Set<String> BEFORE_CONDITION =
      Set.of("for", "if", "when", "whenever", "provided", "given", "assuming");

  /** Words before a place, a limit or an order, where it holds and maybe nowhere else. */
  private static final Set<String> BEFORE_PLACE =
      Set.of("at", "in", "near", "as", "to", "under", "within", "around", "after", "before");

  /** A word with which what is written is not what is stated, wherever it stands. */
  private static final Pattern RESTRICTING =
      Pattern.compile(
          "\\b(?:no|not|cannot|never|neither|nor|unless|except|only|otherwise|false|wrong|assuming"
              + "|approximately|roughly|up to)\\b");

  /** Between two statements it says that one of them holds; with more words that both say one. */
  private static final String EITHER = "or";

  /** Sets that leave out no value of an index: ℕ, ℤ and the Brillouin zone. */
  private static final Pattern EVERYTHING =
      Pattern.compile("\\\\math(?:bb|bf|ds)\\{?[NZ]}?|(?:\\\\[a-z]+\\{)?BZ}?");

  private static final Optional<String> SOME_VALUES =
      Optional.of("it is said for some values of an index only");

  private static final Optional<String> UNDER_CONDITION =
      Optional.of("it is said under a condition only");

  /** Signs of alphabets in which nobody writes symbols: one is a word. */
  private static final Pattern FOREIGN = Pattern.compile("[^\\p{ASCII}\\p{IsLatin}\\p{IsGreek}]");

  /** What parts a condition from the formula before it. */
  private static final Pattern PARTED =
      Pattern.compile("[,;&]|\\\\(?:q?quad|text|mathrm|hspace|[\\\\ ;:,])");

  /** What stands at the end of a sentence. */
  private static final Set<String> POINTS = Set.of(",", ".", ";");

  private final DisplayRows.Draft display;
  private final AuthorSigns signs;
  private final String text;
  private final StringBuilder latex;
  private final int offset;
  private final List<TexStatement> found = new ArrayList<>();

  private Statements(DisplayRows.Draft display, AuthorSigns signs) {
    this.display = display;
    this.signs = signs;
    this.text = display.span().file().text();
    this.offset = display.span().start();
    this.latex = new StringBuilder(display.span().text());
  }

  static List<TexStatement> of(DisplayRows.Draft display, AuthorSigns signs) {
    TexSpan span = display.span();
    if (span.end() == span.start()) {
      return List.of();
    }
    if (!display.whole()) {
      return List.of(
          new TexStatement(
              span,
              span.text(),
              Optional.empty(),
              Optional.of("it goes on under the next number")));
    }
    return span.end() - span.start() > LONGEST
        ? List.of(
            new TexStatement(
                span, span.text(), Optional.of("it is longer than a formula"), Optional.empty()))
        : new Statements(display, signs).all();
  }

  private List<TexStatement> all() {
    List<Token> tokens =
        DisplayRows.withoutRemarks(
                TexTokens.of(text, display.span().start(), display.span().end(), signs),
                this::blank)
            .stream()
            .filter(token -> !isArranging(token))
            .toList();
    Split split = new Split();
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      boolean column = isColumn(tokens, i) && split.isWhole();
      boolean parts = column || token.isTop() && (isGap(token) || isWords(token));
      if (parts) {
        i = split.part(tokens, i);
      } else {
        split.add(token);
        i++;
      }
    }
    split.end();
    return found;
  }

  /** Blanks what only arranges. */
  private boolean isArranging(Token token) {
    boolean surrounding = token.text().equals("\\begin") || token.text().equals("\\end");
    if (surrounding) {
      blank(token.start(), token.end());
    }
    return surrounding;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      latex.setCharAt(i - offset, latex.charAt(i - offset) == '\n' ? '\n' : ' ');
    }
  }

  private static boolean isGap(Token token) {
    return GAPS.contains(token.text()) || token.text().equals(",");
  }

  /** Whether a new pair of columns begins: a = b && c = d. */
  private static boolean isColumn(List<Token> tokens, int at) {
    int next = at + 1;
    boolean two =
        tokens.get(at).isTop()
            && tokens.get(at).text().equals("&")
            && next < tokens.size()
            && tokens.get(next).text().equals("&");
    for (int i = next; two && i < tokens.size() && !tokens.get(i).text().equals("\\\\"); i++) {
      if (Relations.states(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWords(Token token) {
    String words = token.words().strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[:,]$", "");
    boolean known =
        JOINING.contains(words)
            || BEFORE_CONDITION.contains(words)
            || BEFORE_PLACE.contains(words)
            || RESTRICTING.matcher(words).matches();
    return token.text().equals("\\forall")
        || token.text().equals(GAPPED)
        || DisplayScan.WORDS.contains(token.text())
            && (known || words.contains(" ") || FOREIGN.matcher(words).find());
  }

  /** What stands between two pieces. */
  private record Between(boolean gap, boolean row, String words, boolean all) {
    static final Between NOTHING = new Between(false, false, "", false);

    boolean isUniversal() {
      return all || UNIVERSAL.stream().anyMatch(words::startsWith);
    }

    boolean isJoining() {
      return JOINING.stream().anyMatch(w -> words.equals(w) || words.startsWith(w + " "));
    }

    /** Whether it goes on with what has to be so. */
    boolean beginsCondition() {
      return BEFORE_CONDITION.stream().anyMatch(w -> words.startsWith(w + " "))
          || BEFORE_PLACE.stream().anyMatch(w -> words.equals(w) || words.startsWith(w + " "));
    }

    /** Whether what follows is not stated, but what has to be so. */
    boolean supposes() {
      return !isUniversal() && (isCondition() || beginsCondition());
    }

    /** Whether the words before a name begin to say what it is. */
    boolean explains() {
      return words.startsWith("where");
    }

    boolean isCondition() {
      return BEFORE_CONDITION.contains(words);
    }

    /** Why what stands on both sides of these words is not stated as it stands, if it is not. */
    Optional<String> restricting() {
      return RESTRICTING.matcher(words).find() || words.equals(EITHER)
          ? restrictedBy(words)
          : Optional.empty();
    }
  }

  private static Optional<String> restrictedBy(String words) {
    return Optional.of("words restrict it: " + words);
  }

  /** The statement at hand, and the piece that may belong to it. */
  private final class Split {
    private List<Token> statement = new ArrayList<>();
    private List<Token> piece = new ArrayList<>();
    private Between between = Between.NOTHING;
    private int gapStart = offset;
    private Optional<String> words = Optional.empty();
    private List<Token> range = List.of();
    private Optional<String> supposed = Optional.empty();
    private boolean universal;
    private boolean explained;

    /** Whether what has been read so far states something. */
    boolean isWhole() {
      return states() && !piece.isEmpty() && !Relations.leavesOpen(piece.get(piece.size() - 1));
    }

    void add(Token token) {
      piece.add(token);
    }

    /** Ends a piece, and reads what parts it from the next one. */
    int part(List<Token> tokens, int from) {
      close();
      gapStart = tokens.get(from).start();
      boolean gap = false;
      boolean row = false;
      boolean all = false;
      StringBuilder said = new StringBuilder();
      int i = from;
      while (i < tokens.size()
          && (isGap(tokens.get(i)) || isWords(tokens.get(i)) || isSpace(tokens.get(i)))) {
        Token token = tokens.get(i);
        gap |= token.text().equals(GAPPED) || !token.text().equals(",") && isGap(token);
        row |= token.text().equals("\\\\");
        all |= token.text().equals("\\forall");
        said.append(token.words()).append(' ');
        i++;
      }
      String plain = said.toString().replaceAll("[\\s,.:~]+", " ").strip().toLowerCase(Locale.ROOT);
      between = new Between(gap, row, plain, all);
      return i;
    }

    private boolean isSpace(Token token) {
      return DisplayRows.ARRANGING.contains(token.text());
    }

    /** Ends a piece; an arrow before a statement says that it has been derived. */
    private void close() {
      if (piece.isEmpty()) {
        return;
      }
      List<Token> bare = withoutPoints(piece);
      if (isCase(bare)) {
        finish();
        supposed = UNDER_CONDITION;
        piece = new ArrayList<>();
        return;
      }
      boolean begins = statement.isEmpty() || between.row();
      if (begins && !bare.isEmpty() && Relations.concludes(bare.get(0))) {
        finish();
        statement = new ArrayList<>(bare.subList(1, bare.size()));
      } else if (statement.isEmpty()) {
        supposed = between.supposes() ? UNDER_CONDITION : supposed;
        begin(piece, between.restricting());
      } else {
        join();
      }
      piece = new ArrayList<>();
    }

    /** Whether it is said with a colon when the next statements hold: ρ > 0: a = b. */
    private boolean isCase(List<Token> bare) {
      return !bare.isEmpty()
          && bare.get(bare.size() - 1).text().equals(":")
          && bare.stream().anyMatch(Relations::states);
    }

    private boolean states() {
      return piece.stream().anyMatch(t -> Relations.states(t) || Relations.isRough(t));
    }

    private void join() {
      boolean states = states();
      Optional<String> restricting = between.restricting();
      boolean goesOn =
          Relations.states(piece.get(0))
              || Relations.isConsequence(piece.get(0))
              || Relations.isConsequence(statement.get(statement.size() - 1))
              || between.row() && (Relations.isOperator(piece.get(0)) || isOpen());
      range = !range.isEmpty() && !states || isRange() ? with(range, piece) : List.of();
      universal = between.isUniversal() || universal && !states;
      explained = !states && (explained || between.explains());
      boolean aside = between.gap() && Relations.isAside(piece);
      if (restricting.isPresent()) {
        words = restricting;
        begin(piece, restricting);
      } else if (isForBands()) {
        blankWords();
        statement.addAll(piece);
      } else if (explained) {
        drop();
        words = leavesNoneOut() ? words : UNDER_CONDITION;
      } else if (aside) {
        drop();
        boolean all = Relations.isForAll(piece) || isWhole(values(piece));
        words = all ? words : UNDER_CONDITION;
      } else if (universal || !range.isEmpty()) {
        drop();
        words = range.isEmpty() ? restrictedIn(states) : SOME_VALUES.filter(w -> !isWhole(range));
      } else if (goesOn) {
        statement.addAll(piece);
      } else if (Relations.isOrder(piece) && isUnderIt()) {
        drop();
        words = UNDER_CONDITION;
      } else if (states && between.supposes()) {
        drop();
        words = between.isCondition() ? UNDER_CONDITION : restrictedBy(between.words());
      } else if (states) {
        begin(piece, isMember(statement) ? UNDER_CONDITION : Optional.empty());
      } else if (!between.words().isEmpty() && !between.isCondition() && !between.isJoining()) {
        words = restrictedBy(between.words());
        statement.addAll(piece);
      } else {
        blankWords();
        statement.addAll(piece);
      }
    }

    /** Ends the statement at hand and begins another one, and what is known to restrict it. */
    private void begin(List<Token> next, Optional<String> why) {
      finish();
      statement = next;
      words = why.or(() -> supposed);
    }

    /** Whether words go on with bands or components that the reader of formulas knows: n ≠ m. */
    private boolean isForBands() {
      boolean said = between.isUniversal() || universal || explained;
      return said
          && !states()
          && piece.stream().anyMatch(Relations::isCondition)
          && !leavesNoneOut();
    }

    /** Why "for all" and what follows it leaves values out. */
    private Optional<String> restrictedIn(boolean states) {
      return states || !leavesNoneOut() ? UNDER_CONDITION : words;
    }

    /** Whether a name is one of all that it could be. */
    private boolean leavesNoneOut() {
      int in = 0;
      while (in < piece.size() && !Relations.isCondition(piece.get(in))) {
        in++;
      }
      String set =
          piece.stream().skip(in + 1L).map(Token::text).collect(Collectors.joining()).strip();
      boolean every = in < piece.size() && piece.get(in).text().equals("\\in");
      return in == piece.size() || every && EVERYTHING.matcher(set).matches();
    }

    private static boolean isMember(List<Token> tokens) {
      return tokens.stream().noneMatch(Relations::states)
          && tokens.stream().anyMatch(Relations::isCondition);
    }

    /** Whether what follows an equation on its row says where it holds: φ = 0, |x| > a. */
    private boolean isUnderIt() {
      boolean said = between.words().isEmpty() || between.isCondition() || between.explains();
      return said && !between.row() && !Relations.isOrder(statement);
    }

    /** What stands in the brackets of (n = 1, 2, …). */
    private static List<Token> values(List<Token> piece) {
      return piece.subList(1, piece.size() - 1);
    }

    private boolean isOpen() {
      return Relations.leavesOpen(statement.get(statement.size() - 1));
    }

    /** Whether values of an index begin: n = 1. */
    private boolean isRange() {
      boolean states = piece.stream().filter(Relations::states).count() == 1;
      int sign = states ? index(piece) : -1;
      boolean name = sign == 1 && piece.get(0).text().matches("[a-z]|\\\\[a-z]+");
      boolean value = name && piece.size() == 3 && piece.get(2).text().matches("[a-z0-9]");
      return value && between.gap();
    }

    private static List<Token> with(List<Token> range, List<Token> piece) {
      List<Token> all = new ArrayList<>(range);
      all.addAll(piece);
      return all;
    }

    /** Whether a range leaves out none: n = 1, …, N or i = x, y, z. */
    private static boolean isWhole(List<Token> range) {
      List<String> values = range.stream().skip(2).map(Token::text).toList();
      return values.stream().anyMatch(Relations::isEllipsis)
          || values.equals(List.of("x", "y", "z"))
          || values.equals(List.of("x", "y"));
    }

    private static int index(List<Token> tokens) {
      for (int i = 0; i < tokens.size(); i++) {
        if (Relations.states(tokens.get(i))) {
          return i;
        }
      }
      return -1;
    }

    private void drop() {
      blank(gapStart, piece.get(piece.size() - 1).end());
    }

    private void blankWords() {
      if (!between.words().isEmpty() || between.all()) {
        String gap = text.substring(gapStart, piece.get(0).start());
        blank(gapStart, piece.get(0).start());
        int comma = gap.indexOf(',');
        latex.setCharAt(gapStart + Math.max(0, comma) - offset, ',');
      }
    }

    private void finish() {
      List<Token> tokens = withoutPoints(statement);
      if (!tokens.isEmpty()) {
        chain(tokens);
      }
      statement = new ArrayList<>();
      words = Optional.empty();
      explained = false;
    }

    /**
     * Of a = b ≈ c the equation is kept, and the rest is said to be none, as of a = b ∈ V; of a = b
     * ⇒ c nothing.
     */
    private void chain(List<Token> tokens) {
      int rough = -1;
      int stating = -1;
      for (int i = tokens.size() - 1; i >= 0; i--) {
        rough = Relations.isRough(tokens.get(i)) ? i : rough;
        stating = Relations.states(tokens.get(i)) ? i : stating;
      }
      if (rough < 0 && stating >= 0) {
        rough = membership(tokens, stating);
      }
      boolean kept = rough > stating && stating >= 0;
      if (kept && !Relations.isConsequence(tokens.get(rough))) {
        state(withoutPoints(tokens.subList(0, rough)));
        state(tokens.subList(rough, tokens.size()));
      } else {
        state(tokens);
      }
    }

    /** Where it is said what the last side is one of, with no sign or word before that. */
    private int membership(List<Token> tokens, int stating) {
      for (int i = stating + 1; i < tokens.size(); i++) {
        boolean within = tokens.get(i).isTop() && tokens.get(i).text().equals("\\in");
        if (within && i > stating + 1) {
          String before = text.substring(tokens.get(stating).end(), tokens.get(i).start());
          return PARTED.matcher(before).find() ? -1 : i;
        }
      }
      return -1;
    }

    private void state(List<Token> tokens) {
      int start = tokens.get(0).start();
      int end = tokens.get(tokens.size() - 1).end();
      TexSpan span = new TexSpan(display.span().file(), start, end);
      String written = latex.substring(start - offset, end - offset);
      found.add(new TexStatement(span, written, Relations.unchecked(tokens), words));
    }

    /** Words that end a statement say when it holds, or nobody knows what else. */
    private void restrict(boolean restricts) {
      boolean joins = between.isJoining() || between.isUniversal() || between.words().isEmpty();
      if (restricts && !joins && !explained && words.isEmpty()) {
        words = restrictedBy(between.words());
      }
      if (restricts) {
        words = words.or(between::restricting);
      }
    }

    void end() {
      boolean trailing = piece.isEmpty();
      close();
      restrict(trailing);
      finish();
    }
  }

  private static List<Token> withoutPoints(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0
        && (POINTS.contains(tokens.get(end - 1).text())
            || DisplayRows.ARRANGING.contains(tokens.get(end - 1).text())
            || tokens.get(end - 1).words().matches("[\\s.,;]+"))) {
      end--;
    }
    int start = 0;
    while (start < end && DisplayRows.ARRANGING.contains(tokens.get(start).text())) {
      start++;
    }
    return tokens.subList(start, end);
  }
}
