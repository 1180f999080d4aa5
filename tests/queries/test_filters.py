"""One table for all filters: what each holds of the sample, and what the sentence and the chips say."""

from datetime import date

import pytest
from sqlmodel import Session

from app.queries import actors, articles, meetings, places, quotes
from app.queries.definitions import FILTERS
from app.queries.facets import facets
from app.queries.filters import Filters
from app.queries.found import look_up
from app.queries.sentence import parts, sentence
from app.queries.subjects import Subject
from app.queries.urls import parse
from app.queries.words import ENGLISH

ALL = {
    "palast", "bergstadt", "talburg", "gipfel", "anruf", "wochenende", "november", "undatiert", "delegationen",
    "dementi", "laufend", "vielleicht", "video",
}
UNDATED = {"gipfel", "undatiert", "vielleicht"}
D = date

TABLE: list[tuple[Filters, set[str], str]] = [
    (Filters(), ALL, "All meetings"),
    (Filters(from_=D(2025, 12, 1), to=D(2025, 12, 31)),
     {"palast", "bergstadt", "talburg", "anruf", "wochenende", "laufend"},
     "Meetings between 1 and 31 December 2025"),
    (Filters(from_=D(2025, 11, 28), to=D(2025, 12, 2)), {"palast", "november"},
     "Meetings between 28 November and 2 December 2025"),
    (Filters(from_=D(2025, 12, 21)), {"wochenende"}, "Meetings from 21 December 2025 on"),
    (Filters(to=D(2025, 10, 7)), {"delegationen", "dementi"}, "Meetings until 7 October 2025"),
    (Filters(from_=D(2025, 12, 2), to=D(2025, 12, 2)), {"palast"}, "Meetings on 2 December 2025"),
    (Filters(place=("seepalast",)), {"palast"}, "Meetings in Seepalast"),
    (Filters(place=("kuestenland",)), {"palast", "wochenende", "delegationen"}, "Meetings in Küstenland"),
    (Filters(place=("nordland",)), {"palast", "wochenende", "delegationen", "vielleicht"}, "Meetings in Nordland"),
    (Filters(city=("hafenstadt",)), {"palast", "wochenende", "delegationen"}, "Meetings in Hafenstadt"),
    (Filters(country=("suedland", "westmark")),
     {"bergstadt", "talburg", "gipfel", "november", "undatiert", "dementi", "laufend"},
     "Meetings in Südland or Westmark"),
    (Filters(actor=("anna-berg",)), {"palast", "wochenende", "undatiert", "vielleicht", "video"},
     "Meetings with Anna Berg"),
    (Filters(actor=("anna-berg", "mira-osten")), {"palast", "wochenende"}, "Meetings with Anna Berg and Mira Osten"),
    (Filters(actor=("rosa-lind",)), {"undatiert", "delegationen"}, "Meetings with Rosa Lind"),
    (Filters(anyactor=("leo-xii", "peter-stein")), {"anruf", "november"}, "Meetings with Leo XII. or Peter Stein"),
    (Filters(together=("anna-berg", "mira-osten")), {"palast", "wochenende"},
     "Meetings joining Anna Berg and Mira Osten"),
    (Filters(together=("jonas-thal", "tom-hain")), set(), "Meetings joining Jonas Thal and Tom Hain"),
    (Filters(together=("ada-kern", "ines-falk")), set(), "Meetings joining Ada Kern and Ines Falk"),
    (Filters(side=("westmark",)), {"talburg", "anruf", "delegationen", "vielleicht"},
     "Meetings with the side Westmark"),
    (Filters(status=("planned",)), {"bergstadt", "wochenende"}, "Meetings, planned"),
    (Filters(status=("cancelled", "postponed")), {"talburg", "gipfel"}, "Meetings, cancelled or postponed"),
    (Filters(kind=("phone",)), {"anruf"}, "Meetings, by phone"),
    (Filters(source=("bergzeitung",)), {"palast", "bergstadt", "talburg"}, "Meetings, reported by Bergzeitung"),
    (Filters(minsources=2), {"palast"}, "Meetings, told by at least 2 independent sources"),
    (Filters(conflicts="yes"), {"palast"}, "Meetings, on which sources disagree"),
    (Filters(conflicts="no", place=("hafenstadt",)), {"wochenende", "delegationen"},
     "Meetings in Hafenstadt, on which no source disagrees"),
    (Filters(q="harbour"), {"wochenende", "delegationen"}, "Meetings, matching “harbour”"),
    (Filters(q="verschoben"), {"talburg"}, "Meetings, matching “verschoben”"),
    (Filters(q="fünf Stunden"), {"palast"}, "Meetings, matching “fünf Stunden”"),
    (Filters(q="gastgeber"), set(), "Meetings, matching “gastgeber”"),  # stands in no claim's sentence
    (Filters(q="bergh talburg"), set(), "Meetings, matching “bergh talburg”"),
    (Filters(q="südland"), {"palast", "bergstadt", "wochenende", "delegationen", "undatiert", "dementi", "laufend",
                            "video"}, "Meetings, matching “südland”"),
    (Filters(actor=("anna-berg",), place=("hafenstadt",), from_=D(2025, 12, 1), to=D(2025, 12, 31)),
     {"palast", "wochenende"}, "Meetings in Hafenstadt between 1 and 31 December 2025 with Anna Berg"),
]


