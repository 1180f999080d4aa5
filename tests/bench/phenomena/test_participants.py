"""Who is missed, who is too much, and what stands in whose place."""

from typing import Any

import pytest

from bench.phenomena import errors_of
from bench.phenomena.names import is_collective, is_office, same_name
from tests.bench.phenomena.build import gold, named, read, told

CASES = [
    pytest.param(
        ["Anna Beispiel"], {}, [("missed participant", "name in the meeting's sentences")], id="missed in the sentence"
    ),
    pytest.param(
        ["Anna Beispiel", "Otto Muster"],
        {"participants": ["Anna Beispiel", "Otto Muster", "Eva Entwurf"]},
        [("missed participant", "name never read as an actor")],
        id="missed altogether",
    ),
    pytest.param(
        ["Anna Beispiel", "Otto Muster", "Ute Probe"], {}, [("extra participant", "mit after")], id="too much"
    ),
    pytest.param(
        ["Anna Beispiel", "Otto Muster", "Ute Probe"],
        {"absent": ["Ute Probe"]},
        [("absent taken for present", "")],
        id="absent",
    ),
    pytest.param(["Anna Beispiel", "Otto Muster", "O. Muster"], {}, [("participant under two names", "")], id="twice"),
    pytest.param(["Anna Beispiel", "Außenminister"], {}, [("role instead of name", "")], id="an office for its holder"),
    pytest.param(
        ["Delegation: Ukraine"], {"place": "Wien"}, [("delegation instead of names", "")], id="a delegation for two"
    ),
    pytest.param(
        ["Anna Beispiel", "Otto Muster"],
        {"participants": ["Anna Beispiel", "Delegation: Ukraine"]},
        [("names instead of the delegation", "")],
        id="a name for a delegation",
    ),
    pytest.param(
        ["Anna Beispiel", "Otto Muster", "Ute Probe"], {"participants_optional": ["Ute Probe"]}, [], id="optional"
    ),
]


@pytest.mark.parametrize(("names", "want", "expected"), CASES)
def test_participants(names: list[str], want: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    found = errors_of({"doc": "text", "meetings": [gold(**want)]}, read(told(*names)))
    assert named(found) == expected


def test_present_taken_for_absent() -> None:
    given = told("Anna Beispiel") | {"not_present": [{"name": "Otto Muster", "role": "absent"}]}
    assert named(errors_of({"doc": "text", "meetings": [gold()]}, read(given))) == [
        ("present taken for absent", "absent")
    ]


def test_a_delegation_of_another_side_stands_for_nobody() -> None:
    given = told("Anna Beispiel", "Delegation: Ukraine")
    given["participants"][0]["side"] = "Österreich"
    sides = [{"name": "Otto Muster", "side": "Russland"}]
    found = errors_of({"doc": "text", "meetings": [gold()]}, read(given, actors=sides))
    assert [phenomenon for phenomenon, _ in named(found)] == ["missed participant", "extra participant"]


SAME = [
    ("Anna Beispiel", "Beispiel"),
    ("Kanzlerin Anna Beispiel", "Anna Beispiel"),
    ("Delegation: Ukraine", "ukrainische Delegation"),
    ("US-Vertreter", "Delegation: USA"),
    ("Viktor Beispiel", "Wiktor Beyspiel"),
]
DIFFERENT = [
    ("Anna Beispiel", "Otto Beispiel"),
    ("Delegation: Ukraine", "Delegation: Russland"),
    ("Beispiel", "Muster"),
    ("", "Muster"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_groups_and_offices() -> None:
    assert is_collective("Delegation: Ukraine")
    assert is_collective("Ukraine")
    assert not is_collective("Anna Beispiel")
    assert is_office("US-Außenminister")
    assert not is_office("Außenminister Anna Beispiel")
