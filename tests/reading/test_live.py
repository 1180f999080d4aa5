"""Live blogs and tickers: entries, their times over midnight, headlines."""

from datetime import datetime

import pytest

from app.domain.articles import Article, PassageKind
from app.reading.decoding import Decoded
from app.reading.metadata import Metadata
from app.reading.moments import BERLIN
from app.reading.sources import read_text

K = PassageKind
ONE = "Die Delegation aus Musterland ist in Bern eingetroffen. Sie wurde am Flughafen empfangen."
TWO = "Der Gastgeber hat die Gäste im Rathaus begrüßt. Die Gespräche sollen bis zum Abend dauern."
THREE = "Das Außenministerium hat die Reise bestätigt. Sie war seit Wochen geplant worden."


def read(text: str) -> Article:
    return read_text(Decoded(text), source="a.txt", metadata=Metadata())


def at(day: int, hour: int, minute: int) -> datetime:
    return datetime(2024, 5, day, hour, minute, tzinfo=BERLIN)


def entries(article: Article) -> list[tuple[int | None, object, str]]:
    """(entry, time, words) of each live entry."""
    return [(p.entry, p.published, article.words(p)) for p in article.passages if p.kind is K.LIVE_ENTRY]


TICKERS = [
    "+++ 14:05 Delegation trifft ein +++\n{0}\n\n+++ 11:30 Rathaus öffnet +++\n{1}\n\n"
    "+++ 09:15 Reise bestätigt +++\n{2}",
    "+++ 14:05 Uhr: Delegation trifft ein +++ {0}\n\n+++ 11:30 Uhr: Rathaus öffnet +++ {1}\n\n"
    "+++ 9:15 Uhr: Reise bestätigt +++ {2}",
    "14.05 Uhr: {0}\n\n11.30 Uhr: {1}\n\n9.15 Uhr: {2}",
    "14:05 Delegation trifft ein\n\n{0}\n\n11:30 Rathaus öffnet\n\n{1}\n\n09:15 Reise bestätigt\n\n{2}",
    "14:05 Uhr\nDelegation trifft ein\n{0}\n\n11:30 Uhr\nRathaus öffnet\n{1}\n\n09:15 Uhr\nReise bestätigt\n{2}",
    "14:05 Uhr | Delegation trifft ein\n{0}\n\n11:30 Uhr | Rathaus öffnet\n{1}\n\n09:15 Uhr | Reise bestätigt\n{2}",
    "3. Mai, 14.05 Uhr: Delegation trifft ein\n\n{0}\n\n3. Mai, 11.30 Uhr: Rathaus öffnet\n\n{1}\n\n"
    "3. Mai, 9.15 Uhr: Reise bestätigt\n\n{2}",
    "Update, 14.05 Uhr: {0}\n\nUpdate vom 3. Mai, 11.30 Uhr: {1}\n\nUpdate, 9.15 Uhr: {2}",
    "Delegation trifft ein\nErika Muster, 14:05 Uhr\n{0}\n\nRathaus öffnet\nErika Muster, 11:30 Uhr\n{1}\n\n"
    "Reise bestätigt\nMax Beispiel, 09:15 Uhr\n{2}",
]


@pytest.mark.parametrize("ticker", TICKERS)
def test_entries_by_time(ticker: str) -> None:
    article = read(
        "Ticker zu den Gesprächen in Bern\n\nStand: 03.05.2024, 15:00 Uhr\n\n" + ticker.format(ONE, TWO, THREE)
    )
    assert entries(article) == [(0, at(3, 14, 5), ONE), (1, at(3, 11, 30), TWO), (2, at(3, 9, 15), THREE)]
    assert article.title == "Ticker zu den Gesprächen in Bern"
    read_words = " ".join(article.words(p) for p in article.passages if p.is_read)
    assert "14:05" not in read_words
    assert "14.05" not in read_words


DIRECTIONS = [
    # (clock of the article, clocks of the entries, their days and hours)
    ("04.05.2024, 01:00", ("00:40", "23:50", "22:10"), [at(4, 0, 40), at(3, 23, 50), at(3, 22, 10)]),
    ("04.05.2024, 01:00", ("23:50", "22:10", "08:00"), [at(3, 23, 50), at(3, 22, 10), at(3, 8, 0)]),
    ("04.05.2024, 10:00", ("09:00", "07:00", "23:00"), [at(4, 9, 0), at(4, 7, 0), at(3, 23, 0)]),
    ("04.05.2024, 10:00", ("22:00", "23:30", "08:15"), [at(3, 22, 0), at(3, 23, 30), at(4, 8, 15)]),
    ("04.05.2024, 20:00", ("08:00", "12:00", "18:00"), [at(4, 8, 0), at(4, 12, 0), at(4, 18, 0)]),
]


