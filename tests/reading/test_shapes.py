"""Pages of invented newsrooms: what is read, what is cut and why."""

from datetime import date, datetime

import pytest

from app.domain.articles import PassageKind
from app.reading.moments import BERLIN
from tests.reading.shapes_reading import LAST, MORE, PROSE, K, kind_of, read, words_of

LINES = [
    # (lines above the text, words, kind)
    ("Politik, Ausland\n\nMinister beraten in Bern\n\n", "Politik, Ausland", K.BOILERPLATE),
    ("Politik, Ausland\n\nMinister beraten in Bern\n\n", "Minister beraten", K.TITLE),
    ("Minister beraten in Bern\nStand: 03.05.2024 17:52 Uhr\n\n", "Stand:", K.BOILERPLATE),
    ("Minister beraten in Bern\nVon Erika Muster, Bern\n\n", "Von Erika", K.CREDIT),
    (
        "Minister beraten in Bern\n\nVon Erika Muster und Max Beispiel\n3. Mai 2024, 10:15 Uhr\n\n",
        "Von Erika",
        K.CREDIT,
    ),
    ("Minister beraten in Bern\n\nErika Muster\n03.05.2024, 10:15\n\n", "Erika Muster", K.CREDIT),
    ("Startseite > Politik > Ausland\nMinister beraten in Bern\n\n", "Startseite", K.BOILERPLATE),
    ("Sie sind hier: Start / Politik\nMinister beraten in Bern\n\n", "Sie sind hier", K.BOILERPLATE),
    ("Minister beraten in Bern\nTeilen\nFacebook WhatsApp E-Mail\nDrucken\n\n", "Facebook", K.BOILERPLATE),
    ("Minister beraten in Bern\n12 Kommentare\n\n", "12 Kommentare", K.BOILERPLATE),
    ("Minister beraten in Bern\nLesezeit: 3 Min.\n\n", "Lesezeit", K.BOILERPLATE),
    ("Minister beraten in Bern\n8. Oktober 2024 | Lesezeit: 4 Min.\n\n", "8. Oktober", K.BOILERPLATE),
    ("Minister beraten in Bern\nvor 3 Stunden 14\n\n", "vor 3 Stunden", K.BOILERPLATE),
    ("Minister beraten in Bern\n\nHändedruck vor dem Rathaus\nFoto: Max Beispiel/dpa\n\n", "Händedruck", K.CAPTION),
    ("Minister beraten in Bern\n\nHändedruck vor dem Rathaus\nFoto: Max Beispiel/dpa\n\n", "Foto:", K.CREDIT),
    ("Minister beraten in Bern\n\nHändedruck vor dem Rathaus. (Foto: dpa)\n\n", "(Foto", K.CREDIT),
    ("Minister beraten in Bern\n\nHändedruck vor dem Rathaus (AP / Max Beispiel)\n\n", "(AP /", K.CREDIT),
    ("Minister beraten in Bern\n\nHändedruck vor dem Rathaus (AP / Max Beispiel)\n\n", "Händedruck", K.CAPTION),
    ("Minister beraten in Bern\n\nDie Minister vor dem Rathaus. – keystone\n\n", "– keystone", K.CREDIT),
    ("Minister beraten in Bern\n\nDie Minister vor dem Rathaus (Symbolbild)\n\n", "Die Minister vor", K.CAPTION),
    (
        "Minister beraten in Bern\n\n  • Händedruck im Rathaus.  - Foto: Max Beispiel/dpa\n\n    Max Beispiel/dpa\n\n",
        "Händedruck",
        K.CAPTION,
    ),
    (
        "Minister beraten in Bern\n\n  • Händedruck im Rathaus.  - Foto: Max Beispiel/dpa\n\n    Max Beispiel/dpa\n\n",
        "•",
        K.BOILERPLATE,
    ),
    ("Minister beraten in Bern\n\n© Beispielbild/Imago\n\n", "© Beispielbild", K.CREDIT),
    ("Minister beraten in Bern\n\nVideo: Die Ankunft der Delegation\n\n", "Video:", K.BOILERPLATE),
    ("Minister beraten in Bern\n\nAnzeige\n\n", "Anzeige", K.BOILERPLATE),
    ("Bern (bsp) – ", "Bern (bsp)", K.CREDIT),
    ("BERN/WIEN (dpa-AFX) - ", "BERN/WIEN", K.CREDIT),
    ("BERN. ", "BERN.", K.CREDIT),
    ("Bern – ", "Bern –", K.CREDIT),
    ("Genf/Wien - ", "Genf/Wien", K.CREDIT),
    ("Bern, Schweiz - ", "Bern, Schweiz", K.CREDIT),
    ("BERN, 17. März. /tass/. ", "BERN, 17. März", K.CREDIT),
    ("Minister beraten in Bern / Foto: © MUSTER/AFP\n\n", "/ Foto", K.CREDIT),
    ("New York - ", "New York", K.CREDIT),
    ("Bern, 4. Dezember (Hansa) – ", "Bern, 4.", K.CREDIT),
    (
        "Demotext für Parley – nach öffentlich bekannten Tatsachen geschrieben\n\nMinister beraten in Bern\n\n",
        "Demotext",
        K.BOILERPLATE,
    ),
    (
        "Hinweis der Redaktion: Dieser Text wird fortgeschrieben.\n\nMinister beraten in Bern\n\n",
        "Hinweis",
        K.BOILERPLATE,
    ),
    (" date 2024-05-03 Krieg in Musterland\nMinister beraten in Bern\n\n", "Krieg in", K.BOILERPLATE),
    (" date 2024-05 Minister beraten in Bern\n\n", "date 2024-05", K.BOILERPLATE),
]


