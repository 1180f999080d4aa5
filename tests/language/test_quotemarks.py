"""Quotation marks: what stands in marks, in every style that newspapers use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.quotemarks import find_quoted, outermost


@pytest.mark.parametrize(("text", "expected"), [
    ("„Wir kommen“, sagte die Ministerin.", ["„Wir kommen“"]),
    ("«Wir kommen», sagte die Ministerin.", ["«Wir kommen»"]),
    ("»Wir kommen«, sagte die Ministerin.", ["»Wir kommen«"]),
    ("“Wir kommen”, sagte die Ministerin.", ["“Wir kommen”"]),
    ('Der "Anzeiger" schrieb: "Es ist aus."', ['"Anzeiger"', '"Es ist aus."']),
    ('Sie sagte: "Wir kommen“ und ging.', ['"Wir kommen“']),
    ('Sie sagte: „Wir kommen" und ging.', ['„Wir kommen"']),
    (",,Wir kommen'', sagte sie.", [",,Wir kommen''"]),
    ("Ein ›kleiner‹ Schritt, ein ‚großer‘ Plan", ["›kleiner‹", "‚großer‘"]),
    ("„Er rief ‚Halt‘ und lief“, sagte sie.", ["„Er rief ‚Halt‘ und lief“", "‚Halt‘"]),
    ('"Der „Kern" des Plans“ stehe', ['"Der „Kern" des Plans“', '„Kern"']),
    ("„Erster Absatz\n\n„Zweiter Absatz“, sagte er.", ["„Erster Absatz\n\n„Zweiter Absatz“"]),
    ("Sie kündigte an: „Der Hafen bleibt zu\n\nDer „Hafen“ ist alt.", ["„Der Hafen bleibt zu", "„Hafen“"]),
])
def test_what_stands_in_marks(text: str, expected: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_quoted(text)] == expected


@pytest.mark.parametrize("text", [
    'Der 15" breite Schirm', "Hans’ Haus und Jonas' Garten", "Das geht’s nicht an", "“", "Er sagte “ nichts ”", "",
])
def test_no_words_in_marks(text: str) -> None:
    assert find_quoted(text) == []


def test_a_forgotten_mark_is_told_from_a_closed_one() -> None:
    assert [one.closed for one in find_quoted("„Halt\n\nEr ging „nun“ fort")] == [False, True]


def test_depth_counts_what_lies_around() -> None:
    quoted = find_quoted("„A ‚B‘ C“ und „D“")
    assert [one.depth for one in quoted] == [0, 1, 0]
    assert [one.depth for one in outermost(quoted)] == [0, 0]


@given(st.text(alphabet="ab .,\n:„“”\"«»‹›‚‘’'`", max_size=80))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    quoted = find_quoted(text)
    assert [one.start for one in quoted] == sorted(one.start for one in quoted)
    assert len({(one.start, one.end) for one in quoted}) == len(quoted)
    for one in quoted:
        assert 0 <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
