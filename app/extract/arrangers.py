"""Who brings a meeting about: "unter Vermittlung von A" mediates, "auf Einladung von B" is the host."""

from collections.abc import Iterator

from app.domain.claims import ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import Taking
from app.extract.scene import Scene
from app.extract.triggers import Trigger

#: Nouns behind their preposition, and what the one they name is to the meeting.
_ARRANGING = {
    ("unter", "vermittlung"): ParticipationRole.MEDIATOR,
    ("durch", "vermittlung"): ParticipationRole.MEDIATOR,
    ("unter", "moderation"): ParticipationRole.MEDIATOR,
    ("auf", "einladung"): ParticipationRole.HOST,
}


def arrangers(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """Mediators and hosts that the clause of a trigger names."""
    clause = scene.clause_of(trigger)
    if clause is None:
        return
    for i in range(clause.start + 1, clause.end):
        role = _ARRANGING.get((scene.view.lower(i - 1), scene.view.lower(i)))
        if role is not None:
            yield from _named_behind(scene, i + 1, role)


def _named_behind(scene: Scene, start: int, role: ParticipationRole) -> Iterator[Taking]:
    """The one named right behind the noun, with "von" or as a genitive, and those enumerated with it."""
    rule = f"{role} of the meeting"
    first = next((p for p in scene.parties if start <= p.start <= start + 1), None)
    if first is not None:
        yield from (scene.taking(p, rule, role) for p in scene.parties if p.row == first.row)
        return
    for name in scene.view.marks.names:
        if name.start == start and name.actor_kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION):
            span = scene.view.span(name.start, name.end)
            yield Taking(name.target, name.actor_kind, role, span, rule, name.side)
