"""What the database says of itself."""

from datetime import date

from sqlalchemy import Engine

from app.store.status import status_lines
from tests.factories import extraction, vague_extraction
from tests.store.test_resolved import ingest


def lines(engine: Engine, *, undecided: bool = False) -> list[str]:
    with engine.connect() as connection:
        return [line for line in status_lines(connection, undecided=undecided) if line.startswith("undecided")]


def test_pairs_that_may_be_one_are_counted_and_named(engine: Engine) -> None:
    ingest(engine, [extraction(), vague_extraction()])
    assert lines(engine) == ["undecided 1 pairs of meetings that may be one; `parley status --undecided` names them"]
    count, pair = lines(engine, undecided=True)
    assert count == "undecided 1 pairs of meetings that may be one"
    assert "2031-05-06-arlon-berg-lund" in pair
    assert "(fit 0." in pair


def test_nothing_is_undecided_where_all_is_clear(engine: Engine) -> None:
    ingest(engine, [extraction(), extraction("zwei.txt", weekday="Mittwoch", day=date(2031, 5, 14))])
    assert lines(engine, undecided=True) == ["undecided 0 pairs of meetings that may be one"]
