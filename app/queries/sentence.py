"""The active filter as a sentence, and as parts that can be taken away one by one."""

from dataclasses import dataclass

from app.queries.definitions import BY_KEY, FILTERS
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.subjects import Subject
from app.queries.words import N_, Words

NOUNS = {
    Subject.MEETINGS: N_("Meetings"), Subject.ACTORS: N_("Actors"), Subject.PLACES: N_("Places"),
    Subject.QUOTES: N_("Quotes"), Subject.ARTICLES: N_("Articles"),
}
ALL = {
    Subject.MEETINGS: N_("All meetings"), Subject.ACTORS: N_("All actors"), Subject.PLACES: N_("All places"),
    Subject.QUOTES: N_("All quotes"), Subject.ARTICLES: N_("All articles"),
}
#: How one says it, other than how the URL orders it.
SPOKEN_ORDER = (
    "place", "city", "country", "from", "to", "actor", "anyactor", "together", "side", "status", "kind", "conflicts",
    "minsources", "source", "q",
)
#: These follow a comma; the others read on.
SET_OFF = frozenset({"status", "kind", "conflicts", "minsources", "source", "q"})


@dataclass(frozen=True, slots=True)
class Part:
    """One removable part of the active filter: its label, its words and the filters without it."""

    key: str
    label: str
    text: str
    without: Filters


def sentence(filters: Filters, found: Found, subject: Subject, words: Words) -> str:
    """For example "Meetings in Moskau between 1 and 31 December 2025 with Steve Witkoff"."""
    said = words.translate(NOUNS[subject])
    between = _of_meetings(filters, subject)
    if not filters.restricts:
        return words.translate(ALL[subject])
    for key in SPOKEN_ORDER:
        definition = BY_KEY[key]
        if not (definition.is_set(filters) and definition.applies(subject)):
            continue
        phrase = definition.sentence(filters, found, subject)(filters, found, words)
        if phrase and between and subject in definition.through:
            phrase, between = f"{words.translate('of meetings')} {phrase}", False
        if phrase:
            said += f", {phrase}" if key in SET_OFF else f" {phrase}"
    return said


def parts(filters: Filters, found: Found, subject: Subject, words: Words) -> tuple[Part, ...]:
    """The chips: one for each value that is set."""
    chips: list[Part] = []
    for definition in FILTERS:
        if definition.passive or not definition.applies(subject) or not definition.is_set(filters):
            continue
        label = words.translate(definition.label)
        for value in definition.written(filters):
            alone = filters.with_value(definition.name, (value,)) if definition.repeated else filters
            text = _chip_text(definition.key, alone, found, subject, words, value)
            chips.append(Part(definition.key, label, text, filters.without(definition.name, value)))
    return tuple(chips)


def _chip_text(key: str, alone: Filters, found: Found, subject: Subject, words: Words, value: str) -> str:
    if key in ("from", "to"):
        day = alone.from_ if key == "from" else alone.to
        return words.day(day) if day else value
    if (key, value) in found.entities:
        return found.name(key, value)
    if key in ("status", "kind", "conflicts"):
        return BY_KEY[key].phrase(alone, found, words)
    return value


def _of_meetings(filters: Filters, subject: Subject) -> bool:
    """Whether the list is one of actors or places that meetings are asked about."""
    return any(subject in definition.through and definition.is_set(filters) for definition in FILTERS)
