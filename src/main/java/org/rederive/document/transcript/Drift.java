package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.tex.TexItem;
import org.rederive.document.tex.TexSource;
import org.rederive.document.tex.TexStatement;
import org.rederive.formula.Equation;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.FormulaReader;
import org.rederive.formula.read.Macros;

/**
 * What the documents of a paper and its source say differently. A claim is what the source says if
 * a formula under its number is the same tree, or the same signs where it cannot be read.
 *
 * @param findings in the order of the source, then of the documents
 * @param equal how many claims the source says as they do
 */
public record Drift(List<Finding> findings, int equal) {
  public Drift {
    findings = List.copyOf(findings);
  }

  /**
   * A difference.
   *
   * @param where file and line
   * @param drifted whether somebody has to act; a number without a document is only told
   */
  public record Finding(
      String where, String number, String message, List<String> formulas, boolean drifted) {
    public Finding {
      formulas = List.copyOf(formulas);
    }
  }

  /** Whether the source and the documents say something differently. */
  public boolean drifted() {
    return findings.stream().anyMatch(Finding::drifted);
  }

  /** Whether there was nothing to compare. */
  public boolean isEmpty() {
    return equal == 0 && findings.isEmpty();
  }

  /** How many are of which kind. */
  public String counted() {
    long changed = findings.stream().filter(Finding::drifted).count();
    return equal
        + " equal, "
        + changed
        + " drifted, "
        + (findings.size() - changed)
        + " numbers without a document";
  }

  /** Compares what is claimed, and not known to be misprinted otherwise, with the source. */
  public static Drift of(TexSource source, List<Derivation> documents) {
    return new Comparing(source).with(documents);
  }

  /** The comparison, while it is made. */
  private static final class Comparing {
    private final Macros macros;
    private final Map<String, TexItem.Display> displays = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int equal;

    Comparing(TexSource source) {
      String written =
          source.definitions().stream().map(d -> d.span().text()).collect(Collectors.joining("\n"));
      this.macros = Macros.among(written).withSynonyms();
      source.displays().forEach(d -> d.number().ifPresent(n -> displays.putIfAbsent(n, d)));
    }

    Drift with(List<Derivation> documents) {
      for (Derivation document : documents) {
        Map<String, List<Statement>> numbers =
            document.statements().stream()
                .filter(Statement::claim)
                .collect(
                    Collectors.groupingBy(
                        Statement::number, LinkedHashMap::new, Collectors.toList()));
        named.add(document.source().equation());
        numbers.forEach((number, claims) -> number(document, number, claims));
      }
      List<Finding> all = new ArrayList<>();
      displays.forEach((number, display) -> without(number, display).ifPresent(all::add));
      all.addAll(findings);
      return new Drift(all, equal);
    }

    private Optional<Finding> without(String number, TexItem.Display display) {
      return named.contains(number)
          ? Optional.empty()
          : Optional.of(
              new Finding(place(display), number, "has no claim in a document", List.of(), false));
    }

    private static String place(TexItem.Display display) {
      return display.span().file().name() + ":" + display.span().line();
    }

    private void number(Derivation document, String number, List<Statement> claims) {
      named.add(number);
      TexItem.Display display = displays.get(number);
      if (display == null) {
        if (number.matches("[^\\s]*\\d[^\\s]*")) {
          claims.forEach(c -> add(document, c, "is not in the source", List.of()));
        }
        return;
      }
      List<TexStatement> statements = display.statements();
      Set<TexStatement> said = new LinkedHashSet<>();
      for (Statement claim : claims) {
        Optional<TexStatement> same =
            statements.stream().filter(s -> isSame(document, claim, s)).findFirst();
        same.ifPresent(said::add);
        equal += same.isPresent() ? 1 : 0;
        if (same.isEmpty() && !claim.expectRefuted() && !isAside(claims, statements, document)) {
          add(document, claim, "is another formula in " + place(display), both(claim, display));
        }
      }
    }

    /** Whether other claims of the number say all that the source does, and that is something. */
    private boolean isAside(
        List<Statement> claims, List<TexStatement> statements, Derivation document) {
      List<TexStatement> stated = statements.stream().filter(s -> s.unchecked().isEmpty()).toList();
      return !stated.isEmpty()
          && stated.stream().allMatch(s -> claims.stream().anyMatch(c -> isSame(document, c, s)));
    }

    private static List<String> both(Statement claim, TexItem.Display display) {
      return List.of(
          "document: " + claim.latex().replaceAll("\\s+", " ").strip(),
          "source:   " + display.span().text().replaceAll("\\s+", " ").strip());
    }

    private void add(Derivation document, Statement claim, String message, List<String> formulas) {
      String where = document.file() + ":" + claim.line();
      findings.add(new Finding(where, claim.number(), message, formulas, true));
    }

    private boolean isSame(Derivation document, Statement claim, TexStatement statement) {
      if (signs(claim.latex()).equals(signs(statement.latex()))) {
        return true;
      }
      try {
        List<Equation> read =
            FormulaReader.located(statement.latex(), document.symbols(), macros).equations();
        return Objects.equals(read, claim.equations());
      } catch (ReadingException unread) {
        return false;
      }
    }

    /** Without spaces, braces around one sign, and what stands at the end of a sentence. */
    private String signs(String latex) {
      return macros
          .plain(latex)
          .replaceAll("%[^\n]*", "")
          .replaceAll(
              "\\\\(?:left|right|[,;:!]|quad|qquad|displaystyle|nonumber|notag)(?![A-Za-z])", "")
          .replaceAll("\\\\\\\\|&|\\s+", "")
          .replaceAll("(?<![A-Za-z}])\\{([A-Za-z0-9])\\}|([_^])\\{([A-Za-z0-9])\\}", "$1$2$3")
          .replaceAll("[.,;]+$", "");
    }
  }
}