@pytest.mark.parametrize(("above", "words", "kind"), LINES)
def test_above_the_text(above: str, words: str, kind: PassageKind) -> None:
    article = read(f"{above}{PROSE}\n\n{MORE}\n\n{LAST}")
    assert kind_of(article, words) is kind
    assert kind_of(article, PROSE) in {K.BODY, K.LEAD}
    assert kind_of(article, LAST) is K.BODY


BELOW = [
    ("\n\n@ dpa.de", "@ dpa.de", K.CREDIT),
    (" (dpa)", "(dpa)", K.CREDIT),
    (" (APA/dpa/red)", "(APA", K.CREDIT),
    ("/abc/XY/he", "/abc/XY", K.CREDIT),
    ("\n\nQuelle: APA/dpa", "Quelle", K.CREDIT),
    ("\n\nabc/def", "abc/def", K.BOILERPLATE),
    ("\n\nLesen Sie auch: Neue Runde im Herbst", "Lesen Sie auch", K.TEASER),
    ("\n\nMehr zum Thema\n\nNeue Runde im Herbst\n\nWas die Delegation erreichen will", "Was die", K.TEASER),
    ("\n\nMehr zum Thema:\nNeue Runde im Herbst\nSo liefen die Gespräche ab", "So liefen", K.TEASER),
    (
        "\n\nWeitere Meldungen\n\nMinister reist ab Er ist fort. (Politik, 07.05.2024 - 10:00) weiterlesen...",
        "Minister reist",
        K.TEASER,
    ),
    ("\n\nMinister reist ab. Er ist schon im Zug nach Wien gestiegen. Weiterlesen »", "Minister reist", K.TEASER),
    ("\n\nMelden Sie sich jetzt hier für unseren kostenlosen Newsletter an.", "Melden Sie", K.BOILERPLATE),
    (
        "\n\nDie Kommentarfunktion ist geschlossen. Bitte beachten Sie unsere Netiquette.",
        "Die Kommentarf",
        K.BOILERPLATE,
    ),
    (
        "\n\nDieser externe Inhalt wird nicht gezeigt: Es fehlt Ihre Einwilligung, Cookies zu setzen.",
        "Dieser ext",
        K.BOILERPLATE,
    ),
    (
        "\n\nLiebe Leserin, lieber Leser,\nab sieben Uhr kann wieder geschrieben werden.\nIhr Team",
        "ab sieben",
        K.BOILERPLATE,
    ),
    ("\n\nNach oben\nZur Startseite", "Zur Startseite", K.BOILERPLATE),
    ("\n\nMehr dazu lesen Sie hier:", "Mehr dazu", K.BOILERPLATE),
    (" (Lesen Sie hier mehr dazu.)", "(Lesen Sie", K.BOILERPLATE),
    ("\n\n© 2024 Musterblatt", "© 2024", K.BOILERPLATE),
    ("\n\nDie Redaktion empfiehlt\nDiskutieren Sie mit!\nWeitere Themen aus der Region", "Weitere Themen", K.TEASER),
    (
        "\n\nErika Muster ist seit 2019 Redakteurin im Ressort Ausland und schreibt über Musterland.",
        "Erika Muster ist",
        K.BOILERPLATE,
    ),
    ("\n\nDiese Nachricht wurde am 03.05.2024 im Programm Musterfunk gesendet.", "Diese Nachricht", K.BOILERPLATE),
    ("\n\nHinweis: Dieser Artikel wurde mit Künstlicher Intelligenz (KI) erstellt.", "Hinweis:", K.BOILERPLATE),
    ("\n\nbsp:240503-10-4711/2", "bsp:2405", K.CREDIT),
]


