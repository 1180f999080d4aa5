"""Who takes part by what the clause says around a noun of meeting: "A nimmt am Treffen teil", "A führt Gespräche"."""

from collections.abc import Iterator

from app.domain.names import ActorKind
from app.extract.candidates import Party, Taking
from app.extract.course import on_programme
from app.extract.guests import TO_ANOTHER
from app.extract.noun_frames import is_beside
from app.extract.scene import Scene, first_row
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingForm
from app.language.annotations import Clause

#: Phases of a meeting at which the subject of the clause is there: "am Rande des Gipfels".
_AT_PHASES = frozenset({"Rand", "Rande", "Rahmen", "Beginn", "Auftakt", "Ende", "Abschluss"})
#: Rules of complements that name both sides, so that the clause's subject is somebody else.
_BOTH_SIDES = ("zwischen", "von", "genitive", "owner")
#: What several do with one another.
_MUTUAL = word_set(
    "einigen verständigen vereinbaren verabreden bekräftigen betonen beschließen versichern sprechen sein"
)
_AGREEING = word_set("einigen verständigen vereinbaren verabreden")
#: Verbs with whose "mit" talks go on: "begannen mit den Beratungen".
_GOING_AT = word_set("beginnen starten fortfahren anfangen weitermachen")
_PEOPLE = frozenset({ActorKind.PERSON, ActorKind.OFFICE, ActorKind.DELEGATION})


def participants_by_clause(scene: Scene, trigger: Trigger, named: list[Taking]) -> Iterator[Taking]:
    """The parties that the clause's verb or the preposition puts into the meeting; `named` are the complements."""
    clause = scene.clause_of(trigger)
    if clause is None or (trigger.phase and trigger.phase not in _AT_PHASES) or is_beside(scene, trigger):
        return
    subjects = [p for p in scene.subjects(trigger.clause) if not p.spokesperson and not _is_in(p, trigger)]
    both = any(taking.rule.startswith(_BOTH_SIDES) for taking in named)
    rule = f"subject of {clause.verb} with {trigger.noun.word if trigger.noun else ''}"
    agreed = _who_agree(clause, subjects) if not named and _agree_there(trigger, clause) else []
    if on_programme(scene, clause) and not trigger.preposition and not both:
        travellers = [p for p in scene.own(trigger.clause) if p.preposition in ("für", "bei") and p.kind in _PEOPLE]
        yield from (scene.taking(p, rule) for p in travellers)
    if not named:
        yield from _facing(scene, trigger, clause)
    joins = _holds(scene, trigger, clause, both=both, one_sided=bool(named)) or _goes(scene, trigger, clause)
    if joins:
        everyone = subjects if clause.verb in scene.words.taking_part else first_row(subjects)
        yield from (scene.taking(p, rule) for p in everyone)
        known = {taking.name for taking in named}
        beside = [p for p in scene.own(trigger.clause) if p.preposition in ("mit", "neben") and p.name not in known]
        beside = [p for p in beside if not _is_of_another(scene, trigger, p)]
        yield from (scene.taking(p, f"{p.preposition} beside {clause.verb}") for p in beside)
    elif len(first_row(subjects)) > 1 and _is_theirs(trigger):
        yield from (scene.taking(p, rule) for p in first_row(subjects) if p.kind in _PEOPLE)
    elif agreed:
        yield from (scene.taking(p, rule) for p in agreed if p.kind in _PEOPLE or clause.verb in _AGREEING)
    elif _is_there(trigger, clause, both=both, one_sided=bool(named)):
        bodies = trigger.form is MeetingForm.SESSION or trigger.preposition == "in"
        yield from (scene.taking(p, rule) for p in first_row(subjects) if bodies or p.kind in _PEOPLE)


def _facing(scene: Scene, trigger: Trigger, clause: Clause) -> Iterator[Taking]:
    """ "|Zwischen A und B| war die nächste Runde für Freitag angesetzt": the sides before the noun."""
    words = scene.words
    told = words.taking_place | words.status_verbs["planned"] | words.status_verbs["begun"]
    if trigger.preposition or trigger.phase or clause.verb not in told | words.status_verbs["continued"]:
        return
    sides = [p for p in scene.own(trigger.clause) if p.preposition == "zwischen" and p.end <= trigger.start]
    if len({p.name for p in sides}) > 1:
        yield from (scene.taking(p, f"zwischen before {trigger.noun.word if trigger.noun else ''}") for p in sides)


