"""Clauses with words in marks: which is the quote, the clause or the words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.claims import QuoteKind
from app.extract.quotes_marked import Marked, marked_words
from app.extract.quotes_units import Draft, Unit

FEW = 4  # words: a longer fragment speaks for itself
EARLY = 6  # words: a clause that opens with its fragment adds little to it


def with_fragments(unit: Unit, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, clauses that need their words in marks as mixed quotes.

    "Der Plan sei „sehr mutig und klug“" keeps the fragment as the mixed quote beside the indirect clause. In
    "Der Entwurf für den neuen Hafen der Stadt sei „sehr mutig“", where few words come late, and in "Der Plan
    sei „mutig“", where they are a single one, they say nothing without their clause: that is the mixed quote.
    """
    marked = [*marked_words(unit)]
    for draft in drafts:
        yield _as_mixed(unit, draft, marked, drafts)


def _as_mixed(unit: Unit, draft: Draft, marked: Sequence[Marked], drafts: Sequence[Draft]) -> Draft:
    if draft.kind is not QuoteKind.INDIRECT:
        return draft
    inside = [one for one in marked if draft.start <= one.start and one.end <= draft.end and one.size]
    fragments = [d for d in drafts if d.kind is QuoteKind.MIXED and draft.start <= d.start and d.end <= draft.end]
    single = [one for one in inside if one.size == 1 and not _named(unit, one)]
    first = fragments[0] if fragments else None
    late = first is not None and _words_before(unit, draft, first) > EARLY and _words(unit, first) <= FEW
    if late or (single and not fragments):
        return replace(draft, kind=QuoteKind.MIXED)
    return draft


def _words(unit: Unit, fragment: Draft) -> int:
    return sum(unit.text.words[i][0].isalnum() for i in range(fragment.start, fragment.end))


def _words_before(unit: Unit, draft: Draft, fragment: Draft) -> int:
    """How many words stand before a fragment in its own clause."""
    clause = unit.segments[unit.segment_at(fragment.start)]
    return fragment.start - max(draft.start, clause.start)


def _named(unit: Unit, marked: Marked) -> bool:
    return unit.text.words[marked.start + 1][0].isupper()
