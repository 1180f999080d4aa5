"""Words in marks: speech told apart from titles, mottos and scare quotes, and who speaks it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.domain.names import ActorKind
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_fragments import fragment
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_marked import FINITE, Marked, is_name, made, marked_words, names_something, voice_of
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
        found = found or _with_words(unit, marked, tools) or _in_brackets(unit, marked, tools)
        if found is None and _stands_alone(unit, marked):
            found = made(marked, "direct.alone", None, None)
        if found is None and not names_something(unit, marked):
            found = fragment(unit, marked, tools, drafts)
        if found is not None and not _of_colleagues(unit, before):
            yield found


def _with_words(unit: Unit, marked: Marked, tools: Tools) -> Draft | None:
    """ "Sie eröffnete das Fest mit den Worten „…“": a noun for words stands right before them."""
    text, noun = unit.text, marked.start - 1
    if text.low[noun - 2 : noun + 1] == ["wie", "zum", "beispiel"]:
        noun -= 2
    if noun > unit.start and text.low[noun] == "wie":
        noun -= 1  # "sie riefen Parolen wie „…“"
    if noun <= unit.start or text.words[noun] not in tools.speech.word_nouns or marked.size < 2:
        return None
    cues = [cue for cue in unit.cues if cue.finite < marked.start] or unit.cues
    segment = unit.segments[unit.segment_at(noun)]
    if cues:
        phrase, _ = subject_of(unit, cues[-1], tools)
    else:
        phrase, _ = tools.speakers.subject(text, segment.start, noun)
    return made(marked, "direct.words", voice_of(unit, phrase, tools), (noun, noun + 1))


def _in_brackets(unit: Unit, marked: Marked, tools: Tools) -> Draft | None:
    """ "Dafür sind Ida Kranz („Das ist überfällig“) und Ivo Lund": a sentence in brackets behind a name."""
    text, bracket = unit.text, marked.start - 1
    if bracket <= unit.start or text.words[bracket] != "(" or marked.size < SHORT or not marked.sentence:
        return None
    name = next((n for n in text.names if n.end == bracket and n.actor_kind is ActorKind.PERSON), None)
    if name is None:
        return None
    return made(marked, "direct.brackets", voice_of(unit, Phrase(name.start, name.end, name.end - 1), tools), None)


def _after_colon(unit: Unit, marked: Marked, tools: Tools, before: Unit | None) -> Draft | None:
    """ "Die Ministerin sagte: „…“", also with the colon at the end of the line before."""
    text = unit.text
    if marked.start == unit.start or all(text.inside[j] >= 0 for j in range(unit.start, marked.start)):
        if before is None or before.text.words[before.end - 1] != ":" or marked.start != unit.start:
            return None
        cue, voice, addressee = _leading(before, before.end - 1, tools)
        return made(marked, "direct.colon", voice, None) if voice or cue or marked.size >= SHORT else None
    if text.words[marked.start - 1] != ":":
        return None
    cue, voice, addressee = _leading(unit, marked.start - 1, tools)
    if cue is None and marked.size < 3:
        return None
    return made(marked, "direct.colon", voice, _cue_words(cue), addressee=addressee)


def _leading(unit: Unit, colon: int, tools: Tools) -> tuple[VerbCue | None, Voice | None, Phrase | None]:
    """The cue and the speaker in front of a colon."""
    named = _named_last(unit, colon, tools)
    if named is not None:
        return None, tools.speakers.voice(unit.text, named), None
    near = [cue for cue in unit.cues if max(cue.words) < colon]
    if near:
        cue = near[-1]
        phrase, addressee = subject_of(unit, cue, tools)
        if phrase is None and len(near) > 1:
            phrase, addressee = subject_of(unit, near[-2], tools)
        return cue, tools.speakers.voice(unit.text, phrase) if phrase else None, addressee
    start, end = _main_before(unit, colon, tools)
    if unit.segments[unit.segment_at(start)].finite and unit.konjunktiv(unit.segments[unit.segment_at(start)], tools):
        return None, None, None  # who is reported goes on: "Das Recht sei klar: „…“"
    phrase, addressee = tools.speakers.subject(unit.text, start, end)
    phrase = tools.speakers.person(unit.text, start, end) or phrase
    return None, tools.speakers.voice(unit.text, phrase) if phrase else None, addressee


def _named_last(unit: Unit, colon: int, tools: Tools) -> Phrase | None:
    """Who alone stands before the colon, in a list of sayings: "…, und der Minister Ivo Lund: „…“"."""
    segment = unit.segments[unit.segment_at(colon - 1)]
    if segment.finite or segment.mark not in (",", ";", "–", ")") or segment.end > colon:
        return None
    person = tools.speakers.person(unit.text, segment.start, colon)
    start = segment.start + (unit.text.low[segment.start] in ("und", "sowie"))
    phrase = tools.speakers.phrase_at(unit.text, start, colon) if person is not None else None
    return person if phrase is not None and phrase.end == colon == (person.end if person else -1) else None


def _main_before(unit: Unit, colon: int, tools: Tools) -> tuple[int, int]:
    """The words before a colon that name who speaks: the main clause with its appositions.

    "Die Sprecherin, Erika Weiß, brachte es auf den Punkt:"; what somebody claims is passed over: "Weiß widersprach
    dem Vorwurf, der Plan sei zu teuer:".
    """
    first = number = unit.segment_at(colon - 1)
    end = min(unit.segments[number].end, colon)
    while first > 0 and unit.segments[first].mark != ":":
        segment = unit.segments[first]
        if segment.kind == "main" and not unit.konjunktiv(segment, tools) and segment.finite[0] > segment.start:
            break
        first -= 1
    return unit.segments[first].start, end


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
    if mixed and names_something(unit, marked):
        return None  # "die Leiterin des „Boten“, bestätigte den Bericht"
    for cue in unit.cues:
        if cue.segment != number or not cue.frames & {"quote", "clause"}:
            continue
        first = cue.finite == at or (cue.finite == at + 1 and text.low[at] in ("so", "und"))
        inquit = first and (comma or marked.sentence or marked.size >= SHORT)
        short = None if inquit or not first else _spoken_short(unit, marked, cue, tools)
        if short is not None:
            return made(marked, "direct.inquit", short, (cue.at, cue.at + 1))
        if inquit or (segment.opener == "wie" and segment.start == at and comma):
            phrase, addressee = subject_of(unit, cue, tools)
            rule, words = "direct.inquit" if inquit else "direct.wie", (cue.at, cue.at + 1)
            return made(marked, rule, voice_of(unit, phrase, tools), words, mixed=mixed, addressee=addressee)
    feeling = None if mixed or not comma else _with_feeling(unit, marked, at, tools)
    if feeling is not None:
        return feeling
    comma = comma or (marked.sentence and marked.size >= SHORT)
    if text.low[at] == "so" and comma and not segment.finite and at + 1 < segment.end:
        phrase = tools.speakers.phrase_at(text, at + 1, segment.end)
        if phrase is not None:
            return made(marked, "direct.so", voice_of(unit, phrase, tools), (at, at + 1), mixed=mixed)
    return None if mixed else _dashed(unit, marked, at, tools)


def _spoken_short(unit: Unit, marked: Marked, cue: VerbCue, tools: Tools) -> Voice | None:
    """The person behind the verb who speaks few words: „Kein Wort“ sagte die Ministerin."""
    heads = marked.start == unit.start or unit.text.words[marked.start - 1] == ":"
    if not heads or marked.size < 2 or "quote" not in cue.frames:
        return None
    segment = unit.segments[unit.segment_at(cue.finite)]
    phrase, _ = tools.speakers.subject(unit.text, cue.finite + 1, segment.end)
    voice = voice_of(unit, phrase, tools)
    return voice if voice is not None and voice.speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE) else None


def _with_feeling(unit: Unit, marked: Marked, at: int, tools: Tools) -> Draft | None:
    """ "„Das ist ein Anfang“, freute sich die Ministerin": any verb behind a sentence in marks, of a person."""
    text, segment = unit.text, unit.segments[unit.segment_at(at)]
    if text.tags[at] not in FINITE or marked.size < SHORT or not marked.sentence or text.tags[at] == "VMFIN":
        return None
    phrase, _ = tools.speakers.subject(text, at + 1, segment.end)
    voice = voice_of(unit, phrase, tools)
    person = voice is not None and voice.speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE)
    return made(marked, "direct.inquit", voice, (at, at + 1)) if person else None


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
    voice = voice_of(unit, phrase, tools)
    named = voice is not None and voice.speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE)
    return made(marked, "direct.dash", voice, None) if named else None


def _stands_alone(unit: Unit, marked: Marked) -> bool:
    """Whether nothing but the marked words makes up the unit: a sentence of speech without attribution."""
    text = unit.text
    rest = [j for j in range(unit.start, unit.end) if text.inside[j] < 0 and text.words[j][0].isalnum()]
    return not rest and marked.size >= SHORT and marked.sentence


def _of_colleagues(unit: Unit, before: Unit | None) -> bool:
    """Whether the paper quotes its own writers ("unsere Kollegin schreibt:"): no speech of the news."""
    for one in (unit, before):
        if one is None or (one is before and one.text.words[one.end - 1] != ":"):
            continue
        low = one.text.low[one.start : one.end]
        if any(a in ("meine", "unsere", "mein", "unser") and b in _COLLEAGUES for a, b in pairwise(low)):
            return True
    return False
