package org.rederive.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rederive.document.Derivation;
import org.rederive.formula.Kind;
import org.rederive.formula.Role;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * Whatever a symbol is, it is not the same for two labels: of no kind in no setting X_a = X_b
 * holds. A kind that does not depend on a label is not written with it.
 *
 * <pre>
 *   mvn test -Dtest=LabelsOfKindsTest -Drederive.claims=1
 * </pre>
 *
 * <p>claims it of every kind; by default, of one in many.
 */
@Tag("slow")
class LabelsOfKindsTest {
  private static final int ONE_IN = Integer.getInteger("rederive.claims", 12);

  private static final Map<String, List<String>> LABELS =
      new TreeMap<>(
          Map.of(
              "band index", List.of("n", "m"),
              "counting index", List.of("n", "m"),
              "crystal momentum", List.of("k", "q"),
              "parameter", List.of("\\alpha", "\\beta"),
              "time", List.of("t", "s")));

  private static final List<String> HAMILTONIANS =
      List.of("Bloch Hamiltonian", "Hamiltonian family", "Hamiltonian in time", "Hamiltonian");

  @Test
  void nothingIsTheSameForTwoLabels() {
    List<Derivation> all = Settings.of(documents()).derivations();
    List<Derivation> chosen =
        IntStream.range(0, all.size()).filter(i -> i % ONE_IN == 0).mapToObj(all::get).toList();
    Map<String, Outcome> outcomes = Verdicts.ofRead(chosen);
    List<String> wrong = new ArrayList<>();
    outcomes.forEach(
        (id, outcome) -> {
          if (!Set.of("refuted", "unsupported").contains(outcome.word())) {
            wrong.add(id + " came out as " + outcome);
          }
        });
    assertEquals(List.of(), wrong);
    long refuted = outcomes.values().stream().filter(o -> o.word().equals("refuted")).count();
    assertTrue(refuted > 36 / ONE_IN, () -> refuted + " of " + outcomes.size());
  }

  private static Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    for (Setting setting : Settings.all()) {
      List<String> kinds = setting.kinds().stream().map(Role::name).toList();
      LABELS.forEach(
          (label, letters) ->
              setting.kinds().stream()
                  .filter(kind -> kinds.contains(label) && !LABELS.containsKey(kind.name()))
                  .forEach(
                      kind -> {
                        String id = (setting.word() + "-" + kind + "-" + label).replace(' ', '-');
                        String text = document(id, setting, kinds, kind, label, letters);
                        documents.put(id + ".md", text);
                      }));
    }
    return documents;
  }

  private static String document(
      String id,
      Setting setting,
      List<String> kinds,
      Role kind,
      String label,
      List<String> letters) {
    boolean argument = label.equals("time") || label.equals("parameter");
    String pattern = argument ? "X(%s)" : "X_{%s}";
    String bars = kind.type().kind() == Kind.KET ? "| " + pattern + " \\rangle" : pattern;
    String hamiltonian =
        HAMILTONIANS.stream()
            .filter(h -> kinds.contains(h) && !h.equals(kind.name()))
            .findFirst()
            .map(h -> "| $`H`$ | " + h + " | any |\n")
            .orElse("");
    return """
        ---
        id: %s
        title: labels
        source: { paper: "none", equation: "1" }
        setting: %s
        ---
        ## Symbols
        | symbol | kind | meaning |
        |---|---|---|
        | $`%s`$, $`%s`$ | %s | labels |
        """
            .formatted(id, setting.word(), letters.get(0), letters.get(1), label)
        + hamiltonian
        + "| $`"
        + pattern.formatted(letters.get(0))
        + "`$ | "
        + kind
        + " | any |\n\n"
        + "<!-- rederive: claim same-"
        + id
        + " -->\n```math\n"
        + bars.formatted(letters.get(0))
        + " = "
        + bars.formatted(letters.get(1))
        + "\n```\n";
  }
}
