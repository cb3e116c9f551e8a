"""Statistics of the Java sources of one or more checkouts, as a Markdown table.

    python3 house.py                         the checkout in this folder
    python3 house.py OLD NEW                 a column for each
    python3 house.py --order formula,cli     another order of rooms, lowest first

Sources are those below src/main/java; lines include blank ones and comments. A method has a body and
may be a constructor; it reaches from its modifiers, annotations aside, to its closing brace. Methods of
nested, local and anonymous classes count, lambdas and initialisers do not. A compact constructor has
no parameters of its own. Types are as long as their declaration; files have imports, too. Public is
what says so, and methods of interfaces need not. An import is against the order if its room, a package
below org.rederive, comes later in the list than the one that imports it; it has no place in the order
if either is not in the list. Quantiles are values that occur, with this share of values up to them.
"""

import argparse
import pathlib
import re

ROOT = "org.rederive."
ORDER = ("formula,number,program,evaluate,hamiltonian,document,setting,result,engine,diagnose,verify,"
         "audit,report,api,junit,cli")
TYPES = {"class", "interface", "enum", "record"}
CLOSING = {")": "(", "]": "[", "}": "{"}
ANGLES = {"<": 1, ">": -1}
TOKEN = re.compile(r'''(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*")
    |(?P<character>'(?:\\[^\n]|[^'\\\n])[^'\n]*')
    |(?P<number>\.?\d[\w.]*)
    |(?P<word>[\w$]+)
    |(?P<sign>->|::|\S)''', re.S | re.X)
STANDS_FOR = {"string": '"', "character": "'", "number": "0"}


class Source:
    """A file as tokens with their lines: a literal is one token, a comment none."""

    def __init__(self, path):
        text = path.read_text(encoding="utf-8")
        self.path, self.length = path, text.count("\n")
        self.tokens, self.lines, self.match = [], [], {}
        self.bodies, self.records, self.methods, self.top = {}, [], [], []
        line, end = 1, 0
        for found in TOKEN.finditer(text):
            line, end = line + text.count("\n", end, found.start()), found.start()
            if found[0] in ('"', "'"):
                raise SystemExit(f"{path}:{line}: a literal without end")
            if found.lastgroup != "comment":
                self.tokens.append(STANDS_FOR.get(found.lastgroup, found[0]))
                self.lines.append(line)
        self.find_brackets()
        self.find_types()
        self.find_declarations()

    def find_brackets(self):
        still = []
        for i, token in enumerate(self.tokens):
            if token in CLOSING.values():
                still.append(i)
            elif token in CLOSING:
                self.match[still.pop() if still else i] = i
        if still or any(self.tokens[i] != CLOSING[self.tokens[j]] for i, j in self.match.items()):
            raise SystemExit(f"{self.path}: brackets do not match")

    def find_types(self):
        """Bodies of types, named or not: the place of the brace, and where members start."""
        t = self.tokens
        for i, token in enumerate(t):
            if token == "new" and t[i - 1] != "::":
                j = self.until("([{", i + 1)
                if t[j] == "(" and t[self.match[j] + 1] == "{":
                    self.bodies[self.match[j] + 1] = self.match[j] + 2
            elif token in TYPES and t[i - 1] != "." and (
                    token != "record" or t[i + 1].isidentifier() and t[i + 2] in ("(", "<")):
                brace = self.until("{", i)
                self.bodies[brace] = self.constants(brace) if token == "enum" else brace + 1
                if token == "record":
                    self.records.append(self.parameters(self.until("(", i)))

    def constants(self, brace):
        """Constants of an enum may have bodies; members follow the first semicolon."""
        for i in self.level(brace + 1, self.match[brace]):
            if self.tokens[i] == ";":
                return i + 1
            if self.tokens[i] == "{":
                self.bodies[i] = i + 1
        return self.match[brace]

    def find_declarations(self):
        self.top = [self.declared(*member) for member in self.members(0, len(self.tokens))]
        for body, start in self.bodies.items():
            for head, brace in self.members(start, self.match[body]):
                words = [self.tokens[i] for i in head]
                if brace not in self.bodies and words[-1:] not in ([], ["static"], ["default"]):
                    count = self.parameters(head[words.index("(")]) if "(" in words else None
                    self.methods.append((*self.declared(head, brace), count))

    def members(self, i, end):
        """Members that have braces: places of their tokens before it, without annotations, and its own."""
        t, head = self.tokens, []
        while i < end:
            while t[i] == "@" and t[i + 1] != "interface":
                i = next(j for j in range(i + 2, end, 2) if t[j] != ".")
                i = self.match[i] + 1 if t[i] == "(" else i
            if t[i] == "=":
                i = next(j for j in self.level(i, end) if t[j] == ";")
            if t[i] == "{":
                yield head, i
            head = [] if t[i] in "{;" else head + [i]
            i = self.match.get(i, i) + 1

    def declared(self, head, brace):
        """Lines of a declaration, and whether it says that it is public."""
        return (self.lines[self.match[brace]] - self.lines[head[0]] + 1,
                any(self.tokens[i] == "public" for i in head))

    def parameters(self, bracket):
        end, depth, count = self.match[bracket], 0, int(self.match[bracket] > bracket + 1)
        for i in self.level(bracket + 1, end):
            depth += ANGLES.get(self.tokens[i], 0)
            count += self.tokens[i] == "," and depth == 0
        return count

    def level(self, i, end):
        """Places that are in no bracket between these two; an opening bracket stands for its content."""
        while i < end:
            yield i
            i = self.match.get(i, i) + 1

    def until(self, wanted, start):
        """Place of the first wanted token in no bracket, angle brackets included."""
        depth = 0
        for i in self.level(start, len(self.tokens)):
            depth += ANGLES.get(self.tokens[i], 0)
            if depth == 0 and self.tokens[i] in wanted:
                return i
        raise SystemExit(f"{self.path}:{self.lines[start]}: none of {wanted} follows")

    def names(self, keyword):
        return ["".join(x for x in self.tokens[i + 1:self.until(";", i)] if x != "static")
                for i, token in enumerate(self.tokens) if token == keyword]

    def instances(self, *name):
        rests = (tuple(x for x in self.tokens[i + 1:i + 4] if x != "final")
                 for i, token in enumerate(self.tokens) if token == "instanceof")
        return sum(rest[:len(name)] == name for rest in rests)

    def string_switches(self):
        t, braces = self.tokens, [self.match[i + 1] + 1 for i, x in enumerate(self.tokens) if x == "switch"]
        return sum(any(t[i] == "case" and t[i + 1] == '"' for i in self.level(brace + 1, self.match[brace]))
                   for brace in braces)


