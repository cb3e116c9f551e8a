package org.rederive.engine.unknown;

import java.util.List;
import org.rederive.engine.Question;
import org.rederive.result.Evidence;

/** What there is to know of the unknown numbers of a statement. */
sealed interface Solution {

  /** The statement has none. */
  record NothingUnknown() implements Solution {}

  /**
   * They have to have some values.
   *
   * @param values LaTeX of what each of them is
   * @param chosen LaTeX of those that may be anything
   * @param asked the question with the values put in
   * @param evidence by which they were found
   */
  record Values(List<String> values, List<String> chosen, Question asked, Evidence evidence)
      implements Solution {
    public Values {
      values = List.copyOf(values);
      chosen = List.copyOf(chosen);
    }
  }

  /** No values make it true. */
  record Impossible(String why) implements Solution {}

  /** It could not be found out. */
  record Open(String why) implements Solution {}
}
