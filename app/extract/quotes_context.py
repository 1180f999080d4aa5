"""What stands around a quote: when it was said, and which meeting it speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.claims import Quote
from app.domain.timespans import TimeSpan
from app.extract.quotes_meetings import MeetingFinder, with_nested
from app.extract.word_sets import word_set
from app.language.annotations import AnnotatedPassage
from app.language.times import resolve_time

_REACH = 60  # characters between a cue and the time that belongs to it
_AWAY = word_set(
    """
    nach vor bei beim während seit über für zu zum zur wegen mit und dass
    """
)


def with_context(
    quotes: Sequence[Quote], passages: Sequence[AnnotatedPassage], meetings: MeetingFinder, article: str
) -> Iterator[Quote]:
    """The quotes with `said_at` and `claim` filled in where the text says so."""
    yield from with_nested([*_placed(quotes, passages, meetings, article)])


def _placed(
    quotes: Sequence[Quote], passages: Sequence[AnnotatedPassage], meetings: MeetingFinder, article: str
) -> Iterator[Quote]:
    for quote in quotes:
        passage = next((p for p in passages if p.passage.span.start <= quote.span.start < p.passage.span.end), None)
        if passage is None:
            yield quote
            continue
        yield replace(quote, said_at=_said_at(quote, passage, article), claim=meetings.of(quote, passage))


def with_twins(quotes: Sequence[Quote], article: str) -> list[Quote]:
    """Words in a heading or box get the speaker that the same words have where they are attributed."""
    spoken = {
        _plain(quote, article): quote.speaker for quote in quotes if quote.speaker and quote.rule != "direct.alone"
    }
    return [
        replace(quote, speaker=spoken[_plain(quote, article)])
        if quote.rule in ("direct.alone", "mixed.context") and _plain(quote, article) in spoken
        else quote
        for quote in quotes
    ]


def _plain(quote: Quote, article: str) -> str:
    """The words of a quote without marks and case."""
    return "".join(letter for letter in quote.span.of(article).lower() if letter.isalnum())


def _said_at(quote: Quote, passage: AnnotatedPassage, article: str) -> TimeSpan | None:
    """The time beside the cue: "sagte die Ministerin am Mittwoch", "Am Abend teilte das Amt mit"."""
    cue = quote.cue_span
    if cue is None or not passage.passage.span.holds(cue):
        return None
    best = None
    for mention in passage.doc._.parley.times:
        span = passage.span(mention.start, mention.end)
        gap = article[cue.end : span.start] if span.start >= cue.end else article[span.end : cue.start]
        if quote.span.holds(span) or len(gap) > _REACH or any(mark in gap for mark in '.:;,„“"«»'):
            continue
        if _AWAY & set(gap.lower().split()):
            continue  # "sagte nach dem Treffen am Dienstag" dates the talks
        if best is None or len(gap) < best[0]:
            best = len(gap), mention
    if best is None:
        return None
    found = resolve_time(best[1], passage.doc, passage.anchor, direction="past")
    return found if found.known else None
