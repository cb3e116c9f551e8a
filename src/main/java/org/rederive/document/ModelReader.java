package org.rederive.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.rederive.formula.read.Unseen;

/** Reads the document of one model; every heading, key and cell must be as expected. */
final class ModelReader {
  private static final String SYMBOLS = "Symbols";
  private static final String HAMILTONIAN = "Hamiltonian";
  private static final String ENERGIES = "Energies";
  private static final List<String> SECTIONS = List.of(SYMBOLS, HAMILTONIAN, ENERGIES);
  private static final List<String> KEYS = List.of("id", "title");
  private static final String LANGUAGE = "mathematica";

  private final SourceText source;
  private final ModelDocument.Source file;
  private final Findings findings;
  private final Map<String, ModelDocument.Code> codes = new LinkedHashMap<>();
  private final List<ModelDocument.Symbol> symbols = new ArrayList<>();
  private String section = "";

  ModelReader(SourceText source, Findings findings) {
    this.source = source;
    this.file = new ModelDocument.Source(source.file(), source.lines());
    this.findings = findings;
  }

  /** The model, unless something is wrong. */
  Optional<ModelDocument> read() {
    int end = FrontMatterReader.closingLine(source);
    Piece top = new Piece(source.line(1), 1, 0);
    if (end < 0) {
      findings.add(
          top,
          "expected front matter between two lines '---' at the top of the file",
          "start with --- and id and title");
      return Optional.empty();
    }
    Yaml yaml = new Yaml(source, end, findings);
    Optional<List<String>> names = yaml.root().flatMap(root -> names(yaml, root, top));
    body(new Markdown(source, end + 1));
    ModelDocument.Code hamiltonian = codes.get(HAMILTONIAN);
    ModelDocument.Code energies = codes.get(ENERGIES);
    requireParts(top);
    if (names.isEmpty() || hamiltonian == null || energies == null || !findings.isEmpty()) {
      return Optional.empty();
    }
    String id = names.get().get(0);
    return Optional.of(
        new ModelDocument(
            id, Unseen.line(names.get().get(1)), symbols, hamiltonian, energies, Optional.empty()));
  }

  private Optional<List<String>> names(
      Yaml yaml, org.snakeyaml.engine.v2.nodes.Node root, Piece top) {
    var fields = yaml.fields(root, KEYS, top, "the front matter of a model");
    List<String> names = new ArrayList<>();
    for (String key : KEYS) {
      var node = fields.get(key);
      if (node != null) {
        yaml.text(node, key)
            .filter(text -> isName(key, text))
            .map(Piece::text)
            .ifPresent(names::add);
      } else {
        findings.add(top, "the front matter has no key '" + key + "'", "add a line " + key + ": …");
      }
    }
    return names.size() == KEYS.size() ? Optional.of(names) : Optional.empty();
  }

  private boolean isName(String key, Piece text) {
    boolean ok = !key.equals("id") || FrontMatterReader.NAME.matcher(text.text()).matches();
    if (!ok) {
      findings.add(text, "an id has letters, digits and dashes only, found " + text.quoted());
    }
    return ok;
  }

  // ---- sections

  private void body(Markdown markdown) {
    for (Node block : markdown.blocks()) {
      if (block instanceof Heading heading) {
        enter(heading, markdown.title(heading));
      } else if (block instanceof TableBlock && section.equals(SYMBOLS)) {
        symbols.addAll(new ModelSymbols(markdown, file, findings).read(block));
      } else if (block instanceof FencedCodeBlock fence && !section.isEmpty()) {
        code(markdown, fence);
      }
    }
  }

  private void enter(Heading heading, Piece title) {
    section = heading.getLevel() == 2 && SECTIONS.contains(title.text()) ? title.text() : "";
    boolean unknown = heading.getLevel() == 2 && section.isEmpty();
    if (unknown) {
      findings.add(
          title, "there is no section " + title.quoted(), Nearest.hint(title.text(), SECTIONS));
    }
  }

  private void code(Markdown markdown, FencedCodeBlock block) {
    Fence fence = markdown.fence(block);
    Piece opening = source.wholeLine(fence.openingLine());
    String language = String.valueOf(block.getInfo()).toLowerCase(Locale.ROOT);
    if (section.equals(SYMBOLS) || !language.equals(LANGUAGE) || !markdown.isClosed(block)) {
      findings.add(
          opening,
          "expected a closed fence of " + LANGUAGE + " below Hamiltonian or Energies",
          "write ```" + LANGUAGE);
    } else if (codes.containsKey(section)) {
      findings.add(opening, "a second formula below " + section);
    } else {
      codes.put(section, new ModelDocument.Code(fence.latex(), file, fence.firstLine(), 0));
    }
  }

  private void requireParts(Piece top) {
    for (String part : List.of(HAMILTONIAN, ENERGIES)) {
      if (!codes.containsKey(part)) {
        findings.add(top, "the model has no formula below '## " + part + "'");
      }
    }
    if (symbols.isEmpty()) {
      findings.add(top, "the model has no table of symbols", "add '## Symbols' with a table");
    }
  }
}
