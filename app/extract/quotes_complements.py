"""How far speech reaches that a verb introduces or closes, where no marks say it."""

from dataclasses import dataclass

from app.domain.names import ActorKind
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_mood import konjunktiv
from app.extract.quotes_text import Segment
from app.extract.quotes_units import Tools, Unit
from app.extract.word_sets import word_set

RELATIVE = word_set(
    """
    der die das den dem deren dessen denen welcher welche welches
    """
)
QUESTION = word_set(
    """
    ob wer was wann wo wohin woher warum weshalb wieso wie inwieweit inwiefern welche welcher welches welchen wozu
    womit
    """
)
_NO_SPEECH = frozenset({"um", "ohne", "statt", "anstatt", "außer"})
_AND = frozenset({"und", "aber", "doch", "sondern", "oder", "jedoch", "sowie"})
_OBJECTS = frozenset({"um", "auf", "für", "gegen", "zu", "zur", "zum", "über"})
_SHORT = 4  # words: in so short a clause the verb may stand at the end and yet be second
_THINKING = frozenset({"denken", "meinen", "glauben", "hoffen"})
_FAR = 5  # segments between a cue and what it introduces


@dataclass(frozen=True, slots=True)
class Told:
    """Words start..end that are told, and the form: dass, konjunktiv, infinitive, question or plain."""

    start: int
    end: int
    form: str


def told_after(unit: Unit, cue: VerbCue, tools: Tools) -> Told | None:
    """What follows a verb of speech: "sie sagte, dass …", "sie sagte, es werde …", "sie versprach, … zu prüfen"."""
    begin: int | None = None
    condition: int | None = None
    for number in range(cue.segment + 1, min(cue.segment + _FAR, len(unit.segments))):
        segment = unit.segments[number]
        if unit.text.inside[segment.start] >= 0 and segment.mark == ":":
            return None  # words in marks behind a colon are direct speech
        form = _form(unit, cue, segment, number, tools)
        if form == "skip":
            if any("clause" in other.frames for other in unit.cues_in(number)):
                return None
            if segment.kind == "sub" and segment.opener not in RELATIVE and segment.mark in (",", ":"):
                condition = segment.start if condition is None else condition
            continue
        if form == "part" and any(segment.start <= word < segment.end for word in cue.words):
            continue  # "sie ging, so der Sender, noch davon aus, dass …"
        if form == "part":
            begin = segment.start if begin is None else begin
            continue
        if not form:
            return None
        start = segment.start if begin is None else begin
        if condition is not None and form == "konjunktiv" and segment.finite[0] == segment.start:
            start = min(start, condition)  # "sie sagte, wenn das Geld fehlt, könne man nicht bauen"
        if unit.text.low[start] in _AND and start + 1 < segment.end:
            start += 1
        end = extent(unit, number, start, form, tools, host=unit.segments[cue.segment])
        return Told(start, end, form) if end - start >= 2 else None
    return _within(unit, cue)


def _form(unit: Unit, cue: VerbCue, segment: Segment, number: int, tools: Tools) -> str:
    """What a segment behind a cue is: a form of speech, "skip", "part" (its first words perhaps), or ''."""
    frames = cue.frames
    says = bool(frames & {"clause", "result"})
    if segment.opener in ("dass", "daß"):
        return "dass" if says or "infinitive" in frames else ""
    if segment.kind == "infinitive":
        near = "clause" in frames and "label" not in frames and number == cue.segment + 1
        fits = ("infinitive" in frames or near) and segment.opener not in _NO_SPEECH
        return "infinitive" if fits else "skip"
    reported = unit.konjunktiv(segment, tools)
    if segment.kind == "main":
        if "result" in frames and "clause" not in frames:
            return ""
        if reported and (says or frames & {"infinitive", "report"}):
            return "konjunktiv"
        near = number == cue.segment + 1 and segment.mark in (",", ":")
        plain = near and frames >= {"quote", "clause"} and not cue.passive and cue.verb.lemma not in _THINKING
        return "plain" if plain and _second(unit, segment) else ""
    if segment.kind == "sub":
        if segment.opener in QUESTION and says and not _attributes(unit, number):
            asks = cue.verb.lemma == "fragen" and number == cue.segment + 1
            return "question" if asks or reported else "skip"
        return "part" if reported and segment.opener not in RELATIVE else "skip"
    if number == cue.segment + 1 and frames >= {"quote", "clause"} and _finite_in_marks(unit, segment):
        return "plain"
    return "skip" if _apposition(unit, segment) else "part"