@pytest.mark.parametrize(("filters", "names", "said"), TABLE, ids=[said for _, _, said in TABLE])
def test_each_filter(session: Session, filters: Filters, names: set[str], said: str) -> None:
    found = look_up(session, filters)
    page = meetings.page(session, filters, found)
    assert {row.key.removeprefix("m-") for row in page.rows} == names
    assert page.count == len(names)
    assert sentence(filters, found, Subject.MEETINGS, ENGLISH) == said


def test_the_table_has_every_filter() -> None:
    used = {definition.key for definition in FILTERS for filters, _, _ in TABLE if definition.is_set(filters)}
    assert used == {definition.key for definition in FILTERS if not definition.passive}


def test_undated_meetings_are_left_out_of_a_dated_filter_and_counted(session: Session) -> None:
    filters = Filters(from_=D(2025, 1, 1), place=("suedland", "westmark"))
    page = meetings.page(session, filters, look_up(session, filters))
    assert {row.key for row in page.rows}.isdisjoint(f"m-{name}" for name in UNDATED)
    assert page.undated == 2


@pytest.mark.parametrize("filters", [
    Filters(actor=("nobody",)), Filters(place=("nowhere",)), Filters(city=("nordland",)), Filters(source=("nix",)),
    Filters(side=("mars",)),
])
def test_a_name_that_nobody_has_leaves_nothing(session: Session, filters: Filters) -> None:
    found = look_up(session, filters)
    assert found.missing
    page = meetings.page(session, filters, found)
    assert (page.rows, page.count) == ((), 0)
    counted = facets(session, filters, found)
    assert {choice.count for key in ("status", "kind") for choice in counted[key]} == {0}


def test_old_names_lead_to_present_ones(session: Session) -> None:
    found = look_up(session, Filters(actor=("anna-bergh",), place=("hafen",)))
    assert found.moved == {("actor", "anna-bergh"): "anna-berg", ("place", "hafen"): "hafenstadt"}
    assert not found.missing


@pytest.mark.parametrize(("typed", "moved"), [
    ("Anna Bergh", {("actor", "anna-bergh"): "anna-berg"}), ("karl-von-der-au", {}), ("nobody", {}),
])
def test_a_spelling_that_was_seen_leads_to_its_actor(
    session: Session, typed: str, moved: dict[tuple[str, str], str]
) -> None:
    asked = parse([("actor", typed)], Subject.MEETINGS)
    found = look_up(session, asked.filters)
    assert found.moved == moved
    assert bool(found.missing) == (typed == "nobody")


def test_each_part_can_be_taken_away(session: Session) -> None:
    filters = Filters(from_=D(2025, 12, 1), actor=("anna-berg", "mira-osten"), status=("held",), cursor="x")
    chips = parts(filters, look_up(session, filters), Subject.MEETINGS, ENGLISH)
    assert [(chip.key, chip.text) for chip in chips] == [
        ("from", "1 December 2025"), ("actor", "Anna Berg"), ("actor", "Mira Osten"), ("status", "held"),
    ]
    assert chips[1].without.actor == ("mira-osten",)
    assert all(chip.without.cursor == "" for chip in chips)


@pytest.mark.parametrize(("filters", "names"), [
    (Filters(side=("nordland",), kind=("person",)), {"Anna Berg", "Jonas Thal", "Tom Hain"}),
    (Filters(q="bergh"), {"Anna Berg"}),
    (Filters(from_=D(2025, 12, 1), place=("seepalast",)), {"Anna Berg", "Mira Osten", "Karl von der Au"}),
    (Filters(from_=D(2025, 12, 1), place=("nowhere",)), set()),
])
def test_actors(session: Session, filters: Filters, names: set[str]) -> None:
    page = actors.page(session, filters, look_up(session, filters))
    assert {row.name for row in page.rows} == names