@pytest.mark.parametrize(("stand", "clocks", "moments"), DIRECTIONS)
def test_the_run_of_the_clock_over_midnight(stand: str, clocks: tuple[str, ...], moments: list[datetime]) -> None:
    lines = [f"+++ {clock} Neues aus Bern +++\n{words}" for clock, words in zip(clocks, (ONE, TWO, THREE), strict=True)]
    article = read(f"Ticker\n\nStand: {stand} Uhr\n\n" + "\n\n".join(lines))
    assert [moment for _, moment, _ in entries(article)] == moments


def test_without_a_day_entries_have_no_time() -> None:
    article = read(f"Ticker aus Bern\n\n+++ 14:05 A +++ {ONE}\n\n+++ 13:05 B +++ {TWO}\n\n+++ 12:05 C +++ {THREE}")
    assert [moment for _, moment, _ in entries(article)] == [None, None, None]
    assert [number for number, _, _ in entries(article)] == [0, 1, 2]


def test_entries_by_author() -> None:
    article = read(
        f"Gespräche in Bern: Delegation trifft ein\n\nAktualisiert am 3. Mai 2024, 15:00 Uhr\n\n"
        f"Erika Muster\n\nGastgeber begrüßt die Gäste\n\n{TWO}\n\n"
        "„Wir haben lange miteinander gesprochen.“\n\nHans Redner\n\n"
        f"{THREE}\n\nMax Beispiel\n\nDelegation ist da\n\n{ONE}\n\nErika Muster\n\nWie geht es weiter?\n\n"
        f"{THREE} Danach war Ruhe."
    )
    assert article.authors == ("Erika Muster", "Max Beispiel")
    assert [number for number, _, _ in entries(article)] == [0, 0, 1, 2]
    boxes = [p for p in article.passages if p.kind is K.QUOTE_BOX]
    assert [article.words(p).split("\n")[-1] for p in boxes] == ["Hans Redner"]
    assert boxes[0].entry == 0
    authors = [p for p in article.passages if p.rule == "live-blog author"]
    assert [p.entry for p in authors] == [0, 1, 2]


NO_TICKER = [
    f"{ONE}\n\nUm 14.05 Uhr begann das Treffen im Rathaus.\n\n{TWO}\n\n{THREE}",
    f"10.000 Menschen kamen zum Rathaus.\n\n{ONE}\n\n12.500 Euro kostete das Essen.\n\n{TWO}\n\n14.20 Euro der Wein.",
    f"Neue Gespräche\n\n{ONE}\n\nAlte Sorgen\n\n{TWO}\n\nGroße Worte\n\n{THREE}",
]


@pytest.mark.parametrize("text", NO_TICKER)
def test_no_live_blog(text: str) -> None:
    article = read("Ankunft in Bern\n\nStand: 03.05.2024, 15:00 Uhr\n\n" + text)
    assert [p for p in article.passages if p.entry is not None] == []


def test_a_page_opened_at_midnight_is_not_younger_than_its_entries() -> None:
    article = read(f"Ticker\n\n03.05.2024, 00:01 Uhr\n\n+++ 14:05 A +++\n{ONE}\n\n+++ 13:50 B +++\n{TWO}")
    assert [moment for _, moment, _ in entries(article)] == [at(3, 14, 5), at(3, 13, 50)]


def test_an_entry_glued_to_the_name_of_the_ticker() -> None:
    article = read(
        f"Der Tag in Bern im Ticker+++ 14:15 Delegation trifft ein +++\n\n03.05.2024, 00:01 Uhr\n\n{ONE}\n\n"
        f"+++ 13:50 Rathaus öffnet +++\n\n{TWO}\n\n+++ 22:10 Reise bestätigt +++\n\n{THREE}"
    )
    assert article.title == "Der Tag in Bern im Ticker"
    assert entries(article) == [(0, at(3, 14, 15), ONE), (1, at(3, 13, 50), TWO), (2, at(2, 22, 10), THREE)]


def test_a_note_that_the_ticker_is_closed_is_not_read() -> None:
    note = "Dieser News-Ticker zu den Gesprächen ist beendet. Weiter geht es in einem neuen Ticker."
    article = read(f"Gespräche in Bern\n\n{note}\n\n{ONE}\n\n{TWO}\n\n{THREE}")
    assert not any(note in article.words(p) for p in article.passages if p.is_read)
