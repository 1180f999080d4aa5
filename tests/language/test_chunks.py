"""Sentence in, chunks out: words, head, preposition, case, links."""

import pytest

from app.knowledge import load_knowledge
from app.language.chunks import ChunkFinder


@pytest.fixture(scope="module")
def chunks(nlp):
    finder = ChunkFinder(load_knowledge().grammar)

    def find(text):
        doc = nlp(text)
        return doc, finder.find(doc)

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der US-Gesandte Karl Weber traf am Montag den Präsidenten der Ukraine in Wien.",
         ["Der US-Gesandte Karl Weber", "am Montag", "den Präsidenten", "der Ukraine", "in Wien"]),
        ("Die von Huber geforderte Abtretung lehnte er ab.", ["Die von Huber geforderte Abtretung", "von Huber", "er"]),
        ("Huber sprach mit den Außenministern Frankreichs und Polens.",
         ["Huber", "mit den Außenministern", "Frankreichs", "Polens"]),
        ("Das Treffen der Minister dauerte rund fünf Stunden.", ["Das Treffen", "der Minister", "rund fünf Stunden"]),
        ("Nach sehr guten, offenen Gesprächen kam der Außen- und Innenminister.",
         ["Nach sehr guten, offenen Gesprächen", "der Außen- und Innenminister"]),
        ("Die beiden trafen sich.", ["Die beiden", "sich"]),
    ],
)
def test_words(chunks, text, expected):
    doc, found = chunks(text)
    assert [doc[c.start : c.end].text for c in found] == expected


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("mit dem Berater", "dat"), ("für die Ministerin", "acc"), ("wegen des Treffens", "gen"), ("ihn", "acc"),
        ("mit Huber", "dat"), ("in die Stadt", "acc"), ("in der Stadt", "dat"), ("im Palast", "dat"), ("er", "nom"),
        ("ihm", "dat"), ("einem Gast", "dat"), ("die Ministerin", ""), ("das Treffen", ""), ("der Präsident", "nom"),
    ],
)
def test_case(chunks, text, case):
    assert chunks(text)[1][0].case == case


@pytest.mark.parametrize(
    ("text", "chunk", "owner"),
    [
        ("Webers Berater kam.", "Webers", "Berater"),
        ("Merz’ Reise begann.", "Merz", "Reise"),
        ("Das Treffen der Minister endete.", "der Minister", "Das Treffen"),
        ("Sie traf Vertreter der USA, der Ukraine und Polens.", "Polens", "Vertreter"),
        ("Er ist Sprecher des Palasts.", "des Palasts", "Sprecher"),
        ("Es geht um die Abtretung ukrainischer Gebiete.", "ukrainischer Gebiete", "um die Abtretung"),
        ("Am Montag traf der Minister Huber.", "Am Montag", None),
        ("Sie gab der Ministerin die Hand.", "die Hand", None),
    ],
)
def test_genitives(chunks, text, chunk, owner):
    doc, found = chunks(text)
    words = [doc[c.start : c.end].text for c in found]
    link = found[words.index(chunk)].genitive_of
    assert (None if link is None else words[link]) == owner


@pytest.mark.parametrize(
    ("text", "chunk", "host"),
    [
        ("Webers Berater, Karl Huber, kam.", "Karl Huber", "Berater"),
        ("Karl Huber, der Berater von Weber, kam.", "der Berater", "Karl Huber"),
        ("Der Berater von Präsident Weber, Karl Huber, kam.", "Karl Huber", "Der Berater"),
        ("Der Sekretär des nationalen Sicherheitsrats Karl Weber kam.", "Karl Weber", "Der Sekretär"),
        ("Weber, Huber und Moser kamen.", "Huber", None),
        ("Er sprach mit Huber, Weber aber schwieg.", "Weber", None),
    ],
)
def test_appositions(chunks, text, chunk, host):
    doc, found = chunks(text)
    words = [doc[c.start : c.end].text for c in found]
    link = found[words.index(chunk)].apposition_of
    assert (None if link is None else words[link]) == host
