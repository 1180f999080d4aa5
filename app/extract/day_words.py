"""The days that words of time mean: counted from the report, from the day of a speaker, from a day told before."""

from datetime import date

from app.domain.timespans import TimeSpan
from app.extract.scene import Scene
from app.language.annotations import Clause, ClauseKind, Mood, TimeMention
from app.language.calendar import Direction
from app.language.times import direction_of, resolve_behind, resolve_time

_FROM_CONTEXT = "from_context"
_REACH = 2  # sentences that "tags darauf" looks back for the day it counts from
#: Rules whose days depend on the day they are said.
_RELATIVE = frozenset({"weekday", "relative_day", "relative_adjective", "weekend", "week", "ago", "ahead", "range"})


def days_of(scene: Scene, mention: TimeMention, direction: Direction) -> TimeSpan:
    """The days of a time expression of the passage; unknown where nothing says.

    "Tags darauf" counts from the day told before it, "morgen" inside „…“, sagte sie am Dienstag, from that Tuesday.
    """
    if mention.rule == _FROM_CONTEXT:
        before = _day_before(scene, mention)
        return resolve_behind(mention, scene.view.doc, before or TimeSpan.unknown())
    return resolve_time(mention, scene.view.doc, _anchor(scene, mention, direction), direction=direction)


def told_days(scene: Scene, mention: TimeMention) -> TimeSpan:
    """The days of a time expression by the tense of its own clause."""
    clause = scene.view.clause(mention.start)
    return days_of(scene, mention, direction_of(clause) if clause is not None else None)


def _day_before(scene: Scene, mention: TimeMention) -> TimeSpan | None:
    """The last day told before an expression, in its passage or, at the passage's start, in the one before."""
    number = scene.view.sentence_number(mention.start)
    found = _last_day(scene, mention.start, number - _REACH)
    earlier = scene.before
    if found is None and earlier is not None and number < _REACH:
        sentences = len(earlier.view.sentences)
        found = _last_day(earlier, len(earlier.view.doc), sentences - _REACH + number)
    return found


def _last_day(scene: Scene, end: int, first_sentence: int) -> TimeSpan | None:
    for other in reversed(scene.view.marks.times):
        if other.start >= end or scene.view.sentence_number(other.start) < first_sentence:
            continue
        span = told_days(scene, other)
        if span.days is not None:
            return span
    return None


def _anchor(scene: Scene, mention: TimeMention, direction: Direction) -> date | None:
    """The day that a relative expression counts from: the passage's, inside speech the day of the speaking."""
    anchor = scene.view.anchor
    if anchor is None or mention.rule not in _RELATIVE:
        return anchor
    said = next((day for other in _beside(scene, mention) if (day := _said_on(scene, other, anchor))), None)
    return said or anchor


def _beside(scene: Scene, mention: TimeMention) -> list[TimeMention]:
    """The days in the clause that introduces or closes the speech in which an expression stands."""
    view = scene.view
    mine = view.clause_number(mention.start)
    if mine is None:
        return []
    clause = view.clauses[mine]
    quoted = _quoted(scene, mention.start)
    reported = clause.mood is not Mood.INDICATIVE or (clause.opener == "dass" and clause.kind is ClauseKind.SUBORDINATE)
    if quoted is None and not reported:
        return []
    sentences = {view.sentence_number(mention.start)}
    if quoted is not None:
        first, last = quoted
        sentences = {view.sentence_number(max(first - 1, 0)), view.sentence_number(min(last, len(view.doc) - 1))}
    found = []
    for other in view.marks.times:
        number = view.clause_number(other.start)
        if number is None or number == mine or view.sentence_number(other.start) not in sentences:
            continue
        if quoted is not None and _quoted(scene, other.start) is not None:
            continue
        if _speaks(view.clauses[number], clause, number, quoted is not None):
            found.append(other)
    return found


def _speaks(outer: Clause, inner: Clause, number: int, quoted: bool) -> bool:
    """Whether a clause tells who speaks: beside words in marks any main clause, else one that the speech hangs on."""
    if outer.kind is not ClauseKind.MAIN or outer.mood is not Mood.INDICATIVE:
        return False
    return quoted or inner.parent == number or inner.parent is None


def _quoted(scene: Scene, index: int) -> tuple[int, int] | None:
    """The widest stretch in quotation marks around a token."""
    around = [(start, end) for start, end in scene.view.marks.quoted if start <= index < end]
    return min(around, key=lambda span: span[0] - span[1], default=None)


def _said_on(scene: Scene, mention: TimeMention, anchor: date) -> date | None:
    """The single day of a speaking that is past, None where the words give no such day."""
    if mention.rule not in ("weekday", "relative_day", "date"):
        return None
    span = resolve_time(mention, scene.view.doc, anchor, direction="past")
    return span.start if span.days == 1 and span.start is not None and span.start <= anchor else None
