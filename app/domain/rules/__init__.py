"""All rules that read an article, by what they read, each with what it says in plain words.

A rule is stored as a few words ("mit after treffen; the date lies ahead"). `readings` finds the families that
these words name, `rule_text` says them for people.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from app.domain.rules.meetings import KINDS, MEETINGS, ORDINALS, PARTICIPANTS, PLACES
from app.domain.rules.names import NAMES, PLACE_NAMES
from app.domain.rules.quotes import QUOTES
from app.domain.rules.rule import Reading, Rule
from app.domain.rules.status import STATUS
from app.domain.rules.times import DATES, TIMES, TRACES, UNITS, WHICH

#: Families by group, those without places first, since they tell more. A field of a claim has the group of its own
#: name, or those of FIELDS.
GROUPS: Mapping[str, tuple[Rule, ...]] = {
    group: tuple(replace(rule, group=group) for rule in sorted(rules, key=lambda rule: len(rule.places)))
    for group, rules in {
        "meeting": MEETINGS,
        "participant": PARTICIPANTS,
        "status": STATUS,
        "kind": KINDS,
        "date": DATES,
        "place": PLACES,
        "ordinal": ORDINALS,
        "time": TIMES,
        "trace": TRACES,
        "name": NAMES,
        "place_name": PLACE_NAMES,
        "quote": QUOTES,
        "which": WHICH,
        "unit": UNITS,
    }.items()
}
FIELDS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("meeting", "participant"),
    "venue": ("place",),
    "country": ("place",),
    "non_meeting": ("status",),
    "mention": ("name", "place_name"),
}
#: The order in which the fields of a claim are told.
TOLD = ("date", "place", "venue", "status", "kind", "ordinal", "meeting")
#: Which group the rules in a place of a name belong to.
_INNER = {"rest": "trace", "first": "trace", "last": "trace", "time": "time", "which": "which", "unit": "unit"}


def readings(field: str, rule: str) -> tuple[Reading, ...]:
    """The families that a stored rule names; a part that no family knows is left out.

    >>> [reading.rule.name for reading in readings("status", "present tense; the date lies ahead")]
    ['present tense', 'the date lies ahead']
    """
    found = (_of_part(field, part) for part in rule.split("; "))
    return tuple(reading for reading in found if reading is not None)


def rule_text(field: str, rule: str, translate: Callable[[str], str] = str) -> str:
    """A stored rule in plain words; the rule itself where no family knows it."""
    parts = [(_of_part(field, part), part) for part in rule.split("; ")]
    return "; ".join(reading.text(translate) if reading else part for reading, part in parts)


def only_names_people(field: str, rule: str) -> bool:
    """Whether evidence of the meeting is a sentence that only names people, who are told one by one.

    >>> only_names_people("meeting", "at the table"), only_names_people("meeting", "noun Treffen")
    (True, False)
    """
    groups = {family.group for reading in readings(field, rule) for family in reading.families()}
    return field == "meeting" and groups == {"participant"}


@lru_cache(maxsize=4096)
def _of_part(field: str, part: str) -> Reading | None:
    groups = FIELDS.get(field, (field,))
    return next((reading for group in groups if group in GROUPS for reading in _in_group(group, part)), None)


def _in_group(group: str, part: str) -> Iterator[Reading]:
    for rule in GROUPS[group]:
        if {"first", "last"} <= set(rule.places):
            yield from _of_two(rule, part)
            continue
        match = rule.pattern.fullmatch(part)
        if match is None:
            continue
        inner = {place: _of_part(_INNER[place], word) for place, word in match.groupdict().items() if place in _INNER}
        if all(inner.values()):
            words = {place: word for place, word in match.groupdict().items() if place not in inner}
            yield Reading(rule, words, {place: reading for place, reading in inner.items() if reading})


def _of_two(rule: Rule, part: str) -> Iterator[Reading]:
    """A range, whose two ends may hold the word between them: "from … up to the anchor to written out"."""
    opening, rest = rule.name.split("{first}")
    between = rest.removesuffix("{last}")
    if not part.startswith(opening):
        return
    pieces = part.removeprefix(opening).split(between)
    for cut in range(1, len(pieces)):
        first = _of_part("trace", between.join(pieces[:cut]))
        last = _of_part("trace", between.join(pieces[cut:]))
        if first is not None and last is not None:
            yield Reading(rule, {}, {"first": first, "last": last})
