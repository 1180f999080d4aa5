"""A quicker search through HanTa's morpheme model; its tables and its results stay the same.

HanTa asks its tables about every morpheme tag at every stretch of a word. Here the first morpheme is looked up
from the letters (few stretches are morphemes at all), and guesses for unknown stretches are made once.
"""

import math
from typing import Any

from HanTa.HanoverTagger import HanoverTagger

_EMPTY, _START, _UNKNOWN, _END_UNKNOWN = 0, 1, 3, -3
_LOWEST = -1e6
_KEPT = 3  # states of a row that are followed up, and those within one of the last
_WHOLE_WORD_UNKNOWN = 4.6  # penalty for reading a whole word as one unknown morpheme
_LONGEST_COUNTED = 24  # letters: longer morphemes share a length class

_NOTHING: dict[int, float] = {}
_ENDING = 4  # letters that a guess depends on, beside the length
_GUESSES = 200_000

State = tuple[int, int]
Scores = dict[int, float]


class QuickHanta(HanoverTagger):  # type: ignore[misc]  # HanTa has no type information
    """HanTa's tagger with its two searches through a word made quicker."""

    def __init__(self, filename: str) -> None:
        super().__init__(filename)
        self._by_letters: dict[str, Scores] = {}
        for tag, morphemes in self.LP_m_t.items():
            for morpheme, score in morphemes.items():
                self._by_letters.setdefault(morpheme, {})[tag] = score
        self._guessed = [tag for tag in self.LP_hapax_t if tag in self.LP_s_t]
        self._next: dict[State, Scores] = {s: dict(given) for s, given in self.LP_trans_nonfinal.items() if given}
        self._guessing = {state for state, given in self._next.items() if not given.keys().isdisjoint(self._guessed)}
        self._lengths = {
            tag: [self.Int_t + self.LP_hapax_t[tag] + given for given in self.LP_len_t[tag]] for tag in self._guessed
        }
        self._guesses: dict[tuple[str, int], Scores] = {}
        self._last = {state: dict(follows) for state, follows in self.LP_trans_final.items()}

    def guesses(self, segment: str) -> Scores:
        """Log-probability of unknown letters for each morpheme tag that may have them, by ending and length."""
        length = min(len(segment), _LONGEST_COUNTED)
        ending = segment[-min(_ENDING, length - 1) :] if length > 1 else ""
        found = self._guesses.get((ending, length))
        if found is None:
            if len(self._guesses) > _GUESSES:
                self._guesses.clear()
            found = {tag: float(base[length] + self._ending(tag, ending)) for tag, base in self._lengths.items()}
            self._guesses[ending, length] = found
        return found

    def _ending(self, tag: int, ending: str) -> float:
        """The score of the longest listed ending."""
        endings = self.LP_s_t[tag]
        while ending not in endings and ending:
            ending = ending[1:]
        return float(endings[ending])

    def analyze_forward(self, word: str) -> list[tuple[int, float]]:
        """(tag, log-probability) of every tag that the word may have, the likeliest first."""
        size = len(word)
        table = _Table(self, word, strict=bool(self.strict), reachable=None)
        table.fill()
        ends: dict[State, float] = {}
        for state, score in table.rows[size].items():
            for tag, given in self._last.get(state, {}).items():
                end = (state[1], tag)
                ends[end] = max(score + given, ends.get(end, _LOWEST))
        totals: Scores = {}
        for (_, tag), total in ends.items():
            if total > _LOWEST:
                totals[-tag] = _sum(totals[-tag], total) if -tag in totals else total
        found = sorted(totals.items(), key=lambda item: item[1], reverse=True)
        return found or [(_UNKNOWN, 0.0)]

    def analyze_viterbi(self, word: str, targetpos: int) -> list[tuple[int, int]]:
        """(morpheme tag, end) along the likeliest way through the word to the tag `targetpos` (negative)."""
        reachable = self.reachability.get(targetpos, frozenset())
        size = len(word)
        for strict in (True, False):
            table = _Table(self, word, strict=strict, reachable=reachable)
            table.fill()
            best: State | None = None
            top = -math.inf
            for state, score in table.rows[size].items():
                given = self._last.get(state, {}).get(targetpos)
                if given is not None and score + given > max(top, _LOWEST):
                    best, top = state, score + given
            if best is not None:
                return table.way_to(best, targetpos)
        return [(_UNKNOWN, size), (_END_UNKNOWN, size + 1)]


class _Table:
    """The states reached after each letter of one word, with the best score of each."""

    def __init__(self, hanta: Any, word: str, *, strict: bool, reachable: frozenset[int] | None) -> None:
        self._hanta, self._word, self._strict, self._reachable = hanta, word, strict, reachable
        self.rows: list[dict[State, float]] = [{(_EMPTY, _START): 0.0}] + [{} for _ in word]
        self._back: list[dict[State, tuple[State, int]]] = [{} for _ in range(len(word) + 1)]

    def fill(self) -> None:
        """Go through the word from left to right."""
        word, size, hanta = self._word, len(self._word), self._hanta
        for i in range(size):
            row = self.rows[i]
            if not row:
                continue
            bound = sorted(row.values(), reverse=True)[_KEPT] - 1 if len(row) > _KEPT else _LOWEST
            kept = [(state, score) for state, score in row.items() if score >= bound and state in hanta._next]
            if not kept:
                continue
            guessing = not self._strict and any(state in hanta._guessing for state, _ in kept)
            for j in range(i + 1, size + 1):
                segment = word[i:j]
                scores = hanta._by_letters.get(segment, _NOTHING)
                if guessing and (size < 4 or j - i > 2):
                    guesses = hanta.guesses(segment)
                    scores = {**guesses, **scores} if scores else guesses
                if scores:
                    self._follow(i, j, kept, scores)

    def _follow(self, i: int, j: int, kept: list[tuple[State, float]], scores: Scores) -> None:
        """From each kept state at i over the letters i..j, which `scores` rates for each tag."""
        row, back, following, reachable = self.rows[j], self._back[j], self._hanta._next, self._reachable
        unknown_word = j - i == len(self._word) and not self._strict
        for state, score in kept:
            last, follows = state[1], following[state]
            shorter, longer = (follows, scores) if len(follows) < len(scores) else (scores, follows)
            for tag in shorter:
                if tag not in longer or (reachable is not None and tag not in reachable):
                    continue
                total = score + follows[tag] + scores[tag]
                if unknown_word and tag not in self._hanta._by_letters.get(self._word, _NOTHING):
                    total -= _WHOLE_WORD_UNKNOWN
                new = (last, tag)
                if total > row.get(new, _LOWEST):
                    row[new] = total
                    back[new] = (state, i)

    def way_to(self, state: State, targetpos: int) -> list[tuple[int, int]]:
        """The morpheme tags with their ends from the start to a state of the last row, and the word's tag."""
        end = len(self._word)
        way = [(targetpos, end + 1)]
        while end > 0:
            way.append((state[1], end))
            state, end = self._back[end][state]
        return way[::-1]


def _sum(one: float, other: float) -> float:
    """The logarithm of the sum of two probabilities given as logarithms."""
    high, low = (one, other) if one > other else (other, one)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))
