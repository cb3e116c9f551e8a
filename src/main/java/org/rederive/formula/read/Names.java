package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.formula.Formula;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/** Reads how a symbol is written: accents, primes, subscripts and a superscript label. */
final class Names {
  static final Set<String> ACCENTS =
      Set.of(
          "\\hat",
          "\\tilde",
          "\\bar",
          "\\check",
          "\\breve",
          "\\dot",
          "\\ddot",
          "\\vec",
          "\\mathbf",
          "\\mathcal",
          "\\mathrm",
          "\\boldsymbol",
          "\\mathbb",
          "\\mathscr",
          "\\widehat",
          "\\widetilde",
          "\\overline",
          "\\mathsf",
          "\\mathfrak",
          "\\text");

  /** Alphabets in which words are written. */
  private static final Set<String> UPRIGHT = Set.of("\\mathrm", "\\text");

  static final Set<String> GREEK =
      Set.of(
          "\\alpha",
          "\\beta",
          "\\gamma",
          "\\delta",
          "\\epsilon",
          "\\varepsilon",
          "\\zeta",
          "\\eta",
          "\\theta",
          "\\vartheta",
          "\\iota",
          "\\kappa",
          "\\lambda",
          "\\mu",
          "\\nu",
          "\\xi",
          "\\pi",
          "\\rho",
          "\\sigma",
          "\\tau",
          "\\upsilon",
          "\\varrho",
          "\\varsigma",
          "\\varpi",
          "\\varkappa",
          "\\Upsilon",
          "\\phi",
          "\\varphi",
          "\\chi",
          "\\psi",
          "\\omega",
          "\\Gamma",
          "\\Delta",
          "\\Theta",
          "\\Lambda",
          "\\Xi",
          "\\Pi",
          "\\Sigma",
          "\\Phi",
          "\\Psi",
          "\\Omega",
          "\\ell",
          "\\hbar");

  /** Marks that tell names apart above a letter. */
  static final Set<String> ABOVE =
      Set.of("\\uparrow", "\\downarrow", "\\perp", "\\parallel", "\\infty");

  private static final Pattern COMMAND_LAST = Pattern.compile("\\\\[A-Za-z]+$");

  private Names() {}

  static boolean startsName(Token token) {
    return token.kind() == Token.Kind.LETTER
        || ACCENTS.contains(token.text())
        || GREEK.contains(token.text());
  }

  /** Base with accents and primes, without scripts. */
  static String base(TokenStream in) {
    StringBuilder name = new StringBuilder(letter(in));
    while (in.takeIf("'")) {
      name.append('\'');
    }
    String letter = name.toString();
    return in.pairs().from(letter, in).orElse(letter);
  }

  /** A letter with accents. */
  static String letter(TokenStream in) {
    Token token = in.take();
    StringBuilder name = new StringBuilder();
    if (ACCENTS.contains(token.text())) {
      name.append(Dress.on(accented(in, UPRIGHT.contains(token.text())), token.text()));
    } else if (startsName(token)) {
      name.append(token.text());
    } else {
      throw new ReadingException(
          token.span(), "expected a symbol, found " + token.shown(), knownCommands(token.text()));
    }
    return name.toString();
  }

  private static String accented(TokenStream in, boolean upright) {
    in.descend();
    String inside = in.takeIf("{") ? accentedGroup(in, upright) : letterOrDigits(in);
    in.ascend();
    return inside;
  }

  private static String accentedGroup(TokenStream in, boolean upright) {
    List<String> inside = new ArrayList<>(List.of(letterOrDigits(in)));
    while (isPiece(in.peek()) || upright && isWithinWord(in, inside.size())) {
      inside.add(isPiece(in.peek()) ? letterOrDigits(in) : in.take().text());
    }
    in.expect("}", "to close the accent");
    return joined(inside);
  }

  private static boolean isPiece(Token token) {
    return startsName(token) || token.kind() == Token.Kind.NUMBER;
  }

