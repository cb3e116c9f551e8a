package org.rederive.diagnose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rederive.formula.print.Code;

/** What is defined in a program, in the order in which it is first needed. */
final class ScriptNames {
  /** Words at the beginning of lines, where something is defined. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "^(?:def |class |function |struct |mutable struct |const |import )?(\\w+)",
          Pattern.MULTILINE);

  /** What every program defines. */
  private static final List<String> OWN =
      List.of(Code.BANDS.name(), "points", "probe", "statement", "stated");

  private final Spelling spelling;
  private final Map<Object, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, List<Code.Line>> lines = new LinkedHashMap<>();

  /** With the names that the library of a language defines taken, and those of programs. */
  ScriptNames(Spelling spelling) {
    this.spelling = spelling;
    taken.addAll(spelling.reserved());
    OWN.forEach(name -> taken.add(spelling.name(name)));
    DEFINED.matcher(spelling.library()).results().forEach(found -> taken.add(found.group(1)));
  }

  /** A name of its own for a thing, like the one that it has in LaTeX. */
  String of(Object thing, String latex) {
    return names.computeIfAbsent(thing, t -> free(plain(latex)));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; !taken.add(spelling.name(name)); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }

  private static String plain(String latex) {
    String text =
        latex
            .replaceAll("\\\\(?:math[a-z]+|boldsymbol|bm)\\b", "")
            .replace("\\", "")
            .replace("'", "p")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    if (text.isEmpty()) {
      return "label";
    }
    return Character.isDigit(text.charAt(0)) ? "a_" + text : text;
  }

  /** The name of a thing that is defined by lines; what these need is defined before. */
  Code.Word defined(Object thing, String latex, Supplier<List<Code.Line>> definition) {
    String name = of(thing, latex);
    if (!lines.containsKey(name)) {
      lines.put(name, List.of());
      List<Code.Line> written = definition.get();
      lines.remove(name);
      lines.put(name, written);
    }
    return new Code.Word(name);
  }

  /** The same of a value. */
  Code.Word assigned(Object thing, String latex, Supplier<Code> value) {
    return defined(thing, latex, () -> List.of(new Code.Assigned(of(thing, latex), value.get())));
  }

  /** Everything that is defined, each before what needs it. */
  List<Code.Line> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }
}