def _is_theirs(trigger: Trigger) -> bool:
    """ "A und B lobten |in ihrem Telefonat| den Plan": a meeting of several who do the same there."""
    return trigger.determiner.startswith("ihr") and trigger.preposition in ("nach", "vor", "in", "bei")


def _holds(scene: Scene, trigger: Trigger, clause: Clause, *, both: bool, one_sided: bool) -> bool:
    """ "A führt Gespräche", "A und B planen ein Treffen", "A kündigte ein Treffen mit B an"."""
    if trigger.preposition == "mit" and not trigger.phase:  # "begannen mit ihren Beratungen"
        return trigger.definite_or_own and clause.verb in _GOING_AT
    if trigger.preposition or trigger.phase or trigger.attached or both:
        return False
    if clause.verb in scene.words.holding:
        return True
    return clause.verb in scene.words.arranging and one_sided


def _goes(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    """ "A nimmt an dem Treffen teil", "A reist zu Gesprächen", "A sagte vor dem Abflug zum Gipfel"."""
    if trigger.attached:
        return trigger.attached in scene.words.travel and trigger.preposition in ("zu", "an")
    if clause.negated and trigger.preposition in ("an", "bei"):
        return False
    if trigger.preposition == "bei":
        return clause.verb in ("beteiligen", "mitwirken")
    if clause.verb in ("sein", "stoßen"):
        return trigger.preposition in ("zu", "für")
    if clause.verb == "verlassen":  # "verließ das Land nur für ein Treffen mit B"
        return trigger.preposition in ("zu", "für")
    return trigger.preposition in ("zu", "für", "auf", "an") and clause.verb in scene.words.taking_part


def _agree_there(trigger: Trigger, clause: Clause) -> bool:
    """ "A und B einigten sich |in einem Telefonat|", "A dankte B |nach einem Gespräch|"."""
    if clause.passive or clause.modal or clause.negated or trigger.phase or trigger.attached:
        return False
    bare = not trigger.determiner and trigger.preposition in ("in", "bei") and clause.verb in _AGREEING
    told = trigger.determiner.startswith(("ein", "ihr")) or trigger.form in (MeetingForm.PHONE, MeetingForm.VIDEO)
    if trigger.form is MeetingForm.VISIT or trigger.noun is None or trigger.noun.first_part:
        return False
    return (told or bare) and trigger.preposition in ("in", "bei", "nach") and clause.verb in _MUTUAL | TO_ANOTHER


def _who_agree(clause: Clause, subjects: list[Party]) -> list[Party]:
    """Several who agree with one another, or one and the other whom he thanks; empty where only one is named."""
    first = first_row(subjects)
    if clause.verb in _MUTUAL:
        return first if len(first) > 1 or any(p.plural and p.kind is ActorKind.DELEGATION for p in first) else []
    return subjects if len({p.name for p in subjects}) > len(first) else []


def _is_there(trigger: Trigger, clause: Clause, *, both: bool, one_sided: bool) -> bool:
    """ "A sprach beim Treffen der Minister", "nach einem Gespräch mit B sagte A": A was there."""
    if clause.passive or trigger.attached:
        return False
    if trigger.preposition in ("bei", "auf", "während") or trigger.phase in _AT_PHASES:
        return trigger.form is not MeetingForm.VISIT or one_sided
    if trigger.preposition == "in" and trigger.form in (MeetingForm.ENCOUNTER, MeetingForm.SESSION, MeetingForm.VIDEO):
        return True
    return one_sided and not both and trigger.preposition in ("nach", "vor", "in")


def _is_of_another(scene: Scene, trigger: Trigger, party: Party) -> bool:
    """Whether a phrase belongs to another noun of meeting: "hatte vor dem Treffen |mit B| ein Telefonat mit C"."""
    others = (t for t in scene.triggers if not t.verb and t is not trigger)
    return any(0 <= party.start - t.end <= 1 for t in others)


def _is_in(party: Party, trigger: Trigger) -> bool:
    return trigger.start <= party.name_start < trigger.end
