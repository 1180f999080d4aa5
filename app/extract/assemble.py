"""A meeting's mentions become one claim: status, time, place, people, each with its evidence."""

from collections.abc import Iterator

from app.domain.claims import (
    TAKING_PART,
    Evidence,
    MeetingClaim,
    MeetingKind,
    MeetingStatus,
    Participant,
    ParticipationRole,
)
from app.domain.names import ActorKind, PlaceKind
from app.extract.candidates import Standing, Taking, Where
from app.extract.dating import time_of
from app.extract.joining import Cluster, same, side_of
from app.extract.outcome import outcome_of
from app.knowledge.meetings import MeetingForm, MeetingWords

_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.POSSIBLE, MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


#: So many people by name stand for the group that they are introduced as.
_MANY = 3
#: Words behind a group that say whose people it is.
_OWNERS = frozenset({"der", "des", "von", "aus", "beider"})


def claim_of(cluster: Cluster, words: MeetingWords) -> MeetingClaim | None:
    """The claim of a cluster, None where too little is told to call it a meeting."""
    takings = _present(cluster, words)
    if not _is_meeting(cluster, takings, words):
        return None
    outcome = outcome_of(cluster)
    status, (time, time_evidence) = outcome.status, time_of(cluster, outcome)
    participants = [_participant(t, status) for t in takings] + [*_absent(cluster)]
    place, venue, country, places = _place(cluster)
    kind, kind_evidence = _kind(cluster)
    told = [m for m in cluster.mentions if not m.caption] or cluster.mentions
    named = next((m for m in told if m.event), None)
    ordinal = next((m for m in told if m.ordinal), None)
    evidence = [Evidence("meeting", m.trigger, m.rule) for m in cluster.mentions]
    evidence += [Evidence("status", outcome.told.status_span, outcome.rule), kind_evidence, *time_evidence, *places]
    evidence += [Evidence("participant", p.span, p.rule) for p in participants]
    evidence += [Evidence("ordinal", ordinal.trigger, "number before the noun")] if ordinal else []
    return MeetingClaim(
        time=time,
        status=status,
        kind=kind,
        participants=tuple(participants),
        sentences=tuple(sorted({m.sentence_span for m in cluster.mentions})),
        evidence=tuple(evidence),
        place=place,
        venue=venue,
        country=country,
        ordinal=ordinal.ordinal if ordinal else None,
        event=named.event if named else None,
    )


def _present(cluster: Cluster, words: MeetingWords) -> list[Taking]:
    """Who takes part, without those who stay away and without sides whose people are named."""
    away = {t.name for m in cluster.mentions for t in m.takings if t.role not in TAKING_PART}
    takings = [t for t in cluster.takings.values() if t.name not in away]
    people = [t for t in takings if t.kind is ActorKind.PERSON]
    sides = {side_of(t) for t in people} - {None}
    kept = [t for t in takings if t.kind is ActorKind.PERSON or not is_whole_side(t, sides, words.bodies)]
    kept = [t for t in kept if not _is_vaguer(t, kept)]
    if sum(not t.generic for t in kept) > 1:
        kept = [t for t in kept if not t.generic]
    if len(kept) > 1:
        kept = [t for t in kept if not t.refers_back] or kept
    named = [t for t in kept if t.kind is ActorKind.PERSON]
    if len(named) >= _MANY:
        kept = [t for t in kept if not _is_of_many(t, len({side_of(p) for p in named}))]
    if any(not t.implied for t in kept):
        kept = [t for t in kept if not (t.implied and t.kind is ActorKind.ORGANISATION)]
    return kept


def _is_meeting(cluster: Cluster, takings: list[Taking], words: MeetingWords) -> bool:
    """Two who meet; or one where the event itself brings the others ("EU-Gipfel", "die Minister berieten")."""
    own = [m for m in cluster.mentions if m.standing is Standing.OWN or m.noun]
    if not own or not takings or all(m.travel for m in own):
        return False
    if all((t.refers_back and not t.side) or t.lone for t in takings):  # "die Gesandten": who they are is not told
        return False
    if len(takings) > 1 or len(cluster.takings) > 1:
        return True
    only = takings[0]
    settled = cluster.time.known or bool(cluster.places)
    if only.implied:
        return settled
    if only.generic and not _OWNERS & set(only.name.split()):
        return False
    inner = all(m.form is MeetingForm.SESSION or not m.noun for m in own if m.takings)
    if inner and only.kind in (ActorKind.ORGANISATION, ActorKind.OFFICE) and side_of(only) not in words.bodies:
        return only.plural and only.kind is ActorKind.OFFICE  # one body alone confers within itself
    if only.plural and only.kind is not ActorKind.STATE and any(not m.one_sided for m in own):
        return True
    if settled and any(m.one_sided for m in own):
        return True
    sure = bool(cluster.time.known and cluster.places) or (settled and _attends(cluster, only))
    if only.kind is ActorKind.PERSON and sure:
        return True
    body = any(m.event and m.event.split("-")[0] in words.bodies for m in own)
    return body and settled


