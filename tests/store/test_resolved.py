"""Writing what is resolved: links, counts, slugs that lead somewhere for ever, and no change without one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Engine, select

from app.domain.claims import Extraction
from app.domain.names import Place, PlaceKind
from app.resolve import resolve
from app.store import tables
from app.store.engine import writing
from app.store.load import load_articles
from app.store.resolved import write_resolution
from app.store.rows import table
from app.store.save import save
from app.store.slugs import Entity, give_slugs, successors
from tests.factories import extraction
from tests.store.test_save import everything

MEETING, ACTOR, PLACE = table(tables.Meeting), table(tables.Actor), table(tables.Place)
HISTORY = table(tables.SlugHistory)
RESOLVED = ("actor", "actor_spelling", "actor_role", "place", "meeting", "participation", "conflict", "slug_basis",
            "slug_history", "candidate_pair")


def ingest(engine: Engine, given: Iterable[Extraction]) -> None:
    with writing(engine).begin() as connection:
        for one in given:
            save(connection, one, reader="r")
        write_resolution(connection, resolve(load_articles(connection)))


def column(engine: Engine, target: Any, name: str) -> list[Any]:
    with engine.connect() as connection:
        return sorted(connection.execute(select(target.c[name])).scalars())


def redirects(engine: Engine) -> dict[tuple[str, str], str]:
    with engine.connect() as connection:
        return {(row.entity, row.old): row.new for row in connection.execute(select(HISTORY))}


def test_facts_point_at_what_they_are_resolved_to(engine: Engine) -> None:
    ingest(engine, [extraction()])
    rows = everything(engine)
    [meeting] = rows["meeting"]
    assert meeting.slug == "2031-05-06-arlon-berg-lund"
    assert (meeting.claim_count, meeting.article_count, meeting.status) == (1, 1, "held")
    slug_of = {row.id: row.slug for row in rows["actor"]}
    assert sorted(slug_of.values()) == ["anna-berg", "ivo-lund"]
    assert {row.name: slug_of[row.actor_id] for row in rows["claim_participant"]} == {
        "Anna Berg": "anna-berg", "Ivo Lund": "ivo-lund"}
    assert [row.meeting_id for row in rows["claim"]] == [meeting.id]
    assert [(slug_of[row.speaker_id], row.meeting_id) for row in rows["quote"]] == [("ivo-lund", meeting.id)]
    places = {row.slug: row for row in rows["place"]}
    assert [row.place_id for row in rows["article_place"]] == [places["arlon"].id]
    assert places["arlon"].path == f"/{places['belgien'].id}/{places['arlon'].id}/"
    assert meeting.place_id == places["arlon"].id
    assert {(row.actor_id is None, row.place_id is None) for row in rows["mention"]} == {(True, False), (False, True)}


def test_the_same_again_changes_no_row(engine: Engine) -> None:
    other = extraction("zwei.txt", day=date(2031, 5, 7), weekday="Mittwoch", people=("Anna Berg", "Ole Dahl"))
    articles = [extraction(), other]
    ingest(engine, articles)
    before = everything(engine)
    ingest(engine, reversed(articles))
    assert everything(engine) == before


def test_the_tables_hold_nothing_that_was_resolved_before(engine: Engine) -> None:
    address = "https://k.example/a"
    ingest(engine, [extraction(people=("Anna Berg", "Ivo Lund"), url=address)])
    edited = extraction(people=("Anna Berg", "Ole Dahl"), url=address)
    ingest(engine, [edited])
    assert column(engine, ACTOR, "slug") == ["anna-berg", "ole-dahl"]
    rows = everything(engine)
    current = {row.current_version_id for row in rows["article"]}
    for row in rows["claim"]:
        assert (row.meeting_id is not None) == (row.version_id in current)


def test_an_edit_that_moves_the_date_redirects_the_old_address(engine: Engine) -> None:
    ingest(engine, [extraction()])
    ingest(engine, [extraction(weekday="Mittwoch", day=date(2031, 5, 7))])
    assert column(engine, MEETING, "slug") == ["2031-05-07-arlon-berg-lund"]
    assert redirects(engine)["meeting", "2031-05-06-arlon-berg-lund"] == "2031-05-07-arlon-berg-lund"


def test_redirects_follow_a_second_move(sqlite_engine: Engine) -> None:
    for day, weekday in ((6, "Dienstag"), (7, "Mittwoch"), (8, "Donnerstag")):
        ingest(sqlite_engine, [extraction(weekday=weekday, day=date(2031, 5, day))])
    assert redirects(sqlite_engine) == {
        ("meeting", "2031-05-06-arlon-berg-lund"): "2031-05-08-arlon-berg-lund",
        ("meeting", "2031-05-07-arlon-berg-lund"): "2031-05-08-arlon-berg-lund",
    }


def test_two_spellings_that_prove_one_person_leave_a_redirect(sqlite_engine: Engine) -> None:
    ingest(sqlite_engine, [extraction("eins.txt", people=("Anna Berg", "Igor Tscherkessow"))])
    ingest(sqlite_engine, [extraction(f"{n}.txt", people=("Anna Berg", "Igor Tscherkesow")) for n in "abc"])
    assert column(sqlite_engine, ACTOR, "slug") == ["anna-berg", "igor-tscherkesow"]
    assert redirects(sqlite_engine)["actor", "igor-tscherkessow"] == "igor-tscherkesow"


def test_what_is_gone_for_good_leads_nowhere_and_comes_back_to_life(sqlite_engine: Engine) -> None:
    ingest(sqlite_engine, [extraction()])
    nothing = replace(extraction(), actors=(), mentions=(), claims=(), quotes=(), places=())
    ingest(sqlite_engine, [replace(nothing, article=replace(nothing.article, text=nothing.article.text + " "))])
    assert redirects(sqlite_engine)["actor", "ivo-lund"] == ""
    ingest(sqlite_engine, [extraction()])
    assert not redirects(sqlite_engine)


def test_two_places_of_one_name_both_get_digits(sqlite_engine: Engine) -> None:
    twin = Place("Arlon", PlaceKind.CITY, "Kanada", ("Kanada",))
    ingest(sqlite_engine, [extraction(), extraction("zwei.txt", city=twin, people=("Ole Dahl", "Eva Falk"))])
    slugs = [slug for slug in column(sqlite_engine, PLACE, "slug") if slug.startswith("arlon")]
    assert len(slugs) == 2
    assert all(slug.startswith("arlon-") for slug in slugs)


def test_order_and_runs_give_the_same_slugs(tmp_path_factory: Any, sqlite_engine: Engine) -> None:
    articles = [extraction(), extraction("zwei.txt", day=None), extraction("drei.txt", day=date(2031, 5, 20))]
    ingest(sqlite_engine, articles)
    slugs = column(sqlite_engine, MEETING, "slug")
    again = extraction("vier.txt", day=date(2031, 6, 1))
    ingest(sqlite_engine, [again])
    ingest(sqlite_engine, [replace(again, claims=(), article=replace(again.article, warnings=()))])
    assert column(sqlite_engine, MEETING, "slug") == slugs


def entity(key: str, base: str, *items: str) -> Entity:
    return Entity(key, base, frozenset(items))


def test_slugs_do_not_depend_on_order() -> None:
    entities = [entity("aaaa1", "x"), entity("aaaa2", "x"), entity("b", "y"), entity("c", "x-aaaa")]
    slugs = give_slugs(entities)
    assert slugs == give_slugs(entities[::-1])
    assert slugs == {"aaaa1": "x-aaaa1", "aaaa2": "x-aaaa2", "b": "y", "c": "x-aaaa"}


def test_the_successor_shares_most_evidence() -> None:
    now: Sequence[Entity] = [entity("k1", "one", "a", "b"), entity("k2", "two", "b", "c", "d")]
    slugs = give_slugs(now)
    retired = {"old": ("k0", frozenset("bcd")), "tie": ("k9", frozenset("ac")), "same": ("k1", frozenset("z")),
               "gone": ("k8", frozenset("z"))}
    assert successors(retired, now, slugs) == {"old": "two", "tie": "one", "same": "one", "gone": ""}
