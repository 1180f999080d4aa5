"""Words and the day they were written on in, days out."""

from datetime import date, time

import pytest

from app.domain.timespans import Precision
from app.language.times import find_times, resolve_time

THURSDAY = date(2025, 12, 4)


@pytest.fixture(scope="module")
def read(nlp):
    def read(text, *, anchor=THURSDAY, direction=None):
        doc = nlp(text)
        return [resolve_time(mention, doc, anchor, direction=direction) for mention in find_times(doc)]

    return read


@pytest.mark.parametrize(
    ("text", "direction", "words", "edtf"),
    [
        ("Sie trafen sich am Dienstagabend.", "past", "am Dienstagabend", "2025-12-02"),
        ("Sie treffen sich am Dienstag.", "future", "am Dienstag", "2025-12-09"),
        ("Sie reden am Donnerstag.", "future", "am Donnerstag", "2025-12-04"),
        ("Er kam Dienstag Abend an.", "past", "Dienstag Abend", "2025-12-02"),
        ("Das geschah in der Nacht zu Mittwoch.", "past", "in der Nacht zu Mittwoch", "2025-12-02/2025-12-03"),
        ("Das geschah in der Nacht auf den 3. Mai.", "past", "in der Nacht auf den 3. Mai", "2025-05-02/2025-05-03"),
        ("Sie kommt heute.", None, "heute", "2025-12-04"),
        ("Sie kam gestern Abend.", "past", "gestern Abend", "2025-12-03"),
        ("Sie kommt übermorgen.", "future", "übermorgen", "2025-12-06"),
        ("Morgen beginnt das Treffen.", "future", "Morgen", "2025-12-05"),
        ("Sie kommt am heutigen Mittwoch.", None, "am heutigen Mittwoch", "2025-12-03"),
        ("An diesem Donnerstag reden sie.", None, "An diesem Donnerstag", "2025-12-04"),
        ("Sie kam am vergangenen Wochenende.", "past", "am vergangenen Wochenende", "2025-11-29/2025-11-30"),
        ("Sie reden an diesem Wochenende.", None, "an diesem Wochenende", "2025-12-06/2025-12-07"),
        ("Sie redeten letzten Donnerstag.", "past", "letzten Donnerstag", "2025-11-27"),
        ("Sie reist am kommenden Montag.", None, "am kommenden Montag", "2025-12-08"),
        ("Ende November kam er.", "past", "Ende November", "2025-11-21/2025-11-30"),
        ("Im November kam er.", "past", "Im November", "2025-11"),
        ("Im November kommt er.", "future", "Im November", "2026-11"),
        ("Im November 2024 kam er.", "past", "Im November 2024", "2024-11"),
        ("Sie kommt am 3. Januar.", "future", "am 3. Januar", "2026-01-03"),
        ("Sie kam am 03.01.2026.", "past", "am 03.01.2026", "2026-01-03"),
        ("Sie tagen am 23./24. Jänner.", "future", "am 23./24. Jänner", "2026-01-23/2026-01-24"),
        ("Sie tagen vom 2. bis 4. Mai.", "future", "vom 2. bis 4. Mai", "2026-05-02/2026-05-04"),
        ("Sie tagten vom 30. April bis zum 2. Mai.", "past", "vom 30. April bis zum 2. Mai", "2025-04-30/2025-05-02"),
        ("Sie tagten von Sonntag bis Dienstag.", "past", "von Sonntag bis Dienstag", "2025-11-30/2025-12-02"),
        ("Sie tagten am Sonntag und Montag.", "past", "am Sonntag und Montag", "2025-11-30/2025-12-01"),
        ("Sie tagen am Samstag und am Sonntag.", "future", "am Samstag und am Sonntag", "2025-12-06/2025-12-07"),
        ("Sie kommen heute und morgen.", "future", "heute und morgen", "2025-12-04/2025-12-05"),
        ("Sie kam vor drei Wochen.", "past", "vor drei Wochen", "2025-11-10/2025-11-16"),
        ("Sie kam vor rund zwei Tagen.", "past", "vor rund zwei Tagen", "2025-12-02"),
        ("Sie tagen seit Montag.", "future", "seit Montag", "2025-12-01/.."),
        ("Sie tagen ab Montag.", "future", "ab Montag", "2025-12-08/.."),
        ("Sie tagen noch vor Weihnachten.", "future", "vor Weihnachten", "../2025-12-23"),
        ("Sie tagen nach dem 3. Mai.", "future", "nach dem 3. Mai", "2026-05-04/.."),
        ("Sie tagten am Dienstag vor einer Woche.", "past", "am Dienstag vor einer Woche", "2025-11-25"),
        ("Heute vor einem Jahr kam er.", "past", "Heute vor einem Jahr", "2024"),
        ("Sie tagen seit Montag.", None, "seit Montag", "2025-12-01/.."),
        ("Sie tagen bis zum 30. September.", None, "bis zum 30. September", "../2026-09-30"),
        ("Sie tagen in der kommenden Woche.", None, "in der kommenden Woche", "2025-12-08/2025-12-14"),
        ("Sie tagten vergangene Woche Dienstag.", "past", "vergangene Woche Dienstag", "2025-11-25"),
        ("Sie tagten am Dienstag vergangener Woche.", "past", "am Dienstag vergangener Woche", "2025-11-25"),
        ("Sie tagen Ende der Woche.", None, "Ende der Woche", "2025-12-04/2025-12-07"),
        ("Er lobte die gestrigen Gespräche.", None, "die gestrigen", "2025-12-03"),
        ("Im Sommer 2024 kam er.", "past", "Im Sommer 2024", "2024-06-01/2024-08-31"),
        ("2003 trafen sie sich.", "past", "2003", "2003"),
        ("Im Jahr 2003 kam er.", "past", "Im Jahr 2003", "2003"),
        ("Ende 2024 kam er.", "past", "Ende 2024", "2024-09-01/2024-12-31"),
        ("Sie kamen zu Ostern.", "past", "zu Ostern", "2025-04-18/2025-04-21"),
        ("Am Mittwoch, dem 3. Dezember, kam er.", "past", "Am Mittwoch, dem 3. Dezember", "2025-12-03"),
        ("Am Donnerstag (18. Dezember) tagen sie.", None, "Am Donnerstag (18. Dezember)", "2025-12-18"),
        ("Im vergangenen Jahr kam er.", "past", "Im vergangenen Jahr", "2024"),
        ("Am Wahlsonntag kam er.", "past", "Am Wahlsonntag", "2025-11-30"),
        ("Im Mai dieses Jahres kam er.", "past", "Im Mai dieses Jahres", "2025-05"),
        ("Am 3. Mai vergangenen Jahres kam er.", "past", "Am 3. Mai vergangenen Jahres", "2024-05-03"),
        ("In der vergangenen Nacht kam er.", "past", "In der vergangenen Nacht", "2025-12-03/2025-12-04"),
        ("Am heutigen Nachmittag kam er.", "past", "Am heutigen Nachmittag", "2025-12-04"),
        ("Am frühen Morgen des 31. Juli kam er.", "past", "Am frühen Morgen des 31. Juli", "2025-07-31"),
        ("Er kam in der Nacht vom 10. zum 11. Mai.", "past", "in der Nacht vom 10. zum 11. Mai",
         "2025-05-10/2025-05-11"),
        ("Vor einem halben Jahr kam er.", "past", "Vor einem halben Jahr", "2025-06"),
        ("Sie wurde 2012 eröffnet.", "past", "2012", "2012"),
        ("Beim Gipfel 2017 kam er.", "past", "2017", "2017"),
        ("Sie tagen in der übernächsten Woche.", None, "in der übernächsten Woche", "2025-12-15/2025-12-21"),
        ("Sie tagten am vorletzten Montag.", "past", "am vorletzten Montag", "2025-11-24"),
        ("Sie tagen bis 23./24. Mai.", None, "bis 23./24. Mai", "../2026-05-24"),
        ("Am frühen Dienstagmorgen kam er.", "past", "Am frühen Dienstagmorgen", "2025-12-02"),
        (
            "Sie redeten bis in die Nacht zum Mittwoch.",
            "past",
            "bis in die Nacht zum Mittwoch",
            "2025-12-02/2025-12-03",
        ),
        ("Sie tagen vom 5. auf den 6. Mai.", "future", "vom 5. auf den 6. Mai", "2026-05-05/2026-05-06"),
        ("Am zweiten Dezember kam er.", "past", "Am zweiten Dezember", "2025-12-02"),
        ("In der Vorwoche kam er.", "past", "In der Vorwoche", "2025-11-24/2025-11-30"),
        ("Am Neujahrstag tagen sie.", "future", "Am Neujahrstag", "2026-01-01"),
    ],
)
def test_known(read, text, direction, words, edtf):
    times = read(text, direction=direction)
    assert [(span.words, span.edtf()) for span in times] == [(words, edtf)]


