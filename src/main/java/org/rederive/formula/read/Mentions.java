package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rederive.formula.ReadingException;
import org.rederive.formula.SymbolName;

/**
 * The names that a formula writes, before it is known what they are: so that of a table for a whole
 * paper a document has the rows that it needs.
 */
public final class Mentions {
  private final TokenStream in;
  private final List<SymbolName> found = new ArrayList<>();
  private final List<SymbolName> opened = new ArrayList<>();
  private final List<SymbolName> functionals = new ArrayList<>();
  private final List<SymbolName> adjoints = new ArrayList<>();

  /** Labels below averages. */
  private final List<List<String>> averaged = new ArrayList<>();

  private final List<Values> values = new ArrayList<>();

  private Mentions(TokenStream in) {
    this.in = in;
  }

  /**
   * What one formula mentions.
   *
   * @param names all that it writes, those in subscripts and arguments too. What stands above a
   *     name counts as its label, and brackets behind it as its arguments, whatever they turn out
   *     to be
   * @param beforeFormulas those with a bracket behind them in which no arguments stand, but a
   *     formula: a product, or the value of a function somewhere else
   * @param functionals those with a name alone in square brackets behind them, as F of F[ρ]
   * @param values letters for which its sums put numbers
   * @param adjoints those with a label and the sign of an adjoint behind it
   * @param averages whether an expectation value ⟨X⟩ says in no subscript in which state it is
   *     taken
   * @param averaged the labels below those that say so
   */
  public record All(
      List<SymbolName> names,
      List<SymbolName> beforeFormulas,
      List<SymbolName> functionals,
      List<String> values,
      List<SymbolName> adjoints,
      boolean averages,
      List<List<String>> averaged) {
    public All {
      names = List.copyOf(names);
      beforeFormulas = List.copyOf(beforeFormulas);
      functionals = List.copyOf(functionals);
      values = List.copyOf(values);
      adjoints = List.copyOf(adjoints);
      averaged = List.copyOf(averaged);
    }
  }

  /** What a formula mentions, with each of its double signs; no names of what cannot be read. */
  public static All of(String latex, Macros macros) {
    try {
      TokenStream whole = new TokenStream(latex, macros);
      Mentions expectations = new Mentions(whole);
      boolean averages = expectations.averages();
      whole.reset(0);
      return all(whole, averages, expectations.averaged);
    } catch (ReadingException unreadable) {
      return new All(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of());
    }
  }

  private static All all(TokenStream whole, boolean averages, List<List<String>> averaged) {
    try {
      List<Mentions> read = DoubleSigns.every(whole, Mentions::new);
      read.forEach(Mentions::read);
      return new All(
          read.stream().flatMap(each -> each.valued().stream()).toList(),
          read.stream().flatMap(each -> each.opened.stream()).toList(),
          read.stream().flatMap(each -> each.functionals.stream()).toList(),
          read.stream()
              .flatMap(each -> each.values.stream())
              .flatMap(sum -> sum.letters().stream())
              .toList(),
          read.stream().flatMap(each -> each.adjoints.stream()).toList(),
          averages,
          averaged);
    } catch (ReadingException unreadable) {
      return new All(List.of(), List.of(), List.of(), List.of(), List.of(), averages, averaged);
    }
  }

  /** Whether an average has nothing below it; the labels of others are noted. */
  private boolean averages() {
    boolean bare = false;
    for (; in.peek().kind() != Token.Kind.END; in.take()) {
      int first = in.mark() > 2 && in.at(in.mark() - 1).is("\\langle") ? in.mark() - 1 : in.mark();
      boolean below = first > 1 && in.at(first - 2).is("_");
      int end = in.next("\\langle") && !below ? closing(in.mark()) : -1;
      if (end >= 0 && in.at(end + 1).is("_")) {
        int mark = in.mark();
        in.reset(end + 2);
        in.ahead(() -> Subscripts.read(in)).ifPresent(averaged::add);
        in.reset(mark);
      }
      bare |= end >= 0 && !in.at(end + 1).is("_");
    }
    return bare;
  }

  /** Kinds of states in which averages are taken that only show their labels, as in ⟨X⟩_0. */
  static final List<String> AVERAGED =
      List.of("state of averages", "state function", "evolving state");

