"""The right sides of Eqs. (13) and (18) for three models with SymPy, apart from Rederive.

    python3 closed_forms.py                 times, and lengths of the closed forms
    python3 closed_forms.py --points N      N random rational points and the values there, as JSON
    python3 closed_forms.py --print         the closed forms too

Nothing is taken from the program: H = ((h, f − ig), (f + ig, −h)) is written here, its eigenvectors are
u = (H_12, ε − H_11) and L = the row (H_21, ε − H_11) over L·u, and connections are differentiated as they
are defined, A^LR = i⟨L|∂u⟩ and A^RR = i⟨u|∂u⟩/⟨u|u⟩, with ∂ε from ε² = h² + f² + g². In a closed form h, f, g
and their slopes are letters, conjugates too; what they are is put in at a point. Values have 20 digits and
are computed with 40.
"""

import argparse
import json
import random
import time

import sympy as sp

KX, KY, X, Y = sp.symbols("k_x k_y x y", real=True)
BZ, VX, VY = sp.symbols("B_z v_x v_y", real=True)
I = sp.I
MASS = sp.Symbol("M")
HOP, NEXT = sp.symbols("t_1 t_2", real=True)
MASS_SLOPES = {X: sp.Symbol("M_x"), Y: sp.Symbol("M_y")}

EPS, H, F, G = sp.symbols("epsilon h f g")
CONJUGATE = {EPS: sp.Symbol("epsilon_bar"), H: sp.Symbol("h_bar")}
EPS_BAR, H_BAR = CONJUGATE[EPS], CONJUGATE[H]
SQUARE, SQUARE_BAR = H ** 2 + F ** 2 + G ** 2, H_BAR ** 2 + F ** 2 + G ** 2
LETTERS = (H, H_BAR, F, G)

U, U_BAR = sp.Matrix([F - I * G, EPS - H]), sp.Matrix([[F + I * G, EPS_BAR - H_BAR]])
ROW = sp.Matrix([[F + I * G, EPS - H]])
LEFT = ROW / (ROW * U)[0]
GAP = EPS * sp.eye(2) - sp.Matrix([[H, F - I * G], [F + I * G, -H]])


def slope_of(letter, q):
    return sp.Symbol(f"{letter}_{q}")


