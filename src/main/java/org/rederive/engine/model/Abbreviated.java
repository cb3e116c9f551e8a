package org.rederive.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rederive.evaluate.Name;

/**
 * Names for brackets that occur again, or make a line long. A name is a letter like all others, so
 * that what is printed is still computed as it stands.
 */
final class Abbreviated {
  /** Characters of LaTeX from which on a bracket that occurs again is named. */
  private static final int WORTH_A_NAME = 40;

  /** Characters of LaTeX from which on a bracket in a long line is named. */
  private static final int LONG_BRACKET = 100;

  private static final int LONG_LINE = 300;

  private final String letter;
  private final ShownLatex latex;
  private final Set<Shown> chosen = new LinkedHashSet<>();
  private final Map<Shown, Integer> counts = new HashMap<>();
  private final Map<Shown, Name> names = new HashMap<>();
  private final Map<Name, Shown> meanings = new LinkedHashMap<>();

  /**
   * Names for the brackets of all lines of a page.
   *
   * @param letter that has no other meaning
   */
  Abbreviated(String letter, ShownLatex latex, List<Shown> lines) {
    this.letter = letter;
    this.latex = latex;
    lines.forEach(this::count);
    lines.stream()
        .filter(line -> latex.of(line).length() > LONG_LINE)
        .forEach(line -> line.parts().forEach(this::chooseLong));
  }

  /** A bracket that occurs again is not looked into again: its parts occur in it, once. */
  private void count(Shown form) {
    if (form instanceof Shown.Sum && latex.of(form).length() >= WORTH_A_NAME) {
      if (counts.merge(form, 1, Integer::sum) > 1) {
        chosen.add(form);
        return;
      }
    }
    form.parts().forEach(this::count);
  }

  private void chooseLong(Shown form) {
    form.parts().forEach(this::chooseLong);
    if (form instanceof Shown.Sum && latex.of(form).length() >= LONG_BRACKET) {
      chosen.add(form);
    }
  }

  /** The same line with names. */
  Shown of(Shown line) {
    return line.with(line.parts().stream().map(this::named).toList());
  }

  private Shown named(Shown form) {
    return chosen.contains(form) ? new Shown.Letter(name(form)) : of(form);
  }

  /** Brackets within come first, so that their numbers are smaller. */
  private Name name(Shown bracket) {
    Name known = names.get(bracket);
    if (known != null) {
      return known;
    }
    Shown meaning = of(bracket);
    Name name = new ModelThing.Bracket(letter, meanings.size() + 1).whole();
    names.put(bracket, name);
    meanings.put(name, meaning);
    return name;
  }

  /** What the names stand for; each uses those before it alone. */
  Map<Name, Shown> meanings() {
    return meanings;
  }

  List<EquationForms.Abbreviation> explained() {
    List<EquationForms.Abbreviation> all = new ArrayList<>();
    meanings.forEach(
        (name, meaning) ->
            all.add(new EquationForms.Abbreviation(latex.symbols().of(name), latex.of(meaning))));
    return all;
  }
}
