"""Paging by cursor: every row once, in order; a foreign cursor is refused."""

from datetime import date

import pytest
from sqlmodel import Session

from app.domain.errors import BadFilter
from app.queries import actors, articles, meetings, places, quotes
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.paging import seal, unseal
from app.queries.subjects import SORTS, Subject

LISTS = {
    Subject.MEETINGS: meetings, Subject.ACTORS: actors, Subject.PLACES: places, Subject.QUOTES: quotes,
    Subject.ARTICLES: articles,
}
CASES = [(subject, sort) for subject in Subject for sort in SORTS[subject]]


@pytest.mark.parametrize(("subject", "sort"), CASES)
def test_pages_hold_each_row_once(
    session: Session, monkeypatch: pytest.MonkeyPatch, subject: Subject, sort: str
) -> None:
    room = LISTS[subject]
    whole = [row.key for row in room.everything(session, Filters(sort=sort), Found())]  # type: ignore[attr-defined]
    monkeypatch.setattr(room, "PAGE_SIZE", 2)
    keys, cursor = [], ""
    for _ in range(len(whole)):
        page = room.page(session, Filters(sort=sort, cursor=cursor), Found())  # type: ignore[attr-defined]
        keys += [row.key for row in page.rows]
        assert page.count == len(whole)
        if page.next is None:
            break
        cursor = page.next
    assert keys == whole
    assert len(keys) == len(set(keys)) > 2


def test_a_file_holds_every_row_whatever_the_batch(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [row.key for row in meetings.everything(session, Filters(), Found())]
    monkeypatch.setattr(meetings, "BATCH", 3)
    assert [row.key for row in meetings.everything(session, Filters(), Found())] == whole
    assert len(whole) == 13


def test_undated_meetings_come_last_in_both_directions(session: Session) -> None:
    for sort in ("newest", "oldest"):
        rows = list(meetings.everything(session, Filters(sort=sort), Found()))
        assert [row.sort_day is None for row in rows] == [False] * 10 + [True] * 3


@pytest.mark.parametrize("cursor", [
    "garbage", "AAAA", "W10", seal("oldest", "2025-01-01", "x"), seal("newest", "2025-99-99", "x"),
    seal("newest", 7, "x"), seal("newest", "2025-01-01", "x\0"),
])
def test_a_cursor_of_another_list_is_refused(session: Session, cursor: str) -> None:
    with pytest.raises(BadFilter) as caught:
        meetings.page(session, Filters(cursor=cursor), Found())
    assert caught.value.field == "cursor"


@pytest.mark.parametrize(("value", "tie", "unit"), [
    (2**31, "k", int), (-(2**40), "k", int), (2**64 - 1, "k", int), (True, "k", int), ("a\0", "k", str),
    ("a", "k\x1b", str), ("2025-01-01", "\0", date),
])
def test_a_cursor_that_no_column_can_hold_is_refused(value: int | str, tie: str, unit: type) -> None:
    with pytest.raises(BadFilter):
        unseal(seal("name", value, tie), "name", unit)


def test_cursors_open_to_what_was_sealed() -> None:
    assert unseal(seal("name", "äpfel", "k-1"), "name", str) == ("äpfel", "k-1")
    assert unseal(seal("meetings", 12, "k"), "meetings", int) == (12, "k")
