"""Days that talks last, where the text names one end: "drei Tage lang bis Samstag", "seit gestern … zweitägig"."""

from dataclasses import replace
from datetime import timedelta

from app.domain.timespans import Precision, TimeSpan, TraceStep
from app.extract.course import is_over
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.knowledge.meetings import MeetingForm
from app.language.annotations import TimeMention

_NUMBERS = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10}
_ADJECTIVE = "tägig"


def lasting(scene: Scene, trigger: Trigger, mention: TimeMention, span: TimeSpan) -> TimeSpan:
    """A time that is the first or last day of talks, widened to all of them; any other time as it is.

    "Sie tagen seit Montag auf einem zweitägigen Gipfel": Monday to Tuesday.
    """
    # A guest stays on after the meeting, so a visit's days are not the meeting's.
    days = _days(scene, trigger) if trigger.form is not MeetingForm.VISIT else None
    if days is None or span.precision is not Precision.DAY or (span.days or 1) > 1:
        return span
    bound = dict(mention.values).get("bound", "")
    clause = scene.clause_of(trigger)
    rest = timedelta(days=days - 1)
    begins = clause is not None and clause.verb in scene.words.status_verbs["begun"]
    if span.start is not None and (bound in ("since", "from") or (begins and not bound)):
        return _widened(span, replace(span, end=span.start + rest), days)
    ends = clause is not None and is_over(scene, clause)
    if span.end is not None and (bound == "until" or (ends and not bound)):
        return _widened(span, replace(span, start=span.end - rest), days)
    return span


def _widened(span: TimeSpan, wide: TimeSpan, days: int) -> TimeSpan:
    step = TraceStep(span.words, span.edtf(), f"lasting {days} days", wide.edtf())
    return replace(wide, trace=(*span.trace, step))


def _days(scene: Scene, trigger: Trigger) -> int | None:
    """How many days the talks last: by an adjective on a noun of meeting, or "drei Tage lang" in the clause."""
    nouns = scene.triggers_of(trigger.clause)
    for noun in (trigger, *trigger.absorbed, *nouns):
        for adjective in noun.adjectives:
            stem, found, _ = adjective.partition(_ADJECTIVE)
            if found and stem.rstrip("-") in _NUMBERS:
                return _NUMBERS[stem.rstrip("-")]
    clause = scene.clause_of(trigger)
    for i in range(clause.start, clause.end - 2) if clause else ():
        if scene.view.lower(i) in _NUMBERS and [scene.view.lower(i + 1), scene.view.lower(i + 2)] == ["tage", "lang"]:
            return _NUMBERS[scene.view.lower(i)]
    return None
