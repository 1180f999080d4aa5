"""Articles through the whole path: any order and any number of runs end in the same export and addresses."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.exports.meetings_json import export_json
from app.ingest.facts import FactReader
from app.ingest.run import Ingest
from app.settings import Settings
from app.shipped import shipped
from app.store import tables
from app.store.engine import open_engine
from app.store.migrate import upgrade
from app.store.rows import table


@cache
def reader() -> FactReader:
    """Loaded once: it takes seconds."""
    return FactReader(Settings())


@pytest.fixture
def files(shared: Path, tmp_path: Path) -> list[Path]:
    """Copies of the real articles."""
    (tmp_path / "articles").mkdir()
    found = sorted((shared / "articles").glob("*.txt"))
    return [Path(copyfile(file, tmp_path / "articles" / file.name)) for file in found]


def shown(folder: Path, runs: Sequence[Sequence[Path]]) -> tuple[bytes, list[tuple[str, str]]]:
    """The export and all (key, slug) pairs after some runs over a fresh database."""
    folder.mkdir()
    settings = Settings(database_url=f"sqlite:///{folder / 'parley.sqlite'}")
    engine = open_engine(settings.database_url)
    upgrade(engine)
    for run in runs:
        summary = Ingest(engine, settings, reader).run(run)
        assert not summary.skips
    with engine.connect() as connection:
        slugs = [(row.key, row.slug) for model in (tables.Meeting, tables.Actor, tables.Place)
                 for row in connection.execute(select(table(model)).order_by("key"))]
        exported = export_json(connection)
    engine.dispose()
    return exported, slugs


@pytest.mark.shared
def test_any_order_any_runs(files: list[Path], tmp_path: Path) -> None:
    expected = shown(tmp_path / "once", [files])
    assert expected[0].count(b'"key"') > 10
    assert shown(tmp_path / "twice", [files, files]) == expected
    assert shown(tmp_path / "singly", [[file] for file in files[::-1]]) == expected
    assert shown(tmp_path / "mixed", [files[2:4], files[3:], files[:3]]) == expected
    assert shown(tmp_path / "folder", [[files[0].parent]]) == expected


#: Demo articles, several of them about one meeting, so that there is something to join.
SEEDS = sorted(shipped("seeds").rglob("*.txt"))[:8]


@cache
def expected_of_seeds() -> tuple[bytes, list[tuple[str, str]]]:
    with TemporaryDirectory() as folder:
        return shown(Path(folder) / "once", [SEEDS])


@settings(max_examples=12, deadline=None)
@given(st.permutations(SEEDS), st.integers(0, len(SEEDS)), st.booleans())
def test_any_order_of_demo_articles(order: list[Path], cut: int, again: bool) -> None:
    """The runs: up to a cut, the rest, and perhaps some of it once more."""
    runs = [run for run in (order[:cut], order[cut:], order[cut // 2:] if again else []) if run]
    with TemporaryDirectory() as folder:
        assert shown(Path(folder) / "runs", runs) == expected_of_seeds()


def test_the_demo_articles_say_something() -> None:
    assert expected_of_seeds()[0].count(b'"key"') > 10
