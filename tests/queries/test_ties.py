"""Who met whom: announced is not met, and a delegation does not meet itself."""

from sqlmodel import Session

from app.queries import meetings
from app.queries.actor import actor
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.network import network
from app.queries.ties import Tie, ties


def all_ties(session: Session) -> dict[frozenset[str], Tie]:
    found = ties(meetings.everything(session, Filters(), Found()))
    return {frozenset((tie.one.name, tie.other.name)): tie for tie in found.values()}


def test_met_and_planned_stand_apart(session: Session) -> None:
    tie = all_ties(session)[frozenset(("Anna Berg", "Mira Osten"))]
    assert (tie.met, tie.planned) == (1, 1)


def test_who_was_only_expected_absent_or_spoken_about_met_nobody(session: Session) -> None:
    found = all_ties(session)
    assert frozenset(("Anna Berg", "Rosa Lind")) in found  # they met at another time
    assert found[frozenset(("Anna Berg", "Rosa Lind"))].met == 1
    assert frozenset(("Mira Osten", "Westmark")) not in found  # denied
    assert frozenset(("Ines Falk", "Ada Kern")) not in found  # postponed
    assert frozenset(("Anna Berg", "Ada Kern")) not in found  # merely possible


def test_members_of_a_delegation_are_not_joined_by_it(session: Session) -> None:
    found = all_ties(session)
    assert frozenset(("Delegation: Nordland", "Delegation: Südland")) in found
    assert frozenset(("Jonas Thal", "Rosa Lind")) in found
    assert frozenset(("Delegation: Nordland", "Jonas Thal")) not in found
    assert frozenset(("Delegation: Südland", "Rosa Lind")) not in found
    assert frozenset(("Jonas Thal", "Tom Hain")) not in found
    assert frozenset(("Ada Kern", "Tom Hain")) in found  # the mediator was there


def test_an_actor_s_company_is_counted_the_same(session: Session) -> None:
    detail = actor(session, "anna-berg")
    assert detail is not None
    company = {one.person.name: (one.met, one.planned) for one in detail.company}
    assert company == {"Mira Osten": (1, 1), "Karl von der Au": (1, 0), "Rosa Lind": (1, 0), "Ines Falk": (1, 0)}


def test_every_appearance_stands_once_under_its_own_heading(session: Session) -> None:
    detail = actor(session, "anna-berg")
    assert detail is not None
    groups = {group.sort: [seen.meeting.key for seen in group.appearances] for group in detail.groups}
    assert groups == {
        "met": ["m-palast", "m-video", "m-undatiert"], "planned": ["m-wochenende"], "other": ["m-vielleicht"],
    }
    lind = actor(session, "rosa-lind")
    assert lind is not None
    assert [group.sort for group in lind.groups] == ["met", "absent"]


def test_every_appearance_is_a_click_from_its_sentence(session: Session) -> None:
    detail = actor(session, "anna-berg")
    assert detail is not None
    seen = {one.meeting.key: one for group in detail.groups for one in group.appearances}
    assert [told.source for told in seen["m-palast"].tellings] == ["Hafenbote", "Bergzeitung", "Hafenbote"]
    assert seen["m-palast"].tellings[0].anchor == "s22-102"


def test_the_same_filter_gives_the_same_picture(session: Session) -> None:
    first, second = (network(session, Filters(), Found()) for _ in range(2))
    assert first == second
    assert all(-1 <= value <= 1 for node in first.nodes for value in (node.x, node.y))
    assert len({(node.x, node.y) for node in first.nodes}) == len(first.nodes)
    assert {edge.kind for edge in first.edges} == {"met", "planned"}


def test_a_network_of_nothing_is_empty(session: Session) -> None:
    found = network(session, Filters(q="xyzzy"), Found())
    assert (found.nodes, found.edges, found.meetings) == ((), (), 0)
