"""States and the bodies that act as a side: names, adjectives, people, what stands for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.knowledge.entries import Entry, entries

FILE = "states.yaml"


@dataclass(frozen=True, slots=True)
class State:
    """A state, or a body such as EU and Nato.

    `adjectives` are stems ("ukrainisch"), `people` the demonyms in nominative singular ("Amerikaner"),
    `prefixes` what a compound begins with ("US"), `capital` the city that stands for the government.
    `code` is ISO 3166 alpha-2, '' for bodies.
    """

    name: str
    code: str = ""
    english: str = ""
    spellings: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    capital: str = ""
    metonyms: tuple[str, ...] = ()
    body: bool = False


@dataclass(frozen=True, slots=True)
class StateBook:
    """All states and bodies."""

    states: tuple[State, ...]

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "StateBook":
        """Sections `states` and `bodies`; raises BadKnowledge for a malformed entry."""
        found = [_state(entry, body=False) for entry in entries(data, "states", file=FILE)]
        found += [_state(entry, body=True) for entry in entries(data, "bodies", file=FILE)]
        return cls(tuple(found))


def _state(entry: Entry, *, body: bool) -> State:
    entry.only("name", "code", "english", "spellings", "adjectives", "people", "prefixes", "capital", "metonyms")
    return State(
        name=entry.text("name"), code=entry.text("code", ""), english=entry.text("english", ""),
        spellings=entry.texts("spellings"), adjectives=entry.texts("adjectives"), people=entry.texts("people"),
        prefixes=entry.texts("prefixes"), capital=entry.text("capital", ""), metonyms=entry.texts("metonyms"),
        body=body,
    )
