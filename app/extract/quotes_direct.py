"""Words in marks: speech told apart from titles, mottos and scare quotes, and who speaks it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.claims import QuoteKind
from app.domain.names import ActorKind
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_marked import FINITE, LONG, Marked, is_name, marked_words, names_something
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase

_COLLEAGUES = ("kollege", "kollegin", "kollegen", "kolleginnen")
SHORT = 4


def by_marks(unit: Unit, tools: Tools, drafts: Sequence[Draft], before: Unit | None) -> Iterator[Draft]:
    """Direct speech and fragments of a unit. `drafts` are its indirect quotes, `before` the unit in front of it."""
    for marked in marked_words(unit):
        if marked.size == 0 or is_name(unit, marked, tools):
            continue
        found = _before_cue(unit, marked, tools) or _after_colon(unit, marked, tools, before)
        found = found or _with_words(unit, marked, tools)
        if found is None and _stands_alone(unit, marked):
            found = _made(marked, "direct.alone", None, None)
        if found is None and not names_something(unit, marked):
            found = _fragment(unit, marked, tools, drafts)
        if found is not None and not _of_colleagues(unit, before):
            yield found


def _made(
    marked: Marked,
    rule: str,
    voice: Voice | None,
    cue: tuple[int, int] | None,
    *,
    mixed: bool = False,
    addressee: Phrase | None = None,
) -> Draft:
    kind = QuoteKind.MIXED if mixed else QuoteKind.DIRECT
    return Draft(marked.start, marked.end, kind, rule, voice, cue, addressee, marked.whole)


def _with_words(unit: Unit, marked: Marked, tools: Tools) -> Draft | None:
    """ "Sie eröffnete das Fest mit den Worten „…“": a noun for words stands right before them."""
    text, noun = unit.text, marked.start - 1
    if noun <= unit.start or text.words[noun] not in tools.speech.word_nouns or marked.size < 2:
        return None
    cues = [cue for cue in unit.cues if cue.finite < marked.start] or unit.cues
    segment = unit.segments[unit.segment_at(noun)]
    if cues:
        phrase, _ = subject_of(unit, cues[-1], tools)
    else:
        phrase, _ = tools.speakers.subject(text, segment.start, noun)
    return _made(marked, "direct.words", _voice(unit, phrase, tools), (noun, noun + 1))


def _after_colon(unit: Unit, marked: Marked, tools: Tools, before: Unit | None) -> Draft | None:
    """ "Die Ministerin sagte: „…“", also with the colon at the end of the line before."""
    text = unit.text
    if marked.start == unit.start or all(text.inside[j] >= 0 for j in range(unit.start, marked.start)):
        if before is None or before.text.words[before.end - 1] != ":" or marked.start != unit.start:
            return None
        cue, voice, addressee = _leading(before, before.end - 1, tools)
        return _made(marked, "direct.colon", voice, None) if voice or cue or marked.size >= SHORT else None
    if text.words[marked.start - 1] != ":":
        return None
    cue, voice, addressee = _leading(unit, marked.start - 1, tools)
    if cue is None and marked.size < 3:
        return None
    return _made(marked, "direct.colon", voice, _cue_words(cue), addressee=addressee)


def _leading(unit: Unit, colon: int, tools: Tools) -> tuple[VerbCue | None, Voice | None, Phrase | None]:
    """The cue and the speaker in front of a colon."""
    near = [cue for cue in unit.cues if max(cue.words) < colon]
    if near:
        cue = near[-1]
        phrase, addressee = subject_of(unit, cue, tools)
        if phrase is None and len(near) > 1:
            phrase, addressee = subject_of(unit, near[-2], tools)
        return cue, tools.speakers.voice(unit.text, phrase) if phrase else None, addressee
    number = unit.segment_at(colon - 1)
    segment = unit.segments[number]
    phrase, addressee = tools.speakers.subject(unit.text, segment.start, min(segment.end, colon))
    phrase = tools.speakers.person(unit.text, segment.start, min(segment.end, colon)) or phrase
    return None, tools.speakers.voice(unit.text, phrase) if phrase else None, addressee


def _cue_words(cue: VerbCue | None) -> tuple[int, int] | None:
    return (cue.at, cue.at + 1) if cue else None


def _before_cue(unit: Unit, marked: Marked, tools: Tools) -> Draft | None:
    """ "„…“, sagte die Ministerin", "„…“, so die Ministerin", "„…“ heißt es in dem Brief"."""
    text = unit.text
    at = marked.end
    while at < unit.end and text.words[at] in (",", "–", "-", ".", "!", "?", "…"):
        at += 1
    if at >= unit.end or text.inside[at] >= 0:
        return None
    number = unit.segment_at(at)
    segment = unit.segments[number]
    if segment.start > at + 1 or segment.end <= at:
        return None
    comma = at > marked.end
    mixed = marked.start > unit.start and _in_own_sentence(unit, marked)
    for cue in unit.cues:
        if cue.segment != number or not cue.frames & {"quote", "clause"}:
            continue
        first = cue.finite == at or (cue.finite == at + 1 and text.low[at] in ("so", "und"))
        inquit = first and (comma or marked.sentence or marked.size >= SHORT)
        if inquit or (segment.opener == "wie" and segment.start == at and comma):
            phrase, addressee = subject_of(unit, cue, tools)
            rule, words = "direct.inquit" if inquit else "direct.wie", (cue.at, cue.at + 1)
            return _made(marked, rule, _voice(unit, phrase, tools), words, mixed=mixed, addressee=addressee)
    if text.low[at] == "so" and comma and not segment.finite and at + 1 < segment.end:
        phrase = tools.speakers.phrase_at(text, at + 1, segment.end)
        if phrase is not None:
            return _made(marked, "direct.so", _voice(unit, phrase, tools), (at, at + 1), mixed=mixed)
    return None if mixed else _dashed(unit, marked, at, tools)


def _in_own_sentence(unit: Unit, marked: Marked) -> bool:
    """Whether the author's words lead up to the marked ones: "Die Lage sei „ernst“, sagte sie"."""
    before = unit.segments[unit.segment_at(marked.start)].start
    return before < marked.start and any(unit.text.free(j) for j in range(before, marked.start))


