"""Sentence boundaries and quotation marks.

A stop ends a sentence unless it belongs to its token ("4.", "Dr.", "z.") or a small letter follows;
closing marks after the stop stay with the sentence. A line that ends without a stop (a headline, a
speaker's line under a pull quote) is a sentence of its own.
"""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from app.knowledge.grammar import Grammar

DOUBLE = frozenset("„“”\"«»‟") | {"``", "''", ",,"}
SINGLE = frozenset("‚‘’'‹›‛")
_END_MARKS = frozenset({".", "!", "?", "…", "...", "..", "!!", "??"})
_CLOSING_BRACKETS = frozenset(")]}")
_OPENING_BRACKETS = frozenset("([{")
_BEFORE_OPENING = frozenset("([{–—-/„‚“«»:")
_SHORT_LINE = 80  # characters: a shorter line without a stop is a heading, a longer one was wrapped


class SentenceComponent:
    """Marks sentence starts on a Doc."""

    def __init__(self, grammar: Grammar) -> None:
        self._openers = grammar.openers
        self._others = grammar.other_abbreviations

    def __call__(self, doc: Doc) -> Doc:
        words = [token.text for token in doc]
        blanks = [token.is_space for token in doc]
        starts = self._starts(doc, words, blanks)
        marks = np.full(len(doc), -1, dtype=np.int64)
        marks[[0, *(i for i in starts if i < len(doc))] if len(doc) else []] = 1
        return doc.from_array([SENT_START], marks.astype(np.uint64))  # type: ignore[arg-type]  # as in tagging.py

    def _starts(self, doc: Doc, words: Sequence[str], blanks: Sequence[bool]) -> set[int]:
        paragraphs = doc.user_data.get("paragraphs", ())
        starts: set[int] = set(paragraphs)
        lines = doc.user_data.get("lines", ())
        before = 0
        for line in sorted({*lines, *paragraphs}):
            if self._ends_line(doc, before, line):
                starts.add(line)
            before = line
        size = len(words)
        i = 0
        while i < size:
            stop = i
            i += 1
            if not self._may_end(words, stop):
                continue
            while i < size and (blanks[i] or self._closes(doc, words, i)):
                i += 1
            if i < size and self._may_start(words, stop, i):
                starts.add(i)
        return starts

    def _may_end(self, words: Sequence[str], i: int) -> bool:
        word = words[i]
        if word in _END_MARKS:
            return True
        return len(word) > 1 and word[-1] == "." and (word in self._others or word[:-1].isdigit())

    def _closes(self, doc: Doc, words: Sequence[str], i: int) -> bool:
        """Whether the token still belongs to the sentence before it: closing marks, further stops."""
        word = words[i]
        if word in _CLOSING_BRACKETS or word in _END_MARKS:
            return True
        return (word in DOUBLE or word in SINGLE) and not opens(doc, i)

    def _may_start(self, words: Sequence[str], stop: int, i: int) -> bool:
        word, mark = words[i], words[stop]
        if word in DOUBLE or word in SINGLE or word in _OPENING_BRACKETS:
            following = words[i + 1] if i + 1 < len(words) else ""
            return mark in _END_MARKS and not following[:1].islower()
        if word[0].islower() or not (word[0].isalnum() or word[0] in "•*@#"):
            return False
        if mark in (".", "!", "?"):
            return True
        return word.lower() in self._openers

    @staticmethod
    def _ends_line(doc: Doc, begin: int, i: int) -> bool:
        """Whether the line from token `begin` up to token i is a sentence of its own."""
        if not 0 < i < len(doc):
            return False
        length = doc[i - 1].idx + len(doc[i - 1]) - doc[begin].idx
        if doc[i].text[0] in "•*·-–":
            return True
        return length < _SHORT_LINE and not doc[i].text[0].islower() and doc[i - 1].text not in (",", ":", "-", "–")


def opens(doc: Doc, i: int) -> bool:
    """Whether the quotation mark at i opens: a blank, bracket or nothing before it and no blank after it."""
    mark = doc[i].text
    if mark in ("„", "‚", "``", ",,"):
        return True
    if mark == "''":
        return False
    after = doc[i].whitespace_ == "" and i + 1 < len(doc)
    before = i == 0 or doc[i - 1].whitespace_ != "" or doc[i - 1].is_space or doc[i - 1].text in _BEFORE_OPENING
    if mark in ("“", "‘") and not before:
        return False
    if mark in ("”", "’") and not after:
        return False
    return before and after


def quoted_ranges(doc: Doc, *, continues: bool = False) -> tuple[list[tuple[int, int]], bool]:
    """Token ranges inside quotation marks, outer before inner, and whether one is still open at the end.

    Any double mark may close any double one (real texts mix them), a single one any single one.
    `continues` says that a quotation of the passage before runs on: then an unpaired closing mark ends it,
    and an opening mark at the very start repeats the earlier one. "„Wir kommen. Wir bleiben“" is one range.
    """
    ranges: list[tuple[int, int]] = []
    open_double: list[int] = [0] if continues else []
    open_single: list[int] = []
    carried = continues
    for i in range(len(doc)):
        mark = doc[i].text
        if mark in DOUBLE:
            if opens(doc, i):
                if carried and i == 0:
                    open_double[0] = 1
                else:
                    open_double.append(i + 1)
            elif open_double:
                start = open_double.pop()
                carried = carried and bool(open_double)
                ranges.append((start, i))
                open_single = [s for s in open_single if s < start]
        elif mark in SINGLE:
            if opens(doc, i):
                open_single.append(i + 1)
            elif open_single:
                ranges.append((open_single.pop(), i))
    if open_double:
        ranges.append((open_double[0], len(doc)))
    return sorted((r for r in ranges if r[0] < r[1]), key=lambda r: (r[0], -r[1])), bool(open_double)
