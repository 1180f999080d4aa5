"""What a person reads after a run."""

from collections import Counter
from io import StringIO

from rich.console import Console

from app.domain.articles import Skipped
from app.ingest.progress import NAMED_SKIPS, print_summary, progress_bar
from app.ingest.resolving import Resolved
from app.ingest.run import Summary
from app.store.save import Outcome


def printed(summary: Summary) -> str:
    out = StringIO()
    print_summary(Console(file=out, width=100), summary)
    return out.getvalue()


def test_counts_reasons_facts_and_time() -> None:
    skips = [Skipped("a.txt", "empty file"), Skipped("b.txt", "not found", "/b")]
    summary = Summary(
        5, Counter({Outcome.NEW: 2, Outcome.UPDATED: 1}), skips, ["articles.csv: line 2 …"],
        claims=7, quotes=9, seconds=2.0, resolved=Resolved(3, 4, 5))
    text = printed(summary)
    for line in ("note: articles.csv: line 2 …", "skipped a.txt: empty file\n", "skipped b.txt: not found (/b)",
                 "2 new, 1 updated, 0 unchanged, 2 skipped", "skipped: empty file (1)", "7 meeting reports, 9 quotes",
                 "3 meetings, 4 actors, 5 places", "2.0 s (2.5 files/s)"):
        assert line in text


def test_nothing_changed() -> None:
    assert "nothing has changed" in printed(Summary(1, Counter({Outcome.UNCHANGED: 1})))


def test_stopped() -> None:
    assert printed(Summary(stopped=True)).startswith("Stopped. What was saved stays")


def test_many_skips_are_named_in_part() -> None:
    text = printed(Summary(skips=[Skipped(f"{i}.txt", "empty file") for i in range(NAMED_SKIPS + 3)]))
    assert f"skipped {NAMED_SKIPS}.txt" not in text
    assert "… and 3 more" in text
    assert f"skipped: empty file ({NAMED_SKIPS + 3})" in text


def test_names_are_no_markup() -> None:
    assert "skipped [red]x[/red].txt: empty file" in printed(Summary(skips=[Skipped("[red]x[/red].txt", "empty file")]))


def test_the_bar_moves_and_leaves_nothing_behind_on_a_pipe() -> None:
    out = StringIO()
    with progress_bar(Console(file=out, force_terminal=True, width=100)) as move:
        move(Summary(4, Counter({Outcome.NEW: 3})))
    assert "3/4" in out.getvalue()
    assert "3 new" in out.getvalue()
    pipe = StringIO()
    with progress_bar(Console(file=pipe, width=100)) as move:
        move(Summary(4))
    assert pipe.getvalue() == ""
