"""What a person sees of a run: a bar while it goes, a summary when it is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Column, Table

from app.ingest.run import Summary
from app.store.save import Outcome

#: How many skipped files are named one by one; the rest is counted by reason.
NAMED_SKIPS = 20


@contextmanager
def progress_bar(console: Console) -> Iterator[Callable[[Summary], None]]:
    """A bar with counts and rate; gives the function that moves it."""
    whole = Column(no_wrap=True, min_width=7)
    columns = (
        TextColumn("{task.description}"), BarColumn(bar_width=None, table_column=Column(ratio=1, min_width=8)),
        MofNCompleteColumn(table_column=whole), TextColumn("{task.fields[rate]}", table_column=Column(no_wrap=True)),
        TextColumn("{task.fields[counts]}"), TimeElapsedColumn(table_column=whole),
        TimeRemainingColumn(table_column=whole),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None, rate="", counts="")

        def move(summary: Summary) -> None:
            done = summary.read + len(summary.skips)
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = f"{done / elapsed:.1f}/s" if elapsed > 1 else ""
            doing = "Resolving" if summary.resolving else "Reading"
            bar.update(task, description=doing, total=summary.found, completed=done, rate=rate, counts=_so_far(summary))

        yield move


def _so_far(summary: Summary) -> str:
    """What has come of the files up to now, without what has not happened: "12 new, 2 skipped"."""
    counts = {**{str(outcome): summary.outcomes[outcome] for outcome in Outcome}, "skipped": len(summary.skips)}
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)


def counts_line(summary: Summary) -> str:
    """"12 new, 3 updated, 40 unchanged, 2 skipped"."""
    parts = [f"{summary.outcomes[outcome]} {outcome}" for outcome in (Outcome.NEW, Outcome.UPDATED, Outcome.UNCHANGED)]
    return ", ".join([*parts, f"{len(summary.skips)} skipped"])


def print_summary(console: Console, summary: Summary) -> None:
    """The counts, the skips by reason, the facts found, the time."""
    if summary.stopped:
        console.print("[bold]Stopped.[/] What was saved stays; the same command goes on from here.")
    for warning in summary.warnings:
        console.print(f"note: {warning}", markup=False, highlight=False, soft_wrap=True)
    _print_skips(console, summary)
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_row("articles", counts_line(summary))
    for reason, count in sorted(summary.reasons.items()):
        table.add_row("", f"skipped: {reason} ({count})")
    table.add_row("facts read", f"{summary.claims} meeting reports, {summary.quotes} quotes")
    if summary.resolved:
        found = summary.resolved
        table.add_row("in all", f"{found.meetings} meetings, {found.actors} actors, {found.places} places")
        if found.undecided:
            table.add_row("", f"undecided: {found.undecided} pairs of meetings (`parley status --undecided`)")
    else:
        table.add_row("in all", "nothing has changed")
    table.add_row("time", _time(summary))
    console.print(table)


def _print_skips(console: Console, summary: Summary) -> None:
    for skipped in summary.skips[:NAMED_SKIPS]:
        line = f"skipped {skipped.source}: {skipped.reason}" + (f" ({skipped.detail})" if skipped.detail else "")
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if len(summary.skips) > NAMED_SKIPS:
        console.print(f"… and {len(summary.skips) - NAMED_SKIPS} more; `parley status --skips` names them all")


def _time(summary: Summary) -> str:
    done = summary.read + len(summary.skips)
    rate = f" ({done / summary.seconds:.1f} files/s)" if summary.seconds > 0 and done else ""
    return f"{summary.seconds:.1f} s{rate}"
