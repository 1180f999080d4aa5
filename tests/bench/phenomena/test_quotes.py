"""Hand-made quotes and actors of gold against what was read."""

from typing import Any

from bench.phenomena import errors_of
from bench.phenomena.findings import Read
from tests.bench.phenomena.build import named

TEXT = "Anna Beispiel sagte: „Wir reden am Freitag.“ Otto Muster widersprach, es gebe kein Treffen, und ging."
WHO, DIRECT, OTHER, INDIRECT = (0, 13), (21, 44), (45, 56), (70, 91)


def quote(span: tuple[int, int], speaker: tuple[int, int] | None, kind: str = "direct") -> dict[str, Any]:
    said = {"name": TEXT[slice(*speaker)], "start": speaker[0], "end": speaker[1]} if speaker else None
    return {"start": span[0], "end": span[1], "text": TEXT[slice(*span)], "kind": kind, "speaker": said, "rule": "made"}


def gold(span: tuple[int, int], speaker: tuple[int, int], kind: str = "Direct") -> dict[str, Any]:
    return {"spans": [list(span)], "speaker": [list(speaker)], "kind": kind}


def errors(want: list[dict[str, Any]], *given: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    return named(errors_of({"doc": "text", "quotes": want, **more}, Read("text", TEXT, {"quotes": list(given)})))


def test_all_right() -> None:
    assert errors([gold(DIRECT, WHO)], quote(DIRECT, WHO)) == []


def test_missed_and_invented_by_kind() -> None:
    assert errors([gold(DIRECT, WHO)], quote(INDIRECT, OTHER, "indirect")) == [
        ("quote missed", "Direct"),
        ("quote invented", "indirect"),
    ]


def test_extent() -> None:
    assert errors([gold(DIRECT, WHO)], quote((21, 30), WHO)) == [("quote cut short", "Direct")]
    assert errors([gold(DIRECT, WHO)], quote((0, 60), WHO)) == [("quote too long", "Direct")]


def test_speakers() -> None:
    assert errors([gold(DIRECT, WHO)], quote(DIRECT, OTHER)) == [("speaker wrong", "Direct")]
    assert errors([gold(DIRECT, WHO)], quote(DIRECT, None)) == [("speaker missing", "Direct")]


def test_two_speakers_in_one_quote() -> None:
    want = [gold(DIRECT, WHO), gold(INDIRECT, OTHER, "Indirect")]
    found = errors(want, quote((21, 91), WHO))
    assert ("quotes merged", "Indirect") in found or ("quotes merged", "Direct") in found


def test_gold_of_first_words() -> None:
    want = [{"speaker": "Anna Beispiel", "text": "Wir reden am", "kind": "direct"}]
    actors = [{"name": "Anna Beispiel"}]
    facts = {"quotes": [quote(DIRECT, OTHER)], "actors": [{"name": "Anna Beispiel", "kind": "person"}]}
    assert named(errors_of({"doc": "text", "quotes": want, "actors": actors}, Read("text", TEXT, facts))) == [
        ("speaker wrong", "direct")
    ]
    assert errors(want) == [("quote missed", "direct")]
    forbidden = [{"text": "Wir reden"}]
    assert errors([], quote(DIRECT, WHO), not_quotes=forbidden) == [("quote forbidden", "direct")]
    assert errors([], quote(DIRECT, WHO)) == [("quote invented", "direct")]
    assert errors([], quote(INDIRECT, OTHER, "indirect")) == []


def test_actors_and_places() -> None:
    want = {
        "doc": "text",
        "actors": [{"name": "Anna Beispiel"}, {"name": "Eva Entwurf"}],
        "not_actors": ["Karl Kamera"],
        "places": ["Wien", "USA"],
        "places_weak": ["Graz"],
    }
    people = ["Anna Beispiel", "A. Beispiel", "Karl Kamera", "Max Modell"]
    facts = {
        "actors": [{"name": n, "kind": "person"} for n in people],
        "places": [{"name": n} for n in ("Vereinigte Staaten", "Graz", "Linz")],
    }
    assert sorted(name for name, _ in named(errors_of(want, Read("text", TEXT, facts)))) == [
        "actor forbidden",
        "actor invented",
        "actor missed",
        "actor under two names",
        "place of the text invented",
        "place of the text missed",
    ]
    assert named(errors_of(want | {"full": False}, Read("text", TEXT, facts))) == []
