package org.rederive.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.rederive.number.NumberSystem;
import org.rederive.number.PrimeField;
import org.rederive.number.Residue;
import org.rederive.number.Residues;
import org.rederive.number.Vector;

/**
 * A number system that writes down what it is asked to compute.
 *
 * <p>Equal operations on equal operands are the same place, and operations with 0 and 1 are left
 * out. The calculation must not depend on values: {@link #magnitude} fails, {@link #isZero} knows
 * constants only, and what is taken to be {@link #negligible} or {@link #isWithin} a bound becomes
 * a guard that every run checks.
 *
 * @param <K> names of inputs
 */
public final class Recorder<K> implements NumberSystem<Node> {
  private static final Operation[] OPERATIONS = Operation.values();

  /** Whole numbers below this are doubles. */
  private static final long WHOLE = 1L << 53;

  private int size;
  private byte[] operations = new byte[256];
  private int[] x = new int[256];
  private int[] y = new int[256];
  private int[] z = new int[256];
  private int[] table = emptyTable(1024);
  private Node[] nodes = new Node[256];

  private final List<K> inputs = new ArrayList<>();
  private final Map<K, Node> inputPlaces = new HashMap<>();
  private final List<Constant> constants = new ArrayList<>();
  private final Map<Constant, Node> constantPlaces = new HashMap<>();
  private final List<Solve<K>> solves = new ArrayList<>();
  private final Map<Solve<K>, Integer> solvePlaces = new HashMap<>();
  private final List<Guard> guards = new ArrayList<>();
  private boolean[] real = new boolean[256];

  private final Node zero = of(0);
  private final Node one = of(1);
  private final Node imaginary = of(0, 1);

  /** What has been recorded, as far as the outputs depend on it. */
  public Program<K> program(List<Node> outputs) {
    return new Pruning<>(operations, x, y, z, inputs, constants, solves, guards).to(outputs);
  }

  /** The input with this name. */
  public Node input(K key) {
    return input(key, false);
  }

  /** The input with this name, known to be real. */
  public Node realInput(K key) {
    return input(key, true);
  }

  private Node input(K key, boolean isReal) {
    Node known = inputPlaces.get(key);
    if (known == null) {
      inputs.add(key);
      known = step(Operation.INPUT, inputs.size() - 1, 0, 0);
      real[known.place()] = isReal;
      inputPlaces.put(key, known);
    }
    return known;
  }

