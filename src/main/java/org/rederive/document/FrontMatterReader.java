package org.rederive.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rederive.formula.read.Unseen;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the front matter of a document; every key and value must be as expected. */
final class FrontMatterReader {
  static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

  private static final List<String> SOURCE_KEYS = List.of("paper", "equation");

  private final SourceText source;
  private final Vocabularies settings;
  private final Optional<Paper> paper;
  private final Findings findings;
  private Optional<Piece> id = Optional.empty();

  /**
   * @param paper whose document it is: it says what the document does not
   */
  FrontMatterReader(
      SourceText source, Vocabularies settings, Optional<Paper> paper, Findings findings) {
    this.source = source;
    this.settings = settings;
    this.paper = paper;
    this.findings = findings;
  }

  /** The front matter, unless something about it is wrong. */
  Optional<FrontMatter> read() {
    Piece start = new Piece(source.line(1), 1, 0);
    int end = closingLine(source);
    if (end < 0) {
      findings.add(
          start,
          "expected front matter between two lines '---' at the top of the file",
          "start with --- and id, title, source, setting");
      return Optional.empty();
    }
    Yaml yaml = new Yaml(source, end, findings);
    return yaml.root().flatMap(root -> fields(yaml, root));
  }

  /** The id, also where something else is wrong. */
  Optional<Piece> id() {
    return id;
  }

  /** 1-based number of the first line after the front matter, 1 if there is none. */
  static int bodyLine(SourceText source) {
    return Math.max(0, closingLine(source)) + 1;
  }

  static int closingLine(SourceText source) {
    if (!source.line(1).stripTrailing().equals("---")) {
      return -1;
    }
    for (int number = 2; number <= source.lines().size(); number++) {
      if (source.line(number).stripTrailing().equals("---")) {
        return number;
      }
    }
    return -1;
  }

  private Optional<FrontMatter> fields(Yaml yaml, Node root) {
    Piece top = new Piece("---", 1, 0);
    Map<String, Node> fields = yaml.fields(root, FrontMatterKey.words(), top, "front matter");
    require(fields, required(fields), top, "the front matter");
    id = text(yaml, fields, "id").filter(this::isName);
    Optional<Piece> title = text(yaml, fields, "title");
    boolean untitled = title.isEmpty() && (fields.containsKey("title") || paper.isEmpty());
    Optional<Derivation.Source> printed =
        fields.containsKey("source")
            ? printed(yaml, Objects.requireNonNull(fields.get("source")))
            : numbered(yaml, fields);
    Optional<Vocabulary> setting =
        fields.containsKey("setting")
            ? text(yaml, fields, "setting").flatMap(this::setting)
            : paper.flatMap(Paper::setting);
    List<Piece> uses = uses(yaml, fields);
    boolean closed = text(yaml, fields, "closed-forms").filter(this::isYes).isPresent();
    if (id.isEmpty() || untitled || printed.isEmpty() || setting.isEmpty()) {
      return Optional.empty();
    }
    String line = title.map(t -> Unseen.line(t.text())).orElse("");
    return Optional.of(new FrontMatter(id.get(), line, printed.get(), setting.get(), uses, closed));
  }

  /** What the paper does not say for all of its documents. */
  private List<String> required(Map<String, Node> fields) {
    List<String> keys = new ArrayList<>(List.of("id"));
    if (paper.isEmpty()) {
      keys.addAll(List.of("title", "source"));
    } else if (!fields.containsKey("source")) {
      keys.add("equation");
    }
    if (paper.flatMap(Paper::setting).isEmpty()) {
      keys.add("setting");
    }
    return keys;
  }

  /** Where the equation is printed in the paper that the document belongs to. */
  private Optional<Derivation.Source> numbered(Yaml yaml, Map<String, Node> fields) {
    return text(yaml, fields, "equation")
        .flatMap(
            number -> paper.map(p -> new Derivation.Source(p.title(), Unseen.line(number.text()))));
  }

  private void require(Map<String, Node> fields, List<String> keys, Piece at, String where) {
    List<String> missing = keys.stream().filter(key -> !fields.containsKey(key)).toList();
    if (missing.isEmpty()) {
      return;
    }
    boolean one = missing.size() == 1;
    findings.add(
        at,
        where + (one ? " has no key '" : " has no keys '") + String.join("', '", missing) + "'",
        (one ? "add a line " : "add lines ") + String.join(": …, ", missing) + ": …");
  }

  private Optional<Piece> text(Yaml yaml, Map<String, Node> fields, String key) {
    return Optional.ofNullable(fields.get(key)).flatMap(node -> yaml.text(node, key));
  }

  private boolean isName(Piece id) {
    boolean ok = NAME.matcher(id.text()).matches();
    if (!ok) {
      findings.add(id, "an id has letters, digits and dashes only, found " + id.quoted());
    }
    return ok;
  }

  /** There is no word for the opposite, which is what a document without the key says. */
  private boolean isYes(Piece word) {
    boolean yes = word.text().equals("yes");
    if (!yes) {
      findings.add(word, "closed-forms can only be yes, found " + word.quoted(), "take it out");
    }
    return yes;
  }

  private Optional<Derivation.Source> printed(Yaml yaml, Node node) {
    Piece at = yaml.piece(node);
    if (!(node instanceof MappingNode)) {
      findings.add(
          at,
          "source must have the keys paper and equation",
          "write source: { paper: \"…\", equation: \"…\" }");
      return Optional.empty();
    }
    Map<String, Node> fields = yaml.fields(node, SOURCE_KEYS, at, "source");
    require(fields, SOURCE_KEYS, at, "source");
    Optional<Piece> paper = text(yaml, fields, "paper");
    Optional<Piece> equation = text(yaml, fields, "equation");
    return paper.flatMap(
        p ->
            equation.map(e -> new Derivation.Source(Unseen.line(p.text()), Unseen.line(e.text()))));
  }

  private Optional<Vocabulary> setting(Piece word) {
    Optional<Vocabulary> setting = settings.named(word.text());
    if (setting.isEmpty()) {
      String hint = Nearest.hint(word.text(), settings.words());
      findings.add(word, "there is no setting " + word.quoted(), hint);
    }
    return setting;
  }

  private List<Piece> uses(Yaml yaml, Map<String, Node> fields) {
    List<Piece> uses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional.ofNullable(fields.get("uses")).map(yaml::texts).orElse(List.of()).stream()
        .filter(this::isName)
        .forEach(
            use -> {
              if (seen.add(use.text())) {
                uses.add(use);
              } else {
                findings.add(use, use.text() + " is listed twice");
              }
            });
    return uses;
  }
}
