"""A passage as the meeting rules see it: tokens, sentences, clauses and what lies in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from app.domain.articles import PassageKind
from app.domain.spans import Span
from app.language.annotations import (
    AnnotatedPassage,
    Annotations,
    Chunk,
    Clause,
    NameSpan,
    PlaceSpan,
    TimeMention,
)

#: Contracted prepositions and their plain forms.
CONTRACTED = {
    "am": "an",
    "ans": "an",
    "beim": "bei",
    "fürs": "für",
    "im": "in",
    "ins": "in",
    "übers": "über",
    "ums": "um",
    "vom": "von",
    "zum": "zu",
    "zur": "zu",
    "hinterm": "hinter",
    "unterm": "unter",
    "überm": "über",
    "vorm": "vor",
}
#: Tags of what may stand between a preposition or determiner and the noun.
BEFORE_NOUN = frozenset({"ART", "ADJA", "CARD", "PPOSAT", "PIAT", "PDAT", "PIDAT", "TRUNC", "PRELAT", "PWAT"})
VERB_TAGS = ("VV", "VA", "VM")


@dataclass
class PassageView:
    """An annotated passage with lookups. `index` is its place among the article's read passages."""

    index: int
    source: AnnotatedPassage
    doc: Doc = field(init=False)
    marks: Annotations = field(init=False)

    def __post_init__(self) -> None:
        self.doc = self.source.doc
        self.marks = self.doc._.parley

    @property
    def anchor(self) -> date | None:
        """The day that relative dates count from."""
        return self.source.anchor

    @property
    def kind(self) -> PassageKind:
        """What part the passage plays in its article."""
        return self.source.passage.kind

    def span(self, start: int, end: int) -> Span:
        """Article offsets of tokens start..end."""
        return self.source.span(start, end)

    def lower(self, index: int) -> str:
        """A token's text in lower case, '' beyond either end."""
        lowers = self._lowers
        return lowers[index] if 0 <= index < len(lowers) else ""

    def tag(self, index: int) -> str:
        """A token's STTS tag, '' beyond either end."""
        tags = self._tags
        return tags[index] if 0 <= index < len(tags) else ""

    @cached_property
    def _lowers(self) -> list[str]:
        return [token.lower_ for token in self.doc]

    @cached_property
    def _tags(self) -> list[str]:
        return [token.tag_ for token in self.doc]

    @cached_property
    def _words_in(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    def words_in(self, start: int, end: int) -> frozenset[str]:
        """The words of the tokens start..end in lower case, collected once."""
        found = self._words_in.get((start, end))
        if found is None:
            found = self._words_in[start, end] = frozenset(self._lowers[start:end])
        return found

    def words(self, clause: Clause) -> frozenset[str]:
        """The words of a clause in lower case, those of clauses inside it too."""
        return self.words_in(clause.start, clause.end)

    @cached_property
    def _in_times(self) -> frozenset[int]:
        return _covered(self.marks.times)

    @cached_property
    def _in_places(self) -> frozenset[int]:
        return _covered(self.marks.places)

    @cached_property
    def _in_names(self) -> frozenset[int]:
        return _covered(self.marks.names)

    def in_time(self, index: int) -> bool:
        """Whether a token lies in a time expression."""
        return index in self._in_times

    @cached_property
    def _time_ends(self) -> frozenset[int]:
        return frozenset(time.end for time in self.marks.times)

    def ends_time(self, index: int) -> bool:
        """Whether a time expression ends right before a token."""
        return index in self._time_ends

    def in_place(self, index: int) -> bool:
        """Whether a token lies in the name of a place."""
        return index in self._in_places

    def in_name(self, index: int) -> bool:
        """Whether a token lies in a span that names an actor."""
        return index in self._in_names

    @cached_property
    def _verbs(self) -> list[int]:
        return [i for i, tag in enumerate(self._tags) if tag.startswith(VERB_TAGS)]

    @cached_property
    def _commas(self) -> list[int]:
        return [i for i, word in enumerate(self._lowers) if word == ","]

    def verbs(self, within: range) -> list[int]:
        """The verb forms among a stretch of tokens."""
        return _among(self._verbs, within)

    def has_comma(self, within: range) -> bool:
        """Whether a comma stands in a stretch of tokens."""
        return bool(_among(self._commas, within))

    @cached_property
    def _names_by_end(self) -> dict[int, list[NameSpan]]:
        found: dict[int, list[NameSpan]] = {}
        for name in self.marks.names:
            found.setdefault(name.end, []).append(name)
        return found

    def names_ending(self, end: int) -> list[NameSpan]:
        """The names that end before the token `end`."""
        return self._names_by_end.get(end, [])

    @cached_property
    def _names_by_clause(self) -> dict[int | None, list[NameSpan]]:
        found: dict[int | None, list[NameSpan]] = {}
        for name in self.marks.names:
            found.setdefault(self.clause_number(name.start), []).append(name)
        return found

    def names_of(self, clause: int) -> list[NameSpan]:
        """The names that begin in a clause, those of clauses inside it left out."""
        return self._names_by_clause.get(clause, [])

    @cached_property
    def _clauses_by_sentence(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, clause in enumerate(self.clauses):
            found.setdefault(self.sentence_number(clause.start), []).append(number)
        return found

    def clauses_of(self, sentence: int) -> list[int]:
        """The numbers of the clauses that begin in a sentence of the passage."""
        return self._clauses_by_sentence.get(sentence, [])

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """The tokens start..end."""
        return iter(self.doc[start:end])

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Token ranges of the sentences."""
        starts = [token.i for token in self.doc if token.is_sent_start or token.i == 0]
        return [*zip(starts, [*starts[1:], len(self.doc)], strict=True)]

    @cached_property
    def _sentence_of(self) -> list[int]:
        of = [0] * len(self.doc)
        for number, (start, end) in enumerate(self.sentences):
            of[start:end] = [number] * (end - start)
        return of

    def sentence_number(self, index: int) -> int:
        """Which sentence of the passage a token lies in."""
        return self._sentence_of[index]

    def sentence(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that a token lies in."""
        return self.sentences[self._sentence_of[index]]

    @cached_property
    def _clause_of(self) -> list[int | None]:
        of: list[int | None] = [None] * len(self.doc)
        by_length = sorted(range(len(self.clauses)), key=lambda n: self.clauses[n].start - self.clauses[n].end)
        for number in by_length:  # shorter clauses come later and win
            clause = self.clauses[number]
            of[clause.start : clause.end] = [number] * (clause.end - clause.start)
        return of

    @cached_property
    def _chunk_by_head(self) -> dict[int, Chunk]:
        return {chunk.head: chunk for chunk in self.marks.chunks}

    @cached_property
    def _chunk_by_start(self) -> dict[int, Chunk]:
        return {chunk.start: chunk for chunk in reversed(self.marks.chunks)}

    def chunk_starting(self, index: int) -> Chunk | None:
        """The first chunk that begins with a token."""
        return self._chunk_by_start.get(index)

    @cached_property
    def _chunk_at(self) -> dict[int, Chunk]:
        found: dict[int, Chunk] = {}
        for chunk in self.marks.chunks:
            for i in range(chunk.start, chunk.end):
                found.setdefault(i, chunk)
        return found

    def governor(self, index: int) -> int:
        """The noun that a genitive ending at `index` depends on, the first of a chain; else `index` itself."""
        found = self._chunk_at.get(index)
        while found is not None and found.genitive_of is not None:
            found = self.marks.chunks[found.genitive_of]
            index = found.head
        return index

    def is_genitive(self, noun: int) -> bool:
        """Whether a noun's phrase depends on another noun as a genitive."""
        chunk = self._chunk_by_head.get(noun)
        return chunk is not None and chunk.genitive_of is not None

    @property
    def clauses(self) -> list[Clause]:
        """The passage's clauses."""
        return self.marks.clauses

    def clause_number(self, index: int) -> int | None:
        """The innermost clause that a token lies in."""
        return self._clause_of[index]

    def clause(self, index: int) -> Clause | None:
        """The innermost clause that a token lies in."""
        number = self._clause_of[index]
        return None if number is None else self.clauses[number]

    def own_tokens(self, number: int) -> list[int]:
        """The tokens of a clause that lie in no clause inside it."""
        clause = self.clauses[number]
        return [i for i in range(clause.start, clause.end) if self._clause_of[i] == number]

    def is_verb(self, index: int) -> bool:
        """Whether a token is a verb form."""
        return self.tag(index).startswith(VERB_TAGS)

    def phrase_start(self, noun: int) -> int:
        """Where the noun phrase of a noun begins: its determiner or first adjective."""
        chunk = self._chunk_by_head.get(noun)
        if chunk is not None:
            inside = range(chunk.start, noun)
            return self._bracket(next((i for i in inside if not self.tag(i).startswith("APP")), noun))
        start, first = noun, self.sentence(noun)[0]
        while start > first and (self.tag(start - 1) in BEFORE_NOUN or self._inside_time(start - 1)):
            start -= 1
        return self._bracket(start)

    def _bracket(self, start: int) -> int:
        """The determiner of a phrase with a participle before its noun: "|das| am 3. Mai geplante Treffen"."""
        i, first = start, self.sentence(start)[0]
        if self.tag(start) != "ADJA":
            return start
        edges = {time.end: time.start for time in self.marks.times}
        edges |= {p.end: p.start - 1 for p in self.marks.places if p.start and self.tag(p.start - 1).startswith("APPR")}
        while i > first and (i in edges or self.tag(i - 1) == "ADV"):
            i = edges.get(i, i - 1)
        opened = i < start and i > first and self.tag(i - 1) in ("ART", "PDAT", "PPOSAT", "PIAT")
        return i - 1 if opened else start

    def preposition(self, start: int) -> str:
        """The preposition right before a phrase, contractions undone ("beim": "bei"); '' where there is none."""
        word = self.lower(start - 1) if start else ""
        plain = CONTRACTED.get(word, word)
        return plain if (word and self.tag(start - 1).startswith("APPR")) or word in CONTRACTED else ""

    def _inside_time(self, index: int) -> bool:
        return self.tag(index) in ("ADV", "NN") and any(
            t.start <= index < t.end and self.tag(t.end - 1) == "ADJA" for t in self.marks.times
        )


def _covered(spans: Sequence[NameSpan] | Sequence[PlaceSpan] | Sequence[TimeMention]) -> frozenset[int]:
    return frozenset(i for span in spans for i in range(span.start, span.end))


def _among(indices: list[int], within: range) -> list[int]:
    return indices[bisect_left(indices, within.start) : bisect_left(indices, within.stop)]
