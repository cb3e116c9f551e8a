import collections
import sys

import numpy as np

pi = np.pi

# A value is an array over space (0, 1 or 2 indices x, y, z) of matrices: 1 by 1 for a number,
# n by 1 for a ket, 1 by n for a bra, n by n for an operator.


class Value:
    def __init__(self, array):
        self.a = array

    def __add__(self, other):
        a, b = self.a, value(other).a
        if is_number(a) and is_operator(b):
            a = a * np.eye(b.shape[-1])
        if is_operator(a) and is_number(b):
            b = b * np.eye(a.shape[-1])
        return Value(a + b)

    def __neg__(self):
        return Value(-self.a)

    def __sub__(self, other):
        return self + -value(other)

    def __mul__(self, other):
        a, b = self.a, value(other).a
        over_b = (1,) * (b.ndim - 2)
        a = a.reshape(a.shape[:-2] + over_b + a.shape[-2:])
        return Value(a * b if is_number(a) or is_number(b) else a @ b)

    def __rmul__(self, other):
        return value(other) * self

    def __radd__(self, other):
        return value(other) + self

    def __rsub__(self, other):
        return value(other) - self

    def __truediv__(self, other):
        return Value(self.a / number_of(other))

    def __rtruediv__(self, other):
        return value(other) / self

    def __pow__(self, exponent):
        power = self
        for _ in range(exponent - 1):
            power = self * power
        return power

    def __getitem__(self, at):
        return Value(self.a[at])


def value(x):
    return x if isinstance(x, Value) else Value(np.array([[x]], dtype=complex))


def is_number(a):
    return a.shape[-2:] == (1, 1)


def is_operator(a):
    return a.shape[-1] == a.shape[-2] > 1


def number_of(x):
    a = value(x).a
    if a.shape != (1, 1):
        raise ValueError("a number is needed")
    return a[0, 0]


def space(entries):
    arrays = [value(entry).a for entry in entries]
    sizes = [a.shape[-1] for a in arrays if is_operator(a)]
    if sizes:
        arrays = [a * np.eye(sizes[0]) if is_number(a) else a for a in arrays]
    return Value(np.stack(np.broadcast_arrays(*arrays)))


def matrix(rows):
    return Value(np.array(rows, dtype=complex))


def unit_matrix(size):
    return Value(np.eye(size, dtype=complex))


def diagonal(entries):
    return Value(np.diag(np.array(entries, dtype=complex)))


def multiplied(rows, others):
    return np.array(rows, dtype=complex) @ np.array(others, dtype=complex)


def complex_number(re, im):
    return complex(re, im)


def conjugated(number):
    return np.conj(number)


def phase(factor):
    return factor / np.conj(factor)


def gauge_factor(factor, exponent):
    return value(factor * np.exp(0.25 * exponent))


def nth(things, n):
    return things[n]


def without(numbers, number):
    return [n for n in numbers if n != number]


def joined(lists):
    return [each for one in lists for each in one]


def written(rows, entries):
    return Value(np.array([number_of(entry) for entry in entries]).reshape(rows, -1))


def dagger(x):
    return Value(np.conj(np.swapaxes(value(x).a, -1, -2)))


def transposed(x):
    return Value(np.swapaxes(value(x).a, -1, -2))


def real_part(x):
    return (value(x) + dagger(x)) / 2


def imaginary_part(x):
    return (value(x) - dagger(x)) / 2j


def commutator(x, y):
    return value(x) * y - value(y) * x


def anticommutator(x, y):
    return value(x) * y + value(y) * x


def dot(x, y):
    return total([x[i] * y[i] for i in range(3)])


def cross(x, y):
    return space([x[i] * y[j] - x[j] * y[i] for i, j in ((1, 2), (2, 0), (0, 1))])


def levi_civita(i, j, k):
    return (j - i) * (k - i) * (k - j) // 2


def total(terms):
    result = None
    for term in terms:
        result = value(term) if result is None else result + term
    return value(0) if result is None else result


def operator_of(x, size):
    return value(x) + Value(np.zeros((size, size)))


def trace(x, size):
    a = operator_of(x, size).a
    return Value(np.trace(a, axis1=-2, axis2=-1)[..., None, None])


def determinant(x, size):
    return value(np.linalg.det(operator_of(x, size).a))