def figures(folder, order):
    sources = [Source(path) for path in sorted(pathlib.Path(folder, "src/main/java").rglob("*.java"))]
    if not sources:
        raise SystemExit(f"{folder}: no Java below src/main/java")
    top, methods, records = (sum(kind, []) for kind in zip(*((s.top, s.methods, s.records) for s in sources)))
    imports = [(own.split(".")[2], name.split(".")[2]) for s in sources for own in s.names("package")
               for name in s.names("import") if own.startswith(ROOT) and name.startswith(ROOT)]
    placed = [(order.index(a), order.index(b)) for a, b in imports if {a, b} <= set(order)]
    return {
        "files": len(sources),
        "lines": sum(s.length for s in sources),
        "packages": len({name for s in sources for name in s.names("package")}),
        "methods": len(methods),
        "lines of a method: median / p90 / p99 / max": quantiles(m[0] for m in methods),
        "parameters of a method: median / p90 / p99 / max": quantiles(m[2] for m in methods),
        "components of a record: max": max(records, default=0),
        "records with more than six components": sum(r > 6 for r in records),
        "top-level types": len(top),
        "top-level types of at most 40 lines": sum(x[0] <= 40 for x in top),
        "files over 300 lines": sum(s.length > 300 for s in sources),
        "public among top-level types": f"{100 * sum(x[1] for x in top) / len(top):.1f} %",
        "public among methods": f"{100 * sum(m[1] for m in methods) / len(methods):.1f} %",
        "instanceof": sum(s.instances() for s in sources),
        "instanceof Formula.": sum(s.instances("Formula", ".") for s in sources),
        "switches over strings": sum(s.string_switches() for s in sources),
        "imports between rooms": sum(a != b for a, b in imports),
        "imports against the order": sum(a < b for a, b in placed),
        "imports without a place in the order": sum(a != b and not {a, b} <= set(order) for a, b in imports),
    }


def quantiles(values):
    ordered = sorted(x for x in values if x is not None)
    return " / ".join(str(ordered[-(-len(ordered) * share // 100) - 1]) for share in (50, 90, 99, 100))


parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("folders", nargs="*", default=["."], metavar="DIR", help="root of a checkout")
parser.add_argument("--order", default=ORDER, help="rooms below org.rederive, lowest first")
arguments = parser.parse_args()
columns = [figures(folder, arguments.order.split(",")) for folder in arguments.folders]
rows = [["", *arguments.folders]] + [[name, *(str(c[name]) for c in columns)] for name in columns[0]]
widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
rows.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
for first, *others in rows:
    print("|", " | ".join([first.ljust(widths[0]), *(x.rjust(w) for x, w in zip(others, widths[1:]))]), "|")
