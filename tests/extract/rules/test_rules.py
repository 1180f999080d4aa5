"""Each rule finds something in sentences of its kind and nothing in those that only look alike."""

import pytest

from app.language.annotate import Annotator
from tests.extract.rules.reading import fired
from tests.extract.rules.tables import TABLES

FOUND = [(g, name, text) for g, table in TABLES.items() for name, rows in table.items() for text in rows.found]
LEFT = [(g, name, text) for g, table in TABLES.items() for name, rows in table.items() for text in rows.left_alone]


@pytest.mark.parametrize(("group", "name", "text"), FOUND)
def test_found(annotator: Annotator, group: str, name: str, text: str) -> None:
    families = fired(annotator, text)
    assert (group, name) in families, sorted(families)


@pytest.mark.parametrize(("group", "name", "text"), LEFT)
def test_left_alone(annotator: Annotator, group: str, name: str, text: str) -> None:
    assert (group, name) not in fired(annotator, text)
