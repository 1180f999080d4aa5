"""Speech without a cue of its own: Konjunktiv sentences, "soll … haben", sentences that tell of speech."""

from collections.abc import Iterator, Sequence

from app.domain.claims import QuoteKind
from app.domain.names import ActorKind
from app.extract.quotes_indirect import subject_of
from app.extract.quotes_marked import marked_words
from app.extract.quotes_mood import konjunktiv
from app.extract.quotes_text import Segment
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers import Voice
from app.extract.speakers_phrases import Phrase
from app.extract.word_sets import word_set

_NAMED_BY = frozenset(
    {"der", "die", "das", "dem", "den", "des", "sogenannte", "sogenannten", "vom", "zum", "zur", "im", "am"}
)
_THIS = frozenset({"dies", "das", "dieses"})
_SPECULATING = word_set(
    """
    könnte könnten dürfte dürften möchte möchten müsste müssten sollte sollten
    """
)
_REPORTING = frozenset({"müsste", "müssten", "dürften", "sollten"})  # "könnte" and "sollte" are the author's, too
_MOODED = ("free.konjunktiv", "free.clause", "verb.konjunktiv", "verb.after", "so", "direct.inquit", "direct.so")
_SHOULD = frozenset({"soll", "sollen"})


def by_konjunktiv(
    unit: Unit, tools: Tools, drafts: Sequence[Draft], *, before: Sequence[Draft], carried: bool
) -> Iterator[Draft]:
    """Reported speech that only the mood marks: "Die Vorräte reichten nicht. Es fehle an Zelten."

    Behind speech (`before` holds the quotes of the sentence in front, `carried` says that the last paragraph ended
    with some) the second Konjunktiv counts too, behind speech in the Konjunktiv "müssten" and "sollten".
    """
    spoken = bool(before) or carried
    mooded = any(draft.rule in _MOODED for draft in before)
    for number, segment in enumerate(unit.segments):
        if not _is_reported(unit, segment, tools, spoken=spoken, mooded=mooded) or _covered(segment, drafts):
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


def _is_reported(unit: Unit, segment: Segment, tools: Tools, *, spoken: bool, mooded: bool) -> bool:
    text = unit.text
    moods = {konjunktiv(text, i, tools.grammar) for i in segment.finite if text.low[i] not in _SPECULATING}
    if 1 in moods:
        return True
    conditional = segment.finite[:1] == (unit.start,)  # "Hätte sie gewartet, …"
    modal = mooded and any(text.low[i] in _REPORTING for i in segment.finite)
    return spoken and segment.kind == "main" and (2 in moods or modal) and not conditional


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


def by_should(unit: Unit, tools: Tools, drafts: Sequence[Draft], *, spoken: bool) -> Iterator[Draft]:
    """Hearsay: "Der Fahrer soll die Ampel übersehen haben."

    `spoken` says that the unit before was speech: then "Er soll in Wien leben" is hearsay, too.
    """
    text = unit.text
    for segment in unit.segments:
        for i in segment.finite:
            if text.low[i] not in _SHOULD or _covered(segment, drafts):
                continue
            present = text.tags[segment.end - 1] in ("VVINF", "VAINF") and text.low[segment.end - 1] != "werden"
            if _past(unit, i, segment, tools) or (spoken and present and segment.kind == "main"):
                yield Draft(unit.start, unit.end, QuoteKind.FREE_INDIRECT, "free.soll")
                return


def _past(unit: Unit, i: int, segment: Segment, tools: Tools) -> bool:
    """Whether "soll" goes with a perfect: "gesehen haben", but not "bis Mai fertiggestellt sein"."""
    text, last = unit.text, segment.end - 1
    if text.low[last - 1 : last + 1] == ["gewesen", "sein"]:
        return True
    participles = [j for j in range(max(i, last - 2), last) if text.tags[j] in ("VVPP", "VAPP")]
    if not participles or text.low[last] not in ("haben", "sein", "worden"):
        return False
    lemma = text.lemmas[participles[-1]].lower()
    moving = lemma in tools.grammar.sein_verbs or any(lemma.endswith(verb) for verb in tools.grammar.moving_verbs)
    return text.low[last] != "sein" or moving or text.tags[participles[-1]] == "VAPP" or "worden" in text.low[i:last]


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
        kind = QuoteKind.MIXED if _with_judgement(unit) else QuoteKind.REPORTED
        yield Draft(
            unit.start,
            unit.end,
            kind,
            "reported." + cue.verb.lemma,
            voice,
            (cue.at, cue.at + 1),
            addressee,
        )
        return


def _with_judgement(unit: Unit) -> bool:
    """Whether words in marks are the speaker's own: "Sie warnte vor einem „Irrweg“", not "vor der „Alten Garde“"."""
    text = unit.text
    for marked in marked_words(unit):
        before = text.low[marked.start - 1] if marked.start > unit.start else ""
        noun = text.tags[marked.start - 1][:2] in ("NN", "NE") if marked.start > unit.start else False
        if marked.size and not noun and before not in _NAMED_BY:
            return True
    return False


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