  /** The stop of an abbreviation, as in \mathrm{kin.}, and the hyphen of e-ph; x-y is none. */
  private static boolean isWithinWord(TokenStream in, int before) {
    boolean stop = in.next(".") && before > 1 && in.peek(1).is("}");
    boolean letters = before > 1 || in.peek(2).kind() == Token.Kind.LETTER;
    boolean hyphen = in.next("-") && letters && in.peek(1).kind() == Token.Kind.LETTER;
    return stop || hyphen;
  }

  /** The identity is written as a one with an accent or in an alphabet of its own. */
  private static String letterOrDigits(TokenStream in) {
    return in.peek().kind() == Token.Kind.NUMBER ? in.take().text() : base(in);
  }

  /** A letter right after a command would become part of it. */
  private static String joined(List<String> pieces) {
    StringBuilder text = new StringBuilder();
    String last = "";
    for (String piece : pieces) {
      boolean glued = COMMAND_LAST.matcher(last).find() && Character.isLetter(piece.charAt(0));
      text.append(glued ? " " : "").append(piece);
      last = piece;
    }
    return text.toString();
  }

  /** A superscript that is part of the name, such as L, LR, (1), + or ab;c. */
  static String label(TokenStream in) {
    if (!in.takeIf("{")) {
      return Subscripts.isSign(in.peek())
          ? Subscripts.sign(in, false)
          : ABOVE.contains(in.peek().text()) ? in.take().text() : base(in);
    }
    List<String> label = new ArrayList<>();
    while (!in.next("}")) {
      if (ACCENTS.contains(in.peek().text())) {
        label.add(base(in));
        continue;
      }
      Token token = in.take();
      if (token.is("'") && !label.isEmpty() && isLast(label)) {
        label.add(token.text());
        continue;
      }
      if (token.is("_") && isWithin(label)) {
        label.add(below(in));
        continue;
      }
      boolean parts = (token.is(",") || token.is(";")) && !label.isEmpty() && !in.next("}");
      boolean alone =
          Subscripts.isSign(token)
              && (isMarkedBy(in, label) || label.equals(List.of("(")) && in.next(")"));
      boolean order =
          isWithin(label) && !in.next(")") && (token.is("+") || token.is("-") || token.is("="));
      boolean allowed =
          order
              || token.kind() == Token.Kind.LETTER
              || token.kind() == Token.Kind.NUMBER
              || token.is("(")
              || token.is(")")
              || parts
              || alone
              || ABOVE.contains(token.text())
              || GREEK.contains(token.text());
      if (!allowed) {
        throw new ReadingException(
            token.span(),
            "expected a label such as R, LR or (1) in the superscript, found " + token.shown(),
            token.is("-") ? "write an inverse as a^{-1}" : "");
      }
      label.add(token.text());
    }
    requireSome(!label.isEmpty(), in.peek(), "superscript");
    in.expect("}", "to close the superscript");
    return joined(label);
  }

  /**
   * Whether a sign that was taken is one of several marks, as in E with s,-, C with +(1) and r with
   * M+ above it.
   */
  private static boolean isMarkedBy(TokenStream in, List<String> label) {
    boolean begins = label.isEmpty() || label.get(label.size() - 1).equals(",");
    boolean ends = in.next("}") || in.next(",") && !in.peek(1).is("}");
    boolean behind = !label.isEmpty() && isLast(label) && !label.contains("(") && in.next("}");
    return behind || begins && (ends || label.isEmpty() && in.next("("));
  }

  private static boolean isLast(List<String> label) {
    return label.get(label.size() - 1).matches("[A-Za-z]|\\\\[A-Za-z]+(?:\\{.*})?");
  }

  /** What stands below a letter in a label, as in (s_z). */
  private static String below(TokenStream in) {
    boolean braces = in.takeIf("{");
    String letter = base(in);
    if (braces) {
      in.expect("}", "after what stands below a letter");
    }
    return "_{" + letter + "}";
  }

  /** Whether brackets are open in a label, with something in them, as in (N+1) and (j=0,m=0). */
  private static boolean isWithin(List<String> label) {
    return label.contains("(") && !label.contains(")") && !label.get(label.size() - 1).equals("(");
  }