def _finite_in_marks(unit: Unit, segment: Segment) -> bool:
    """Whether the verb of a clause stands in marks: "er meinte, der Mann „wollte einfach nicht gehen“"."""
    text = unit.text
    if text.inside[segment.start] >= 0 or text.inside[segment.end - 1] < 0:
        return False
    return any(text.tags[i] in ("VVFIN", "VAFIN", "VMFIN") for i in range(segment.start, segment.end))


def _second(unit: Unit, segment: Segment) -> bool:
    """Whether a segment is a main clause with its subject in front: "die Lage ist ernst"."""
    text, start = unit.text, segment.start
    relative = text.low[start] in RELATIVE and text.tags[start + 1] not in ("NN", "ADJA", "NE", "CARD", "TRUNC")
    if text.low[start] in _AND or text.tags[start] in ("ADV", "KOUS", "PWAV", "PROAV", "KOUI", "KON", "ADJD"):
        return False
    early = bool(segment.finite) and (segment.finite[0] < segment.end - 1 or segment.end - start <= _SHORT)
    return early and segment.finite[0] > start and not relative


def _attributes(unit: Unit, number: int) -> bool:
    """Whether "wie …" names who says it instead of what is asked."""
    return unit.segments[number].opener == "wie" and bool(unit.cues_in(number))


def _apposition(unit: Unit, segment: Segment) -> bool:
    """Whether a segment without a verb only says who the speaker is: ", Erika Weiß,", "(SPD)"."""
    text = unit.text
    if segment.mark == "(":
        return True
    if segment.end - segment.start > 8 or text.tags[segment.start][:4] == "APPR":
        return False
    named = any(
        n.start >= segment.start and n.end <= segment.end and n.actor_kind is ActorKind.PERSON for n in text.names
    )
    return named or text.tags[segment.start] in ("NE", "ART", "NN") or segment.end - segment.start <= 2


def _within(unit: Unit, cue: VerbCue) -> Told | None:
    """An infinitive without a comma: "Sie versprach den Fall zu prüfen"."""
    if "infinitive" not in cue.frames:
        return None
    segment, text = unit.segments[cue.segment], unit.text
    start = max(cue.words) + 1
    zu = [i for i in range(start, segment.end) if text.tags[i] in ("PTKZU", "VVIZU") and text.inside[i] < 0]
    if not zu or segment.end - start < 3 or segment.kind == "infinitive":
        return None
    return Told(start, min(segment.end, unit.stop), "infinitive")


def extent(unit: Unit, number: int, start: int, form: str, tools: Tools, *, host: Segment) -> int:
    """Where the speech ends that begins in segment `number`: at the stop, or before the author goes on.

    `host` is the segment that introduces it.
    """
    text = unit.text
    end = unit.stop
    for later in range(number, len(unit.segments)):
        segment = unit.segments[later]
        if later > number and (_author_again(unit, segment, later, form, tools) or _resumes(unit, segment, host)):
            end = unit.segments[later - 1].end
            break
        cut = _second_verb(unit, segment, start, form, tools)
        if cut is not None:
            end = cut
            break
    end = min(end, unit.stop)
    while end > start and text.words[end - 1] in (",", "–", "-", ";"):
        end -= 1
    return end


