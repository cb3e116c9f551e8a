"""Universal proof of the bracket of Eq. (13) with SymPy, as a peer to compare times with.

For all diagonalisable N x N Hamiltonians H = R L R^-1, with the entries of R and of the eigenvalues
and their first derivatives in two coordinates a and b as independent symbols, the band's integrand

    i/2 [ <d_a L|(e - H)|d_b u> - <d_b L|(e - H)|d_a u> ]

is compared with the sum over bands  i/2 sum_m [ F_a,nm F_b,mn - F_b,nm F_a,mn ] / (e_n - e_m),
where F_a,nm = <L_n|d_a H|u_m>. Denominators are q = 1/det R and the gaps, cleared before comparing.

    python3 universal_proof.py --bands 2                 both ways
    python3 universal_proof.py --bands 3                 ring only; --expand adds the slow way
    python3 universal_proof.py --wrong                   a planted sign must not be proved
    python3 universal_proof.py --ours                    then ours, in the same run; from the
                                                         project folder, after
                                                         mvn -Pbench package test-compile
"""

import argparse
import itertools
import subprocess
import time

OURS = ["java", "-cp", "target/test-classes:target/rederive.jar", "org.rederive.bench.BracketProof"]
SIGN = {"bracket": 1}


def names(n):
    """Symbols of R, the eigenvalues, and their derivatives along a and b."""
    out = []
    for where in ("", "a", "b"):
        out += [f"R{where}{i}{j}" for i in range(n) for j in range(n)]
        out += [f"e{where}{i}" for i in range(n)]
    return out


def matrix(values, where, n):
    return [[values[f"R{where}{i}{j}"] for j in range(n)] for i in range(n)]


def times(a, b):
    n, m, k = len(a), len(b), len(b[0])
    return [[sum((a[i][l] * b[l][j] for l in range(1, m)), a[i][0] * b[0][j]) for j in range(k)]
            for i in range(n)]


def plus(a, b, sign=1):
    return [[x + sign * y for x, y in zip(r, s)] for r, s in zip(a, b)]


def scaled(c, a):
    return [[c * x for x in row] for row in a]


def determinant(a):
    n = len(a)
    total = 0
    for p in itertools.permutations(range(n)):
        sign = 1
        for i in range(n):
            for j in range(i):
                sign = -sign if p[j] > p[i] else sign
        term = sign
        for i in range(n):
            term = term * a[i][p[i]]
        total = total + term
    return total


def adjugate(a):
    n = len(a)

    def minor(i, j):
        rest = [[a[r][c] for c in range(n) if c != j] for r in range(n) if r != i]
        return determinant(rest) if rest else 1

    return [[(-1) ** (i + j) * minor(j, i) for j in range(n)] for i in range(n)]


def difference(values, n, inverse):
    """The bracket minus the sum over bands, times i/2 left out, as (numerator parts, gaps)."""
    r = matrix(values, "", n)
    left = inverse(r)
    d_r = {w: matrix(values, w, n) for w in "ab"}
    # d(R^-1) = -R^-1 dR R^-1
    d_left = {w: scaled(-1, times(times(left, d_r[w]), left)) for w in "ab"}
    e = [values[f"e{i}"] for i in range(n)]
    zero = e[0] - e[0]
    spectrum = [[e[i] if i == j else zero for j in range(n)] for i in range(n)]
    h = times(times(r, spectrum), left)
    d_h = {}
    for w in "ab":
        slope = [[values[f"e{w}{i}"] if i == j else zero for j in range(n)] for i in range(n)]
        parts = times(times(d_r[w], spectrum), left)
        parts = plus(parts, times(times(r, slope), left))
        d_h[w] = plus(parts, times(times(r, spectrum), d_left[w]))
    gap = plus([[e[0] if i == j else zero for j in range(n)] for i in range(n)], h, -1)

    def bracket(v, w):
        row = [d_left[v][0]]
        column = [[d_r[w][i][0]] for i in range(n)]
        return times(times(row, gap), column)[0][0]

    force = {w: times(times(left, d_h[w]), r) for w in "ab"}
    gaps = [e[0] - e[m] for m in range(1, n)]
    whole = bracket("a", "b") - bracket("b", "a")
    for g in gaps:
        whole = whole * g
    for m in range(1, n):
        term = force["a"][0][m] * force["b"][m][0] - force["b"][0][m] * force["a"][m][0]
        for k, g in enumerate(gaps):
            term = term if k == m - 1 else term * g
        whole = whole - SIGN["bracket"] * term
    return whole


def by_ring(n):
    """Polynomials only: R^-1 = q adj R, reduced by q det R = 1 at the end."""
    from sympy import QQ
    from sympy.polys.rings import ring

    every = names(n) + ["q"]
    domain = ring(every, QQ)
    values = dict(zip(every, domain[1:]))
    q = values["q"]
    whole = difference(values, n, lambda r: scaled(q, adjugate(r)))
    det = determinant(matrix(values, "", n))
    return homogenised(whole, every.index("q"), det) == 0


def homogenised(a, place, det):
    """sum_k c_k q^k -> sum_k c_k det^(top - k), with q det = 1."""
    ring = a.ring
    parts = {}
    for monomial, coefficient in a.items():
        k = monomial[place]
        rest = monomial[:place] + (0,) + monomial[place + 1:]
        parts.setdefault(k, ring.zero)[rest] = coefficient
    if not parts:
        return ring.zero
    top = max(parts)
    total = ring.zero
    for k, part in parts.items():
        total = total + part * det ** (top - k)
    return total


def by_expanding(n):
    """What one would type: rational expressions, put over a common denominator and expanded."""
    from sympy import cancel, expand, symbols, together

    values = dict(zip(names(n), symbols(names(n))))

    def inverse(r):
        return scaled(1 / determinant(r), adjugate(r))

    whole = together(difference(values, n, inverse))
    numerator = expand(whole.as_numer_denom()[0])
    return cancel(numerator) == 0


def measured(name, proof, *arguments):
    start, cpu = time.perf_counter(), time.process_time()
    proved = proof(*arguments)
    wall, used = time.perf_counter() - start, time.process_time() - cpu
    print(f"{name:32s} {'proved' if proved else 'NOT proved':10s} {wall:8.2f} s  {used:8.2f} s cpu",
          flush=True)
    return proved


def main():
    parser = argparse.ArgumentParser(description="Universal proofs with SymPy.")
    parser.add_argument("--bands", type=int, nargs="+", default=[2, 3])
    parser.add_argument("--expand", action="store_true", help="expand and cancel for N > 2 too")
    parser.add_argument("--wrong", action="store_true", help="plant a wrong sign")
    parser.add_argument("--ours", action="store_true", help="then this project's own proof")
    options = parser.parse_args()
    SIGN["bracket"] = -1 if options.wrong else 1
    import sympy

    print("SymPy", sympy.__version__)
    proved = True
    for n in options.bands:
        proved &= measured(f"SymPy ring, N = {n}", by_ring, n)
        if n == 2 or options.expand:
            proved &= measured(f"SymPy expand and cancel, N = {n}", by_expanding, n)
    if options.ours:
        proved &= subprocess.run(OURS, check=False).returncode == 0
    return 0 if proved else 1


if __name__ == "__main__":
    raise SystemExit(main())
