package org.rederive.formula;

/**
 * Signs around the parts of a node; commas stand between the parts.
 *
 * @param open in LaTeX, before the first part
 * @param close in LaTeX, after the last one
 * @param plainOpen the same in one line of Unicode
 * @param plainClose the same in one line of Unicode
 * @param bars whether these are bars, between which no others can stand
 * @param raised whether the last sign is a superscript, which no other can follow
 */
public record Enclosure(
    String open, String close, String plainOpen, String plainClose, boolean bars, boolean raised) {

  /** Signs that are neither bars nor superscripts. */
  static Enclosure of(String open, String close, String plainOpen, String plainClose) {
    return new Enclosure(open, close, plainOpen, plainClose, false, false);
  }

  /** The brackets of a function that is written as a word. */
  static Enclosure function(String name, String plainName) {
    return of(name + "(", ")", plainName + "(", ")");
  }

  /** The sign of a root. */
  static Enclosure root(int degree) {
    String index = degree == 2 ? "" : "[" + degree + "]";
    return of("\\sqrt" + index + "{", "}", (degree == 2 ? "√" : degree + "√") + "(", ")");
  }

  /** The bars of a modulus. */
  static Enclosure modulus(String before, String plainBefore) {
    return new Enclosure(before + "| ", " |", plainBefore + "|", "|", true, false);
  }

  /** The same with a superscript. */
  Enclosure raised(String superscript, String plainSuperscript) {
    return new Enclosure(
        open,
        close + "^{" + superscript + "}",
        plainOpen,
        plainClose + plainSuperscript,
        bars,
        true);
  }
}
