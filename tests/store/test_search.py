"""One table of queries and hits that holds on both databases."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.domain.articles import Passage, PassageKind
from app.domain.claims import Extraction, Quote, QuoteKind
from app.domain.spans import Span
from app.store.engine import open_engine, writing
from app.store.folding import fold_for_search
from app.store.migrate import upgrade
from app.store.save import save
from app.store.search import marks, parse, prepare, search, snippet
from tests.factories import extraction

LEMMAS = {"Verhandlungen": "Verhandlung", "verhandelten": "verhandeln", "verhandelt": "verhandeln", "Häuser": "Haus",
          "Außenministern": "Außenminister"}
TEXTS = {
    "a": "Die Verhandlungen in Köln dauern an. Der US-Sondergesandte Müller reist ab.",
    "b": "Eine Verhandlung der Außenminister endete ohne Ergebnis in Koeln.",
    "c": "Israel und Muller verhandelten am runden Tisch, nicht am Tisch, der runden wäre.",
    "d": "Das Haus NOT OR AND NEAR blieb leer; 2031 waren es 3,5 Prozent.",
    "e": "Auch mit Außenministern wurde verhandelt, in Bonn und Bern.",
}
QUERIES = [
    ("Verhandlung", "ab"),
    ("verhandlungen", "ab"),
    ("VERHANDLUNG", "ab"),
    ("Verhand*", "abce"),
    ("verhandelt", "ce"),
    ("Köln", "ab"),
    ("Koeln", "ab"),
    ("Koln", "ab"),
    ("Müller", "ac"),
    ("Mueller", "ac"),
    ("Israel", "c"),
    ("Isra*", "c"),
    ("Verhandlung Köln", "ab"),
    ("Verhandlung Müller", "a"),
    ('"am runden Tisch"', "c"),
    ('"runden am Tisch"', ""),
    ('"runden Tisch', "c"),
    ("US-Sondergesandte", "a"),
    ("us sondergesandte", "a"),
    ("Sondergesandte-US", ""),
    ('"Verhandlung der Außenministern"', "b"),
    ("Aussenminister", "be"),
    ("Häuser", ""),  # a form that no text has: its lemma is not known
    ("NOT", "d"),
    ("NOT OR AND NEAR", "d"),
    ("haus NEAR(leer, 2)", ""),
    ("2031", "d"),
    ("3,5", "d"),
    ("fehlt", ""),
    ("Wetter", ""),
    ("", ""),
    ("***", ""),
    ('"', ""),
    ('""', ""),
    ("' OR 1=1 --", ""),
    ("forms:haus", ""),
    ("Köln AND (", ""),
    ("(Köln)", "ab"),
    ("'Köln'", "ab"),
    ("Köln & !b", ""),
    ("\\", ""),
    ("\x00Köln", "ab"),
]


def lemma(word: str) -> str:
    return LEMMAS.get(word, word)


def of(name: str, text: str) -> Extraction:
    """An article of one read passage and one that was cut; the first sentence is a quote as well."""
    whole = f"{text}\nWetter"
    passages = (Passage(PassageKind.BODY, Span(0, len(text))),
                Passage(PassageKind.TEASER, Span(len(text) + 1, len(whole)), reason="teaser list"))
    base = extraction(name)
    quote = Quote(Span(0, text.index(".") + 1), QuoteKind.INDIRECT, "test")
    return replace(base, article=replace(base.article, text=whole, title=None, passages=passages), actors=(), places=(),
                   mentions=(), claims=(), non_meetings=(), quotes=(quote,))


@pytest.fixture
def filled(engine: Engine) -> Engine:
    with writing(engine).begin() as connection:
        for name, text in TEXTS.items():
            save(connection, of(name, text), reader="r", lemma=lemma)
    return engine


def test_queries_and_hits(filled: Engine) -> None:
    with filled.connect() as connection:
        for query, hits in QUERIES:
            found = "".join("abcde"[id_ - 1] for id_ in search(connection, "article", query))
            assert found == hits, query


def test_quotes(filled: Engine) -> None:
    with filled.connect() as connection:
        assert search(connection, "quote", "Verhandlung") == [1, 2]
        assert search(connection, "quote", "Sondergesandte") == []


def test_superseded_versions_are_not_found(filled: Engine) -> None:
    with writing(filled).begin() as connection:
        save(connection, of("a", "Ganz anders. Nichts davon."), reader="r", lemma=lemma)
    with filled.connect() as connection:
        assert search(connection, "article", "Verhandlung") == [2]
        assert search(connection, "article", "anders") == [1]
        assert search(connection, "quote", "Verhandlung") == [2]
        assert search(connection, "quote", "anders") == [6]


@pytest.mark.parametrize(("query", "text", "marked"), [
    ("Verhandlung", TEXTS["a"], ["Verhandlungen"]),
    ("koeln mueller", TEXTS["a"], ["Köln", "Müller"]),
    ('"am runden Tisch"', TEXTS["c"], ["am runden Tisch"]),
    ("us-sondergesandte", TEXTS["a"], ["US-Sondergesandte"]),
    ("verhand*", TEXTS["c"], ["verhandelten"]),
    ("fehlt", TEXTS["a"], []),
])
def test_marks(filled: Engine, query: str, text: str, marked: list[str]) -> None:
    with filled.connect() as connection:
        spans = marks(prepare(connection, query), text)
    assert [span.of(text) for span in spans] == marked


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('search') / 'parley.sqlite'}")
    upgrade(engine)
    with writing(engine).begin() as connection:
        save(connection, of("a", TEXTS["a"]), reader="r", lemma=lemma)
    yield engine
    engine.dispose()


@given(st.text(max_size=60))
def test_no_query_raises(empty: Engine, query: str) -> None:
    with empty.connect() as connection:
        assert set(search(connection, "article", query)) <= {1}
        prepared = prepare(connection, query)
        assert all(mark.end <= len(TEXTS["a"]) for mark in marks(prepared, TEXTS["a"]))


@given(st.text(max_size=60).map(lambda s: s.replace("\x00", " ")))
def test_terms_hold_letters_and_digits_alone(query: str) -> None:
    assert all(word.isalnum() for term in parse(query) for word in term.words)


def test_snippet_shows_the_marks_between_words() -> None:
    text = "eins zwei drei " * 40 + "Köln und Bonn " + "vier fünf " * 40
    at = text.index("Köln")
    cut = snippet(text, [Span(at, at + 4)], width=60).of(text)
    assert "Köln" in cut
    assert len(cut) <= 60
    assert set(cut.split()) <= set(text.split())
    assert snippet("kurz", [], width=60) == Span(0, 4)


@pytest.mark.parametrize(("one", "other"), [("Müller", "Mueller"), ("Müller", "muller"), ("GROẞ", "gross"),
                                            ("Café", "cafe"), ("Israel", "ISRAEL")])
def test_folding_makes_spellings_equal(one: str, other: str) -> None:
    assert fold_for_search(one) == fold_for_search(other)


def test_folding_keeps_words_apart() -> None:
    assert len({fold_for_search(word) for word in ("Mut", "Mat", "Mate", "Matt")}) == 4


def documented() -> list[tuple[str, str, str]]:
    """The rows of the table in docs/search.md: query, a text that it finds, one that it does not."""
    text = (Path(__file__).parents[2] / "docs" / "search.md").read_text("utf-8")
    return re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", text, re.MULTILINE)


@pytest.mark.parametrize(("query", "found", "not_found"), documented())
def test_the_documented_examples_hold(sqlite_engine: Engine, query: str, found: str, not_found: str) -> None:
    with writing(sqlite_engine).begin() as connection:
        for name, text in (("found", found), ("not found", not_found)):
            save(connection, of(name, text), reader="r", lemma=lemma)
        assert search(connection, "article", query) == [1]


def test_there_are_documented_examples() -> None:
    assert len(documented()) >= 8
