"""Words and marks: a German tokenizer whose tokens carry abbreviations, ordinals and dates whole.

Every quotation mark is a token of its own; "US-Gesandter", "28-Punkte-Plan", "CDU/CSU", "20.12.2025",
"17:52", "ver.di", "4." (before a noun or a small letter), "Dr." and "z. B." ("z." "B.") keep their inner marks.
"""

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

from app.knowledge.grammar import Grammar

_UP = "A-ZÄÖÜÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
_LETTER = r"[^\W\d_]"
_DOMAINS = "de|at|ch|com|org|net|eu|info|tv|gov|edu|ru|ua|uk|fr|io"

_PATTERN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)[^\s<>"„“”»«]+[^\s<>"„“”»«.,;:!?)\]'’])
    | (?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<domain>{_LETTER}[\w-]*(?:\.[\w-]+)*\.(?:{_DOMAINS})\b(?!\.\w))
    | (?P<brand>[A-Za-zäöü][a-zäöü]+\.[a-zäöü]{{2,}}(?!\w))
    | (?P<handle>[@\#]\w+)
    | (?P<date>\d{{1,2}}\.[ ]?\d{{1,2}}\.(?:[ ]?\d{{4}}(?!\d)|\d{{2}}(?!\d)(?!\.))?(?!\d))
    | (?P<compound>\d+(?:[.,]\d+)?(?:er)?(?:-(?:[^\W_]+|{_LETTER}+\.))+)
    | (?P<number>\d+(?:[.,:]\d+)*(?:er|ers|mal|fach|jährig\w*|tägig\w*)?\b|\d+)
    | (?P<slashed>[A-ZÄÖÜ]{{2,}}(?:/[A-ZÄÖÜ]{{2,}})+(?:-{_LETTER}+)*)
    | (?P<dotted>(?:{_LETTER}\.){{2,}}(?!{_LETTER}))
    | (?P<word>{_LETTER}[^\W_]*(?:(?:['’]|[*:_](?=in)|-)[^\W_]+)*(?:-(?![-\w„"“»«]))?)
    | (?P<dots>\.\.+|\[\.\.\.\]|\[…\]|…)
    | (?P<space>\s+)
    | (?P<mark>--+|``|''|,,(?=\S)|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_AFTER_STOP = re.compile(rf"\s*[,;:)/–-]|\s+[„\"“»«‚‘'(]?(?P<next>[{_UP}]?\w[\w-]*)")


class Tokenizer:
    """Callable as spaCy wants it: text → Doc, whose text differs from the input in kinds of blanks alone.

    Line breaks that stand alone become blanks; where lines begin is kept in `doc.user_data["lines"]` as
    token indices, where paragraphs begin in `doc.user_data["paragraphs"]`.
    """

    def __init__(self, vocab: Vocab, grammar: Grammar) -> None:
        self.vocab = vocab
        self.grammar = grammar
        self._abbreviations = grammar.abbreviations
        self._openers = grammar.openers

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        lines: list[int] = []
        paragraphs: list[int] = []
        for piece, is_blank in self._pieces(text):
            if not is_blank:
                words.append(piece)
                spaces.append(False)
                continue
            if words:
                spaces[-1], rest = True, piece[1:]
            else:
                rest = piece
            if rest:
                words.append(rest)
                spaces.append(False)
            if "\n" in piece:
                (paragraphs if piece.count("\n") > 1 else lines).append(len(words))
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data["lines"] = lines
        doc.user_data["paragraphs"] = paragraphs
        return doc

    def _pieces(self, text: str) -> list[tuple[str, bool]]:
        pieces: list[tuple[str, bool]] = []
        position, end = 0, len(text)
        match_at = _PATTERN.match
        while position < end:
            found = match_at(text, position)
            if found is None:  # the pattern ends in "any character": only an empty text gives no match
                break
            stop, kind = found.end(), found.lastgroup
            if kind == "space":
                pieces.append((found.group(), True))
            else:
                if stop < end and text[stop] == "." and self._takes_stop(found.group(), kind, text, stop + 1):
                    stop += 1
                pieces.append((text[position:stop], False))
            position = stop
        return pieces

    def _takes_stop(self, word: str, kind: str | None, text: str, after: int) -> bool:
        """Whether the stop after the word belongs to it: "4. Dezember", "Dr. Weiß", "J. Weiß", "Leo XIV. kam"."""
        if text.startswith(".", after):
            return False
        if kind == "number":
            return len(word) <= 3 and word.isdigit() and self._goes_on(text, after)
        if kind not in ("word", "dotted"):
            return False
        if f"{word}." in self._abbreviations:
            return len(word) > 1 or self._goes_on(text, after)
        if len(word) == 1 and word.isupper():
            return self._goes_on(text, after)
        return word.isupper() and len(word) <= 6 and _ROMAN.match(word) is not None and self._goes_on(text, after)

    def _goes_on(self, text: str, after: int) -> bool:
        """Whether the sentence goes on after a stop: no word follows that opens a new one."""
        found = _AFTER_STOP.match(text, after)
        if found is None:
            return False
        following = found.group("next")
        return following is None or following.lower() not in self._openers or following[0].islower()
