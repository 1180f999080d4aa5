"""Indirect speech beside a verb, "so" or "wie": who says it and what is told."""

from collections.abc import Iterator

from app.domain.claims import QuoteKind
from app.domain.names import ActorKind
from app.extract.quotes_complements import Told, extent, told_after, told_before
from app.extract.quotes_cues import VerbCue
from app.extract.quotes_text import Segment
from app.extract.quotes_units import Draft, Tools, Unit
from app.extract.speakers_phrases import DETERMINERS, Phrase
from app.extract.word_sets import word_set
from app.knowledge.speech import SpeechVerb

_AND = frozenset({"und", "oder", "aber", "sowie"})
_MANY = frozenset({"viele", "viel", "wenige", "wenig", "manche", "etwas", "was"})
_NOMINATIVE = frozenset({"er", "wir", "man"})
_CONTRAST = frozenset({"aber", "jedoch", "zudem", "außerdem", "dagegen", "allerdings"})
_WHERE = word_set(
    """
    in im aus bei beim von vom auf unter seitens laut
    """
)
_FROM = frozenset({"hervorgehen", "ergeben"})
_SURE = SpeechVerb("sein", "", frozenset({"clause"}))
_NAMING = ("TRUNC", "ART", "NE", "NN", "PPOSAT", "ADJA", "PIS", "PPER", "PIAT", "PDAT", "FM", "XY", "CARD")


