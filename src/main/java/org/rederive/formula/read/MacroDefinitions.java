package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.ReadingException;
import org.rederive.formula.read.MacroForm.Named;
import org.rederive.formula.read.MacroSource.Cut;

/** Reads the definitions in a text, in their order. */
final class MacroDefinitions {
  private static final Set<String> PREFIXES = Set.of("\\global", "\\long", "\\protected");

  private final String text;
  private final Map<String, Macro> read = new LinkedHashMap<>();

  MacroDefinitions(String text) {
    this.text = text;
  }

  /** A text of definitions and comments alone; the first thing in it that is none is an error. */
  Map<String, Macro> only() {
    MacroSource in = new MacroSource(text, 0);
    while (!in.isAtEnd()) {
      Cut command = in.command();
      if (!PREFIXES.contains(command.text())) {
        define(form(command).read(in, read));
      }
    }
    return read;
  }

  private static MacroForm form(Cut command) {
    return MacroForm.of(command.text())
        .orElseThrow(
            () ->
                new ReadingException(
                    command.span(),
                    command.text() + " defines no command",
                    "write \\newcommand{\\name}[arguments]{text} or \\def\\name#1{text}"));
  }

  private void define(Named named) {
    Macro before = read.putIfAbsent(named.name().text(), named.macro());
    if (before != null && !before.equals(named.macro())) {
      throw new ReadingException(
          named.name().span(),
          named.name().text() + " is defined twice, and not as the same",
          "keep the definition that is meant");
    }
  }

  /** The definitions in a source; those that cannot be read make their commands unreadable. */
  Map<String, Macro> among() {
    for (int at = next(0); at >= 0; at = next(at)) {
      MacroSource in = new MacroSource(text, at);
      Optional<MacroForm> form = MacroForm.of(in.command().text());
      at = Math.min(text.length(), in.at());
      if (form.isPresent()) {
        collect(form.get(), in);
      }
    }
    return read;
  }

  /** The next command that no comment hides. */
  private int next(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\\') {
      int line = text.indexOf('\n', at);
      at = text.charAt(at) != '%' ? at + 1 : line < 0 ? text.length() : line;
    }
    return at < text.length() ? at : -1;
  }

  private void collect(MacroForm form, MacroSource in) {
    int start = in.at();
    try {
      Named named = form.read(in, read);
      read.merge(named.name().text(), named.macro(), MacroDefinitions::agreed);
    } catch (ReadingException e) {
      refuse(new MacroSource(text, start), String.valueOf(e.getMessage()));
    }
  }

  private static Macro agreed(Macro before, Macro after) {
    return before.equals(after)
        ? before
        : new Macro.Refused("it is defined twice, and not as the same");
  }

  private void refuse(MacroSource in, String why) {
    try {
      in.takeIf('*');
      in.takeIf('{');
      read.put(in.command().text(), new Macro.Refused("its definition is not read: " + why));
    } catch (ReadingException nameless) {
      // It defines nothing that a formula could name.
    }
  }
}
