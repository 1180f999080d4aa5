"""More lines around a text: bylines, closings, pointers, stamps, notices."""

from datetime import datetime

import pytest

from app.domain.articles import PassageKind
from app.reading.moments import BERLIN
from tests.reading.shapes_reading import LAST, MORE, PROSE, K, kind_of, read

MORE_BYLINES = [
    ("Von Erika Muster, XYZ-Studio Bern", ("Erika Muster",)),
    ("Von Erika Muster, Abu Dhabi", ("Erika Muster",)),
    ("Von Erika Muster, Max Beispiel und Paula Probe", ("Erika Muster", "Max Beispiel", "Paula Probe")),
    ("Artikel von Erika Muster • 3 Std.", ("Erika Muster",)),
    ("Eine Analyse von Erika Muster", ("Erika Muster",)),
]


@pytest.mark.parametrize(("line", "authors"), MORE_BYLINES)
def test_more_bylines(line: str, authors: tuple[str, ...]) -> None:
    article = read(f"Minister beraten in Bern\n\n{line}\n\n{PROSE}\n\n{MORE}")
    assert article.authors == authors
    assert kind_of(article, line) is K.CREDIT


CLOSING = ["sti/dpa", "© 2024 AFP", "Quelle: musterblatt.de, lno/dpa", "cgu/mes (dpa, rtr)", "[dpa]", "(dpa, Reuters)"]


@pytest.mark.parametrize("line", CLOSING)
def test_closing_agency_lines(line: str) -> None:
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{MORE}\n\n{LAST}\n\n{line}")
    assert kind_of(article, line) is K.CREDIT
    assert article.agencies[0] in {"dpa", "AFP"}


POINTERS = [
    "+++ Alles zum Gipfel im Ticker +++",
    "Dieses Thema im Programm: Musterfunk, 3. Mai 2024, 20:00 Uhr",
    "Empfohlener redaktioneller Inhalt\nDen Text können Sie mit einem Klick anzeigen lassen, wir haben ihn gewählt.",
    "Aktualisiert: 12:05 Uhr",
]


@pytest.mark.parametrize("lines", POINTERS)
def test_lines_of_the_page_at_the_end(lines: str) -> None:
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{MORE}\n\n{LAST}\n\n{lines}")
    assert not any(p.is_read for p in article.passages if p.span.start >= article.text.index(lines))


MORE_HEADS = [
    # (lines above the text, words, kind)
    ("Bitte deaktivieren Sie Ihren Ad-Blocker\n\nMinister beraten in Bern\n\n", "Bitte", K.BOILERPLATE),
    ("Minister beraten in Bern\n\n2 Minuten\n\n(Keystone-SDA) ", "(Keystone", K.CREDIT),
    ("Minister beraten in Bern - © APA (BUNDESAMT/MUSTER)\n\n", "- © APA", K.CREDIT),
    ("MerklisteAufklappenAbspielenPauseAbspielenTeilen\n\nMinister beraten in Bern\n\n", "Merkliste", K.BOILERPLATE),
    ("DAX24.124 -0,6%Öl64,62 -0,4%Gold3.973 +0,7%\nMinister beraten in Bern\n\n", "DAX", K.BOILERPLATE),
    ("Minister beraten in Bern\n\nErika Muster\nMax Beispiel\nPaula Probe\n\n", "Max Beispiel", K.CREDIT),
    (
        "Minister beraten in Bern\n\nDie Minister im Rathaus (Archivbild) Foto: M. Muster/Pool AP/dpa\n",
        "Die Minister",
        K.CAPTION,
    ),
]


@pytest.mark.parametrize(("above", "words", "kind"), MORE_HEADS)
def test_more_heads(above: str, words: str, kind: PassageKind) -> None:
    article = read(f"{above}{PROSE}\n\n{MORE}\n\n{LAST}")
    assert kind_of(article, words) is kind
    assert kind_of(article, LAST) is K.BODY
    assert kind_of(article, PROSE) in {K.BODY, K.LEAD}


def test_stamps_that_run_together() -> None:
    article = read(f"Minister beraten\n30.10.2024, 03:2330.10.2024, 05:31\n\n{PROSE}\n\n{MORE}")
    assert article.published == datetime(2024, 10, 30, 3, 23, tzinfo=BERLIN)


