package org.rederive.document.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.tex.DisplayScan.Row;
import org.rederive.document.tex.TexTokens.Token;
import org.rederive.formula.read.Language;

/** Numbers the lines of a display and joins those that are one formula. */
final class DisplayRows {
  /** Signs that are there for the arrangement alone. */
  static final Set<String> ARRANGING =
      Set.of("&", "\\quad", "\\qquad", "\\!", "\\,", "\\;", "\\:", "\\ ", "\\displaystyle", "~");

  private static final Set<String> REMARKS = Set.of("\\nonumber", "\\notag");

  private final TexFile file;
  private final TexReader reader;
  private final DisplayForm.Begun begun;
  private final List<Draft> displays = new ArrayList<>();
  private final List<Integer> begins = new ArrayList<>();
  private List<Token> last = new ArrayList<>();

  DisplayRows(TexFile file, TexReader reader, DisplayForm.Begun begun) {
    this.file = file;
    this.reader = reader;
    this.begun = begun;
  }

  /**
   * A display to which lines may still be joined.
   *
   * @param whole whether it is more than the beginning of a formula that ends under another number
   */
  record Draft(TexSpan span, Optional<String> number, List<String> labels, boolean whole) {
    private TexItem.Display finished(AuthorSigns signs, boolean begins, Optional<String> supposed) {
      return new TexItem.Display(
          span, number, labels, Statements.of(this, signs), begins, supposed);
    }
  }

  /**
   * Notes formulas and the comments between them, in their order.
   *
   * @param supposed what the text around the display supposes
   */
  void read(DisplayScan.Scanned scanned, Optional<String> supposed) {
    if (begun.isInLines()) {
      scanned.rows().forEach(this::line);
    } else {
      whole(scanned.rows());
    }
    Deque<TexItem.Remark> remarks = new ArrayDeque<>(scanned.remarks());
    for (int i = 0; i < displays.size(); i++) {
      while (!remarks.isEmpty() && remarks.peek().span().start() < begins.get(i)) {
        reader.item(remarks.pop());
      }
      reader.item(displays.get(i).finished(reader.signs, i == 0, supposed));
    }
    remarks.forEach(reader::item);
  }

  private void add(Draft display, int begin) {
    displays.add(display);
    begins.add(begin);
  }

  private void whole(List<Row> rows) {
    Row all = new Row(rows.get(0).start);
    for (Row row : rows) {
      all.labels.addAll(row.labels);
      all.tag = all.tag.or(() -> row.tag);
      all.silent |= row.silent;
    }
    all.end = rows.get(rows.size() - 1).end;
    TexSpan span = span(all.start, all.end);
    add(new Draft(span, number(all), all.labels, true), span.start());
  }

  private Optional<String> number(Row row) {
    return row.tag.or(
        () ->
            begun.numbered() && !row.silent
                ? Optional.of(reader.numbers.next())
                : Optional.empty());
  }

  private TexSpan span(int start, int end) {
    return new TexSpan(file, start, end).stripped();
  }

  // ---- displays in lines

  private void line(Row row) {
    Optional<String> number = number(row);
    List<Token> tokens = written(row.start, row.end);
    if (tokens.isEmpty()) {
      if (number.isPresent()) {
        TexSpan nothing = span(row.start, row.start);
        add(new Draft(nothing, number, row.labels, true), row.start);
      }
      return;
    }
    Draft own =
        new Draft(
            new TexSpan(file, tokens.get(0).start(), tokens.get(tokens.size() - 1).end()),
            number,
            row.labels,
            true);
    if (displays.isEmpty() || last.isEmpty()) {
      add(own, own.span().start());
      last = new ArrayList<>(tokens);
    } else {
      after(displays.get(displays.size() - 1), own, tokens);
    }
  }

  /** Joins a line to the one before, if it goes on with that. */
  private void after(Draft before, Draft own, List<Token> tokens) {
    boolean chain = Relations.states(tokens.get(0)) || Relations.isRough(tokens.get(0));
    boolean aligned =
        file.text().substring(before.span().end(), tokens.get(0).start()).contains("&");
    boolean states = tokens.stream().anyMatch(Relations::states);
    boolean goesOn =
        Relations.leavesOpen(last.get(last.size() - 1))
            || Relations.isOperator(tokens.get(0)) && (aligned || !states)
            || !states && tokens.stream().noneMatch(Relations::isRough);
    boolean both = before.number().isPresent() && own.number().isPresent();
    if (chain && both) {
      int side = lastSide(last);
      add(from(last.get(side).start(), own), own.span().start());
      last = new ArrayList<>(last.subList(side, last.size()));
      last.addAll(tokens);
    } else if (chain || goesOn && !both) {
      displays.set(displays.size() - 1, joined(before, own));
      last.addAll(tokens);
    } else if (goesOn) {
      displays.set(
          displays.size() - 1, new Draft(before.span(), before.number(), before.labels(), false));
      add(from(before.span().start(), own), own.span().start());
      last.addAll(tokens);
    } else {
      add(own, own.span().start());
      last = new ArrayList<>(tokens);
    }
  }

  private Draft from(int start, Draft own) {
    TexSpan span = new TexSpan(file, start, own.span().end());
    return new Draft(span, own.number(), own.labels(), true);
  }

  private Draft joined(Draft before, Draft own) {
    List<String> labels = new ArrayList<>(before.labels());
    labels.addAll(own.labels());
    return new Draft(
        new TexSpan(file, before.span().start(), own.span().end()),
        before.number().or(own::number),
        labels,
        true);
  }

  /** With which sign the last side of an equation begins. */
  private static int lastSide(List<Token> tokens) {
    int last = -1;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      last = Relations.states(tokens.get(i)) ? i : last;
    }
    int side = last + 1;
    while (side + 1 < tokens.size() && ARRANGING.contains(tokens.get(side).text())) {
      side++;
    }
    return side;
  }

  /** The signs of a line without what arranges it at its ends, its name and its number. */
  private List<Token> written(int start, int end) {
    List<Token> tokens =
        withoutRemarks(TexTokens.of(file.text(), start, end, reader.signs), (from, to) -> {});
    int from = 0;
    while (from < tokens.size() && ARRANGING.contains(tokens.get(from).text())) {
      from++;
    }
    int to = tokens.size();
    while (to > from && ARRANGING.contains(tokens.get(to - 1).text())) {
      to--;
    }
    return tokens.subList(from, to);
  }

  /**
   * The signs without names and numbers.
   *
   * @param passed is told from where to where each of these reaches
   */
  static List<Token> withoutRemarks(List<Token> all, Passed passed) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      boolean named = Language.remarks().contains(token.text());
      if (named) {
        i = Math.min(all.size() - 1, closing(all, i + 1));
        passed.over(token.start(), all.get(i).end());
      } else if (REMARKS.contains(token.text())) {
        passed.over(token.start(), token.end());
      } else {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** Is told what is passed over. */
  interface Passed {
    void over(int from, int to);
  }

  /** The end of the braces that begin here. */
  private static int closing(List<Token> tokens, int open) {
    int i = open;
    while (i + 1 < tokens.size() && tokens.get(i).text().equals("*")) {
      i++;
    }
    int depth = i < tokens.size() ? tokens.get(i).depth() : 0;
    do {
      i++;
    } while (i < tokens.size()
        && !(tokens.get(i).text().equals("}") && tokens.get(i).depth() == depth));
    return i;
  }
}