  /** The solution of a linear system whose matrix is the input with this name. */
  public Vector<Node> solve(K key, boolean row, Vector<Node> source) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      places.add(source.at(i).place());
    }
    Solve<K> solve = new Solve<>(key, row, places);
    Integer known = solvePlaces.get(solve);
    if (known == null) {
      known = solves.size();
      solves.add(solve);
      solvePlaces.put(solve, known);
      step(Operation.SOLVE, known, 0, 0);
    }
    int number = known;
    return Vector.of(source.size(), i -> step(Operation.COMPONENT, number, i, 0));
  }

  // ---- the list of steps; equal steps are one

  private Node step(Operation operation, int a, int b, int c) {
    int slot = slot(operation, a, b, c);
    if (table[slot] >= 0) {
      return nodes[table[slot]];
    }
    if (size == x.length) {
      grow();
    }
    operations[size] = (byte) operation.ordinal();
    x[size] = a;
    y[size] = b;
    z[size] = c;
    nodes[size] = new Node(size);
    table[slot] = size++;
    if (2 * size > table.length) {
      rehash();
    }
    return nodes[size - 1];
  }

  private int slot(Operation operation, int a, int b, int c) {
    int last = table.length - 1;
    long hash = ((operation.ordinal() * 31L + a) * 0x9e3779b97f4a7c15L + b) * 0xbf58476d1ce4e5b9L;
    hash = (hash + c) * 0x94d049bb133111ebL;
    int slot = (int) (hash >>> 32) & last;
    while (table[slot] >= 0 && !same(table[slot], operation, a, b, c)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private boolean same(int place, Operation operation, int a, int b, int c) {
    return operations[place] == operation.ordinal()
        && x[place] == a
        && y[place] == b
        && z[place] == c;
  }

  private void grow() {
    int length = 2 * size;
    operations = Arrays.copyOf(operations, length);
    x = Arrays.copyOf(x, length);
    y = Arrays.copyOf(y, length);
    z = Arrays.copyOf(z, length);
    nodes = Arrays.copyOf(nodes, length);
    real = Arrays.copyOf(real, length);
  }

  private static int[] emptyTable(int length) {
    int[] table = new int[length];
    Arrays.fill(table, -1);
    return table;
  }

  private void rehash() {
    table = emptyTable(2 * table.length);
    for (int place = 0; place < size; place++) {
      table[slot(OPERATIONS[operations[place]], x[place], y[place], z[place])] = place;
    }
  }

  private boolean is(Node node, Operation operation) {
    return operations[node.place()] == operation.ordinal();
  }

  // ---- numbers

  @Override
  public Node zero() {
    return zero;
  }

  @Override
  public Node one() {
    return one;
  }

  @Override
  public Node imaginaryUnit() {
    return imaginary;
  }

  /** Constants are doubles; what they cannot hold becomes high · 2³² + low. */
  @Override
  public Node of(long value) {
    if (value > -WHOLE && value < WHOLE) {
      return of(value, 0);
    }
    return add(multiply(of(value >> 32), of(0x1p32, 0)), of(value & 0xffffffffL));
  }

  @Override
  public Node of(double re, double im) {
    Constant constant = new Constant(re + 0.0, im + 0.0);
    Node known = constantPlaces.get(constant);
    if (known == null) {
      constants.add(constant);
      known = step(Operation.CONSTANT, constants.size() - 1, 0, 0);
      real[known.place()] = im == 0;
      constantPlaces.put(constant, known);
    }
    return known;
  }

  @Override
  public Node add(Node a, Node b) {
    if (a.equals(zero) || b.equals(zero)) {
      return a.equals(zero) ? b : a;
    }
    if (is(b, Operation.NEGATE)) {
      return subtract(a, negated(b));
    }
    return a.place() <= b.place()
        ? step(Operation.ADD, a.place(), b.place(), 0)
        : step(Operation.ADD, b.place(), a.place(), 0);
  }

  @Override
  public Node subtract(Node a, Node b) {
    if (b.equals(zero)) {
      return a;
    }
    if (a.equals(zero)) {
      return negate(b);
    }
    return is(b, Operation.NEGATE)
        ? add(a, negated(b))
        : step(Operation.SUBTRACT, a.place(), b.place(), 0);
  }

  @Override
  public Node negate(Node a) {
    if (is(a, Operation.CONSTANT)) {
      Constant c = constants.get(x[a.place()]);
      return of(-c.re(), -c.im());
    }
    return is(a, Operation.NEGATE) ? negated(a) : step(Operation.NEGATE, a.place(), 0, 0);
  }

  private Node negated(Node negation) {
    return nodes[x[negation.place()]];
  }

  @Override
  public Node multiply(Node a, Node b) {
    if (a.equals(zero) || b.equals(zero)) {
      return zero;
    }
    if (a.equals(one) || b.equals(one)) {
      return a.equals(one) ? b : a;
    }
    if (is(a, Operation.CONSTANT) && is(b, Operation.CONSTANT)) {
      return product(constants.get(x[a.place()]), constants.get(x[b.place()]), a, b);
    }
    return product(a, b);
  }

  /** A product of constants is a constant where doubles are exact. */
  private Node product(Constant a, Constant b, Node left, Node right) {
    boolean exact = a.isShort() && b.isShort();
    return exact
        ? of(a.re() * b.re() - a.im() * b.im(), a.re() * b.im() + a.im() * b.re())
        : product(left, right);
  }

  private Node product(Node a, Node b) {
    return a.place() <= b.place()
        ? step(Operation.MULTIPLY, a.place(), b.place(), 0)
        : step(Operation.MULTIPLY, b.place(), a.place(), 0);
  }

  @Override
  public Node addProduct(Node a, Node b, Node c) {
    if (a.equals(zero) || b.equals(zero) || c.equals(zero) || b.equals(one) || c.equals(one)) {
      return add(a, multiply(b, c));
    }
    return step(
        Operation.ADD_PRODUCT,
        a.place(),
        Math.min(b.place(), c.place()),
        Math.max(b.place(), c.place()));
  }

  @Override
  public Node inverse(Node a) {
    if (a.equals(zero)) {
      throw new ArithmeticException("division by zero");
    }
    if (is(a, Operation.CONSTANT)) {
      Constant c = constants.get(x[a.place()]);
      if (c.im() == 0 && Math.scalb(1, Math.getExponent(c.re())) == Math.abs(c.re())) {
        return of(1 / c.re(), 0);
      }
    }
    return step(Operation.INVERSE, a.place(), 0, 0);
  }

  @Override
  public Node conjugate(Node a) {
    if (real[a.place()]) {
      return a;
    }
    if (is(a, Operation.CONSTANT)) {
      Constant c = constants.get(x[a.place()]);
      return of(c.re(), -c.im());
    }
    return is(a, Operation.CONJUGATE)
        ? nodes[x[a.place()]]
        : step(Operation.CONJUGATE, a.place(), 0, 0);
  }

  @Override
  public Node exp(Node a) {
    return a.equals(zero) ? one : step(Operation.EXPONENTIAL, a.place(), 0, 0);
  }

  @Override
  public Node log(Node a) {
    if (a.equals(zero)) {
      throw new ArithmeticException("the logarithm of zero");
    }
    return step(Operation.LOGARITHM, a.place(), 0, 0);
  }

  @Override
  public Node pi() {
    Node pi = step(Operation.PI, 0, 0, 0);
    real[pi.place()] = true;
    return pi;
  }

  /** Equal places, or places that agree at random points of two prime fields. */
  @Override
  public boolean areEqual(Node a, Node b) {
    if (a.equals(b)) {
      return true;
    }
    SplittableRandom fields = new SplittableRandom(1);
    return Stream.generate(() -> new SamePlace(PrimeField.drawn(fields)))
        .limit(2)
        .allMatch(point -> point.test(a, b));
  }

  /** Compares two places at a random point; without exponentials and linear systems. */
  private final class SamePlace implements Inputs<K, Residue> {
    private final PrimeField field;

    SamePlace(PrimeField field) {
      this.field = field;
    }

    boolean test(Node a, Node b) {
      try {
        List<Residue> values = program(List.of(a, b)).run(new Residues(field), this);
        return values.get(0).equals(values.get(1));
      } catch (ArithmeticException | GuardException noValue) {
        return false;
      }
    }

    /** Each input has a stream of its own, by its place. */
    @Override
    public Residue value(K key) {
      int place = Objects.requireNonNull(inputPlaces.get(key)).place();
      SplittableRandom random = new SplittableRandom(field.modulus() + place);
      long value = random.nextLong(field.modulus());
      return real[place]
          ? Residue.real(value)
          : new Residue(value, random.nextLong(field.modulus()));
    }

    @Override
    public Vector<Residue> solve(K key, boolean row, Vector<Residue> source) {
      throw new ArithmeticException("a linear system has no value in a prime field");
    }
  }

  @Override
  public boolean isZero(Node a) {
    return a.equals(zero);
  }

  @Override
  public boolean negligible(Node a, Node beside) {
    if (!a.equals(zero)) {
      guards.add(new Guard(a.place(), beside.place(), false));
    }
    return true;
  }

  @Override
  public boolean isWithin(Node a, Node bound) {
    if (!a.equals(zero)) {
      guards.add(new Guard(a.place(), bound.place(), true));
    }
    return true;
  }

  /**
   * Always fails.
   *
   * @throws IllegalStateException because a recorded calculation has no values
   */
  @Override
  public double magnitude(Node a) {
    throw new IllegalStateException("a recorded calculation must not depend on values");
  }
}
