"""How far a meeting has come, from tense, modal verb, negation and the words around its mention."""

from dataclasses import dataclass

from app.domain.claims import MeetingStatus
from app.domain.spans import Span
from app.extract.background import is_first_since
from app.extract.course import (
    BEFORE,
    OVER,
    PRESENT,
    came_together,
    is_in_the_air,
    is_over,
    looks_ahead,
    looks_back,
    on_programme,
    right_now,
    took_place,
)
from app.extract.doubts import doubt
from app.extract.reported import around, is_reported
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.knowledge.meetings import MeetingForm
from app.language.annotations import Clause, ClauseKind, Mood, Tense

PAST = frozenset({Tense.PRETERITE, Tense.PERFECT, Tense.PLUPERFECT})
#: Verbs whose perfect only tells that the meeting has begun: "hat den Gast empfangen".
_BEGINNING = frozenset({"empfangen", "zusammenkommen", "zusammentreffen", "eintreffen", "zusammentreten"})
_AT = frozenset({"bei", "auf", "in", "an", "zu", "für"})
_NEVER = frozenset({"nicht", "nie", "niemals"})
_FORMERLY = frozenset({"eigentlich", "ursprünglich"})
_READY = frozenset({"bereit", "bereitschaft", "offen"})
#: Verbs by which a meeting comes about; "nicht" beside them says that it did not.
_COMING_ABOUT = frozenset({"stattfinden", "geben", "kommen", "zustandekommen", "planen", "vorsehen"})


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status, or in `rejected` why there is no meeting ("demanded", "negated", "hypothetical"); with its rule."""

    status: MeetingStatus
    rule: str
    span: Span
    rejected: str = ""
    weak: bool = False


def read_status(scene: Scene, trigger: Trigger) -> StatusReading:
    """The status that the mention tells by its own clause; the date may later overrule tense."""
    readers = (
        _negated, _called_off, _undone, _demanded, _looked_back, _possible, _by_preposition, _planned, _over, _running
    )  # fmt: skip
    for reader in readers:
        found = reader(scene, trigger)
        if found is not None:
            return found
    return _by_tense(scene, trigger)


def _reading(
    scene: Scene, trigger: Trigger, status: MeetingStatus, rule: str, rejected: str = "", *, weak: bool = False
) -> StatusReading:
    clause = scene.clause_of(trigger)
    tokens = clause.verb_tokens if clause and clause.verb_tokens else (trigger.index,)
    return StatusReading(status, rule, scene.view.span(min(tokens), min(tokens) + 1), rejected, weak)


def _negated(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "kein Treffen", "das geplante Treffen findet nicht statt", "A traf B nicht"."""
    clause = scene.clause_of(trigger)
    if trigger.negated:
        return _reading(scene, trigger, MeetingStatus.DENIED, "kein before the noun", "negated")
    if clause is None or not clause.negated:
        return None
    lowers = [scene.view.lower(i) for i in range(clause.start, clause.end)]
    if not _NEVER & set(lowers) or _only_after_not(lowers):
        return None
    comes_about = _is_about(trigger) and clause.verb in _COMING_ABOUT
    if (
        comes_about
        and clause.verb in ("stattfinden", "zustandekommen")
        and (trigger.definite or _word(scene, trigger, "planned"))
    ):
        return _reading(scene, trigger, MeetingStatus.CANCELLED, "does not take place")
    if comes_about or trigger.verb:
        past = clause.tense in PAST
        rejected = "not held" if past else "negated"
        return _reading(scene, trigger, MeetingStatus.DENIED, f"negated {clause.verb}", rejected)
    return None


def _only_after_not(lowers: list[str]) -> bool:
    at = lowers.index("nicht") if "nicht" in lowers else -1
    return at >= 0 and at + 1 < len(lowers) and lowers[at + 1] in ("nur", "zuletzt", "allein", "bloß")


def _is_about(trigger: Trigger) -> bool:
    """Whether the meeting itself is the subject or object of the clause."""
    return not trigger.verb and (
        not trigger.preposition or (trigger.preposition in ("zu", "von") and not trigger.phase)
    )


