"""The command line. Each command imports its room when it runs, so that none pays for another's."""

import gc
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console

from app import __version__
from app.domain.errors import ParleyError
from app.terminal import log_to_stderr, notes, print_json, say, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from app.domain.claims import Extraction
    from app.ingest.facts import FactReader
    from app.settings import Settings

#: Exit codes; wrong usage ends with 2, as Typer has it.
NOTHING_READ, STOPPED = 1, 130

ABOUT = """Reads news articles and shows who met whom, where and when, who said what, and which article says so.

Try it:  **parley demo**

Your own articles (text or HTML files, folders of them):

    parley ingest ~/articles
    parley serve

Without a database, as JSON:

    parley extract article.txt
"""

app = typer.Typer(
    name="parley", help=ABOUT, no_args_is_help=True, rich_markup_mode="markdown", pretty_exceptions_enable=False,
    add_completion=False, context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files, or folders with all that lies in them.")]
Host = Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 lets the whole network read.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 takes any free one.")]


def main() -> None:
    """Run the command line: an error that a person is meant to read is one sentence, not a traceback."""
    try:
        app(prog_name="parley")
    except ParleyError as error:
        say(f"parley: {error}")
        sys.exit(NOTHING_READ)
    except BrokenPipeError:
        # Whoever read our output (`| head`) has seen enough; nothing may be flushed to them any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(NOTHING_READ)


@app.callback(invoke_without_command=True)
def about(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """What all commands share."""
    if version:
        typer.echo(f"parley {__version__}")
        raise typer.Exit


@app.command()
def ingest(paths: Paths) -> None:
    """Read articles into the database and work out the meetings behind them.

    Known articles that have not changed are passed over, so the same command after new files have arrived takes
    up just those. Ctrl-C keeps what is done. Ends with 0 even when some files were skipped, with 1 when nothing
    could be read.

        parley ingest ~/articles
        parley ingest report.html notes/*.txt
    """
    from app.ingest.progress import print_summary, progress_bar
    from app.ingest.run import Ingest

    log_to_stderr()
    settings = read_settings()
    engine = open_store(settings)
    with progress_bar(notes()) as move:
        summary = Ingest(engine, settings, partial(fact_reader, settings)).run(paths, progress=move)
    print_summary(notes(), summary)
    if summary.stopped:
        raise typer.Exit(STOPPED)
    if not summary.read:
        raise typer.Exit(NOTHING_READ)


@app.command()
def extract(
    paths: Paths,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One line an article, for other programs.")] = False,
) -> None:
    """Print what articles say as JSON, one object an article, without a database.

        parley extract article.txt
        parley extract ~/articles --jsonl > facts.jsonl
    """
    from app.extract.contract import as_contract

    for found in extractions(paths):
        print_json(as_contract(found), one_line=jsonl)


@app.command()
def explain(
    paths: Paths,
    knowledge: Annotated[
        Path | None,
        typer.Option("--knowledge", help="A folder of knowledge files instead of PARLEY_KNOWLEDGE.", file_okay=False),
    ] = None,
    color: Annotated[bool, typer.Option("--color", help="Colours also where the output is no terminal.")] = False,
) -> None:
    """Show articles in the terminal with what was read from them, and by which words and rules.

    Whoever adds a spelling or a verb to a knowledge folder sees here what it changes.

        parley explain article.txt
        parley explain --color article.txt | less -R
        parley explain --knowledge newsroom article.txt
    """
    from app.ingest.explain import explained, show
    from app.ingest.explain.changes import changed
    from app.knowledge.origins import Origins

    settings = read_settings()
    if knowledge is not None:
        settings = settings.model_copy(update={"knowledge": knowledge})
    console = Console(highlight=False, force_terminal=color or None, color_system="256" if color else "auto")
    plain = console.color_system is None or console.no_color
    origins = Origins(settings.knowledge)
    shipped = fact_reader(settings.model_copy(update={"knowledge": None})) if settings.knowledge else None
    for found in extractions(paths, settings):
        show(console, explained(found, origins, plain=plain), plain=plain)
        if shipped is not None:
            before = shipped.extract(found.article)
            show(console, changed(before, found, str(settings.knowledge)), plain=plain)


@app.command()
def export(
    form: Annotated[Literal["json"], typer.Option("--format", help="The format.")] = "json",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of the terminal.")] = None,
) -> None:
    """Print everything that is resolved: meetings with their claims and conflicts, actors, places, quotes.

    The same articles give the same bytes, in whatever order they came in.

        parley export --format json > parley.json
        parley export --output parley.json
    """
    from app.exports.meetings_json import export_json
    from app.ingest.settling import settle

    engine = open_store(read_settings())
    settle(engine, say=say)
    with engine.connect() as connection:
        data = export_json(connection)
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        write_file(output, data)


@app.command()
def resolve() -> None:
    """Work out the meetings anew from all articles in the database (`ingest` does this by itself)."""
    from app.ingest.resolving import resolve_store

    found = resolve_store(open_store(read_settings()))
    say(f"{found.meetings} meetings, {found.actors} actors, {found.places} places; "
        f"{found.undecided} pairs of meetings undecided")


@app.command()
def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Show the database in a browser, on this machine alone unless told otherwise.

        parley serve
        parley serve --port 9000
        parley serve --host 0.0.0.0     (everyone on the network can read)
    """
    log_to_stderr()
    run_server(read_settings(), host=host, port=port)


@app.command()
def demo(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Show Parley with its own demo articles, in a database apart from yours.

        parley demo
        parley demo --port 9000
    """
    from app.ingest.demo import prepare_demo
    from app.ingest.progress import progress_bar

    log_to_stderr()
    with progress_bar(notes()) as move:
        settings = read_settings()
        settings, count = prepare_demo(settings, partial(fact_reader, settings), progress=move)
    say(f"{count} demo articles are ready.")
    run_server(settings, host=host, port=port)


@app.command()
def status(
    skips: Annotated[bool, typer.Option("--skips", help="Name every file that the last run skipped.")] = False,
    undecided: Annotated[bool, typer.Option("--undecided", help="Name the pairs of meetings that may be one.")] = False,
) -> None:
    """Say where the database is and what is in it."""
    from app.store.status import status_lines

    engine = open_store(read_settings())
    with engine.connect() as connection:
        for line in status_lines(connection, skips=skips, undecided=undecided):
            typer.echo(line)


def read_settings() -> "Settings":
    """The settings; a malformed one is told by its name."""
    from pydantic import ValidationError

    from app.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        faults = "; ".join(f"PARLEY_{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors() if e["loc"])
        raise ParleyError(f"a setting cannot be used: {faults}") from error


def extractions(paths: list[Path], settings: "Settings | None" = None) -> "Iterator[Extraction]":
    """What each file says; skipped ones are told. Ends the command with 1 when nothing could be read."""
    from app.domain.articles import Skipped
    from app.ingest.guard import guarded
    from app.ingest.sources import Sources

    log_to_stderr()
    sources = Sources(tuple(paths))
    files = sources.files()
    for warning in sources.warnings:
        say(f"note: {warning}")
    facts = fact_reader(settings or read_settings())
    read = 0
    for file in files:
        found = guarded(file.path, partial(facts.read, file.path, file.metadata))
        if isinstance(found, Skipped):
            say(f"skipped {found.source}: {found.reason}" + (f" ({found.detail})" if found.detail else ""))
        else:
            read += 1
            yield found
    if not read:
        raise typer.Exit(NOTHING_READ)


def fact_reader(settings: "Settings") -> "FactReader":
    """What reads, with its language and knowledge loaded."""
    # Hundreds of thousands of names stay for good; looking through them for garbage takes as long as loading them.
    gc.set_threshold(100_000, 50, 50)
    from app.ingest.facts import FactReader

    return FactReader(settings)


def open_store(settings: "Settings") -> "Engine":
    """The database with the newest schema."""
    from app.store.engine import open_engine
    from app.store.schema import is_current

    engine = open_engine(settings.database_url)
    if not is_current(engine):
        from app.store.migrate import upgrade

        upgrade(engine)
    return engine


def run_server(settings: "Settings", *, host: str, port: int) -> None:
    """Bring the database up to date and serve it."""
    # Nothing of what is loaded now is ever garbage: looking through it slows the start and each request.
    gc.disable()
    from app.ingest.settling import settle
    from app.serving import serve as serve_app

    engine = open_store(settings)
    settle(engine, say=say)
    engine.dispose()
    gc.freeze()
    gc.enable()
    serve_app(settings, host=host, port=port, say=say)