def test_met_and_planned_are_counted_apart(session: Session) -> None:
    berg = next(row for row in actors.page(session, Filters(), look_up(session, Filters())).rows
                if row.name == "Anna Berg")
    assert (berg.met, berg.planned, berg.quotes, berg.articles) == (3, 1, 1, 2)


@pytest.mark.parametrize(("filters", "names"), [
    (Filters(place=("kuestenland",)), {"Küstenland", "Hafenstadt", "Seepalast"}),
    (Filters(kind=("city",), country=("westmark",)), {"Talburg", "Leerort"}),
    (Filters(actor=("leo-xii",)), set()),
    (Filters(actor=("peter-stein",)), {"Westmark", "Talburg"}),
    (Filters(q="harbour"), {"Hafenstadt"}),
])
def test_places(session: Session, filters: Filters, names: set[str]) -> None:
    page = places.page(session, filters, look_up(session, filters))
    assert {row.name for row in page.rows} == names


def test_a_place_counts_what_lies_in_it(session: Session) -> None:
    rows = {row.name: row for row in places.page(session, Filters(), look_up(session, Filters())).rows}
    assert (rows["Hafenstadt"].meetings, rows["Hafenstadt"].held, rows["Hafenstadt"].planned) == (3, 2, 1)
    assert rows["Nordland"].meetings == 4
    assert rows["Leerort"].meetings == 0


@pytest.mark.parametrize(("filters", "files"), [
    (Filters(), {"palast.txt", "runde.txt", "skript.html"}),
    (Filters(actor=("anna-berg",)), {"palast.txt"}),
    (Filters(side=("nordland",)), {"palast.txt", "runde.txt"}),
    (Filters(kind=("mixed",)), {"runde.txt"}),
    (Filters(to=D(2025, 12, 2)), {"palast.txt"}),
    (Filters(place=("nordland",)), {"palast.txt"}),
    (Filters(source=("bergzeitung",)), {"runde.txt"}),
    (Filters(q="weiter"), {"palast.txt"}),
])
def test_quotes(session: Session, filters: Filters, files: set[str]) -> None:
    page = quotes.page(session, filters, look_up(session, filters))
    assert {row.file for row in page.rows} == files
    assert page.count == len(files)


@pytest.mark.parametrize(("filters", "files"), [
    (Filters(actor=("anna-berg", "jonas-thal")), {"runde.txt"}),
    (Filters(anyactor=("ines-falk", "leo-xii")), {"absage.txt", "skript.html"}),
    (Filters(place=("nordland",)), {"palast.txt", "runde.txt"}),
    (Filters(q="verhandlung"), {"runde.txt"}),
    (Filters(source=("hafenbote",), from_=D(2025, 12, 10)), {"spaet.txt"}),
])
def test_articles(session: Session, filters: Filters, files: set[str]) -> None:
    page = articles.page(session, filters, look_up(session, filters))
    assert {row.file for row in page.rows} == files


@pytest.mark.parametrize(("filters", "key", "counts"), [
    (Filters(), "status", {"held": 6, "planned": 2, "ongoing": 1, "postponed": 1, "cancelled": 1, "denied": 1,
                           "possible": 1}),
    (Filters(status=("held",)), "status", {"held": 6, "planned": 2, "ongoing": 1, "postponed": 1, "cancelled": 1,
                                           "denied": 1, "possible": 1}),
    (Filters(status=("held",)), "city", {"hafenstadt": 2, "bergstadt": 1, "talburg": 1}),
    (Filters(city=("talburg",), status=("held",)), "city", {"hafenstadt": 2, "bergstadt": 1, "talburg": 1}),
    (Filters(country=("nordland",)), "side", {"nordland": 4, "suedland": 3, "westmark": 2}),
    (Filters(actor=("anna-berg",)), "actor",
     {"anna-berg": 5, "mira-osten": 2, "karl-von-der-au": 1, "rosa-lind": 1, "ines-falk": 1, "ada-kern": 1}),
    (Filters(place=("hafenstadt",)), "source", {"hafenbote": 1, "bergzeitung": 1}),
])
def test_counts_respect_the_other_filters(
    session: Session, filters: Filters, key: str, counts: dict[str, int]
) -> None:
    found = facets(session, filters, look_up(session, filters))[key]
    assert {choice.value: choice.count for choice in found if choice.count} == counts
