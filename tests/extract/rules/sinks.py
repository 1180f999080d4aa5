"""The rules that the code can name, found in its source, with sample words filled into their places.

What counts is every argument for a parameter or field that is called as one of NAMES, every value assigned to such
a name, and the words that the functions of RETURNING give back.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

import app

ROOT = Path(app.__file__).parent
ROOMS = ("extract", "language")
NAMES = ("rule", "time_rule", "status_rule", "why")
RETURNING = {
    "_absence", "_rule", "_rule_behind", "_by_date", "_why_open", "_date", "_weekend", "_week", "_month", "_in_year",
    "_year", "_part_of_day", "_range",
}  # fmt: skip
SAMPLES = (
    "treffen", "Treffen", "past", "days", "von", "mit", "written out", "weekday", "since", "over", "host", "mediator",
    "mit after", "subject or object of", "encounter", "present", "dass", "+2", "day",
    "present tense", "dort", "",
)  # fmt: skip
Places = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CodeRule:
    """A rule as the code may store it, and where it stands. `examples` are its fillings with sample words."""

    examples: tuple[str, ...]
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {self.examples[0]!r}"


def rules_in_code() -> list[CodeRule]:
    """Every rule that the rooms of language and extraction name."""
    trees = {path: ast.parse(path.read_text("utf-8")) for room in ROOMS for path in sorted((ROOT / room).glob("*.py"))}
    domain = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "domain").glob("*.py")]
    places: dict[str, int] = {}
    for tree in (*trees.values(), *domain):
        places |= _places(tree)
    shared = {name: text for tree in trees.values() for name, text in _constants(tree)}
    found = []
    for path, tree in trees.items():
        constants = shared | dict(_constants(tree))
        for value in _values(tree, places):
            texts = [*_texts(value)] or [(constants[name],) for name in [getattr(value, "id", "")] if name in constants]
            found += [CodeRule(examples, f"{path.name}:{value.lineno}") for examples in texts]
    return found


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names that a module gives to texts."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield getattr(node.targets[0], "id", ""), node.value.value


def _places(tree: ast.AST) -> dict[str, int]:
    """Functions and records with a parameter for a rule, and which one it is."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [arg.arg for arg in node.args.args if arg.arg not in ("self", "cls")]
        elif isinstance(node, ast.ClassDef):
            names = [a.target.id for a in node.body if isinstance(a, ast.AnnAssign) and isinstance(a.target, ast.Name)]
        else:
            continue
        at = next((names.index(name) for name in NAMES if name in names), None)
        if at is not None:
            found[node.name] = at
    return found


def _values(tree: ast.AST, places: Places) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield from node.args[places[name] : places[name] + 1] if name in places else ()
            yield from (keyword.value for keyword in node.keywords if keyword.arg in NAMES)
        elif isinstance(node, ast.Assign):
            yield from _assigned(node.targets[0], node.value)
        elif isinstance(node, ast.FunctionDef) and node.name in RETURNING:
            yield from (one.value for one in ast.walk(node) if isinstance(one, ast.Return) and one.value)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, given in zip(target.elts, value.elts, strict=True):
            yield from _assigned(one, given)
    elif getattr(target, "attr", getattr(target, "id", "")) in NAMES:
        yield value


def _texts(node: ast.expr) -> Iterator[tuple[str, ...]]:
    """The texts that an expression can come to, each with its fillings; what is only passed on gives none."""
    if isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in _texts(value))
    elif isinstance(node, ast.Tuple):
        yield from (text for value in node.elts for text in _texts(value))
    elif isinstance(node, ast.Constant):
        yield from [(node.value,)] if isinstance(node.value, str) and node.value else []
    elif isinstance(node, ast.JoinedStr):
        parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
        yield _filled(parts)
    elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str):
        behind = [*_texts(node.right)]
        yield tuple(node.left.value + text for texts in behind or [SAMPLES] for text in ("", *texts))


def _filled(parts: list[object]) -> tuple[str, ...]:
    options = [SAMPLES if part is None else (str(part),) for part in parts]
    return tuple("".join(words) for words in islice(product(*options), 8_000))
