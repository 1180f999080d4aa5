"""The quality gate: reads texts of known content, scores what was read, and compares with the floors.

    python -m bench.quality                     the texts with gold: one table of figure, floor, last release
    python -m bench.quality --all               also the made corpus, texts without known people, and speed
    python -m bench.quality --errors            what goes wrong, by phenomenon, the largest class first
    python -m bench.quality --folder DIR        figures and errors of your own texts, with gold.json in DIR
    python -m bench.quality --all --raise       raise the floors to what is reached
    python -m bench.quality --all --release V   keep the figures as those of the last release
    python -m bench.quality --all --page        write the figures into docs/quality.md

The folder that PARLEY_SHARED names holds scorers, texts and gold; the demo corpus and the made corpus come with the
project, and --folder needs neither. Floors live in bench/floors.json with the digest of the gold they were measured
on. Exit 1 when a figure is below its floor or the gold has changed.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from bench import floors, page
from bench.goldsets import Bench, GoldSet, documents, gold_sets
from bench.own import own_figures
from bench.phenomena import errors_of
from bench.phenomena.findings import MEETINGS, TEXTS, Finding
from bench.phenomena.listing import listing
from bench.readings import Reader


def main(argv: Sequence[str] | None = None) -> int:
    """Run the gate; the exit code."""
    parser = _arguments()
    args = parser.parse_args(argv)
    if args.page and args.only:
        parser.error("--page writes all sets; leave --only out")
    if args.folder:
        return _own_folder(args.folder, args.examples)
    if "PARLEY_SHARED" not in os.environ:
        print("PARLEY_SHARED names no folder: the quality gate needs its texts, gold and scorers (or say --folder).")
        return 2
    shared = Path(os.environ["PARLEY_SHARED"])
    sets = [s for s in gold_sets(shared) if (args.all or args.only or not s.long) and (args.only or "") in s.name]
    if not sets:
        parser.error(f"no set has {args.only!r} in its name")
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(shared, Path(scratch), Reader(), cache(_stranger))
        if args.errors:
            _print_errors(bench, sets, args.examples)
            return 0
        return _gate(bench, sets, args)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="measure the long sets too (about a minute)")
    parser.add_argument("--only", metavar="NAME", help="the sets whose name contains this")
    parser.add_argument("--errors", action="store_true", help="list what is missed, invented or wrong, by phenomenon")
    parser.add_argument("--examples", type=int, default=3, metavar="N", help="examples of each class (3; 0 for none)")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="your own texts, with their gold in DIR/gold.json")
    parser.add_argument("--raise", action="store_true", dest="raise_floors", help="raise floors to what is reached")
    parser.add_argument("--release", metavar="VERSION", help="keep the figures as those of this release")
    parser.add_argument("--page", action="store_true", help="write the figures into docs/quality.md")
    return parser


def _stranger() -> Reader:
    from app.knowledge.loader import load_knowledge

    return Reader(load_knowledge().without_people())


def _gate(bench: Bench, sets: Sequence[GoldSet], args: argparse.Namespace) -> int:
    content = floors.load()
    rows: list[floors.Row] = []
    for gold_set in sets:
        figures, pinned = gold_set.figures(bench), gold_set.pinned()
        rows += floors.compare(gold_set.name, pinned, figures, content)
        if args.raise_floors:
            floors.raised(content, gold_set.name, pinned, figures)
        if args.release:
            floors.released(content, args.release, gold_set.name, pinned, figures)
    releases = sorted({known["release"] for known in content.values() if "release" in known})
    print("\n".join(_table(rows, releases[-1] if releases else "no release")))
    if args.page:
        page.PAGE.write_text(page.with_figures(page.PAGE.read_text("utf-8"), rows), "utf-8")
    if args.raise_floors or args.release:
        floors.save(content)
        print(f"{floors.FLOORS.name} written; it belongs into a commit of its own")
        return 0
    return int(any(row.verdict for row in rows))


def _table(rows: Sequence[floors.Row], release: str) -> Iterator[str]:
    """One table; faults stand in the last column and in the last line. `release` heads the last release's figures."""
    yield f"{'set':28s} {'figure':19s} {'now':>9s} {'floor':>9s} {release:>13s}"
    for row in rows:
        fault = {"BELOW": "BELOW ITS FLOOR", "CHANGED": "THE GOLD HAS CHANGED"}.get(row.verdict, "")
        yield f"{row.set:28s} {row.figure:19s} {row.value:>9s} {row.floor:>9s} {row.released:>13s} {fault}".rstrip()
    faults = [row for row in rows if row.verdict]
    named = ", ".join(f"{row.set}: {row.figure} {row.value}" for row in faults)
    yield f"{len(faults)} of {len(rows)} figures fail ({named})" if faults else f"all {len(rows)} figures hold"


def _print_errors(bench: Bench, sets: Sequence[GoldSet], examples: int) -> None:
    for gold_set in sets:
        if gold_set.texts:
            # Two sets of the same texts judge different things.
            judged = MEETINGS if "meetings" in gold_set.name else TEXTS
            found = _findings(bench.reader, gold_set.texts, gold_set.gold)
            _print_findings(gold_set.name, [f for f in found if f.phenomenon in judged], examples)


def _findings(reader: Reader, texts: tuple[Path, ...], gold: tuple[Path, ...]) -> Iterator[Finding]:
    wanted = documents(gold)
    readings = {reading.path.stem: reading for reading in reader.folders(texts, {doc["doc"] for doc in wanted})}
    for doc in wanted:
        if doc["doc"] in readings:
            yield from errors_of(doc, readings[doc["doc"]].for_errors())


def _print_findings(name: str, findings: Sequence[Finding], examples: int) -> None:
    print(f"\n{name}: {len(findings)} errors")
    print("\n".join(listing(findings, examples=examples)))


def _own_folder(folder: Path, examples: int) -> int:
    """Figures and errors of a folder with `gold.json` in it, by the project's own counting."""
    gold = folder / "gold.json"
    if not gold.is_file():
        print(f"{gold} is missing; docs/quality.md says how to write one")
        return 2
    reader = Reader()
    found = list(_findings(reader, (folder,), (gold,)))
    for name, value in own_figures(documents((gold,)), reader.folders((folder,)), found).items():
        print(f"{name:20s} {value}")
    _print_findings(folder.name, found, examples)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