def _dashed(unit: Unit, marked: Marked, at: int, tools: Tools) -> Draft | None:
    """A caption or list of sayings: „Das wird ein Fest“ – Erika Weiß am Montag."""
    segment = unit.segments[unit.segment_at(at)]
    if segment.mark not in ("–", "-", "—") or segment.finite or marked.size < 3:
        return None
    phrase = tools.speakers.phrase_at(unit.text, at, segment.end)
    voice = _voice(unit, phrase, tools)
    named = voice is not None and voice.speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE)
    return _made(marked, "direct.dash", voice, None) if named else None


def _voice(unit: Unit, phrase: Phrase | None, tools: Tools) -> Voice | None:
    return tools.speakers.voice(unit.text, phrase) if phrase else None


def _stands_alone(unit: Unit, marked: Marked) -> bool:
    """Whether nothing but the marked words makes up the unit: a sentence of speech without attribution."""
    text = unit.text
    rest = [j for j in range(unit.start, unit.end) if text.inside[j] < 0 and text.words[j][0].isalnum()]
    return not rest and marked.size >= SHORT and marked.sentence


def _fragment(unit: Unit, marked: Marked, tools: Tools, drafts: Sequence[Draft]) -> Draft | None:
    """Words in marks within the author's sentence: speech where somebody says them."""
    around = [d for d in drafts if d.start <= marked.start and marked.end <= d.end]
    if around and marked.size >= 2:
        inner = max(around, key=lambda d: d.start)
        return _made(marked, "mixed.within", inner.voice, inner.cue, mixed=True, addressee=inner.addressee)
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
        return _made(
            marked,
            "mixed.label" if labels else "mixed.near",
            _voice(unit, phrase, tools),
            (cue.at, cue.at + 1),
            mixed=True,
            addressee=addressee,
        )
    lower = marked.size >= 3 and text.words[marked.start + 1][0].islower()
    if lower or (marked.size >= LONG and any(text.tags[j] in FINITE for j in range(marked.start, marked.end))):
        return _made(marked, "mixed.context", None, None, mixed=True)
    return None


def _labels(unit: Unit, cue: VerbCue, number: int) -> bool:
    """Whether a judging verb stands in segment `number`, or before a short insertion: "nannte es, wörtlich, „…“"."""
    inserted = unit.segments[cue.segment : number]
    return cue.segment == number or (len(inserted) == 2 and inserted[1].end - inserted[1].start <= 3)


def _labelled(unit: Unit, marked: Marked, cue: VerbCue, phrase: Phrase | None, tools: Tools) -> Draft:
    """A judgement in one word, with what it is about: "den Plan als „mutig“"."""
    start = cue.finite + 1 if cue.finite < marked.start else unit.segments[cue.segment].start
    if phrase is not None and start <= phrase.start and phrase.end <= marked.start:
        start = phrase.end
    while start < marked.start - 1 and unit.text.tags[start] in ("ADV", "KON", "PTKVZ"):
        start += 1
    voice = _voice(unit, phrase, tools)
    return Draft(start, marked.end, QuoteKind.MIXED, "mixed.label", voice, (cue.at, cue.at + 1))


def _self_named(unit: Unit, cue: VerbCue, marked: Marked) -> bool:
    """Whether nobody judges: "die sich selbst „Die Freien“ nennen", "auch „Kette“ genannt"."""
    segment = unit.segments[cue.segment]
    low = unit.text.low[segment.start : segment.end]
    if "sich" in low and cue.verb.lemma in ("nennen", "bezeichnen"):
        return True
    return cue.passive and marked.size <= 2 and not {"von", "vom"} & set(low)


def _of_colleagues(unit: Unit, before: Unit | None) -> bool:
    """Whether the paper quotes its own writers ("unsere Kollegin schreibt:"): no speech of the news."""
    for one in (unit, before):
        if one is None or (one is before and one.text.words[one.end - 1] != ":"):
            continue
        low = one.text.low[one.start : one.end]
        if any(a in ("meine", "unsere", "mein", "unser") and b in _COLLEAGUES for a, b in pairwise(low)):
            return True
    return False
