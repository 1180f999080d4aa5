"""Words in marks: speech told apart from titles, mottos and scare quotes, and who speaks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain.claims import QuoteKind
from app.domain.spans import Span
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Phrase, Voice
from app.extract.word_sets import word_set
from app.language.quotemarks import Quoted

_SENTENCE_END = frozenset({".", "!", "?", "…", "..."})
_COLLEAGUES = ("kollege", "kollegin", "kollegen", "kolleginnen")
LONG = 8  # words: what stands in marks at this length is speech nearly always
SHORT = 4
NAME = 7  # words: names in marks are no longer
_FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
_JUDGING = word_set(
    """
    als ein eine einen einem einer von für kein keine wie
    """
)
_SMALL = word_set(
    """
    of the de la le du and et del di da for in al e
    """
)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words start..end of a unit with their marks; `size` counts words, `sentence` says that they are a whole one."""

    quoted: Quoted
    start: int
    end: int
    size: int
    sentence: bool
    whole: Span | None = None


def marked_words(unit: Unit) -> Iterator[Marked]:
    """The outermost stretches in marks of a unit."""
    text, i = unit.text, unit.start
    while i < unit.end:
        number = text.inside[i]
        if number < 0:
            i += 1
            continue
        end = i
        while end < unit.end and text.inside[end] == number:
            end += 1
        quoted = text.quoted[number]
        words = [j for j in range(i, end) if text.words[j][0].isalnum()]
        finite = any(text.tags[j] in _FINITE for j in words)
        last = [j for j in range(i, end) if quoted.inner_start <= text.first[j] < quoted.inner_end]
        stops = bool(last) and text.words[last[-1]] in _SENTENCE_END
        runs_on = quoted.start < text.first[i] or quoted.end > text.last[end - 1]
        yield Marked(
            quoted,
            i,
            end,
            len(words),
            stops or (finite and bool(words) and text.words[words[0]][0].isupper()),
            Span(quoted.start, quoted.end) if runs_on else None,
        )
        i = end


def by_marks(unit: Unit, tools: Tools, drafts: Sequence[Draft], before: Unit | None) -> Iterator[Draft]:
    """Direct speech and fragments of a unit. `drafts` are its indirect quotes, `before` the unit in front of it."""
    for marked in marked_words(unit):
        if marked.size == 0 or _is_name(unit, marked, tools):
            continue
        found = _before_cue(unit, marked, tools) or _after_colon(unit, marked, tools, before)
        found = found or _with_words(unit, marked, tools)
        if found is None and _stands_alone(unit, marked):
            found = _made(marked, "direct.alone", None, None)
        if found is None and not _names_something(unit, marked):
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


def _is_name(unit: Unit, marked: Marked, tools: Tools) -> bool:
    """Whether the marks hold a title, a motto or part of a compound: der Film „…“, „…“-Abend, die sogenannte „…“."""
    text = unit.text
    if (
        marked.end < unit.end
        and text.words[marked.end].startswith("-")
        and text.first[marked.end] == text.last[marked.end - 1]
    ):
        return True
    if marked.start == unit.start or marked.size >= LONG:
        return False
    before = text.words[marked.start - 1]
    if before.lower().startswith(("sogenannt", "genannt")) or before.lower() in ("sog.", "namens"):
        return True
    noun = before.rsplit("-", 1)[-1]
    return noun in tools.speech.slogans or (
        any(len(slogan) > 4 and noun.lower().endswith(slogan.lower()) for slogan in tools.speech.slogans)
        and text.tags[marked.start - 1][:2] == "NN"
    )


def _names_something(unit: Unit, marked: Marked) -> bool:
    """Whether the marks only set off a name: der „Verein für Wasserbau“, die Zeitung „Der Morgen“.

    A name has no verb and begins with a capital; behind "als", "ein" or "von" such words are a judgement.
    """
    text, inner = unit.text, range(marked.start + 1, marked.end)
    words = [j for j in inner if text.words[j][0].isalnum()]
    if not words or marked.size > NAME or any(text.tags[j][0] == "V" for j in words):
        return False
    if marked.start > unit.start and text.low[marked.start - 1] in _JUDGING:
        return False
    content = [j for j in words if text.tags[j][:3] not in ("APP", "ART", "KON", "CAR") and text.low[j] not in _SMALL]
    return text.words[words[0]][0].isupper() and all(text.words[j][0].isupper() for j in content)


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
    return None


def _in_own_sentence(unit: Unit, marked: Marked) -> bool:
    """Whether the author's words lead up to the marked ones: "Die Lage sei „ernst“, sagte sie"."""
    before = unit.segments[unit.segment_at(marked.start)].start
    return before < marked.start and any(unit.text.free(j) for j in range(before, marked.start))


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
    labels = [c for c in near if "label" in c.frames and c.segment == number and not _self_named(unit, c, marked)]
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
    if lower or (marked.size >= LONG and any(text.tags[j] in _FINITE for j in range(marked.start, marked.end))):
        return _made(marked, "mixed.context", None, None, mixed=True)
    return None


def _labelled(unit: Unit, marked: Marked, cue: VerbCue, phrase: Phrase | None, tools: Tools) -> Draft:
    """A judgement in one word, with what it is about: "den Plan als „mutig“"."""
    start = cue.finite + 1 if cue.finite < marked.start else unit.segments[cue.segment].start
    if phrase is not None and start <= phrase.start and phrase.end <= marked.start:
        start = phrase.end
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
