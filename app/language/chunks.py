"""Noun and prepositional chunks: where they begin and end, their head and case, genitives and appositions.

"der US-Gesandte Karl Weber" is one chunk (head "US-Gesandte"); "mit dem Berater" one with the preposition
"mit" and dative; "der von Huber geforderten Reise" one that encloses "von Huber".
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from app.knowledge.grammar import Grammar
from app.language.annotations import Chunk
from app.language.cases import case_of
from app.language.links import is_genitive_name, link
from app.language.tagging import sentence_bounds

_NOUNS = frozenset({"NN", "NE", "TRUNC", "FM"})
_DETERMINERS = frozenset({"ART", "PDAT", "PIAT", "PPOSAT", "PWAT"})
_INNER = frozenset({"ADJA", "CARD", "PIAT", "TRUNC", "XY"})
_GRADES = frozenset({"ADV", "ADJD", "PTKA"})  # "sehr gute Gespräche", "rund 20 Gäste"
_PRONOUNS = frozenset({"PPER", "PDS", "PIS", "PRF", "PRELS", "PWS", "PPOSS"})
_ADPOSITIONS = frozenset({"APPR", "APPRART"})
_LONGEST_ATTRIBUTE = 9  # words that may stand between article and noun in "der von … geforderten Reise"


class ChunkFinder:
    """Finds the chunks of a tagged Doc."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def find(self, doc: Doc) -> list[Chunk]:
        """All chunks of the Doc in order of their start, the outer before the inner."""
        chunks: list[Chunk] = []
        tags = [token.tag_ for token in doc]
        for start, end in sentence_bounds(doc):
            found = _Scan(doc, tags, end, self._grammar).chunks(start)
            found.sort(key=lambda chunk: (chunk.start, -chunk.end))
            chunks.extend(link(doc, found, offset=len(chunks)))
        return chunks


