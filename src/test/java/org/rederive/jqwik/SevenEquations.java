package org.rederive.jqwik;

import java.util.List;
import java.util.stream.IntStream;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Statement;
import org.rederive.formula.mutate.Mutant;
import org.rederive.formula.mutate.Mutants;

/** The documents of the seven equations, as they are and with errors put in. */
final class SevenEquations extends Paper {
  private static final List<String> IDS =
      List.of("eq10", "eq13", "eq18", "eq24", "eq25", "eq29", "eq31");

  static final List<Derivation> DOCUMENTS =
      Folder.derivations().stream().filter(d -> IDS.contains(d.id())).toList();

  SevenEquations() {
    super(new Derivations.Reading(DOCUMENTS, List.of()));
  }

  /** The claims with one error each; the id of one says what is wrong. */
  static final class Wrong extends Paper {
    private static final List<Derivation> WRONG =
        DOCUMENTS.stream().map(d -> d.with(wrong(d, claim(d)))).toList();

    Wrong() {
      super(new Derivations.Reading(WRONG, List.of()));
    }

    private static Statement claim(Derivation document) {
      return document.statements().stream()
          .filter(s -> s.id().equals(document.id()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** All versions of a statement with one error. */
  static List<Statement> wrong(Derivation document, Statement statement) {
    return IntStream.range(0, statement.equations().size())
        .boxed()
        .flatMap(n -> Mutants.of(statement.equations().get(n), document.symbols()).stream())
        .map(mutant -> Statement.claim(id(statement, mutant), mutant.equation()))
        .toList();
  }

  private static String id(Statement statement, Mutant mutant) {
    return statement.id() + ", " + mutant.shown();
  }
}
