package org.rederive.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Functions that are written as a word; their names cannot be declared. */
public enum NamedFunction {
  /** (a + a*)/2, of an operator (A + A†)/2. */
  REAL_PART("the real part", "\\mathrm{Re}", "\\text{Re}", "\\mathfrak{Re}"),
  /** (a − a*)/2i, of an operator (A − A†)/2i. */
  IMAGINARY_PART("the imaginary part", "\\mathrm{Im}", "\\text{Im}", "\\mathfrak{Im}"),
  /** Of an operator. */
  TRACE("the trace", "\\mathrm{Tr}", "\\text{Tr}", "\\mathrm{tr}");

  private final String meaning;
  private final List<String> spellings;

  NamedFunction(String meaning, String... spellings) {
    this.meaning = meaning;
    this.spellings = List.of(spellings);
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }

  /** How it can be written, the usual way first. */
  public List<String> spellings() {
    return spellings;
  }

  /** The function with this spelling. */
  public static Optional<NamedFunction> spelled(String base) {
    return Arrays.stream(values()).filter(f -> f.spellings.contains(base)).findFirst();
  }
}
