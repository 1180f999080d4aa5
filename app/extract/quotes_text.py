"""A passage as the rules of speech see it: words without blanks, what stands in marks, units and segments.

A unit is a sentence, or several that lie in one pair of marks with what attributes them:
„Wir gehen. Morgen kommen wir wieder“, sagte sie. Its segments are what commas, colons and dashes part
outside of all marks; words in marks are looked at by the rules of direct speech alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from app.domain.articles import PassageKind
from app.domain.spans import Span
from app.extract.word_sets import word_set
from app.knowledge.grammar import Grammar
from app.language.annotations import AnnotatedPassage, NameSpan
from app.language.quotemarks import Quoted

_PARTING = frozenset({",", ";", ":", "–", "—", "-", "."})
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")
_BRACKET = 40  # words: longer than that, a closing bracket was forgotten
_AMBIGUOUS = frozenset({"da", "seit", "bis", "während", "trotz", "als", "so"})  # prepositions and adverbs, too
_NAMELIKE = 5  # words with their marks: fewer may be a name that is the subject of the verb
_FULL_STOPS = frozenset({".", "!", "?", "…"})
_FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
_RELATIVE = word_set(
    """
    der die das den dem deren dessen denen welcher welche welches
    """
)
_WH = word_set(
    """
    wer was wann wo wohin woher warum weshalb wieso wie ob inwieweit inwiefern welche welcher welches welchen wozu
    wofür woran wovon womit worauf
    """
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words start..end between parting marks. `mark` is the mark before it ('' at the head of the unit).

    `kind` is main (finite verb not at the end), sub (opened by a conjunction or relative pronoun),
    infinitive (with zu, no finite verb), or part (neither). `finite` are its finite verbs. `head` is the index
    of the segment where its clause begins: insertions part "Wie Weiß, die Ministerin, sagte" into three.
    """

    start: int
    end: int
    mark: str
    kind: str
    opener: str
    finite: tuple[int, ...]
    head: int = 0


