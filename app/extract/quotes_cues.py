"""Cues: where a unit says that somebody speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.quotes_text import Segment, SpeechText
from app.extract.word_sets import word_set
from app.knowledge.speech import SpeechVerb, SpeechWords, VerbForm

_PERFECT = word_set(
    """
    hat haben habe hatte hatten hätte hätten ist sind sei war waren
    """
)
_PREFIXES = word_set(
    "ab an auf aus bei ein entgegen fort frei heraus herein hin hoch los mit nach nieder um vor weg zu zurück"
)
_PASSIVE = frozenset({"wird", "werden", "wurde", "wurden", "werde", "worden", "würde", "würden"})
_HELPING = word_set(
    """
    muss musste mussten müssen ließ lässt lassen ließen kann konnte konnten
    """
)


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of speech. `at` is its main word, `finite` the finite verb of its complex; `words` all its words.

    `segment` is the index of its segment; `opens` says that the finite verb stands first in it ("…, sagte sie").
    """

    verb: SpeechVerb
    at: int
    finite: int
    words: tuple[int, ...]
    segment: int
    opens: bool
    passive: bool

    @property
    def frames(self) -> frozenset[str]:
        """What the verb introduces."""
        return self.verb.frames


def find_cues(text: SpeechText, segments: Sequence[Segment], speech: SpeechWords) -> Iterator[VerbCue]:
    """The verbs of speech of a unit, in order. "teilte … mit" is one cue, "ging … aus" needs its "davon"."""
    for number, segment in enumerate(segments):
        for i in range(segment.start, segment.end):
            forms = _forms_at(text, i, segment, speech)
            if not forms or not text.free(i) or _is_noun(text, i, segment):
                continue
            cue = _cue(text, i, number, segments, forms, speech)
            if cue is not None:
                yield cue


def _forms_at(text: SpeechText, i: int, segment: Segment, speech: SpeechWords) -> tuple[VerbForm, ...]:
    """The forms of speech at a word, with a prefix that is written apart: "bekannt gab", "deutlich gemacht"."""
    if i > segment.start:
        joined = speech.forms.get(text.low[i - 1] + text.low[i])
        if joined and any(form.verb.particle == text.low[i - 1] for form in joined):
            return joined
    return speech.forms.get(text.low[i], ())


def _is_noun(text: SpeechText, i: int, segment: Segment) -> bool:
    if text.tags[i][:2] in ("NN", "NE") or text.tags[i] == "ADJA":
        return not (text.words[i][0].islower() and text.tags[i][:2] == "NN")
    return text.words[i][0].isupper() and i > segment.start


def _cue(
    text: SpeechText, i: int, number: int, segments: Sequence[Segment], forms: Sequence[VerbForm], speech: SpeechWords
) -> VerbCue | None:
    segment = segments[number]
    participle = next((f for f in forms if f.shape == "participle"), None)
    main = segments[segment.head]
    helper = _helper(text, main, i, _PERFECT | _PASSIVE) if participle else None
    if participle and helper is not None and text.tags[i] != "VVFIN":
        passive = any(text.low[j] in _PASSIVE for one in (main, segment) for j in range(one.start, one.end))
        return _made(text, participle.verb, i, helper, (helper, i), number, segment, passive)
    detached = [f for f in forms if f.shape == "detached"]
    for form in detached:
        particle = _particle(text, i, form.verb, segments, number, speech)
        if particle is not None:
            return _made(text, form.verb, i, i, (i, particle), number, segment, False)
    own = min((j for j in segment.finite if j > i), default=segment.end)
    if any(text.tags[j] == "PTKVZ" and text.free(j) and text.words[j] in _PREFIXES for j in range(i + 1, own)):
        return None  # another verb: "sagte … ab", "forderte … heraus"
    finite = next((f for f in forms if f.shape == "finite"), None)
    plural = (
        text.tags[i] == "VVINF" and i == segment.end - 1 and not any(text.tags[j] == "VMFIN" for j in segment.finite)
    )
    if finite and (text.tags[i] in ("VVFIN", "VAFIN", "VMFIN") or plural or not segment.finite):
        if _correlates(text, finite.verb, segment, speech) and (finite.verb.lemma != "heißen" or _with_es(text, i)):
            return _made(text, finite.verb, i, i, (i,), number, segment, False)
        return None
    infinitive = next((f for f in forms if f.shape == "infinitive"), None)
    helper = _helper(text, segment, i, _HELPING) if infinitive else None
    if infinitive and helper is not None:
        return _made(text, infinitive.verb, i, helper, (helper, i), number, segment, False)
    return None


def _made(
    text: SpeechText,
    verb: SpeechVerb,
    at: int,
    finite: int,
    words: tuple[int, ...],
    number: int,
    segment: Segment,
    passive: bool,
) -> VerbCue:
    head = segment.start
    opens = finite == head or (finite == head + 1 and text.low[head] in ("so", "und", "das", "dies"))
    return VerbCue(verb, at, finite, words, number, opens, passive)


def _helper(text: SpeechText, segment: Segment, i: int, accepted: frozenset[str]) -> int | None:
    """The auxiliary that goes with the participle or infinitive at i, nearest first."""
    near = [j for j in range(segment.start, segment.end) if text.low[j] in accepted and j != i and text.free(j)]
    return min(near, key=lambda j: abs(j - i), default=None)


def _particle(
    text: SpeechText, i: int, verb: SpeechVerb, segments: Sequence[Segment], number: int, speech: SpeechWords
) -> int | None:
    """Where the separable prefix stands: at the end of this segment, or of the next after an insertion."""
    for segment in segments[number : number + 3]:
        for j in range(segment.end - 1, max(i, segment.start - 1), -1):
            if text.low[j] != verb.particle or not text.free(j):
                continue
            if text.tags[j] == "PTKVZ" or j == segment.end - 1 or text.low[j + 1] in ("und", "oder"):
                here = (segments[number], segment)
                return j if any(_correlates(text, verb, one, speech) for one in here) else None
        if segment.kind == "main" and segment is not segments[number]:
            break
    return None


def _correlates(text: SpeechText, verb: SpeechVerb, segment: Segment, speech: SpeechWords) -> bool:
    return not verb.correlate or any(text.low[j] in speech.correlates for j in range(segment.start, segment.end))


def _with_es(text: SpeechText, i: int) -> bool:
    """Whether "heißt" says something ("heißt es", "es heißt") instead of naming it."""
    return "es" in text.low[max(0, i - 1) : i + 4]
