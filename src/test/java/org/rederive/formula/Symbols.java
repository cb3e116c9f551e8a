package org.rederive.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rederive.formula.read.FormulaReader;

/** A symbol table with something of every sort, for tests of the reader and the printers. */
public final class Symbols {
  public static final Declaration N = label("n", "band index", Sort.BAND_INDEX, Type.SCALAR);
  static final Declaration M = label("m", "band index", Sort.BAND_INDEX, Type.SCALAR);
  public static final Declaration I = label("i", "spatial index", Sort.SPATIAL_INDEX, Type.SCALAR);
  static final Declaration J = label("j", "spatial index", Sort.SPATIAL_INDEX, Type.SCALAR);
  static final Declaration L = label("l", "spatial index", Sort.SPATIAL_INDEX, Type.SCALAR);
  public static final Declaration K = label("k", "crystal momentum", Sort.MOMENTUM, Type.VECTOR);
  static final Declaration K2 = label("k'", "crystal momentum", Sort.MOMENTUM, Type.VECTOR);
  public static final Declaration RC = label("r_{c}", "centre", Sort.COORDINATE, Type.VECTOR);
  public static final Declaration T = label("t", "time", Sort.COORDINATE, Type.SCALAR);
  public static final Declaration STRENGTH =
      label("\\lambda", "strength", Sort.COORDINATE, Type.SCALAR);
  static final Declaration ANY = label("\\alpha", "parameter", Sort.PARAMETER, Type.SCALAR);

  private static final List<Declaration> LABELS =
      List.of(N, M, I, J, L, K, K2, RC, T, STRENGTH, ANY);

  /** u_{nk}^R: a ket with two slots. */
  static final Declaration U_R = symbol("u_{nk}^R", "right eigenvector", Type.KET);

  static final Declaration U_L = symbol("u_{nk}^L", "left eigenvector", Type.KET);
  static final Declaration W = symbol("W", "state", Type.KET);
  static final Declaration ENERGY =
      symbol("\\varepsilon_{nk}", "energy", Type.SCALAR)
          .withRole(
              Role.quantity("energy", Type.SCALAR, new Quantity.Eigenvalue(Optional.empty())));
  static final Declaration WHOLE =
      symbol("s", "whole number", Type.SCALAR)
          .withRole(Role.quantity("whole number", Type.SCALAR, Quantity.Number.wholeFrom(0)));
  static final Declaration AMPLITUDE = symbol("w_{nk}", "packet amplitude", Type.SCALAR);
  public static final Declaration C = symbol("c", "number", Type.SCALAR);
  static final Declaration D = symbol("D(t, \\lambda)", "number", Type.SCALAR);
  static final Declaration H = symbol("H", "Hamiltonian", Type.OPERATOR);
  static final Declaration H_K = symbol("H(k)", "Hamiltonian", Type.OPERATOR);
  static final Declaration H_LAMBDA = symbol("H(\\lambda)", "Hamiltonian", Type.OPERATOR);
  static final Declaration U = symbol("U(\\lambda)", "unitary family", Type.OPERATOR);
  static final Declaration FIELD = symbol("B", "magnetic field", Type.VECTOR);
  static final Declaration VELOCITY = symbol("\\dot{r}_c", "velocity", Type.VECTOR);
  static final Declaration BOLD = symbol("\\mathbf{F}", "real vector", Type.VECTOR);
  static final Declaration BOLD_OF_TIME = symbol("\\mathbf{G}_n(t)", "vector", Type.VECTOR);
  static final Declaration POSITION = symbol("\\hat{r}", "position operator", Type.VECTOR_OPERATOR);
  static final Declaration MATRIX = symbol("a", "matrix", new Type(Kind.SCALAR, 2));
  static final Declaration CONNECTION =
      quantity("A_{\\alpha}^{LR}", "connection", Type.SCALAR, Type.VECTOR);
  public static final Declaration OCCUPIED =
      symbol("\\mathcal{O}", "set of bands", Type.SCALAR).withQuantity(new Quantity.BandSet());
  static final Declaration LEVI = fixed("\\varepsilon_{ijl}", "Levi-Civita symbol", List.of());
  static final Declaration KRONECKER = fixed("\\delta_{nm}", "Kronecker delta", List.of(N, M));
  static final Declaration DELTA = fixed("\\delta", "momentum delta", List.of());
  public static final Declaration ALONG = fixed("\\partial", "derivative along", List.of(K));

  public static final SymbolTable TABLE =
      new SymbolTable(
          Stream.concat(
                  LABELS.stream(),
                  Stream.of(
                      U_R,
                      U_L,
                      W,
                      ENERGY,
                      WHOLE,
                      AMPLITUDE,
                      C,
                      D,
                      H,
                      H_K,
                      H_LAMBDA,
                      U,
                      FIELD,
                      VELOCITY,
                      BOLD,
                      BOLD_OF_TIME,
                      POSITION,
                      MATRIX,
                      CONNECTION,
                      OCCUPIED,
                      LEVI,
                      KRONECKER,
                      DELTA,
                      ALONG))
              .toList());

  private Symbols() {}

  /** Reads a formula over this table. */
  public static Formula read(String latex) {
    return FormulaReader.formula(latex, TABLE).formula();
  }

  private static Declaration label(String latex, String role, Sort sort, Type type) {
    return new Declaration(FormulaReader.name(latex), List.of(), new Role(role, sort, type), type);
  }

  private static Declaration symbol(String latex, String role, Type type) {
    return quantity(latex, role, type, type);
  }

  private static Declaration quantity(String latex, String role, Type type, Type vectorType) {
    SymbolName name = FormulaReader.name(latex);
    return new Declaration(name, slots(name), Role.quantity(role, type), type, vectorType);
  }

  private static Declaration fixed(String latex, String role, List<Declaration> slots) {
    return new Declaration(
        FormulaReader.name(latex), slots, Role.quantity(role, Type.SCALAR), Type.SCALAR);
  }

  /** The labels that stand in a name, subscripts first. */
  private static List<Declaration> slots(SymbolName name) {
    List<String> pieces = new ArrayList<>(name.subscripts());
    pieces.addAll(name.arguments());
    return pieces.stream().map(Symbols::labelled).flatMap(Optional::stream).toList();
  }

  private static Optional<Declaration> labelled(String latex) {
    return LABELS.stream().filter(d -> d.latex().equals(latex) && d.sort().labels()).findFirst();
  }
}
