package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private final Parser parser;
  private final TokenStream in;

  MatrixReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  /** N rows of N entries, a column or a row. */
  Typed matrix() {
    Span start = in.take().span();
    String name = name(start);
    if (name.equals(CasesReader.NAME)) {
      Typed cases = new CasesReader(parser).cases(start);
      requireSame(name, in.previous().span());
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
    requireSame(name, in.previous().span());
    Typed matrix = matrix(rows, start.to(in.previous().span()));
    return name.equals(BARS) ? determinant(matrix) : matrix;
  }

  private void requireSame(String name, Span last) {
    String closed = name(last);
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

  private String name(Span at) {
    in.expect("{", "before the name of the environment");
    StringBuilder name = new StringBuilder();
    while (in.peek().kind() == Token.Kind.LETTER || in.next("*")) {
      name.append(in.take().text());
    }
    in.expect("}", "after the name of the environment");
    if (name.toString().equals(ARRAY) && isInBrackets()) {
      columns();
      return ARRAY;
    }
    if (!MATRICES.contains(name.toString()) && !name.toString().equals(CasesReader.NAME)) {
      throw new ReadingException(
          at.to(in.previous().span()),
          "the environment " + name + " is not part of the formula language",
          OTHERS.getOrDefault(
              name.toString(),
              "write one formula per block, without alignment; for a matrix "
                  + String.join(", ", MATRICES)));
    }
    return name.toString();
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
