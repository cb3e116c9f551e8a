package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A small subset of YAML with positions: mappings, lists and text, nothing by reference. */
final class Yaml {
  private static final int LONGEST = 1 << 14;
  private static final int DEEPEST = 8;

  private final SourceText source;
  private final String text;
  private final Findings findings;

  /** The YAML from line 2 up to a closing line. */
  Yaml(SourceText source, int closingLine, Findings findings) {
    this.source = source;
    this.text = String.join("\n", source.lines().subList(1, closingLine - 1));
    this.findings = findings;
  }

  /** The mapping all of it is. */
  Optional<Node> root() {
    Piece top = new Piece("---", 1, 0);
    if (text.length() > LONGEST) {
      findings.add(top, "the front matter is longer than " + LONGEST + " characters");
      return Optional.empty();
    }
    try {
      return isPlain() ? composed(top) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      findings.add(e.getProblemMark().map(this::pieceAt).orElse(top), "YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      findings.add(top, "YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private Optional<Node> composed(Piece top) {
    Optional<Node> root = new Compose(settings()).composeString(text);
    if (root.filter(MappingNode.class::isInstance).isEmpty()) {
      findings.add(
          root.map(this::piece).orElse(top),
          "the front matter must be lines of the form key: value");
      return Optional.empty();
    }
    return root;
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setUseMarks(true).setLabel("front matter").build();
  }

  // ---- the subset, looked at event by event: composing would follow any depth

  private boolean isPlain() {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      String refused = refused(event, depth, documents);
      if (!refused.isEmpty()) {
        findings.add(event.getStartMark().map(this::pieceAt).orElseThrow(), refused);
        return false;
      }
    }
    return true;
  }

  private static String refused(Event event, int depth, int documents) {
    if (depth > DEEPEST) {
      return "the front matter is nested deeper than " + DEEPEST;
    }
    if (documents > 1) {
      return "the front matter holds more than one YAML document";
    }
    boolean anchor = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (anchor || event instanceof AliasEvent) {
      return "anchors and aliases are not part of the front matter";
    }
    boolean tag =
        event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || event instanceof CollectionStartEvent start && start.getTag().isPresent();
    return tag ? "tags are not part of the front matter" : "";
  }

  // ---- fields

  /** The values of a mapping by key; complains of keys that are unknown or come twice. */
  Map<String, Node> fields(Node mapping, List<String> known, Piece at, String where) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) mapping).getValue()) {
      Piece key = piece(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
        findings.add(key, "a key of " + where + " must be a word");
      } else if (!known.contains(scalar.getValue())) {
        String hint = Nearest.hint(scalar.getValue(), known);
        findings.add(key, "unknown key " + key.quoted() + " in " + where, hint);
      } else if (fields.putIfAbsent(scalar.getValue(), tuple.getValueNode()) != null) {
        findings.add(key, "the key " + key.quoted() + " comes twice in " + where);
      }
    }
    return fields;
  }

  /** A value that must be one line of text. */
  Optional<Piece> text(Node node, String key) {
    Piece at = piece(node);
    if (!(node instanceof ScalarNode scalar)) {
      findings.add(at, key + " must be text");
      return Optional.empty();
    }
    String value = scalar.getValue();
    if (!scalar.getTag().equals(Tag.STR)) {
      String hint = value.isEmpty() ? "" : "put it in quotes: \"" + value + "\"";
      findings.add(at, key + " must be text" + (value.isEmpty() ? ", found nothing" : ""), hint);
      return Optional.empty();
    }
    if (value.isBlank() || value.contains("\n")) {
      findings.add(at, key + " must be one line of text");
      return Optional.empty();
    }
    return Optional.of(new Piece(value, at.line(), isQuoted(at) ? at.start() + 1 : at.start()));
  }

  private static boolean isQuoted(Piece at) {
    return at.text().startsWith("\"") || at.text().startsWith("'");
  }

  /** A value that must be a list of words; may be left empty. */
  List<Piece> texts(Node node) {
    List<Piece> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> text(item, "an id").ifPresent(texts::add));
    } else if (!node.getTag().equals(Tag.NULL)) {
      Piece at = piece(node);
      findings.add(at, "uses must be a list of ids", "write uses: [" + at.text() + "]");
    }
    return texts;
  }

  // ---- positions

  /** The text of a node as far as its first line goes. */
  Piece piece(Node node) {
    Piece start = node.getStartMark().map(this::pieceAt).orElse(new Piece("", 1, 0));
    String rest = source.line(start.line()).substring(start.start());
    int length = node.getEndMark().map(end -> length(start, end)).orElse(rest.length());
    return new Piece(
        rest.substring(0, Math.min(length, rest.length())), start.line(), start.start());
  }

  private int length(Piece start, Mark end) {
    Piece after = pieceAt(end);
    return after.line() == start.line() ? after.start() - start.start() : Integer.MAX_VALUE;
  }

  private Piece pieceAt(Mark mark) {
    int number = mark.getLine() + 2;
    String line = source.line(number);
    int characters = line.codePointCount(0, line.length());
    int start = line.offsetByCodePoints(0, Math.min(mark.getColumn(), characters));
    return new Piece("", number, start);
  }
}