def _status_verb(scene: Scene, trigger: Trigger, section: str) -> str:
    """The clause's verb if it is in a section of status verbs and speaks of the meeting, else ''."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb:
        return ""
    return clause.verb if clause.verb in scene.words.status_verbs[section] else ""


def _word(scene: Scene, trigger: Trigger, section: str) -> str:
    """An adjective on the noun out of a section of status words, '' where there is none."""
    wanted = scene.words.status_words[section]
    return next((a for a in trigger.adjectives if a in wanted or a.rstrip("eomnrs") in wanted), "")


def _called_off(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "sagte das Treffen ab", "das Treffen wurde verschoben", "die Absage des Gipfels"."""
    if trigger.preposition == "über" and _status_verb(scene, trigger, "denied"):
        return _reading(scene, trigger, MeetingStatus.DENIED, "reports of the meeting denied", "denied")
    if not _is_about(trigger) and trigger.phase not in ("Absage", "Verschiebung", "Platzen"):
        return None
    for section, status in (
        ("cancelled", MeetingStatus.CANCELLED),
        ("postponed", MeetingStatus.POSTPONED),
        ("denied", MeetingStatus.DENIED),
    ):
        verb = _status_verb(scene, trigger, section)
        if verb:
            return _reading(scene, trigger, status, f"{verb} of the meeting", "denied" if section == "denied" else "")
    if trigger.phase in ("Absage", "Platzen"):
        return _reading(scene, trigger, MeetingStatus.CANCELLED, f"{trigger.phase} of the meeting")
    if trigger.phase == "Verschiebung":
        return _reading(scene, trigger, MeetingStatus.POSTPONED, "Verschiebung of the meeting")
    verb = _status_verb(scene, trigger, "refused")
    if verb:
        status = MeetingStatus.CANCELLED
        rejected = "" if trigger.form is MeetingForm.VISIT else "refused"
        return _reading(scene, trigger, status, f"{verb} of the meeting", rejected)
    return None


def _undone(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "Eigentlich war das Treffen für Sonntag geplant", "hätte ursprünglich am Sonntag stattfinden sollen"."""
    clause = scene.clause_of(trigger)
    if clause is None or not _is_about(trigger) or clause.negated:
        return None
    lowers = {scene.view.lower(i) for i in range(clause.start, clause.end)}
    if not lowers & _FORMERLY or not (clause.tense in PAST or "gewesen" in lowers):
        return None
    if (clause.modal and clause.verb in _COMING_ABOUT) or clause.verb in scene.words.status_verbs["planned"]:
        return _reading(scene, trigger, MeetingStatus.CANCELLED, "formerly planned")
    return None


def _demanded(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "fordert Gespräche", "rief zu Verhandlungen auf", "A und B sollten verhandeln"."""
    clause = scene.clause_of(trigger)
    verb = _status_verb(scene, trigger, "demanded")
    if verb and (trigger.preposition in ("", "zu", "auf", "für", "um", "nach", "an")) and not trigger.phase:
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{verb} of talks", "demanded")
    if (
        trigger.phase in scene.words.status_words["demanded"]
        or _before(scene, trigger) in scene.words.status_words["demanded"]
    ):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, "demand for talks", "demanded")
    if clause is None:
        return None
    if (
        clause.modal in ("sollen", "müssen")
        and clause.mood is Mood.KONJUNKTIV_2
        and _tells_meeting(scene, trigger, clause)
    ):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{clause.modal} as a demand", "demanded")
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None:
        parent = scene.view.clauses[clause.parent]
        if parent.verb in scene.words.status_verbs["demanded"] and trigger.verb:
            return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{parent.verb} to meet", "demanded")
    doubted = doubt(scene, clause) if clause.tense not in PAST and _tells_meeting(scene, trigger, clause) else ""
    if doubted:
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{doubted} about the meeting", "hypothetical")
    if (
        clause.opener in ("wenn", "falls", "sofern", "sollte", "ob")
        and clause.tense is not Tense.PRETERITE
        and trigger.verb
    ):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{clause.opener} before the meeting", "hypothetical")
    return None


def _before(scene: Scene, trigger: Trigger) -> str:
    """The noun that governs the meeting by a preposition: "der Wunsch nach einem Treffen" → "Wunsch"."""
    if trigger.verb or not trigger.preposition:
        return ""
    at = trigger.start - 2
    return scene.view.doc[at].lemma_ if at >= 0 and scene.view.tag(at) == "NN" else ""


