"""What the tables of rules share: a row, and the families of rules that fire on a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from app.domain.articles import Article, PassageKind
from app.domain.claims import Extraction
from app.domain.rules import readings
from app.extract.mentions import find_mentions
from app.extract.pipeline import extract
from app.language.annotate import Annotator
from app.language.annotations import AnnotatedArticle
from app.language.times import direction_of, resolve_time
from tests.extract.meetings_reading import PUBLISHED
from tests.extract.quotes_reading import article_of

ENTRY = "▸ "

Fired = set[tuple[str, str]]
"""(group, name of the family) of rules that fired."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Invented texts that a rule must find something in, and texts that look alike and in which it must not."""

    found: tuple[str, ...]
    left_alone: tuple[str, ...]


Table = Mapping[str, Rows]
"""Rows by the name of a family."""


def fired(annotator: Annotator, text: str) -> Fired:
    """The families at work in a text, its paragraphs on lines of their own, published on Thursday, 8 May 2031.

    A line that begins with ENTRY is an entry of a ticker of that day, the newest first.
    """
    annotated = annotator.annotate(_article(text.split("\n")))
    rules = {
        *rules_of(extract(annotated, annotator.knowledge)),
        *_of_mentions(annotated, annotator),
        *_of_times(annotated),
    }
    return {family for field, rule in rules for family in families(field, rule)}


def _article(lines: list[str]) -> Article:
    article = article_of([line.removeprefix(ENTRY) for line in lines], published=PUBLISHED)
    passages = []
    for number, (line, passage) in enumerate(zip(lines, article.passages, strict=True)):
        if line.startswith(ENTRY):
            at = datetime.combine(PUBLISHED, time(20 - number), ZoneInfo("Europe/Berlin"))
            passage = replace(passage, kind=PassageKind.LIVE_ENTRY, entry=number, published=at)
        passages.append(passage)
    return replace(article, passages=tuple(passages))


def families(field: str, rule: str) -> Iterator[tuple[str, str]]:
    """(group, name) of every family that a stored rule names, those within others included."""
    for reading in readings(field, rule):
        yield from ((rule.group, rule.name) for rule in reading.families())


def rules_of(found: Extraction) -> Iterator[tuple[str, str]]:
    """(field, stored rule) of everything that an article says."""
    for claim in found.claims:
        yield from ((evidence.field, evidence.rule) for evidence in claim.evidence)
        yield from (("participant", participant.rule) for participant in claim.participants)
        yield from (("trace", step.rule) for step in claim.time.trace)
    yield from (("non_meeting", talks.rule) for talks in found.non_meetings)
    yield from (("place_name" if m.kind == "place" else "name", m.rule) for m in found.mentions)
    for quote in found.quotes:
        yield "quote", quote.rule
        yield from (("trace", step.rule) for step in (quote.said_at.trace if quote.said_at else ()))


def _of_mentions(annotated: AnnotatedArticle, annotator: Annotator) -> Iterator[tuple[str, str]]:
    """Every mention of a meeting, also those that join no claim."""
    for mention in find_mentions(annotated, annotator.knowledge.meetings).meetings:
        yield "meeting", mention.rule
        yield from (("participant", taking.rule) for taking in mention.takings)
        yield from (("place", where.rule) for where in mention.wheres)
        yield "status", mention.status_rule
        yield "date", mention.time_rule


def _of_times(annotated: AnnotatedArticle) -> Iterator[tuple[str, str]]:
    """Every time expression, also those that date no meeting."""
    for passage in annotated.passages:
        marks = passage.doc._.parley
        for mention in marks.times:
            clause = next((c for c in reversed(marks.clauses) if c.start <= mention.start < c.end), None)
            direction = direction_of(clause) if clause is not None else None
            span = resolve_time(mention, passage.doc, passage.anchor, direction=direction)
            yield "time", mention.rule
            yield from (("trace", step.rule) for step in span.trace)
