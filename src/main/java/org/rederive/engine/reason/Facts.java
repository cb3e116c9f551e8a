package org.rederive.engine.reason;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Reasons;
import org.rederive.document.Rule;
import org.rederive.document.Statement;

/**
 * What a statement cites, and what else it could have cited.
 *
 * @param derivation its document
 * @param statement a claim or a step
 */
record Facts(Derivation derivation, Statement statement) {
  Facts {
    derivation = derivation.whole();
  }

  /** What may always be used: by a claim, the definitions of its document and of its sources. */
  List<Fact> given() {
    return statement.claim()
        ? Stream.concat(
                Stream.of(rule(Rule.DEFINITION)),
                derivation.uses().stream().map(Facts::definitions))
            .toList()
        : List.of();
  }

  /** Mere calculation with components and adjoints, where a claim names no rules of its own. */
  List<Fact> calculation() {
    return statement.claim() && statement.reasons().each().isEmpty()
        ? Rule.ALL.stream().filter(Rule::calculates).map(this::rule).toList()
        : List.of();
  }

  /**
   * Whether it is said to follow: a step, a claim with rules of its own, and the claim that the
   * steps of a document lead to, its first. Other claims beside them are only said to be true.
   */
  boolean isSaidToFollow() {
    if (!statement.claim() || !statement.reasons().each().isEmpty()) {
      return true;
    }
    Optional<Statement> first =
        derivation.statements().stream().filter(Statement::claim).findFirst();
    return !steps().isEmpty() && first.filter(statement::equals).isPresent();
  }

  /** What its author says; a claim follows from the steps of its document. */
  List<Fact> cited() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    if (statement.claim()) {
      steps().forEach(step -> add(cited(step.id()), facts));
    }
    statement.reasons().each().forEach(reason -> facts(reason).forEach(f -> add(f, facts)));
    return List.copyOf(facts.values());
  }

  /** A rule, and what it is applied to; definitions of other documents are no more than that. */
  private List<Fact> facts(Reasons.Reason reason) {
    if (reason.rule().opens() && !reason.cited().isEmpty()) {
      return reason.cited().stream().map(Facts::definitions).toList();
    }
    Fact rule = rule(reason.rule());
    Stream<Fact> own = rule.ground().equals(Ground.NOTHING) ? Stream.empty() : Stream.of(rule);
    return Stream.concat(own, reason.cited().stream().map(this::cited)).toList();
  }

  /** The steps of the document that are not known to be wrong, nor stand on this claim. */
  private List<Statement> steps() {
    return derivation.statements().stream()
        .filter(s -> !s.claim() && s.isMeantToHold() && !standsOnThis(s))
        .toList();
  }

  /** Whether a step cites this claim, or a step that does. */
  private boolean standsOnThis(Statement step) {
    return step.reasons().each().stream()
        .flatMap(reason -> reason.cited().stream())
        .anyMatch(name -> name.equals(statement.id()) || isStepOnThis(name));
  }

  private boolean isStepOnThis(String name) {
    return derivation.named(name).filter(s -> !s.claim() && standsOnThis(s)).isPresent();
  }

  private static void add(Fact fact, Map<String, Fact> facts) {
    facts.putIfAbsent(fact.written(), fact);
  }

  private Fact rule(Rule rule) {
    Set<String> opened = rule.opens() ? Set.of(derivation.id()) : Set.of();
    return new Fact(rule.word(), new Ground(rule.laws(), opened, List.of()));
  }

  /** Equations, and if a document is named its definitions, too. */
  private Fact cited(String name) {
    return new Fact(
        name,
        new Ground(Set.of(), Set.of(name), new CitedEquations(derivation, statement).of(name)));
  }

  private static Fact definitions(String source) {
    return new Fact("definition(" + source + ")", new Ground(Set.of(), Set.of(source), List.of()));
  }

  /** All rules that open something, and the definitions of other documents. */
  List<Fact> rules() {
    Stream<Fact> rules =
        Rule.ALL.stream().map(this::rule).filter(f -> !f.ground().equals(Ground.NOTHING));
    return Stream.concat(rules, derivation.uses().stream().map(Facts::definitions)).toList();
  }

  /** The steps before this statement, on which it could stand. */
  List<Fact> earlierSteps() {
    return derivation.statements().stream()
        .takeWhile(earlier -> !earlier.equals(statement))
        .filter(earlier -> !earlier.claim() && earlier.isMeantToHold())
        .map(earlier -> cited(earlier.id()))
        .map(fact -> new Fact("uses(" + fact.written() + ")", fact.ground()))
        .toList();
  }
}
