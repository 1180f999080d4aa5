"""Who brings a meeting about: "unter Vermittlung von A" mediates, "auf Einladung von B" and "Gastgeber C" are hosts."""

from collections.abc import Iterator

from app.domain.claims import ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import Party, Taking
from app.extract.scene import Scene, first_row
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.language.annotations import Clause

_HOST, _MEDIATOR = ParticipationRole.HOST, ParticipationRole.MEDIATOR
#: Prepositions and the noun behind them, and what the one it names is to the meeting.
_ARRANGING = {
    "vermittlung": (word_set("unter durch mit dank über"), _MEDIATOR),
    "moderation": (word_set("unter"), _MEDIATOR),
    "einladung": (word_set("auf"), _HOST),
}
_BETWEEN = frozenset({"ART", "ADJA", "PPOSAT"})
#: Nouns of the part that somebody plays.
_PARTS = {"gastgeber": _HOST, "gastgeberin": _HOST, "gastgeberland": _HOST, "vermittler": _MEDIATOR,
          "vermittlerin": _MEDIATOR, "mediator": _MEDIATOR, "mediatorin": _MEDIATOR}  # fmt: skip
_PLAYING = word_set("auftreten fungieren dienen agieren wirken")
_INVITING = word_set("einladen laden")
#: Who sits down with the others; states mediate in a conflict, not in one meeting.
_WHO = (ActorKind.PERSON, ActorKind.OFFICE)


def arrangers(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """Mediators and hosts that the clause of a trigger names."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.clause is None:
        return
    arranged = not scene.view.words(clause).isdisjoint(_ARRANGING)
    for i in range(clause.start + 1, clause.end) if arranged else ():
        role = _arranging(scene, i)
        if role is not None:
            yield from _named_behind(scene, i + 1, role)
            yield from _by_adjective(scene, i, role)
    subjects = first_row(scene.subjects(trigger.clause))
    if trigger.phase.startswith("Gastgeber") and clause.verb == "sein":
        yield from (scene.taking(p, "host of the meeting", _HOST) for p in subjects)
    elif clause.verb in _INVITING and not trigger.verb:
        yield from (scene.taking(p, "inviting", _HOST) for p in _acting(scene, trigger.clause, clause))
    elif clause.verb == "vermitteln" and not clause.modal and not clause.negated:
        yield from (scene.taking(p, "mediating", _MEDIATOR) for p in _acting(scene, trigger.clause, clause))
    yield from _by_participle(scene, trigger, clause)


def find_arrangers(scene: Scene, number: int, clause: Clause) -> tuple[list[Party], str, ParticipationRole] | None:
    """Those whom a clause without a word of meeting gives a part, with rule and role; None where there are none.

    "Gastgeberin war Ministerin Anna Berg", "Als Vermittler trat Karl Moser auf", "Karl Moser vermittelte".
    """
    if clause.modal or clause.negated:
        return None
    view = scene.view
    acting = [p for p in _acting(scene, number, clause) if p.kind in _WHO]
    for i in range(clause.start, clause.end):
        role = _PARTS.get(view.lower(i))
        if role is None or not acting or any(p.start <= i < p.end for p in acting):
            continue
        by_part = clause.verb in _PLAYING and view.lower(i - 1) == "als"
        first = i == clause.start and not view.preposition(i)
        if by_part or (clause.verb == "sein" and (first or view.lower(i - 1) in ("der", "die", "das"))):
            return acting, f"named as {role}", role
    if clause.verb == "vermitteln" and acting and not clause.passive and _is_of_talks(scene, number, clause):
        return acting, "mediating", _MEDIATOR
    return None


def _is_of_talks(scene: Scene, number: int, clause: Clause) -> bool:
    """Whether "vermitteln" is to mediate talks, not in a conflict, and not to convey an impression."""
    view = scene.view
    nouns = [i for i in view.own_tokens(number) if view.tag(i) == "NN"]
    others = [i for i in nouns if not any(p.start <= i < p.end for p in scene.own(number))]
    return all(view.preposition(view.phrase_start(i)) not in ("", "in") for i in others)


def _acting(scene: Scene, number: int, clause: Clause) -> list[Party]:
    """Who does what the clause tells: its first subject, in the passive the one after "von"."""
    if clause.passive:
        return [p for p in scene.own(number) if p.preposition == "von"]
    return first_row([p for p in scene.subjects(number) if not p.spokesperson])


def _arranging(scene: Scene, noun: int) -> ParticipationRole | None:
    """What the one behind a noun is to the meeting: "unter der |Vermittlung| Omans"."""
    known = _ARRANGING.get(scene.view.lower(noun))
    if known is None:
        return None
    start = noun
    while start > 0 and scene.view.tag(start - 1) in _BETWEEN:
        start -= 1
    return known[1] if scene.view.preposition(start) in known[0] else None


def _by_adjective(scene: Scene, noun: int, role: ParticipationRole) -> Iterator[Taking]:
    """ "unter norwegischer Vermittlung": the side that the adjective before the noun tells."""
    yield from (scene.taking(p, f"{role} of the meeting", role) for p in scene.name_ending(noun + 1))


def _by_participle(scene: Scene, trigger: Trigger, clause: Clause) -> Iterator[Taking]:
    """ "Vermittelt von A verhandeln B und C", "die von A vermittelten Gespräche"."""
    for party in scene.governed_by("von"):
        if not clause.start <= party.start < clause.end:
            continue
        attribute = scene.view.lower(party.end).startswith("vermittelte") and party.end < trigger.index
        if attribute or scene.view.lower(party.start - 2) == "vermittelt":
            yield scene.taking(party, "mediating", _MEDIATOR)


def _named_behind(scene: Scene, start: int, role: ParticipationRole) -> Iterator[Taking]:
    """The one named right behind the noun, with "von" or as a genitive, and those enumerated with it."""
    rule = f"{role} of the meeting"
    first = next(iter(scene.starting(start, start + 1)), None)
    if first is not None:
        yield from (scene.taking(p, rule, role) for p in scene.row(first.row))
        return
    for name in scene.view.marks.names:
        if name.start == start and name.actor_kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION):
            span = scene.view.span(name.start, name.end)
            yield Taking(name.target, name.actor_kind, role, span, rule, name.side)
