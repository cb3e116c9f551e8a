package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * The names that a formula writes, before it is known what they are: so that of a table for a whole
 * paper a document has the rows that it needs.
 */
public final class Mentions {
  private final TokenStream in;
  private final List<SymbolName> found = new ArrayList<>();

  private Mentions(TokenStream in) {
    this.in = in;
  }

  /**
   * All names in a formula, those in subscripts and arguments too. What stands above a name counts
   * as its label, and brackets behind it as its arguments, whatever they turn out to be; none of
   * what cannot be read.
   */
  public static List<SymbolName> in(String latex, Macros macros) {
    try {
      Mentions mentions = new Mentions(new TokenStream(latex, macros));
      mentions.read();
      return mentions.found;
    } catch (ReadingException unreadable) {
      return List.of();
    }
  }

  private void read() {
    while (in.peek().kind() != Token.Kind.END) {
      boolean derivative = in.next("\\partial") || in.next("\\nabla");
      if (in.next("\\begin") || in.next("\\end")) {
        arrangement();
      } else if (derivative || Names.startsName(in.peek())) {
        String base = derivative ? in.take().text() : Names.base(in);
        found.add(dressed(SymbolName.of(base)));
      } else {
        state(in.take());
      }
    }
  }

  /**
   * A state by its labels, if one stands behind a bar or a bracket; its labels come by themselves.
   */
  private void state(Token before) {
    if (before.is("|") || before.is("\\langle")) {
      in.ahead(() -> Names.ket(in)).ifPresent(found::add);
    }
  }

  /** The word of an arrangement, as in a matrix: its letters are no names. */
  private void arrangement() {
    in.take();
    boolean inside = in.takeIf("{");
    while (inside && in.peek().kind() != Token.Kind.END) {
      inside = !in.take().is("}");
    }
  }

  /** With its scripts and arguments, as far as these can be read; nothing of them is taken. */
  private SymbolName dressed(SymbolName bare) {
    int mark = in.mark();
    SymbolName scripted = in.ahead(() -> scripted(bare)).orElse(bare);
    in.reset(mark);
    return in.ahead(
            () -> {
              scripted(bare);
              return scripted.withArguments(arguments());
            })
        .orElse(scripted);
  }

  private SymbolName scripted(SymbolName bare) {
    SymbolName name = bare;
    while (in.next("_") || in.next("^")) {
      boolean below = in.take().is("_");
      name = below ? name.withSubscripts(Names.subscripts(in)) : name.withLabel(above());
    }
    return name;
  }

  /** What stands above a name, without the braces around it. */
  private String above() {
    if (!in.takeIf("{")) {
      return in.take().text();
    }
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (in.peek().kind() != Token.Kind.END) {
      open += in.next("{") ? 1 : in.next("}") ? -1 : 0;
      String token = in.take().text();
      if (open == 0) {
        break;
      }
      text.append(token);
    }
    return text.toString();
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    in.expect("(", "");
    do {
      arguments.add(Names.argument(in));
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(")", "");
    return arguments;
  }
}
