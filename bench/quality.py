"""The quality gate: reads texts of known content, scores what was read, and compares with the floors.

    python -m bench.quality [--errors] [--only NAME] [--json FILE]

The folder that PARLEY_SHARED names holds scorers, texts and gold; the demo corpus and the made corpus come
with the project. Floors live in bench/floors.json with the digest of the gold they were measured on. Prints one
table (figure, floor, last release); exit 1 when a figure is below its floor or the gold has changed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.domain.errors import ParleyError

FLOORS = Path(__file__).with_name("floors.json")
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Texts with gold. `scorer` is a script of the scorers' folder; `figures` maps names to patterns of its output."""

    name: str
    texts: tuple[Path, ...]
    gold: tuple[Path, ...]
    scorer: str
    figures: tuple[tuple[str, str], ...]
    options: tuple[str, ...] = ()
    documents_in_gold_only: bool = False


_MEETINGS = (
    ("meeting P", r"meetings\s+P (\S+)"),
    ("meeting R", r"meetings\s+P \S+\s+R (\S+)"),
    ("meeting F1", r"^meeting F1 ([\d.]+)"),
    ("date", r"^date .*= ([\d.]+)"),
    ("place", r"^place .*= ([\d.]+)"),
    ("status", r"^status .*= ([\d.]+)"),
    ("kind", r"^kind .*= ([\d.]+)"),
    ("people F1", r"^people .*F1 ([\d.]+)"),
    ("wholly right", r"wholly right (\d+)/"),
)
_ARTICLES = (
    ("actors F1", r"^actors .*F1 ([\d.]+)"),
    ("actors forbidden", r"^actors .*forbidden (\d+)"),
    ("places P", r"^places\s+P (\d+/\d+)"),
    ("places R", r"^places .*R (\d+/\d+)"),
    ("places forbidden", r"^places .*forbidden (\d+)"),
    ("direct quotes R", r"^quotes\s+direct\s+R (\d+/\d+)"),
    ("mixed quotes R", r"^quotes\s+mixed\s+R (\d+/\d+)"),
    ("indirect quotes R", r"^quotes\s+indirect\s+R (\d+/\d+)"),
    ("direct + mixed P", r"direct \+ mixed P (\d+/\d+)"),
    ("speakers", r"^speakers right (\d+/\d+)"),
    ("quotes forbidden", r"forbidden quotes (\d+)"),
)
_QUOTES = (
    ("quotes P", r"^quotes P (\S+)"),
    ("quotes R", r"^quotes .* R ([\d.]+) "),
    ("quotes F1", r"^quotes .*F1 ([\d.]+)"),
    ("direct R", r"^Direct\s+R ([\d.]+)"),
    ("indirect R", r"^Indirect\s+R ([\d.]+)"),
    ("speaker", r"speaker right .*= ([\d.]+)"),
)


def gold_sets(shared: Path) -> Iterator[GoldSet]:
    """All sets that the shared folder and the project hold."""
    news, wiki = shared / "articles", shared / "wikinews"
    yield GoldSet("articles, meetings", (news,), (news / "gold.json",), "score_meetings.py", _MEETINGS)
    yield GoldSet("articles, actors and quotes", (news,), (news / "gold.json",), "score_articles.py", _ARTICLES)
    yield GoldSet(
        "wikinews, meetings",
        (wiki / "train", wiki / "dev"),
        (wiki / "meetings_train.json", wiki / "meetings_dev.json"),
        "score_meetings.py",
        _MEETINGS,
        documents_in_gold_only=True,
    )
    yield GoldSet(
        "wikinews dev, quotes",
        (wiki / "dev",),
        (wiki / "quotes_dev.json",),
        "score_quotes.py",
        _QUOTES,
        options=("--texts", str(wiki / "dev")),
        documents_in_gold_only=True,
    )
    yield GoldSet(
        "demo corpus, meetings",
        (ROOT / "seeds",),
        (ROOT / "tests" / "seeds" / "expected.json",),
        "score_meetings.py",
        _MEETINGS,
    )


