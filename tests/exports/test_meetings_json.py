"""The export is a function of the articles: not of their order, of the runs, or of what stood there before."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlmodel import SQLModel

from app.domain.claims import Extraction
from app.domain.names import Place, PlaceKind
from app.exports.meetings_json import export_json
from app.resolve import resolve
from app.store import tables
from app.store.engine import open_engine, writing
from app.store.load import load_articles
from app.store.migrate import upgrade
from app.store.resolved import write_resolution
from app.store.rows import table
from app.store.save import save
from tests.factories import extraction, vague_extraction

BRANN = Place("Brann", PlaceKind.CITY, "Norwegen", ("Norwegen",))
ARTICLES = [
    extraction("eins.txt"),
    extraction("zwei.txt", publisher="Kurier", published=date(2031, 5, 9)),
    extraction("drei.txt", publisher="Bote", day=date(2031, 5, 7), weekday="Mittwoch"),
    extraction("vier.txt", people=("Anna Berg", "Ole Dahl"), city=BRANN, status="planned"),
    extraction("fünf.txt", people=("Ole Dahl", "Anna Berg"), city=BRANN, day=None),
    extraction("sechs.txt", people=("Ivo Lund", "Ole Dahl"), day=date(2031, 5, 20), agencies=("apd",)),
    extraction("sieben.txt", people=("Ivo Lund", "Ole Dahl"), day=date(2031, 5, 20), agencies=("apd",)),
]

KINDS: dict[str, type[SQLModel]] = {"meeting": tables.Meeting, "actor": tables.Actor, "place": tables.Place}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the schema and nothing in it."""
    file = tmp_path_factory.mktemp("empty") / "parley.sqlite"
    engine = open_engine(f"sqlite:///{file}")
    upgrade(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return file


def ingest(engine: Engine, articles: Iterable[Extraction]) -> None:
    with writing(engine).begin() as connection:
        for article in articles:
            save(connection, article, reader="r")
        write_resolution(connection, resolve(load_articles(connection)))


def shown(empty: Path, runs: Sequence[Sequence[Extraction]]) -> tuple[bytes, list[tuple[str, str]]]:
    """The export and all (key, slug) pairs after some runs."""
    with TemporaryDirectory() as folder:
        copyfile(empty, Path(folder) / "parley.sqlite")
        engine = open_engine(f"sqlite:///{folder}/parley.sqlite")
        for run in runs:
            ingest(engine, run)
        with engine.connect() as connection:
            slugs = [(row.key, row.slug) for model in (tables.Meeting, tables.Actor, tables.Place)
                     for row in connection.execute(select(table(model)).order_by("key"))]
            exported = export_json(connection)
        engine.dispose()
        return exported, slugs


@settings(max_examples=15, deadline=None)
@given(st.permutations(ARTICLES), st.lists(st.integers(0, len(ARTICLES)), max_size=4), st.booleans())
def test_any_order_any_runs_twice(empty: Path, order: list[Extraction], cuts: list[int], twice: bool) -> None:
    bounds = [0, *sorted(cuts), len(order)]
    runs = [order[start:end] for start, end in pairwise(bounds)]
    assert shown(empty, runs + runs[:1] * twice) == shown(empty, [ARTICLES])


@settings(max_examples=8, deadline=None)
@given(st.permutations(ARTICLES))
def test_no_address_ever_dies(empty: Path, order: list[Extraction]) -> None:
    """Every slug that a page had after any of the runs is a page at the end, or leads to one."""
    with TemporaryDirectory() as folder:
        copyfile(empty, Path(folder) / "parley.sqlite")
        engine = open_engine(f"sqlite:///{folder}/parley.sqlite")
        seen: set[tuple[str, str]] = set()
        for article in order:
            ingest(engine, [article])
            seen |= pages(engine)
        live, moved = pages(engine), redirects(engine)
        engine.dispose()
    for kind, slug in seen - live:
        assert (kind, moved[kind, slug]) in live, slug
    assert not set(moved) & live


def pages(engine: Engine) -> set[tuple[str, str]]:
    with engine.connect() as connection:
        return {(kind, slug) for kind, model in KINDS.items()
                for slug in connection.execute(select(table(model).c.slug)).scalars()}


def redirects(engine: Engine) -> dict[tuple[str, str], str]:
    with engine.connect() as connection:
        rows = connection.execute(select(table(tables.SlugHistory)))
        return {(row.entity, row.old): row.new for row in rows}


def test_one_by_one(empty: Path) -> None:
    assert shown(empty, [[article] for article in reversed(ARTICLES)]) == shown(empty, [ARTICLES])


@pytest.mark.postgres
def test_both_databases_give_the_same(empty: Path, postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    upgrade(engine)
    ingest(engine, ARTICLES)
    with engine.connect() as connection:
        assert export_json(connection) == shown(empty, [ARTICLES])[0]
    engine.dispose()


def test_an_edit_taken_back_leaves_no_trace(empty: Path) -> None:
    edited = extraction("eins.txt", weekday="Montag", day=date(2031, 5, 5))
    assert shown(empty, [ARTICLES, [edited], ARTICLES[:1]]) == shown(empty, [ARTICLES])


def test_the_contract(empty: Path) -> None:
    document: dict[str, Any] = json.loads(shown(empty, [ARTICLES])[0])
    assert list(document)[:4] == ["meetings", "actors", "places", "quotes"]
    fields = {"key", "date_start", "date_end", "date_precision", "place", "venue", "country", "participants",
              "not_present", "status", "kind", "sources", "claims", "conflicts"}
    for meeting in document["meetings"]:
        assert fields <= set(meeting)
        assert {"name", "role", "side"} <= set(meeting["participants"][0])
        assert meeting["sources"] == sorted({claim["source"] for claim in meeting["claims"]})
    assert {source for meeting in document["meetings"] for source in meeting["sources"]} == {
        article.article.source for article in ARTICLES}


def test_conflicts_name_every_value_and_who_gives_it(empty: Path) -> None:
    document = json.loads(shown(empty, [ARTICLES[:3]])[0])
    [conflict] = [c for meeting in document["meetings"] for c in meeting["conflicts"] if c["field"] == "date"]
    assert [value["sources"] for value in conflict["values"]] == [["eins.txt", "zwei.txt"], ["drei.txt"]]
    assert [value["wins"] for value in conflict["values"]] == [True, False]


def test_nothing_of_the_store_itself_is_exported(empty: Path) -> None:
    exported = shown(empty, [ARTICLES])[0]

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*(keys(inner) for inner in value.values()))
        return set().union(*(keys(inner) for inner in value)) if isinstance(value, list) else set()

    named = keys(json.loads(exported))
    assert not {name for name in named if name == "id" or name.endswith(("_id", "_at")) or "slug" in name}


def test_an_empty_store(empty: Path) -> None:
    names = ("meetings", "actors", "places", "quotes", "articles", "undecided")
    assert json.loads(shown(empty, [])[0]) == {name: [] for name in names}


def test_pairs_that_stay_undecided_stand_by_their_keys(empty: Path) -> None:
    document = json.loads(shown(empty, [[extraction(), vague_extraction()]])[0])
    [pair] = document["undecided"]
    assert {pair["one"], pair["other"]} == {meeting["key"] for meeting in document["meetings"]}
    assert pair["reason"].startswith("fit 0.")
