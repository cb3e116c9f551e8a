package org.rederive.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Names;
import org.rederive.document.Statement;

/**
 * What of the documents is meant by the words behind a command.
 *
 * @param names what the words mean; none: everything
 * @param reading the documents
 */
record Named(Names names, Derivations.Reading reading) {
  static Named of(List<String> words, Derivations.Reading reading) {
    return new Named(Names.of(words, reading.derivations()), reading);
  }

  /** The documents with what is meant of them. */
  List<Derivation> documents() {
    boolean all = names.ids().isEmpty() && names.unknown().isEmpty();
    return all ? reading.derivations() : names.in(reading.derivations());
  }

  /** Whether a document was named, and not only some of what it says. */
  boolean isWhole(Derivation document) {
    return names.ids().contains(document.id());
  }

  /** Only such statements of them. */
  List<Derivation> documents(Predicate<Statement> which) {
    return documents().stream()
        .map(d -> d.only(which))
        .filter(d -> !d.statements().isEmpty())
        .toList();
  }

  /** What could not be found, or that there is nothing at all, is said; false if all is there. */
  boolean lacks(List<Derivation> found, String what, PrintWriter err) {
    names.unknown().forEach(name -> err.println("rederive: " + name.line()));
    if (names.unknown().isEmpty() && found.isEmpty()) {
      err.println("rederive: there is no " + what + named());
    }
    return !names.unknown().isEmpty() || found.isEmpty();
  }

  private String named() {
    Set<String> ids = names.ids();
    return ids.isEmpty()
        ? ""
        : ids.stream().sorted().collect(Collectors.joining(", ", " among ", ""));
  }

  /** The exit code where something is lacking: it may be in what could not be read. */
  int code() {
    return reading.problems().isEmpty() ? ExitCode.NOTHING : ExitCode.DOCUMENT;
  }
}
