package org.rederive.document.transcript;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.Mentions;

/**
 * Finds functions that a formula takes at several values, or at values that are no letters: G(ω +
 * iη, k), ρ(0) beside ρ(t), F[ρ]. One row stands for all of their values, and nothing is computed
 * of them.
 */
final class OpenNames {
  /** ψ(r − R) is no product to anybody, with a position or a momentum in the bracket. */
  private static final Pattern OF_PLACES =
      Pattern.compile(
          "(\\\\(?:psi|Psi|phi|varphi|Phi|chi)|[wWVUGf])(?![A-Za-z])[^()=+]{0,30}?\\(\\s*-?\\s*"
              + "\\\\(?:mathbf|vec|boldsymbol)\\s*\\{\\s*[rRxkqK]\\s*\\}[^()]*\\)");

  private OpenNames() {}

  /** Those of a formula, without what stands in their brackets. */
  static Set<String> in(String latex, NameReader reader, Functions functions) {
    Mentions.All all = reader.mentions(latex);
    Stream<SymbolName> written =
        Stream.concat(
            all.names().stream().filter(name -> !name.arguments().isEmpty() && !name.isKet()),
            all.beforeFormulas().stream());
    Set<String> ofPlaces =
        OF_PLACES
            .matcher(reader.plain(latex))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return Stream.concat(
            written.filter(n -> functions.contains(n) || ofPlaces.contains(n.base())),
            all.functionals().stream())
        .map(OpenNames::key)
        .collect(Collectors.toSet());
  }

  private static String key(SymbolName name) {
    return name.withArguments(List.of()).withLabel(Guesses.label(name)).latex();
  }

  /** What a row with these spellings may be, if it may be of a kind: functions remain functions. */
  static String kind(List<String> spellings, String kind) {
    boolean any = spellings.get(0).endsWith("(" + Formula.Uncomputed.ANY_ARGUMENT + ")");
    return any && !kind.startsWith("defined by ") ? GuessTable.changing(kind) : kind;
  }

  /** The names of a formula, where those of such functions tell nothing of their arguments. */
  static Mentions.All without(Set<String> open, Mentions.All all) {
    return open.isEmpty()
        ? all
        : new Mentions.All(
            all.names().stream().map(name -> any(name, open)).toList(),
            all.beforeFormulas().stream().filter(name -> !isOpen(name, open)).toList(),
            all.functionals().stream().filter(name -> !isOpen(name, open)).toList(),
            all.values(),
            all.averages());
  }

  private static boolean isOpen(SymbolName name, Set<String> open) {
    return !name.isKet() && open.contains(key(name));
  }

  private static SymbolName any(SymbolName name, Set<String> open) {
    return isOpen(name, open) ? name.withArguments(List.of(Formula.Uncomputed.ANY_ARGUMENT)) : name;
  }
}
