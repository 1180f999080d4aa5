"""Sentences and quotation marks: text in, sentences out."""

import pytest

from app.language.sentences import quoted_ranges


@pytest.mark.parametrize(
    "sentences",
    [
        ["Am 4. Dezember kam Dr. Weiß nach Bern.", "Dort sprach er z. B. mit Frau Huber."],
        ["Das Treffen ist am 23./24. Jänner.", "Es beginnt um 17:52 Uhr."],
        ["J. D. Weber kam mit Nr. 3.", "Der Rest blieb."],
        ["Es war das 6. Treffen in diesem Jahr.", "Es endete am 7.", "Die Delegation reiste ab."],
        ["„Das ist gut.“", "Er ging."],
        ["„Warum?“, fragte sie.", "„Ja!“ sagte er."],
        ["»Wir kommen.", "Wir bleiben.«", "Dann ging sie."],
        ["Papst Leo XIV. reist nach Wien.", "Die Stadt freut sich."],
        ["Die Gespräche stocken...", "Der Minister wartet."],
        ["Er sagte: „Wir warten.", "Wir haben Zeit.“", "Das genügte."],
        ["Sie zahlt 3 Mio. Euro.", "Er nichts."],
        ["Am 20.12.2025 war Ruhe.", "Am 3.1. nicht."],
    ],
)
def test_sentences(nlp, sentences):
    text = " ".join(sentences)
    assert [s.text.strip() for s in nlp(text).sents] == sentences


def test_no_blank_after_the_stop(nlp):
    assert [s.text for s in nlp("Das ist alles.Die Ministerin schwieg.").sents] == [
        "Das ist alles.", "Die Ministerin schwieg.",
    ]


def test_a_line_without_a_stop_is_a_sentence(nlp):
    assert [s.text.strip() for s in nlp("„Wir bleiben dabei.“\n\nAnna Huber").sents] == [
        "„Wir bleiben dabei.“", "Anna Huber",
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Er sagte: „Wir kommen. Wir bleiben.“ Dann ging er.", ["Wir kommen. Wir bleiben."]),
        ('Er sagte: "Wir kommen.“ Dann ging er.', ["Wir kommen."]),
        ("Sie nannte das «sehr gut», er »schlecht«.", ["sehr gut", "schlecht"]),
        ("„Er sagte: ‚Nein, danke‘ und ging“, sagte sie.", ["Er sagte: ‚Nein, danke‘ und ging", "Nein, danke"]),
        ("“Mit Sicherheit”, sagte er, ‹vielleicht›.", ["Mit Sicherheit", "vielleicht"]),
        ("Das ist Kim's Plan, nicht Thomas’ Idee.", []),
        ("„Der Plan „Nord“ ist gut“, sagte sie.", ["Der Plan „Nord“ ist gut", "Nord"]),
        ("Er sagte: „Wir kommen.", ["Wir kommen."]),
    ],
)
def test_quoted(nlp, text, inside):
    doc = nlp(text)
    ranges, _ = quoted_ranges(doc)
    assert [doc[start:end].text for start, end in ranges] == inside


def test_quotation_over_two_passages(nlp):
    first, second = nlp("Er sagte: „Wir kommen."), nlp("„Wir bleiben.“ Das war alles.")
    _, still_open = quoted_ranges(first)
    ranges, ended = quoted_ranges(second, continues=still_open)
    assert still_open
    assert not ended
    assert [second[start:end].text for start, end in ranges] == ["Wir bleiben."]
