"""The parts of the sentence above a list: one function for each filter."""

from collections.abc import Callable, Sequence
from datetime import date

from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.words import N_, Words

Phrase = Callable[[Filters, Found, Words], str]
"""(filters, found, words) → a part of the sentence; called only where the filter is set."""

STATUS_WORDS = {
    "planned": N_("planned"), "ongoing": N_("under way"), "held": N_("held"), "postponed": N_("postponed"),
    "cancelled": N_("cancelled"), "denied": N_("denied"), "possible": N_("possible"),
}
KIND_WORDS = {
    "in_person": N_("in person"), "phone": N_("by phone"), "video": N_("by video"), "unknown": N_("of unknown kind"),
    "person": N_("persons"), "office": N_("offices"), "delegation": N_("delegations"),
    "organisation": N_("organisations"), "state": N_("states"),
    "venue": N_("venues"), "city": N_("cities"), "region": N_("regions"), "country": N_("countries"),
    "direct": N_("word for word"), "mixed": N_("in fragments"), "indirect": N_("indirect"),
    "reported": N_("reported"), "free_indirect": N_("in the reporter's subjunctive"),
}


def between(filters: Filters, found: Found, words: Words) -> str:
    """Both dates in one phrase; the phrase of `to` is then left out."""
    if filters.from_ is None:
        return ""
    if filters.to is None:
        return words.translate("from {day} on").format(day=words.day(filters.from_))
    if filters.from_ == filters.to:
        return words.translate("on {day}").format(day=words.day(filters.to))
    return words.translate("between {start} and {end}").format(
        start=_short(filters.from_, filters.to, words), end=words.day(filters.to)
    )


def until(filters: Filters, found: Found, words: Words) -> str:
    """The last day, where there is no first one."""
    if filters.to is None or filters.from_ is not None:
        return ""
    return words.translate("until {day}").format(day=words.day(filters.to))


def _short(start: date, end: date, words: Words) -> str:
    """The first day without what it shares with the last: '1' or '28 November'."""
    full = words.day(start)
    month_and_year = full.removeprefix(str(start.day))
    if (start.year, start.month) == (end.year, end.month):
        return full.removesuffix(month_and_year)
    return full.removesuffix(f" {start.year}") if start.year == end.year else full


def in_places(key: str) -> Phrase:
    """in Moskau or Berlin."""

    def phrase(filters: Filters, found: Found, words: Words) -> str:
        return words.translate("in {places}").format(places=words.any_of(_names(key, filters, found)))

    return phrase


def with_all(filters: Filters, found: Found, words: Words) -> str:
    """With Steve Witkoff and Rustem Umjerow."""
    return words.translate("with {actors}").format(actors=words.all_of(_names("actor", filters, found)))


def by_all(filters: Filters, found: Found, words: Words) -> str:
    """By Steve Witkoff: quotes have one speaker."""
    return words.translate("by {actors}").format(actors=words.all_of(_names("actor", filters, found)))


def with_any(filters: Filters, found: Found, words: Words) -> str:
    """With Steve Witkoff or Jared Kushner."""
    return words.translate("with {actors}").format(actors=words.any_of(_names("anyactor", filters, found)))


def joining(filters: Filters, found: Found, words: Words) -> str:
    """Joining Steve Witkoff and Rustem Umjerow: the meetings that a tie counts."""
    return words.translate("joining {actors}").format(actors=words.all_of(_names("together", filters, found)))


def of_sides(filters: Filters, found: Found, words: Words) -> str:
    """Of the side USA or Russland."""
    return words.translate("with the side {sides}").format(sides=words.any_of(_names("side", filters, found)))


def in_status(filters: Filters, found: Found, words: Words) -> str:
    """Held or planned."""
    return words.any_of([words.translate(STATUS_WORDS[code]) for code in filters.status])


def of_kind(filters: Filters, found: Found, words: Words) -> str:
    """In person or by phone."""
    return words.any_of([words.translate(KIND_WORDS[code]) for code in filters.kind])


def from_sources(filters: Filters, found: Found, words: Words) -> str:
    """Reported by this publisher or that."""
    return words.translate("reported by {sources}").format(
        sources=words.any_of(_names("source", filters, found))
    )


def told_often(filters: Filters, found: Found, words: Words) -> str:
    """Told by at least two independent sources."""
    return words.translate("told by at least {number} independent sources").format(number=filters.minsources)


def disputed(filters: Filters, found: Found, words: Words) -> str:
    """With or without conflicts."""
    return words.translate("on which sources disagree" if filters.conflicts == "yes"
                           else "on which no source disagrees")


def matching(filters: Filters, found: Found, words: Words) -> str:
    """The words searched for."""
    return words.translate("matching “{text}”").format(text=filters.q)


def silent(filters: Filters, found: Found, words: Words) -> str:
    """Order, view and page are no part of the sentence."""
    return ""


def _names(key: str, filters: Filters, found: Found) -> Sequence[str]:
    slugs = filters.get(key)
    assert isinstance(slugs, tuple)
    return [found.name(key, slug) for slug in slugs]
