"""What the rules of speech share: a unit with its segments and cues, and the draft of a quote."""

from dataclasses import dataclass, field

from app.domain.claims import QuoteKind
from app.domain.spans import Span
from app.extract.quotes_cues import VerbCue, find_cues
from app.extract.quotes_mood import has_konjunktiv
from app.extract.quotes_text import Segment, SpeechText
from app.extract.speakers import SpeakerFinder, Voice
from app.extract.speakers_phrases import Phrase
from app.extract.word_sets import word_set
from app.knowledge.grammar import Grammar
from app.knowledge.loader import Knowledge
from app.knowledge.speech import SpeechWords

FINAL = word_set(
    """
    . ! ? : ; … ... , – -
    """
)


@dataclass(slots=True)
class Draft:
    """A quote as words start..end of a passage. `cue` are the words start..end of its cue.

    `whole` is the span of a quote that runs over several passages.
    """

    start: int
    end: int
    kind: QuoteKind
    rule: str
    voice: Voice | None = None
    cue: tuple[int, int] | None = None
    addressee: Phrase | None = None
    whole: Span | None = None

    @property
    def nested(self) -> bool:
        """Whether the draft is a fragment inside another one."""
        return self.rule == "mixed.within"


@dataclass(frozen=True, slots=True)
class Tools:
    """What rules look words up in."""

    speech: SpeechWords
    grammar: Grammar
    speakers: SpeakerFinder

    @classmethod
    def of(cls, knowledge: Knowledge) -> "Tools":
        """The tools that a newsroom's knowledge gives."""
        return cls(knowledge.speech, knowledge.grammar, SpeakerFinder(knowledge.speech, knowledge.roles))


@dataclass(slots=True)
class Unit:
    """A sentence (or several held together by marks) under the rules. `stop` is the end without final marks."""

    text: SpeechText
    start: int
    end: int
    stop: int
    segments: list[Segment]
    cues: list[VerbCue]
    finites: frozenset[int] = field(init=False)  # of the cues
    _cues_by_segment: dict[int, list[VerbCue]] = field(init=False)

    def __post_init__(self) -> None:
        self.finites = frozenset(cue.finite for cue in self.cues)
        self._cues_by_segment = {}
        for cue in self.cues:
            self._cues_by_segment.setdefault(cue.segment, []).append(cue)

    def cues_in(self, segment: int) -> list[VerbCue]:
        """The verbs of speech in a segment."""
        return self._cues_by_segment.get(segment, [])

    @classmethod
    def of(cls, text: SpeechText, bounds: tuple[int, int], tools: Tools) -> "Unit":
        """A unit of a passage, with what parts it and the verbs of speech in it."""
        start, end = bounds
        stop = end
        while stop > start and text.words[stop - 1] in FINAL and text.inside[stop - 1] < 0:
            stop -= 1
        segments = text.segments(bounds, tools.grammar)
        return cls(text, start, end, stop, segments, [*find_cues(text, segments, tools.speech)])

    def konjunktiv(self, segment: Segment, tools: Tools) -> bool:
        """Whether a segment is in the Konjunktiv."""
        return has_konjunktiv(self.text, segment.finite, tools.grammar)

    def segment_at(self, i: int) -> int:
        """The index of the segment that word i lies in (the next one for a parting mark)."""
        for number, segment in enumerate(self.segments):
            if i < segment.end:
                return number
        return len(self.segments) - 1
