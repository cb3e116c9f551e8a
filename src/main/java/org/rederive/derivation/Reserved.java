package org.rederive.derivation;

import java.util.Optional;

/** Letters and words to which the formula language itself gives a meaning. */
final class Reserved {
  private Reserved() {}

  /** Whether the base is the letter i, which as a factor is always the imaginary unit. */
  static boolean isUnit(String base) {
    return base.equals("i");
  }

  /** What the formula language takes this base for. */
  static Optional<String> meaning(String base) {
    return switch (base) {
      case "\\mathrm{i}" -> Optional.of("the imaginary unit");
      case "\\mathrm{Re}", "\\text{Re}" -> Optional.of("the real part");
      case "\\mathrm{Im}", "\\text{Im}" -> Optional.of("the imaginary part");
      case "\\mathrm{Tr}", "\\text{Tr}", "\\mathrm{tr}" -> Optional.of("the trace");
      default -> Optional.empty();
    };
  }
}