@pytest.mark.parametrize(("below", "words", "kind"), BELOW)
def test_below_the_text(below: str, words: str, kind: PassageKind) -> None:
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{MORE}\n\n{LAST}{below}")
    assert kind_of(article, words) is kind
    assert kind_of(article, LAST) is K.BODY
    assert article.title == "Minister beraten in Bern"


WITHIN = [
    # lines between two paragraphs
    ("Neue Runde im Herbst", K.HEADING),
    ("Wie geht es weiter?", K.HEADING),
    ("Lesen Sie auch: Neue Runde im Herbst", K.TEASER),
    ("Lesen Sie auch", K.TEASER),
    ("Anzeige", K.BOILERPLATE),
    ("Mehr zum Thema\n\nSo arbeitet die Delegation", K.TEASER),
    ("Wer in Bern am Tisch sitzt, lesen Sie hier:", K.BOILERPLATE),
    ("Die Außenministerin sprach von einem Newsletter, den ihr Haus kostenlos verschicke. Das koste wenig.", K.BODY),
    ("„Wir haben lange und gut miteinander gesprochen.“\n\nErika Muster, Delegationsleiterin", K.QUOTE_BOX),
    ("Die Forderung lautet:", K.BODY),
    ("— Erika Muster (@muster) 3. Mai 2024", K.CREDIT),
    ("Weitere Nachrichten zu diesem Thema lesen:", K.TEASER),
]


@pytest.mark.parametrize(("lines", "kind"), WITHIN)
def test_within_the_text(lines: str, kind: PassageKind) -> None:
    article = read(
        f"Minister beraten in Bern\n\n{PROSE}\n\n{MORE}\n\n{lines}\n\n{LAST}\n\n{MORE.replace('Zuvor', 'Danach')}"
    )
    assert kind_of(article, lines.split("\n")[0]) is kind
    assert kind_of(article, LAST) is K.BODY


NO_DATELINE = [
    "Merz (CDU) – seit Mai im Amt – reiste am Montag nach Bern, um dort mit seinem Amtskollegen zu sprechen.",
    "Der Minister (SPD) ist am Montag in Bern eingetroffen und hat dort mit der Präsidentin gesprochen.",
    "Berlin – das ist die Stadt, in der alle Fäden zusammenlaufen – wartete am Montag auf eine Antwort aus Bern.",
    "Bern und Wien haben am Montag eine neue Runde vereinbart, die schon im Herbst beginnen soll.",
    "Moskau (dpa) hat man selten so still erlebt wie an diesem Montag im Mai, als die Gäste kamen.",
]


@pytest.mark.parametrize("prose", NO_DATELINE)
def test_no_dateline(prose: str) -> None:
    article = read(f"Minister beraten in Bern\n\n{prose}\n\n{MORE}\n\n{LAST}")
    assert [p.rule for p in article.passages if p.rule == "dateline"] == []


