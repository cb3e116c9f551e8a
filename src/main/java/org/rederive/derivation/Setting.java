package org.rederive.derivation;

import static org.rederive.formula.Role.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rederive.formula.Kind;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.Type;

/**
 * The world a document's symbols live in: which kinds of symbols and which assumptions there are.
 */
public enum Setting {
  /** Local quantities of bands at single momenta. */
  BAND(
      Words.BAND,
      List.of(
          "simple-eigenvalue",
          "moving-centre",
          "peierls-substitution",
          "normal-hamiltonian",
          "hermitian-hamiltonian")),
  /** Wave packets: everything of {@link #BAND}, and states spread over momenta with r̂ = i∂_k. */
  PACKET(
      Words.PACKET,
      List.of(
          "simple-eigenvalue",
          "moving-centre",
          "peierls-substitution",
          "sharp-packet",
          "normal-hamiltonian",
          "hermitian-hamiltonian")),
  /** Commuting positions and arbitrary operators. */
  OPERATORS(Words.OPERATORS, List.of("commuting-positions", "hermitian-hamiltonian")),
  /** Hamiltonians and unitaries that depend on the strength λ of a perturbation. */
  FAMILY(Words.FAMILY, List.of("simple-eigenvalue", "unitary", "identity-at-zero")),
  /** Waves ψ(x, t) near a point where they do not vanish. */
  WAVE(Words.WAVE, List.of("analytic"));

  private final List<Role> vocabulary;
  private final List<String> assumptions;

  Setting(List<Role> vocabulary, List<String> assumptions) {
    this.vocabulary = vocabulary;
    this.assumptions = assumptions;
  }

  /** Kinds a symbol can have. */
  public List<Role> vocabulary() {
    return vocabulary;
  }

  /** Assumptions a document can make. */
  public List<String> assumptions() {
    return assumptions;
  }

  /** The kind with these words. */
  public Optional<Role> role(String words) {
    return vocabulary.stream().filter(r -> r.name().equals(words)).findFirst();
  }

  /** How a document writes this setting. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of the settings. */
  private static final class Words {
    static final Type TENSOR = new Type(Kind.SCALAR, 2);

    static final List<Role> COMMON =
        List.of(
            new Role("spatial index", Sort.SPATIAL_INDEX, Type.SCALAR),
            quantity("Levi-Civita symbol", Type.SCALAR),
            quantity("Kronecker delta", Type.SCALAR),
            quantity("derivative along", Type.SCALAR),
            quantity("number", Type.SCALAR),
            quantity("real number", Type.SCALAR),
            quantity("real vector", Type.VECTOR),
            quantity("complex vector", Type.VECTOR),
            quantity("symmetric matrix", TENSOR),
            quantity("arbitrary state", Type.KET),
            quantity("arbitrary operator", Type.OPERATOR),
            quantity("Hermitian operator", Type.OPERATOR),
            quantity("identity", Type.OPERATOR));

    static final List<Role> BANDS =
        List.of(
            new Role("band", Sort.BAND_INDEX, Type.SCALAR),
            new Role("band index", Sort.BAND_INDEX, Type.SCALAR));

    static final List<Role> BAND =
        joined(
            COMMON,
            BANDS,
            List.of(
                new Role("crystal momentum", Sort.MOMENTUM, Type.VECTOR),
                new Role("crystal momentum, one component", Sort.MOMENTUM, Type.SCALAR),
                new Role("gauge-invariant momentum", Sort.MOMENTUM, Type.VECTOR),
                new Role("centre", Sort.COORDINATE, Type.VECTOR),
                new Role("centre, one component", Sort.COORDINATE, Type.SCALAR),
                new Role("time", Sort.COORDINATE, Type.SCALAR),
                new Role("strength", Sort.COORDINATE, Type.SCALAR),
                new Role("parameter", Sort.PARAMETER, Type.SCALAR),
                quantity("momentum delta", Type.SCALAR),
                quantity("energy", Type.SCALAR),
                quantity("right eigenvector", Type.KET),
                quantity("left eigenvector", Type.KET),
                quantity("right Bloch state", Type.KET),
                quantity("left Bloch state", Type.KET),
                quantity("Bloch Hamiltonian", Type.OPERATOR),
                quantity("full Hamiltonian", Type.OPERATOR),
                quantity("gauge factor", Type.SCALAR),
                quantity("velocity", Type.VECTOR),
                quantity("velocity, one component", Type.SCALAR),
                quantity("magnetic field", Type.VECTOR)));

    static final List<Role> PACKET =
        joined(
            BAND,
            List.of(
                quantity("packet amplitude", Type.SCALAR),
                quantity("state", Type.KET),
                quantity("function of momentum", Type.OPERATOR),
                quantity("position operator", Type.VECTOR_OPERATOR),
                quantity("position operator, one component", Type.OPERATOR)));

    static final List<Role> OPERATORS =
        joined(
            COMMON,
            List.of(
                new Role("crystal momentum", Sort.MOMENTUM, Type.VECTOR),
                new Role("time", Sort.COORDINATE, Type.SCALAR),
                quantity("state", Type.KET),
                quantity("evolving state", Type.KET),
                quantity("Hamiltonian", Type.OPERATOR),
                quantity("position operator", Type.VECTOR_OPERATOR)));

    static final List<Role> FAMILY =
        joined(
            COMMON,
            BANDS,
            List.of(
                new Role("strength", Sort.COORDINATE, Type.SCALAR),
                quantity("energy", Type.SCALAR),
                quantity("right eigenvector", Type.KET),
                quantity("left eigenvector", Type.KET),
                quantity("Hamiltonian family", Type.OPERATOR),
                quantity("unitary family", Type.OPERATOR)));

    static final List<Role> WAVE =
        joined(
            COMMON,
            List.of(
                new Role("position", Sort.COORDINATE, Type.VECTOR),
                new Role("time", Sort.COORDINATE, Type.SCALAR),
                quantity("analytic wave", Type.SCALAR),
                quantity("imaginary velocity", Type.VECTOR)));

    private Words() {}

    @SafeVarargs
    private static List<Role> joined(List<Role>... parts) {
      List<Role> all = new ArrayList<>();
      for (List<Role> part : parts) {
        all.addAll(part);
      }
      return List.copyOf(all);
    }
  }
}
