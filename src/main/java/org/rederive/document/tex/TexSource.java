package org.rederive.document.tex;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A paper as its source says it.
 *
 * @param main the file that was named
 * @param title as written, without commands; empty if there is none
 * @param authors likewise
 * @param definitions of commands, in their order
 * @param items headings, formulas and comments that are meant for us, in the order of reading
 * @param problems that are in the way of reading a part of it
 */
public record TexSource(
    TexFile main,
    String title,
    String authors,
    List<TexDefinition> definitions,
    List<TexItem> items,
    List<TexProblem> problems) {
  public TexSource {
    definitions = List.copyOf(definitions);
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** The definition of a command, as written. */
  public record TexDefinition(String name, TexSpan span) {}

  /** Whether a path is that of a LaTeX source. */
  public static boolean isFile(Path path) {
    return path.toString().endsWith(".tex");
  }

  /**
   * Reads a source and all that it inputs. Nothing is thrown for one that is broken.
   *
   * @param files what stands at a path, if something does
   */
  public static TexSource read(TexFile main, Function<Path, Optional<TexFile>> files) {
    return new TexReader(main, files).read();
  }

  /** The same, where a display that goes on with the one before has its left side itself. */
  public TexSource continued() {
    return new TexSource(main, title, authors, definitions, Continued.joined(items), problems);
  }

  /** The displayed formulas. */
  public List<TexItem.Display> displays() {
    return items.stream()
        .filter(TexItem.Display.class::isInstance)
        .map(TexItem.Display.class::cast)
        .toList();
  }
}
