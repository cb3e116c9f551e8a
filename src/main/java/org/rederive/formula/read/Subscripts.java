package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * Reads what stands below a letter: labels with subscripts of their own, a sign alone, a number
 * with its sign or in brackets, marks such as arrows, the size of a matrix, M × N, and where
 * something is said to hold, as in \psi_{x<0}.
 */
final class Subscripts {
  /** What only tells names apart: spins, the arrow of a transition, directions. */
  static final Set<String> MARKS =
      Set.of(
          "\\uparrow",
          "\\downarrow",
          "\\to",
          "\\rightarrow",
          "\\leftarrow",
          "\\leftrightarrow",
          "\\Rightarrow",
          "\\perp",
          "\\parallel",
          "\\infty");

  /** Functions to others, and words below a letter: T_{\min}. */
  private static final Set<String> WORDS = Set.of("\\min", "\\max", "\\inf", "\\sup");

  private static final Set<String> RELATIONS = Set.of("<", ">", "\\leq", "\\geq", "\\le", "\\ge");

  private static final Pattern MOVED = Pattern.compile("^(.*[A-Za-z}'])[-+]\\d+$");

  /** A letter in its one spelling, with accents and what stands below it. */
  private static final String LETTER =
      "(?:\\\\[A-Za-z]+(?:\\{(?:[^{}]|\\{[^{}]*\\})*\\})?|[A-Za-z])'*(?:_\\{[^{}]*\\})?";

  /** A sum of letters, as in c_{k+q} and c_{-k}. */
  private static final Pattern SUM =
      Pattern.compile("-?" + LETTER + "(?:[-+](?:" + LETTER + "|\\d+))*");

  private static final Pattern IN_SUM = Pattern.compile(LETTER);

  private Subscripts() {}

  /** The pieces of a subscript, one without braces or all within them. */
  static List<String> read(TokenStream in) {
    if (!in.next("{")) {
      return List.of(piece(in, false));
    }
    in.take();
    in.lower();
    List<String> pieces = new ArrayList<>();
    while (!in.next("}")) {
      boolean separate = pieces.isEmpty();
      if (in.next(",") || in.next(";")) {
        separate(in, pieces.isEmpty());
        separate = true;
      }
      boolean behindNumber = !pieces.isEmpty() && pieces.get(pieces.size() - 1).matches("\\d+");
      if ((separate || behindNumber) && isRun(in)) {
        signs(in, pieces);
      } else {
        pieces.add(
            separate && isSignedNumber(in)
                ? signedNumber(in)
                : separate && isSignedLetter(in)
                    ? in.take().text() + sum(in)
                    : isSum(in, separate) ? sum(in) : related(in));
      }
    }
    if (pieces.isEmpty()) {
      throw new ReadingException(in.peek().span(), "an empty subscript", "");
    }
    in.expect("}", "to close the subscript");
    in.raise();
    return pieces;
  }

  /**
   * One comma between two subscripts: A_{,i} is a derivative elsewhere, and in A_{n,} one is lost.
   */
  private static void separate(TokenStream in, boolean first) {
    Token comma = in.take();
    boolean last = in.next("}") || in.next(",") || in.next(";");
    if (first || last) {
      throw new ReadingException(
          comma.span(),
          "nothing stands " + (first ? "before" : "behind") + " this sign in the subscript",
          "write what is meant, as in \\Omega_{n,xy}");
    }
  }

  /** Behind another label −1 would be a difference, as in c_{n-1}. */
  private static boolean isSignedNumber(TokenStream in) {
    return isSign(in.peek())
        && in.peek(1).kind() == Token.Kind.NUMBER
        && (in.peek(2).is("}") || in.peek(2).is(",") || in.peek(2).is(";"));
  }

  private static String signedNumber(TokenStream in) {
    return in.take().text() + in.take().text();
  }

  /** Behind another label it would be a difference, as in A_{n-k}. */
  private static boolean isSignedLetter(TokenStream in) {
    return in.next("-") && Names.startsName(in.peek(1));
  }

  /**
   * A letter and what is added to it: a formula as it can stand below a letter, without products.
   */
  private static String sum(TokenStream in) {
    StringBuilder text = new StringBuilder(piece(in, true));
    while (isSign(in.peek())
        && (Names.startsName(in.peek(1)) || in.peek(1).kind() == Token.Kind.NUMBER)) {
      text.append(in.take().text()).append(piece(in, true));
    }
    requireEnd(in);
    return text.toString();
  }

  /** In p_{y+eBx} a product is added, or the brace is closed too late. */
  private static void requireEnd(TokenStream in) {
    Token next = in.peek();
    boolean another = next.kind() == Token.Kind.LETTER || next.kind() == Token.Kind.NUMBER;
    if (another || isSign(next)) {
      throw new ReadingException(
          next.span(),
          "a sum in a subscript ends at a comma or a brace, found also " + next.shown(),
          "write a comma between two labels");
    }
  }

  /** Whether a sum of letters begins, and not a word with a hyphen: V_{el-el}. */
  private static boolean isSum(TokenStream in, boolean separate) {
    boolean bold = Names.ACCENTS.contains(in.peek().text());
    if (!Names.startsName(in.peek()) || !separate && !bold) {
      return false;
    }
    return in.ahead(
            () -> {
              piece(in, true);
              return isSign(in.peek()) && Names.startsName(in.peek(1));
            })
        .orElse(false);
  }

