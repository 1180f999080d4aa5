"""Actors, places and the spans that name them."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.spans import Span


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    OFFICE = "office"  # a role without a name: "EU-Außenbeauftragte", "Nato-Außenminister"
    DELEGATION = "delegation"  # "Delegation: Ukraine"
    ORGANISATION = "organisation"
    STATE = "state"


class PlaceKind(StrEnum):
    """The level of a place; each lies in the next."""

    VENUE = "venue"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class MentionKind(StrEnum):
    """How a span names its target."""

    NAME = "name"  # "Steve Witkoff"
    SURNAME = "surname"  # "Witkoff"
    ROLE = "role"  # "der Kremlchef", "sein Schwiegersohn"
    PRONOUN = "pronoun"  # "er", "beide"
    COLLECTIVE = "collective"  # "US-Vertreter", "die Europäer"
    METONYM = "metonym"  # "Moskau erklärte": the capital for the state
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor or a place of the same article.

    `target` is the name under which the article's actor or place is listed; `roles` the role words
    beside it ("US-Sondergesandter", base form). The span covers the name alone, `role_span` the roles.
    """

    span: Span
    kind: MentionKind
    target: str
    rule: str
    roles: tuple[str, ...] = ()
    role_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of one article: canonical name, spellings as they stand there, roles, side.

    `name` is the canonical name of knowledge where it knows the actor, else the fullest form in the text;
    delegations are named "Delegation: Ukraine". `side` is a state or body in German ("USA", "EU", "Nato").
    """

    name: str
    kind: ActorKind
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    side: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its German name; `within` names what it lies in, nearest first ("Moskau", "Russland")."""

    name: str
    kind: PlaceKind
    country: str | None = None  # German name; the state itself for a country
    within: tuple[str, ...] = ()
    name_en: str | None = None
    lat: float | None = None
    lon: float | None = None
    variants: tuple[str, ...] = field(default=())
