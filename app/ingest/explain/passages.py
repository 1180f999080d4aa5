"""The text of an article with what was read from it marked: in colours, or in brackets where there are none."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from app.domain.articles import Passage
from app.domain.claims import Extraction
from app.domain.names import MentionKind
from app.domain.spans import Span

SENTENCE, QUOTE, NAME, PLACE, OTHER = "on grey19", "italic yellow", "bold cyan", "bold green", "cyan"
#: What is set around marked words where there are no colours; sentences also carry the number of their meeting.
_BRACKETS = {SENTENCE: "⟦⟧", QUOTE: "{}", NAME: "[]", PLACE: "<>", OTHER: "[]"}
LONGEST = 90


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    style: str
    number: int = 0


def legend(*, plain: bool) -> Text:
    """What the marks mean."""
    meanings = (
        ("person or body", NAME), ("place", PLACE), ("quote", QUOTE), ("sentence about a meeting", SENTENCE),
    )  # fmt: skip
    if not plain:
        styled = [part for meaning in meanings for part in (meaning, "  ")]
        return Text.assemble(*styled, ("left out", "dim strike"))
    told = (f"{_BRACKETS[style][0]}{words}{_BRACKETS[style][1]}" for words, style in meanings)
    return Text("  ".join(told).replace("⟦", "⟦1 "))


def marked_passages(found: Extraction, *, plain: bool) -> Iterator[RenderableType]:
    """Each passage; what was left out with the reason."""
    marks = _marks(found)
    for passage in found.article.passages:
        if passage.is_read:
            yield Text()
            yield _marked(found, passage, [mark for mark in marks if mark.span.touches(passage.span)], plain=plain)
        else:
            words = short(passage.span, found.article.text)
            cut = Text.assemble((f"left out, {passage.reason}: ", "dim"), (words, "dim strike"))
            yield Padding(cut, (0, 0, 0, 2))


def short(span: Span, text: str) -> str:
    """The words of a span on one line, cut where they are long."""
    words = " ".join(span.of(text).split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _marks(found: Extraction) -> list[_Mark]:
    """What is marked; later ones lie over earlier ones. A sentence is marked once, for the first meeting it tells."""
    sentences: dict[Span, _Mark] = {}
    for number, claim in enumerate(found.claims, 1):
        for span in claim.sentences:
            sentences.setdefault(span, _Mark(span, SENTENCE, number))
    quotes = [_Mark(quote.span, QUOTE) for quote in found.quotes]
    styles = {MentionKind.NAME: NAME, MentionKind.SURNAME: NAME, MentionKind.PLACE: PLACE}
    names = {m.span: _Mark(m.span, styles.get(m.kind, OTHER)) for m in found.mentions}
    return [*sentences.values(), *quotes, *names.values()]


def _marked(found: Extraction, passage: Passage, marks: list[_Mark], *, plain: bool) -> Text:
    """The passage's words in runs that lie under the same marks, with brackets or numbers where marks begin and end."""
    text, (start, end) = found.article.text, (passage.span.start, passage.span.end)
    bounds = [(mark, max(mark.span.start, start), min(mark.span.end, end)) for mark in marks]
    edges = sorted({start, end, *(edge for _, *both in bounds for edge in both)})
    shown = Text()
    for left, right in zip(edges, [*edges[1:], end], strict=True):
        closing = [b for b in reversed(bounds) if b[2] == left and b[1] < b[2]]
        opening = [b for b in bounds if b[1] == left and b[1] < b[2]]
        for mark, *_ in sorted(closing, key=lambda b: -b[1]) if plain else ():
            shown.append(_BRACKETS[mark.style][1])
        for mark, *_ in sorted(opening, key=lambda b: -b[2]):
            shown.append(*_opening(mark, plain=plain))
        style = " ".join(mark.style for mark, first, last in bounds if first <= left and right <= last)
        shown.append(text[left:right], "" if plain else style)
    return shown


def _opening(mark: _Mark, *, plain: bool) -> tuple[str, str]:
    if plain:
        number = f"{mark.number} " if mark.number else ""
        return f"{_BRACKETS[mark.style][0]}{number}", ""
    return (f"{mark.number} ", f"dim {SENTENCE}") if mark.number else ("", "")