@pytest.mark.parametrize(
    "text",
    [
        "Sie kommt in den kommenden Tagen.", "Sie kam kürzlich.", "Zuvor kam er.", "Danach ging sie.",
        "Am Vortag kam er.", "Sie kam in den letzten Jahren.", "Sie kam vor wenigen Tagen.",
        "Sie kommt in den nächsten zwei Wochen.",
        "Tags darauf kam er.",
        "Am Tag davor kam er.",
        "Am selben Abend kam er.",
        "Zwei Wochen später kam er.",
        "Am nächsten Morgen kam er.",
    ],
)
def test_vague_words_stay_vague(read, text):
    (span,) = read(text)
    assert not span.known
    assert span.precision is Precision.UNKNOWN
    assert span.words in text


@pytest.mark.parametrize(
    "text",
    [
        "Das fünfstündige Treffen war gut.", "Es endete nach fast fünf Stunden.",
        "Der Krieg dauert seit drei Jahren an.",
        "Sie kam zum sechsten Mal.", "Es war in diesem Jahr das vierte Treffen.", "Das 3. Treffen in diesem Jahr.",
        "Sie kommt jeden Montag.", "Sie kommt montags.", "Das schrieb die Bild am Sonntag.", "Es kamen 2000 Gäste.",
        "Der 28-Punkte-Plan liegt vor.", "In 2000 Orten war Ruhe.", "seit 23./24. Jahren",
        "Das Mädchen ist fünf Jahre alt.",
        "Mittwochs tagt der Rat.",
        "Das ist ihr zweiter Besuch.",
        "Sie redeten die Nacht über.",
    ],
)
def test_no_dates(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "anchor", "direction", "edtf"),
    [
        ("am 3. Januar", date(2025, 12, 31), "future", "2026-01-03"),
        ("am 3. Januar", date(2025, 12, 31), "past", "2025-01-03"),
        ("im November", date(2026, 1, 9), "past", "2025-11"),
        ("am 30. Dezember", date(2026, 1, 2), "past", "2025-12-30"),
        ("am 30. Dezember", date(2026, 1, 2), None, "2025-12-30"),
        ("am Wochenende", date(2025, 12, 7), "past", "2025-12-06/2025-12-07"),
        ("am kommenden Wochenende", date(2025, 12, 7), None, "2025-12-13/2025-12-14"),
        ("Mitte Januar", date(2025, 12, 7), "future", "2026-01-11/2026-01-21"),
        ("am Dienstag", date(2025, 12, 2), "past", "2025-12-02"),
        ("am 29. Februar", date(2025, 3, 1), "past", "2024-02-29"),
        ("am 30. Februar", date(2025, 3, 1), "past", ""),
        ("von Dienstag bis Freitag", date(2025, 12, 31), "future", "2026-01-06/2026-01-09"),
        ("im Winter", date(2026, 1, 9), "past", "2025-12-01/2026-02-28"),
    ],
)
def test_other_days(read, text, anchor, direction, edtf):
    (span,) = read(text, anchor=anchor, direction=direction)
    assert span.edtf() == edtf


def test_trace_and_place(nlp):
    doc = nlp("Sie kam am Dienstag nach Bern.")
    doc._.base = 100
    (mention,) = find_times(doc)
    span = resolve_time(mention, doc, THURSDAY, direction="past")
    assert (span.span.start, span.span.end) == (108, 119)
    (step,) = span.trace
    assert (step.words, step.anchor, step.result) == ("am Dienstag", "2025-12-04", "2025-12-02")
    assert "latest" in step.rule


def test_without_an_anchor(read):
    assert [span.edtf() for span in read("am Dienstag und am 3. Mai 2024", anchor=None)] == ["", "2024-05-03"]
    (span,) = read("am Dienstag", anchor=None)
    assert "no day to count from" in span.trace[0].rule


def test_clock(read):
    (span,) = read("am Montag um 14.30 Uhr", direction="past")
    assert (span.edtf(), span.clock) == ("2025-12-01", time(14, 30))
    (zoned,) = read("am Montag um 14 Uhr 30 MESZ", direction="past")
    assert (zoned.words, zoned.clock) == ("am Montag um 14 Uhr 30 MESZ", time(14, 30))
    (alone,) = read("um 9 Uhr")
    assert (alone.known, alone.clock) == (False, time(9))