  /**
   * A whole name as it stands in a symbol table; of a state also with its bars, as |n⟩, and of a
   * band also its sign, as in E_+.
   */
  static SymbolName row(TokenStream in) {
    if (Subscripts.isSign(in.peek()) && in.peek(1).kind() == Token.Kind.END) {
      return SymbolName.of(in.take().text());
    }
    if (!in.takeIf("|")) {
      return declared(in);
    }
    SymbolName name = ket(in);
    in.expect("\\rangle", "to close the ket");
    return name;
  }

  /** A state known by its labels, with what stands behind the last one. */
  static SymbolName ket(TokenStream in) {
    List<String> labels = new ArrayList<>();
    do {
      labels.add(KetLabel.read(in));
    } while (in.takeIf(",")
        || in.takeIf(";")
        || KetLabel.starts(in.peek())
        || KetLabel.goesOn(labels.get(labels.size() - 1), in));
    SymbolName name = SymbolName.ofKet(labels);
    if (in.takeIf("^")) {
      boolean order = in.peek().kind() == Token.Kind.NUMBER;
      name = name.withLabel(order ? in.take().text() : label(in));
    }
    return in.next("(") ? withArguments(name, in) : name;
  }

  /** A whole name as it stands in a definition. */
  static SymbolName declared(TokenStream in) {
    boolean derivative = in.next("\\partial") || in.next("\\nabla");
    String base = derivative ? in.take().text() : base(in);
    SymbolName name = SymbolName.of(base);
    while (in.next("_") || in.next("^") || in.next("'")) {
      name = in.takeIf("'") ? primed(name) : withScript(name, in);
    }
    return in.next("(") || in.next("[") ? withArguments(name, in) : name;
  }

  /** A name with what stands below and above it, without what stands behind it. */
  static SymbolName scripted(TokenStream in) {
    SymbolName name = SymbolName.of(base(in));
    while (in.next("_") || in.next("^")) {
      name = withScript(name, in);
    }
    return name;
  }

  private static SymbolName withArguments(SymbolName name, TokenStream in) {
    if (in.take().is("[")) {
      String argument = argument(in);
      in.expect("]", "behind the only argument in square brackets");
      return name.withArguments(List.of(argument));
    }
    List<String> arguments = new ArrayList<>();
    do {
      arguments.add(argument(in));
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(")", "to close the arguments");
    return name.withArguments(arguments);
  }

  /** A prime belongs to the letter, also where it stands behind a subscript. */
  static SymbolName primed(SymbolName name) {
    return new SymbolName(name.base() + "'", name.subscripts(), name.label(), name.arguments());
  }

  private static SymbolName withScript(SymbolName name, TokenStream in) {
    Token sign = in.take();
    if (sign.is("_")) {
      requireOnce(name.subscripts().isEmpty(), sign, "subscript");
      return name.withSubscripts(Subscripts.read(in));
    }
    requireOnce(name.label().isEmpty(), sign, "superscript");
    return name.withLabel(label(in));
  }

  static void requireOnce(boolean first, Token sign, String what) {
    if (!first) {
      throw new ReadingException(
          sign.span(), "a second " + what + " on the same symbol", "use brackets, as in (a^b)^c");
    }
  }

  private static void requireSome(boolean some, Token closing, String what) {
    if (!some) {
      throw new ReadingException(closing.span(), "an empty " + what, "");
    }
  }

  /** One argument: a declared label with its subscripts. */
  static String argument(TokenStream in) {
    if (in.peek().kind() == Token.Kind.NUMBER) {
      return in.take().text();
    }
    if (in.takeIf(Formula.Uncomputed.ANY_ARGUMENT)) {
      return Formula.Uncomputed.ANY_ARGUMENT;
    }
    SymbolName name = SymbolName.of(base(in));
    if (in.takeIf("_")) {
      name = name.withSubscripts(Subscripts.read(in));
    }
    return name.latex();
  }

  /** What to write instead of a command that many know and this language does not. */
  static String knownCommands(String text) {
    return switch (text) {
      case "\\begin", "\\end" -> "write one formula per block";
      case "\\approx", "\\simeq", "\\sim", "\\propto" ->
          "a claim is an equation; what is left out in it has to be written";
      default -> "";
    };
  }
}
