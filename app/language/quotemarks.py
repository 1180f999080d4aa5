"""Quotation marks in plain text: German, Swiss, typographic and straight ones, nested and across paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

#: Marks of one family can close one another: writers open with " and close with “.
_FAMILY = {
    "„": "double", "“": "double", "”": "double", "‟": "double", '"': "double",
    ",,": "double", "``": "double", "''": "double",
    "«": "angle", "»": "angle", "‹": "small", "›": "small", "‚": "single", "‘": "single", "’": "single", "'": "single",
}
_MARK = re.compile(r",,(?=\S)|``|''|[„“”‟\"«»‹›‚‘’']")
_ONLY_OPENS = frozenset({"„", ",,", "``", "‚"})
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[„“\"«»])")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{-–—/:;,…*_>") | frozenset(_MARK.pattern)
LONGEST = 3000  # characters: beyond that a mark was forgotten


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in marks: `start` to `end` with the marks, `inner_start` to `inner_end` without, as characters.

    `depth` is 0 outside all others. `closed` is False where the closing mark is missing; the words then
    reach to the end of the paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    closed: bool = True


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    mark: str
    family: str
    within: list[Quoted] = field(default_factory=list)


def find_quoted(text: str) -> list[Quoted]:
    """All stretches in quotation marks, in text order, the outer before the inner.

    „Er sagte: ‚Nein.‘“ gives two; an apostrophe, an inch sign or a lone closing mark gives none.

    >>> [text[q.inner_start:q.inner_end] for text in ['Es war «sehr gut» und "nah“.'] for q in find_quoted(text)]
    ['sehr gut', 'nah']
    """
    found: list[Quoted] = []
    stack: list[_Open] = []
    breaks = [match.start() for match in _PARAGRAPH.finditer(text)]
    for match in _MARK.finditer(text):
        _drop_forgotten(stack, match.start(), breaks, text, found)
        before = text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        mark, family = match.group(), _FAMILY[match.group()]
        level = _closes(stack, mark, family, before, after)
        if level is not None:
            _close(stack, level, match.start(), match.end(), found)
        elif _opens(stack, mark, family, before, after) and not _goes_on(stack, match.start(), mark, text):
            stack.append(_Open(match.start(), match.end(), mark, family))
    _drop_forgotten(stack, len(text) + LONGEST, breaks, text, found)
    return list(_with_depth(sorted(found, key=lambda quoted: (quoted.start, -quoted.end))))


def _with_depth(found: list[Quoted]) -> Iterator[Quoted]:
    """The same, each with the number of stretches that it lies in."""
    around: list[int] = []
    for quoted in found:
        while around and around[-1] < quoted.end:
            around.pop()
        yield replace(quoted, depth=len(around))
        around.append(quoted.end)


def _closes(stack: list[_Open], mark: str, family: str, before: str, after: str) -> int | None:
    """The index in the stack of what this mark closes, innermost first; None where it closes nothing."""
    if mark in _ONLY_OPENS:
        return None
    spaced = not before.strip()
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level]
        if opened.family != family or (family in ("angle", "small") and opened.mark == mark):
            continue
        if family == "single" and (after[:1].isalnum() or spaced or (opened.mark == "‚" and mark == "'" and not after)):
            return None
        if spaced and after.strip() and family == "double" and after[:1] not in ",.;:!?)":
            return None
        return level
    return None


def _opens(stack: list[_Open], mark: str, family: str, before: str, after: str) -> bool:
    """Whether this mark can open: something follows it, and in front is a space or punctuation."""
    if family == "angle":
        return bool(after) and (not before.strip() or before in _BEFORE_OPENING)
    if not after.strip():
        return False
    if mark in ("„", "‚"):
        return True
    if family == "single":
        return mark != "’" and after.isalnum() and (not before.strip() or before in _BEFORE_OPENING)
    return not before.strip() or before in _BEFORE_OPENING or mark == ",,"


def _goes_on(stack: list[_Open], start: int, mark: str, text: str) -> bool:
    """Whether a mark at the head of a paragraph only repeats one that is still open.

    A speech of several paragraphs opens each with a mark and closes the last alone.
    """
    if not stack or stack[-1].family != _FAMILY[mark]:
        return False
    head = text.rfind("\n", 0, start) + 1
    return head > 0 and stack[-1].start < head and not text[head:start].strip()


def _close(stack: list[_Open], level: int, start: int, end: int, found: list[Quoted]) -> None:
    for opened in stack[level + 1 :]:
        stack[level].within.extend(opened.within)  # never closed: what stood inside belongs to the next outer one
    opened = stack[level]
    del stack[level:]
    if not start > opened.end:
        return
    quoted = Quoted(opened.start, end, opened.end, start)
    if stack:
        stack[-1].within.extend([quoted, *opened.within])
    else:
        found.extend([quoted, *opened.within])


def _drop_forgotten(stack: list[_Open], here: int, breaks: list[int], text: str, found: list[Quoted]) -> None:
    """Give up marks that were opened too long ago, or single ones in an earlier paragraph."""
    while stack:
        at = bisect_left(breaks, stack[0].end)
        paragraph_end = breaks[at] if at < len(breaks) else len(text)
        single = stack[0].family in ("single", "small")
        ended = here > paragraph_end and (single or not _paragraph_goes_on(text, paragraph_end, here))
        if not ended and here - stack[0].start <= LONGEST:
            return
        opened = stack.pop(0)
        if not single and text[opened.end : paragraph_end].strip():
            end = opened.end + len(text[opened.end : paragraph_end].rstrip())
            found.append(Quoted(opened.start, end, opened.end, end, closed=False))
        found.extend(opened.within)


def _paragraph_goes_on(text: str, paragraph_end: int, here: int) -> bool:
    """Whether speech left open at the end of a paragraph may close at `here`, in a later one."""
    return here < len(text) and text.count("\n\n", paragraph_end, here) <= 4


def outermost(quoted: list[Quoted]) -> Iterator[Quoted]:
    """Those that lie in no other."""
    end = 0
    for one in quoted:
        if one.start >= end:
            yield one
            end = one.end
