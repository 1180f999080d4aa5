"""docs/filters.md names every filter, what each list does with it, and every column of every file."""

import re
from pathlib import Path

import pytest

from app.queries.definitions import FILTERS, FilterDef
from app.queries.subjects import CONFLICTS, KINDS, SORTS, STATUSES, VIEWS, Subject
from app.web.records import ACTOR_COLUMNS, ARTICLE_COLUMNS, MEETING_COLUMNS, PLACE_COLUMNS, QUOTE_COLUMNS, TIE_COLUMNS

TEXT = (Path(__file__).parents[2] / "docs" / "filters.md").read_text("utf-8")
ROWS = {match[1]: match[0] for match in re.finditer(r"^\| `([a-z]+)` .*$", TEXT, re.M)}
COLUMNS = {
    "meetings": MEETING_COLUMNS, "actors": ACTOR_COLUMNS, "places": PLACE_COLUMNS, "quotes": QUOTE_COLUMNS,
    "articles": ARTICLE_COLUMNS, "network": TIE_COLUMNS,
}
ORDER = (Subject.MEETINGS, Subject.ACTORS, Subject.PLACES, Subject.QUOTES, Subject.ARTICLES)


def test_the_table_holds_every_filter_in_canonical_order() -> None:
    assert list(ROWS) == [definition.key for definition in FILTERS]


@pytest.mark.parametrize("definition", FILTERS, ids=lambda definition: definition.key)
def test_each_list_is_said_to_take_what_it_takes(definition: FilterDef) -> None:
    cells = [cell.strip() for cell in ROWS[definition.key].strip("|").split("|")][2:]
    for subject, cell in zip(ORDER, cells, strict=True):
        takes = len(VIEWS[subject]) > 1 if definition.key == "view" else definition.applies(subject)
        assert (cell != "–") == takes, subject


@pytest.mark.parametrize(("key", "codes"), [
    ("status", STATUSES), ("conflicts", CONFLICTS), ("kind", [code for codes in KINDS.values() for code in codes]),
    ("sort", [code for codes in SORTS.values() for code in codes]),
    ("view", [code for codes in VIEWS.values() for code in codes]),
])
def test_every_code_is_named(key: str, codes: list[str]) -> None:
    assert set(codes) <= set(re.findall(r"[a-z_]+", ROWS[key]))


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_every_column_is_named_in_order(name: str) -> None:
    row = re.search(rf"^\| `/{name}` \| (.*) \|$", TEXT, re.M)
    assert row is not None
    assert tuple(row[1].split(", ")) == COLUMNS[name]
