package org.rederive.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.formula.read.Unseen;

/**
 * A document whose formulas are not read yet.
 *
 * @param id also where the rest of the front matter is wrong
 * @param inherited what it has of its paper, if it has one
 * @param taken names of its claims that stand in other documents too; grows as those are compared
 * @param findings what is wrong with it; grows as it is read
 */
record Draft(
    SourceText source,
    Optional<Piece> id,
    Optional<FrontMatter> front,
    Outline outline,
    Optional<Derivation.Inherited> inherited,
    Set<String> taken,
    Findings findings) {
  /**
   * A document with what it has of the paper of its folder, unless it says that it is of another
   * one: then it has nothing of it.
   *
   * @param alone what it says itself
   */
  static Draft of(Draft alone, Vocabularies settings, Optional<Paper> paper) {
    Optional<String> named = alone.front.map(front -> front.source().paper());
    boolean other =
        paper.isPresent() && named.isPresent() && !named.equals(paper.map(Paper::title));
    return other
        ? alone(alone.source, settings, Optional.empty())
        : paper.map(p -> alone.in(p, settings)).orElse(alone);
  }

  /** A document of a paper whose parts are there already. */
  static Draft of(
      SourceText source,
      FrontMatter front,
      Outline own,
      Paper paper,
      Vocabularies settings,
      Findings findings) {
    return new Draft(
            source,
            Optional.of(front.id()),
            Optional.of(front),
            own,
            Optional.empty(),
            new HashSet<>(),
            findings)
        .in(paper, settings);
  }

  /** What a document says itself. */
  static Draft alone(SourceText source, Vocabularies settings, Optional<Paper> paper) {
    Findings findings = new Findings(source);
    FrontMatterReader reader = new FrontMatterReader(source, settings, paper, findings);
    Optional<FrontMatter> read = reader.read();
    int bodyLine = FrontMatterReader.bodyLine(source);
    OutlineReader body = new OutlineReader(source, bodyLine, findings);
    Outline own =
        bodyLine < 2 ? Outline.NOTHING : paper.isPresent() ? body.readInPaper() : body.read();
    own.inventory().stream().limit(1).forEach(row -> refuse(row, findings));
    Optional<FrontMatter> front = read.map(f -> titled(f, own));
    return new Draft(source, reader.id(), front, own, Optional.empty(), new HashSet<>(), findings);
  }

  private static void refuse(InventoryRow row, Findings findings) {
    findings
        .part()
        .add(
            row.printed(),
            "an inventory stands in the file of a paper",
            "move the table to paper.md in the folder of the documents");
  }

  /**
   * Its first heading is its title if it gives no other one, without the number of the equation.
   */
  private static FrontMatter titled(FrontMatter front, Outline own) {
    if (!front.title().isEmpty()) {
      return front;
    }
    String number = "Eq. (" + front.source().equation() + "): ";
    String heading = Unseen.line(own.title());
    String title = heading.startsWith(number) ? heading.substring(number.length()) : heading;
    return front.titled(title.isEmpty() ? front.id().text() : title);
  }

  private Draft in(Paper paper, Vocabularies settings) {
    if (front.isEmpty()) {
      return this;
    }
    Inheritance.Whole whole =
        new Inheritance(paper, front.get(), outline, settings, findings).whole();
    return new Draft(
        source,
        id,
        Optional.of(whole.front()),
        whole.outline(),
        Optional.of(new Derivation.Inherited(paper.file(), whole.text())),
        taken,
        findings);
  }

  String name() {
    return id.map(Piece::text).orElse("");
  }

  /** The documents it uses. */
  List<Piece> uses() {
    return front.map(FrontMatter::uses).orElse(List.of());
  }

  /** The names of its claims. */
  List<Piece> claims() {
    return outline.formulas("claim").stream()
        .map(Outline.Marked::directive)
        .filter(d -> !d.words().isEmpty())
        .map(d -> d.words().get(0))
        .toList();
  }

  /** What stands in the directives of its claims and steps. */
  Stream<List<Piece>> heads() {
    return outline.formulas().stream()
        .map(marked -> marked.directive().words())
        .filter(words -> !words.isEmpty());
  }

  /** The same draft before it was compared with others. */
  Draft again() {
    return new Draft(source, id, front, outline, inherited, new HashSet<>(), findings.copy());
  }
}
