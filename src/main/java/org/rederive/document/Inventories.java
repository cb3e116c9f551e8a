package org.rederive.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Inventory.Entry;
import org.rederive.document.Inventory.Status;

/** Finds for the rows of a paper's inventory the claims and steps that judge them. */
final class Inventories {
  private final Paper paper;
  private final List<Derivation> derivations;
  private final Optional<Findings> findings;
  private final Map<String, List<String>> named = new HashMap<>();
  private final Map<String, List<String>> standing = new HashMap<>();

  /**
   * @param all documents that could be read, of whatever paper
   * @param findings about the paper's file, if anybody wants to know
   */
  Inventories(Paper paper, Collection<Derivation> all, Optional<Findings> findings) {
    this.paper = paper;
    this.derivations = all.stream().filter(paper::has).toList();
    this.findings = findings;
    derivations.forEach(document -> document.statements().forEach(s -> note(s, document)));
  }

  private void note(Statement statement, Derivation document) {
    named.computeIfAbsent(statement.id(), id -> new ArrayList<>()).add(statement.id());
    if (standsFor(statement, document)) {
      standing.computeIfAbsent(statement.number(), n -> new ArrayList<>()).add(statement.id());
    }
  }

  /** A step is on the way to its document's equation, and stands for one that it names only. */
  private static boolean standsFor(Statement statement, Derivation document) {
    return statement.claim() || !statement.number().equals(document.source().equation());
  }

  /** All rows, and the numbers that have none. */
  Inventory inventory() {
    List<Entry> entries = new ArrayList<>();
    paper.inventory().forEach(row -> entries.add(entry(row)));
    for (String number : missing()) {
      entries.add(
          new Entry(
              "(" + number + ")", 1, List.of(), Status.OPEN, "the inventory has no row for it"));
    }
    return new Inventory(paper.title(), paper.file(), entries);
  }

  private Entry entry(InventoryRow row) {
    Set<String> judges = new LinkedHashSet<>();
    row.claims().forEach(claim -> judges.addAll(named(claim)));
    row.number().ifPresent(n -> judges.addAll(standing.getOrDefault(n, List.of())));
    boolean open = row.status() == Status.OPEN || row.status() == Status.JUDGED;
    Status status = !open ? row.status() : judges.isEmpty() ? Status.OPEN : Status.JUDGED;
    return new Entry(
        row.printed().text(), row.printed().line(), List.copyOf(judges), status, row.reason());
  }

  private List<String> named(Piece claim) {
    List<String> found = named.getOrDefault(claim.text(), List.of());
    if (found.isEmpty()) {
      findings.ifPresent(f -> refuse(claim, f));
    }
    return found;
  }

  private void refuse(Piece claim, Findings wanted) {
    wanted.add(
        claim,
        "no claim or step of this paper is called " + claim.quoted(),
        Nearest.hint(claim.text(), statements().map(Statement::id).toList()));
  }

  private Stream<Statement> statements() {
    return derivations.stream().flatMap(d -> d.statements().stream());
  }

  // ---- numbers without a row

  /** Numbers of documents and claims, and gaps in the counting. */
  private Set<String> missing() {
    Set<String> listed =
        paper.inventory().stream().flatMap(r -> r.number().stream()).collect(Collectors.toSet());
    if (paper.inventory().isEmpty()) {
      return Set.of();
    }
    Set<String> missing = new LinkedHashSet<>(gaps(listed));
    statements()
        .map(Statement::number)
        .filter(n -> !n.contains(" ") && n.matches(".*\\d.*"))
        .filter(n -> !isListed(n, listed))
        .forEach(missing::add);
    return missing;
  }

  /** Whether it has a row, or its parts have: 26 is there if 26a is. */
  private static boolean isListed(String number, Set<String> listed) {
    return listed.contains(number)
        || listed.stream()
            .anyMatch(
                other ->
                    other.startsWith(number) && other.substring(number.length()).matches("[a-z]"));
  }

  private static Set<String> gaps(Set<String> listed) {
    Map<String, TreeSet<Integer>> places = new TreeMap<>();
    listed.forEach(
        number ->
            InventoryRow.counted(number)
                .ifPresent(
                    c -> places.computeIfAbsent(c.of(), p -> new TreeSet<>()).add(c.place())));
    Set<String> gaps = new LinkedHashSet<>();
    places.forEach(
        (of, found) -> {
          for (int i = 1; i < found.last(); i++) {
            if (!found.contains(i)) {
              gaps.add(of + i);
            }
          }
        });
    return gaps;
  }
}
