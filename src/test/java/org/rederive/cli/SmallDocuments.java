package org.rederive.cli;

import java.util.List;

/** Small documents whose verdicts are known. */
public final class SmallDocuments {
  private static final String STATES =
      """
      | $`n`$ | band | |
      | $`k`$ | crystal momentum | |
      | $`q`$ | crystal momentum | |
      | $`t`$ | time | |
      | $`i`$ | spatial index | |
      | $`j`$ | spatial index | |
      | $`u_{nk}^R`$ | right eigenvector | |
      | $`u_{nk}^L`$ | left eigenvector | |
      """;

  private static final String CONNECTIONS =
      """
      | $`A_t^{LR}`$ | defined | |
      | $`A_t^{RR}`$ | defined | |
      """;

  private static final String SHARP = "<!-- rederive: assume sharp-packet -->\n";

  private static final String DEFINED =
      """
      <!-- rederive: define -->
      ```math
      A_t^{LR} = i \\langle u_{nk}^L | \\partial_t u_{nk}^R \\rangle
      ```

      <!-- rederive: define -->
      ```math
      A_t^{RR} = i \\frac{\\langle u_{nk}^R | \\partial_t u_{nk}^R \\rangle}{\\langle u_{nk}^R | u_{nk}^R \\rangle}
      ```
      """;

  private SmallDocuments() {}

  /** True. */
  public static final String HOLDS =
      operators("good", "claim good", "H H^{\\dagger} - H^{\\dagger} H = [H, H^{\\dagger}]");

  /** True of matrices, and false of x and p, of which no trace is finite. */
  public static final String CYCLIC =
      operators("cyclic", "claim cyclic", "\\mathrm{Tr}(H H^{\\dagger} - H^{\\dagger} H) = 0");

  /** False. */
  public static final String REFUTED =
      operators("bad", "claim bad", "H H^{\\dagger} = H^{\\dagger} H");

  /** True, although the document says it is false. */
  public static final String HOLDS_UNEXPECTEDLY =
      operators("surprise", "claim surprise expect=refuted", "H + H = 2 H");

  /** Every term vanishes. */
  public static final String VACUOUS =
      family("empty", "\\partial_{\\lambda} a = 2 \\partial_{\\lambda} a");

  /** Of second order in the position operator: diverges for a sharp packet. */
  public static final String SECOND_ORDER =
      packet("second", SHARP, "\\langle \\hat{r}_i \\hat{r}_j \\rangle_W = 0");

  /** Cell-periodic states at two momenta have no scalar product. */
  public static final String TWO_MOMENTA =
      packet(
          "momenta",
          "",
          "\\langle u_{nk}^L | u_{nq}^R \\rangle = \\langle u_{nk}^R | u_{nq}^R \\rangle");

  /** Without a value anywhere: the denominator is zero. */
  public static final String UNDECIDED = family("tiny", "\\frac{a}{a - a} = a");

  /** Without a value, since a sum does not leave out the terms that have none. */
  public static final String OF_EQUAL_BANDS =
      document(
          "equal",
          "family",
          """
          | $`\\lambda`$ | strength | |
          | $`H`$ | Hamiltonian family | |
          | $`n`$, $`m`$ | band index | |
          | $`E_n`$ | energy | |
          """,
          "",
          "claim equal",
          "\\sum_n \\sum_m \\frac{1}{E_n - E_m} = 0");

  /** True where left and right eigenvectors agree: for Hermitian and normal Hamiltonians only. */
  public static final String HERMITIAN_ONLY = band("hermitian-only", "A_t^{LR} = A_t^{RR}");

  static String operators(String id, String directive, String formula) {
    return document(
        id,
        "operators",
        """
        | $`H`$ | Hamiltonian | |
        | $`\\hat{r}`$ | position operator | |
        | $`i`$ | spatial index | |
        | $`j`$ | spatial index | |
        """,
        "",
        directive,
        formula);
  }

  /** A claim about a packet with one momentum. */
  static String sharpPacket(String id, String formula) {
    return packet(id, SHARP, formula);
  }

  /** A claim about a packet. */
  static String packet(String id, String formula) {
    return packet(id, "", formula);
  }

  private static String packet(String id, String assumption, String formula) {
    String symbols = STATES + "| $`W`$ | state | |\n| $`\\hat{r}`$ | position operator | |\n";
    return document(id, "packet", symbols, assumption, "claim " + id, formula);
  }

  private static String family(String id, String formula) {
    return document(
        id,
        "family",
        """
        | $`\\lambda`$ | strength | |
        | $`H`$ | Hamiltonian family | |
        | $`a`$ | number | |
        """,
        "",
        "claim " + id,
        formula);
  }

  private static String band(String id, String formula) {
    return document(id, "band", STATES + CONNECTIONS, DEFINED, "claim " + id, formula);
  }

  private static String document(
      String id, String setting, String symbols, String extra, String directive, String formula) {
    return String.join(
        "\n",
        List.of(
            "---",
            "id: " + id,
            "title: A fixture",
            "source: { paper: \"Tests\", equation: \"1\" }",
            "setting: " + setting,
            "---",
            "",
            "## Symbols",
            "",
            "| symbol | kind | meaning |",
            "|---|---|---|",
            symbols,
            extra,
            "<!-- rederive: " + directive + " -->",
            "```math",
            formula,
            "```",
            ""));
  }

  /**
   * A document {@code d} in the setting of bands.
   *
   * @param rows of its symbols, and all that follows them
   */
  public static String bands(String rows) {
    return """
        ---
        id: d
        title: T
        source: { paper: "P", equation: "1" }
        setting: band
        ---
        ## Symbols
        | symbol | kind | meaning |
        |---|---|---|
        """
        + rows;
  }

  /**
   * A document {@code small} that claims something of m_n = ⟨L_n|H|R_n⟩, in line 29 of its text.
   *
   * @param formula what it claims
   */
  public static String meanValue(String formula) {
    return String.join(
        "\n",
        "---",
        "id: small",
        "title: small",
        "source: { paper: \"own\", equation: \"1\" }",
        "setting: band",
        "---",
        "",
        "## Symbols",
        "",
        "| symbol | kind | meaning |",
        "|---|---|---|",
        "| $`n`$ | band index | a band |",
        "| $`k`$ | crystal momentum | momentum |",
        "| $`H(k)`$ | Bloch Hamiltonian | any one |",
        "| $`\\varepsilon_n`$ | energy | of the band |",
        "| $`u_{nk}^R`$ | right eigenvector | of the band |",
        "| $`u_{nk}^L`$ | left eigenvector | its partner |",
        "| $`m_n`$ | defined | a mean value |",
        "",
        "<!-- rederive: assume simple-eigenvalue -->",
        "",
        "<!-- rederive: define -->",
        "```math",
        "m_n = \\langle u_{nk}^L | H(k) | u_{nk}^R \\rangle",
        "```",
        "",
        "<!-- rederive: claim small -->",
        "```math",
        formula,
        "```",
        "");
  }
}
