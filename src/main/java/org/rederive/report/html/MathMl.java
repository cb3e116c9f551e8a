package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.read.Macros;

/**
 * The LaTeX of physics formulas as MathML, for show: what a formula means was settled when it was
 * read. Never fails; a command that is not known is shown as it is written.
 */
final class MathMl {
  /** What only says where lines of a display are aligned; cells of a matrix end before it. */
  private static final String ALIGNMENT = "&";

  /** What everybody writes in several ways is drawn in one: \ket{u} as |u\rangle. */
  private static final Macros SPELLINGS = Macros.NONE.withSynonyms();

  private static final String NEXT_ROW = "\\\\";
  private static final Set<String> CELL_ENDS = Set.of(ALIGNMENT, NEXT_ROW, "\\end");

  private final List<String> tokens;
  private int at;

  private MathMl(String latex) {
    this.tokens = TexTokens.of(SPELLINGS.plain(latex));
  }

  /**
   * A formula on a line of its own. It may be broken before relations and signs that stand in no
   * bracket, which MathML itself cannot do.
   */
  static String display(String latex) {
    return "<p class=\"formula\">" + broken(latex, "<math displaystyle=\"true\">") + "</p>";
  }

  /** A long formula within text, which may be broken likewise. */
  static String broken(String latex) {
    return broken(latex, "<math>");
  }

  private static String broken(String latex, String tag) {
    return new MathMl(latex)
        .pieces(token -> false).stream()
            .map(piece -> tag + row(piece) + "</math>")
            .collect(Collectors.joining("<wbr/>"));
  }

  /** A formula within text. */
  static String inline(String latex) {
    return "<math>" + row(new MathMl(latex).upTo(token -> false)) + "</math>";
  }

  private String upTo(Predicate<String> end) {
    return String.join("", pieces(end));
  }

