package org.rederive.document.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text around a display supposes is seen, and what it only does is not. */
class SupposedTest {
  private static List<Optional<String>> supposed(String body) {
    TexFile file = TexFile.of("paper.tex", "\\begin{document}\n" + body + "\n\\end{document}\n");
    return TexSource.read(file, path -> Optional.empty()).displays().stream()
        .map(TexItem.Display::supposed)
        .toList();
  }

  private static final String DISPLAY = "\n\\begin{equation} a = b , \\end{equation}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If all energies are real,",
        "It follows that, if $H$ is normal,",
        "For Hermitian $H$ we have",
        "For a Hermitian Hamiltonian",
        "For every real $\\lambda$,",
        "In the limit $\\lambda \\to 0$,",
        "In the adiabatic limit we find",
        "in the absence of a magnetic field",
        "and, in the special case of two bands,",
        "when the gap closes",
        "Whenever the spectrum is real,",
        "Suppose that $H$ is normal. Then",
        "Assume the field is static. We get",
        "Assuming time-reversal symmetry,",
        "To first order in $\\lambda$,",
        "Up to terms of second order,",
        "Neglecting the field,",
        "Provided that the states are normalised,",
        "for $n \\neq m$",
        "At $k = 0$",
        "For $|x| > a$",
        "for weak fields",
        "near a degenerate point, at zero temperature,",
        "Since Eq. (3) holds, if e.g. the matrix is diagonal,",
        "If $H$ is Hermitian~\\cite{x},\n% a comment\nwe have",
        "If $H$ is normal, \\[ c = d \\] and",
        "The mean of a Hermitian operator is",
        "At the exceptional point the energies coincide,",
        "On resonance, $a = b$, so that",
        "Let $x$ be positive. Then",
        "Let $A$ and $B$ commute. Then",
        "Let $x > 0$. We have",
        "Given that $A$ and $B$ commute,",
        "As $A$ and $B$ commute,",
        "Since $x > 0$,",
        "Since $H$ is Hermitian,",
        "Setting $b = 0$ gives",
        "Choosing $x \\geq 0$ we can write",
        "Hence, where $x > 0$,",
        "Because of $A B = B A$,",
        "In thermal equilibrium,",
        "It is false that",
        "One might think that",
        "It does not hold that",
        "Unlike for numbers,",
        "If we want to be exact and $H$ is normal, so for real $a$,",
        "If we neglect the field,",
        "If I take $x > 0$,",
        "If you are in the limit of slow fields,",
        "If $H$ is normal, \\[ c = d \\] and therefore",
        "The energies follow. If $H$ is normal,",
        "As $H$ is Hermitian,"
      })
  void wordsBeforeADisplayThatSupposeSomething(String words) {
    List<Optional<String>> found = supposed(words + DISPLAY + "where $c$ is a number.");
    assertTrue(found.stream().allMatch(Optional::isPresent), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if all energies are real.",
        "only if $H$ is Hermitian.",
        "for Hermitian $H$.",
        "in the limit of a narrow packet.",
        "provided the gap stays open.",
        "which holds only for normal $H$; holds for more.",
        "unless the field vanishes.",
        "but this is wrong.",
        "is not true in general.",
        "does not hold for matrices.",
        "This is wrong.",
        "Only if $H$ is normal."
      })
  void wordsBehindADisplayThatSupposeSomething(String words) {
    boolean which = words.startsWith("which");
    assertEquals(!which, supposed("We find" + DISPLAY + words).get(0).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gaps are antisymmetric,",
        "If desired, one writes",
        "when these relations are used,",
        "If we differentiate Eq. (3), we get",
        "When we insert this into (4),",
        "For any $n$ and $m$,",
        "for all $k$",
        "For a non-Hermitian Hamiltonian",
        "For the packet we have",
        "In the following,",
        "With $v = \\partial E$ the velocity,",
        "where $n$ is a band.",
        "If $H$ is Hermitian, all is known. In general,",
        "If $H$ is Hermitian, all is known.\n\nWe have",
        "If $H$ is Hermitian, \\[ c = d . \\] In general,",
        "% if all energies are real,\nThe energies are",
        "In this basis",
        "Let $H$ be a Hamiltonian. Then",
        "Since the trace is cyclic,",
        "As in Eq. (3),",
        "where $v = 2 u$ is the velocity, we find",
        "the derivative of the real part is",
        "If we call the state that belongs to it $u$, then",
        "If we remember the particle on a ring,",
        "If you're interested (like me), one writes",
        "If I wanted to find the energy,",
        "If $H$ is normal, \\[ c = d \\] The energies are",
        "The state can be written as \\[ c = d \\] where the part with $x$ is normalized, and",
        "The matrix of a spin, with the normalized eigenstates",
        "with its corresponding right eigenvectors given by",
        "with the two eigenvalues:"
      })
  void wordsThatSupposeNothing(String words) {
    List<Optional<String>> found = supposed(words + DISPLAY + "where $c$ is a number.");
    assertEquals(Optional.empty(), found.get(found.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If $H$ is normal, $c = d$.",
        "In the limit of slow fields we get more.",
        "For real $x$ this is simpler.",
        "When the gap closes, all changes."
      })
  void aSentenceOfItsOwnSaysNothingOfTheDisplayBeforeIt(String words) {
    assertEquals(Optional.empty(), supposed("We find" + DISPLAY + words).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\title{The spectrum of a slow field for real $x$}",
        "\\title{If $x > 0$}\\maketitle",
        "\\author{In the limit of one}\\begin{abstract}",
        "For real $x$ see below \\end{abstract}"
      })
  void whatStandsBeforeTheTextIsNotSaidOfADisplay(String words) {
    String body = words.contains("title{The") ? words + "\\maketitle" : words;
    assertEquals(Optional.empty(), supposed(body + "\nWe find" + DISPLAY).get(0));
  }

  @Test
  void nothingBehindTheEndOfASentenceIsLookedAt() {
    String display = "\n\\begin{equation} a = b . \\label{x} \\end{equation}\n";
    assertEquals(
        List.of(Optional.empty()), supposed("We find" + display + "If $H$ is normal, $c = d$."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\[ a = b \\footnote{only if $a = 2$, for small $a$} \\]",
        "\\begin{align} a &= b \\\\ \\intertext{and, if $a = 0$,} a &= 2 a \\end{align}"
      })
  void wordsWithinADisplayAreSaidOfIt(String display) {
    assertTrue(supposed(display).get(0).isPresent());
  }

  /** What a state is stands behind them, and what its Hamiltonian is under a condition. */
  @Test
  void statesThatADisplayShowsAreNoConditionOfItAndOthersAre() {
    assertTrue(
        supposed("If $H$ is normal, with the normalized eigenstates" + DISPLAY).get(0).isPresent());
    assertTrue(
        supposed("For Hermitian $H$ with the normalized eigenstates we find" + DISPLAY)
            .get(0)
            .isPresent());
  }

  /** The point of a sentence stands within the matrix that ends it. */
  @Test
  void aDisplayThatEndsInAMatrixEndsASentence() {
    String matrix =
        "\n\\begin{equation} a = \\begin{pmatrix} 1 \\\\ 0 \\end{pmatrix} . \\end{equation}\n";
    assertEquals(
        List.of(Optional.empty()), supposed("We find" + matrix + "If $H$ is normal, $c = d$."));
    assertTrue(
        supposed("We find" + matrix.replace(" . ", " ") + "if $H$ is normal.").get(0).isPresent());
  }

  @Test
  void allLinesOfADisplayAreSaidUnderIt() {
    List<Optional<String>> found =
        supposed("If $H$ is normal, \\begin{align} a &= b \\\\ c &= d \\end{align}");
    assertEquals(List.of(Optional.of("If $H$ is normal"), Optional.of("If $H$ is normal")), found);
  }
}
