"""Words in marks within the author's own sentence: speech told apart from judgements, names and scare quotes."""

from collections.abc import Sequence

from app.domain.claims import QuoteKind
from app.domain.names import ActorKind
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_marked import FINITE, LONG, Marked, made, voice_of
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase

_INSERTED = 5  # segments from a judging verb to its words in marks, both counted


def fragment(unit: Unit, marked: Marked, tools: Tools, drafts: Sequence[Draft]) -> Draft | None:
    """Words in marks within the author's sentence: speech where somebody says them."""
    around = [d for d in drafts if d.start <= marked.start and marked.end <= d.end]
    told = [d for d in around if not d.rule.startswith("source.")]
    own = None if told or not around or marked.size < 2 else _by_own_verb(unit, marked, tools)
    if own is not None:
        return own
    if around and marked.size >= 2:
        inner = max(around, key=lambda d: d.start)
        return made(marked, "mixed.within", inner.voice, inner.cue, mixed=True, addressee=inner.addressee)
    text, number = unit.text, unit.segment_at(marked.start)
    near = [c for c in unit.cues if abs(c.segment - number) <= 1]
    labels = [
        c for c in unit.cues if "label" in c.frames and _labels(unit, c, number) and not _self_named(unit, c, marked)
    ]
    says = [c for c in near if c.frames & {"quote", "clause", "report"}]
    small = marked.size == 2 and text.words[marked.start + 1][0].islower()
    if labels or (says and (marked.size >= 3 or small)):
        cue = (labels or says)[-1]
        phrase, addressee = subject_of(unit, cue, tools)
        if labels and marked.size == 1:
            return _labelled(unit, marked, cue, phrase, tools)
        return made(
            marked,
            "mixed.label" if labels else "mixed.near",
            voice_of(unit, phrase, tools),
            (cue.at, cue.at + 1),
            mixed=True,
            addressee=addressee,
        )
    lower = marked.size >= 3 and text.words[marked.start + 1][0].islower()
    if lower or (marked.size >= LONG and any(text.tags[j] in FINITE for j in range(marked.start, marked.end))):
        voice = _inserted_voice(unit, number, tools) or _sentence_voice(drafts) or _of_attitude(unit, number, tools)
        return made(marked, "mixed.context", voice, None, mixed=True)
    return None


def _labels(unit: Unit, cue: VerbCue, number: int) -> bool:
    """Whether a judging verb stands in segment `number`, or before an insertion; "wie der „Bote“ schreibt" is none.

    "Sie nannte es, wörtlich, „mutig“", "Weiß, die Leiterin, nannte Lund, ihren Vorgänger, „klug“", "Sie bezeichnete
    den Plan, der gestern vorlag, als „klug“".
    """
    inserted = unit.segments[cue.segment : number + 1]
    if unit.segments[cue.segment].opener == "wie":
        return False
    if cue.segment == number or (len(inserted) == 3 and inserted[1].end - inserted[1].start <= 3):
        return True
    if number <= cue.segment or any(one.mark == ":" for one in inserted[1:]):
        return False
    behind = inserted[-1]
    parts = all(one.kind == "part" for one in inserted[1:])
    return not behind.finite and (parts or (unit.text.low[behind.start] == "als" and len(inserted) <= _INSERTED))


def _labelled(unit: Unit, marked: Marked, cue: VerbCue, phrase: Phrase | None, tools: Tools) -> Draft:
    """A judgement in one word, with what it is about: "den Plan als „mutig“"."""
    start = cue.finite + 1 if cue.finite < marked.start else unit.segments[cue.segment].start
    start = max(start, unit.segments[unit.segment_at(marked.start)].start)
    if phrase is not None and start <= phrase.start and phrase.end <= marked.start:
        start = phrase.end
    while start < marked.start - 1 and unit.text.tags[start] in ("ADV", "KON", "PTKVZ"):
        start += 1
    voice = voice_of(unit, phrase, tools)
    return Draft(start, marked.end, QuoteKind.MIXED, "mixed.label", voice, (cue.at, cue.at + 1))


def _self_named(unit: Unit, cue: VerbCue, marked: Marked) -> bool:
    """Whether nobody judges: "die sich selbst „Die Freien“ nennen", "auch „Kette“ genannt"."""
    segment = unit.segments[cue.segment]
    low = unit.text.low[segment.start : segment.end]
    if "sich" in low and cue.verb.lemma in ("nennen", "bezeichnen"):
        return True
    return cue.passive and marked.size <= 4 and not {"von", "vom"} & set(low)


def _inserted_voice(unit: Unit, number: int, tools: Tools) -> Voice | None:
    """Who is named right before: "Der Einsatz solle sich, so Weiß, „auf schwere Fälle beschränken“"."""
    segment = unit.segments[number - 1] if number else None
    if segment is None or segment.finite or unit.text.low[segment.start] != "so":
        return None
    return voice_of(unit, tools.speakers.phrase_at(unit.text, segment.start + 1, segment.end), tools)


def _sentence_voice(drafts: Sequence[Draft]) -> Voice | None:
    """The only one who speaks in the sentence."""
    voices = [draft.voice for draft in drafts if draft.voice is not None]
    return voices[-1] if voices and len({voice.speaker.name for voice in voices}) == 1 else None


def _of_attitude(unit: Unit, number: int, tools: Tools) -> Voice | None:
    """Whose attitude an infinitive clause tells: "Weiß zeigte sich entschlossen, „endlich neu zu beginnen“"."""
    if number == 0 or unit.segments[number].kind != "infinitive":
        return None
    main = unit.segments[number - 1]
    if main.kind != "main" or "sich" not in unit.text.low[main.start : main.end]:
        return None
    finite = main.finite[0]
    phrase, _ = tools.speakers.subject(unit.text, main.start, finite)
    phrase = phrase or tools.speakers.subject(unit.text, finite + 1, main.end)[0]
    voice = voice_of(unit, phrase, tools)
    return voice if voice is not None and voice.speaker.kind is ActorKind.PERSON else None


def _by_own_verb(unit: Unit, marked: Marked, tools: Tools) -> Draft | None:
    """Words that somebody says by a source: "Weiß sprach laut dem Sender von „großen Sorgen“" are those of Weiß."""
    number = unit.segment_at(marked.start)
    cues = [c for c in unit.cues if c.segment == number and c.frames & {"label", "quote"} and not c.passive]
    if not cues or "wie" in unit.text.low[unit.segments[number].start : unit.segments[number].start + 1]:
        return None
    phrase, addressee = subject_of(unit, cues[-1], tools)
    voice, words = voice_of(unit, phrase, tools), (cues[-1].at, cues[-1].at + 1)
    return made(marked, "mixed.label", voice, words, mixed=True, addressee=addressee) if voice else None
