"""Who meets, where only the sentences before say it.

"Minister Moser reist am Freitag nach Wien. Geplant ist ein Treffen mit Präsident Lund": Moser meets Lund.
"""

from app.domain.names import ActorKind
from app.extract.candidates import Taking
from app.extract.noun_frames import complements
from app.extract.scene import Scene, first_row
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingForm
from app.language.annotations import ClauseKind

_STAYING = word_set("besuchen aufhalten weilen abreisen zurückreisen")
#: Verbs that tell of talks without saying whose they are: "Geplant ist ein Treffen mit B".
_TELLING = word_set("sein stehen folgen stattfinden geben anstehen planen vorsehen ansetzen anberaumen vereinbaren")
#: What one says to another who is there.
TO_ANOTHER = word_set(
    "danken gratulieren zusagen zusichern versichern versprechen mitteilen auffordern informieren drängen warnen mahnen"
)
_NEAR = 2  # sentences back to the one that tells of the journey
_RULE = "traveller told before"


def with_guest(scene: Scene, trigger: Trigger, takings: list[Taking]) -> list[Taking]:
    """The takings of a mention that names one side only, with the traveller told before as the other."""
    one_sided = bool(takings) and all(t.rule.startswith("mit") for t in takings)
    if trigger.definite or not one_sided or not _lacks_subject(scene, trigger):
        return takings
    here = scene.view.sentence_number(trigger.index)
    found = _travellers(scene, here - _NEAR, here)
    if not found and here < _NEAR and scene.before is not None:
        last = len(scene.before.view.sentences)
        found = _travellers(scene.before, last - _NEAR, last)
    names = {t.name for t in takings}
    return takings if any(t.name in names for t in found) else [*found, *takings]


def with_visitor(scene: Scene, trigger: Trigger, takings: list[Taking]) -> list[Taking]:
    """The takings of a mention that names one side only, with the guest of whose visit the clause tells.

    "Der Besuch von Minister Moser in Wien begann mit einem Gespräch mit Präsident Lund": Moser talked to Lund.
    """
    if trigger.verb or not takings or not all(t.rule.startswith(("mit", "bei")) for t in takings):
        return takings
    for visit in scene.triggers_of(trigger.clause):
        if visit.form is MeetingForm.VISIT and not visit.verb and visit != trigger:
            guests = [t for t in complements(scene, visit) if t.kind is ActorKind.PERSON]
            if guests and all(t.rule.startswith(("genitive", "von", "owner")) for t in guests):
                names = {t.name for t in takings}
                return [*(t for t in guests if t.name not in names), *takings]
    return takings


def with_addressee(scene: Scene, trigger: Trigger, takings: list[Taking]) -> list[Taking]:
    """The takings of talks that name nobody, with those of whom the sentence before says that one spoke to the other.

    "Kanzlerin Berg sicherte Präsident Lund Hilfe zu. In einem Telefonat lobte sie den Plan": Berg and Lund talked.
    """
    if any(not t.rule.startswith("subject") for t in takings) or not _is_one_more(trigger):
        return takings
    told = {p.name for p in scene.bare(trigger.clause) if p.kind is ActorKind.PERSON}
    here = scene.view.sentence_number(trigger.index)
    for number in scene.view.clauses_of(here - 1):
        clause = scene.view.clauses[number]
        if clause.verb in TO_ANOTHER and not clause.passive and not clause.negated:
            people = [p for p in scene.bare(number) if p.kind is ActorKind.PERSON]
            names = {p.name for p in people}
            if len(names) == 2 and len({p.row for p in people}) == 2 and told <= names:
                return [scene.taking(p, f"{clause.verb} one to the other") for p in people]
    return takings


def _is_one_more(trigger: Trigger) -> bool:
    """ "In einem Telefonat": talks that are told of for the first time, as the place of what is said."""
    if trigger.verb or trigger.form not in (MeetingForm.TALKS, MeetingForm.PHONE, MeetingForm.VIDEO):
        return False
    return trigger.preposition in ("in", "bei") and trigger.determiner.startswith("ein") and not trigger.phase


def _lacks_subject(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause tells of talks, but not whose: no person beside the noun and its "mit"."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb or trigger.phase or trigger.attached or clause.verb not in _TELLING:
        return False
    others = (MeetingForm.VISIT, MeetingForm.PHONE, MeetingForm.VIDEO)
    if trigger.preposition not in ("", "neben") or trigger.form in others:
        return False
    return not any(p.kind is ActorKind.PERSON for p in scene.bare(trigger.clause))


def _travellers(scene: Scene, first: int, last: int) -> tuple[Taking, ...]:
    """Who travels by the sentences first..last of a passage, the latest; nobody where several go apart."""
    found: tuple[Taking, ...] = ()
    for number in (n for sentence in range(first, last) for n in scene.view.clauses_of(sentence)):
        clause = scene.view.clauses[number]
        if clause.verb not in scene.words.travelling | _STAYING or clause.negated or clause.kind is ClauseKind.RELATIVE:
            continue
        bare = scene.subjects(number)
        people = [p for p in first_row(bare) if p.kind is ActorKind.PERSON]
        alone = all(p.row == bare[0].row or p.kind is not ActorKind.PERSON for p in bare)  # not "A besuchte B"
        if people and alone:
            found = tuple(scene.taking(p, _RULE) for p in people)
    return found
