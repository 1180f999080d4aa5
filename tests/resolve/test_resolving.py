"""Claims in, meetings out."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.claims import MeetingClaim
from app.domain.timespans import Precision
from app.resolve import resolve
from tests.resolve.build import article, claim, day, month

KREMLIN = [
    article("a", "2025-12-04", claim(day("2025-12-02"), "Wladimir Putin, Steve Witkoff, Jared Kushner",
                                     place="Moskau", venue="Kreml", country="Russland")),
    article("b", "2025-12-02", claim(day("2025-12-02"), "Wladimir Putin, Steve Witkoff, Jared Kushner",
                                     place="Moskau", country="Russland", status="ongoing")),
    article("c", "2025-12-18", claim(month("2025-11"), "Wladimir Putin, Steve Witkoff, Jared Kushner",
                                     place="Moskau", venue="Kreml", country="Russland")),
]


def test_a_month_that_ends_two_days_before_the_day_is_a_conflict_of_one_meeting() -> None:
    [meeting] = resolve(KREMLIN).meetings
    assert meeting.time.edtf() == "2025-12-02"
    assert meeting.status == "held"
    assert (meeting.place, meeting.venue, meeting.country) == ("Moskau", "Kreml", "Russland")
    [conflict] = meeting.conflicts
    assert conflict.field == "date"
    assert [(value.value, value.wins) for value in conflict.values] == [("2025-12-02", True), ("2025-11", False)]
    assert [ref.article for ref in conflict.values[1].claims] == ["c"]
    assert meeting.independent_sources == 3


TOGETHER = [
    pytest.param(
        claim(day("2025-11-29", "2025-11-30"), "Rustem Umjerow, Marco Rubio, Steve Witkoff",
              place="Florida", country="USA"),
        claim(day("2025-11-30"), "Steve Witkoff, Delegation: Ukraine", place="Florida", country="USA"),
        id="a weekend holds its day, a delegation its member"),
    pytest.param(
        claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Florida", country="USA", status="planned"),
        claim(day("2025-12-04"), "Steve Witkoff, Jared Kushner, Rustem Umjerow", place="Miami", country="USA"),
        id="Miami lies in Florida"),
    pytest.param(
        claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", kind="phone"),
        claim(day("2025-12-04"), "Steve Witkoff, Rustem Umerow", kind="unknown"),
        id="two spellings of a name"),
    pytest.param(
        claim(day(None), "Marco Rubio, Rustem Umjerow", place="Genf", country="Schweiz"),
        claim(day("2025-11-23"), "Marco Rubio, Rustem Umjerow, Steve Witkoff", place="Genf", country="Schweiz"),
        id="an undated claim at the same place shortly after"),
    pytest.param(
        claim(day("2025-12-19"), "Rustem Umjerow, Sergej Lawrow, Delegation: USA", place="Genf", country="Schweiz"),
        claim(day("2025-12-19"), "Rustem Umjerow, Sergej Lawrow, Wladimir Putin, Kirill Dmitrijew, Wolodymyr Selenskyj",
              place="Genf", country="Schweiz"),
        id="the same principals of two sides"),
    pytest.param(
        claim(day("2025-12-19"), "Delegation: Europa, Rustem Umjerow, Steve Witkoff", place="Miami", country="USA"),
        claim(day("2025-12-19"), "Delegation: Frankreich, Delegation: Italien, Rustem Umjerow, Steve Witkoff",
              place="Miami", country="USA"),
        id="the Europeans may be any of them"),
    pytest.param(
        claim(day(None), "Marco Rubio, Rustem Umjerow", place="Genf", country="Schweiz", status="ongoing"),
        claim(day("2025-12-05"), "Marco Rubio, Rustem Umjerow, Steve Witkoff", country="Schweiz"),
        id="a meeting that runs while the article is written"),
    pytest.param(
        claim(day(None), "Donald Trump, Wladimir Putin", kind="phone"),
        claim(day("2025-11-29"), "Donald Trump, Wladimir Putin", kind="phone"),
        id="an undated call of the same two within a week"),
    pytest.param(
        claim(day(None), "Steve Witkoff, Wladimir Putin", ordinal=6),
        claim(day("2025-11-20"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland", ordinal=6),
        id="the same ordinal decides what the rest leaves open"),
    pytest.param(
        claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Miami", country="USA"),
        claim(day("2025-12-01", "2025-12-07", Precision.WEEK), "Steve Witkoff, Rustem Umjerow", country="USA"),
        id="a week and a country hold the day and the city"),
]
APART = [
    pytest.param(
        claim(day("2025-04-11"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        claim(day("2025-04-11"), "Steve Witkoff, Kirill Dmitrijew", place="Moskau", country="Russland"),
        id="each names somebody the other has not"),
    pytest.param(
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", kind="phone"),
        id="a call is no encounter"),
    pytest.param(
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        claim(day("2025-12-04"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        id="two days"),
    pytest.param(
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Genf", country="Schweiz"),
        id="two places"),
    pytest.param(
        claim(day(None), "Donald Trump, Wladimir Putin", status="possible"),
        claim(day("2025-12-28"), "Donald Trump, Wladimir Putin"),
        id="the same people are not enough"),
    pytest.param(
        claim(day(None), "Marco Rubio, Rustem Umjerow", place="Genf", country="Schweiz", status="ongoing"),
        claim(month("2025-11"), "Marco Rubio, Rustem Umjerow", place="Genf", country="Schweiz"),
        id="what runs in December was not in November"),
    pytest.param(
        claim(month("2025-11"), "Steve Witkoff, Wladimir Putin", country="Russland"),
        claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", country="Russland"),
        id="a contradicting month with no more than a country in common"),
    pytest.param(
        claim(day(None), "Donald Trump, Wladimir Putin", kind="phone"),
        claim(day("2025-11-20"), "Donald Trump, Wladimir Putin", kind="phone"),
        id="an undated call two weeks later"),
    pytest.param(
        claim(day(None), "Steve Witkoff, Wladimir Putin", ordinal=6),
        claim(day("2025-11-20"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland"),
        id="no ordinal to decide what the rest leaves open"),
    pytest.param(
        claim(day(None), "Steve Witkoff, Wladimir Putin", ordinal=6),
        claim(day("2025-12-03"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland", ordinal=5),
        id="another ordinal"),
]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_one_meeting(one: MeetingClaim, other: MeetingClaim) -> None:
    assert len(resolve([article("a", "2025-12-05", one), article("b", "2025-12-05", other)]).meetings) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_meetings(one: MeetingClaim, other: MeetingClaim) -> None:
    assert len(resolve([article("a", "2025-12-05", one), article("b", "2025-12-05", other)]).meetings) == 2


def test_what_stays_undecided_is_listed() -> None:
    """The same people on the same day in two cities, and people who fit while time and place say little."""
    moscow = claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland")
    geneva = claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Genf", country="Schweiz")
    someday = claim(day(None), "Steve Witkoff, Wladimir Putin")
    result = resolve([article("a", "2025-12-05", moscow), article("b", "2025-12-05", geneva)])
    [pair] = result.candidates
    assert {pair.one, pair.other} == {meeting.key for meeting in result.meetings}
    [pair] = resolve([article("a", "2025-12-05", moscow), article("b", "2025-12-20", someday)]).candidates
    assert pair.reason == "fit 0.58"
    other = claim(day("2025-12-02"), "Marco Rubio, Sergej Lawrow", place="Genf", country="Schweiz")
    assert resolve([article("a", "2025-12-05", moscow), article("b", "2025-12-05", other)]).candidates == ()


def test_the_claims_of_one_article_are_different_meetings() -> None:
    same = claim(day("2025-12-02"), "Steve Witkoff, Wladimir Putin", place="Moskau", country="Russland")
    assert len(resolve([article("a", "2025-12-05", same, same)]).meetings) == 2


def test_expected_does_not_become_attended_unless_a_claim_says_so() -> None:
    planned = claim(day("2025-12-04"), "Steve Witkoff, Jared Kushner, Rustem Umjerow", place="Miami", country="USA",
                    status="planned", role="expected")
    held = claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Miami", country="USA")
    result = resolve([article("a", "2025-12-03", planned), article("b", "2025-12-05", held)])
    [meeting] = result.meetings
    name_of = {actor.key: actor.name for actor in result.actors}
    assert meeting.status == "held"
    assert {name_of[p.actor]: p.role.value for p in meeting.participations} == {
        "Steve Witkoff": "attended", "Rustem Umjerow": "attended", "Jared Kushner": "expected"}
    assert meeting.conflicts == ()


def test_one_has_an_actor_there_and_another_absent() -> None:
    there = claim(day("2025-12-04"), "Johann Wadephul, Marco Rubio", place="Genf", country="Schweiz")
    away = claim(day("2025-12-04"), "Johann Wadephul", place="Genf", country="Schweiz", absent="Marco Rubio")
    [meeting] = resolve([article("a", "2025-12-05", there), article("b", "2025-12-05", away)]).meetings
    assert [conflict.field for conflict in meeting.conflicts] == ["participant"]


STATUSES = [
    pytest.param("planned", "held", "held", False, id="what happened beats the plan"),
    pytest.param("held", "planned", "held", False, id="also where the plan is read later"),
    pytest.param("ongoing", "held", "held", False, id="over beats under way"),
    pytest.param("possible", "planned", "planned", False, id="the later of two announcements"),
    pytest.param("planned", "postponed", "postponed", False, id="put off"),
    pytest.param("cancelled", "held", "held", True, id="held after all"),
    pytest.param("held", "denied", "denied", True, id="denied afterwards"),
]


@pytest.mark.parametrize(("earlier", "later", "agreed", "disputed"), STATUSES)
def test_status_order(earlier: str, later: str, agreed: str, disputed: bool) -> None:
    one, other = (claim(day("2025-12-04"), "Donald Trump, Wladimir Putin", place="Genf", country="Schweiz", status=said)
                  for said in (earlier, later))
    [meeting] = resolve([article("a", "2025-12-04", one), article("b", "2025-12-05", other)]).meetings
    assert meeting.status == agreed
    assert ("status" in {conflict.field for conflict in meeting.conflicts}) == disputed


def test_a_later_cancellation_wins_over_the_announcement_without_conflict() -> None:
    names = "Donald Trump, Wladimir Putin"
    planned = claim(day("2025-12-04"), names, place="Genf", country="Schweiz", status="planned")
    off = claim(day("2025-12-04"), names, place="Genf", country="Schweiz", status="cancelled")
    [meeting] = resolve([article("a", "2025-12-01", planned), article("b", "2025-12-03", off)]).meetings
    assert (meeting.status, meeting.conflicts) == ("cancelled", ())


def test_what_was_under_way_has_taken_place_by_the_next_day() -> None:
    names = "Donald Trump, Wladimir Putin"
    running = claim(day("2025-12-04"), names, place="Genf", country="Schweiz", status="ongoing")
    [meeting] = resolve([article("a", "2025-12-04", running)]).meetings
    assert meeting.status == "ongoing"
    [meeting] = resolve([article("a", "2025-12-04", running), article("b", "2025-12-05")]).meetings
    assert meeting.status == "held"


def test_a_delegation_gives_way_to_its_named_member() -> None:
    one = claim(day("2025-12-04"), "Delegation: USA, Rustem Umjerow", place="Genf", country="Schweiz")
    two = claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Genf", country="Schweiz")
    result = resolve([article("a", "2025-12-05", one), article("b", "2025-12-05", two)])
    name_of = {actor.key: actor.name for actor in result.actors}
    assert {name_of[p.actor] for p in result.meetings[0].participations} == {"Steve Witkoff", "Rustem Umjerow"}


WIRE = ("Die Unterhändler beider Seiten haben sich nach Angaben aus Verhandlungskreisen in der Nacht auf einen Entwurf "
        "verständigt, der nun in den Hauptstädten geprüft werden soll, bevor die Gespräche am Montag weitergehen.")
OWN = ("Unsere Reporterin hat vor dem Konferenzgebäude mit mehreren Teilnehmern gesprochen, die von einer gereizten "
       "Stimmung berichten und an eine rasche Einigung in dieser Woche nicht recht glauben mögen.")

OTHER = ("Am Abend versammelten sich vor der Botschaft einige hundert Menschen, die mit Kerzen und Plakaten an die "
         "Gefangenen erinnerten und die Regierung aufforderten, sie endlich zum Thema zu machen.")


def test_copies_of_an_agency_text_are_one_independent_source() -> None:
    met = claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Genf", country="Schweiz")
    result = resolve([
        article("a", "2025-12-05", met, text=WIRE, publisher="Blatt A", agencies=("bsp",)),
        article("b", "2025-12-05", met, text=WIRE.replace("in der Nacht ", ""), publisher="Blatt B", agencies=("bsp",)),
        article("c", "2025-12-05", met, text=OWN, publisher="Blatt C"),
    ])
    assert result.copies == (("a", "b"),)
    assert result.meetings[0].independent_sources == 2


def test_an_agency_credit_lowers_the_bar_for_copies() -> None:
    """Half of one text stands in the other, one paragraph of two."""
    met = claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Genf", country="Schweiz")
    longer = f"{WIRE}\n{OWN}"
    other = f"{WIRE}\n{OTHER}"
    credited = [article(key, "2025-12-05", met, text=text, publisher=key, agencies=("bsp",))
                for key, text in (("a", longer), ("b", other))]
    plain = [article(key, "2025-12-05", met, text=text, publisher=key) for key, text in (("a", longer), ("b", other))]
    assert resolve(credited).copies == (("a", "b"),)
    assert resolve(plain).copies == ()


def test_undated_claims_of_copies_are_one_meeting() -> None:
    call = claim(day(None), "Donald Trump, Wladimir Putin", kind="phone")
    copies = [article(key, "2025-12-05", call, text=WIRE, publisher=key) for key in ("a", "b")]
    [meeting] = resolve(copies).meetings
    assert meeting.independent_sources == 1
    apart = [article(key, "2025-12-05", call, text=text, publisher=key) for key, text in (("a", WIRE), ("b", OWN))]
    assert len(resolve(apart).meetings) == 2


def test_one_publisher_is_one_source_and_an_unknown_one_each_its_own() -> None:
    met = claim(day("2025-12-04"), "Steve Witkoff, Rustem Umjerow", place="Genf", country="Schweiz")
    [meeting] = resolve([article(key, "2025-12-05", met, publisher="Blatt A") for key in "ab"]).meetings
    assert meeting.independent_sources == 1
    [meeting] = resolve([article(key, "2025-12-05", met) for key in "ab"]).meetings
    assert meeting.independent_sources == 2


def test_places_lie_in_one_another_up_to_the_country() -> None:
    result = resolve(KREMLIN)
    by_key = {place.key: place for place in result.places}
    chain, key = [], result.meetings[0].place_key
    while key:
        chain.append(by_key[key].name)
        key = by_key[key].parent
    assert chain == ["Kreml", "Moskau", "Russland"]


def test_an_article_given_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match="twice"):
        resolve([KREMLIN[0], KREMLIN[0]])


PEOPLE = ["Wladimir Putin", "Steve Witkoff", "Rustem Umjerow", "Rustem Umerow", "Delegation: USA", "Marco Rubio"]
CLAIMS = st.builds(
    lambda at, length, names, place, status: claim(
        day(f"2025-12-{at:02}", f"2025-12-{at + length:02}"), ", ".join(sorted(names)), status=status,
        place=place[0], country=place[1],
    ),
    st.integers(1, 5), st.integers(0, 2), st.sets(st.sampled_from(PEOPLE), min_size=1, max_size=4),
    st.sampled_from([("Moskau", "Russland"), ("Miami", "USA"), ("Florida", "USA"), (None, None)]),
    st.sampled_from(["held", "planned", "cancelled"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CLAIMS, max_size=3), max_size=8), st.randoms(use_true_random=False))
def test_order_does_not_matter(said: list[list[MeetingClaim]], shuffle: random.Random) -> None:
    articles = [article(f"article {at}", f"2025-12-{at + 2:02}", *claims) for at, claims in enumerate(said)]
    first = resolve(articles)
    shuffle.shuffle(articles)
    assert resolve(articles) == first
    refs = [ref for meeting in first.meetings for ref in meeting.claims]
    assert len(refs) == len(set(refs)) == sum(map(len, said))