@dataclass(slots=True)
class SpeechText:
    """The words of one passage; `first`/`last` are their offsets in the article. `quoted` lie in this passage.

    `inside[i]` is the index (in `quoted`) of the outermost marks around word i, -1 outside; `aside[i]` says
    that word i stands in brackets.
    """

    index: int
    kind: PassageKind
    entry: int | None
    words: list[str]
    low: list[str]
    tags: list[str]
    lemmas: list[str]
    first: list[int]
    last: list[int]
    sentences: list[tuple[int, int]]
    names: list[NameSpan]
    token_of: list[int]
    quoted: list[Quoted] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    aside: list[bool] = field(default_factory=list)
    units: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, source: AnnotatedPassage, index: int) -> "SpeechText":
        """The words of an annotated passage, names with offsets in words instead of tokens."""
        doc, base = source.doc, source.passage.span.start
        tokens = [token for token in doc if not token.is_space]
        number = {token.i: i for i, token in enumerate(tokens)}
        starts = [i for i, token in enumerate(tokens) if token.is_sent_start or i == 0]
        words = [token.text for token in tokens]
        starts_names = {name.start for name in doc._.parley.names}
        first = [base + token.idx for token in tokens]
        return cls(
            index=index,
            kind=source.passage.kind,
            entry=source.passage.entry,
            words=words,
            low=[word.lower() for word in words],
            tags=[_tag(token, starts_names) for token in tokens],
            lemmas=[token.lemma_ for token in tokens],
            first=first,
            last=[start + len(word) for start, word in zip(first, words, strict=True)],
            sentences=[*zip(starts, [*starts[1:], len(tokens)], strict=True)] if tokens else [],
            names=[
                _moved(name, number) for name in doc._.parley.names if name.start in number and name.end - 1 in number
            ],
            token_of=[token.i for token in tokens],
        )

    def span(self, start: int, end: int) -> Span:
        """Article offsets of words start..end."""
        return Span(self.first[start], self.last[end - 1])

    def place_marks(self, quoted: Sequence[Quoted]) -> None:
        """Note which words stand in marks, and join sentences that marks hold together."""
        self.quoted = list(quoted)
        self.inside = [-1] * len(self.words)
        for number, one in enumerate(self.quoted):
            if one.depth:
                continue
            for i in range(self.word_at(one.start), self.word_at(one.end)):
                self.inside[i] = number
        self._place_brackets()
        self.units = self._join(self.sentences)

    def _place_brackets(self) -> None:
        self.aside = [False] * len(self.words)
        opened = -1
        for i, word in enumerate(self.words):
            if word in _OPENING and self.inside[i] < 0:
                opened = i
            elif word in _CLOSING and opened >= 0 and i - opened <= _BRACKET:
                self.aside[opened : i + 1] = [True] * (i + 1 - opened)
                opened = -1

    def word_at(self, offset: int) -> int:
        """The index of the first word that begins at or after an article offset."""
        low, high = 0, len(self.first)
        while low < high:
            middle = (low + high) // 2
            if self.first[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def _join(self, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        units: list[tuple[int, int]] = []
        for start, end in sentences:
            held = start and self.inside[start] >= 0 and self.inside[start] == self.inside[start - 1]
            follows = self.low[start][0].islower() or self.words[start] in (",", ".", ";")
            closed = start and self.inside[start - 1] >= 0 and follows
            if units and (held or closed):
                units[-1] = (units[-1][0], end)
            else:
                units.append((start, end))
        return [part for unit in units for part in self._apart(*unit)]

    def _apart(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A unit parted where a marked sentence has ended and a new one begins: „Ja.“ Dann ging sie."""
        begin = start
        for i in range(start + 2, end):
            if self.inside[i] >= 0 or self.inside[i - 1] < 0 or not self.words[i][0].isupper():
                continue
            if self.words[i - 2] in _FULL_STOPS or self.words[i - 1] in _FULL_STOPS:
                yield begin, i
                begin = i
        yield begin, end

    def free(self, i: int) -> bool:
        """Whether word i stands outside of all marks and brackets."""
        return self.inside[i] < 0 and not self.aside[i]

    def finite(self, start: int, end: int) -> tuple[int, ...]:
        """The finite verbs among words start..end outside of marks."""
        return tuple(i for i in range(start, end) if self.tags[i] in _FINITE and self.free(i))

    def segments(self, unit: tuple[int, int], grammar: Grammar) -> list[Segment]:
        """What commas, colons, dashes and brackets part in a unit, outside of marks."""
        found: list[Segment] = []
        start, mark = unit[0], ""
        for i in range(unit[0], unit[1] + 1):
            if unit[0] < i < unit[1] and start < i and self._verb_behind_marks(start, i):
                found.append(self._segment(start, i, mark, grammar))
                start, mark = i, ","
            if i < unit[1] and not (self.words[i] in _PARTING and self.free(i)):
                continue
            if i > start:
                found.append(self._segment(start, i, mark, grammar))
                mark = ""
            if i < unit[1]:
                mark = self.words[i] if mark in ("", ",") else mark
            start = i + 1
        return self._joined(found, grammar)

    def _verb_behind_marks(self, start: int, i: int) -> bool:
        """Whether a verb follows right upon the marked words that open a segment: „…“ sagte sie."""
        behind = self.inside[start] >= 0 and self.inside[i - 1] == self.inside[start] and self.inside[i] < 0
        return behind and i - start > _NAMELIKE and self.tags[i] in _FINITE

    def _joined(self, segments: list[Segment], grammar: Grammar) -> list[Segment]:
        """The same, with the parts of a clause that an insertion interrupts pointing to where it begins."""
        opened = helped = -1
        for number, segment in enumerate(segments):
            own = replace(segment, head=number)
            if segment.kind == "part" and self._opens_clause(segment, grammar):
                opened = number
            elif segment.kind == "main" and opened >= 0 and self._at_end(segment.finite, segment.end):
                own = replace(segment, head=opened, kind="sub", opener=segments[opened].opener)
                opened = -1
            elif segment.kind == "main":
                opened, helped = -1, number if self._lacks_participle(segment) else -1
            elif segment.kind == "part" and helped >= 0 and self.tags[segment.end - 1] in ("VVPP", "VVINF"):
                own = replace(segment, head=helped)
                helped = -1
            segments[number] = own
        return segments

    def _opens_clause(self, segment: Segment, grammar: Grammar) -> bool:
        relative = segment.mark == "," and self.tags[segment.start] in ("PRELS", "PRELAT")
        return relative or segment.opener in grammar.subordinators or segment.opener in ("ob", "dass", "daß")

    def _at_end(self, finite: tuple[int, ...], end: int) -> bool:
        return finite[-1] == end - 1 or all(self.tags[i][0] == "V" for i in range(finite[-1], end))

    def _lacks_participle(self, segment: Segment) -> bool:
        helper = segment.finite and self.tags[segment.finite[-1]] in ("VAFIN", "VMFIN")
        return bool(helper) and not any(
            self.tags[i] in ("VVPP", "VAPP", "VVINF") for i in range(segment.finite[-1], segment.end)
        )

    def _segment(self, start: int, end: int, mark: str, grammar: Grammar) -> Segment:
        finite = self.finite(start, end)
        opener = self.low[start]
        if opener in ("und", "oder", "aber", "doch", "sondern", "auch", "sowie", "denn") and start + 1 < end:
            opener = self.low[start + 1]
        if not finite:
            verbs = {self.tags[i] for i in range(start, end) if self.free(i)}
            zu = "VVIZU" in verbs or "PTKZU" in verbs
            return Segment(start, end, mark, "infinitive" if zu else "part", opener, ())
        if self._is_sub(start, end, opener, finite, mark, grammar):
            return Segment(start, end, mark, "sub", opener, finite)
        return Segment(start, end, mark, "main", "", finite)

    def _is_sub(self, start: int, end: int, opener: str, finite: tuple[int, ...], mark: str, grammar: Grammar) -> bool:
        if opener in grammar.subordinators or opener in ("ob", "wonach", "dass", "daß"):
            return opener not in _AMBIGUOUS or (self._at_end(finite, end) and finite[0] > start + 1)
        at_end = self._at_end(finite, end)
        if not mark:
            return opener in _WH and at_end and finite[-1] > start + 1
        second = self.low[start + 1] if start + 1 < end else ""
        if opener in _RELATIVE and self.tags[start] == "ART" and self.tags[start + 1] in ("NN", "ADJA", "NE"):
            return False  # "sagte, die Kritik müsse ertragen werden"
        prepositional = self.tags[start][:4] == "APPR" and (second in _RELATIVE or self.tags[start + 1][:4] == "PREL")
        if opener in _RELATIVE or prepositional:
            return at_end and (finite[-1] > start + 1 or (len(finite) == 1 and end - start > 1))
        return opener in _WH and at_end


def _tag(token: Token, name_starts: AbstractSet[int]) -> str:
    """The tag of a token; a given name that looks like a preposition is a name: "Per Lund sagte"."""
    return "NE" if token.i in name_starts and token.tag_ == "APPR" else str(token.tag_)


def _moved(name: NameSpan, number: Mapping[int, int]) -> NameSpan:
    """A name with its token offsets counted in words."""
    role_start = number.get(name.role_start) if name.role_start is not None else None
    role_end = number.get(name.role_end - 1) if name.role_end is not None and name.role_end > 0 else None
    return NameSpan(
        start=number[name.start],
        end=number[name.end - 1] + 1,
        kind=name.kind,
        target=name.target,
        actor_kind=name.actor_kind,
        rule=name.rule,
        side=name.side,
        roles=name.roles,
        role_start=role_start,
        role_end=role_end + 1 if role_end is not None else None,
        attribute=name.attribute,
    )
