package org.rederive.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The LaTeX of physics formulas as MathML, for show: what a formula means was settled when it was
 * read. Never fails; a command that is not known is shown as it is written.
 */
final class MathMl {
  private final List<String> tokens;
  private int at;

  private MathMl(String latex) {
    this.tokens = TexTokens.of(latex);
  }

  /** A formula on a line of its own. */
  static String display(String latex) {
    return "<math display=\"block\">" + new MathMl(latex).all() + "</math>";
  }

  /** A formula within text. */
  static String inline(String latex) {
    return "<math>" + new MathMl(latex).all() + "</math>";
  }

  private String all() {
    StringBuilder text = new StringBuilder();
    while (at < tokens.size()) {
      text.append(peek().equals("}") ? skip() : scripted());
    }
    return "<mrow>" + text + "</mrow>";
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  private String skip() {
    at++;
    return "";
  }

  /** A piece with its sub- and superscripts. */
  private String scripted() {
    boolean limits = TexSymbols.hasLimits(peek());
    String base = atom();
    String below = "";
    String above = "";
    while (peek().equals("_") || peek().equals("^")) {
      if (next().equals("_")) {
        below += argument();
      } else {
        above += argument();
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
    StringBuilder text = new StringBuilder();
    while (at < tokens.size() && !peek().equals("}")) {
      text.append(scripted());
    }
    next();
    return row(text.toString());
  }

  private String atom() {
    if (peek().equals("{")) {
      return group();
    }
    String token = next();
    if (token.startsWith("\\") && token.length() > 1) {
      return command(token.substring(1));
    }
    if (token.isEmpty() || token.equals("_") || token.equals("^")) {
      return row("");
    }
    if (Character.isDigit(token.charAt(0))) {
      return element("mn", token);
    }
    return Character.isLetter(token.codePointAt(0)) ? element("mi", token) : operator(token);
  }

  private static String operator(String token) {
    return switch (token) {
      case "-" -> element("mo", "−");
      case "|" -> "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">|</mo>";
      case "(", ")", "[", "]" -> "<mo stretchy=\"false\">" + token + "</mo>";
      case "'" -> element("mo", "′");
      default -> element("mo", Escaped.of(token));
    };
  }

  private String command(String name) {
    switch (name) {
      case "frac":
        return element("mfrac", argument() + argument());
      case "sqrt":
        return element("msqrt", argument());
      case "left", "right", "big", "Big", "bigl", "bigr":
        return fence(next());
      case "mathcal", "mathbf", "mathbb":
        return lettered(name);
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
          + "<mo stretchy=\"false\">"
          + accent
          + "</mo>"
          + "</mover>";
    }
    String shown = TexSymbols.shown(name);
    return shown == null ? element("mtext", "\\" + Escaped.of(name)) : shown;
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
}
