"""Time expressions: find them in a Doc, and give the days they mean when written on a certain day."""

from datetime import date
from functools import lru_cache

from spacy.tokens import Doc

from app.domain.spans import Span
from app.domain.timespans import TimeSpan
from app.knowledge.loader import load_knowledge
from app.language.annotations import Clause, Tense, TimeMention
from app.language.calendar import Direction
from app.language.times_grammar import TimeFinder
from app.language.times_resolve import Expression, count_on, resolve

_FEW_DAYS = 4  # a span that "tags darauf" can still count from its end, "tags zuvor" from its start
_PAST = frozenset({Tense.PRETERITE, Tense.PERFECT, Tense.PLUPERFECT})


def find_times(doc: Doc) -> list[TimeMention]:
    """The time expressions of a tagged Doc, in text order."""
    return _finder().find(doc)


def resolve_time(mention: TimeMention, doc: Doc, anchor: date | None, *, direction: Direction) -> TimeSpan:
    """The days of a mention of `doc`, tied to its words in the article, with the steps that led there.

    `anchor` is the day that relative words count from (None: unknown, then only full dates resolve).
    `direction` says whether the words speak of something past or to come (None: open). "am Dienstag" under
    Thursday 4 December 2025 is 2 December for something past, 9 December for something to come.
    """
    said, span = _said(mention, doc)
    found = resolve(said, anchor, direction)
    return TimeSpan(found.start, found.end, found.precision, said.words, span, found.trace, found.clock)


def resolve_behind(mention: TimeMention, doc: Doc, before: TimeSpan) -> TimeSpan:
    """The days of a mention that counts from a time told before it, with the steps of both.

    "Einen Tag später sprach sie" behind "am Dienstag" (2 December) is 3 December. Unknown where the words do not say
    by how much, or `before` is no single day or few days.
    """
    said, span = _said(mention, doc)
    count = int(dict(mention.values).get("count", 0))
    base = before.start if count < 0 else before.end
    if base is None or before.days is None or before.days > (_FEW_DAYS if count else 1):
        return TimeSpan.unknown(said.words, span)
    found = count_on(said, base)
    return TimeSpan(found.start, found.end, found.precision, said.words, span, (*before.trace, *found.trace))


def _said(mention: TimeMention, doc: Doc) -> tuple[Expression, Span]:
    first, last = doc[mention.start], doc[mention.end - 1]
    base = doc._.base or 0
    words = doc.text[first.idx : last.idx + len(last)]
    span = Span(base + first.idx, base + last.idx + len(last))
    return Expression(words, mention.rule, dict(mention.values)), span


def direction_of(clause: Clause) -> Direction:
    """Where a clause looks: "traf" back, "wird treffen" and "soll treffen" ahead, "trifft" ahead, headlines nowhere."""
    if clause.tense in _PAST:
        return "past"
    return None if clause.tense is Tense.NONE else "future"


@lru_cache(maxsize=1)
def _finder() -> TimeFinder:
    return TimeFinder(load_knowledge().times)
