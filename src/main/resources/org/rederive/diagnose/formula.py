import collections
import sys

import numpy as np

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


def space(*entries):
    arrays = [value(entry).a for entry in entries]
    sizes = [a.shape[-1] for a in arrays if is_operator(a)]
    if sizes:
        arrays = [a * np.eye(sizes[0]) if is_number(a) else a for a in arrays]
    return Value(np.stack(np.broadcast_arrays(*arrays)))


def matrix(rows):
    return Value(np.array(rows, dtype=complex))


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
    return space(*[x[i] * y[j] - x[j] * y[i] for i, j in ((1, 2), (2, 0), (0, 1))])


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
    return value(number_of(x) ** (1 / degree))


def function(f, x):
    return value(f(number_of(x) + 0j))


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

    def at_zero(self, places):
        q = self.q._replace(**{place: 0.0 for place in places})
        return Point(q, self.zeros | frozenset(places), self.momentum)

    def of_momentum(self):
        q = Coordinates(*self.q[:3], *[0.0] * 8)
        return Point(q, frozenset(), self.momentum)

    def key(self):
        return self.q, self.zeros, self.momentum


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
    return slopes[0] if len(slopes) == 1 else space(*slopes)


def divergence(f, x, places):
    return total([slope(lambda y: f(y)[i], x, places[i]) for i in range(3)])


def curl(f, x, places):
    d = [slope(f, x, place) for place in places]
    return space(*[d[i][j] - d[j][i] for i, j in ((1, 2), (2, 0), (0, 1))])


def coordinate(base, x, places):
    parts = [
        (0.0 if place in x.zeros else b) + getattr(x.q, place) for b, place in zip(base, places)
    ]
    return value(parts[0]) if len(parts) == 1 else space(*parts)


class Site:
    """H near one point as it is typed: H = R E R^-1 with R = R0 S, or R = R0 exp(G - G^dagger)."""

    def __init__(self, R0, energies, lengths, S=None, G=None):
        self.R0, self.S, self.G = R0, S, G
        self.energies, self.lengths = energies, lengths

    def built(self, q):
        if self.G is None:
            change = np.array(self.S(q), dtype=complex)
        else:
            g = np.array(self.G(q), dtype=complex)
            change = exponential_of_matrix(g - np.conj(g.T))
        r = np.array(self.R0, dtype=complex) @ change
        return r, np.array(self.energies(q), dtype=complex)

    def matrix(self, q):
        r, energies = self.built(q)
        return r @ np.diag(energies) @ np.linalg.inv(r)


class Field:
    """A function of the coordinates that is given near each of its points."""

    def __init__(self, places, sites):
        self.places, self.sites = frozenset(places), sites

    def __call__(self, x):
        return value(self.sites[x.momentum, frozenset(x.zeros & self.places)](x.q))


class Hamiltonian:
    """Solved by numpy; the numbers that are typed say in which order the bands are."""

    def __init__(self, places, sites, linear, normalised):
        self.places, self.sites = frozenset(places), sites
        self.linear, self.normalised = linear, normalised
        self.solved, self.rows = {}, {}
        self.own_gauge = True

    def site(self, x):
        return self.sites[x.momentum, frozenset(x.zeros & self.places)]

    def at(self, x):
        site = self.site(x)
        if not self.linear:
            return site.matrix(x.q)
        there = Point(x.q._replace(s=0.0))
        slope_of_h = slope(lambda y: Value(site.matrix(y.q)), there, "s").a
        return site.matrix(there.q) + x.q.s * slope_of_h

    def __call__(self, x):
        return Value(self.at(x))

    def eigen(self, x):
        key = (x.key(), self.own_gauge)
        if key not in self.solved:
            self.solved[key] = self.solve(x)
        return self.solved[key]

    def ordered(self, x):
        site = self.site(x)
        energies, right = np.linalg.eig(self.at(x))
        left = list(range(len(energies)))
        order = []
        for stated in np.array(site.energies(x.q), dtype=complex):
            nearest = min(left, key=lambda m: abs(energies[m] - stated))
            left.remove(nearest)
            order.append(nearest)
        return energies[order], right[:, order]

    def solve(self, x):
        energies, right = self.ordered(x)
        right = right * (self.own(x, right) if self.own_gauge else self.stated(x, right))
        return energies, right, np.linalg.inv(right)

    def row(self, x):
        """The component of each eigenvector that is largest at the point."""
        key = (x.momentum, frozenset(x.zeros & self.places))
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

    def stated(self, x, right):
        """The lengths and phases that the counterexample states."""
        site = self.site(x)
        r, _ = site.built(x.q)
        along = np.diag(np.linalg.inv(r) @ right)
        return np.array(site.lengths(x.q), dtype=complex) / along

    def energy(self, x, n):
        return value(self.eigen(x)[0][n])

    def right(self, x, n):
        return Value(self.eigen(x)[1][:, n : n + 1])

    def left(self, x, n):
        """The ket whose adjoint is the left eigenvector."""
        return Value(np.conj(self.eigen(x)[2][n : n + 1, :].T))


def evolving(x, hamiltonian, now, before):
    """A solution of i d|psi>/dt = H|psi>, by its value at the time and at time zero."""
    return exponential(-1j * x.q.t * hamiltonian) * (before(x) if "t" in x.zeros else now(x))


def flat(x, kind, probe, point):
    """Components as they are compared: operators by what they make of one vector."""
    x = value(x)
    if kind == "operator":
        x = operator_of(x, probe(point).a.shape[-2])
    if kind in ("operator", "bra"):
        x = x * probe(point)
    return x.a.reshape(-1)


def judge(statement, stated, hamiltonians):
    """Both sides in a gauge of one's own; if they are not as stated, in the gauge that is stated."""
    gauges = [True, False] if hamiltonians else [True]
    if any(h.linear for h in hamiltonians):
        gauges = [True]
    for own in gauges:
        for h in hamiltonians:
            h.own_gauge = own
        left, right = sides(statement)
        as_stated = agree(left, stated, 0) and agree(right, stated, 1)
        if as_stated:
            break
        if own and len(gauges) > 1:
            print("other values than stated; the sides may depend on the gauge: now in that stated")
    difference = left - right
    print("left      ", left)
    print("right     ", right)
    print("difference", difference)
    differ = np.linalg.norm(difference) > 1e-4 * max(np.linalg.norm(left), np.linalg.norm(right))
    if as_stated and differ:
        print("the sides differ, as the counterexample says")
        sys.exit(0)
    print("NOT as the counterexample says: left", stated[0], "right", stated[1])
    sys.exit(1)


def sides(statement):
    result = []
    for side, terms in zip(("left ", "right"), statement):
        result.append(0)
        for text, components in terms:
            part = np.array(components(), dtype=complex)
            print(side, "term", text, "=", part)
            result[-1] = result[-1] + part
    return result


def agree(found, stated, side):
    sides = np.array(stated, dtype=complex)
    scale = max(np.linalg.norm(each) for each in sides)
    found = found + np.zeros_like(sides[side])
    return bool(np.linalg.norm(found - sides[side]) <= 1e-5 * scale)