def inverse(x, size):
    return Value(np.linalg.inv(operator_of(x, size).a))


def square(x):
    return dagger(x) * x if value(x).a.ndim == 2 else dot(dagger(x), x)


def root(x, degree):
    """The principal one, above the cut for numbers on it."""
    return value((number_of(x) + 0) ** (1 / degree))


RECIPROCALS = {"cot": "tan", "sec": "cos", "csc": "sin", "coth": "tanh", "sech": "cosh", "csch": "sinh"}


def elementary(name, x):
    if name in RECIPROCALS:
        return 1 / elementary(RECIPROCALS[name], x)
    return value(getattr(np, name)(number_of(x) + 0j))


def expectation(x, ket):
    return dagger(ket) * x * ket / (dagger(ket) * ket)


def exponential_of_matrix(a):
    halvings = max(0, int(np.ceil(np.log2(max(np.linalg.norm(a), 1e-300)))) + 3)
    small = a / 2.0**halvings
    result = term = np.eye(len(a), dtype=complex)
    for n in range(1, 20):
        term = term @ small / n
        result = result + term
    for _ in range(halvings):
        result = result @ result
    return result


def exponential(x):
    a = value(x).a
    return Value(np.exp(a)) if is_number(a) else Value(exponential_of_matrix(a))


# Coordinates are counted from the point; where some are said to be zero is another point.

Coordinates = collections.namedtuple(
    "Coordinates", "k_x k_y k_z r_x r_y r_z t s f_x f_y f_z"
)


class Point:
    def __init__(self, q, zeros=frozenset(), momentum=0):
        self.q, self.zeros, self.momentum = q, zeros, momentum

    def moved(self, place, step):
        return Point(
            self.q._replace(**{place: getattr(self.q, place) + step}), self.zeros, self.momentum
        )

    def key(self):
        return self.q, self.zeros, self.momentum


def at_zero(x, places):
    q = x.q._replace(**{place: 0.0 for place in places})
    return Point(q, x.zeros | frozenset(places), x.momentum)


def of_momentum(x):
    return Point(Coordinates(*x.q[:3], *[0.0] * 8), frozenset(), x.momentum)


def value_at(f, x):
    return f(x)


def start(momentum):
    return Point(Coordinates(*[0.0] * 11), frozenset(), momentum)


STEP = 0.02


def slope(f, x, place):
    """df/d(place): central differences with 3 steps, their errors of order 2 and 4 taken out."""
    d = []
    for n in range(3):
        step = STEP / 2**n
        ahead, behind = f(x.moved(place, step)), f(x.moved(place, -step))
        d.append((value(ahead) - behind) / (2 * step))
    first, second = (4 * d[1] - d[0]) / 3, (4 * d[2] - d[1]) / 3
    return (16 * second - first) / 15


def derivative(f, x, places):
    slopes = [slope(f, x, place) for place in places]
    return slopes[0] if len(slopes) == 1 else space(slopes)


def divergence(f, x, places):
    return total([slope(lambda y: f(y)[i], x, places[i]) for i in range(3)])


def curl(f, x, places):
    d = [slope(f, x, place) for place in places]
    return space([d[i][j] - d[j][i] for i, j in ((1, 2), (2, 0), (0, 1))])


def integral(f, x, places, start, end):
    """Between two ends, in four parts, each by Gauss's rule with ten nodes."""
    (place,) = places
    a, b = number_of(start).real, number_of(end).real
    nodes, weights = np.polynomial.legendre.leggauss(10)
    terms = []
    for part in range(4):
        for node, weight in zip(nodes, weights):
            there = a + (b - a) * (part + (1 + node) / 2) / 4
            below = f(at_zero(x, places).moved(place, there))
            terms.append(value((b - a) * weight / 8) * below)
    return total(terms)


def coordinate(base, x, places):
    parts = [
        (0.0 if place in x.zeros else b) + getattr(x.q, place) for b, place in zip(base, places)
    ]
    return value(parts[0]) if len(parts) == 1 else space(parts)


