package org.rederive.diagnose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What is defined in a program in Python, in the order in which it is first needed. */
final class PythonNames {
  /** Words that mean something in the language and in every program. */
  private static final Set<String> WORDS =
      Set.of(
          "N",
          "x",
          "q",
          "POINTS",
          "probe",
          "statement",
          "stated",
          "range",
          "frozenset",
          "complex",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final Pattern DEFINED =
      Pattern.compile("^(?:def|class|import .* as|import) (\\w+)", Pattern.MULTILINE);

  private final Map<Object, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>(WORDS);
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** With the names that a text defines taken. */
  PythonNames(String library) {
    DEFINED.matcher(library).results().forEach(found -> taken.add(found.group(1)));
  }

  /** A name of its own for a thing, like the one that it has in LaTeX. */
  String of(Object thing, String latex) {
    return names.computeIfAbsent(thing, t -> free(plain(latex)));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; !taken.add(name); n++) {
      name = wanted + "_" + n;
    }
    return name;
  }

  private static String plain(String latex) {
    String text =
        latex
            .replace("\\", "")
            .replace("'", "p")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return text.isEmpty() || Character.isDigit(text.charAt(0)) ? "a_" + text : text;
  }

  /** The name of a thing that is defined by a text; what the text needs is defined before. */
  String defined(Object thing, String latex, Supplier<String> text) {
    String name = of(thing, latex);
    if (!texts.containsKey(name)) {
      texts.put(name, "");
      String written = text.get();
      texts.remove(name);
      texts.put(name, written);
    }
    return name;
  }

  /** Everything that is defined, each before what needs it. */
  List<String> texts() {
    return List.copyOf(texts.values());
  }
}
