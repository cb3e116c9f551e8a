package org.rederive.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.rederive.formula.Quantity;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/** A document of a random setting, with symbols of random kinds and spellings. */
final class RandomDocument {
  private static final List<String> LETTERS =
      List.of("A", "B", "C", "D", "F", "g", "h", "K", "M", "Q", "s", "v", "W", "X", "y", "Z");
  private static final List<String> ACCENTS =
      List.of("%s", "%s", "\\hat{%s}", "\\tilde{%s}", "\\mathcal{%s}", "\\dot{%s}");
  private static final List<String> LABELS = List.of("", "", "^R", "^L", "^{(0)}", "'");
  private static final List<String> GREEK =
      List.of("\\phi", "\\chi", "\\psi", "\\rho", "\\Omega", "\\Theta", "\\varepsilon", "\\eta");

  private final SplittableRandom random;
  private final Setting setting;
  private final StringBuilder rows = new StringBuilder();
  private final Set<String> spellings = new LinkedHashSet<>();

  private RandomDocument(long seed) {
    this.random = new SplittableRandom(seed);
    this.setting = oneOf(Settings.all().stream().filter(s -> !quantities(s).isEmpty()).toList());
  }

  /** The text of a document; it uses every symbol that it declares in a statement. */
  static String of(long seed) {
    return new RandomDocument(seed).text();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  // ---- rows

  private String text() {
    List<String> coordinates = coordinates();
    List<Role> kinds = quantities(setting);
    List<String> used = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      Role kind = oneOf(kinds);
      String slots = slots(coordinates);
      for (int twin = 0; twin < 2; twin++) {
        String spelling = spelling(kind, slots);
        row(spelling, kind.name());
        used.add(Typeset.value(kind, spelling));
      }
    }
    return document(used);
  }

  /** Kinds of what has values; generators of an algebra have none. */
  private static List<Role> quantities(Setting setting) {
    return setting.kinds().stream()
        .filter(r -> r.sort() == Sort.QUANTITY && !(r.quantity() instanceof Quantity.Formal))
        .filter(r -> r.type().rank() < 2)
        .toList();
  }

  private List<String> coordinates() {
    List<String> coordinates = new ArrayList<>();
    row("n", setting.role("band").isPresent() ? "band" : "number");
    for (Role kind : setting.kinds()) {
      boolean coordinate =
          kind.quantity() instanceof Quantity.Coordinate c
              && !c.defined()
              && !c.component()
              && c.variable() != Quantity.Variable.ANY;
      if (coordinate) {
        String letter = Typeset.letter(kind);
        row(letter, kind.name());
        coordinates.add(letter);
      }
    }
    return coordinates;
  }

  private void row(String spelling, String kind) {
    rows.append("| $`").append(spelling).append("`$ | ").append(kind).append(" | |\n");
    spellings.add(spelling);
  }

  /** Subscripts and arguments that a symbol shows. */
  private String slots(List<String> coordinates) {
    boolean bands = setting.role("band").isPresent() && random.nextInt(2) == 0;
    boolean momentum = coordinates.contains("k") && random.nextInt(2) == 0;
    String subscripts = (bands ? "n" : "") + (momentum ? "k" : "");
    String argument =
        random.nextInt(3) == 0 && !momentum && !coordinates.isEmpty()
            ? "(" + oneOf(coordinates) + ")"
            : "";
    return (subscripts.isEmpty() ? "" : "_{" + subscripts + "}") + "#" + argument;
  }

  private String spelling(Role kind, String slots) {
    while (true) {
      String base =
          random.nextInt(3) == 0 ? oneOf(GREEK) : oneOf(ACCENTS).formatted(oneOf(LETTERS));
      String label = oneOf(LABELS);
      String shown = Typeset.hasLabels(kind) ? slots : "#";
      String spelling =
          label.equals("'") ? base + "'" + shown : base + shown.replace("#", label + "#");
      spelling = spelling.replace("#", "");
      if (!spellings.contains(spelling)) {
        return spelling;
      }
    }
  }

  private String document(List<String> used) {
    StringBuilder text = new StringBuilder("---\nid: random\ntitle: T\n");
    text.append("source: { paper: \"P\", equation: \"1\" }\nsetting: ").append(setting.word());
    text.append("\n---\n## Symbols\n| symbol | kind | meaning |\n|---|---|---|\n").append(rows);
    for (int i = 0; i < used.size(); i++) {
      text.append("\n<!-- rederive: claim random-").append(i).append(" -->\n```math\n");
      text.append(used.get(i)).append(" = ").append(used.get(i)).append("\n```\n");
    }
    return text.toString();
  }

  /** How kinds of symbols are written. */
  private static final class Typeset {
    private Typeset() {}

    static String value(Role kind, String spelling) {
      return kind.type().kind() == org.rederive.formula.Kind.KET
          ? "| " + spelling + " \\rangle"
          : spelling;
    }

    static String letter(Role kind) {
      Quantity.Coordinate c = (Quantity.Coordinate) kind.quantity();
      return switch (c.variable()) {
        case MOMENTUM -> "k";
        case POSITION -> "x";
        case TIME -> "t";
        case STRENGTH, ANY -> "\\lambda";
      };
    }

    /** Numbers and vectors are the same for all labels. */
    static boolean hasLabels(Role kind) {
      return !(kind.quantity() instanceof Quantity.Number)
          && !(kind.quantity() instanceof Quantity.Vector)
          && !(kind.quantity() instanceof Quantity.Identity)
          && !(kind.quantity() instanceof Quantity.Position);
    }
  }
}