class Site:
    """H near one point as it is typed: H = R E R^-1 with R = R0 S, or R = R0 exp(G - G^dagger)."""

    def __init__(self, start, unitary, change, energies, lengths):
        self.start, self.unitary, self.change = start, unitary, change
        self.energies, self.lengths = energies, lengths

    def built(self, q):
        change = np.array(self.change(q), dtype=complex)
        if self.unitary:
            change = exponential_of_matrix(change - np.conj(change.T))
        r = np.array(self.start, dtype=complex) @ change
        return r, np.array(self.energies(q), dtype=complex)

    def matrix(self, q):
        r, energies = self.built(q)
        return r @ np.diag(energies) @ np.linalg.inv(r)


def near(point, zeros, what):
    return (point, frozenset(zeros)), what


def site(point, zeros, **parts):
    return near(point, zeros, Site(**parts))


class Field:
    """A function of the coordinates that is given near each of its points."""

    def __init__(self, places, sites):
        self.places, self.sites = frozenset(places), dict(sites)

    def __call__(self, x):
        return value(self.sites[x.momentum, frozenset(x.zeros & self.places)](x.q))


def field(places, sites):
    return Field(places, sites)


class Solved:
    """Eigenvalues and eigenvectors by numpy, in an order and in a gauge."""

    def __init__(self, normalised):
        self.normalised = normalised
        self.solved, self.rows = {}, {}
        self.own_gauge, self.has_vectors = True, False

    def __call__(self, x):
        return Value(self.at(x))

    def eigen(self, x):
        key = (x.key(), self.own_gauge)
        if key not in self.solved:
            self.solved[key] = self.solve(x)
        return self.solved[key]

    def ordered(self, x):
        """Each expected energy takes the nearest one that is left."""
        energies, right = np.linalg.eig(self.at(x))
        left = list(range(len(energies)))
        order = []
        for expected in self.expected(x):
            nearest = min(left, key=lambda m: abs(energies[m] - expected))
            left.remove(nearest)
            order.append(nearest)
        return energies[order], right[:, order]

    def solve(self, x):
        energies, right = self.ordered(x)
        right = right * (self.own(x, right) if self.own_gauge else self.stated(x, right))
        return energies, right, np.linalg.inv(right)

    def row(self, x):
        """The component of each eigenvector that is largest at the point."""
        key = (x.momentum, self.where(x))
        if key not in self.rows:
            there = Point(Coordinates(*[0.0] * 11), x.zeros, x.momentum)
            self.rows[key] = np.argmax(np.abs(self.ordered(there)[1]), axis=0)
        return self.rows[key]

    def own(self, x, right):
        """A smooth gauge: one component of each eigenvector is one, or positive."""
        component = right[self.row(x), range(len(right))]
        if self.normalised:
            phase = np.abs(component) / component
            return phase / np.linalg.norm(right, axis=0)
        return 1 / component


class Hamiltonian(Solved):
    """As it is typed; the numbers that are typed say in which order the bands are."""

    def __init__(self, places, sites, linear, normalised):
        super().__init__(normalised)
        self.places, self.sites, self.linear = frozenset(places), dict(sites), linear

    def where(self, x):
        return frozenset(x.zeros & self.places)

    def has_free_gauge(self):
        return False

    def site(self, x):
        return self.sites[x.momentum, self.where(x)]

    def at(self, x):
        site = self.site(x)
        if not self.linear:
            return site.matrix(x.q)
        there = Point(x.q._replace(s=0.0))
        slope_of_h = slope(lambda y: Value(site.matrix(y.q)), there, "s").a
        return site.matrix(there.q) + x.q.s * slope_of_h

    def expected(self, x):
        return np.array(self.site(x).energies(x.q), dtype=complex)

    def stated(self, x, right):
        """The lengths and phases that the counterexample states."""
        site = self.site(x)
        r, _ = site.built(x.q)
        along = np.diag(np.linalg.inv(r) @ right)
        return np.array(site.lengths(x.q), dtype=complex) / along


class Written(Solved):
    """A matrix that the document writes; its bands are in the order of their real parts."""

    def __init__(self, matrix, size, normalised):
        super().__init__(normalised)
        self.formula, self.size = matrix, size
        self.levels = {}

    def where(self, x):
        return x.zeros

    def at(self, x):
        return operator_of(self.formula(x), self.size).a

    def expected(self, x):
        """Near the point, bands are continued from there."""
        key = (x.momentum, x.zeros)
        if key not in self.levels:
            there = Point(Coordinates(*[0.0] * 11), x.zeros, x.momentum)
            self.levels[key] = sorted(np.linalg.eigvals(self.at(there)), key=lambda e: e.real)
        return self.levels[key]

    def stated(self, x, right):
        return self.own(x, right)

    def has_free_gauge(self):
        """Its eigenvectors are stated up to a factor."""
        return self.has_vectors


