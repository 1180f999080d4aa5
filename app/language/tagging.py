"""STTS tags and lemmas: HanTa's word analysis, cached by word form, and its tag trigrams over a sentence.

HanTa's own sentence call looks at every possible tag of every word; here only those that the cached word
analysis leaves open are compared, which gives the same reading several times as fast.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import LEMMA, POS, TAG
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from app.knowledge.grammar import Grammar
from app.language.compounds import Compounds
from app.language.morphology import QuickHanta
from app.language.repair import mend_finite, mend_purpose

_MODEL = "morphmodel_ger.pgz"
_START, _END, _EMPTY, _UNKNOWN = 1, 2, 0, 3
_CUTOFF = 5.0  # log-probability below the best tag at which a tag is no longer considered
_LOWEST = -1e6
_LONGEST_WORD = 60  # letters: beyond that it is no word, and analysing takes time that grows with the square
_RARE_NOUN = -13.0  # log-probability of a noun that HanTa's model has met once or never
_CACHE = 400_000  # word forms; a form takes about 500 bytes

_STOPS = frozenset({".", "!", "?", ":", ";"})
_VERBAL = ("VV", "VM", "VA")
_STTS = {"NNI": "NN", "NNA": "NN"}
_POS_BY_PREFIX = {
    "NN": "NOUN", "NE": "PROPN", "VV": "VERB", "VA": "AUX", "VM": "AUX", "ADJ": "ADJ", "ADV": "ADV",
    "ART": "DET", "APP": "ADP", "APZ": "ADP", "KON": "CCONJ", "KOK": "CCONJ", "KOU": "SCONJ", "CARD": "NUM",
    "PPER": "PRON", "PRF": "PRON", "PDS": "PRON", "PIS": "PRON", "PRELS": "PRON", "PWS": "PRON", "PPOSS": "PRON",
    "PDAT": "DET", "PIAT": "DET", "PPOSAT": "DET", "PRELAT": "DET", "PWAT": "DET", "PWAV": "ADV", "PROAV": "ADV",
    "PTK": "PART", "ITJ": "INTJ", "TRUNC": "NOUN", "FM": "X", "XY": "X", "$": "PUNCT",
}

Reading = tuple[tuple[int, float], ...]
"""The tags that a word may have, with their log-probability given the tag."""


class Tagger:
    """Tags and lemmas for sentences of word forms. One per process: it holds HanTa's model (60 MB)."""

    def __init__(self, grammar: Grammar) -> None:
        self._hanta: Any = QuickHanta(_MODEL)
        self._tag_names: dict[int, str] = self._hanta.int2tag
        self._tag_ids: dict[str, int] = self._hanta.tag2int
        self._trigrams: dict[tuple[int, int], dict[int, float]] = self._hanta.LP_trans_word
        self._finite, self._participle = self._tag_ids["VV(FIN)"], self._tag_ids["VV(PP)"]
        self._pronouns = grammar.pronouns
        self._abbreviations = grammar.abbreviations
        self._letters = grammar.letter_abbreviations
        self._compounds = Compounds(self._hanta)
        self._reading = lru_cache(maxsize=_CACHE)(self._read_word)
        self._lemma = lru_cache(maxsize=_CACHE)(self._read_lemma)
        self.morphemes = lru_cache(maxsize=_CACHE)(self._read_morphemes)
        self.is_known = lru_cache(maxsize=_CACHE)(self._all_morphemes_known)

    def tag(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """(STTS tag, lemma) of each word of one sentence."""
        if not words:
            return []
        readings = [self._reading(word, opens) for word, opens in zip(words, _openings(words), strict=True)]
        tags = [stts(self._tag_names[tag]) for tag in self._best_path(readings)]
        tags = mend_finite(tags, self._can_be(readings, self._finite), self._can_be(readings, self._participle))
        mend_purpose(words, tags)
        self._mend_names(words, tags)
        return [(tag, self._lemma(word, tag)) for word, tag in zip(words, tags, strict=True)]

    def _mend_names(self, words: Sequence[str], tags: list[str]) -> None:
        """A noun that nobody knows, right behind a name, is its next part: "Karl Moser"."""
        for i in range(1, len(words)):
            if tags[i] == "NN" and tags[i - 1] == "NE" and words[i][0].isupper() and not self.is_known(words[i], "NN"):
                tags[i] = "NE"
            between_names = words[i - 1][0].isupper() and i + 1 < len(words) and words[i + 1][0].isupper()
            if words[i] in ("bin", "ibn", "ben") and between_names:  # "Nasser bin Said", no form of "sein"
                tags[i] = "NE"

    def may_be_name(self, word: str) -> bool:
        """Whether a capitalised word may be a name though it looks like a noun: HanTa has hardly seen it as one."""
        nouns = [score for tag, score in self._reading(word, False) if self._tag_names[tag][:2] == "NN"]
        return not nouns or max(nouns) < _RARE_NOUN

    @staticmethod
    def _can_be(readings: Sequence[Reading], wanted: int) -> list[bool]:
        return [any(tag == wanted for tag, _ in reading) for reading in readings]

    def _best_path(self, readings: Sequence[Reading]) -> list[int]:
        """The likeliest sequence of tags: Viterbi over pairs of tags."""
        trigrams = self._trigrams
        row: dict[tuple[int, int], float] = {(_EMPTY, _START): 0.0}
        back: list[dict[tuple[int, int], tuple[int, int]]] = []
        for reading in readings:
            following: dict[tuple[int, int], float] = {}
            pointers: dict[tuple[int, int], tuple[int, int]] = {}
            for state, score in row.items():
                transitions = trigrams.get(state, {})
                last = state[1]
                for tag, given in reading:
                    total = score + transitions.get(tag, -25.0) + given
                    new = (last, tag)
                    if total > following.get(new, _LOWEST):
                        following[new] = total
                        pointers[new] = state
            back.append(pointers)
            row = following
        state = max(row, key=lambda s: row[s] + trigrams.get(s, {}).get(_END, -25.0))
        tags = []
        for pointers in reversed(back):
            tags.append(state[1])
            state = pointers[state]
        return tags[::-1]

    def _read_word(self, word: str, opens_sentence: bool) -> Reading:
        fixed = self._fixed_tag(word)
        if fixed:
            return ((self._tag_ids[fixed], 0.0),)
        tail = self._compounds.tail(word)
        if tail:
            return self._reading(tail, False)
        found = self._hanta._tag_word(word, cutoff=_CUTOFF, casesensitive=not opens_sentence, conditional=True)
        reading = tuple((tag, float(score)) for tag, score in found if tag != _UNKNOWN and score > -math.inf)
        if word[0].isupper():
            reading = self._as_name(word, reading, opens_sentence)
        return reading or ((self._tag_ids["XY"], 0.0),)

    def _as_name(self, word: str, reading: Reading, opens_sentence: bool) -> Reading:
        """A capital inside a sentence forbids a verb; at its start an unknown verb is rather a name: "Moser kam"."""
        nominal = tuple((tag, score) for tag, score in reading if self._tag_names[tag][:2] not in _VERBAL)
        if opens_sentence and (nominal or any(self.is_known(word, stts(self._tag_names[tag])) for tag, _ in reading)):
            return reading
        return nominal or ((self._tag_ids["NE"], 0.0),)

    def _fixed_tag(self, word: str) -> str:
        """The tag of what HanTa has no say in: marks, numbers, abbreviations; '' otherwise."""
        first = word[0]
        if first.isdigit():
            return self._number_tag(word)
        if len(word) > _LONGEST_WORD:
            return "XY"
        if not first.isalpha():
            if word in _STOPS:
                return "$."
            return "$," if word == "," else ("XY" if first in "@#%&§€$£+" else "$(")
        if word in self._letters:
            return "ADV" if len(word) == 2 and word[0].islower() else "NE"
        if word[-1] == "." and len(word) > 1:
            return "NN" if first.isupper() and word in self._abbreviations else ("NE" if first.isupper() else "ADV")
        if "." in word[1:-1] or "@" in word:
            return "NE"
        return "TRUNC" if word[-1] == "-" else ""

    @staticmethod
    def _number_tag(word: str) -> str:
        if word[-1] == "." and word[:-1].isdigit():
            return "ADJ(A)"
        if not any(letter.isalpha() for letter in word):
            return "CARD"
        last = word.rsplit("-", 1)[-1]
        if last[:1].isupper():
            return "NN"
        return "ADJ(A)"

    def _read_lemma(self, word: str, tag: str) -> str:
        inner = self._tag_ids.get(_hanta_tag(tag))
        if inner is None or not word[0].isalpha() or word[-1] in ".-" or len(word) > _LONGEST_WORD:
            return word
        if tag in ("PPER", "PRF"):
            return self._pronouns.get(word.lower(), word.lower())
        tail = self._compounds.tail(word) if tag == "NN" else ""
        if tail:
            return word[: len(word) - len(tail)] + restore_case(word[-len(tail) :], self._lemma(tail, tag))
        lemma: str = self._hanta._analyze(word, inner, 1)[0]
        return restore_case(word, lemma) if tag in ("NN", "NE") else lemma

    def _read_morphemes(self, word: str, tag: str) -> tuple[tuple[str, str], ...]:
        """The morphemes of a word read with an STTS tag: "abgesagt", "VVPP" → ab PTKVZ_SEP, ge, sag, t."""
        inner = self._tag_ids.get(_hanta_tag(tag))
        if inner is None or not word[0].isalpha() or len(word) > _LONGEST_WORD:
            return ((word.lower(), tag),)
        return tuple(self._hanta._analyze(word, inner, 3)[1])

    def _all_morphemes_known(self, word: str, tag: str) -> bool:
        """Whether every part of the word, read with that tag, stands in HanTa's lexicon."""
        known = self._hanta.LP_m_t
        return all(part in known.get(self._tag_ids.get(kind), ()) for part, kind in self.morphemes(word, tag))


class TaggingComponent:
    """Writes tag_, pos_ and lemma_ on the tokens of a Doc whose sentences are known."""

    def __init__(self, vocab: Vocab, tagger: Tagger) -> None:
        self.tagger = tagger
        self._strings = vocab.strings
        self._ids: dict[tuple[str, str], tuple[int, int, int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        rows = np.zeros((len(doc), 3), dtype=np.uint64)
        for start, end in sentence_bounds(doc):
            places = [i for i in range(start, end) if not doc[i].is_space]
            tagged = self.tagger.tag([doc[i].text for i in places])
            for i, pair in zip(places, tagged, strict=True):
                rows[i] = self._ids.get(pair) or self._add(pair)
        for i, token in enumerate(doc):
            if token.is_space:
                rows[i] = self._ids.get(("_SP", " ")) or self._add(("_SP", " "))
        doc.from_array([TAG, POS, LEMMA], rows)  # type: ignore[arg-type]  # the stub knows only its own array type
        return doc

    def _add(self, pair: tuple[str, str]) -> tuple[int, int, int]:
        tag, lemma = pair
        if len(self._ids) > _CACHE:
            self._ids.clear()
        ids = (self._strings.add(tag), IDS[coarse(tag)], self._strings.add(lemma))
        self._ids[pair] = ids
        return ids


def sentence_bounds(doc: Doc) -> Iterator[tuple[int, int]]:
    """(start, end) token indices of each sentence."""
    start = 0
    for i in range(1, len(doc)):
        if doc[i].is_sent_start:
            yield start, i
            start = i
    if len(doc):
        yield start, len(doc)


def _openings(words: Sequence[str]) -> Iterator[bool]:
    """For each word whether a sentence begins there, so that its capital says nothing: at the start, behind ":"."""
    opens = True
    for word in words:
        yield opens
        opens = word == ":" or (opens and not word[0].isalnum())


def stts(tag: str) -> str:
    """HanTa's tag in STTS: "VV(FIN)" → "VVFIN", nominalised verbs and adjectives → "NN"."""
    return _STTS.get(tag) or tag.replace("(", "").replace(")", "") if tag[0] != "$" else tag


def _hanta_tag(tag: str) -> str:
    if tag[:2] in ("VV", "VA", "VM") and len(tag) > 2:
        return f"{tag[:2]}({tag[2:]})"
    return f"ADJ({tag[3:]})" if tag in ("ADJA", "ADJD") else tag


def coarse(tag: str) -> str:
    """The universal part of speech of an STTS tag."""
    if tag == "_SP":
        return "SPACE"
    for length in (5, 4, 3, 2, 1):
        found = _POS_BY_PREFIX.get(tag[:length])
        if found:
            return found
    return "X"


def restore_case(word: str, lemma: str) -> str:
    """The lemma with the word's own capitals where their letters agree: "EU-Gipfels", "Eu-gipfel" → "EU-Gipfel"."""
    letters = []
    for i, letter in enumerate(lemma):
        own = word[i] if i < len(word) else ""
        letters.append(own if own and own.lower() == letter.lower() else letter)
    return "".join(letters)
