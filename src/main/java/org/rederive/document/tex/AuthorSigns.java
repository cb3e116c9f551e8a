package org.rederive.document.tex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of an author that stand for one sign between two sides, for a bracket of states or a
 * gap.
 */
final class AuthorSigns {
  private static final Pattern GAP =
      Pattern.compile("(?:\\\\(?:quad|qquad|[,;:! ])|\\\\hspace\\*?\\s*\\{[^{}]*\\}|~|\\s)+");
  private static final Pattern WRAPPER =
      Pattern.compile("\\\\(?:mathrel|mathbin|ensuremath|mathop|[,;:! ])|[{}\\s]");
  private static final Pattern MARKED =
      Pattern.compile(
          "\\s*(?:\\\\ensuremath\\s*\\{)?\\s*\\\\(?:stackrel|overset|underset)\\s*\\{.*\\}\\s*"
              + "\\{([^{}]+)\\}[}\\s]*",
          Pattern.DOTALL);

  private static final Pattern LABEL = Pattern.compile("\\s*\\\\label\\s*\\{[^{}]*\\}\\s*");

  /** Names of what is often drawn with boxes: a colon before a sign of equality. */
  private static final Set<String> DEFINING = Set.of("\\defeq", "\\eqdef", "\\coloneq");

  /** Brackets of states, between which a comma parts labels. */
  private static final Set<String> ANGLES = Set.of("\\langle", "\\rangle");

  private final Map<String, String> signs = new HashMap<>();

  /** Notes what a command without arguments stands for, if it is a sign. */
  void note(String name, String body) {
    String bare = WRAPPER.matcher(body).replaceAll("");
    Matcher marked = MARKED.matcher(body);
    if (Relations.isSign(bare) || ANGLES.contains(bare)) {
      signs.put(name, bare);
    } else if (marked.matches() && Relations.isSign(marked.group(1).strip())) {
      signs.put(name, marked.group(1).strip());
    } else if (DEFINING.contains(name)) {
      signs.put(name, "=");
    } else if (GAP.matcher(body).matches() && (body.contains("quad") || body.contains("hspace"))) {
      signs.put(name, "\\quad");
    }
  }

  /** Notes a command with an argument that gives a display its name and writes nothing. */
  void noteLabel(String name, String body) {
    if (LABEL.matcher(body).matches()) {
      signs.put(name, "\\label");
    }
  }

  /** The sign that a command stands for, or the command. */
  String read(String command) {
    return signs.getOrDefault(command, command);
  }
}
