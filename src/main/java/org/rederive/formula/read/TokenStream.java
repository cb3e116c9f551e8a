package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rederive.formula.ReadingException;

/** The tokens of one formula with a reading position. */
final class TokenStream {
  /** Deeper nesting is refused, so that no input can exhaust the stack. */
  private static final int DEEPEST = 200;

  /** Subscripts below subscripts are read anew from each letter, and print has three at most. */
  private static final int LOWEST = 8;

  private final Expansion expansion;
  private final List<Token> tokens;
  private final Map<String, String> values = new HashMap<>();
  private int at;
  private int depth;
  private int below;
  private boolean isAhead;
  private boolean isTried;
  private PairedLetters pairs;

  TokenStream(String text, Macros macros) {
    this(Lexer.raw(text), macros);
  }

  private TokenStream(List<Token> raw, Macros macros) {
    this.pairs = macros.pairs();
    this.expansion = Expansion.withSynonyms(raw, macros);
    this.tokens = new ArrayList<>(PlainSpelling.of(expansion.tokens()));
  }

  /** A whole formula, each group of which has to end. */
  static TokenStream closed(String text, Macros macros) {
    List<Token> raw = Lexer.raw(text);
    Braces.requireClosed(raw);
    return new TokenStream(raw, macros);
  }

  private TokenStream(TokenStream other, List<Token> tokens) {
    this.expansion = other.expansion;
    this.pairs = other.pairs;
    this.tokens = new ArrayList<>(tokens);
  }

  /** The names of two letters that are known where it is read. */
  PairedLetters pairs() {
    return pairs;
  }

  /** Reads with other names of two letters. */
  <T> T with(PairedLetters others, Supplier<T> reading) {
    PairedLetters before = pairs;
    pairs = others;
    try {
      return reading.get();
    } finally {
      pairs = before;
    }
  }

  /** Knows the names of two letters that a table declares from here on. */
  void know(PairedLetters declared) {
    pairs = declared;
  }

  boolean hasDoubleSigns() {
    return DoubleSigns.in(tokens);
  }

  boolean hasDoubleSignOnOneSide() {
    return DoubleSigns.isOnOneSide(tokens);
  }

  /** The same formula from its beginning, with the upper or the lower one of its double signs. */
  TokenStream withSigns(boolean upper) {
    return new TokenStream(this, DoubleSigns.chosen(tokens, upper));
  }

  /** An error of reading, with what a macro stands for in which it is. */
  ReadingException explained(ReadingException error) {
    return expansion.explained(error);
  }

  Token peek() {
    return at(at);
  }

  Token peek(int ahead) {
    return at(Math.min(at + ahead, tokens.size() - 1));
  }

  /** The token at a position. */
  Token at(int mark) {
    Token token = tokens.get(mark);
    String value = values.isEmpty() ? null : values.get(token.text());
    return value == null || token.kind() != Token.Kind.LETTER
        ? token
        : token.as(Token.Kind.NUMBER, value);
  }

  /** Whether a letter stands for a number at present. */
  boolean isValue(String letter) {
    return values.containsKey(letter);
  }

  /** Reads with a number in the place of a letter. */
  <T> T with(String letter, String number, Supplier<T> reading) {
    values.put(letter, number);
    try {
      return reading.get();
    } finally {
      values.remove(letter);
    }
  }

  /** All tokens from the one at hand to the END. */
  List<Token> rest() {
    return tokens.subList(at, tokens.size());
  }

  Token previous() {
    return at(Math.max(0, at - 1));
  }

  boolean next(String text) {
    return peek().is(text);
  }

  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean takeIf(String text) {
    if (next(text)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(String text, String what) {
    if (!next(text)) {
      throw new ReadingException(
          peek().span(),
          "expected '"
              + text
              + "'"
              + (what.isEmpty() ? "" : " " + what)
              + ", found "
              + peek().shown(),
          "");
    }
    return take();
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }

  /**
   * What a reading from here would give, without taking anything; empty if it fails, or if this is
   * such a reading already, so that nested brackets are not read again and again.
   */
  <T> Optional<T> ahead(Supplier<T> reading) {
    if (isAhead) {
      return Optional.empty();
    }
    isAhead = true;
    try {
      return untaken(reading);
    } finally {
      isAhead = false;
    }
  }

  /**
   * What a reading from here gives, in which others can look ahead; nothing is taken. Within others
   * of its kind it looks ahead itself, or what is nested would be read again and again.
   */
  <T> Optional<T> tried(Supplier<T> reading) {
    if (isTried) {
      return ahead(reading);
    }
    isTried = true;
    try {
      return untaken(reading);
    } finally {
      isTried = false;
    }
  }

  private <T> Optional<T> untaken(Supplier<T> reading) {
    int mark = at;
    int before = depth;
    int lower = below;
    try {
      return Optional.of(reading.get());
    } catch (ReadingException none) {
      return Optional.empty();
    } finally {
      at = mark;
      depth = before;
      below = lower;
    }
  }

  /** Takes the first digit of a number, as LaTeX does in \frac12. */
  Token takeDigit() {
    Token number = peek();
    if (number.isLongNumber()) {
      tokens.set(at, number.digit());
      tokens.add(at + 1, number.withoutDigit());
    }
    return take();
  }

  void descend() {
    if (++depth > DEEPEST) {
      throw new ReadingException(
          peek().span(), "the formula is nested deeper than " + DEEPEST, "split it into steps");
    }
  }

  void ascend() {
    depth--;
  }

  /** Goes into a subscript in braces. */
  void lower() {
    descend();
    if (++below > LOWEST) {
      throw new ReadingException(
          peek().span(),
          "subscripts are nested deeper than " + LOWEST,
          "give what stands below a letter a name");
    }
  }

  void raise() {
    ascend();
    below--;
  }
}
