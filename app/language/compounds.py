"""Compound nouns by their last part: "Friedensverhandlungen" is tagged and inflected as "Verhandlungen"."""

from typing import Any

_SHORTEST_TAIL = 4
_SHORTEST_HEAD = 3
_LINKS = ("", "s", "es", "n", "en", "er", "e")  # letters between the parts: "Frieden-s-gespräch"
_DROPPED = ("e", "en")  # letters that the first part may lose: "Grenz(e)frage"


class Compounds:
    """Splits nouns that HanTa's list of common words does not hold into two parts that it does hold."""

    def __init__(self, hanta: Any) -> None:
        self._words: dict[str, list[tuple[int, float]]] = hanta.cache
        self._noun: int = hanta.tag2int["NN"]

    def tail(self, word: str) -> str:
        """The last part of a compound noun, with a capital; '' where the word is none or is listed itself.

        "US-Vertretern" → "Vertretern", "Friedensgespräche" → "Gespräche"; "Moskau" and "Treffen" give ''.
        """
        if len(word) < _SHORTEST_HEAD + _SHORTEST_TAIL or not word[0].isalpha():
            return ""
        if "-" in word:
            last = word.rsplit("-", 1)[1]
            return last if last[:1].isupper() and self._is_noun(last.lower()) else ""
        letters = word.lower()
        if not word[0].isupper() or letters in self._words or word[1:] != letters[1:]:
            return ""
        for start in range(_SHORTEST_HEAD, len(letters) - _SHORTEST_TAIL + 1):
            if letters[start:] in self._words:
                whole = self._is_noun(letters[start:]) and self._is_head(letters[:start])
                return letters[start].upper() + letters[start + 1 :] if whole else ""
        return ""

    def _is_noun(self, letters: str) -> bool:
        """Whether the likeliest reading of a listed word is that of a noun."""
        tags = self._words.get(letters)
        return bool(tags) and max(tags or (), key=lambda pair: pair[1])[0] == self._noun

    def _is_head(self, letters: str) -> bool:
        for link in _LINKS:
            stem = letters.removesuffix(link) if link else letters
            if len(stem) < _SHORTEST_HEAD or (link and stem == letters):
                continue
            if stem in self._words or any(stem + end in self._words for end in _DROPPED):
                return True
        return False
