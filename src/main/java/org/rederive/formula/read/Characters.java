package org.rederive.formula.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Characters that stand for commands where authors type what they see, as packages read them. */
public final class Characters {
  private static final List<String> LETTERS =
      List.of(
          "α \\alpha",
          "β \\beta",
          "γ \\gamma",
          "δ \\delta",
          "ϵ \\epsilon",
          "ε \\varepsilon",
          "ζ \\zeta",
          "η \\eta",
          "θ \\theta",
          "ϑ \\vartheta",
          "ι \\iota",
          "κ \\kappa",
          "λ \\lambda",
          "μ \\mu",
          "µ \\mu",
          "ν \\nu",
          "ξ \\xi",
          "π \\pi",
          "ρ \\rho",
          "σ \\sigma",
          "τ \\tau",
          "υ \\upsilon",
          "ϕ \\phi",
          "φ \\varphi",
          "χ \\chi",
          "ψ \\psi",
          "ω \\omega",
          "Γ \\Gamma",
          "Δ \\Delta",
          "∆ \\Delta",
          "Θ \\Theta",
          "Λ \\Lambda",
          "Ξ \\Xi",
          "Π \\Pi",
          "Σ \\Sigma",
          "Φ \\Phi",
          "Ψ \\Psi",
          "Ω \\Omega",
          "ℓ \\ell",
          "ħ \\hbar",
          "ℏ \\hbar");

  private static final List<String> SIGNS =
      List.of(
          "− -",
          "± \\pm",
          "∓ \\mp",
          "· \\cdot",
          "⋅ \\cdot",
          "× \\times",
          "⊗ \\otimes",
          "∗ *",
          "† \\dagger",
          "′ '",
          "∂ \\partial",
          "∇ \\nabla",
          "∑ \\sum",
          "∏ \\prod",
          "∫ \\int",
          "∮ \\oint",
          "∞ \\infty",
          "⟨ \\langle",
          "⟩ \\rangle",
          "≠ \\neq",
          "≤ \\leq",
          "≥ \\geq",
          "≡ \\equiv",
          "≈ \\approx",
          "≃ \\simeq",
          "∼ \\sim",
          "∝ \\propto",
          "≪ \\ll",
          "≫ \\gg",
          "∈ \\in",
          "∉ \\notin",
          "→ \\to",
          "↔ \\leftrightarrow",
          "⇒ \\Rightarrow",
          "⇔ \\Leftrightarrow",
          "↑ \\uparrow",
          "↓ \\downarrow",
          "⋯ \\cdots",
          "… \\dots");

  private static final Map<String, String> COMMANDS = commands();

  private Characters() {}

  private static Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    groups().values().forEach(commands::putAll);
    return Map.copyOf(commands);
  }

  /** All of them in groups, with what each is read as. */
  public static Map<String, Map<String, String>> groups() {
    Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    groups.put("letters", table(LETTERS));
    groups.put("signs", table(SIGNS));
    return groups;
  }

  private static Map<String, String> table(List<String> rows) {
    return rows.stream()
        .map(row -> row.split(" "))
        .collect(
            Collectors.toMap(
                cells -> cells[0], cells -> cells[1], (a, b) -> a, LinkedHashMap::new));
  }

  /** What a character stands for, if it is one of them. */
  public static Optional<String> meant(char character) {
    return character < 127
        ? Optional.empty()
        : Optional.ofNullable(COMMANDS.get(Character.toString(character)));
  }

  /** A formula with commands instead of them. */
  public static String spelled(String latex) {
    if (latex.chars().allMatch(c -> c < 127)) {
      return latex;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      Optional<String> meant = meant(c);
      boolean letter = i + 1 < latex.length() && Character.isLetter(latex.charAt(i + 1));
      text.append(meant.orElse(Character.toString(c)));
      text.append(letter && meant.filter(m -> m.startsWith("\\")).isPresent() ? " " : "");
    }
    return text.toString();
  }
}
