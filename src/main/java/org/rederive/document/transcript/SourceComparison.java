package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.document.Written;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexStatement;
import org.rederive.formula.Passage;
import org.rederive.formula.read.Macros;

/** The comparison of documents with the source that they were made from. */
final class SourceComparison {
  private final Macros macros;
  private final SameFormula same;
  private final List<TexItem.Display> all;
  private final Map<String, TexItem.Display> displays = new LinkedHashMap<>();
  private final List<Drift.Finding> findings = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int equal;

  SourceComparison(TexSource source) {
    String written =
        source.definitions().stream().map(d -> d.span().text()).collect(Collectors.joining("\n"));
    this.macros = Macros.among(written);
    this.same = new SameFormula(macros.withSynonyms());
    this.all = source.displays();
    all.forEach(d -> d.number().ifPresent(n -> displays.putIfAbsent(n, d)));
  }

  Drift with(List<Derivations.Defining> documents) {
    documents.forEach(this::document);
    related(documents.stream().flatMap(d -> relations(d.document())).toList());
    List<Drift.Finding> found = new ArrayList<>();
    displays.forEach((number, display) -> without(number, display).ifPresent(found::add));
    found.addAll(findings);
    return new Drift(found, equal);
  }

  /** Whether a paper can print this as a number, and does not only say where a formula stands. */
  static boolean isNumber(String number) {
    return number.matches("\\S*\\d\\S*");
  }

  private Optional<Drift.Finding> without(String number, TexItem.Display display) {
    return named.contains(number)
        ? Optional.empty()
        : Optional.of(
            new Drift.Finding(place(display), number, "is in no document", List.of(), false));
  }

  private static String place(TexItem.Display display) {
    return display.span().file().name() + ":" + display.span().line();
  }

  // ---- one document

  /**
   * A formula of a document.
   *
   * @param plain with the commands of the author written out
   * @param wrong whether the document says that the source is wrong there
   */
  private record Said(
      Derivation document, Written written, String plain, boolean defines, boolean wrong) {
    static Said of(Derivation document, Statement claim) {
      return new Said(document, claim.written(), claim.plain(), false, claim.expectRefuted());
    }

    static Said of(Derivation document, Written definition) {
      return new Said(document, definition, definition.plain(), true, false);
    }

    String number() {
      return written.number();
    }
  }

  private void document(Derivations.Defining defining) {
    Derivation document = defining.document();
    String own = document.source().equation();
    Map<String, List<Said>> numbers =
        Stream.concat(
                defining.definitions().stream().map(written -> Said.of(document, written)),
                document.statements().stream()
                    .filter(Statement::claim)
                    .map(claim -> Said.of(document, claim)))
            .collect(Collectors.groupingBy(Said::number, LinkedHashMap::new, Collectors.toList()));
    if (numbers.isEmpty() && isNumber(own) && !displays.containsKey(own)) {
      findings.add(
          new Drift.Finding(document.file(), own, "is not in the source", List.of(), true));
    }
    named.add(own);
    numbers.forEach(this::number);
  }

  /** The relations between generators that a document has, be they of its paper. */
  private Stream<Said> relations(Derivation document) {
    return document.passages().stream()
        .filter(passage -> passage.form() == Passage.Form.RELATION)
        .map(passage -> Written.unread(macros.plain(passage.text()), passage.line()))
        .map(written -> Said.of(document, written));
  }

  /** A display that says relations only, all of which documents have, is in the documents. */
  private void related(List<Said> relations) {
    displays.forEach(
        (number, display) -> {
          if (isAllSaid(relations, display.statements()) && named.add(number)) {
            equal += stated(display.statements()).size();
          }
        });
  }

  private void number(String number, List<Said> said) {
    named.add(number);
    TexItem.Display display = displays.get(number);
    if (display != null) {
      compare(said, display);
    } else if (isNumber(number)) {
      said.forEach(s -> add(s, elsewhere(s, "is not in the source"), List.of()));
    } else {
      unnumbered(said);
    }
  }

  private void compare(List<Said> said, TexItem.Display display) {
    List<TexStatement> statements = apart(display.statements(), said);
    List<Said> missing = said.stream().filter(s -> !isIn(s, statements)).toList();
    equal += said.size() - missing.size();
    boolean allSaid = isAllSaid(said, statements);
    boolean claims = said.stream().anyMatch(s -> !s.defines());
    for (Said one : missing) {
      boolean aside = allSaid || one.defines() && claims && !redefined(one, statements);
      if (!one.wrong() && !aside) {
        String message = "is another formula in " + place(display);
        add(one, elsewhere(one, message), both(one, display));
      }
    }
  }

  private boolean isIn(Said said, List<TexStatement> statements) {
    return statements.stream().anyMatch(s -> is(said, s));
  }

  private boolean is(Said said, TexStatement statement) {
    return same.is(said.plain(), said.document(), statement);
  }

  /** A chain X = A = B of which a document says X = A and X = B is taken for these two. */
  private List<TexStatement> apart(List<TexStatement> statements, List<Said> said) {
    return statements.stream().flatMap(statement -> apart(statement, said)).toList();
  }

  private Stream<TexStatement> apart(TexStatement statement, List<Said> said) {
    List<TexStatement> parts =
        Chain.of(statement.latex()).stream()
            .flatMap(chain -> Stream.of(chain.definition(), chain.claim()))
            .map(statement::saying)
            .toList();
    boolean both = !parts.isEmpty() && isAllSaid(said, parts);
    return both ? parts.stream() : Stream.of(statement);
  }

  /** Whether a document says all that the source does, and that is something. */
  private boolean isAllSaid(List<Said> said, List<TexStatement> statements) {
    List<TexStatement> stated = stated(statements);
    return !stated.isEmpty()
        && stated.stream().allMatch(s -> said.stream().anyMatch(d -> is(d, s)));
  }

  private static List<TexStatement> stated(List<TexStatement> statements) {
    return statements.stream().filter(s -> s.unchecked().isEmpty()).toList();
  }

  /** Whether the source says of the same symbol that it is something else. */
  private boolean redefined(Said said, List<TexStatement> statements) {
    return statements.stream().anyMatch(s -> same.hasSameLeft(said.plain(), s));
  }

  /** Where there is no number, any place of the source will do. */
  private void unnumbered(List<Said> said) {
    for (Said one : said) {
      boolean found = all.stream().anyMatch(d -> isIn(one, apart(d.statements(), said)));
      equal += found ? 1 : 0;
      boolean imported = one.number().startsWith(Folder.UNNUMBERED);
      if (!found && imported && !one.wrong()) {
        add(one, "is not in the source", List.of());
      }
    }
  }

  // ---- what is told

  /** The message, with the number under which the source says the same now. */
  private String elsewhere(Said said, String message) {
    return displays.entrySet().stream()
        .filter(e -> isIn(said, e.getValue().statements()))
        .map(e -> message + "; the source says it in Eq. (" + e.getKey() + ")")
        .findFirst()
        .orElse(message);
  }

  private static List<String> both(Said said, TexItem.Display display) {
    return List.of(
        "document: " + line(said.written().latex()), "source:   " + line(display.span().text()));
  }

  private static String line(String latex) {
    return latex.replaceAll("\\s+", " ").strip();
  }

  private void add(Said said, String message, List<String> formulas) {
    String where = said.document().file() + ":" + said.written().line();
    String what = said.defines() ? "(definition) " + message : message;
    findings.add(new Drift.Finding(where, said.number(), what, formulas, true));
  }
}