  /** Whether averages that only show labels can be taken in a state of a kind. */
  public static boolean isOfAverages(String kind) {
    return AVERAGED.stream().anyMatch(kind::startsWith);
  }

  /** The vectors, bold or with an arrow, of which a name may be a component: x_i of 𝐱. */
  public static List<SymbolName> wholes(SymbolName component) {
    return component.subscripts().isEmpty()
        ? List.of()
        : BoldLetters.all(component.base())
            .map(
                bold ->
                    new SymbolName(
                        bold, component.subscripts(), component.label(), component.arguments()))
            .toList();
  }

  /** Where the ⟩ of a ⟨ stands between which there is no bar; -1 if there is none. */
  private int closing(int open) {
    int depth = 0;
    for (int at = open; in.at(at).kind() != Token.Kind.END; at++) {
      depth += in.at(at).is("\\langle") ? 1 : in.at(at).is("\\rangle") ? -1 : 0;
      if (depth == 0) {
        return at;
      }
      if (depth == 1 && in.at(at).is("|")) {
        return -1;
      }
    }
    return -1;
  }

  /** The names with the numbers in them that a sum puts in the place of letters. */
  private List<SymbolName> valued() {
    List<SymbolName> names = found;
    for (Values sum : values) {
      for (String letter : sum.letters()) {
        names =
            names.stream()
                .filter(name -> !name.latex().equals(letter))
                .flatMap(name -> valued(name, letter, sum.numbers()).stream())
                .toList();
      }
    }
    return names;
  }

  private static List<SymbolName> valued(SymbolName name, String letter, List<String> numbers) {
    return name.subscripts().contains(letter)
        ? numbers.stream()
            .map(
                n ->
                    name.withSubscripts(
                        name.subscripts().stream().map(s -> s.equals(letter) ? n : s).toList()))
            .toList()
        : List.of(name);
  }

  private void read() {
    while (in.peek().kind() != Token.Kind.END) {
      if (in.takeIf("\\sum")) {
        Values.take(in).ifPresent(values::add);
        continue;
      }
      if (in.takeIf("\\int")) {
        IntegralReader.takesZone(in);
        continue;
      }
      if (Abbreviation.taken(in)) {
        continue;
      }
      if (in.next("\\\\") && in.peek(1).is("[") && in.peek(2).kind() == Token.Kind.NUMBER) {
        while (!in.next("]") && in.peek().kind() != Token.Kind.END) {
          in.take();
        }
        continue;
      }
      int word = CasesReader.words(in);
      if (word > 0) {
        in.reset(in.mark() + word);
        continue;
      }
      boolean derivative = in.next("\\partial") || in.next("\\nabla");
      if (in.next("\\begin") || in.next("\\end")) {
        arrangement();
      } else if (derivative || Names.startsName(in.peek())) {
        name(derivative);
      } else {
        state(in.take());
      }
    }
  }

  private void name(boolean derivative) {
    if (derivative || in.ahead(() -> Names.base(in)).isPresent()) {
      String base = derivative ? in.take().text() : Names.base(in);
      found.add(dressed(SymbolName.of(base)));
    } else {
      in.take();
    }
  }

  /**
   * A state by its labels, if one stands behind a bar or a bracket; its labels come by themselves.
   */
  private void state(Token before) {
    if (before.is("|") || before.is("\\langle")) {
      in.ahead(() -> Names.ket(in))
          .map(ket -> ket.withSubscripts(unmoved(ket.subscripts())))
          .ifPresent(found::add);
    }
  }

  /** The word of an arrangement, as in a matrix: its letters are no names. */
  private void arrangement() {
    in.take();
    boolean columns = in.next("{") && in.peek(1).is("a") && in.peek(2).is("r");
    group();
    if (columns) {
      group();
    }
  }

  private void group() {
    boolean inside = in.takeIf("{");
    while (inside && in.peek().kind() != Token.Kind.END) {
      inside = !in.take().is("}");
    }
  }