def _tells_meeting(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    """Whether the clause's verb complex is about the meeting, not about something said at it."""
    if trigger.verb:
        return True
    return _is_about(trigger) or (
        clause.verb in scene.words.taking_part and trigger.preposition in ("an", "zu", "für", "bei")
    )


def _looked_back(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "an das Abendessen am Vortag könnte sich jeder erinnern": it was the day before."""
    clause = scene.clause_of(trigger)
    if not looks_back(scene, trigger) or (clause is not None and clause.modal and clause.tense in PAST):
        return None
    return _reading(scene, trigger, MeetingStatus.HELD, "before the one told")


def _possible(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "könnten sich treffen", "schlug ein Treffen vor", "bereit zu Gesprächen", "ein mögliches Treffen"."""
    clause = scene.clause_of(trigger)
    word = _word(scene, trigger, "possible")
    if word or _before(scene, trigger) in scene.words.status_words["possible"]:
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{word or _before(scene, trigger)} beside the noun")
    verb = _status_verb(scene, trigger, "possible")
    if verb and _is_about(trigger):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{verb} of the meeting")
    if clause is None:
        return None
    bereit = _READY & {scene.view.lower(i) for i in around(scene, clause)}
    if bereit and (clause.kind is ClauseKind.INFINITIVE or trigger.preposition in ("zu", "für")):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, "bereit to meet")
    if not _tells_meeting(scene, trigger, clause):
        return None
    if is_in_the_air(scene, clause):
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, f"{clause.verb} of the meeting")
    if clause.modal == "können" and clause.tense not in PAST:
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, "können")
    if clause.mood is Mood.KONJUNKTIV_2 and clause.tense in (Tense.FUTURE, Tense.PRESENT) and not clause.modal:
        if is_reported(scene, clause):
            return _reading(scene, trigger, MeetingStatus.PLANNED, "würde in reported speech")
        return _reading(scene, trigger, MeetingStatus.POSSIBLE, "würde", "hypothetical")
    return None


def _by_preposition(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "nach dem Treffen" is over, "vor dem Treffen" is to come."""
    if trigger.verb:
        return None
    if trigger.attached in scene.words.travel and trigger.attached != "Teilnahme":
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"{trigger.attached} to the meeting")
    if trigger.preposition == "zu" and trigger.start > 1 and scene.view.lower(trigger.start - 2) == "bis":
        return _reading(scene, trigger, MeetingStatus.PLANNED, "until the meeting")
    if trigger.preposition in ("nach", "seit") or trigger.phase in ("Ende", "Abschluss", "Anschluss", "Scheitern"):
        if trigger.phase in ("Beginn", "Anfang", "Start"):
            return None
        ahead = trigger.preposition != "seit" and looks_ahead(scene, scene.clause_of(trigger))
        rule = f"{trigger.preposition or trigger.phase} the meeting"
        return _reading(scene, trigger, MeetingStatus.HELD, rule, weak=ahead)
    if trigger.preposition == "vor" or trigger.phase in ("Vorfeld", "Vorabend"):
        clause = scene.clause_of(trigger)
        if clause is not None and clause.tense is Tense.PLUPERFECT and not clause.modal:
            return _reading(scene, trigger, MeetingStatus.HELD, "looking back before the meeting", weak=True)
        known = trigger.definite or not trigger.determiner  # "vor einem Gipfel" tells of one to come
        open_ = clause is not None and (clause.tense in PAST or clause.tense is Tense.NONE) and known
        return _reading(scene, trigger, MeetingStatus.PLANNED, BEFORE, weak=open_)
    return None


def _planned(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "soll stattfinden", "wollen sich treffen", "wird reisen", "geplantes Treffen", "kündigte ein Treffen an"."""
    clause = scene.clause_of(trigger)
    word = _word(scene, trigger, "planned")
    if word and not took_place(scene, clause, trigger):
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"{word} before the noun")
    if clause is None:
        return None
    verb = _status_verb(scene, trigger, "planned")
    if verb and _is_about(trigger):
        back = clause.tense is Tense.PLUPERFECT  # "der Besuch war erst am Morgen angekündigt worden": and then?
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"{verb} of the meeting", weak=back)
    if on_programme(scene, clause) and _is_about(trigger) and clause.tense not in PAST:
        return _reading(scene, trigger, MeetingStatus.PLANNED, "on the programme")
    if not _tells_meeting(scene, trigger, clause) and trigger.preposition not in _AT:
        return None
    if clause.modal in ("sollen", "wollen", "möchten", "werden", "mögen") and clause.tense not in PAST:
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"modal {clause.modal}")
    comes_about = trigger.verb or (_is_about(trigger) and clause.verb in _COMING_ABOUT)
    if clause.modal in ("wollen", "sollen") and clause.tense is Tense.PRETERITE and comes_about:
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"modal {clause.modal}", weak=trigger.verb)
    if clause.tense is Tense.FUTURE:
        return _reading(scene, trigger, MeetingStatus.PLANNED, "future tense")
    if clause.verb in ("einladen", "laden") and trigger.preposition == "zu":
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"{clause.verb} to the meeting")
    holds = trigger.verb or (_is_about(trigger) and clause.verb in scene.words.holding)
    if holds and came_together(scene, clause):
        return _reading(scene, trigger, MeetingStatus.HELD, "what they came together for")
    if clause.kind is ClauseKind.INFINITIVE and holds and clause.tense not in PAST:
        return _reading(scene, trigger, MeetingStatus.PLANNED, "infinitive of purpose")
    return None


