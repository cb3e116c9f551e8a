"""Ratios of the time of a check to named peers, measured in one run on one machine.

    mvn -q -Pbench -DskipTests package test-compile dependency:build-classpath \\
        -Dmdep.outputFile=target/bench.classpath
    python3 src/bench/python/ratios.py                    a Markdown table
    python3 src/bench/python/ratios.py --guard            compares with test-data/ratios.json
    python3 src/bench/python/ratios.py --keep             writes that file

One check draws H and its derivatives, computes both sides of Eq. (13) and their residual, in doubles on
one thread (ClaimTimes). Beside it stand one eigensystem of ours, and numpy: the right side alone,
    i/2 sum_m [ F_a,nm F_b,mn - F_b,nm F_a,mn ] / (e_n - e_m),  F_a = L d_a H R,
of matrices that are there already, for one sample at a time and for a thousand in one batch. Ratios are
compared, not seconds: a guard fails where one has grown by more than a half. All times are those of the
processor and the best of many, because other processes may run on the same machine.
"""

import argparse
import json
import os
import pathlib
import platform
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy  # noqa: E402  (threads are fixed before it is loaded)

SIZES = (2, 4, 8, 16, 32)
KEPT = pathlib.Path("test-data/ratios.json")
GROWN = 1.5


def right_side(h, da, db):
    """The right side of Eq. (13) for band 0 of a batch of matrices."""
    energies, right = numpy.linalg.eig(h)
    left = numpy.linalg.inv(right)
    fa = left @ da @ right
    fb = left @ db @ right
    gaps = energies[..., :1] - energies[..., 1:]
    numerators = fa[..., 0, 1:] * fb[..., 1:, 0] - fb[..., 0, 1:] * fa[..., 1:, 0]
    return 0.5j * (numerators / gaps).sum(axis=-1)


def drawn(count, n, generator):
    shape = (count, n, n)
    return [generator.normal(size=shape) + 1j * generator.normal(size=shape) for _ in range(3)]


def best(task, per, tries=9):
    """Microseconds for one of what a task does so many of."""
    task()
    times = []
    for _ in range(tries):
        start = time.process_time()
        task()
        times.append(time.process_time() - start)
    return min(times) / per * 1e6


def of_numpy(n):
    generator = numpy.random.default_rng(1)
    batch = drawn(1000, n, generator)
    single = [[part[i] for part in batch] for i in range(200)]
    return {
        "numpy": best(lambda: [right_side(*sample) for sample in single], len(single)),
        "batch": best(lambda: right_side(*batch), 1000),
    }


def of_ours():
    """Microseconds by benchmark and size."""
    path = "target/test-classes:target/classes:" + pathlib.Path("target/bench.classpath").read_text().strip()
    command = ["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", path, "org.rederive.bench.ClaimTimes"]
    lines = subprocess.run(command + [str(n) for n in SIZES], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in lines.splitlines()]
    names = ("eigensystem", "eq13", "eq18")
    return {(name, int(row[0])): float(time) for row in rows for name, time in zip(names, row[1:])}


def ratios(ours, peers):
    found = {}
    for n in SIZES:
        check = ours["eq13", n]
        found[f"check of (13) / own eigensystem, N = {n}"] = check / ours["eigensystem", n]
        found[f"check of (18) / own eigensystem, N = {n}"] = ours["eq18", n] / ours["eigensystem", n]
        found[f"check of (13) / numpy right side, one by one, N = {n}"] = check / peers[n]["numpy"]
        found[f"check of (13) / numpy right side, in a batch, N = {n}"] = check / peers[n]["batch"]
    return found


def table(ours, peers):
    print("| N | eigensystem | check of (13) | check of (18) | numpy, one by one | numpy, in a batch "
          "| (13) / eigensystem | (13) / batch |")
    print("|---|---|---|---|---|---|---|---|")
    for n in SIZES:
        eigen, eq13, eq18 = (ours[name, n] for name in ("eigensystem", "eq13", "eq18"))
        one, batch = peers[n]["numpy"], peers[n]["batch"]
        print(f"| {n} | {eigen:.1f} | {eq13:.1f} | {eq18:.1f} | {one:.1f} | {batch:.1f} "
              f"| {eq13 / eigen:.1f} | {eq13 / batch:.2f} |")


def guarded(found):
    kept = json.loads(KEPT.read_text())
    grown = [name for name, ratio in kept.items() if found.get(name, 0) > GROWN * ratio]
    for name in grown:
        print(f"grown: {name}: {found[name]:.2f}, was {kept[name]:.2f}")
    return not grown


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--guard", action="store_true", help="fail if a ratio has grown by half")
    parser.add_argument("--keep", action="store_true", help=f"write {KEPT}")
    options = parser.parse_args()
    print(f"microseconds; {platform.machine()}, {os.cpu_count()} processors, numpy {numpy.__version__}, "
          f"Python {platform.python_version()}, {time.strftime('%Y-%m-%d')}\n")
    ours, peers = of_ours(), {n: of_numpy(n) for n in SIZES}
    table(ours, peers)
    found = ratios(ours, peers)
    if options.keep:
        KEPT.write_text(json.dumps({name: round(ratio, 3) for name, ratio in found.items()}, indent=1) + "\n")
    return 0 if not options.guard or guarded(found) else 1


if __name__ == "__main__":
    sys.exit(main())
