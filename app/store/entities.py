"""What an actor, a place and a meeting would like to be called in a URL, and what they are recognised by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.claims import TAKING_PART
from app.domain.keys import key_of
from app.domain.names import ActorKind
from app.domain.resolved import ClaimRef, ResolvedActor, ResolvedMeeting, ResolvedPlace
from app.domain.timespans import Precision, TimeSpan
from app.store.naming import short_name, url_name
from app.store.slugs import Entity

#: How many participants a meeting's slug names.
NAMED = 3


@dataclass(frozen=True, slots=True)
class ClaimSeen:
    """A claim as the store holds it: its row's id, and what it is recognised by when its index moves."""

    id: int
    day: date | None
    place: str | None


def actor_entities(actors: Iterable[ResolvedActor]) -> list[Entity]:
    """Actors: "steve-witkoff", "delegation-ukraine"."""
    return [
        Entity(a.key, url_name(a.name, otherwise=a.kind), frozenset(key_of(*pair) for pair in a.names)) for a in actors
    ]


def place_entities(places: Iterable[ResolvedPlace]) -> list[Entity]:
    """Places: "moskau"."""
    return [
        Entity(p.key, url_name(p.name, otherwise=p.kind), frozenset({p.key, key_of(p.name, p.country or "")}))
        for p in places
    ]


def meeting_entities(
    meetings: Iterable[ResolvedMeeting], actors: Mapping[str, ResolvedActor], claims: Mapping[ClaimRef, ClaimSeen]
) -> list[Entity]:
    """Meetings: "2025-12-02-moskau-putin-witkoff"."""
    return [Entity(m.key, meeting_slug(m, actors), _meeting_items(m, actors, claims)) for m in meetings]


def meeting_slug(meeting: ResolvedMeeting, actors: Mapping[str, ResolvedActor]) -> str:
    """The day or month, the place, and the three participants that most claims name, in order of the alphabet."""
    weight: dict[str, int] = {}
    for part in meeting.participations:
        if part.role in TAKING_PART:
            weight[part.actor] = weight.get(part.actor, 0) + len(part.claims)
    people = [key for key in weight if actors[key].kind == ActorKind.PERSON] or list(weight)
    people.sort(key=lambda key: (-weight[key], actors[key].name))
    names = sorted({url_name(short_name(actors[key].name, actors[key].kind), otherwise="") for key in people[:NAMED]})
    where = meeting.place or meeting.venue or meeting.country
    parts = [_when(meeting.time), url_name(where, otherwise="") if where else "", *names]
    return "-".join(part for part in parts if part) or "meeting"


def _when(time: TimeSpan) -> str:
    first = time.start or time.end
    if first is None:
        return ""
    if time.precision is Precision.YEAR:
        return f"{first:%Y}"
    return f"{first:%Y-%m}" if time.precision in (Precision.MONTH, Precision.SEASON) else first.isoformat()


def _meeting_items(
    meeting: ResolvedMeeting, actors: Mapping[str, ResolvedActor], claims: Mapping[ClaimRef, ClaimSeen]
) -> frozenset[str]:
    """Each claim by what it says, and each participant as an article names them: a claim's index may move."""
    said = {key_of("claim", ref.article, str(claims[ref].day), claims[ref].place or "") for ref in meeting.claims}
    named = {
        key_of("participant", ref.article, actors[part.actor].name)
        for part in meeting.participations for ref in part.claims
    }
    return frozenset(said | named)