def _over(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "Das Gespräch dauerte drei Stunden", "die Beratungen gingen zu Ende"."""
    clause = scene.clause_of(trigger)
    if clause is None or not _is_about(trigger) or clause.negated or not is_over(scene, clause):
        return None
    return _reading(scene, trigger, MeetingStatus.HELD, f"{OVER}: {clause.verb}")


def _running(scene: Scene, trigger: Trigger) -> StatusReading | None:
    """ "haben begonnen", "dauern an", "verhandeln seit gestern", "derzeit"."""
    clause = scene.clause_of(trigger)
    if clause is None:
        return None
    present = clause.tense in (Tense.PRESENT, Tense.PERFECT)
    begun = _is_about(trigger) and clause.verb in scene.words.status_verbs["begun"]
    arrived = trigger.preposition and clause.verb in scene.words.travelling  # "ist zu Gesprächen eingetroffen"
    if begun and not arrived and clause.tense in (Tense.PERFECT, Tense.NONE):
        return _reading(scene, trigger, MeetingStatus.ONGOING, f"{clause.verb} in the perfect")
    lowers = scene.view.words(clause)
    if (
        present
        and clause.tense is Tense.PRESENT
        and (lowers & scene.words.status_words["running"] or right_now(scene, clause))
        and not is_first_since(scene, trigger)
        and _tells_meeting(scene, trigger, clause)
    ):
        return _reading(scene, trigger, MeetingStatus.ONGOING, "still going on")
    return None


def _by_tense(scene: Scene, trigger: Trigger) -> StatusReading:
    """Past tenses: held; present: going on, or to come where the clause sends somebody there."""
    clause = scene.clause_of(trigger)
    if clause is not None and clause.verb == "folgen" and trigger.index > max(clause.verb_tokens, default=0):
        return _reading(scene, trigger, MeetingStatus.HELD, "followed by another")
    if clause is None or clause.tense is Tense.NONE:
        later = any(a in ("nächst", "neu", "weiter", "weitere", "nächste", "neue") for a in trigger.adjectives)
        status = MeetingStatus.PLANNED if later else MeetingStatus.HELD
        return _reading(scene, trigger, status, "no finite verb", weak=True)
    travels = trigger.preposition in ("zu", "für") and clause.verb in scene.words.travelling
    if travels and clause.tense is Tense.PERFECT:
        return _reading(scene, trigger, MeetingStatus.ONGOING, f"on the way: {clause.verb}", weak=True)
    if clause.tense in PAST:
        begins = clause.tense is Tense.PERFECT and clause.verb in _BEGINNING
        return _reading(scene, trigger, MeetingStatus.HELD, f"{clause.tense} tense", weak=begins)
    if travels:
        return _reading(scene, trigger, MeetingStatus.PLANNED, f"on the way: {clause.verb}")
    return _reading(scene, trigger, MeetingStatus.ONGOING, PRESENT, weak=True)
