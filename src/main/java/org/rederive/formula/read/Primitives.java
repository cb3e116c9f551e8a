package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.MacroWriter.Pending;

/** Writes out commands that no text can stand for: they look at what follows them. */
final class Primitives {
  private static final Map<String, String> MATRICES =
      Map.of(
          "\\pmqty", "pmatrix",
          "\\spmqty", "pmatrix",
          "\\bmqty", "bmatrix",
          "\\sbmqty", "bmatrix");

  /** In brackets that are part of the command. */
  private static final Set<String> BRACKETED =
      Set.of("\\mqty", "\\smqty", "\\matrixquantity", "\\smallmatrixquantity");

  /** Signs of several integrals, each of which has a measure. */
  private static final Map<String, Integer> INTEGRALS = Map.of("\\iint", 2, "\\iiint", 3);

  private final MacroWriter in;

  /** Those that write matrices. */
  static List<String> matrices() {
    return Stream.concat(MATRICES.keySet().stream(), BRACKETED.stream()).sorted().toList();
  }

  Primitives(MacroWriter in) {
    this.in = in;
  }

  /** Whether this was such a command, which is written out then. */
  boolean take(Pending use) {
    String name = use.token().text();
    if (MATRICES.containsKey(name) && in.next("{")) {
      matrix(use, MATRICES.get(name), in.group("}", use).tokens());
    } else if (BRACKETED.contains(name)) {
      return bracketed(use);
    } else if (name.equals("\\dd") && in.next("[")) {
      measure(use);
    } else if (INTEGRALS.containsKey(name)) {
      in.push(
          Collections.nCopies(INTEGRALS.get(name), sign(use, Token.Kind.COMMAND, "\\int")), use);
    } else if (name.equals("\\ifthenelse")) {
      choice(use);
    } else {
      return false;
    }
    return true;
  }

  /** \mqty(a & b) has the brackets of its matrix. */
  private boolean bracketed(Pending use) {
    while (in.next("*")) {
      in.remove();
    }
    if (in.next("{")) {
      matrix(use, "matrix", in.group("}", use).tokens());
    } else if (in.next("(")) {
      matrix(use, "pmatrix", inside(")", use));
    } else if (in.next("[")) {
      matrix(use, "bmatrix", inside("]", use));
    } else {
      return false;
    }
    return true;
  }

  /** All up to the bracket that closes the one at hand. */
  private List<Pending> inside(String close, Pending use) {
    String open = in.remove().token().text();
    List<Pending> inside = new ArrayList<>();
    int depth = 0;
    while (depth > 0 || !in.next(close)) {
      if (in.isAtEnd()) {
        throw new ReadingException(
            use.token().span(), "an argument of " + use.token().text() + " never ends", "");
      }
      depth += in.next(open) ? 1 : in.next(close) ? -1 : 0;
      inside.add(in.remove());
    }
    in.remove();
    return inside;
  }

  /** \dd[3]{x} is d³x. */
  private void measure(Pending use) {
    List<Pending> all = new ArrayList<>();
    List<Pending> dimension = in.group("]", use).tokens();
    all.add(sign(use, Token.Kind.COMMAND, "\\mathrm"));
    all.add(sign(use, Token.Kind.SIGN, "{"));
    all.add(sign(use, Token.Kind.LETTER, "d"));
    all.add(sign(use, Token.Kind.SIGN, "}"));
    all.add(sign(use, Token.Kind.SIGN, "^"));
    all.add(sign(use, Token.Kind.SIGN, "{"));
    all.addAll(dimension);
    all.add(sign(use, Token.Kind.SIGN, "}"));
    in.push(all, use);
  }

  private void matrix(Pending use, String name, List<Pending> entries) {
    List<Pending> all = new ArrayList<>(environment(use, "\\begin", name));
    all.addAll(entries);
    all.addAll(environment(use, "\\end", name));
    in.push(all, use);
  }

  private static List<Pending> environment(Pending use, String command, String name) {
    List<Pending> tokens = new ArrayList<>();
    tokens.add(sign(use, Token.Kind.COMMAND, command));
    tokens.add(sign(use, Token.Kind.SIGN, "{"));
    name.chars()
        .forEach(c -> tokens.add(sign(use, Token.Kind.LETTER, Character.toString((char) c))));
    tokens.add(sign(use, Token.Kind.SIGN, "}"));
    return tokens;
  }

  private static Pending sign(Pending use, Token.Kind kind, String text) {
    return new Pending(new Token(kind, text, use.token().span()), use.within());
  }

  /** \ifthenelse{\equal{a}{b}}{…}{…} of what an author has given, letter by letter. */
  private void choice(Pending use) {
    List<String> condition =
        in.argument(use).stream().map(pending -> pending.token().text()).toList();
    List<Pending> equal = in.argument(use);
    List<Pending> other = in.argument(use);
    in.push(isEqual(condition, use) ? equal : other, use);
  }

  private static boolean isEqual(List<String> condition, Pending use) {
    Optional<List<String>> sides =
        condition.size() > 4 && condition.get(0).equals("\\equal")
            ? Optional.of(condition.subList(1, condition.size()))
            : Optional.empty();
    int between = sides.map(s -> s.indexOf("}")).orElse(-1);
    int size = sides.map(List::size).orElse(0);
    boolean two =
        between > 0
            && between + 2 < size
            && sides.get().get(0).equals("{")
            && sides.get().get(between + 1).equals("{")
            && sides.get().lastIndexOf("{") == between + 1
            && sides.get().indexOf("}") == between
            && sides.get().get(size - 1).equals("}");
    if (!two) {
      throw new ReadingException(
          use.token().span(), "what this depends on is not known here", "write the formula out");
    }
    return sides.get().subList(1, between).equals(sides.get().subList(between + 2, size - 1));
  }
}