PUBLISHED = [
    ("Minister beraten\n\n03.05.2024 - 02:38:10\n\n", datetime(2024, 5, 3, 2, 38, 10, tzinfo=BERLIN)),
    ("Minister beraten\nFr, 03.05.2024, 19.31 Uhr\n\n", datetime(2024, 5, 3, 19, 31, tzinfo=BERLIN)),
    ("Minister beraten\nDonnerstag, 18. Jänner 2024 | 05:41 Uhr\n\n", datetime(2024, 1, 18, 5, 41, tzinfo=BERLIN)),
    ("Minister beraten\nStand: 03.05.2024 17:52 Uhr\n\n", datetime(2024, 5, 3, 17, 52, tzinfo=BERLIN)),
    ("Minister beraten\nAktualisiert am 4. Mai 2024, 1:50 Uhr\n\n", datetime(2024, 5, 4, 1, 50, tzinfo=BERLIN)),
    ("Minister beraten\nVeröffentlicht am 3. Mai 2024, aktualisiert am 4. Mai 2024, 8 Uhr\n\n", date(2024, 5, 3)),
    (" date 2024-05-03 Minister beraten\n\n", date(2024, 5, 3)),
    (" date 2024-05-03 Minister beraten\n\n3. Mai 2024, 9:10 Uhr\n\n", datetime(2024, 5, 3, 9, 10, tzinfo=BERLIN)),
    ("Minister beraten\nVon dpa Freitag, 03.05.2024, 17:10 Uhr\n\n", datetime(2024, 5, 3, 17, 10, tzinfo=BERLIN)),
    ("Minister beraten\nErika Muster, 03.05.2024 17:10\n\n", datetime(2024, 5, 3, 17, 10, tzinfo=BERLIN)),
    (
        "Minister beraten\n27. Juli 2025, 13:09 Uhr Quelle: DIE POST, Reuters, hap\n",
        datetime(2025, 7, 27, 13, 9, tzinfo=BERLIN),
    ),
    (
        f"{MORE}\nBrennpunkte\nMinister beraten\n- AFP - 11. Mai 2024, 04:03 Uhr\n",
        datetime(2024, 5, 11, 4, 3, tzinfo=BERLIN),
    ),
    ("Minister beraten\n\n", None),
    (" date 2024-05 Minister beraten\n\n", None),
]


@pytest.mark.parametrize(("above", "published"), PUBLISHED)
def test_published(above: str, published: date | None) -> None:
    article = read(
        f"{above}{PROSE}\n\n{MORE}\n\nWeitere Meldungen\n\nAnderes (Politik, 03.05.2031 - 09:20) weiterlesen..."
    )
    assert article.published == published


def test_updated_alone_is_the_publication_too() -> None:
    article = read(f"Minister beraten\nAktualisiert am 4. Mai 2024, 1:50 Uhr\n\n{PROSE}")
    assert article.updated == article.published == datetime(2024, 5, 4, 1, 50, tzinfo=BERLIN)


WHO = [
    ("Minister beraten\nVon Erika Muster und Max Beispiel\n\n", "", ("Erika Muster", "Max Beispiel"), ()),
    ("Minister beraten\nVon: APA/AFP\n\n", "", (), ("APA", "AFP")),
    ("Minister beraten\n\nBern (dpa/AFP) – ", "", (), ("dpa", "AFP")),
    ("Minister beraten\n\nBern (bsp) – ", "", (), ("bsp",)),
    ("Minister beraten\nVon: bsp\n\n", "", (), ("bsp",)),
    ("Minister beraten\n\n", "\n\n@ bsp.example", (), ("bsp",)),
    ("Minister beraten\n\n", "\n\n@ dpa.de", (), ("dpa",)),
    ("Minister beraten\n\nHändedruck\nFoto: Max Muster/AFP\n\n", " (APA)", (), ("APA",)),
]


