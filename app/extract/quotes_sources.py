"""Sources named by a preposition or an adverb: "laut …", "nach Angaben von …", "… zufolge", "demnach"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.claims import QuoteKind
from app.extract.quotes_complements import extent
from app.extract.quotes_indirect import by_verb, subject_of
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase

_OWN = frozenset({"seiner", "ihrer", "deren", "dessen", "dem"})
_SELF = frozenset({"eigenen", "eigener", "eigenem"})
_REACH = 5  # words between "nach" and its noun: "nach jüngsten, noch vorläufigen Angaben"


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase that names a source: words start..end with the preposition, and the speaker's phrase in it."""

    start: int
    end: int
    speaker: Phrase
    cue: tuple[int, int]
    rule: str


def find_sources(unit: Unit, tools: Tools) -> Iterator[Source]:
    """All sources that prepositions name in a unit."""
    text, speech = unit.text, tools.speech
    for i in range(unit.start, unit.stop):
        if not text.free(i):
            continue
        low = text.low[i]
        owned = low == "nach" and i > unit.start + 1 and text.low[i - 2] in _OWN
        if (low in speech.behind or (owned and speech.is_source_noun(text.words[i - 1]))) and i > unit.start:
            found = _behind(unit, i, tools)
            if found is not None:
                yield found
                continue
        if (low in speech.before or low == "nach") and text.tags[i - 1] not in ("ART", "CARD"):
            found = _before(unit, i, tools)
            if found is not None:
                yield found


def _before(unit: Unit, i: int, tools: Tools) -> Source | None:
    """ "laut Polizei", "nach Angaben der Polizei": "nach" needs a noun of speech, "laut" none."""
    text = unit.text
    if i + 1 < unit.stop and text.words[i + 1] == "§":
        return None
    noun = None
    if text.low[i] == "nach":
        noun = next((j for j in range(i + 1, min(i + 1 + _REACH, unit.stop)) if text.tags[j][:2] == "NN"), None)
        if noun is None or not tools.speech.is_source_noun(text.words[noun]):
            return None
        if text.low[i + 1] in ("dem", "der", "den") and text.words[noun].endswith(_TIMELY):
            return None  # "nach der Erklärung reiste er ab" tells of a time
    phrase = tools.speakers.phrase_at(text, i + 1, unit.stop)
    if phrase is None and text.low[i] != "nach" and i + 1 < unit.stop and text.tags[i + 1] in _NAMELIKE:
        phrase = Phrase(i + 1, i + 2, i + 1)
    if phrase is None:
        return None
    end = _to_verb(unit, i, phrase)
    return Source(i, end, phrase, (i, noun + 1 if noun is not None else i + 1), "source." + text.low[i].strip("."))


_TIMELY = (
    "rklärung",
    "nkündigung",
    "rteil",
    "eröffentlichung",
    "ussage",
    "uskunft",
    "itteilung",
    "eldung",
    "mfrage",
    "rgebnis",
    "zählung",
    "nkündigungen",
)


_NOMINAL = frozenset({"NN", "NE", "ART", "ADJA", "APPR", "APPRART", "CARD"})
_NAMELIKE = frozenset({"NN", "NE", "FM", "XY", "ITJ", "TRUNC"})


def _to_verb(unit: Unit, i: int, phrase: Phrase) -> int:
    """Where the source ends: before the finite verb when it stands in front of it, else with its phrase."""
    number = unit.segment_at(i)
    segment = unit.segments[number]
    if i == segment.start and segment.finite and segment.finite[0] >= phrase.end:
        return segment.finite[0]
    following = unit.segments[number + 1 : number + 2]
    if i == segment.start and unit.text.tags[segment.end - 1] == "ADJA" and following and following[0].finite:
        return following[0].finite[0]  # "nach Angaben eines hohen, aber ungenannten Beamten kam es"
    return phrase.end


def _behind(unit: Unit, i: int, tools: Tools) -> Source | None:
    """ "der Polizei zufolge", "Medienberichten zufolge", "ihm zufolge"."""
    text = unit.text
    segment = unit.segments[unit.segment_at(i)]
    for start in range(max(segment.start, i - 14), i):
        phrase = tools.speakers.phrase_at(text, start, i, long=True)
        if phrase is not None and phrase.end == i and not _inside_phrase(unit, start):
            return Source(start, i + 1, phrase, (i, i + 1), _rule_behind(text.low[i]))
    for start in range(max(segment.start, i - 6), i):
        phrase = tools.speakers.phrase_at(text, start, i)
        between = range(phrase.end, i) if phrase is not None else range(0)
        if phrase is not None and not _inside_phrase(unit, start) and all(text.tags[j] in _NOMINAL for j in between):
            return Source(start, i + 1, phrase, (i, i + 1), _rule_behind(text.low[i]))
    if text.low[i - 1] in ("ihm", "ihr", "ihnen", "dem"):
        return Source(i - 1, i + 1, Phrase(i - 1, i, i - 1), (i, i + 1), _rule_behind(text.low[i]))
    return None


def _rule_behind(low: str) -> str:
    return "source.gemäß" if low == "gemäß" else "source.zufolge"


def _inside_phrase(unit: Unit, start: int) -> bool:
    """Whether the word before belongs to the same noun phrase, so that it does not begin here."""
    text = unit.text
    if start == unit.start:
        return False
    return text.tags[start - 1] in ("ART", "ADJA", "PPOSAT", "PIAT", "PDAT", "CARD", "APPR", "APPRART")


