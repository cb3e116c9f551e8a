package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;

/** Reads matrices that are written out between \begin and \end. */
final class MatrixReader {
  private static final int LARGEST = 8;
  private static final String ARRAY = "array";

  /** Between bars: its determinant. */
  private static final String BARS = "vmatrix";

  private static final List<String> MATRICES =
      List.of("pmatrix", "bmatrix", "smallmatrix", "matrix", BARS);

  /** Why others are no matrices. */
  private static final Map<String, String> OTHERS =
      Map.of(ARRAY, "put round or square brackets around it, or write pmatrix");

  /** Those that show no brackets: bars around one are those of its determinant. */
  private static final Set<String> BARE = Set.of("matrix", "smallmatrix", ARRAY);

  private final Parser parser;
  private final TokenStream in;

  MatrixReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** N rows of N entries, a column or a row. */
  Typed matrix() {
    return matrix(false);
  }

  /** The determinant of a matrix without brackets of its own, whose opening bar has been taken. */
  Typed betweenBars(Span open) {
    Typed matrix = parser.inside(() -> matrix(true));
    in.expect("|", "after the matrix, to close the determinant");
    return determinant(new Typed(matrix.formula(), matrix.type(), parser.places.since(open)));
  }

  /** Whether a matrix without brackets of its own stands here. */
  boolean startsBare() {
    int mark = in.mark();
    boolean begins = in.takeIf("\\begin") && in.takeIf("{");
    boolean bare = begins && BARE.contains(word());
    in.reset(mark);
    return bare;
  }

  private Typed matrix(boolean barred) {
    Span start = in.take().span();
    String name = name(start, barred);
    if (name.equals(CasesReader.NAME)) {
      Typed cases = new CasesReader(parser).cases(start);
      requireSame(name, in.previous().span(), barred);
      return cases;
    }
    List<List<Typed>> rows = new ArrayList<>();
    do {
      if (!rows.isEmpty() && in.next("\\end")) {
        break;
      }
      rows.add(row());
    } while (in.takeIf("\\\\"));
    in.expect("\\end", "after the last row of the matrix");
    requireSame(name, in.previous().span(), barred);
    Typed matrix = matrix(rows, start.to(in.previous().span()));
    return name.equals(BARS) ? determinant(matrix) : matrix;
  }

  private void requireSame(String name, Span last, boolean barred) {
    String closed = name(last, barred);
    Parser.require(closed.equals(name), last, "what begins as " + name + " ends as " + closed);
  }

  private Typed determinant(Typed matrix) {
    Parser.require(
        matrix.type().equals(Type.OPERATOR),
        matrix.span(),
        "a determinant is one of a square matrix, this is " + matrix.type().one());
    parser.places.note(matrix.formula(), matrix.span());
    return matrix.as(new Formula.Determinant(matrix.formula()), Type.SCALAR, matrix.span());
  }

  private String word() {
    StringBuilder name = new StringBuilder();
    while (in.peek().kind() == Token.Kind.LETTER || in.next("*")) {
      name.append(in.take().text());
    }
    return name.toString();
  }

  private String name(Span at, boolean barred) {
    in.expect("{", "before the name of the environment");
    String name = word();
    in.expect("}", "after the name of the environment");
    if (name.equals(ARRAY) && (barred || isInBrackets())) {
      columns();
      return ARRAY;
    }
    if (!MATRICES.contains(name) && !name.equals(CasesReader.NAME)) {
      throw new ReadingException(
          at.to(in.previous().span()),
          "the environment " + name + " is not part of the formula language",
          OTHERS.getOrDefault(
              name,
              "write one formula per block, without alignment; for a matrix "
                  + String.join(", ", MATRICES)));
    }
    return name;
  }

  /** Whether what begins or ends here has round or square brackets around it. */
  private boolean isInBrackets() {
    int begin = in.mark() - ARRAY.length() - 3;
    boolean opened = begin > 0 && (in.at(begin - 1).is("(") || in.at(begin - 1).is("["));
    return opened || in.next(")") || in.next("]");
  }

  /** How the columns are set, as in {cc}, which says nothing about their entries. */
  private void columns() {
    if (in.at(in.mark() - ARRAY.length() - 3).is("\\begin") && in.takeIf("{")) {
      while (in.next("c") || in.next("l") || in.next("r")) {
        in.take();
      }
      in.expect("}", "after how the columns are set");
    }
  }

  private List<Typed> row() {
    List<Typed> entries = new ArrayList<>();
    do {
      entries.add(entry());
    } while (in.takeIf("&"));
    return entries;
  }

  private Typed entry() {
    Typed entry = parser.sum();
    Parser.require(
        entry.type().kind() == Kind.SCALAR && entry.type().rank() == 0,
        entry.span(),
        "the entries of a matrix are numbers, this is " + entry.type().one());
    parser.requireBound(entry, entry.span(), "an entry");
    return entry;
  }

  private static Typed matrix(List<List<Typed>> rows, Span span) {
    int columns = rows.get(0).size();
    for (List<Typed> row : rows) {
      Parser.require(
          row.size() == columns,
          row.get(0).span(),
          "this row has " + row.size() + " entries, the first one " + columns);
    }
    boolean shaped = rows.size() == columns || rows.size() == 1 || columns == 1;
    Parser.require(
        shaped && Math.max(rows.size(), columns) > 1,
        span,
        "a matrix is square, a column or a row, this one is " + rows.size() + "×" + columns);
    Parser.require(
        Math.max(rows.size(), columns) <= LARGEST, span, "it has more than " + LARGEST + " rows");
    Formula.WrittenMatrix matrix =
        new Formula.WrittenMatrix(
            rows.size(), rows.stream().flatMap(List::stream).map(Typed::formula).toList());
    return new Typed(matrix, matrix.type(), span);
  }
}
