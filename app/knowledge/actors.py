"""People and institutions that Parley knows by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.names import ActorKind
from app.knowledge.entries import Entry, entries, words
from app.knowledge.files import BadKnowledge

FILE = "actors.yaml"


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A role with the months (ISO "2025-05") between which it was held, '' where open."""

    role: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class KnownActor:
    """A known person or body. `gender` is m, f or ''; `media` marks agencies, papers and broadcasters."""

    name: str
    kind: ActorKind
    spellings: tuple[str, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    side: str | None = None
    wikidata: str | None = None
    gender: str = ""
    media: bool = False
    surname: str = ""


@dataclass(frozen=True, slots=True)
class ActorBook:
    """All known actors. `not_bodies` are acronyms that name no body ("TV").

    `common_surnames` are so common that one alone, without given name or role, is nobody known.
    """

    people: tuple[KnownActor, ...]
    bodies: tuple[KnownActor, ...]
    not_bodies: frozenset[str] = frozenset()
    common_surnames: frozenset[str] = frozenset()

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "ActorBook":
        """Sections named as the fields; raises BadKnowledge for a malformed entry."""
        return cls(
            people=tuple(_person(entry) for entry in entries(data, "people", file=FILE)),
            bodies=tuple(_body(entry) for entry in entries(data, "bodies", file=FILE)),
            not_bodies=words(data, "not_bodies", file=FILE),
            common_surnames=words(data, "common_surnames", file=FILE),
        )

    def without_people(self) -> "ActorBook":
        """The same book with no person in it: what is left to rules alone."""
        return replace(self, people=())


def _person(entry: Entry) -> KnownActor:
    entry.only("name", "spellings", "roles", "side", "wikidata", "gender", "surname")
    name = entry.text("name")
    return KnownActor(
        name=name, kind=ActorKind.PERSON, spellings=entry.texts("spellings"), roles=tuple(_roles(entry)),
        side=entry.maybe("side"), wikidata=entry.maybe("wikidata"),
        gender=entry.one_of("gender", ("m", "f", ""), ""),
        surname=entry.text("surname", name.rpartition(" ")[2]),
    )


def _body(entry: Entry) -> KnownActor:
    entry.only("name", "spellings", "kind", "side", "wikidata", "gender")
    kind = entry.one_of("kind", ("organisation", "office", "media"), "organisation")
    return KnownActor(
        name=entry.text("name"), kind=ActorKind.OFFICE if kind == "office" else ActorKind.ORGANISATION,
        spellings=entry.texts("spellings"), side=entry.maybe("side"), wikidata=entry.maybe("wikidata"),
        gender=entry.one_of("gender", ("m", "f", "n", "p", ""), ""), media=kind == "media",
    )


def _roles(entry: Entry) -> Iterator[RoleHeld]:
    items = entry.raw("roles") or []
    for item in [items] if isinstance(items, str) else items:
        if isinstance(item, str):
            yield RoleHeld(item)
        elif isinstance(item, dict) and isinstance(item.get("role"), str):
            yield RoleHeld(item["role"], str(item.get("since", "")), str(item.get("until", "")))
        else:
            raise BadKnowledge(f"{entry.where}: {item!r} is not a role; write a text or {{role, since, until}}")
