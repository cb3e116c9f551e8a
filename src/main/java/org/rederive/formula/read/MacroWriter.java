package org.rederive.formula.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;

/** Writes the macros of a formula out, from left to right. */
final class MacroWriter {
  /** Longer formulas are refused, so that no input can exhaust the machine. */
  private static final int MOST_TOKENS = 2 * Lexer.LONGEST;

  private static final int MOST_USES = 20_000;
  private static final int MOST_WORK = 20_000_000;
  private static final int DEEPEST = 100;

  private final Function<String, Optional<Macro>> macros;
  private final Deque<Pending> ahead = new ArrayDeque<>();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Expansion.Use> uses = new ArrayList<>();
  private final Primitives primitives = new Primitives(this);
  private int count;
  private int work;

  /**
   * A token that is still to be looked at.
   *
   * @param within macros in whose text it stands, outermost first
   */
  record Pending(Token token, List<String> within) {
    boolean isOfAuthor() {
      return within.isEmpty();
    }
  }

  MacroWriter(List<Token> tokens, Function<String, Optional<Macro>> macros) {
    this.macros = macros;
    tokens.forEach(token -> ahead.add(new Pending(token, List.of())));
  }

  Expansion written() {
    while (!ahead.isEmpty()) {
      Pending next = ahead.remove();
      Optional<Macro> macro = macro(next.token());
      boolean written = isOurs(next, macro) && primitives.take(next);
      if (!written && macro.isPresent()) {
        replace(next, macro.get());
      } else if (!written) {
        tokens.add(next.token());
      }
    }
    return new Expansion(tokens, uses);
  }

  /** What an author has defined is read as that. */
  private static boolean isOurs(Pending next, Optional<Macro> macro) {
    return next.token().kind() == Token.Kind.COMMAND
        && macro.filter(m -> !(m instanceof Macro.Forms)).isEmpty();
  }

  private Optional<Macro> macro(Token token) {
    return token.kind() == Token.Kind.COMMAND ? macros.apply(token.text()) : Optional.empty();
  }

  private void replace(Pending use, Macro macro) {
    Token token = use.token();
    if (isRenamed(use)) {
      tokens.add(token);
      return;
    }
    refuseEndless(use);
    if (macro instanceof Macro.Text text) {
      fill(use, text);
    } else if (macro instanceof Macro.Forms forms) {
      fill(use, form(use, forms).text());
    } else if (macro instanceof Macro.Same same) {
      tokens.add(same.sign().at(token.span()));
    } else {
      throw new ReadingException(
          token.span(), token.text() + " cannot be used: " + macro.shown(), "");
    }
  }

  /**
   * Whether the command is what a synonym is read as: who defines \tilde as \widetilde means the
   * wide one, which is read as the tilde that LaTeX has.
   */
  private boolean isRenamed(Pending use) {
    List<String> within = use.within();
    if (!within.contains(use.token().text())) {
      return false;
    }
    String last = within.get(within.size() - 1);
    Optional<Macro> synonym = Macros.SYNONYMS.macro(last);
    return synonym.isPresent() && synonym.equals(macros.apply(last));
  }

  private void refuseEndless(Pending use) {
    String name = use.token().text();
    if (use.within().contains(name)) {
      throw new ReadingException(
          use.token().span(), "the text of the macro " + name + " leads back to " + name, "");
    }
    requireShort(use, use.within().size() <= DEEPEST && ++count <= MOST_USES && work <= MOST_WORK);
  }

  private static void requireShort(Pending use, boolean isShort) {
    if (!isShort) {
      throw new ReadingException(
          use.token().span(),
          "written out, the macros of this formula are too long",
          "split it into steps");
    }
  }

  private void fill(Pending use, Macro.Text text) {
    while (text.star() && next("*")) {
      ahead.remove();
    }
    List<List<Pending>> arguments = new ArrayList<>();
    Span last = use.token().span();
    for (int i = 0; i < text.parameters(); i++) {
      boolean optional = i == 0 && text.first().isPresent();
      Argument argument = optional ? bracketed(use, text) : argument(use, text, i);
      arguments.add(argument.tokens());
      last = argument.last();
    }
    Span span = use.isOfAuthor() ? use.token().span().to(last) : use.token().span();
    if (use.isOfAuthor()) {
      uses.add(new Expansion.Use(use.token().text(), text, span));
    }
    putBack(body(text.body(), use, span, arguments));
  }

