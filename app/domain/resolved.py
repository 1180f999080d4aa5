"""What many articles agree on: actors, places and meetings across articles, with their disagreements."""

from dataclasses import dataclass

from app.domain.claims import Extraction, MeetingKind, MeetingStatus, ParticipationRole
from app.domain.names import ActorKind, PlaceKind
from app.domain.timespans import TimeSpan


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """The newest version of one article, as resolving needs it. `key` is the article's content-free identity."""

    key: str
    extraction: Extraction


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """Points at a claim: the article's key and the claim's index in its extraction."""

    article: str
    index: int


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A role word of an actor with the first and last publication day (ISO, '' where unknown) it was seen."""

    role: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class ResolvedActor:
    """An actor across articles. `names` are the (article key, name in that article) pairs it stands for."""

    key: str
    name: str
    kind: ActorKind
    side: str | None
    spellings: tuple[str, ...]
    roles: tuple[RoleSeen, ...]
    wikidata: str | None
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A place across articles; `parent` is the key of the next larger one."""

    key: str
    name: str
    name_en: str | None
    kind: PlaceKind
    country: str | None
    parent: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class ResolvedParticipation:
    """An actor (by key) in a meeting, with the claims that say so."""

    actor: str
    role: ParticipationRole
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of several values given for a field, with the claims that give it. `wins` marks the consensus."""

    value: str
    claims: tuple[ClaimRef, ...]
    wins: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that sources disagree on: date, place, venue, status, kind or participant."""

    field: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class ResolvedMeeting:
    """A meeting: what its claims agree on. Place, venue and country are names; `place_key` the most exact place."""

    key: str
    time: TimeSpan
    status: MeetingStatus
    kind: MeetingKind
    place: str | None
    venue: str | None
    country: str | None
    place_key: str | None
    participations: tuple[ResolvedParticipation, ...]
    claims: tuple[ClaimRef, ...]
    conflicts: tuple[Conflict, ...]
    independent_sources: int
    event: str | None = None
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class CandidatePair:
    """Two meetings that may be one and could not be decided."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything resolved, each tuple sorted by key.

    `copies` are groups (of two or more article keys) of articles that print one agency text.
    """

    actors: tuple[ResolvedActor, ...] = ()
    places: tuple[ResolvedPlace, ...] = ()
    meetings: tuple[ResolvedMeeting, ...] = ()
    candidates: tuple[CandidatePair, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
