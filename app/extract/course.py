"""What clauses tell of a meeting's course: it stands on a programme, people came together for it, it is over."""

from itertools import pairwise

from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.language.annotations import Clause, ClauseKind, Tense

#: Begin of the rules that say that a meeting has ended; they count more than "under way" in the sentences before.
OVER = "over"
#: Rule of "vor dem Treffen"; in a past tense it does not tell how far the meeting itself has come.
BEFORE = "before the meeting"
#: Rule of a bare present tense: under way, or to come ("trifft morgen").
PRESENT = "present tense"
_PAST = frozenset({Tense.PRETERITE, Tense.PERFECT, Tense.PLUPERFECT})
_PROGRAMMES = ("programm", "agenda", "terminplan", "reiseplan")
_NOW = frozenset({("zur", "stunde"), ("im", "moment"), ("im", "augenblick"), ("zur", "zeit")})
_IN_THE_AIR = frozenset({("im", "raum"), ("im", "gespräch"), ("zur", "debatte"), ("zur", "diskussion")})
_AHEAD = word_set("sollen wollen möchten werden")
_ENDING = word_set("dauern enden zuendegehen")


def came_together(scene: Scene, clause: Clause) -> bool:
    """Whether an infinitive only tells what a past coming together was for: "kamen zusammen, um zu beraten".

    Also "waren nach Bern gereist, um zu verhandeln": the pluperfect looks back on all of it.
    """
    if clause.kind is not ClauseKind.INFINITIVE or clause.parent is None:
        return False
    parent = scene.view.clauses[clause.parent]
    if parent.verb == "sein" and not parent.negated and parent.tense in _PAST:
        return True  # "sollen in Bern gewesen sein, um zu verhandeln"
    if parent.negated or parent.modal:
        return False
    if parent.verb in scene.words.travelling:
        return parent.tense is Tense.PLUPERFECT
    return parent.verb in scene.words.verbs and parent.tense in _PAST


def looks_back(scene: Scene, trigger: Trigger) -> bool:
    """Whether the meeting lies before the one that the text is about: "hatten sich schon |am Vortag| getroffen"."""
    clause = scene.clause_of(trigger)
    if clause is None:
        return False
    steps = [t for t in scene.view.marks.times if clause.start <= t.start < clause.end and t.rule == "from_context"]
    return any(int(dict(t.values).get("count", 0)) < 0 for t in steps)


def on_programme(scene: Scene, clause: Clause) -> bool:
    """ "Auf dem Programm stehen Treffen mit A und B"."""
    if clause.verb != "stehen":
        return False
    return any(scene.view.lower(i).endswith(_PROGRAMMES) for i in range(clause.start, clause.end))


def looks_ahead(scene: Scene, clause: Clause | None) -> bool:
    """ "Nach dem Treffen wollen sie vor die Presse treten": what comes after lies ahead, so the meeting may too."""
    if clause is None or clause.tense in _PAST:
        return False
    plans = clause.passive and clause.verb in scene.words.status_verbs["planned"]
    return clause.tense is Tense.FUTURE or clause.modal in _AHEAD or plans


def right_now(scene: Scene, clause: Clause) -> bool:
    """ "Das Treffen findet zur Stunde statt", "im Moment verhandeln sie"."""
    return _has_pair(scene, clause, _NOW)


def is_in_the_air(scene: Scene, clause: Clause) -> bool:
    """ "Ein Treffen steht im Raum", "ist im Gespräch", "steht zur Debatte"."""
    return clause.verb in ("stehen", "sein") and _has_pair(scene, clause, _IN_THE_AIR)


def _has_pair(scene: Scene, clause: Clause, pairs: frozenset[tuple[str, str]]) -> bool:
    lowers = [scene.view.lower(i) for i in range(clause.start, clause.end)]
    return any(pair in pairs for pair in pairwise(lowers))


def took_place(scene: Scene, clause: Clause | None, trigger: Trigger) -> bool:
    """ "Das für Montag geplante Treffen fand statt": what was planned has come about."""
    if clause is None or trigger.preposition or clause.negated or clause.modal:
        return False
    return clause.verb in scene.words.taking_place and clause.tense in (Tense.PRETERITE, Tense.PERFECT)


def is_over(scene: Scene, clause: Clause) -> bool:
    """ "dauerte drei Stunden", "endeten am Abend", "ist zu Ende gegangen"."""
    present = clause.tense is Tense.PRESENT and clause.verb != "dauern"
    if (clause.tense not in (Tense.PRETERITE, Tense.PERFECT) and not present) or clause.modal:
        return False
    ends = any(scene.view.lower(i) == "ende" and scene.view.lower(i - 1) == "zu" for i in range(*_range(clause)))
    return clause.verb in _ENDING or (clause.verb in ("gehen", "sein") and ends)


def _range(clause: Clause) -> tuple[int, int]:
    return clause.start, clause.end
