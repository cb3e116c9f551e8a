package org.rederive.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.rederive.document.Derivation;
import org.rederive.document.Expected;
import org.rederive.document.Rule;
import org.rederive.document.TexVerb;
import org.rederive.document.Verb;
import org.rederive.document.Vocabulary;
import org.rederive.formula.Declaration;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/** Words and symbols that can stand at a place. */
final class Completions {
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?:<!--|%)\\s*rederive:\\s*(?<words>.*)$");
  private static final Pattern SETTING = Pattern.compile("^\\s*setting:\\s*(?<word>\\S+)");
  private static final Pattern TABLE_OF_KINDS = Pattern.compile("^\\s*\\|[^|]*\\|[^|]*$");

  private final Cursor cursor;

  Completions(Cursor cursor) {
    this.cursor = cursor;
  }

  List<CompletionItem> items() {
    String before = cursor.before();
    Matcher directive = DIRECTIVE.matcher(before);
    if (directive.find()) {
      return directive(directive.group("words")).toList();
    }
    if (before.stripLeading().startsWith("setting:")) {
      return Settings.all().stream()
          .map(s -> item(s.word(), "setting", "", CompletionItemKind.Keyword))
          .toList();
    }
    if (TABLE_OF_KINDS.matcher(before).find()) {
      return kinds().toList();
    }
    return isFormula() ? symbols().toList() : List.of();
  }

  // ---- directives

  private Stream<CompletionItem> directive(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    if (!words.contains(" ")) {
      return verbs();
    }
    if (words.startsWith("assume ") || words.startsWith("without ")) {
      return vocabularies()
          .flatMap(v -> v.assumptions().stream())
          .map(a -> item(a.word(), "assumption", a.sentence(), CompletionItemKind.Keyword));
    }
    if (last.startsWith("by=")) {
      return Rule.ALL.stream()
          .map(r -> item(r.word(), "rule", r.sentence(), CompletionItemKind.Keyword));
    }
    if (last.startsWith("expect=")) {
      return Expected.spoken().stream()
          .map(e -> item(e.word(), "expected", e.meaning(), CompletionItemKind.Keyword));
    }
    if (last.startsWith("limit=")) {
      return vocabularies()
          .flatMap(v -> v.limits().stream())
          .map(l -> item(l.word(), "goes to zero", l.meaning(), CompletionItemKind.Keyword));
    }
    return Verb.keys().stream().map(key -> item(key + "=", "", "", CompletionItemKind.Property));
  }

  private Stream<CompletionItem> verbs() {
    Stream<CompletionItem> everywhere =
        Stream.of(Verb.values()).map(v -> verb(v.form(), v.meaning()));
    Stream<CompletionItem> ofTex =
        Stream.of(TexVerb.values()).map(v -> verb(v.form(), v.meaning()));
    return isTex() ? Stream.concat(everywhere, ofTex) : everywhere;
  }

  private static CompletionItem verb(String form, String meaning) {
    return item(form.split(" ", 2)[0], form, meaning, CompletionItemKind.Keyword);
  }

  // ---- symbols and kinds

  private Stream<CompletionItem> kinds() {
    return vocabularies()
        .flatMap(v -> v.kinds().stream())
        .map(role -> item(role.name(), "kind", "", CompletionItemKind.Class))
        .distinct();
  }

  private Stream<CompletionItem> symbols() {
    return cursor.documentsOrLast().stream()
        .flatMap(d -> d.symbols().declarations().stream().map(s -> symbol(d, s)))
        .distinct();
  }

  private static CompletionItem symbol(Derivation document, Declaration symbol) {
    String meaning = TableRows.meaning(document, symbol);
    return item(symbol.latex(), symbol.role().name(), meaning, CompletionItemKind.Variable);
  }

  /** In a display of a document; anywhere in a source. */
  private boolean isFormula() {
    boolean inside = false;
    List<String> lines = cursor.lines(cursor.file());
    for (int i = 0; i < Math.min(cursor.position().getLine(), lines.size()); i++) {
      String line = lines.get(i).strip();
      inside = inside ? !line.startsWith("```") : line.startsWith("```math");
    }
    return inside || isTex();
  }

  private boolean isTex() {
    return cursor.file().toString().endsWith(".tex");
  }

  // ---- the setting

  /** That of the document, as far as it says one, or that of its paper; else all. */
  private Stream<Vocabulary> vocabularies() {
    Optional<Vocabulary> read =
        cursor.documentsOrLast().stream().map(Derivation::setting).findFirst();
    Optional<Setting> named =
        Stream.of(cursor.file(), cursor.file().resolveSibling("paper.md"))
            .flatMap(file -> setting(file).stream())
            .findFirst();
    return read.or(() -> named.map(s -> s))
        .map(Stream::of)
        .orElseGet(() -> Settings.all().stream().map(s -> s));
  }

  private Optional<Setting> setting(Path file) {
    return cursor.lines(file).stream()
        .map(SETTING::matcher)
        .filter(Matcher::find)
        .map(m -> m.group("word"))
        .findFirst()
        .flatMap(Settings::named);
  }

  private static CompletionItem item(
      String label, String detail, String meaning, CompletionItemKind kind) {
    CompletionItem item = new CompletionItem(label);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    if (!meaning.isEmpty()) {
      item.setDocumentation(meaning);
    }
    return item;
  }
}