def test_the_timestamp_of_the_page_counts_before_an_injected_date() -> None:
    article = read(f" date 2024-05-01 Minister beraten\n\nErstellt am 3. Mai 2024, 9:10 Uhr\n\n{PROSE}\n\n{MORE}")
    assert article.published == datetime(2024, 5, 3, 9, 10, tzinfo=BERLIN)


def test_a_note_on_sources_gives_agencies_and_is_not_read() -> None:
    note = "Neben eigenen Recherchen verwenden wir Material der Nachrichtenagenturen dpa und AFP."
    article = read(f"Minister beraten\n\n{note}\n\n{PROSE}\n\n{MORE}")
    assert kind_of(article, note) is K.CREDIT
    assert article.agencies == ("dpa", "AFP")


def test_initials_glued_to_the_last_sentence_do_not_take_it_along() -> None:
    last = "Es war das erste Treffen seit fünf Jahren."
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{last}/abc/XY/he")
    assert kind_of(article, last) is K.BODY
    assert kind_of(article, "/abc/XY/he") is K.CREDIT


def test_a_plea_against_ad_blockers_above_the_title() -> None:
    plea = (
        "Bitte deaktivieren Sie Ihren Ad-Blocker\n\nFür unser Angebot sind wir auf Anzeigen angewiesen.\n\n"
        "Klicken Sie auf den Button Ihres Ad-Blockers. Danach können Sie gratis weiterlesen."
    )
    article = read(f"{plea}\n\nMinister beraten in Bern\n\n{PROSE}\n\n{MORE}")
    assert article.title == "Minister beraten in Bern"
    assert not any(
        "Ad-Blocker" in article.words(p) or "Angebot" in article.words(p) for p in article.passages if p.is_read
    )


STAYS = [
    "Marco Muster ist seit Januar für die Außenpolitik des Landes zuständig und reist viel.",
    "Beim Forum in Bern ging die Diskussion weiter. Auch hier blieb die Frage nach der Moderation der Gespräche offen.",
    "Ihr Treffen endete ohne Ergebnis. Ihre Delegationen wollen über den Kanal der Vermittler in Verbindung bleiben.",
    "Die Zustimmung der Parlamente gilt als sicher, externe Fachleute sehen das anders.",
    "Zum Thema Waffenruhe sagte er:",
    "Dieser Artikel des Vertrags gilt als umstritten, die Minister sprachen lange darüber.",
]


@pytest.mark.parametrize("prose", STAYS)
@pytest.mark.parametrize("last", [True, False])
def test_reports_that_only_sound_like_notices_stay(prose: str, last: bool) -> None:
    text = f"{LAST}\n\n{prose}" if last else f"{prose}\n\n{LAST}"
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{MORE}\n\n{text}")
    assert kind_of(article, prose) in {K.BODY, K.HEADING} or (last and prose.endswith(":"))


@pytest.mark.parametrize(
    "credit",
    ["(AP Photo/Lena Kranz, File, dpa)", "(Photo by Lena Kranz / AFP)", "(File Photo: Lena Kranz)"],
)
def test_credits_in_english_are_no_text(credit: str) -> None:
    article = read(f"Zwei Minister in Bern (Archivbild) {credit}\n\n{PROSE}\n\n{MORE}")
    assert kind_of(article, "Lena Kranz") is K.CREDIT
    assert kind_of(article, "Zwei Minister") is K.CAPTION


def test_teasers_glued_to_the_link_of_the_one_before() -> None:
    below = (
        "Weitere Meldungen\nRosenau - Vor dem Beginn der Messe verlangen die Händler mehr Geld von der Stadt und vom\n"
        "MehrNach dem Sturm haben die Helfer in Rosenau die ersten Straßen wieder frei geräumt und den\n"
        "MehrTop Meldungen\nLindau - Die Fähre fährt wieder."
    )
    article = read(f"Minister beraten\n\n{PROSE}\n\n{MORE}\n{below}")
    kinds = {kind_of(article, words) for words in ("Vor dem Beginn", "MehrNach", "Top Meldungen", "Lindau")}
    assert kinds == {K.TEASER}
    assert kind_of(article, "Zuvor hatte") is K.BODY


def test_tags_left_in_plain_text_are_no_words() -> None:
    article = read(PROSE + r" <BR \/><BR \/>" + MORE + " Preise < 5 Euro > 3 Euro.")
    assert "BR" not in article.text
    assert article.text.count("\n\n") == 1
    assert "Preise < 5 Euro > 3 Euro." in article.text