  /** What stands before a closing token, cut where a line may be broken. */
  private List<String> pieces(Predicate<String> end) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int depth = 0;
    boolean operand = false;
    while (at < tokens.size() && !end.test(peek())) {
      String token = peek();
      if (token.equals(ALIGNMENT)) {
        next();
        continue;
      }
      if (operand && depth == 0 && TexSymbols.isSeparator(token)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      depth = Math.max(0, depth + TexSymbols.nesting(token));
      piece.append(TexSymbols.isSign(token) ? sign(operand) : scripted());
      operand = TexSymbols.endsOperand(token);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** A sign: between two terms, or before the first one. */
  private String sign(boolean between) {
    String form = between ? "infix" : "prefix";
    return "<mo form=\"" + form + "\">" + TexSymbols.sign(next()) + "</mo>";
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  /** A piece with its sub- and superscripts. */
  private String scripted() {
    boolean limits = TexSymbols.hasLimits(peek());
    String base = atom();
    String below = "";
    String above = "";
    while (TexSymbols.isScript(peek())) {
      switch (next()) {
        case "_" -> below += argument();
        case "^" -> above += argument();
        default -> above += "<mo lspace=\"0\" rspace=\"0\">′</mo>";
      }
    }
    return scripts(limits, base, below, above);
  }

  private static String scripts(boolean limits, String base, String below, String above) {
    if (below.isEmpty() && above.isEmpty()) {
      return base;
    }
    if (above.isEmpty()) {
      return element(limits ? "munder" : "msub", base + row(below));
    }
    if (below.isEmpty()) {
      return element(limits ? "mover" : "msup", base + row(above));
    }
    return element(limits ? "munderover" : "msubsup", base + row(below) + row(above));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private static String row(String content) {
    return element("mrow", content);
  }

  /** What a command or a script is about: a group, or the next piece. */
  private String argument() {
    return peek().equals("{") ? group() : atom();
  }

  private String group() {
    next();
    String content = upTo("}"::equals);
    next();
    return row(content);
  }

  private String atom() {
    if (peek().equals("{")) {
      return group();
    }
    String token = next();
    if (token.startsWith("\\") && token.length() > 1) {
      return command(token.substring(1));
    }
    if (token.isEmpty() || token.equals("}") || TexSymbols.isScript(token)) {
      return row("");
    }
    if (Character.isDigit(token.charAt(0))) {
      return element("mn", token);
    }
    return Character.isLetter(token.codePointAt(0)) ? element("mi", token) : operator(token);
  }

  private static String operator(String token) {
    return switch (token) {
      case "|" -> "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">|</mo>";
      case "(", ")", "[", "]" -> "<mo stretchy=\"false\">" + token + "</mo>";
      default -> element("mo", Escaped.of(token));
    };
  }

  private String command(String name) {
    switch (name) {
      case "frac":
        return element("mfrac", argument() + argument());
      case "sqrt":
        return element("msqrt", argument());
      case "left":
        return fenced();
      case "begin":
        return table(word());
      case "right", "big", "Big", "bigl", "bigr":
        return fence(next());
      case "mathcal", "mathbf", "mathbb":
        return lettered(name);
      case "boldsymbol", "bm":
        return lettered("mathbf");
      case "mathrm", "text", "operatorname":
        return "<mi mathvariant=\"normal\">" + Escaped.of(word()) + "</mi>";
      default:
        return symbol(name);
    }
  }

  private String symbol(String name) {
    String accent = TexSymbols.accent(name);
    if (accent != null) {
      return "<mover accent=\"true\">"
          + argument()
          + "<mo stretchy=\"false\" class=\"accent\">"
          + accent
          + "</mo>"
          + "</mover>";
    }
    if (TexSymbols.isFunction(name)) {
      String gap = peek().equals("(") || TexSymbols.isScript(peek()) ? "" : TexSymbols.THIN;
      return "<mi mathvariant=\"normal\">" + name + "</mi>" + gap;
    }
    String shown = TexSymbols.shown(name);
    return shown == null ? element("mtext", "\\" + Escaped.of(name)) : shown;
  }

  /** A pair of brackets that is as high as what it holds. */
  private String fenced() {
    String open = fence(next());
    String content = upTo("\\right"::equals);
    next();
    return row(open + content + fence(next()));
  }

  /** A matrix between its brackets. */
  private String table(String environment) {
    StringBuilder rows = new StringBuilder();
    StringBuilder cells = new StringBuilder();
    String end = NEXT_ROW;
    while (end.equals(NEXT_ROW) || end.equals(ALIGNMENT)) {
      cells.append(element("mtd", row(upTo(CELL_ENDS::contains))));
      end = next();
      if (!end.equals(ALIGNMENT)) {
        rows.append(element("mtr", cells.toString()));
        cells.setLength(0);
      }
    }
    word();
    List<String> brackets = TexSymbols.brackets(environment);
    return row(
        fence(brackets.get(0)) + element("mtable", rows.toString()) + fence(brackets.get(1)));
  }

  private static String fence(String delimiter) {
    String shown = delimiter.startsWith("\\") ? delimiter.substring(1) : delimiter;
    String glyph =
        switch (shown) {
          case "langle" -> "⟨";
          case "rangle" -> "⟩";
          case "." -> "";
          default -> Escaped.of(shown);
        };
    return glyph.isEmpty() ? row("") : "<mo stretchy=\"true\">" + glyph + "</mo>";
  }

  private String lettered(String alphabet) {
    return element("mi", TexSymbols.letters(alphabet, word()));
  }

  /** The letters of a group, or the next letter. */
  private String word() {
    if (!peek().equals("{")) {
      return next();
    }
    next();
    List<String> letters = new ArrayList<>();
    while (at < tokens.size() && !peek().equals("}")) {
      letters.add(next());
    }
    next();
    return String.join("", letters);
  }

  /** Cuts LaTeX into commands, numbers and single characters; white space is dropped. */
  static final class TexTokens {
    private static final Pattern TOKEN =
        Pattern.compile("\\\\[A-Za-z]+|\\\\.|[0-9]+(?:\\.[0-9]+)?|\\P{M}\\p{M}*", Pattern.DOTALL);

    private TexTokens() {}

    static List<String> of(String latex) {
      List<String> tokens = new ArrayList<>();
      Matcher matcher = TOKEN.matcher(latex);
      while (matcher.find()) {
        if (!matcher.group().isBlank()) {
          tokens.add(matcher.group());
        }
      }
      return tokens;
    }
  }
}
