"""One application of a two-band Hamiltonian with Peierls phases on a lattice, with numpy.

    OMP_NUM_THREADS=1 python3 lattice_step.py [SIDE]
    mvn -q -Pbench test-compile exec:exec -Dbench=LatticeBench       the same with ours
"""
import sys
import time

import numpy as np

SIDE, BANDS, FIELD = int(sys.argv[1]) if len(sys.argv) > 1 else 200, 2, 0.01
rng = np.random.default_rng(1)
psi = rng.normal(size=(BANDS, SIDE, SIDE)) + 1j * rng.normal(size=(BANDS, SIDE, SIDE))
y, x = np.mgrid[: SIDE, : SIDE] - SIDE // 2
hops = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]
matrices = [rng.normal(size=(BANDS, BANDS)) + 1j * rng.normal(size=(BANDS, BANDS)) for _ in hops]


def window(n):
    """Sites that a hop reaches, and where it comes from."""
    to = slice(max(0, -n), SIDE - max(0, n))
    return to, slice(to.start + n, to.stop + n)


def prepared(hop):
    dx, dy = hop
    (tx, fx), (ty, fy) = window(dx), window(dy)
    phase = np.exp(1j * FIELD / 2 * (dy * (x + dx / 2) - dx * (y + dy / 2)))
    return tx, fx, ty, fy, phase[ty, tx]


plans = [prepared(hop) for hop in hops]


def apply(state):
    out = np.zeros_like(state)
    for (tx, fx, ty, fy, phase), c in zip(plans, matrices):
        moved = state[:, fy, fx] * phase
        for a in range(BANDS):
            for b in range(BANDS):
                out[a, ty, tx] += c[a, b] * moved[b]
    return out


def einsum(state):
    out = np.zeros_like(state)
    for (tx, fx, ty, fy, phase), c in zip(plans, matrices):
        moved = state[:, fy, fx] * phase
        out[:, ty, tx] += np.tensordot(c, moved, axes=1)
    return out


for name, function in (("sliced", apply), ("tensordot", einsum)):
    best = 1e9
    for _ in range(20):
        start = time.perf_counter()
        function(psi)
        best = min(best, time.perf_counter() - start)
    print(f"{name}: {1e3 * best:.2f} ms")
