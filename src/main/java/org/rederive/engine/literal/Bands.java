package org.rederive.engine.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rederive.engine.literal.ExplicitFunctions.Range;
import org.rederive.hamiltonian.Premises;
import org.rederive.number.GaussianRational;
import org.rederive.number.NumberSystem;

/**
 * Hamiltonians H = R Λ R⁻¹ with explicit functions R and Λ of their coordinates, so that columns of
 * R are right and rows of R⁻¹ left eigenvectors.
 *
 * <p>Without assumptions R is a product of an upper and a lower triangular matrix with ones on the
 * diagonal: up to the length of its columns that is any matrix but special ones. A normal H has a
 * unitary R.
 */
final class Bands {
  private static final NumberSystem<GaussianRational> NUMBERS = GaussianRational.FIELD;

  private final int size;
  private final Premises premises;
  private final ExplicitFunctions functions;
  private final Expansions expansions;
  private final Blocks blocks;
  private final Map<Where, Basis> known = new HashMap<>();
  private final Map<Where, Block> hamiltonians = new HashMap<>();

  /**
   * Which Hamiltonian, at which values of its coordinates.
   *
   * @param name the Hamiltonian
   * @param arguments its coordinates, as functions of those of the statement
   * @param order up to which they are needed
   */
  record Where(String name, List<Expansion> arguments, int order) {}

  /** R and R⁻¹. */
  record Basis(Block right, Block left) {}

  Bands(int size, Premises premises, ExplicitFunctions functions, Blocks blocks) {
    this.size = size;
    this.premises = premises;
    this.functions = functions;
    this.blocks = blocks;
    this.expansions = blocks.expansions();
  }

  /** H = R Λ R⁻¹. */
  Block hamiltonian(Where where) {
    refuseLinear();
    return hamiltonians.computeIfAbsent(where, this::newHamiltonian);
  }

  private Block newHamiltonian(Where where) {
    Basis basis = basis(where);
    Block scaled =
        Block.of(
            size, size, (i, j) -> expansions.multiply(basis.right().at(i, j), energy(where, j)));
    return blocks.multiply(scaled, basis.left());
  }

  /** Explicit R and Λ of which H is linear are not known. */
  private void refuseLinear() {
    if (premises.linearInStrength()) {
      throw new NotReadException("a Hamiltonian that is linear in the strength is not explicit");
    }
  }

  /** Λ_nn; real if that is assumed. */
  Expansion energy(Where where, int band) {
    refuseLinear();
    boolean coinciding = premises.eigenvectors().coinciding() && band == 1;
    String name = "energy " + (coinciding ? 0 : band) + " of " + where.name();
    boolean real = premises.hamiltonians().real();
    return functions.value(
        name, where.arguments(), real ? Range.REAL : Range.COMPLEX, where.order());
  }

  /**
   * |R_n⟩ = c_n R e_n.
   *
   * @param gauge c_n
   */
  Block right(Where where, int band, Expansion gauge) {
    Block right = basis(where).right();
    return Block.of(size, 1, (i, j) -> expansions.multiply(gauge, right.at(i, band)));
  }

  /** |L_n⟩, the column whose adjoint ⟨L_n| = e_n† R⁻¹/c_n. */
  Block left(Where where, int band, Expansion gauge) {
    Expansion inverse = expansions.conjugate(expansions.inverse(gauge, where.order()));
    Block left = basis(where).left();
    return Block.of(
        size, 1, (i, j) -> expansions.multiply(inverse, expansions.conjugate(left.at(band, i))));
  }

  /** c_n: any function without zeros, of modulus one where ⟨R_n|R_n⟩ = 1. */
  Expansion gauge(String name, List<Expansion> arguments, int order) {
    return premises.eigenvectors().normalised()
        ? phase(name, arguments, order)
        : functions.factor(name, arguments, order);
  }

  /** (1 + ia)/(1 − ia) for a real function a. */
  private Expansion phase(String name, List<Expansion> arguments, int order) {
    Expansion a = functions.value(name, arguments, Range.REAL, order);
    Expansion ia = expansions.scale(NUMBERS.imaginaryUnit(), a);
    Expansion below = expansions.add(expansions.number(1), expansions.negate(ia));
    Expansion above = expansions.add(expansions.number(1), ia);
    Expansion phase = expansions.multiply(above, expansions.inverse(below, order));
    return expansions.upTo(order, phase);
  }

  // ---- R

  private Basis basis(Where where) {
    refuseLinear();
    return known.computeIfAbsent(where, this::newBasis);
  }

  private Basis newBasis(Where where) {
    if (premises.hamiltonians().orthogonal()) {
      Block unitary = unitary("basis of " + where.name(), where);
      return new Basis(unitary, blocks.adjoint(unitary));
    }
    if (premises.eigenvectors().normalised()) {
      Block right = unitColumns(where);
      return new Basis(right, blocks.inverse(right, where.order()));
    }
    return triangular(where);
  }

  private Basis triangular(Where where) {
    Block upper = shear(where, true);
    Block lower = shear(where, false);
    Block right = blocks.multiply(upper, lower);
    Block left = blocks.multiply(unsheared(lower), unsheared(upper));
    return new Basis(right, left);
  }

  private Block shear(Where where, boolean upper) {
    String name = (upper ? "upper" : "lower") + " basis of " + where.name();
    return Block.of(
        size,
        size,
        (i, j) -> {
          if (i == j) {
            return expansions.number(1);
          }
          return upper == i < j
              ? functions.value(
                  name + " " + i + " " + j, where.arguments(), Range.COMPLEX, where.order())
              : expansions.zero();
        });
  }

  /** (1 + N)⁻¹ = 1 − N + N² − … with a nilpotent N. */
  private Block unsheared(Block shear) {
    Block one = blocks.identity(size);
    Block minus = blocks.subtract(one, shear);
    Block sum = one;
    Block power = one;
    for (int n = 1; n < size; n++) {
      power = blocks.multiply(power, minus);
      sum = blocks.add(sum, power);
    }
    return sum;
  }

  /** Each column is one of a unitary matrix of its own. */
  private Block unitColumns(Where where) {
    List<Block> unitary =
        java.util.stream.IntStream.range(0, size)
            .mapToObj(n -> unitary("column " + n + " of " + where.name(), where))
            .toList();
    return Block.of(size, size, (i, j) -> unitary.get(j).at(i, j));
  }

  private Block unitary(String name, Where where) {
    return unitary(hermitian(name, where.arguments(), where.order()), where.order());
  }

  /** G + G† of an arbitrary G. */
  Block hermitian(String name, List<Expansion> arguments, int order) {
    Block g = functions.matrix(name, size, size, arguments, order);
    return blocks.add(g, blocks.adjoint(g));
  }

  /** Cayley: (1 + iA)(1 − iA)⁻¹ is unitary for A = A†. */
  Block unitary(Block hermitian, int order) {
    Block one = blocks.identity(size);
    Block ia = hermitian.map(x -> expansions.scale(NUMBERS.imaginaryUnit(), x));
    Block inverse = blocks.inverse(blocks.subtract(one, ia), order);
    return blocks.multiply(blocks.add(one, ia), inverse).map(x -> expansions.upTo(order, x));
  }
}
