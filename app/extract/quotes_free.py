"""Speech without a cue of its own: Konjunktiv sentences, "soll … haben", sentences that tell of speech."""

from collections.abc import Iterator, Sequence

from app.domain.claims import QuoteKind
from app.domain.names import ActorKind
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_mood import konjunktiv
from app.extract.quotes_text import Segment
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase
from app.extract.word_sets import word_set

_THIS = frozenset({"dies", "das", "dieses"})
_SPECULATING = word_set(
    """
    könnte könnten dürfte dürften möchte möchten müsste müssten sollte sollten
    """
)
_SHOULD = frozenset({"soll", "sollen"})


def by_konjunktiv(unit: Unit, tools: Tools, drafts: Sequence[Draft], *, spoken: bool) -> Iterator[Draft]:
    """Reported speech that only the mood marks: "Die Vorräte reichten nicht. Es fehle an Zelten."

    `spoken` says that the unit before was speech: then the second Konjunktiv counts too.
    """
    for number, segment in enumerate(unit.segments):
        if not _is_reported(unit, segment, tools, spoken=spoken) or _covered(segment, drafts):
            continue
        if not any(c.segment < number and "clause" in c.frames for c in unit.cues) and _all_free(unit, number, drafts):
            yield Draft(unit.start, unit.end, QuoteKind.INDIRECT, "free.konjunktiv")
            return
        if unit.text.low[segment.start] in ("als", "ob"):
            continue  # "als habe er nichts gehört" compares
        start = segment.start
        phrase = _own_speaker(unit, number, tools)
        voice = tools.speakers.voice(unit.text, phrase) if phrase else None
        thing = voice is not None and voice.speaker.kind is ActorKind.ORGANISATION
        if thing and not any(cue.segment < number for cue in unit.cues) and not _named(unit, voice):
            voice = None
        yield Draft(start, unit.stop, QuoteKind.INDIRECT, "free.clause", voice)
        return


def _is_reported(unit: Unit, segment: Segment, tools: Tools, *, spoken: bool) -> bool:
    text = unit.text
    moods = {konjunktiv(text, i, tools.grammar) for i in segment.finite if text.low[i] not in _SPECULATING}
    if 1 in moods:
        return True
    conditional = segment.finite[:1] == (unit.start,)  # "Hätte sie gewartet, …"
    return spoken and segment.kind == "main" and 2 in moods and not conditional


def _covered(segment: Segment, drafts: Sequence[Draft]) -> bool:
    return any(d.start < segment.end and segment.finite and d.start <= segment.finite[-1] < d.end for d in drafts)


def _all_free(unit: Unit, number: int, drafts: Sequence[Draft]) -> bool:
    """Whether the whole unit may be speech: no other main clause stands before, in the author's own voice."""
    return not any(s.kind == "main" for s in unit.segments[:number]) and not drafts


def _named(unit: Unit, voice: Voice | None) -> bool:
    """Whether a speaker is an actor of the article instead of any noun that is a subject."""
    return voice is not None and any(name.target == voice.speaker.name for name in unit.text.names)


def _own_speaker(unit: Unit, number: int, tools: Tools) -> Phrase | None:
    """The subject of the main clause in front of a clause in the Konjunktiv."""
    for segment in reversed(unit.segments[:number]):
        if segment.kind == "main":
            before, _ = tools.speakers.subject(unit.text, segment.start, segment.finite[0])
            return before or tools.speakers.subject(unit.text, segment.finite[0] + 1, segment.end)[0]
    return None


def by_should(unit: Unit, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Hearsay: "Der Fahrer soll die Ampel übersehen haben." """
    text = unit.text
    for segment in unit.segments:
        for i in segment.finite:
            if text.low[i] not in _SHOULD or _covered(segment, drafts):
                continue
            tail = text.tags[max(i, segment.end - 3) : segment.end]
            past = "VVPP" in tail and text.low[segment.end - 1] in ("haben", "sein", "worden")
            if past or text.low[segment.end - 2 : segment.end] == ["gewesen", "sein"]:
                yield Draft(unit.start, unit.end, QuoteKind.FREE_INDIRECT, "free.soll")
                return


def by_report(unit: Unit, tools: Tools, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A sentence that tells of speech: "Die Opposition verlangte mehr Zeit." """
    if drafts:
        return
    for cue in unit.cues:
        segment = unit.segments[cue.segment]
        if segment.kind == "sub" or not _reports(unit, cue.verb.lemma, cue.frames, segment):
            continue
        phrase, addressee = subject_of(unit, cue, tools)
        voice = tools.speakers.voice(unit.text, phrase) if phrase else None
        yield Draft(
            unit.start,
            unit.end,
            QuoteKind.REPORTED,
            "reported." + cue.verb.lemma,
            voice,
            (cue.at, cue.at + 1),
            addressee,
        )
        return


def _reports(unit: Unit, lemma: str, frames: frozenset[str], segment: Segment) -> bool:
    low = unit.text.low[segment.start : segment.end]
    if "nicht" in low or "keine" in low or "keinen" in low:
        return False  # "Gründe wurden nicht genannt"
    if lemma == "sprechen" and {"mit", "miteinander"} & set(low):
        return False  # "Vor der Reise von A hat B mit C gesprochen" tells of a talk, not of what was said
    if lemma in ("sprechen", "berichten"):
        return "von" in low
    return "report" in frames


def by_this(unit: Unit, before: Unit | None, tools: Tools) -> Iterator[Draft]:
    """The sentence before, told after: "Die Bahn fährt. Dies teilte ein Sprecher mit." The draft lies in `before`."""
    if before is None or before.text is not unit.text or unit.text.low[unit.start] not in _THIS:
        return
    for cue in unit.cues:
        fits = cue.frames & {"clause", "result"} and cue.segment == 0 and cue.finite == unit.start + 1
        if (
            fits
            and unit.segments[0].kind == "main"
            and cue.verb.lemma not in ("zeigen", "belegen", "begründen", "hoffen")
        ):
            phrase, addressee = subject_of(unit, cue, tools)
            voice = tools.speakers.voice(unit.text, phrase) if phrase else None
            yield Draft(before.start, before.stop, QuoteKind.INDIRECT, "after.dies", voice, None, addressee)
            return