class _Scan:
    """One sentence from left to right."""

    def __init__(self, doc: Doc, tags: Sequence[str], end: int, grammar: Grammar) -> None:
        self._doc, self._tags, self._end, self._grammar = doc, tags, end, grammar

    def chunks(self, start: int) -> list[Chunk]:
        """The chunks from `start` to the end of the sentence."""
        found: list[Chunk] = []
        i = start
        while i < self._end:
            opened = i
            preposition = ""
            if self._tags[i] in _ADPOSITIONS:
                preposition = self._doc[i].lower_
                i += 1
                if i < self._end and self._tags[i] in _ADPOSITIONS:  # "bis zum Montag", "von vor drei Wochen"
                    preposition = self._doc[i].lower_
                    i += 1
            span = self._noun_phrase(i)
            if span is None:
                i = max(i, opened + 1)
                continue
            end, head, inner = span
            found.append(self._chunk(opened, end, head, preposition, i))
            if inner is not None:
                found.extend(chunk for chunk in self.chunks_within(*inner))
            i = end
        return found

    def chunks_within(self, start: int, end: int) -> list[Chunk]:
        """The chunks between the article and the noun of an enclosing one."""
        return _Scan(self._doc, self._tags, end, self._grammar).chunks(start)

    def _chunk(self, start: int, end: int, head: int, preposition: str, inner_start: int) -> Chunk:
        base, cases = self._govern(preposition)
        case = case_of(self._doc, inner_start, end, head, governed=cases)
        return Chunk(start, end, head, base, case)

    def _govern(self, preposition: str) -> tuple[str, tuple[str, ...]]:
        if not preposition:
            return "", ()
        melted = self._grammar.contractions.get(preposition)
        if melted:
            return melted[0], (melted[1],)
        return preposition, self._grammar.prepositions.get(preposition, ())

    def _noun_phrase(self, i: int) -> tuple[int, int, tuple[int, int] | None] | None:
        """(end, head, range of an embedded attribute) of the noun phrase at i, None where there is none."""
        tags, end = self._tags, self._end
        if i >= end:
            return None
        start = i
        if tags[i] == "PDS" and i + 1 < end and tags[i + 1] in ("PIS", "CARD", "ADJA"):  # "die beiden", "die drei"
            i += 1
        if tags[i] in _PRONOUNS:
            return i + 1, i, None
        has_article = tags[i] in _DETERMINERS
        while i < end and tags[i] in _DETERMINERS:
            i += 1
        i = self._modifiers(i)
        if i < end and tags[i] in _NOUNS:
            stop, head = self._nouns(i)
            return stop, head, None
        if has_article:
            attribute = self._embedded(start, i)
            if attribute is not None:
                return attribute
        if has_article and i < end and tags[i] == "PIS":
            return i + 1, i, None
        if i > start and tags[i - 1] in ("CARD", "PIAT", "ADJA", "PDAT"):  # "die beiden", "alle drei", "der Deutsche"
            return i, i - 1, None
        return None

    def _modifiers(self, i: int) -> int:
        """The first token after adjectives, numbers and what grades or joins them."""
        tags, end = self._tags, self._end
        while i < end:
            if tags[i] in _INNER and not (tags[i] == "TRUNC" and i + 1 < end and tags[i + 1] != "KON"):
                i += 1
            elif self._joins_adjectives(i):
                i += 2
            elif self._leads_on(i):
                i += 1
            else:
                break
        return i

    def _joins_adjectives(self, i: int) -> bool:
        """A comma or "und" between two adjectives: "gute, offene Gespräche"."""
        tags = self._tags
        if tags[i] not in ("KON", "$,", "$(") or i + 1 >= self._end:
            return False
        return tags[i - 1] in _INNER and tags[i + 1] in ("ADJA", "CARD")

    def _leads_on(self, i: int) -> bool:
        """A word that belongs to what follows: "sehr gute", "Außen- und Innenminister", "das „Treffen“"."""
        tag, following = self._tags[i], self._tags[i + 1] if i + 1 < self._end else ""
        if tag == "KON":
            return self._tags[i - 1] == "TRUNC" and following in _NOUNS | {"ADJA"}
        if tag in _GRADES:
            return following in ("ADJA", "CARD")
        return tag == "$(" and self._opens_quoted_noun(i)

    def _opens_quoted_noun(self, i: int) -> bool:
        """Whether a mark stands between article and noun: "das „Treffen“", "ein «gutes Treffen»"."""
        return i + 1 < self._end and self._tags[i - 1] in _DETERMINERS and self._tags[i + 1] in ("ADJA", "NN", "NE")

    def _nouns(self, i: int) -> tuple[int, int]:
        """(end, head) of the nouns at i: title and name are one, "US-Präsident Karl Weber"."""
        tags, end = self._tags, self._end
        first = i
        while i + 1 < end and tags[i] == "TRUNC":
            i += 1
        i += 1
        while i < end and self._joins(first, i):
            i += 1
        nouns = [j for j in range(first, i) if tags[j] == "NN" and not self._doc[j].text.endswith(".")]
        names = [j for j in range(first, i) if tags[j] == "NE"]
        head = nouns[-1] if nouns and (not names or nouns[-1] < names[0]) else (names or [i - 1])[-1]
        return i, head

    def _joins(self, first: int, i: int) -> bool:
        """Whether the noun at i goes on with the phrase before it."""
        tag, before = self._tags[i], self._tags[i - 1]
        if tag == "NE" or tag == "FM":
            if before == "NE":
                return not self._is_genitive_name(i - 1)
            apart = self._ends_genitive(i - 1) or is_genitive_name(self._doc, i)
            return before in ("NN", "FM") and not apart
        if tag == "CARD":
            return before in ("NN", "NE") and self._doc[i].text.isdigit()
        if tag != "NN" or before not in ("NN", "NE"):
            return False
        word = self._doc[i].text
        if before == "NE":
            return word.endswith(".") or (word.isupper() and len(word) > 1) or self._doc[i - 1].text.endswith(".")
        return self._doc[i - 1].text.endswith(".") or (word.isupper() and len(word) > 1)

    def _is_genitive_name(self, i: int) -> bool:
        inside = i > 0 and self._tags[i - 1] == "NE" and self._tags[i + 1] == "NE"
        return is_genitive_name(self._doc, i) and not inside

    def _ends_genitive(self, i: int) -> bool:
        """A noun with the genitive's -s ends its phrase: "der Sekretär des Rates | Karl Weber"."""
        token = self._doc[i]
        return token.tag_ == "NN" and token.text.endswith("s") and token.lemma_ in (token.text[:-1], token.text[:-2])

    def _embedded(self, start: int, i: int) -> tuple[int, int, tuple[int, int] | None] | None:
        """An article whose noun follows after an attribute with words of its own: "der von Huber geforderten Reise"."""
        stop = min(self._end, start + _LONGEST_ATTRIBUTE)
        for j in range(i, stop):
            tag = self._tags[j]
            if tag.endswith("FIN") or tag in ("$.", "$,", "KOUS", "PRELS", "PTKZU"):
                return None
            if tag == "ADJA" and j > i and j + 1 < self._end and self._tags[j + 1] in _NOUNS | {"ADJA"}:
                after = self._modifiers(j)
                if after < self._end and self._tags[after] in _NOUNS:
                    end, head = self._nouns(after)
                    return end, head, (i, j)
        return None
