"""The whole of resolving, one step a line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.domain.claims import MeetingStatus
from app.domain.keys import key_of_set
from app.domain.resolved import (
    ArticleClaims,
    CandidatePair,
    ClaimRef,
    Resolution,
    ResolvedActor,
    ResolvedMeeting,
)
from app.domain.timespans import day_of
from app.resolve.actors import resolve_actors
from app.resolve.clustering import Clustering, cluster
from app.resolve.consensus import agreed_kind, agreed_place, agreed_status, agreed_time
from app.resolve.copies import agency_copies
from app.resolve.participation import agreed_participations
from app.resolve.places import PlaceLookup, PlaceTree, deepest
from app.resolve.spellings import fold
from app.resolve.views import ClaimView, views


def resolve(articles: Iterable[ArticleClaims], *, places: PlaceLookup | None = None) -> Resolution:
    """Actors, places and meetings that the articles (each once, by key) speak of.

    `places` looks up the gazetteer for places that articles only imply. Raises ValueError on a key given twice.
    """
    ordered = sorted(articles, key=lambda article: article.key)
    if len({article.key for article in ordered}) < len(ordered):
        raise ValueError("an article's key was given twice")
    actors = resolve_actors(ordered)
    tree = PlaceTree(ordered, places)
    copies = agency_copies(ordered)
    clustering = cluster(views(ordered, actors, tree, copies))
    source_of = independent_sources(ordered, copies)
    actor_of = {name: actor for actor in actors for name in actor.names}
    read_until = max((day_of(a.extraction.article.published) for a in ordered if a.extraction.article.published),
                     default=None)
    meetings = [
        settled(_meeting(group, source_of, actor_of, tree), read_until) for group in clustering.groups
    ]
    return Resolution(
        actors=actors,
        places=tree.resolved(),
        meetings=tuple(sorted(meetings, key=lambda meeting: meeting.key)),
        candidates=_candidates(clustering, meetings),
        copies=copies,
    )


def independent_sources(articles: Sequence[ArticleClaims], copies: Sequence[Sequence[str]]) -> dict[str, str]:
    """Each article's independent source: its agency text's group, else its publisher, else itself."""
    source_of: dict[str, str] = {}
    for article in articles:
        publisher = article.extraction.article.publisher
        source_of[article.key] = f"publisher {fold(publisher)}" if publisher else f"article {article.key}"
    for group in copies:
        for key in group:
            source_of[key] = f"copies {group[0]}"
    return source_of


def settled(meeting: ResolvedMeeting, read_until: date | None) -> ResolvedMeeting:
    """What was under way has taken place once articles of a later day (`read_until`) have been read."""
    end = meeting.time.end
    if meeting.status is MeetingStatus.ONGOING and end and read_until and read_until > end:
        return replace(meeting, status=MeetingStatus.HELD)
    return meeting


def _meeting(
    claims: Sequence[ClaimView], source_of: Mapping[str, str],
    actor_of: Mapping[tuple[str, str], ResolvedActor], tree: PlaceTree,
) -> ResolvedMeeting:
    time, time_conflicts = agreed_time(claims, source_of)
    status, status_conflicts = agreed_status(claims)
    kind, kind_conflicts = agreed_kind(claims, source_of)
    (place, venue, country), place_conflicts = agreed_place(claims, source_of, tree)
    participations, people_conflicts = agreed_participations(claims, actor_of)
    refs = tuple(view.ref for view in claims)
    spot = tree.find(deepest((venue, place, country)) or "", country)
    return ResolvedMeeting(
        key=key_of_set(f"{ref.article}#{ref.index}" for ref in refs),
        time=time,
        status=status,
        kind=kind,
        place=place,
        venue=venue,
        country=country,
        place_key=tree.key(spot) if spot else None,
        participations=participations,
        claims=refs,
        conflicts=(*time_conflicts, *place_conflicts, *status_conflicts, *kind_conflicts, *people_conflicts),
        independent_sources=len({source_of[ref.article] for ref in refs}),
        event=_first(view.claim.event for view in claims),
        ordinal=_agreed_ordinal(claims),
    )


def _first(names: Iterable[str | None]) -> str | None:
    return min((name for name in names if name), key=lambda name: (-len(name), name), default=None)


def _agreed_ordinal(claims: Sequence[ClaimView]) -> int | None:
    """The ordinal that the claims give; None where they give none or more than one."""
    given = {view.claim.ordinal for view in claims if view.claim.ordinal is not None}
    return given.pop() if len(given) == 1 else None


def _candidates(clustering: Clustering, meetings: Sequence[ResolvedMeeting]) -> tuple[CandidatePair, ...]:
    meeting_of: dict[ClaimRef, str] = {ref: meeting.key for meeting in meetings for ref in meeting.claims}
    best: dict[tuple[str, str], float] = {}
    for one, other, score in clustering.undecided:
        first, second = sorted((meeting_of[one], meeting_of[other]))
        best[first, second] = max(score, best.get((first, second), 0.0))
    return tuple(CandidatePair(one, other, f"fit {score:.2f}") for (one, other), score in sorted(best.items()))
