"""An article in the terminal, with what was read from it and why: words, rules, date traces."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from app.domain.claims import Extraction, MeetingClaim, Quote
from app.domain.names import MentionKind
from app.domain.spans import Span

_SENTENCE = "on grey19"
_PERSON, _PLACE, _OTHER = "bold cyan", "bold green", "cyan"
_QUOTE = "italic yellow"
LONGEST = 90


def explained(extraction: Extraction) -> Iterator[RenderableType]:
    """The article with its marks, then each meeting and quote with the rules that read them."""
    article = extraction.article
    yield Rule(article.source)
    yield Text(" · ".join(str(part) for part in (
        article.title or "no title", article.published or "no date", article.publisher or "publisher unknown",
        *article.agencies,
    )), style="bold")
    yield _legend()
    yield from _passages(extraction)
    for number, claim in enumerate(extraction.claims, 1):
        yield Rule(f"meeting {number}: {claim.status}, {claim.kind.replace('_', ' ')}", align="left")
        yield from _claim(claim, article.text)
    for found in extraction.non_meetings:
        yield Text(f"no meeting ({found.status}, {found.rule}): {_short(found.span, article.text)}", style="dim")
    if extraction.quotes:
        yield Rule("quotes", align="left")
        yield _quotes(extraction.quotes, article.text)


def _legend() -> Text:
    return Text.assemble(
        ("person or body", _PERSON), "  ", ("place", _PLACE), "  ", ("quote", _QUOTE), "  ",
        ("sentence about a meeting", _SENTENCE), "  ", ("left out", "dim strike"),
    )


def _passages(extraction: Extraction) -> Iterator[RenderableType]:
    marks = _marks(extraction)
    for passage in extraction.article.passages:
        words = Text(extraction.article.words(passage))
        if not passage.is_read:
            words.truncate(LONGEST, overflow="ellipsis")
            cut = Text.assemble((f"left out, {passage.reason}: ", "dim"), (words.plain, "dim strike"))
            yield Padding(cut, (0, 0, 0, 2))
            continue
        start = passage.span.start
        for span, style in marks:
            if span.touches(passage.span):
                words.stylize(style, max(0, span.start - start), span.end - start)
        yield words
        yield Text()


def _marks(extraction: Extraction) -> list[tuple[Span, str]]:
    """Styles by span; later ones lie over earlier ones."""
    sentences = [(span, _SENTENCE) for claim in extraction.claims for span in claim.sentences]
    quotes = [(quote.span, _QUOTE) for quote in extraction.quotes]
    names = {MentionKind.NAME: _PERSON, MentionKind.SURNAME: _PERSON, MentionKind.PLACE: _PLACE}
    return [*sentences, *quotes, *((m.span, names.get(m.kind, _OTHER)) for m in extraction.mentions)]


def _claim(claim: MeetingClaim, text: str) -> Iterator[RenderableType]:
    time = claim.time
    table = Table("field", "read as", "words", "rule", "offsets", box=box.SIMPLE, pad_edge=False)
    read = {
        "date": time.edtf() or "no date given", "place": claim.place, "venue": claim.venue, "country": claim.country,
        "status": claim.status, "kind": claim.kind, "ordinal": claim.ordinal, "meeting": claim.event,
    }
    for evidence in claim.evidence:
        if evidence.field != "participant":
            table.add_row(
                evidence.field, str(read.get(evidence.field) or ""), _short(evidence.span, text), evidence.rule,
                _offsets(evidence.span),
            )
    for participant in claim.participants:
        table.add_row(
            str(participant.role), participant.name, _short(participant.span, text), participant.rule,
            _offsets(participant.span),
        )
    yield table
    for step in time.trace:
        yield Text(f"  date: “{step.words}” → counted from {step.anchor or 'nothing'} → {step.rule} → {step.result}")


def _quotes(quotes: tuple[Quote, ...], text: str) -> Table:
    table = Table("kind", "speaker", "cue", "words", "rule", "offsets", box=box.SIMPLE, pad_edge=False)
    for quote in quotes:
        table.add_row(
            quote.kind.replace("_", " "), quote.speaker.name if quote.speaker else "", quote.cue or "",
            _short(quote.span, text), quote.rule, _offsets(quote.span),
        )
    return table


def _offsets(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _short(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