class Bench:
    """Runs sets; extracts each folder once."""

    def __init__(self, shared: Path, scratch: Path) -> None:
        from app.ingest.facts import FactReader
        from app.settings import Settings

        self._scorers = shared / "eval"
        self._scratch = scratch
        self._reader = FactReader(Settings(_env_file=None))  # type: ignore[call-arg]
        self._printed: dict[Path, str] = {}

    def run(self, gold_set: GoldSet, *, errors: bool) -> dict[str, str]:
        """The figures of one set as the scorer prints them; with `errors`, the scorer's error list goes to stdout."""
        gold = [doc for path in gold_set.gold for doc in json.loads(path.read_text("utf-8"))]
        wanted = {doc["doc"] for doc in gold} if gold_set.documents_in_gold_only else None
        predictions = self._scratch / "predictions.jsonl"
        predictions.write_text("".join(self._lines(gold_set.texts, wanted)), "utf-8")
        pooled = self._scratch / "gold.json"
        pooled.write_text(json.dumps(gold), "utf-8")
        command = [
            sys.executable,
            str(self._scorers / gold_set.scorer),
            str(predictions),
            str(pooled),
            *gold_set.options,
        ]
        done = subprocess.run(
            [*command, *(["--verbose"] if errors else [])], capture_output=True, text=True, check=False
        )
        if errors:
            print(f"== {gold_set.name}\n{done.stdout}")
        figures = {}
        for name, pattern in gold_set.figures:
            found = re.search(pattern, done.stdout, re.MULTILINE)
            if found is None:
                raise ParleyError(
                    f"{gold_set.scorer} printed no '{name}' for {gold_set.name}: {done.stderr or done.stdout}"
                )
            figures[name] = found[1]
        return figures

    def _lines(self, folders: Sequence[Path], wanted: set[str] | None) -> Iterator[str]:
        for folder in folders:
            for path in sorted(folder.iterdir()):
                if path.suffix in (".txt", ".html") and (wanted is None or path.stem in wanted):
                    yield self._line(path)

    def _line(self, path: Path) -> str:
        from app.domain.articles import Skipped
        from app.extract.contract import as_contract
        from app.reading.metadata import load_articles_csv

        if path not in self._printed:
            metadata = load_articles_csv(path.parent).get(path.name)
            facts = self._reader.read(path, metadata)
            self._printed[path] = "" if isinstance(facts, Skipped) else json.dumps(as_contract(facts)) + "\n"
        return self._printed[path]


def digest(paths: Sequence[Path]) -> str:
    """A digest of the gold files' content."""
    whole = sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def number(figure: str) -> float:
    """'0.905' and '38/42' as a number."""
    hit, _, total = figure.partition("/")
    return float(hit) / float(total) if total and float(total) else float(hit)


def compare(
    name: str, gold: str, figures: dict[str, str], floors: dict[str, dict[str, object]]
) -> Iterator[tuple[str, ...]]:
    """Rows (set, figure, value, floor, last release, verdict). Forbidden counts are ceilings, all else floors."""
    known = floors.get(name, {})
    if known and known.get("gold") != gold:
        yield name, "gold", gold, str(known.get("gold")), "", "CHANGED"
    limits, released = known.get("floors", {}), known.get("released", {})
    assert isinstance(limits, dict)
    assert isinstance(released, dict)
    for figure, value in figures.items():
        limit = limits.get(figure)
        ok = limit is None or (number(value) <= limit if "forbidden" in figure else number(value) >= limit - 1e-9)
        yield (
            name,
            figure,
            value,
            "" if limit is None else str(limit),
            str(released.get(figure, "")),
            "" if ok else "BELOW",
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the gate; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what was missed, invented or wrong")
    parser.add_argument("--only", help="run the sets whose name contains this")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    args = parser.parse_args(argv)
    if "PARLEY_SHARED" not in os.environ:
        print("PARLEY_SHARED names no folder: the quality gate needs its texts, gold and scorers.")
        return 2
    shared = Path(os.environ["PARLEY_SHARED"])
    floors = json.loads(FLOORS.read_text("utf-8"))
    rows: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(shared, Path(scratch))
        for gold_set in gold_sets(shared):
            if not args.only or args.only in gold_set.name:
                figures = bench.run(gold_set, errors=args.errors)
                rows += compare(gold_set.name, digest(gold_set.gold), figures, floors)
    print(f"{'set':30s} {'figure':20s} {'value':>10s} {'floor':>8s} {'released':>9s}")
    for name, figure, value, floor, released, verdict in rows:
        print(f"{name:30s} {figure:20s} {value:>10s} {floor:>8s} {released:>9s} {verdict}")
    if args.json:
        args.json.write_text(json.dumps([row[:3] for row in rows], indent=1), "utf-8")
    return int(any(row[-1] for row in rows))


if __name__ == "__main__":
    raise SystemExit(main())