@pytest.mark.parametrize(("above", "below", "authors", "agencies"), WHO)
def test_authors_and_agencies(above: str, below: str, authors: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    article = read(f"{above}{PROSE}\n\n{MORE}{below}")
    assert (article.authors, article.agencies) == (authors, agencies)


PUBLISHER = [
    ("\n\n© 2024 Musterblatt GmbH", "Musterblatt GmbH"),
    ("\n\nMit freundlichen Grüßen\ndas musterblatt.at-Team", "musterblatt.at"),
    ("\n\nDiese Nachricht wurde am 03.05.2024 im Programm Musterfunk gesendet.", "Musterfunk"),
    ("\n\n© Max Muster/AFP", None),
    ("", None),
]


@pytest.mark.parametrize(("below", "publisher"), PUBLISHER)
def test_publisher_is_what_the_text_says(below: str, publisher: str | None) -> None:
    assert read(f"Minister beraten\n\n{PROSE}\n\n{MORE}{below}").publisher == publisher


def test_a_text_that_starts_with_prose_has_no_title() -> None:
    article = read(f"{PROSE}\n{MORE}\n{LAST}")
    assert article.title is None
    assert words_of(article, K.TITLE) == []


def test_glued_captions_are_repetitions() -> None:
    one, two = "Händedruck im Rathaus.", "Ankunft der Gäste am Bahnhof. (Archivbild)"
    credits = ("Max Beispiel/EPA Pool via AP/dpa", "Erika Muster/Pool/AP/dpa")
    article = read(
        f"Minister beraten\n\n  • {one}  - Foto: {credits[0]}\n\n    {credits[0]}\n\n  • {two} - Foto: {credits[1]}\n\n"
        f"    {credits[1]}\n\n{one}  - Foto: {credits[0]}{two} - Foto: {credits[1]}\n\n{PROSE}\n\n{MORE}\n\n{LAST}"
    )
    assert words_of(article, K.CAPTION) == [one, two]
    assert [p.rule for p in article.passages].count("repeated captions") == 1
    assert kind_of(article, PROSE) in {K.LEAD, K.BODY}


def test_a_caption_glued_to_the_text() -> None:
    article = read(f"Minister beraten\n\nDie Minister vor dem Rathaus. © Max Beispiel/ap/dpa {PROSE}\n\n{MORE}")
    assert words_of(article, K.CAPTION) == ["Die Minister vor dem Rathaus."]
    assert words_of(article, K.CREDIT) == ["© Max Beispiel/ap/dpa"]
    assert kind_of(article, PROSE) in {K.LEAD, K.BODY}


def test_hard_wrapped_text_keeps_its_paragraphs() -> None:
    lines = [PROSE[i : i + 60] for i in range(0, len(PROSE), 60)]
    article = read(
        "Minister beraten in Bern\n\n"
        + "\n".join(lines)
        + "\n\n"
        + "\n".join(MORE[i : i + 60] for i in range(0, len(MORE), 60))
    )
    assert len([p for p in article.passages if p.kind in {K.BODY, K.LEAD}]) == 2


def test_a_list_of_facts_at_the_head_is_no_text() -> None:
    article = read(
        "Minister beraten in Bern\n- Politik\n- Aktualisiert: 03.05.2024\n- 01:00 Uhr\n- Erika Muster\n"
        f"{PROSE}\n{MORE}\n{LAST}"
    )
    assert article.published == datetime(2024, 5, 3, 1, 0, tzinfo=BERLIN)
    assert article.authors == ("Erika Muster",)
    assert words_of(article, K.HEADING) == []


def test_a_notice_of_several_lines() -> None:
    notice = (
        "Wir benötigen Ihre Zustimmung\nDer Inhalt setzt Cookies. Ihre Einwilligung können Sie ändern.\nAkzeptieren"
    )
    article = read(f"Minister beraten in Bern\n\n{PROSE}\n\n{notice}\n\n{MORE}\n\n{LAST}")
    assert {kind_of(article, line) for line in notice.split("\n")} == {K.BOILERPLATE}
    assert kind_of(article, MORE) is K.BODY
