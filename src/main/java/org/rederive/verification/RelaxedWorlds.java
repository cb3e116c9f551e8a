package org.rederive.verification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rederive.band.BandSource;
import org.rederive.band.BandWorld;
import org.rederive.band.FamilyWorld;
import org.rederive.band.FreedUnitary;
import org.rederive.band.GeneralTensors;
import org.rederive.band.SpectralBands;
import org.rederive.band.Structure;
import org.rederive.band.Symmetry;
import org.rederive.derivation.Derivation;
import org.rederive.meaning.Arbitrary;
import org.rederive.meaning.Draws;
import org.rederive.meaning.RecordedDraws;
import org.rederive.meaning.Renamed;
import org.rederive.meaning.SpectralWorld;
import org.rederive.operator.OperatorWorld;
import org.rederive.program.Node;
import org.rederive.wave.WaveWorld;

/**
 * All Hamiltonians of one size, without one of the assumptions of a document.
 *
 * @param derivation the document
 * @param dropped the assumption
 */
record RelaxedWorlds(Derivation derivation, String dropped) {
  /** Not written as an assumption, but as a kind of symbol. */
  static final String SYMMETRIC = "symmetric matrix";

  private static final Pattern SECOND_ENERGY = Pattern.compile("(.* energy \\w+) 1");

  /** Two peaks for a sharp packet, a second equal eigenvalue for a simple one, and so on. */
  SpectralWorld of(int bands) {
    return (recorder, choices) -> {
      Arbitrary<Node> arbitrary = arbitrary(new RecordedDraws(recorder, choices));
      return switch (derivation.setting()) {
        case BAND, PACKET ->
            new BandWorld<>(
                tensors(new SpectralBands<>(structure(bands), symmetry(), recorder, arbitrary)));
        case OPERATORS ->
            new OperatorWorld<>(
                arbitrary,
                recorder,
                bands,
                !dropped.equals("commuting-positions"),
                symmetry() == Symmetry.HERMITIAN);
        case FAMILY ->
            new FamilyWorld<>(new SpectralBands<>(family(bands), recorder, arbitrary), freed());
        case WAVE -> new WaveWorld<>(arbitrary, recorder, assumed("analytic"));
      };
    };
  }

  private Symmetry symmetry() {
    return Symmetry.of(
        derivation.assumptions().stream().filter(word -> !word.equals(dropped)).toList());
  }

  private boolean assumed(String word) {
    return derivation.assumptions().contains(word) && !dropped.equals(word);
  }

  private Structure structure(int bands) {
    return new Structure(
        bands,
        3,
        assumed("sharp-packet") ? 1 : 2,
        assumed("moving-centre"),
        assumed("peierls-substitution"),
        new Draws(0));
  }

  private static Structure family(int bands) {
    return new Structure(bands, 0, 1, true, false, new Draws(0));
  }

  private FreedUnitary freed() {
    return switch (dropped) {
      case "unitary" -> FreedUnitary.UNITARITY;
      case "identity-at-zero" -> FreedUnitary.IDENTITY_AT_ZERO;
      default -> FreedUnitary.NOTHING;
    };
  }

  private BandSource<Node> tensors(BandSource<Node> source) {
    return dropped.equals(SYMMETRIC) ? new GeneralTensors<>(source) : source;
  }

  /** The second band has the energy of the first one, the packet's, as a function. */
  private Arbitrary<Node> arbitrary(Arbitrary<Node> all) {
    return dropped.equals("simple-eigenvalue")
        ? new Renamed<>(all, name -> SECOND_ENERGY.matcher(name).replaceFirst("$1 0"))
        : all;
  }

  /** What can be dropped from a document. */
  static List<String> droppable(Derivation derivation) {
    boolean symmetric =
        derivation.symbols().declarations().stream()
            .anyMatch(d -> d.role().name().equals(SYMMETRIC));
    return symmetric
        ? Stream.concat(derivation.assumptions().stream(), Stream.of(SYMMETRIC)).toList()
        : derivation.assumptions();
  }
}
