"""Who took part, by the claims of one meeting: one role for each actor, kept apart from the others.

Announced is not met: `expected` becomes `attended` only where a claim says that the actor was there. A
delegation gives way to its members that are named for the meeting, and a state to its delegation.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.domain.claims import ParticipationRole as Role
from app.domain.names import ActorKind
from app.domain.resolved import ClaimRef, Conflict, ResolvedActor, ResolvedParticipation
from app.resolve.views import ClaimView
from app.resolve.voting import conflict

_RANK = (Role.HOST, Role.MEDIATOR, Role.ATTENDED, Role.ABSENT, Role.REPRESENTED, Role.EXPECTED, Role.SPOKEN_ABOUT)
_THERE = frozenset({Role.HOST, Role.MEDIATOR, Role.ATTENDED})
_PRESENT = frozenset({*_THERE, Role.EXPECTED})


def agreed_participations(
    claims: Sequence[ClaimView], actor_of: Mapping[tuple[str, str], ResolvedActor]
) -> tuple[tuple[ResolvedParticipation, ...], list[Conflict]]:
    """Each actor's role with the claims behind it, sorted; conflicts where some have an actor there, others absent."""
    said: dict[str, dict[Role, set[ClaimRef]]] = defaultdict(lambda: defaultdict(set))
    actors: dict[str, ResolvedActor] = {}
    for view in claims:
        for participant in view.claim.participants:
            actor = actor_of.get((view.ref.article, participant.name))
            if actor is not None:
                actors[actor.key] = actor
                said[actor.key][participant.role].add(view.ref)
    rows = {key: _row(key, roles) for key, roles in said.items()}
    present_sides = {
        actors[key].side for key, row in rows.items() if row.role in _PRESENT and actors[key].kind is ActorKind.PERSON
    }
    sent = {actors[key].side for key in rows if actors[key].kind is ActorKind.DELEGATION}
    covered = {ActorKind.DELEGATION: present_sides, ActorKind.STATE: present_sides | sent}
    kept = [row for key, row in sorted(rows.items()) if actors[key].side not in covered.get(actors[key].kind, set())]
    conflicts = [
        _disputed(actors[row.actor].name, row.role, said[row.actor]) for row in kept if _is_disputed(said[row.actor])
    ]
    return tuple(kept), conflicts


def _row(actor: str, roles: Mapping[Role, set[ClaimRef]]) -> ResolvedParticipation:
    role = min(roles, key=_RANK.index)
    return ResolvedParticipation(actor, role, tuple(sorted(roles[role])))


def _is_disputed(roles: Mapping[Role, set[ClaimRef]]) -> bool:
    return Role.ABSENT in roles and bool(_THERE & set(roles))


def _disputed(name: str, role: Role, roles: Mapping[Role, set[ClaimRef]]) -> Conflict:
    against = [other for other in roles if (other is Role.ABSENT) != (role is Role.ABSENT)]
    losers = [(f"{name}: {other}", tuple(sorted(roles[other]))) for other in against]
    return conflict("participant", f"{name}: {role}", sorted(roles[role]), losers)