def _attends(cluster: Cluster, taking: Taking) -> bool:
    """Whether it is said in so many words that somebody takes part: "ein Treffen, an dem auch A teilnimmt"."""
    told = any("teilnehmen" in t.rule for m in cluster.mentions for t in m.takings if t.name == taking.name)
    return told and any(m.noun and m.form is MeetingForm.ENCOUNTER for m in cluster.mentions)


def is_whole_side(taking: Taking, sides: set[str | None], bodies: frozenset[str]) -> bool:
    """Whether a participant is a side whose people are named: "die USA", "die US-Delegation", "Irans Minister".

    Bodies of several states go on beside a person of theirs: "die EU-Außenminister" and the EU's envoy.
    """
    side = side_of(taking) or taking.name
    if side not in sides:
        return False
    if side in bodies | {"Europa"}:
        return taking.name == side
    return True


def _is_of_many(taking: Taking, sides: int) -> bool:
    """Whether a group without a state of its own is told beside its members: "zwölf Regierungschefs"."""
    if taking.kind is ActorKind.OFFICE:
        return taking.plural and taking.side is None
    return taking.kind is ActorKind.DELEGATION and taking.side == "Europa" and sides > _MANY + 1


def _is_vaguer(taking: Taking, others: list[Taking]) -> bool:
    """Whether a group is named better by another: "Nato-Kollegen" beside "Delegation: Nato-Außenminister"."""
    if taking.kind is ActorKind.OFFICE and any(same(taking, o) for o in others if o.kind is ActorKind.PERSON):
        return True
    if taking.kind in (ActorKind.STATE, ActorKind.ORGANISATION):
        return any(o.kind is ActorKind.DELEGATION and side_of(o) == taking.name for o in others)
    groups = [o for o in others if o is not taking and o.kind is not ActorKind.PERSON]
    if taking.name.lower().endswith(("kollegen", "kollegin", "kollege")):
        return any(side_of(o) == side_of(taking) for o in groups)
    return any(same(taking, o) and len(o.name) > len(taking.name) for o in groups)


def _participant(taking: Taking, status: MeetingStatus) -> Participant:
    role = taking.role
    if status in _AHEAD and role is ParticipationRole.ATTENDED:
        role = ParticipationRole.EXPECTED
    return Participant(taking.name, taking.kind, role, taking.span, taking.rule, side_of(taking))


def _absent(cluster: Cluster) -> Iterator[Participant]:
    seen: set[str] = set()
    for mention in cluster.mentions:
        for taking in mention.takings:
            if taking.role not in TAKING_PART and taking.name not in seen:
                seen.add(taking.name)
                yield Participant(taking.name, taking.kind, taking.role, taking.span, taking.rule, side_of(taking))


def _place(cluster: Cluster) -> tuple[str | None, str | None, str | None, list[Evidence]]:
    """City or region, venue, country; the most exact place given counts."""
    rank = (PlaceKind.VENUE, PlaceKind.CITY, PlaceKind.REGION, PlaceKind.COUNTRY)
    found: dict[PlaceKind, Where] = {}
    for mention in sorted(cluster.mentions, key=lambda m: m.caption):
        for where in mention.wheres:
            found.setdefault(where.place.kind, where)
    if not found:
        return None, None, None, []
    venue = found.get(PlaceKind.VENUE)
    town = found.get(PlaceKind.CITY) or found.get(PlaceKind.REGION)
    finest = next(found[kind] for kind in rank if kind in found)
    place = town.place.name if town else None
    if venue and not place:
        place = next(iter(venue.place.within), None)
        place = None if place == venue.place.country else place
    evidence = [
        Evidence("venue" if w.place.kind is PlaceKind.VENUE else "place", w.span, w.rule) for w in found.values()
    ]
    return place, venue.place.name if venue else None, finest.place.country, evidence


def _kind(cluster: Cluster) -> tuple[MeetingKind, Evidence]:
    """What the words say; talks that have a place are talks in person."""
    known = [m for m in cluster.mentions if m.kind is not MeetingKind.UNKNOWN]
    founded = all(m.standing is Standing.JOINS for m in cluster.mentions)  # by "ein Treffen" that names nobody
    told = next((m for m in known if m.standing is not Standing.JOINS or (founded and m.noun)), None)
    told = told or next((m for m in known if m.noun and m.definite), None)  # "sie berieten … bei dem Telefonat"
    if told is not None:
        return told.kind, Evidence("kind", told.trigger, f"form {told.form}")
    placed = next((m for m in cluster.mentions if m.wheres), None)
    if placed is not None:
        return MeetingKind.IN_PERSON, Evidence("kind", placed.wheres[0].span, "talks at a place")
    first = cluster.mentions[0]
    return MeetingKind.UNKNOWN, Evidence("kind", first.trigger, f"form {MeetingForm.TALKS}")