  /** With its scripts and arguments, as far as these can be read; nothing of them is taken. */
  private SymbolName dressed(SymbolName bare) {
    int mark = in.mark();
    SymbolName scripted = in.tried(() -> scripted(bare)).orElse(bare);
    in.reset(mark);
    if (isScript()) {
      return bare;
    }
    Optional<SymbolName> applied =
        in.tried(
            () -> {
              scripted(bare);
              return scripted.withArguments(arguments());
            });
    boolean bracket =
        in.tried(
                () -> {
                  scripted(bare);
                  return in.next("(");
                })
            .orElse(false);
    if (bracket && applied.isEmpty()) {
      opened.add(scripted);
    }
    Optional<SymbolName> functional = functional(bare);
    if (functional.isPresent()) {
      functionals.add(scripted);
    }
    return applied
        .or(() -> functional.map(inside -> scripted.withArguments(List.of(inside.latex()))))
        .orElse(scripted);
  }

  /** The name that stands alone in square brackets behind this one, if nothing is above them. */
  private Optional<SymbolName> functional(SymbolName bare) {
    return in.ahead(
            () -> {
              scripted(bare);
              in.expect("[", "");
              SymbolName inside = Names.declared(in);
              in.expect("]", "");
              return in.next("^") || in.next("_")
                  ? Optional.<SymbolName>empty()
                  : Optional.of(inside);
            })
        .flatMap(found -> found);
  }

  /** Whether the name before is a script without braces: what follows belongs to its letter. */
  private boolean isScript() {
    int at = in.mark() - 1;
    while (at > 0 && in.at(at).is("'")) {
      at--;
    }
    return at > 0 && (in.at(at - 1).is("_") || in.at(at - 1).is("^"));
  }

  /** The name of which the whole text is a value: a name and one bracket behind it. */
  public static Optional<SymbolName> applied(String latex, Macros macros) {
    try {
      Mentions mentions = new Mentions(new TokenStream(latex, macros));
      return mentions.whole();
    } catch (ReadingException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<SymbolName> whole() {
    if (!Names.startsName(in.peek())) {
      return Optional.empty();
    }
    SymbolName name = scripted(SymbolName.of(Names.base(in)));
    int open = 0;
    boolean bracket = in.next("(");
    do {
      open += in.next("(") ? 1 : in.next(")") ? -1 : 0;
      in.take();
    } while (open > 0 && in.peek().kind() != Token.Kind.END);
    return bracket && in.peek().kind() == Token.Kind.END ? Optional.of(name) : Optional.empty();
  }

  private SymbolName scripted(SymbolName bare) {
    SymbolName name = bare;
    while (in.next("_") || in.next("^") || in.next("'") && !name.equals(bare)) {
      if (in.takeIf("'")) {
        name = Names.primed(name);
        continue;
      }
      boolean below = in.take().is("_");
      name = below ? name.withSubscripts(unmoved(Subscripts.read(in))) : raised(name, above());
    }
    return name;
  }

  /** A second superscript is that of an adjoint, which is no label. */
  private SymbolName raised(SymbolName name, String above) {
    if (above.startsWith(TensorPower.SIGN)) {
      return name;
    }
    if (!name.label().isEmpty() && above.equals("\\dagger")) {
      adjoints.add(name);
    }
    return name.label().isEmpty() ? name.withLabel(above) : name;
  }

  private static List<String> unmoved(List<String> pieces) {
    return pieces.stream().map(Subscripts::unmoved).toList();
  }

  /** What stands above a name, without the braces around it. */
  private String above() {
    if (!in.takeIf("{")) {
      return Names.ACCENTS.contains(in.peek().text()) ? Names.base(in) : in.take().text();
    }
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (in.peek().kind() != Token.Kind.END) {
      open += in.next("{") ? 1 : in.next("}") ? -1 : 0;
      String token = in.take().text();
      if (open == 0) {
        break;
      }
      text.append(token.equals("_") && !in.next("{") ? below() : token);
    }
    return text.toString();
  }

  /** What stands below a letter, in braces as a name is spelled. */
  private String below() {
    return "_{" + in.take().text() + "}";
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    in.expect("(", "");
    do {
      arguments.add(Names.argument(in));
      if (in.next("=") && in.peek(1).is("0")) {
        in.take();
        in.take();
      }
    } while (in.takeIf(",") || in.takeIf(";"));
    in.expect(")", "");
    return arguments;
  }
}