class Model:
    """What h, f and g are; a letter whose slope vanishes has none."""

    def __init__(self, name, h, f, g):
        self.name, self.values = name, {H: h, F: f, G: g}

    def true_slope(self, letter, q):
        value = self.values[letter]
        return sp.diff(value, q) + sp.diff(value, MASS) * MASS_SLOPES.get(q, 0)

    def letter_slope(self, letter, q):
        plain = H if letter == H_BAR else letter
        return 0 if self.true_slope(plain, q) == 0 else slope_of(letter, q)

    def slope(self, e, q):
        """The derivative of what contains letters, ε and its conjugate."""
        change = sum(sp.diff(e, a) * self.letter_slope(a, q) for a in LETTERS)
        for root, square in ((EPS, SQUARE), (EPS_BAR, SQUARE_BAR)):
            inside = sum(sp.diff(square, a) * self.letter_slope(a, q) for a in LETTERS)
            change += sp.diff(e, root) * inside / (2 * root)
        return change

    def difference(self, q):
        """A^LR − A^RR along q."""
        change = U.applyfunc(lambda e: self.slope(e, q))
        return sp.together(I * (LEFT * change)[0] - I * (U_BAR * change)[0] / (U_BAR * U)[0])

    def bracket(self, a, b):
        """⟨∂_a L|(ε − H)|∂_b u⟩."""
        da = LEFT.applyfunc(lambda e: self.slope(e, a))
        return (da * GAP * U.applyfunc(lambda e: self.slope(e, b)))[0]

    def eq13(self):
        total = EPS
        for r, k, v in ((X, KX, VX), (Y, KY, VY)):
            total += -v * self.difference(r) + self.slope(EPS, r) * self.difference(k)
            total += I / 2 * (self.bracket(r, k) - self.bracket(k, r))
        return total

    def eq18(self):
        ax, ay = self.difference(KX), self.difference(KY)
        turn = self.slope(EPS, KX) * ay - self.slope(EPS, KY) * ax
        moment = I * (self.bracket(KX, KY) - self.bracket(KY, KX)) / 2
        return EPS + BZ * (VY * ax - VX * ay) / 2 - BZ * turn / 2 - BZ * moment

    def closed(self, equation):
        """Each term as a fraction in lowest terms, powers of ε and its conjugate reduced."""
        return sum(self.reduced(term) for term in sp.Add.make_args(getattr(self, equation)()))

    @staticmethod
    def reduced(term):
        parts = []
        for e in sp.fraction(sp.together(term)):
            for root, square in ((EPS, SQUARE), (EPS_BAR, SQUARE_BAR)):
                terms = sp.Poly(e, root).terms()
                e = sum(c * square ** (n // 2) * root ** (n % 2) for (n,), c in terms)
            parts.append(sp.expand(e))
        return sp.factor_terms(parts[0]) / sp.factor_terms(parts[1])

    def put(self, number, bar):
        """Values of all letters at a point, from numbers and their conjugates."""
        found = {}
        for letter in LETTERS:
            plain, numbers = (H, bar) if letter == H_BAR else (letter, number)
            found[letter] = self.values[plain].subs(numbers)
            for q in (KX, KY, X, Y):
                found[slope_of(letter, q)] = sp.sympify(self.true_slope(plain, q)).subs(numbers)
        return found


MODELS = [
    Model("dirac-complex-mass", MASS, KX, KY),
    Model("qi-wu-zhang-complex", MASS + sp.cos(KX) + sp.cos(KY), sp.sin(KX), sp.sin(KY)),
    Model("haldane-gain-loss",
          MASS + 2 * NEXT * (sp.sin(KX) - sp.sin(KY) - sp.sin(KX - KY)),
          HOP * (1 + sp.cos(KX) + sp.cos(KY)), HOP * (sp.sin(KX) + sp.sin(KY))),
]


def rational(draws):
    return sp.Rational(draws.randint(-40, 40) * 2 + 1, 64)


def point(draws):
    """Rational numbers by the names of what they are; complex ones as pairs."""
    real = {name: rational(draws) for name in ("kx", "ky", "t", "w", "Bz", "vx", "vy")}
    both = {name: (rational(draws), rational(draws)) for name in ("M", "Mx", "My")}
    return real, both


def value(model, closed, real, both):
    fixed = {KX: real["kx"], KY: real["ky"], HOP: real["t"], NEXT: real["w"]}
    names = {"M": MASS, "Mx": MASS_SLOPES[X], "My": MASS_SLOPES[Y]}
    number = {**fixed, **{names[n]: a + I * b for n, (a, b) in both.items()}}
    bar = {**fixed, **{names[n]: a - I * b for n, (a, b) in both.items()}}
    letters = {letter: sp.N(e, 60) for letter, e in model.put(number, bar).items()}
    root = sp.sqrt(SQUARE.subs(letters)).evalf(60)
    letters.update({EPS: root, EPS_BAR: sp.conjugate(root),
                    BZ: real["Bz"], VX: real["vx"], VY: real["vy"]})
    return root, closed.subs(letters).evalf(40)


def text(z):
    return [str(sp.N(part, 20)) for part in sp.N(z, 40).as_real_imag()]


def points(count):
    draws = random.Random(1)
    cases = []
    for model in MODELS:
        for equation in ("eq13", "eq18"):
            closed = model.closed(equation)
            for _ in range(count):
                real, both = point(draws)
                energy, found = value(model, closed, real, both)
                symbols = {name: [str(sp.N(q, 30)), "0"] for name, q in real.items()}
                symbols.update({n: [str(sp.N(q, 30)) for q in pair] for n, pair in both.items()})
                for k in ("kx", "ky"):
                    symbols["cos " + k] = [str(sp.cos(real[k]).evalf(40)), "0"]
                    symbols["sin " + k] = [str(sp.sin(real[k]).evalf(40)), "0"]
                symbols["energy"] = [str(sp.N(part, 40)) for part in energy.as_real_imag()]
                cases.append({"model": model.name, "equation": equation, "symbols": symbols,
                              "value": text(found)})
    print(json.dumps(cases))


def times(show):
    for model in MODELS:
        for equation in ("eq13", "eq18"):
            start = time.perf_counter()
            closed = model.closed(equation)
            seconds = time.perf_counter() - start
            print(f"{equation} {model.name}: {seconds:.2f} s, {len(str(closed))} characters")
            if show:
                print("   ", closed)


def main():
    arguments = argparse.ArgumentParser(description="Eqs. (13) and (18) with SymPy")
    arguments.add_argument("--points", type=int, default=0)
    arguments.add_argument("--print", action="store_true", dest="show")
    chosen = arguments.parse_args()
    points(chosen.points) if chosen.points else times(chosen.show)


if __name__ == "__main__":
    main()