def by_verb(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """ "Die Ministerin sagte, es gebe keinen Grund zur Eile." and "Es gebe keinen Grund, sagte die Ministerin." """
    for cue in unit.cues:
        segment = unit.segments[cue.segment]
        told, rule = _told(unit, cue, segment, tools)
        if told is None:
            continue
        subject, addressee = subject_of(unit, cue, tools)
        if subject is None and unit.konjunktiv(segment, tools):
            continue  # "geplant sei, dass …" is speech itself
        if subject is not None and cue.frames & {"result"} and tools.speech.is_mute(unit.text.words[subject.head]):
            continue  # "Luftbilder zeigen, dass …": nobody speaks
        speaks = cue.verb.lemma != "lauten"  # "seine Antwort lautet, …": the answer does not speak
        voice = tools.speakers.voice(unit.text, subject) if speaks and subject else None
        cue_words = (min(cue.words), min(cue.words) + 1) if cue.opens else (cue.at, cue.at + 1)
        yield Draft(told.start, told.end, QuoteKind.INDIRECT, rule, voice, cue_words, addressee)


def _told(unit: Unit, cue: VerbCue, segment: Segment, tools: Tools) -> tuple[Told | None, str]:
    if segment.opener == "wie" and segment.kind == "sub":
        return _as_told(unit, cue, tools), "verb.wie"
    if cue.opens and cue.segment > 0 and "clause" in cue.frames and not cue.passive:
        told = told_before(unit, cue.segment, tools) if _has_subject(unit, cue, segment, tools) else None
        if told is not None and unit.text.low[cue.finite - 1] not in _AND:
            return told, "verb.after"
    told = told_after(unit, cue, tools)
    return told, f"verb.{told.form}" if told else ""


def _has_subject(unit: Unit, cue: VerbCue, segment: Segment, tools: Tools) -> bool:
    """Whether a verb-first segment names its speaker; without one it only goes on: "…, teilte jedoch mit, …"."""
    text = unit.text
    if cue.verb.lemma == "heißen":
        return True
    if text.tags[cue.finite] == "VMFIN" or (cue.finite + 1 < segment.end and text.low[cue.finite + 1] in _CONTRAST):
        return False
    phrase, _ = tools.speakers.subject(text, cue.finite + 1, segment.end)
    return phrase is not None


def _as_told(unit: Unit, cue: VerbCue, tools: Tools) -> Told | None:
    """ "Wie das Amt mitteilte, bleibt die Straße gesperrt." Before, behind, or on both sides of the insertion."""
    segments = unit.segments
    after = next((s for s in segments[cue.segment + 1 :] if s.kind == "main"), None)
    number = segments[cue.segment].head
    if number == 0:
        if after is None:
            return None
        return Told(after.start, unit.stop, "wie")
    before = told_before(unit, number, tools)
    if before is None:
        return None
    behind = segments[cue.segment + 1 :]
    goes_on = after or any(s.kind in ("part", "infinitive") and s.mark in (",", "–", "-") for s in behind)
    return Told(before.start, unit.stop, "wie") if goes_on else before


def by_so(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """ "Die Brücke bleibt gesperrt, so die Behörde." """
    text = unit.text
    for number, segment in enumerate(unit.segments):
        i = segment.start
        if text.low[i] == "so" and number == 0 and len(unit.segments) > 1:
            yield from _so_ahead(unit, segment, tools)
        if text.low[i] != "so" or number == 0 or segment.finite or text.inside[i] >= 0 or i + 1 >= segment.end:
            continue
        if (text.tags[i + 1] not in _NAMING and text.inside[i + 1] < 0) or text.low[i + 1] in _MANY:
            continue
        told = told_before(unit, number, tools)
        phrase = tools.speakers.phrase_at(text, i + 1, segment.end)
        if told is None or phrase is None:
            continue
        yield Draft(told.start, told.end, QuoteKind.INDIRECT, "so", tools.speakers.voice(text, phrase), (i, i + 1))


def _so_ahead(unit: Unit, segment: Segment, tools: Tools) -> Iterator[Draft]:
    """ "So die Behörde weiter: Die Brücke bleibe gesperrt." """
    behind = unit.segments[1]
    if segment.finite or behind.mark != ":" or unit.text.inside[behind.start] >= 0:
        return
    phrase = tools.speakers.phrase_at(unit.text, segment.start + 1, segment.end)
    if phrase is not None:
        voice = tools.speakers.voice(unit.text, phrase)
        yield Draft(behind.start, unit.stop, QuoteKind.INDIRECT, "so", voice, (segment.start, segment.start + 1))


def by_noun(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """What a noun of speech announces: "der Vorwurf der Opposition, die Regierung habe geschlafen"."""
    text = unit.text
    for number, segment in enumerate(unit.segments[:-1]):
        following = unit.segments[number + 1]
        dass = following.opener in ("dass", "daß")
        speech = dass or (following.kind == "main" and unit.konjunktiv(following, tools))
        speech = speech or (following.kind == "infinitive" and following.opener not in ("um", "ohne"))
        if not speech or following.mark not in (",", ":") or text.inside[following.start] >= 0:
            continue
        noun, owner = _noun_before(unit, segment, tools)
        if noun is None or any(cue.segment == number and max(cue.words) > noun for cue in unit.cues):
            continue
        if unit.konjunktiv(segment, tools):
            continue  # "es gebe Hinweise, dass …" is speech as a whole
        form = "dass" if dass else "infinitive" if following.kind == "infinitive" else "konjunktiv"
        end = extent(unit, number + 1, following.start, form, tools, host=segment)
        end = min(end, following.end) if form == "infinitive" else end
        if owner is None and segment.finite:
            owner, _ = tools.speakers.subject(text, segment.start, noun)
        voice = tools.speakers.voice(text, owner) if owner else None
        yield Draft(following.start, end, QuoteKind.INDIRECT, "noun", voice, (noun, noun + 1))


def by_adjective(unit: Unit, tools: Tools) -> Iterator[Draft]:
    """What somebody is sure of: "Die Trainerin ist zuversichtlich, das Spiel zu gewinnen"."""
    for number, segment in enumerate(unit.segments[:-1]):
        following, last = unit.segments[number + 1], segment.end - 1
        word = unit.text.low[last]
        if word not in tools.speech.adjectives or segment.kind == "infinitive" or following.mark not in (",", ":"):
            continue
        dass = following.opener in ("dass", "daß")
        spoken = following.kind == "main" and unit.konjunktiv(following, tools)
        infinitive = following.kind == "infinitive" and following.opener not in ("um", "ohne")
        if not (dass or spoken or infinitive) or not segment.finite or unit.text.inside[following.start] >= 0:
            continue
        cue = VerbCue(_SURE, last, segment.finite[0], (last,), number, False, False)
        subject, _ = subject_of(unit, cue, tools)
        if subject is None or unit.konjunktiv(segment, tools):
            continue
        form = "dass" if dass else "konjunktiv" if spoken else "infinitive"
        end = extent(unit, number + 1, following.start, form, tools, host=segment)
        voice = tools.speakers.voice(unit.text, subject)
        yield Draft(following.start, end, QuoteKind.INDIRECT, "adjective", voice, (last, last + 1))


def _noun_before(unit: Unit, segment: Segment, tools: Tools) -> tuple[int | None, Phrase | None]:
    """The noun of speech that ends a segment, alone or with its owner behind it ("die Forderung der Partei")."""
    text, end = unit.text, segment.end
    closing = ("VVPP", "PTKVZ", "VVINF", *(("VVFIN", "VAFIN") if segment.kind == "sub" else ()))
    while end > segment.start + 1 and text.tags[end - 1] in closing:
        end -= 1  # "hatte den Vorschlag unterbreitet, …", "lehnte den Vorschlag ab, …"
    for noun in range(end - 1, max(segment.start, end - 9) - 1, -1):
        if text.words[noun] not in tools.speech.clause_nouns or not text.free(noun):
            continue
        if noun == end - 1:
            return noun, None
        begin = noun + (2 if text.low[noun + 1] in ("von", "vom") else 1)
        owner = tools.speakers.phrase_at(text, begin, end)
        linked = text.low[noun + 1] in ("der", "des", "von", "vom", "eines", "einer") or text.tags[noun + 1] == "NE"
        return (noun, owner) if owner is not None and linked and owner.end == end else (None, None)
    return None, None


def subject_of(unit: Unit, cue: VerbCue, tools: Tools) -> tuple[Phrase | None, Phrase | None]:
    """The phrase of who speaks, and of whom it is told to."""
    text, speakers = unit.text, tools.speakers
    number = unit.segment_at(cue.finite)
    segment = unit.segments[number]
    if cue.passive and cue.verb.lemma != "zitieren":
        return _agent(unit, segment, tools) or _place_of_words(unit, segment, tools), None
    if cue.verb.lemma in ("heißen", "verlauten"):
        return _place_of_words(unit, segment, tools), None
    if segment.kind == "main" and cue.finite + 1 < segment.end and text.low[cue.finite + 1] in _NOMINATIVE:
        return Phrase(cue.finite + 1, cue.finite + 2, cue.finite + 1), None
    if cue.verb.lemma == "zitieren" and not cue.passive:
        quoted = _accusative(unit, cue.finite + 1, segment.end, tools)
        quoted = quoted or speakers.person(text, cue.finite + 1, segment.end)
        if quoted is not None:
            return quoted, None
    if cue.verb.lemma in _FROM:
        found = _out_of(unit, segment, cue, tools)
        if found is not None:
            return found, None
    if segment.kind == "sub":
        return _subject_of_sub(unit, segment, cue, tools)
    if cue.finite > segment.start and text.low[cue.finite - 1] in _AND:
        return _shared_subject(unit, cue, number, tools), None
    before, early = None, None
    if cue.finite > segment.start:
        before, early = speakers.subject(text, segment.start, cue.finite)
    elif number > 0 and not _follows_speech(unit, number):
        before = _apposed(unit, number, tools)
    if before is not None and cue.frames & {"label", "report"}:
        before = _turned(unit, cue, before, tools)
    if before is not None:
        _, addressee = speakers.subject(text, cue.finite + 1, segment.end) if early is None else (None, early)
        return before, addressee
    after, addressee = speakers.subject(text, cue.finite + 1, segment.end)
    if after is None and cue.finite == segment.start:
        after = _shared_subject(unit, cue, number, tools)
    return after, addressee or early


def _accusative(unit: Unit, start: int, end: int, tools: Tools) -> Phrase | None:
    """Who is quoted by somebody else: "zitierte Lund [den Minister]"."""
    at = next((i for i in range(start, end) if unit.text.low[i] in ("den", "einen", "ihren", "seinen")), None)
    before = "" if at is None else unit.text.tags[at - 1][:4]
    return tools.speakers.phrase_at(unit.text, at, end) if at is not None and before != "APPR" else None


def _turned(unit: Unit, cue: VerbCue, before: Phrase, tools: Tools) -> Phrase | None:
    """The phrase before the verb, None where it is the object: "Den Plan …", "Eine Absage nannte Weiß falsch".

    A thing does not judge: what stands right behind the verb speaks.
    """
    text, behind = unit.text, cue.finite + 1
    number = unit.segment_at(cue.finite)
    after = tools.speakers.phrase_at(text, behind, unit.segments[number].end)
    if after is None or after.dative or text.low[after.start] in ("den", "dem", "sich", "ihn", "ihm", "es"):
        return before
    thing = tools.speech.is_mute(text.words[before.head])
    clear = text.low[after.start] == "der" and text.low[before.start] in ("die", "das", "diese", "dieses")
    person = clear and tools.speakers.voice(text, after).speaker.kind in (ActorKind.PERSON, ActorKind.OFFICE)
    known = tools.speakers.voice(text, before).speaker.kind
    return None if thing or (person and known is ActorKind.ORGANISATION) else before


def _out_of(unit: Unit, segment: Segment, cue: VerbCue, tools: Tools) -> Phrase | None:
    """What something follows from: "Wie aus einer Mitteilung hervorgeht", "Das geht aus dem Brief hervor"."""
    first = unit.segments[segment.head].start if segment.kind == "sub" else segment.start
    for i in range(first, segment.end - 1):
        if unit.text.low[i] == "aus" and unit.text.free(i):
            return tools.speakers.phrase_at(unit.text, i + 1, segment.end)
    return None


def _subject_of_sub(unit: Unit, segment: Segment, cue: VerbCue, tools: Tools) -> tuple[Phrase | None, Phrase | None]:
    """The subject of a clause that a conjunction or relative pronoun opens; the pronoun itself may be it."""
    opener = unit.segments[segment.head]
    end = cue.finite if opener is segment else opener.end
    found, addressee = tools.speakers.subject(unit.text, opener.start + 1, end)
    pronoun = segment.opener in ("der", "die", "das", "welcher", "welche", "welches")
    if pronoun and unit.text.low[opener.start] == segment.opener and (found is None or segment.opener == "der"):
        return Phrase(opener.start, opener.start + 1, opener.start), addressee or found
    return found, addressee


def _shared_subject(unit: Unit, cue: VerbCue, number: int, tools: Tools) -> Phrase | None:
    """The subject that an earlier verb of the same sentence has: "Sie dankte allen und ergänzte, …"."""
    for segment in reversed(unit.segments[: number + 1]):
        earlier = [i for i in segment.finite if i < cue.finite]
        if segment.kind != "main" or not earlier:
            continue
        before, _ = tools.speakers.subject(unit.text, segment.start, earlier[0])
        after = before or tools.speakers.subject(unit.text, earlier[0] + 1, min(segment.end, cue.finite))[0]
        if after is not None:
            return after
        if earlier[0] == segment.start:
            return _apposed(unit, unit.segments.index(segment), tools)
    return None


def _follows_speech(unit: Unit, number: int) -> bool:
    """Whether a verb-first segment is an insertion behind what is said, in marks or as a clause."""
    return any(s.kind == "main" or unit.text.inside[s.end - 1] >= 0 for s in unit.segments[:number])


def _apposed(unit: Unit, number: int, tools: Tools) -> Phrase | None:
    """The subject in front of appositions and relative clauses: "Erika Weiß, die Chefin der Partei, sagte"."""
    first = number
    while first > 0 and unit.segments[first - 1].kind in ("part", "sub") and unit.segments[first].mark != ":":
        first -= 1
    begin = unit.segments[first].start
    if unit.text.low[begin : begin + 2] in (["eine", "der"], ["einer", "der"]):
        for segment in unit.segments[first + 1 : number]:
            if segment.kind == "part" and unit.text.low[segment.start] in ("ein", "eine"):
                # "eine der Quellen, ein Arzt, sagte"
                return tools.speakers.phrase_at(unit.text, segment.start, segment.end)
    for segment in unit.segments[first + 1 : number]:
        person = tools.speakers.person(unit.text, segment.start, segment.end) if segment.kind == "part" else None
        if person is not None and (person.start, person.end) == (segment.start, segment.end):
            return person  # "der Leiter des Amtes, Ivo Lund, sagte"
        office = unit.text.tags[unit.segments[first].start] in DETERMINERS
        bare = office and segment.kind == "part" and tools.speakers.is_bare_name(unit.text, segment.start, segment.end)
        if bare and not tools.speakers.has_name(unit.text, unit.segments[first].start, unit.segments[first].end):
            return Phrase(segment.start, segment.end, segment.end - 1)
    for segment in unit.segments[first:number]:
        if segment.kind == "part":
            phrase, _ = tools.speakers.subject(unit.text, segment.start, segment.end)
            if phrase is not None:
                return phrase
    return None


def _agent(unit: Unit, segment: Segment, tools: Tools) -> Phrase | None:
    """Who does it in a passive: "vom Gericht", "von der Opposition", "seitens der Partei"."""
    for i in range(segment.start, segment.end - 1):
        if unit.text.low[i] in ("von", "vom", "seitens", "durch"):
            phrase = tools.speakers.phrase_at(unit.text, i + 1, segment.end)
            if phrase is not None:
                return phrase
    return None


def _place_of_words(unit: Unit, segment: Segment, tools: Tools) -> Phrase | None:
    """Where "heißt es": "in einer Mitteilung des Ministeriums", "aus Regierungskreisen", "bei der Polizei"."""
    first = unit.segments[0]
    opening = () if first.finite or unit.text.low[first.start] not in _WHERE else (first,)
    for place in (segment, *opening):
        for i in range(place.start, place.end - 1):
            if unit.text.low[i] in _WHERE and unit.text.free(i):
                phrase = tools.speakers.phrase_at(unit.text, i + 1, place.end)
                if phrase is not None and not tools.speakers.tells_time(unit.text, phrase):
                    return phrase
    return None