def by_source(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """Speech with a named source: "Nach Angaben der Feuerwehr brannte das Lager bis zum Morgen." """
    for source in find_sources(unit, tools):
        bounds = _told(unit, source)
        if bounds is None:
            continue
        voice = _source_voice(unit, source, tools)
        yield Draft(*bounds, QuoteKind.INDIRECT, source.rule, voice, source.cue)


def _source_voice(unit: Unit, source: Source, tools: Tools) -> Voice:
    """The speaker of a source: whom it names, or the subject of "Weiß kommt nach eigenen Angaben am Montag"."""
    own = any(word in _SELF for word in unit.text.low[source.speaker.start : source.speaker.end])
    segment = unit.segments[unit.segment_at(source.start)]
    if own and segment.finite:
        finite = segment.finite[0]
        phrase, _ = tools.speakers.subject(unit.text, segment.start, finite)
        phrase = phrase or tools.speakers.subject(unit.text, finite + 1, segment.end)[0]
        if phrase is not None:
            voice, here = tools.speakers.voice(unit.text, phrase), source.speaker
            return replace(voice, speaker=replace(voice.speaker, span=unit.text.span(here.start, here.end)))
    return tools.speakers.voice(unit.text, source.speaker)


def _told(unit: Unit, source: Source) -> tuple[int, int] | None:
    """What the source tells: the rest of the sentence, or the clause that the source stands in."""
    text, number = unit.text, unit.segment_at(source.start)
    segment = unit.segments[number]
    if segment.kind == "sub" and segment.opener != "wie":
        skipped = 0 if segment.opener == text.low[segment.start] else 1
        return segment.start + skipped, min(segment.end, unit.stop)
    begin = _clause_start(unit, number)
    while begin < unit.stop and text.low[begin] in _LINKS:
        begin += 1
    if source.start <= begin + 1:
        begin = source.end
        begin = _past_apposition(unit, number, begin)
        while begin < unit.stop and text.words[begin] in (",", ")", "–"):
            begin += 1
    end = source.start if source.end >= unit.stop else unit.stop
    while end > begin and text.words[end - 1] in (",", "–", "-", "("):
        end -= 1
    return (begin, end) if end - begin >= 2 else None


def _past_apposition(unit: Unit, number: int, begin: int) -> int:
    """Past what explains the source: "Laut Ida Kranz, Leiterin des Amtes, bleibt es trocken"."""
    if begin >= unit.stop or unit.text.words[begin] != ",":
        return begin
    for segment in unit.segments[number + 1 :]:
        if segment.kind == "main":
            return segment.start if segment.finite[0] == segment.start else begin
        if segment.kind != "part":
            return begin
    return begin


_LINKS = frozenset({"und", "aber", "doch", "denn", ",", "–", "-"})


def _clause_start(unit: Unit, number: int) -> int:
    """Where the main clause begins that segment `number` lies in: behind an earlier main clause of the sentence."""
    own = unit.segments[number]
    if own.kind != "main" or own.finite[0] == own.start:
        return unit.start
    for earlier in range(number - 1, -1, -1):
        if unit.segments[earlier].kind == "main":
            return unit.segments[earlier + 1].start
    return unit.start


def by_adverb(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """Speech that goes back to a source named before: "Demnach bleibt die Brücke bis Mai gesperrt." """
    text = unit.text
    for i in range(unit.start, unit.stop):
        low = text.low[i]
        if not text.free(i):
            continue
        if low in tools.speech.relative:
            segment = unit.segments[unit.segment_at(i)]
            if segment.start == i and i > unit.start and segment.finite and i + 1 < unit.stop:
                yield _by_relative(unit, i, tools)
                continue
        if low not in tools.speech.backward or (low in ("danach", "hiernach") and not _konjunktiv_at(unit, i, tools)):
            continue
        if low in ("danach", "hiernach") and i > unit.segments[unit.segment_at(i)].start + 2:
            continue  # "Sie werde reisen und danach zurückkehren"
        if _says_who(unit, i, tools):
            return
        begin = i + 1 if i <= unit.start + 1 else unit.start
        if unit.stop - begin >= 2:
            yield Draft(begin, unit.stop, QuoteKind.INDIRECT, "adverb.demnach", None, (i, i + 1))
        return


def _says_who(unit: Unit, i: int, tools: Tools) -> bool:
    """Whether the clause around word i has a verb of speech with a subject of its own, who then is the speaker.

    "Die Ministerin sagte demnach, das Werk schließe" is the minister's, not the agency's that told it.
    """
    number = unit.segment_at(i)
    told = {draft.cue[0] for draft in by_verb(unit, tools) if draft.voice is not None and draft.cue is not None}
    for cue in unit.cues:
        if cue.segment != number or cue.at <= unit.segments[number].start:
            continue
        last = unit.segments[number].end
        opens_quote = last < len(unit.text.words) and (unit.text.words[last - 1] == ":" or unit.text.words[last] == ":")
        if told & set(cue.words) or (opens_quote and subject_of(unit, cue, tools)[0] is not None):
            return True
    return False


def _by_relative(unit: Unit, i: int, tools: Tools) -> Draft:
    """ "ein Bericht der Agentur, wonach das Werk schließt": the speaker is what the clause belongs to."""
    text, number = unit.text, unit.segment_at(i)
    host = unit.segments[number - 1]
    last, at = None, host.start
    while at < host.end:
        phrase = tools.speakers.phrase_at(text, at, host.end)
        last = phrase or last
        at = max(phrase.end, at + 1) if phrase else at + 1
    end = extent(unit, number, i + 1, "dass", tools, host=host)
    voice = tools.speakers.voice(text, last) if last else None
    return Draft(i + 1, end, QuoteKind.INDIRECT, "adverb.wonach", voice, (i, i + 1))


def _konjunktiv_at(unit: Unit, i: int, tools: Tools) -> bool:
    """Whether the clause is in the Konjunktiv: "danach" else tells of a time."""
    return unit.konjunktiv(unit.segments[unit.segment_at(i)], tools)