def written_hamiltonian(matrix, size, normalised):
    return Written(matrix, size, normalised)


def hamiltonian(places, sites, linear, normalised):
    return Hamiltonian(places, sites, linear, normalised)


def energy(h, x, n):
    return value(h.eigen(x)[0][n])


def right(h, x, n):
    h.has_vectors = True
    return Value(h.eigen(x)[1][:, n : n + 1])


def left(h, x, n):
    """The ket whose adjoint is the left eigenvector."""
    h.has_vectors = True
    return Value(np.conj(h.eigen(x)[2][n : n + 1, :].T))


def evolving(x, hamiltonian, now, before):
    """A solution of i d|psi>/dt = H|psi>, by its value at the time and at time zero."""
    return exponential(-1j * x.q.t * hamiltonian) * (before(x) if "t" in x.zeros else now(x))


def evolved(hamiltonian, time, before):
    """Its value at the time, if only the one at time zero is given."""
    return lambda x: exponential(-1j * time * hamiltonian) * before(x)


Term = collections.namedtuple("Term", "text kind values")


def term(text, kind, values):
    return Term(text, kind, values)


def flat(x, kind, ket):
    """Components as they are compared: operators by what they make of one vector."""
    x = value(x)
    if kind == "operator":
        x = operator_of(x, ket.a.shape[-2])
    if kind in ("operator", "bra"):
        x = x * ket
    return list(x.a.reshape(-1))


def components(term, points, probe):
    """Those of one value of the free indices after another, at one momentum after another."""
    at_points = [
        [flat(v, term.kind, probe(x)) for v in term.values(x)] for x in map(start, points)
    ]
    return np.array([c for each in zip(*at_points) for one in each for c in one])


def judge(statement, stated, allowed, hamiltonians, points, probe):
    """Both sides in a gauge of one's own; if they are not as stated, in the gauge that is stated."""
    gauges = [True, False] if hamiltonians else [True]
    for own in gauges:
        for h in hamiltonians:
            h.own_gauge = own
        on_left, on_right = sides(statement, points, probe)
        as_stated = agree(on_left, on_right, stated, 1)
        if not own and not as_stated and any(h.has_free_gauge() for h in hamiltonians):
            as_stated = agree(on_left, on_right, stated, common_factor(on_left, on_right, stated))
        if as_stated:
            break
        if own and len(gauges) > 1:
            print("other values than stated; the sides may depend on the gauge: now in that stated")
    difference = on_left - on_right
    print("left      ", on_left)
    print("right     ", on_right)
    print("difference", difference)
    if as_stated and sign(difference, on_left, on_right) not in allowed:
        print("the statement is false here, as the counterexample says")
        sys.exit(0)
    print("NOT as the counterexample says: left", stated[0], "right", stated[1])
    sys.exit(1)


def sign(difference, on_left, on_right):
    size = max(np.linalg.norm(on_left), np.linalg.norm(on_right))
    same = np.linalg.norm(difference) <= 1e-4 * size
    return 0 if same else -1 if difference[0].real < 0 else 1


def sides(statement, points, probe):
    result = []
    for side, terms in zip(("left ", "right"), statement):
        result.append(0)
        for each in terms:
            part = components(each, points, probe)
            print(side, "term", each.text, "=", part)
            result[-1] = result[-1] + part if part.any() else result[-1]
    return result


def common_factor(on_left, on_right, stated):
    """What eigenvectors in another gauge multiply both sides with."""
    found = np.concatenate([side + 0 * np.array(other) for side, other in zip((on_left, on_right), stated)])
    known = np.concatenate([np.array(each, dtype=complex) for each in stated])
    largest = np.argmax(np.abs(known))
    return found[largest] / known[largest] if known[largest] != 0 else 1


def agree(on_left, on_right, stated, factor):
    both = [factor * np.array(each, dtype=complex) for each in stated]
    scale = max(np.linalg.norm(each) for each in both)
    errors = [np.linalg.norm(side - each) for side, each in zip((on_left, on_right), both)]
    return bool(max(errors) <= 1e-5 * scale)
