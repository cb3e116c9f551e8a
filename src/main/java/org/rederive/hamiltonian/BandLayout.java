package org.rederive.hamiltonian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.evaluate.Draws;
import org.rederive.evaluate.Input;
import org.rederive.program.Program;
import org.rederive.program.Solve;

/**
 * Which inputs of a program hold what of a sample: found once for all samples of a structure, which
 * then draw and compute what is read and nothing else, without an object for each number.
 */
public final class BandLayout {
  private final int bands;
  private final List<Coefficient> coefficients = new ArrayList<>();
  private final List<Band> levels = new ArrayList<>();
  private final List<Drawn> draws = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final Map<Site, Operator> operators = new HashMap<>();

  private BandLayout(int bands) {
    this.bands = bands;
  }

  /**
   * The layout of a program.
   *
   * @return empty if it has inputs that are not of this kind
   */
  public static Optional<BandLayout> of(Program<Input> program, Structure structure) {
    if (structure.premises().eigenvectors().normalised()) {
      return Optional.empty();
    }
    BandLayout layout = new BandLayout(structure.bands());
    Map<BandInput.Coefficient, Coefficient> matrices = new LinkedHashMap<>();
    Map<List<Object>, Band> bands = new LinkedHashMap<>();
    boolean known = true;
    for (int n = 0; n < program.inputs().size(); n++) {
      known &= layout.add(program.inputs().get(n), n, matrices, bands);
    }
    for (Solve<Input> solve : program.solves()) {
      known &= solve.key() instanceof BandInput.ResolventOf of && layout.solves(of, bands);
    }
    layout.coefficients.addAll(matrices.values());
    layout.levels.addAll(bands.values());
    return known ? Optional.of(layout) : Optional.empty();
  }

  private boolean add(
      Input input,
      int register,
      Map<BandInput.Coefficient, Coefficient> matrices,
      Map<List<Object>, Band> bands) {
    if (input instanceof Input.Draw draw) {
      draws.add(new Drawn(draw, register));
    } else if (input instanceof BandInput.Entry entry) {
      Coefficient matrix = matrices.computeIfAbsent(entry.matrix(), this::coefficient);
      matrix.entries.add(new Entry(entry.i() * this.bands + entry.j(), register));
    } else if (input instanceof BandInput.RealComponent component) {
      components.add(new Component(component, register));
    } else {
      return input instanceof BandInput.OfBand of && add(of, register, bands);
    }
    return true;
  }

  private boolean add(BandInput.OfBand input, int register, Map<List<Object>, Band> bands) {
    if (!(input.of() instanceof Site site)) {
      return false;
    }
    Band band = band(site, input.band(), bands);
    if (input instanceof BandInput.Energy) {
      band.energy.add(new Entry(0, register));
    } else if (input instanceof BandInput.RightEntry right) {
      band.right.add(new Entry(right.i(), register));
    } else if (input instanceof BandInput.LeftEntry left) {
      band.left.add(new Entry(left.i(), register));
    } else {
      return false;
    }
    return true;
  }

  private boolean solves(BandInput.ResolventOf of, Map<List<Object>, Band> bands) {
    if (of.of() instanceof Site site) {
      band(site, of.band(), bands);
      return true;
    }
    return false;
  }

  private Band band(Site site, int number, Map<List<Object>, Band> bands) {
    return bands.computeIfAbsent(
        List.of(site, number),
        key ->
            new Band(
                operator(site), number, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  private Coefficient coefficient(BandInput.Coefficient matrix) {
    return new Coefficient(operator(matrix.site()), matrix.index(), new ArrayList<>());
  }

  /** Operators at one site are one, and so is what they are drawn by. */
  private Operator operator(Site site) {
    return operators.computeIfAbsent(
        site, s -> new Operator(operators.size(), site, SampledBands.key(site.at(0))));
  }

  // ---- what it consists of

  /** A number of something, and the input that holds it. */
  record Entry(int place, int register) {}

  /** An operator at a site; numbered. */
  record Operator(int number, Site site, Draws.Key key) {}

  /** A Taylor coefficient of an operator. */
  record Coefficient(Operator of, long index, List<Entry> entries) {}

  /** A band of a Hamiltonian. */
  record Band(Operator of, int number, List<Entry> energy, List<Entry> right, List<Entry> left) {}

  /** A number that is drawn by its name. */
  record Drawn(Input.Draw draw, int register) {}

  /** A component of a momentum or of the centre. */
  record Component(BandInput.RealComponent of, int register) {}

  int bands() {
    return bands;
  }

  /** How many operators there are; their numbers are below. */
  int operators() {
    return operators.size();
  }

  List<Coefficient> coefficients() {
    return coefficients;
  }

  List<Band> levels() {
    return levels;
  }

  List<Drawn> draws() {
    return draws;
  }

  List<Component> components() {
    return components;
  }
}
