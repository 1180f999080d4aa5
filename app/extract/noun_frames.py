"""Who takes part, from the phrase of a noun of meeting: "das Treffen zwischen A und B", "As Telefonat mit B"."""

from collections.abc import Iterator

from app.domain.claims import ParticipationRole
from app.domain.names import ActorKind
from app.extract.candidates import Party, Taking
from app.extract.scene import Scene
from app.extract.triggers import TOPICAL, Trigger
from app.knowledge.meetings import MeetingForm

#: Phases of an event in which others meet: "am Rande".
MARGINS = frozenset({"Rand", "Rande"})
_GENITIVE_ENDS = ("s", "'", "’")


def complements(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """The parties that the noun's own phrase names, after it or as a genitive before it."""
    noun = trigger.noun.word if trigger.noun else ""
    reached = trigger.end
    for party in scene.named_behind(trigger.end, scene.view.sentence(trigger.index)[1]):
        if party.start >= _reach(scene, trigger, party):
            continue
        if _is_complement(scene, trigger, party, reached):
            yield scene.taking(party, f"{party.preposition or 'genitive'} after {noun}")
            reached = party.end
    for name in scene.view.names_ending(trigger.start):
        if scene.view.doc[name.end - 1].text.endswith(_GENITIVE_ENDS):
            span = scene.view.span(name.start, name.end)
            yield Taking(name.target, name.actor_kind, ParticipationRole.ATTENDED, span, f"owner of {noun}", name.side)


def _reach(scene: Scene, trigger: Trigger, party: Party) -> int:
    """Where the complements end: at the next verb, for "zwischen" at the end of the sentence."""
    if party.preposition == "zwischen" and scene.view.clause_number(party.name_start) == trigger.clause:
        return scene.view.sentence(trigger.index)[1]
    return scene.next_stop(trigger)


def _is_complement(scene: Scene, trigger: Trigger, party: Party, reached: int) -> bool:
    view = scene.view
    gap = range(reached, party.start if party.team_head is None else min(party.start, party.team_head))
    if view.clause_number(party.name_start) != trigger.clause and view.has_comma(gap):
        return False
    opened = view.lower(trigger.end) == "zwischen" and not party.preposition and not party.genitive
    if opened and not any(view.tag(i).endswith("FIN") for i in view.verbs(gap)):
        return party.kind is ActorKind.PERSON  # "zwischen dem als Favorit geltenden A und B"
    if party.preposition == "mit" and belongs_to_verb(scene, trigger, party):
        return False
    if party.preposition in ("mit", "zwischen"):
        verbs = view.verbs(gap)
        return not verbs or (party.preposition == "zwischen" and _is_put_last(scene, party, verbs))
    if party.preposition == "bei" and trigger.form in (MeetingForm.VISIT, MeetingForm.ENCOUNTER):
        return party.kind in (ActorKind.PERSON, ActorKind.OFFICE) and party.start - reached <= 1
    if not (party.genitive or party.preposition == "von"):
        return False
    if party.preposition == "von" and _is_agent(scene, trigger, party, reached):
        return False
    topical = any(view.lower(i) in TOPICAL for i in range(trigger.end, gap.stop))
    return not topical and not any(_is_other_noun(scene, i) for i in gap)


def _is_agent(scene: Scene, trigger: Trigger, party: Party, reached: int) -> bool:
    """Whether "von" names who acts in the passive: "wurden am Morgen überraschend |von dem Hafen| gelobt"."""
    clause = scene.clause_of(trigger)
    return clause is not None and clause.passive and party.start - 1 > reached


def belongs_to_verb(scene: Scene, noun: Trigger, party: Party) -> bool:
    """Whether the one phrase with "mit" is the verb's: "hat nach der Sitzung |mit B| telefoniert"."""
    clause = scene.clause_of(noun)
    if clause is None or noun.preposition not in ("nach", "vor", "während") or not clause.verb_tokens:
        return False
    reflexive = any(scene.view.lower(i) == "sich" for i in range(clause.start, noun.start))
    if not min(clause.verb_tokens) < noun.start or (max(clause.verb_tokens) < party.end and not reflexive):
        return False
    verbs = [t for t in scene.triggers_of(noun.clause) if t.verb]
    wants = any("with" in t.frames and (reflexive or not t.frames & {"object", "host", "guest"}) for t in verbs)
    return wants and not any(p.preposition == "mit" and p.row != party.row for p in scene.own(noun.clause))


def _is_put_last(scene: Scene, party: Party, verbs: list[int]) -> bool:
    """Whether the two sides stand behind the closing verb: "Gespräche hat es gegeben |zwischen A und B|"."""
    return verbs[-1] == party.start - 2 and not scene.view.tag(verbs[-1]).endswith("FIN")


def _is_other_noun(scene: Scene, index: int) -> bool:
    """Whether a token is a noun that a following genitive or "von" would depend on instead."""
    if scene.view.tag(index) not in ("NN", "NE"):
        return False
    return not scene.view.in_time(index) and not scene.view.in_place(index)


def is_beside(scene: Scene, trigger: Trigger) -> bool:
    """Whether others met in the margins of the event: "am Rande des Gipfels traf A den Gesandten"."""
    verbs = any(other.verb for other in scene.triggers_of(trigger.clause))
    return verbs and trigger.phase in MARGINS


def implied(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """Whose meeting it is by its name alone: "EU-Gipfel", "Nato-Außenministertreffen"."""
    if trigger.form in (MeetingForm.VISIT, MeetingForm.PHONE):
        return
    if is_beside(scene, trigger):
        return
    first = trigger.noun.first_part if trigger.noun else ""
    body = first.split("-")[0]
    span = scene.view.span(trigger.index, trigger.index + 1)
    named = [scene.actors.get(part.lower()) for part in first.split("-")]
    if len(named) > 1 and all(named):  # "der Lund-Moser-Gipfel"
        yield from (
            Taking(n.target, n.actor_kind, ParticipationRole.ATTENDED, span, "name of the event", n.side)
            for n in named
            if n is not None
        )
        return
    if first in scene.words.bodies:
        name, kind = first, ActorKind.ORGANISATION
    elif first and scene.words.is_group(first):
        name, kind = f"Delegation: {first}", ActorKind.DELEGATION
    elif body in scene.words.bodies and trigger.form is not MeetingForm.TALKS:  # "EU-Sondergipfel"
        name, kind = body, ActorKind.ORGANISATION
        for part in filter(None, named[1:]):  # "EU-Ukraine-Gipfel"
            yield Taking(
                part.target, part.actor_kind, ParticipationRole.ATTENDED, span, "name of the event", part.side,
                implied=True,
            )  # fmt: skip
    else:
        return
    side = body if body in scene.words.bodies else None
    yield Taking(
        name, kind, ParticipationRole.ATTENDED, span, "name of the event", side, plural=True, implied=True
    )  # fmt: skip
