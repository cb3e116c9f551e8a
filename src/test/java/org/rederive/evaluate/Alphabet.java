package org.rederive.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Kind;
import org.rederive.formula.Quantity;
import org.rederive.formula.Quantity.Dependence;
import org.rederive.formula.Quantity.Restriction;
import org.rederive.formula.Quantity.Variable;
import org.rederive.formula.Role;
import org.rederive.formula.Sort;
import org.rederive.formula.SymbolName;
import org.rederive.formula.SymbolTable;
import org.rederive.formula.Type;
import org.rederive.formula.read.FormulaReader;
import org.rederive.hamiltonian.BandInterpretation;
import org.rederive.hamiltonian.Premises;
import org.rederive.hamiltonian.SpectralBands;
import org.rederive.hamiltonian.Structure;
import org.rederive.number.NumberSystem;

/** Letters for statements about any bands and packets, and the worlds in which they have values. */
public final class Alphabet {
  private static final List<Declaration> LABELS = new ArrayList<>();

  static {
    List.of("i", "j", "l", "s", "b").forEach(x -> label(x, Sort.SPATIAL_INDEX, Quantity.FORMAL));
    List.of("n", "m", "o")
        .forEach(x -> label(x, Sort.BAND_INDEX, new Quantity.Band(Quantity.Band.Place.ANY)));
    List.of("k", "q").forEach(x -> coordinate(x, Sort.MOMENTUM, Type.VECTOR, Variable.MOMENTUM));
    coordinate("r_c", Sort.COORDINATE, Type.VECTOR, Variable.POSITION);
    coordinate("t", Sort.COORDINATE, Type.SCALAR, Variable.TIME);
    coordinate("\\lambda", Sort.COORDINATE, Type.SCALAR, Variable.STRENGTH);
  }

  /** All letters. */
  public static final SymbolTable TABLE = table();

  private static final Axes AXES = Axes.of(TABLE);

  private Alphabet() {}

  private static SymbolTable table() {
    List<Declaration> all = new ArrayList<>(LABELS);
    all.add(formal("\\varepsilon_{ijl}", "Levi-Civita symbol", List.of()));
    all.add(formal("\\delta_{nm}", "Kronecker delta", slots("\\delta_{nm}")));
    all.add(
        new Declaration(
            FormulaReader.name("\\partial"),
            slots("\\partial_{k}"),
            Role.quantity("derivative along", Type.SCALAR),
            Type.SCALAR));
    List.of("c", "d").forEach(x -> all.add(symbol(x, Type.SCALAR, new Quantity.Number(false))));
    all.add(symbol("y", Type.SCALAR, new Quantity.Number(true)));
    List.of("p", "g").forEach(x -> all.add(symbol(x, Type.VECTOR, new Quantity.Vector(true))));
    all.add(symbol("h", Type.VECTOR, new Quantity.Vector(false)));
    all.add(symbol("M", new Type(Kind.SCALAR, 2), new Quantity.SymmetricMatrix()));
    all.add(symbol("I", Type.OPERATOR, new Quantity.Identity()));
    // The key of the only Hamiltonian, whose energies and eigenvectors E and u are.
    all.add(operator("H", Restriction.HAMILTONIAN, Dependence.EVERYTHING).withKey(""));
    all.add(operator("A", Restriction.NONE, Dependence.EVERYTHING));
    all.add(operator("B", Restriction.NONE, Dependence.MOMENTUM));
    all.add(operator("K", Restriction.HERMITIAN, Dependence.EVERYTHING));
    all.add(operator("C", Restriction.NONE, Dependence.NOTHING));
    all.add(symbol("f", Type.OPERATOR, new Quantity.FunctionOfMomentum()));
    all.add(symbol("E_{nk}", Type.SCALAR, new Quantity.Eigenvalue(Optional.empty())));
    all.add(eigenvector("u_{nk}^R", false, false));
    all.add(eigenvector("u_{nk}^L", true, false));
    all.add(eigenvector("\\psi_{nk}^R", false, true));
    all.add(eigenvector("\\psi_{nk}^L", true, true));
    List.of("\\chi", "\\phi").forEach(x -> all.add(symbol(x, Type.KET, new Quantity.State())));
    all.add(symbol("W", Type.KET, new Quantity.Packet(Optional.empty())));
    all.add(symbol("\\hat{r}", Type.VECTOR_OPERATOR, new Quantity.Position(false)));
    return new SymbolTable(all);
  }

  private static void label(String latex, Sort sort, Quantity quantity) {
    LABELS.add(
        new Declaration(FormulaReader.name(latex), List.of(), role(sort, quantity), Type.SCALAR));
  }

  private static Role role(Sort sort, Quantity quantity) {
    return new Role(sort.toString(), sort, Type.SCALAR, quantity);
  }

  private static void coordinate(String latex, Sort sort, Type type, Variable variable) {
    Role role = new Role(latex, sort, type, new Quantity.Coordinate(variable, false));
    LABELS.add(new Declaration(FormulaReader.name(latex), List.of(), role, type));
  }

  private static Declaration formal(String latex, String role, List<Declaration> slots) {
    return new Declaration(
        FormulaReader.name(latex), slots, Role.quantity(role, Type.SCALAR), Type.SCALAR);
  }

  private static Declaration symbol(String latex, Type type, Quantity quantity) {
    return new Declaration(
        FormulaReader.name(latex), slots(latex), Role.quantity(latex, type, quantity), type);
  }

  private static Declaration operator(String latex, Restriction known, Dependence dependence) {
    return symbol(latex, Type.OPERATOR, new Quantity.Operator(known, dependence));
  }

  private static Declaration eigenvector(String latex, boolean left, boolean bloch) {
    return symbol(latex, Type.KET, new Quantity.Eigenvector(left, bloch, Optional.empty()));
  }

  private static List<Declaration> slots(String latex) {
    SymbolName name = FormulaReader.name(latex);
    return name.subscripts().stream()
        .flatMap(piece -> LABELS.stream().filter(label -> label.latex().equals(piece)))
        .filter(label -> label.sort().labels())
        .toList();
  }

  // ---- statements and worlds

  /** A formula. */
  public static Formula formula(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  /** The equation of two formulas, ready to be compared. */
  public static Comparison comparison(String left, String right) {
    return Comparison.of(FormulaReader.equations(left + " = " + right, TABLE).get(0), Map.of());
  }

  /** The shape of the samples in which the letters have values: three dimensions, two momenta. */
  public static Structure structure(int bands, Choices choices) {
    return new Structure(bands, 3, 2, 0, Premises.NONE, choices);
  }

  /** Any Hamiltonian, built from its spectrum, with all the letters. */
  public static <T> Interpretation<T> world(
      NumberSystem<T> numbers, Arbitrary<T> arbitrary, int bands, Choices choices) {
    Structure structure = structure(bands, choices);
    return new BandInterpretation<>(new SpectralBands<>(structure, numbers, arbitrary), AXES, true);
  }

  /** Where the coordinates stand. */
  public static Axes axes() {
    return AXES;
  }
}
