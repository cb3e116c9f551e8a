package org.rederive.document.tex;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.document.tex.TexSource.TexDefinition;

/** What is gathered while the files of a source are walked over, one inside of the other. */
final class TexReader {
  private static final int DEEPEST = 30;
  private static final int MOST_PROBLEMS = 200;
  private static final int MOST_FILES = 1000;
  private static final int LONGEST_TITLE = 2000;
  private static final Pattern SURROUNDING =
      Pattern.compile("\\\\(begin|end)\\s*\\{([A-Za-z]+\\*?)\\}");
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\\\(?:thanks|footnote|inst|affiliation|orcidlink|cite)\\s*\\{[^{}]*\\}"
              + "|\\\\[A-Za-z]+\\*?|\\\\.|[{}$]");

  final EquationNumbers numbers = new EquationNumbers();

  /** Packages of everybody: how a copy beside the source programs its commands changes nothing. */
  private static final Set<String> PUBLIC =
      Set.of("physics", "braket", "amsmath", "amssymb", "mathtools", "bm", "siunitx", "revtex4-2");

  final AuthorSigns signs = new AuthorSigns();
  private final TexFile main;
  private final Function<Path, Optional<TexFile>> files;
  private final List<TexItem> items = new ArrayList<>();
  private final List<TexProblem> problems = new ArrayList<>();
  private final List<TexDefinition> definitions = new ArrayList<>();
  private final Map<String, String> shorthands = new HashMap<>();
  private final Deque<Path> open = new ArrayDeque<>();
  private int filesRead;
  private String title = "";
  private String authors = "";

  TexReader(TexFile main, Function<Path, Optional<TexFile>> files) {
    this.main = main;
    this.files = files;
  }

  TexSource read() {
    open.push(Path.of(main.name()).normalize());
    new FileWalk(main, this).walk();
    return new TexSource(main, title, authors, definitions, items, problems);
  }

  void item(TexItem item) {
    items.add(item);
  }

  /** The first ones say enough about a source that is broken everywhere. */
  void problem(TexSpan at, String message, String hint) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new TexProblem(at, message, hint));
    }
  }

  // ---- files

  /** Walks over a file that the source inputs at this place; beside the file that was named. */
  void input(TexSpan name) {
    Optional<Path> path = path(name.text().strip());
    if (path.isEmpty()) {
      problem(name, "this names no file", "");
    } else if (open.contains(path.get())) {
      problem(name, "this file inputs itself: " + chain(path.get()), "take one of them out");
    } else if (open.size() >= DEEPEST || ++filesRead > MOST_FILES) {
      problem(name, "more files are input than can be followed", "name the file of the formulas");
    } else {
      open(name, path.get());
    }
  }

  /** Takes the commands of packages that lie beside the source; all others are no matter. */
  void packages(TexSpan names) {
    for (String name : names.text().split(",")) {
      if (PUBLIC.contains(name.strip())) {
        continue;
      }
      Optional<Path> path = path(name.strip() + ".sty").filter(p -> !open.contains(p));
      Optional<TexFile> file = path.filter(p -> open.size() < DEEPEST).flatMap(files);
      if (file.isPresent() && ++filesRead <= MOST_FILES) {
        open.push(path.get());
        new FileWalk(file.get(), this).walkDefinitions();
        open.pop();
      }
    }
  }

  private void open(TexSpan name, Path path) {
    Optional<TexFile> file = files.apply(path).or(() -> fromAbove(name).flatMap(files));
    if (file.isEmpty()) {
      problem(name, "there is no file " + path, "what stands in it is not read");
      return;
    }
    open.push(path);
    new FileWalk(file.get(), this).walk();
    open.pop();
  }

  private Optional<Path> path(String written) {
    String file = written.replace("\"", "");
    String named = file.matches(".*\\.[A-Za-z]{1,4}") ? file : file + ".tex";
    try {
      Path beside = Path.of(main.name()).resolveSibling(named).normalize();
      return file.isEmpty() ? Optional.empty() : Optional.of(beside);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A name as seen from one folder above, where authors run LaTeX whose sources lie in one. */
  private Optional<Path> fromAbove(TexSpan name) {
    Optional<Path> folder = Optional.ofNullable(Path.of(main.name()).normalize().getParent());
    return folder.flatMap(
        f -> path(name.text().strip()).map(p -> f.resolveSibling(f.relativize(p)).normalize()));
  }

  private String chain(Path again) {
    List<String> names = new ArrayList<>(open.stream().map(Path::toString).toList());
    Collections.reverse(names);
    names.add(again.toString());
    return String.join(" → ", names.subList(names.indexOf(again.toString()), names.size()));
  }

  // ---- commands of the author

  /** Notes a definition, and whether its command begins or ends a display. */
  void definition(String name, TexSpan whole, String body, boolean hasArguments) {
    definitions.add(new TexDefinition(name, whole));
    if (hasArguments) {
      signs.noteLabel(name, body);
    } else {
      signs.note(name, body);
    }
    Matcher surrounding = SURROUNDING.matcher(body);
    if (!hasArguments && surrounding.find()) {
      String environment = surrounding.group(2);
      boolean begins = surrounding.group(1).equals("begin");
      boolean both = body.contains("\\end{" + environment + "}") && begins;
      if (!both && DisplayForm.named(environment).isPresent()) {
        shorthands.put(name, (begins ? "+" : "-") + environment);
      }
    }
  }

  /** The display that a command of the author begins. */
  Optional<String> begunBy(String command) {
    return shorthand(command, '+');
  }

  /** The display that a command of the author ends. */
  Optional<String> endedBy(String command) {
    return shorthand(command, '-');
  }

  private Optional<String> shorthand(String command, char kind) {
    return Optional.ofNullable(shorthands.get(command))
        .filter(s -> s.charAt(0) == kind)
        .map(s -> s.substring(1));
  }

  // ---- the head of the paper

  void title(TexSpan written) {
    title = title.isEmpty() ? plain(written) : title;
  }

  void author(TexSpan written) {
    String name = plain(written);
    authors = authors.isEmpty() || name.isEmpty() ? authors + name : authors + ", " + name;
  }

  /** Words without commands, on one line. */
  static String plain(TexSpan written) {
    String text = written.text();
    String cut = text.substring(0, Math.min(text.length(), LONGEST_TITLE));
    return PLAIN
        .matcher(cut.replaceAll("%[^\n]*", "").replace("\\\\", " ").replace("\\and", ","))
        .replaceAll("")
        .replace('~', ' ')
        .replaceAll("\\s+", " ")
        .replaceAll(" ,", ",")
        .strip();
  }
}
