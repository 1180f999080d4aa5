"""No rule without plain words, none without a table: neither in the code nor on the demo texts."""

import pytest

from app.domain.articles import Skipped
from app.domain.rules import GROUPS
from app.ingest.facts import FactReader
from app.settings import Settings
from app.shipped import shipped
from tests.extract.rules.reading import families, rules_of
from tests.extract.rules.sinks import rules_in_code
from tests.extract.rules.tables import TABLES

#: Groups whose rules only fill the places of others.
PARTS = {"which", "unit"}
#: Families that no sentence alone can show: speech set apart by its page, prepositions that a newsroom adds, a report
#: without a date.
ELSEWHERE = {
    ("quote", "direct.box"),
    ("quote", "source.{word}"),
    ("trace", "no day to count from"),
    ("trace", "the day to count from lies out of range"),
}
#: Parts of time expressions that never stand for one alone: "23." in "23./24. Mai", "Dienstag vergangener Woche".
PARTIAL = {"ordinal", "weekday_of_week"}
TABLED = {(group, name) for group, table in TABLES.items() for name in table}
KNOWN = {(group, rule.name) for group, rules in GROUPS.items() if group not in PARTS for rule in rules}


def test_every_family_has_a_table() -> None:
    assert sorted(KNOWN - TABLED - ELSEWHERE) == []
    assert sorted(TABLED - KNOWN) == []


@pytest.mark.parametrize(("group", "name"), sorted(TABLED))
def test_each_table_has_three_texts_to_match_and_two_to_leave_alone(group: str, name: str) -> None:
    rows = TABLES[group][name]
    assert len(set(rows.found)) >= 3
    assert len(set(rows.left_alone)) >= 2


def test_every_rule_of_the_code_belongs_to_a_family() -> None:
    """A new rule needs a family in `app/domain/rules` (its name and what it says) and a table in this folder."""
    found = rules_in_code()
    unknown = [rule for rule in found if not any(_is_known(text) for text in rule.examples)]
    assert [str(rule) for rule in unknown] == []
    assert len(found) > 150


def test_every_rule_that_fires_on_the_demo_texts_belongs_to_a_family() -> None:
    reader = FactReader(Settings(_env_file=None))
    seen: set[tuple[str, str]] = set()
    for path in sorted(shipped("seeds").glob("*.*")):
        if path.suffix in (".txt", ".html"):
            found = reader.read(path)
            seen |= set() if isinstance(found, Skipped) else set(rules_of(found))
    untold = {(field, rule) for field, rule in seen if len([*_told(field, rule)]) < rule.count("; ") + 1}
    assert sorted(untold) == []
    fired = {family for field, rule in seen for family in families(field, rule)}
    assert sorted((g, n) for g, n in fired - TABLED - ELSEWHERE if g not in PARTS) == []


def _is_known(rule: str) -> bool:
    return rule in PARTIAL or any([*families(group, rule)] for group in GROUPS)


def _told(field: str, rule: str) -> list[str]:
    return [part for part in rule.split("; ") if [*families(field, part)]]