def _author_again(unit: Unit, segment: Segment, number: int, form: str, tools: Tools) -> bool:
    """Whether the author's own words go on with this segment."""
    text = unit.text
    first = text.low[segment.start]
    cues = unit.cues_in(number)
    cued = bool(cues)
    if first == "so" and not segment.finite and segment.mark == ",":
        return True
    if segment.kind == "sub" and segment.opener == "wie" and cued:
        return True
    if segment.kind == "sub" and segment.opener in ("während", "wobei", "woraufhin") and cued:
        return True
    if form == "infinitive" and segment.mark in ("–", "-", "—"):
        return True
    if segment.kind != "main" or unit.konjunktiv(segment, tools):
        return False
    if segment.mark == ";":
        return True
    if cued and (first in _AND or any(cue.opens for cue in cues)):
        return True
    resumed = segment.finite[0] == segment.start or (first in _AND and _second(unit, segment))
    return form in ("konjunktiv", "dass") and resumed


def _resumes(unit: Unit, segment: Segment, host: Segment) -> bool:
    """Whether the clause that introduced the speech goes on, or words in marks follow a colon."""
    if segment.mark == ":" and unit.text.inside[segment.start] >= 0:
        return True
    inserted = not host.finite or host.kind == "sub"
    return inserted and segment.kind == "main" and segment.finite[0] == segment.start


def _second_verb(unit: Unit, segment: Segment, start: int, form: str, tools: Tools) -> int | None:
    """Where a second verb of the same speaker begins without a comma: "… und fügte hinzu", "… und ging"."""
    text = unit.text
    for at in segment.finite:
        if not max(start, segment.start) < at or text.low[at - 1] not in _AND:
            continue
        told = form == "konjunktiv" and konjunktiv(text, at, tools.grammar)
        if not told and (at in unit.finites or form == "konjunktiv"):
            return at - 1
    return None


def told_before(unit: Unit, number: int, tools: Tools) -> Told | None:
    """What stands before "…, sagte sie", "…, so der Sprecher" in segment `number`, and behind, where it goes on."""
    text = unit.text
    earlier = unit.segments[:number]
    first = next((n + 1 for n in range(number - 1, -1, -1) if _cued_main(unit, n, tools)), 0)
    first = max([first, *(n for n in range(number) if unit.segments[n].mark in (":", "."))])
    earlier = earlier[first:]
    if not earlier:
        return None
    split = _goes_on_behind(unit, number, tools)
    main = any(s.kind == "main" for s in earlier)
    if not main and earlier[0].opener not in ("dass", "daß") and split != "verb":
        return None
    start = earlier[0].start
    while start < earlier[-1].end and text.low[start] in _AND:
        start += 1
    end = earlier[-1].end
    if split and not any(cue.segment > number for cue in unit.cues):
        end = unit.stop
    return Told(start, end, "before") if end - start >= 2 else None


def _goes_on_behind(unit: Unit, number: int, tools: Tools) -> str:
    """Whether what is said goes on behind an insertion: "verb" when its finite verb comes first there.

    "Die Brücke, so die Behörde, bleibe gesperrt" goes on; "…, sagte Weiß, die das Amt leitet" does not.
    """
    for segment in unit.segments[number + 1 :]:
        if segment.kind == "main":
            first = segment.finite[0] == segment.start
            if unit.text.low[segment.start] in _AND and not unit.konjunktiv(segment, tools):
                return ""
            return "verb" if first else "main"
        if segment.opener in ("dass", "daß"):
            return "dass"
        if segment.kind == "infinitive" and segment.opener not in _NO_SPEECH:
            return "infinitive"
        if segment.kind == "part" and segment.opener in _OBJECTS:
            return "object"  # "es handle sich, so die Behörde, um ein Versehen"
    return ""


def _cued_main(unit: Unit, number: int, tools: Tools) -> bool:
    """Whether a segment is a main clause with a verb of speech in it, in the author's voice."""
    segment = unit.segments[number]
    if unit.konjunktiv(segment, tools):
        return False
    return segment.kind == "main" and any("clause" in c.frames for c in unit.cues_in(number))