  /** The form of a command that is written in several ways. */
  private Macro.Form form(Pending use, Macro.Forms forms) {
    Following following = Following.of(ahead.stream().map(Pending::token).iterator());
    work += following.tokens();
    List<Macro.Form> fitting = forms.forms().stream().filter(following::fits).toList();
    return fitting.stream()
        .filter(Macro.Form::bar)
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .or(() -> undelimited(forms, following))
        .orElseThrow(
            () ->
                new ReadingException(
                    use.token().span(),
                    use.token().text() + " is not followed by what belongs to it",
                    "write " + forms.shown()));
  }

  /** A command of which there is one form takes signs without braces, as in \\odv fx. */
  private static Optional<Macro.Form> undelimited(Macro.Forms forms, Following following) {
    List<Macro.Form> plain = forms.forms().stream().filter(form -> !form.bracket()).toList();
    return plain.size() == 1 && !following.bracket() && plain.get(0).groups() < 3
        ? plain.stream().findFirst()
        : Optional.empty();
  }

  private List<Pending> body(
      List<Macro.Piece> pieces, Pending use, Span span, List<List<Pending>> arguments) {
    List<String> within = new ArrayList<>(use.within());
    within.add(use.token().text());
    List<String> inside = List.copyOf(within);
    List<Pending> all = new ArrayList<>();
    for (Macro.Piece piece : pieces) {
      if (piece instanceof Macro.Argument argument) {
        all.addAll(arguments.get(argument.number() - 1));
      } else if (piece instanceof Macro.Sign sign) {
        all.add(new Pending(sign.at(span), inside));
      }
      requireShort(use, all.size() + ahead.size() + tokens.size() <= MOST_TOKENS);
    }
    return all;
  }

  boolean next(String sign) {
    return !ahead.isEmpty() && ahead.element().token().is(sign);
  }

  // ---- arguments

  /**
   * Tokens of an argument, without its brackets.
   *
   * @param last where its last sign stands
   */
  record Argument(List<Pending> tokens, Span last) {}

  private Argument bracketed(Pending use, Macro.Text text) {
    return next("[")
        ? group("]", use)
        : new Argument(
            body(text.first().orElseThrow(), use, use.token().span(), List.of()),
            use.token().span());
  }

  private Argument argument(Pending use, Macro.Text text, int before) {
    if (next("{")) {
      return group("}", use);
    }
    if (next("}") || isAtEnd()) {
      throw new ReadingException(
          use.token().span(),
          use.token().text() + " needs argument " + (before + 1) + " of " + text.parameters(),
          "");
    }
    Pending first = ahead.remove();
    if (first.token().isLongNumber()) {
      ahead.push(new Pending(first.token().withoutDigit(), first.within()));
      first = new Pending(first.token().digit(), first.within());
    }
    return new Argument(List.of(first), first.token().span());
  }

  /** What a primitive command is written out as. */
  void push(List<Pending> written, Pending use) {
    work += written.size();
    requireShort(use, ++count <= MOST_USES && work <= MOST_WORK);
    putBack(written);
  }

  void putBack(List<Pending> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      ahead.push(taken.get(i));
    }
  }

  Pending remove() {
    return ahead.remove();
  }

  /** What stands in the braces that follow. */
  List<Pending> argument(Pending use) {
    return argument(use, new Macro.Text(3, Optional.empty(), false, List.of()), 0).tokens();
  }

  boolean isAtEnd() {
    return ahead.isEmpty() || ahead.element().token().kind() == Token.Kind.END;
  }

  Argument group(String close, Pending use) {
    ahead.remove();
    List<Pending> inside = new ArrayList<>();
    int depth = 0;
    while (depth > 0 || !next(close)) {
      if (isAtEnd() || depth < 0) {
        throw new ReadingException(
            use.token().span(), "an argument of " + use.token().text() + " never ends", "");
      }
      depth += next("{") ? 1 : next("}") ? -1 : 0;
      inside.add(ahead.remove());
    }
    work += 2 * inside.size();
    return new Argument(inside, ahead.remove().token().span());
  }
}
