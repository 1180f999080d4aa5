"""Search: what holds the words, and nothing of what was cut."""

from sqlmodel import Session

from app.queries.search import search


def test_articles_show_the_words_marked(session: Session) -> None:
    found = search(session, "verhandlung")
    assert [hit.file for hit in found.articles] == ["runde.txt"]
    assert [part.text for part in found.articles[0].parts if part.marks] == ["Verhandlung"]
    assert [meeting.key for meeting in found.meetings] == ["m-palast"]


def test_what_was_cut_is_neither_found_nor_shown(session: Session) -> None:
    assert search(session, "Börse").nothing
    shown = "".join(part.text for hit in search(session, "Gastgeber").articles for part in hit.parts)
    assert "Gastgeber" in shown
    assert "Börse" not in shown


def test_people_places_and_quotes(session: Session) -> None:
    assert [row.name for row in search(session, "bergh").actors] == ["Anna Berg"]
    assert [row.name for row in search(session, "harbour").places] == ["Hafenstadt"]
    assert [hit.quote.speaker for hit in search(session, "weiter").quotes] == ["Anna Berg"]


def test_no_words_find_nothing(session: Session) -> None:
    assert search(session, "").nothing
    assert search(session, "xyzzy").nothing
