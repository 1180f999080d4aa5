"""One folding for search, type-ahead and slugs: case, accents and the two ways to write an umlaut fall together."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from app.domain.spans import Span

WORD = re.compile(r"[^\W_]+")
_UMLAUT_PAIRS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_SECOND_E = re.compile(r"(?<=[aou])e")


@lru_cache(maxsize=100_000)
def fold_for_search(word: str) -> str:
    """Lower case, no accents, ß as ss, and ä, ö, ü as plain vowels, however they are written.

    "Müller", "Mueller" and "Muller" all fold to "muller". The price: an "ae", "oe" or "ue" that is no
    umlaut loses its e as well ("Israel" → "isral"), on both sides of every comparison.
    """
    return _SECOND_E.sub("", plain(word))


def search_form(word: str) -> str:
    """A word as the full-text tables hold it: folded, and letters and digits alone."""
    return "".join(c for c in fold_for_search(word) if c.isalnum())


def plain(word: str) -> str:
    """Lower case without accents, and nothing else: for sorting."""
    lowered = unicodedata.normalize("NFKD", word.casefold()).translate(_UMLAUT_PAIRS)
    return "".join(c for c in lowered if not unicodedata.combining(c))


def words(text: str) -> Iterator[tuple[str, Span]]:
    """The words of a text as they stand there (letters and digits), with their offsets."""
    for match in WORD.finditer(text):
        yield match.group(), Span(match.start(), match.end())
