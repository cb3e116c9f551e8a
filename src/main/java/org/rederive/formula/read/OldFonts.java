package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.formula.ReadingException;

/**
 * Old fonts that begin within a group and reach to its end: {n \bf k} is {n \mathbf{k}}, and
 * {\bf{k} \cdot \bf{r}} is {\mathbf{k} \cdot \mathbf{r}}.
 */
final class OldFonts {
  /** Old fonts, and the commands of today. */
  static final Map<String, String> TODAY =
      Map.of(
          "\\bf", "\\mathbf",
          "\\rm", "\\mathrm",
          "\\cal", "\\mathcal",
          "\\sf", "\\mathsf",
          "\\it", "",
          "\\mit", "");

  /** Letters in a font of their own. */
  private static final Set<String> OWN =
      Set.of("\\mathrm", "\\text", "\\mathcal", "\\mathbb", "\\mathscr", "\\mathsf", "\\mathbf");

  private final List<Token> tokens;
  private final int[] partner;
  private final List<Token> plain = new ArrayList<>();

  private OldFonts(List<Token> tokens) {
    this.tokens = tokens;
    this.partner = Braces.partners(tokens);
  }

  static List<Token> within(List<Token> tokens) {
    return tokens.stream().anyMatch(t -> TODAY.containsKey(t.text()))
        ? new OldFonts(tokens).all()
        : tokens;
  }

  private List<Token> all() {
    write(0, tokens.size(), Font.NONE, false);
    return plain;
  }

  /**
   * What the letters are dressed in.
   *
   * @param name the command; empty where there is none
   * @param open whether it was said of a group before and reaches on, which nobody means
   */
  private record Font(String name, boolean open) {
    private static final Font NONE = new Font("", false);

    Font opened() {
      return new Font(name, !name.isEmpty());
    }
  }

  /**
   * @param within whether a group ends there, and a font with it
   */
  private void write(int from, int to, Font before, boolean within) {
    Font font = before;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is("{") && partner[i] > i && partner[i] <= to) {
        i = group(i, font);
      } else if (TODAY.containsKey(token.text())) {
        String name = TODAY.get(token.text());
        boolean braces = i + 1 < to && tokens.get(i + 1).is("{") && partner[i + 1] > 0;
        font = new Font(name, false);
        i = braces ? dressed(i, font) : i;
        font = braces ? font.opened() : font;
      } else if (OWN.contains(token.text()) && i + 1 < to) {
        int end = Math.max(partner[i + 1], i + 1);
        plain.addAll(tokens.subList(i, end + 1));
        i = end;
      } else {
        boolean letter = token.kind() == Token.Kind.LETTER;
        i = letters(i, to, font);
        font = letter && !within ? font.opened() : font;
      }
    }
  }

  /** \bf{k}: its braces are needed as those of a script only. */
  private int dressed(int sign, Font font) {
    boolean script = sign > 0 && (tokens.get(sign - 1).is("_") || tokens.get(sign - 1).is("^"));
    if (script) {
      return group(sign + 1, font);
    }
    write(sign + 2, partner[sign + 1], font, true);
    return partner[sign + 1];
  }

  /** A group keeps what begins with its font and has nothing but letters: {\bf k}. */
  private int group(int open, Font font) {
    int close = partner[open];
    plain.add(tokens.get(open));
    boolean whole =
        TODAY.containsKey(tokens.get(open + 1).text())
            && tokens.subList(open + 2, close).stream().allMatch(OldFonts::isOfName);
    if (whole) {
      plain.addAll(tokens.subList(open + 1, close));
    } else {
      write(open + 1, close, font, true);
    }
    plain.add(tokens.get(close));
    return close;
  }

  private static boolean isOfName(Token token) {
    return token.kind() == Token.Kind.NUMBER || Names.startsName(token);
  }

  /** Letters as their font has them; of upright ones all that stand together are a word. */
  private int letters(int at, int to, Font font) {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.LETTER || font.name().isEmpty()) {
      plain.add(token);
      return at;
    }
    if (font.open()) {
      throw new ReadingException(
          token.span(),
          "it is not clear whether this letter is in the font that begins before it",
          "write " + font.name() + "{…} around what is meant");
    }
    plain.add(token.as(Token.Kind.COMMAND, font.name()));
    plain.add(token.as(Token.Kind.SIGN, "{"));
    int i = at;
    plain.add(token);
    while (font.name().equals("\\mathrm")
        && i + 1 < to
        && tokens.get(i + 1).kind() == Token.Kind.LETTER) {
      plain.add(tokens.get(++i));
    }
    plain.add(tokens.get(i).as(Token.Kind.SIGN, "}"));
    return i;
  }
}
