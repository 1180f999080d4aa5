"""Whether two names of participants denote one person, body or delegation, as gold and readers would say."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache

from app.knowledge.loader import load_knowledge
from app.resolve.spellings import fold

_EMPTY = frozenset(
    {
        "delegation",
        "die",
        "der",
        "des",
        "und",
        "vertreter",
        "unterhaendler",
        "regierung",
        "von",
        "aus",
        "teilnehmer",
        "minister",
        "team",
    }
)
_ROLE = re.compile(
    r"(praesident|minister|kanzler|chef|berater|gesandt|sprecher|beauftragt|general|sekretaer|koenig|kommissar|"
    r"botschaft|diplomat|unterhaendler|prinz|herr|frau)(in|innen|en|e|er|s)?$|^(dr|us|von|der)$"
)
#: Letters that transcriptions of one given name interchange.
_INITIALS = str.maketrans("wjik", "vyyc")


def same_name(one: str, other: str) -> bool:
    """Whether both denote the same: "Kanzlerin Anna Beispiel" and "Beispiel", "US-Vertreter" and "Delegation: USA"."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return False
    if f" {a} " in f" {b} " or f" {b} " in f" {a} ":
        return True
    collective = "deleg" in a or "deleg" in b or " " not in a or " " not in b
    if collective and state_of(one) and state_of(one) == state_of(other):
        return True
    (given, surname), (other_given, other_surname) = _person(a), _person(b)
    if len(surname) < 4 or SequenceMatcher(None, surname, other_surname).ratio() < 0.8:
        return False
    if not given or not other_given:
        return True
    return given[0].translate(_INITIALS) == other_given[0].translate(_INITIALS)


def any_name(name: str, known: Iterable[str]) -> bool:
    """Whether the name denotes the same as one of those known."""
    return any(same_name(name, other) for other in known)


def is_collective(name: str) -> bool:
    """Whether the name is a delegation's, a state's or a group's: it holds no given name and surname of a person."""
    return name.startswith("Delegation: ") or name in _state_names() or name[:1].islower()


def is_office(name: str) -> bool:
    """Whether the name ends in a word of office and names nobody: "US-Außenminister", "EU-Außenbeauftragte"."""
    return bool(_ROLE.search(fold(name))) and len(_own_words(fold(name))) == 0


def state_of(name: str) -> str | None:
    """The state that a collective such as "ukrainische Delegation" or "US-Vertreter" stands for."""
    folded = f" {fold(name)}"
    return next((state for stem, state in _stems() if f" {stem}" in folded), None)


def _own_words(folded: str) -> list[str]:
    states = tuple(stem for stem, _ in _stems())
    return [w for w in folded.split() if w not in _EMPTY and not _ROLE.search(w) and not w.startswith(states)]


def _person(folded: str) -> tuple[str, str]:
    """(given name or '', surname), role words left out."""
    words = [w for w in folded.split() if w not in _EMPTY and not _ROLE.search(w)] or folded.split()
    return (words[-2] if len(words) > 1 else "", words[-1])


@cache
def _state_names() -> frozenset[str]:
    return frozenset(name for state in load_knowledge().states.states for name in (state.name, *state.spellings))


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """What a word for a state begins with, the longest first: ("ukrainisch", "Ukraine")."""
    found = {}
    for state in load_knowledge().states.states:
        for word in (state.name, *state.spellings, *state.adjectives, *state.metonyms, *state.people):
            found[fold(word)] = state.name
        # A prefix of two letters is a word of its own in the folded form: "us vertreter".
        found.update({fold(prefix) + (" " if len(prefix) < 4 else ""): state.name for prefix in state.prefixes})
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item)))