  /** Whether nothing but signs stands up to the end, as in E_{+-} and S_{1-}. */
  private static boolean isRun(TokenStream in) {
    int ahead = 0;
    while (isSign(in.peek(ahead))) {
      ahead++;
    }
    return ahead > 0 && in.peek(ahead).is("}");
  }

  private static void signs(TokenStream in, List<String> pieces) {
    while (!in.next("}")) {
      pieces.add(in.take().text());
    }
  }

  /** A piece, or one with what it is compared with: that is one label, whatever its letters are. */
  private static String related(TokenStream in) {
    boolean letter = Names.startsName(in.peek());
    StringBuilder text = new StringBuilder(piece(in, true));
    if (letter && isSign(in.peek()) && isNumberBehind(in)) {
      return text.append(in.take().text()).append(in.take().text()).toString();
    }
    if (in.next("\\times") && isSize(in.peek(1)) && in.peek(2).is("}")) {
      in.take();
      return text.append(" \\times ").append(in.take().text()).toString();
    }
    while (RELATIONS.contains(in.peek().text())) {
      text.append(' ').append(in.take().text()).append(' ').append(piece(in, true));
    }
    return text.toString();
  }

  private static boolean isSize(Token token) {
    return token.kind() == Token.Kind.LETTER || token.kind() == Token.Kind.NUMBER;
  }

  private static boolean isNumberBehind(TokenStream in) {
    Token end = in.peek(2);
    return in.peek(1).kind() == Token.Kind.NUMBER && (end.is("}") || end.is(",") || end.is(";"));
  }

  /** A subscript without what it is moved by: n of n+1, k of k+q and of −k. */
  static String unmoved(String piece) {
    List<String> letters = letters(piece);
    return letters.isEmpty() ? MOVED.matcher(piece).replaceFirst("$1") : letters.get(0);
  }

  /** The letters of a sum that stands below a letter; none of one letter or of n+1. */
  static List<String> letters(String piece) {
    if (!SUM.matcher(piece).matches() || MOVED.matcher(piece).matches() && isOne(piece)) {
      return List.of();
    }
    List<String> letters = new ArrayList<>();
    Matcher letter = IN_SUM.matcher(piece);
    while (letter.find()) {
      letters.add(letter.group());
    }
    return letters.size() > 1 || piece.startsWith("-") ? letters : List.of();
  }

  private static boolean isOne(String piece) {
    return IN_SUM.matcher(MOVED.matcher(piece).replaceFirst("$1")).matches();
  }

  private static String piece(TokenStream in, boolean nested) {
    Token token = in.peek();
    if (isSign(token)) {
      return sign(in, nested);
    }
    boolean alone = !nested || in.at(in.mark() - 1).is("{") && in.peek(1).is("}");
    if (MARKS.contains(token.text()) || token.is("\\times") && alone) {
      return in.take().text();
    }
    if (WORDS.contains(token.text())) {
      return "\\mathrm{" + in.take().text().substring(1) + "}";
    }
    if (token.kind() == Token.Kind.NUMBER) {
      if (!nested && token.text().length() > 1) {
        throw new ReadingException(
            token.span(), "it is not clear how far the subscript reaches", "put it in braces");
      }
      return in.take().text();
    }
    if (nested && token.is("(") && in.peek(1).kind() == Token.Kind.NUMBER && in.peek(2).is(")")) {
      return in.take().text() + in.take().text() + in.take().text();
    }
    if (!Names.startsName(token)) {
      throw new ReadingException(token.span(), "expected a subscript, found " + token.shown(), "");
    }
    // Behind a bare subscript the prime is one of the symbol, as it is printed.
    SymbolName name = SymbolName.of(nested ? Names.base(in) : Names.letter(in));
    if (nested && in.takeIf("_")) {
      name = name.withSubscripts(read(in));
    }
    return nested && in.next("^") ? starred(name, in).latex() : name.latex();
  }

  /** What is told apart by a star, as in U_{n^*}; a power is no label. */
  private static SymbolName starred(SymbolName name, TokenStream in) {
    Token sign = in.take();
    boolean braces = in.takeIf("{");
    boolean star = in.takeIf("*") || in.takeIf("\\ast");
    if (!star || braces && !in.takeIf("}")) {
      throw new ReadingException(sign.span(), "expected a subscript, found " + sign.shown(), "");
    }
    return name.withLabel("*");
  }

  static boolean isSign(Token token) {
    return token.is("+") || token.is("-");
  }

  /**
   * The sign of a name, as in J_+ or J_{+}. With a gap before it, J_ + x would be a name and a
   * factor to LaTeX and a sum to who reads the source.
   */
  static String sign(TokenStream in, boolean nested) {
    Token sign = in.take();
    boolean apart = in.at(in.mark() - 2).span().end() < sign.span().start();
    if (!nested && apart) {
      throw new ReadingException(
          sign.span(),
          "it is not clear whether this sign belongs to the subscript",
          "put it in braces, as in J_{" + sign.text() + "}");
    }
    boolean whole = !nested || in.next("}") || in.next(",") || in.next(";");
    if (!whole) {
      throw new ReadingException(
          in.peek().span(),
          "a sign in a subscript stands alone, found also " + in.peek().shown(),
          "a name has no formula below it");
    }
    return sign.text();
  }
}
