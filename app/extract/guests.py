"""Who is to meet a named counterpart, where only the sentences before say it.

"Minister Moser reist am Freitag nach Wien. Geplant ist ein Treffen mit Präsident Lund": Moser meets Lund.
"""

from app.domain.names import ActorKind
from app.extract.candidates import Taking
from app.extract.scene import Scene, first_row
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingForm
from app.language.annotations import ClauseKind

_STAYING = word_set("besuchen aufhalten weilen abreisen zurückreisen")
#: Verbs that tell of talks without saying whose they are: "Geplant ist ein Treffen mit B".
_TELLING = word_set("sein stehen folgen stattfinden geben anstehen planen vorsehen ansetzen anberaumen vereinbaren")
_NEAR = 2  # sentences back to the one that tells of the journey
_RULE = "traveller told before"


class Guests:
    """Keeps who was last said to travel, from one passage to the next."""

    def __init__(self) -> None:
        self._left: tuple[Taking, ...] = ()

    def leave(self, scene: Scene) -> None:
        """Note who travels at the end of a passage."""
        last = len(scene.view.sentences)
        self._left = _travellers(scene, last - _NEAR, last)

    def with_guest(self, scene: Scene, trigger: Trigger, takings: list[Taking]) -> list[Taking]:
        """The takings of a mention that names one side only, with the traveller told before as the other."""
        if not takings or not all(t.rule.startswith("mit") for t in takings) or not _lacks_subject(scene, trigger):
            return takings
        here = scene.view.sentence_number(trigger.index)
        found = _travellers(scene, here - _NEAR, here) or (self._left if here < _NEAR else ())
        names = {t.name for t in takings}
        return takings if any(t.name in names for t in found) else [*found, *takings]


def _lacks_subject(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause tells of talks, but not whose: no person beside the noun and its "mit"."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb or trigger.phase or trigger.attached or clause.verb not in _TELLING:
        return False
    if trigger.preposition or trigger.form in (MeetingForm.VISIT, MeetingForm.PHONE, MeetingForm.VIDEO):
        return False
    return not any(p.kind is ActorKind.PERSON for p in scene.bare(trigger.clause))


def _travellers(scene: Scene, first: int, last: int) -> tuple[Taking, ...]:
    """Who travels by the sentences first..last of a passage, the latest; nobody where several go apart."""
    found: tuple[Taking, ...] = ()
    for number, clause in enumerate(scene.view.clauses):
        if not first <= scene.view.sentence_number(clause.start) < last:
            continue
        if clause.verb not in scene.words.travelling | _STAYING or clause.negated or clause.kind is ClauseKind.RELATIVE:
            continue
        people = [p for p in first_row(scene.subjects(number)) if p.kind is ActorKind.PERSON]
        if people:
            found = tuple(scene.taking(p, _RULE) for p in people)
    return found
