package org.rederive.document.tex;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a display is numbered. */
enum DisplayForm {
  /** One number for all of its lines. */
  WHOLE("equation", "multline", "dmath"),
  /** A number for each line. */
  LINES("align", "alignat", "xalignat", "flalign", "gather", "eqnarray", "IEEEeqnarray"),
  /** No numbers. */
  PLAIN("displaymath");

  private final List<String> names;

  DisplayForm(String... names) {
    this.names = List.of(names);
  }

  /** Surroundings with an argument before their formulas. */
  private static final Set<String> WITH_ARGUMENT = Set.of("alignat", "xalignat", "IEEEeqnarray");

  /**
   * How a display is begun.
   *
   * @param numbered a star takes the numbers away
   */
  record Begun(String name, DisplayForm form, boolean numbered) {
    boolean hasArgument() {
      return WITH_ARGUMENT.contains(bare(name));
    }

    boolean isInLines() {
      return form == LINES;
    }
  }

  /** The display with a name, if it is one. */
  static Optional<Begun> named(String name) {
    String bare = bare(name);
    for (DisplayForm form : values()) {
      if (form.names.contains(bare)) {
        return Optional.of(new Begun(name, form, form != PLAIN && bare.equals(name)));
      }
    }
    return Optional.empty();
  }

  private static String bare(String name) {
    return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
  }
}
