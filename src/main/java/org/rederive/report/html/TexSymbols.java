package org.rederive.report.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How commands of LaTeX look. */
final class TexSymbols {
  private static final Map<String, String> ACCENTS =
      pairs("hat ˆ dot ˙ ddot ¨ tilde ˜ bar ¯ overline ¯ vec →");

  /** A thin space. */
  static final String THIN = "<mspace width=\"0.167em\"></mspace>";

  private static final Set<String> LIMITS = Set.of("\\sum", "\\prod", "\\lim", "\\max", "\\min");

  private static final Set<String> RELATIONS =
      Set.of("=", "<", ">", "\\neq", "\\ne", "\\leq", "\\geq", "\\equiv", "\\approx", "\\to");

  private static final Set<String> OPENING = Set.of("(", "[", "\\{", "\\langle");
  private static final Set<String> CLOSING = Set.of(")", "]", "\\}", "\\rangle");

  private static final Set<String> WAITING = Set.of(",", ";", "\\cdot", "\\times", "\\otimes");

  private static final Set<String> FUNCTIONS =
      Set.of("exp", "sin", "cos", "tan", "ln", "log", "det", "lim", "max", "min", "Re", "Im", "Tr");

  private static final Map<String, String> LETTERS =
      pairs(
          "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ kappa κ"
              + " lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi ϕ varphi φ chi χ psi ψ"
              + " omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω"
              + " hbar ℏ ell ℓ infty ∞ partial ∂ nabla ∇");

  private static final Map<String, String> OPERATORS =
      pairs(
          "cdot ⋅ times × dagger † ast ∗ star ⋆ langle ⟨ rangle ⟩ neq ≠ ne ≠ leq ≤ geq ≥ equiv ≡"
              + " approx ≈ sim ∼ pm ± mp ∓ to → rightarrow → mapsto ↦ in ∈ otimes ⊗ oplus ⊕ prime ′"
              + " ldots … dots … cdots ⋯ mid | vert | sum ∑ prod ∏ int ∫ oint ∮ propto ∝ quad \u2003"
              + " qquad \u2003\u2003");

  private static final String SCRIPT = "𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵";
  private static final String DOUBLE = "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ";
  private static final int BOLD_CAPITAL = 0x1D400;
  private static final int BOLD_SMALL = 0x1D41A;
  private static final int BOLD_ALPHA = 0x1D6A8;
  private static final int BOLD_SMALL_ALPHA = 0x1D6C2;

  private TexSymbols() {}

  private static Map<String, String> pairs(String text) {
    String[] words = text.split(" ");
    Map<String, String> pairs = new java.util.HashMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      pairs.put(words[i], words[i + 1]);
    }
    return Map.copyOf(pairs);
  }

  /** Whether scripts of the command stand below and above it. */
  static boolean hasLimits(String token) {
    return LIMITS.contains(token);
  }

  /** Whether it is a sign that can stand between two terms or before one. */
  static boolean isSign(String token) {
    return token.equals("+") || token.equals("-") || token.equals("\\pm") || token.equals("\\mp");
  }

  /** How a sign looks. */
  static String sign(String token) {
    return switch (token) {
      case "-" -> "−";
      case "\\pm" -> "±";
      case "\\mp" -> "∓";
      default -> token;
    };
  }

  /** Whether a line may be broken before it. */
  static boolean isSeparator(String token) {
    return isSign(token) || RELATIONS.contains(token);
  }

  /** One for an opening bracket, minus one for a closing one. */
  static int nesting(String token) {
    return OPENING.contains(token) ? 1 : CLOSING.contains(token) ? -1 : 0;
  }

  /** Whether a sign after it stands between two terms. */
  static boolean endsOperand(String token) {
    return !isSeparator(token) && !OPENING.contains(token) && !WAITING.contains(token);
  }

  /** Whether it begins a sub- or superscript; a prime is one. */
  static boolean isScript(String token) {
    return token.equals("_") || token.equals("^") || token.equals("'");
  }

  /** What a command puts over its argument; null if it is no accent. */
  static @Nullable String accent(String name) {
    return ACCENTS.get(name);
  }

  /** Whether it is a function or operator that is written as a word. */
  static boolean isFunction(String name) {
    return FUNCTIONS.contains(name);
  }

  /** The MathML of a command without arguments; null if it is not known. */
  static @Nullable String shown(String name) {
    if (LETTERS.containsKey(name)) {
      String upright = name.equals("nabla") || name.equals("partial") ? "mo" : "mi";
      String rest = upright.equals("mo") ? " lspace=\"0\" rspace=\"0\"" : "";
      String roman = Character.isUpperCase(name.charAt(0)) ? " mathvariant=\"normal\"" : "";
      return "<" + upright + rest + roman + ">" + LETTERS.get(name) + "</" + upright + ">";
    }
    if (name.equals("langle") || name.equals("rangle")) {
      return "<mo stretchy=\"false\">" + OPERATORS.get(name) + "</mo>";
    }
    if (OPERATORS.containsKey(name)) {
      return "<mo>" + OPERATORS.get(name) + "</mo>";
    }
    return switch (name) {
      case "," -> THIN;
      case ":", ";", " " -> "<mspace width=\"0.278em\"></mspace>";
      case "!" -> "<mspace width=\"-0.167em\"></mspace>";
      case "\\" -> "<mspace linebreak=\"newline\"></mspace>";
      case "{", "}" -> "<mo stretchy=\"false\">" + name + "</mo>";
      default -> null;
    };
  }

  /** Letters of an alphabet of their own. */
  static String letters(String alphabet, String word) {
    String greek = word.strip().startsWith("\\") ? word.strip().substring(1) : "";
    return LETTERS
        .getOrDefault(greek, word)
        .codePoints()
        .mapToObj(c -> letter(alphabet, c))
        .collect(Collectors.joining());
  }

  private static String letter(String alphabet, int c) {
    boolean capital = c >= 'A' && c <= 'Z';
    if (alphabet.equals("mathbf")) {
      return bold(c);
    }
    String letters = alphabet.equals("mathcal") ? SCRIPT : DOUBLE;
    int[] all = letters.codePoints().toArray();
    return capital ? Character.toString(all[c - 'A']) : Escaped.of(Character.toString(c));
  }

  private static String bold(int c) {
    if (c >= 'A' && c <= 'Z') {
      return Character.toString(BOLD_CAPITAL + c - 'A');
    }
    if (c >= 'Α' && c <= 'Ω') {
      return Character.toString(BOLD_ALPHA + c - 'Α');
    }
    if (c >= 'α' && c <= 'ω') {
      return Character.toString(BOLD_SMALL_ALPHA + c - 'α');
    }
    return c >= 'a' && c <= 'z'
        ? Character.toString(BOLD_SMALL + c - 'a')
        : Escaped.of(Character.toString(c));
  }

  /** The brackets around a matrix, "." for none. */
  static List<String> brackets(String environment) {
    return BRACKETS.getOrDefault(environment, List.of(".", "."));
  }

  private static final Map<String, List<String>> BRACKETS =
      Map.of(
          "pmatrix", List.of("(", ")"),
          "bmatrix", List.of("[", "]"),
          "Bmatrix", List.of("{", "}"),
          "vmatrix", List.of("|", "|"),
          "Vmatrix", List.of("‖", "‖"));
}
