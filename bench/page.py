"""The figures in docs/quality.md, written from what was measured."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.domain.errors import ParleyError
from bench.floors import Row

PAGE = Path(__file__).resolve().parent.parent / "docs" / "quality.md"
START, END = "<!-- figures: written by python -m bench.quality --all --page -->", "<!-- end of figures -->"


def with_figures(page: str, rows: Sequence[Row]) -> str:
    """The page with these figures between its two marks. Raises ParleyError where it has none."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ParleyError("the page has no marks between which figures stand")
    return "\n".join([f"{before}{start}", "", *_table(rows), "", f"{end}{after}"])


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """A line for each set, its figures in order."""
    yield "| set | figures |"
    yield "| --- | --- |"
    for name in dict.fromkeys(row.set for row in rows):
        said = "; ".join(f"{row.figure} {row.value}" for row in rows if row.set == name and row.figure != "gold")
        yield f"| {name} | {said} |"
