"""Words that report a meeting, in their clause: "empfing", "das Treffen", "Gespräche"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.names import ActorKind
from app.extract.views import PassageView
from app.knowledge.meetings import MeetingForm, MeetingNoun, MeetingVerb, MeetingWords
from app.language.annotations import Clause, ClauseKind
from app.language.places_words import AT_INSTANCE

#: Prepositions under which a meeting is only spoken about.
TOPICAL = frozenset({"über", "um", "trotz", "angesichts", "wegen", "gegen", "ohne", "statt", "laut", "durch"})


#: Prepositions by which talks depend on the noun before: "der Abflug zum Gipfel", "Kritik an dem Treffen".
_NOUN_PREPOSITIONS = frozenset({"zu", "zum", "zur", "für", "an", "über", "gegen"})
_WITH_AUF = frozenset({"Hoffnung", "Aussicht", "Vorbereitung", "Antrag", "Verzicht", "Blick"})
#: Verbs of meeting that also make set phrases with an object, and prepositions of what is no object.
_EMPTIED = frozenset({"treffen", "begegnen", "sprechen", "anrufen", "suchen"})
_AROUND = frozenset({"nach", "laut", "über", "zu", "für", "vor", "bei", "wegen", "trotz", "seit"})
#: Pronouns that can stand for a meeting.
_FOR_MEETINGS = frozenset({"es", "sie", "er", "dies", "diese", "dieses", "dieser", "das"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word of meeting: its token, form and clause; for a noun also its phrase.

    `start`..`end` is the noun phrase without complements (for a verb the verb token). `preposition` governs
    the noun phrase. `phase` is the noun that the phrase is a genitive of ("Beginn"), `attached` the noun
    whose complement it is by its preposition ("Abflug zu dem Treffen").
    """

    index: int
    start: int
    end: int
    form: MeetingForm
    clause: int | None
    verb: bool
    noun: MeetingNoun | None = None
    frames: frozenset[str] = frozenset()
    preposition: str = ""
    determiner: str = ""
    adjectives: tuple[str, ...] = ()
    phase: str = ""
    attached: str = ""
    absorbed: tuple["Trigger", ...] = ()

    @property
    def definite(self) -> bool:
        """Whether the phrase refers back: "das Treffen", "diesen Gesprächen", "beim Gipfel"."""
        return self.determiner.startswith(("d", "beim", "zum", "zur", "vom", "am", "im"))

    @property
    def definite_or_own(self) -> bool:
        """Whether the phrase names talks that somebody holds: "den Beratungen", "ihren Gesprächen"."""
        return self.definite or self.determiner.startswith(("ihr", "sein", "unser"))

    @property
    def negated(self) -> bool:
        """Whether the phrase says that there is none: "kein Treffen"."""
        return self.determiner.startswith("kein")


def find_triggers(view: PassageView, words: MeetingWords) -> list[Trigger]:
    """All words of meeting of a passage, a verb holding the nouns that only go with it ("zu Gesprächen treffen")."""
    nouns = [*_nouns(view, words)]
    verbs = [*_verbs(view, words)]
    found: list[Trigger] = []
    used: set[int] = set()
    for verb in verbs:
        mine = tuple(n for n in nouns if n.clause == verb.clause and n.index not in used and _goes_with(n))
        used.update(n.index for n in mine)
        form = verb.form
        if form is MeetingForm.TALKS and any(n.form is not MeetingForm.TALKS for n in mine):
            form = next(n.form for n in mine if n.form is not MeetingForm.TALKS)
        found.append(replace(verb, absorbed=mine, form=form))
    found += [n for n in nouns if n.index not in used]
    found += _pronouns(view, {t.clause for t in found})
    found += _gone_on(view, found, words)
    return sorted(found, key=lambda t: t.index)


def _goes_with(noun: Trigger) -> bool:
    """Whether a noun only adds to the verb of meeting beside it: "zu Gesprächen", "in einer Videoschalte"."""
    if noun.phase or noun.attached:  # "vor der Abreise zum Treffen mit A sprach B am Flughafen"
        return False
    remote = noun.form in (MeetingForm.VIDEO, MeetingForm.PHONE) and noun.preposition in ("in", "bei", "per", "mit")
    bare = noun.preposition == "in" and not noun.determiner and noun.start == noun.index  # "in Audienz empfangen"
    return remote or bare or noun.preposition in ("zu", "für", "auf")


def _pronouns(view: PassageView, told: set[int | None]) -> Iterator[Trigger]:
    """ "Sie finden am Freitag in Bern statt": a pronoun for the meeting of the sentence before."""
    for number, clause in enumerate(view.clauses):
        if clause.verb != "stattfinden" or number in told or clause.kind is ClauseKind.RELATIVE:
            continue
        own = view.own_tokens(number)
        pronoun = next((i for i in own if view.lower(i) in _FOR_MEETINGS and view.tag(i) in ("PPER", "PDS")), None)
        if pronoun is not None:
            yield Trigger(pronoun, pronoun, pronoun + 1, MeetingForm.TALKS, number, False, determiner="dieses")


def _gone_on(view: PassageView, told: list[Trigger], words: MeetingWords) -> Iterator[Trigger]:
    """ "Das Treffen dauerte fünf Stunden |und soll am Freitag fortgesetzt werden|": the talks of the clause before."""
    for number, clause in enumerate(view.clauses):
        bare = [i for i in view.own_tokens(number) if view.tag(i) in ("NN", "NE", "PPER", "PDS", "PIS")]
        when = {i for time in view.marks.times for i in range(time.start, time.end)}
        where = {i for place in view.marks.places for i in range(place.start, place.end)}
        named = not when | where >= set(bare)
        opens = view.tag(clause.start) == "KON" and clause.kind is ClauseKind.MAIN
        if not opens or named or clause.verb not in words.status_verbs["continued"] or not clause.verb_tokens:
            continue
        before = [t for t in told if t.clause == number - 1 and not t.verb and not t.preposition and not t.phase]
        if before and view.sentence_number(before[0].index) == view.sentence_number(clause.start):
            verb = clause.verb_tokens[0]
            yield Trigger(verb, verb, verb + 1, before[0].form, number, False, before[0].noun, determiner="dieses")


def _nouns(view: PassageView, words: MeetingWords) -> Iterator[Trigger]:
    for token in view.doc:
        if token.tag_ not in ("NN", "NE") or (view.in_name(token.i) and token.tag_ == "NE"):
            continue
        noun = words.noun(token.lemma_) or _plural_noun(words, token.text)
        if noun is None or (noun.first_part in ("Be", "Zu", "Auf", "Zusammen") and noun.word == "Treffen"):
            continue
        if noun.word == "Termin" and noun.first_part:  # "Wahltermin", "Gerichtstermin"
            continue
        start = view.phrase_start(token.i)
        trigger = _noun_trigger(view, token.i, start, noun, words)
        if not _is_idiom(view, trigger) and not _is_press(view, trigger, words):
            yield trigger


def _plural_noun(words: MeetingWords, text: str) -> MeetingNoun | None:
    for ending in ("en", "n", "e", "s", "es"):
        if text.endswith(ending):
            found = words.noun(text.removesuffix(ending))
            if found:
                return found
    return words.noun(text)


def _noun_trigger(view: PassageView, index: int, start: int, noun: MeetingNoun, words: MeetingWords) -> Trigger:
    first = view.lower(start)
    contraction = view.lower(start - 1) if start and view.tag(start - 1) == "APPRART" else ""
    determiner = first if view.tag(start) in ("ART", "PPOSAT", "PDAT", "PIAT", "PIDAT") else contraction
    adjectives = tuple(
        view.doc[i].lemma_.lower() for i in range(start, index) if view.tag(i) in ("ADJA", "CARD", "ADV")
    )
    return Trigger(
        index,
        start,
        index + 1,
        noun.form,
        view.clause_number(index),
        False,
        noun,
        preposition=view.preposition(start),
        determiner=determiner,
        adjectives=adjectives,
        phase=_phase(view, start, first),
        attached=_attached(view, start, contraction, words),
    )


def _phase(view: PassageView, start: int, first: str) -> str:
    """The noun that a phrase is a genitive of, '' where it is none: "der |Beginn| der Gespräche"."""
    if not start or view.tag(start - 1) != "NN":
        return ""
    if view.in_time(start - 1):
        return ""
    possessive = view.tag(start) == "PPOSAT" and first.endswith(("er", "es"))
    if first in ("der", "des", "eines", "einer", "dieser", "dieses") or possessive:
        return view.doc[start - 1].lemma_
    return ""


def _attached(view: PassageView, start: int, contraction: str, words: MeetingWords) -> str:
    """The noun that a prepositional phrase depends on, '' where it goes with the verb: "der |Abflug| zum Treffen"."""
    preposition = start - 1
    if preposition < 1 or not view.tag(preposition).startswith("APPR") or contraction in ("beim", "am"):
        return ""
    before = preposition - 1
    word = view.lower(preposition)
    loose = word not in _NOUN_PREPOSITIONS and view.doc[before].lemma_ not in _WITH_AUF
    if view.tag(before) != "NN" or loose:
        return ""
    if words.is_group(view.doc[before].lemma_):  # people are subjects or objects: "bat die Minister zu Gesprächen"
        return ""
    named = view.in_time(before) or view.in_place(before) or view.in_name(before)
    return "" if named else view.doc[before].lemma_


def is_topic(trigger: Trigger, words: MeetingWords) -> bool:
    """Whether the text only speaks about the talks: "es geht um die Gespräche", "der Stand der Gespräche"."""
    if trigger.verb:
        return False
    if trigger.determiner.startswith(("jed", "irgend")):
        return True
    coming = words.status_words["planned"] & {a.rstrip("eomnrs") for a in trigger.adjectives}
    told = words.travel | words.status_words["possible"] | words.phases
    if trigger.attached and trigger.attached not in told and not coming:
        return True
    return trigger.preposition in TOPICAL or (bool(trigger.phase) and trigger.phase not in words.phases)


def _is_idiom(view: PassageView, trigger: Trigger) -> bool:
    """ "ist im Gespräch", "ins Gespräch bringen": no talks."""
    bare = trigger.end - trigger.start == 1
    word = view.lower(trigger.start - 1) if trigger.start else ""
    return (
        bare
        and word in ("im", "ins")
        and trigger.noun is not None
        and trigger.noun.word == "Gespräch"
        and view.lower(trigger.end) != "mit"
    )


def _is_press(view: PassageView, trigger: Trigger, words: MeetingWords) -> bool:
    """An interview: "im Gespräch mit der Zeitung"."""
    if trigger.form not in (MeetingForm.TALKS, MeetingForm.PHONE) or view.lower(trigger.end) not in ("mit", "bei"):
        return False
    return press_follows(view, trigger.end + 1, words)


def press_follows(view: PassageView, start: int, words: MeetingWords) -> bool:
    """Whether the noun phrase at `start` names the press: "der Zeitung", "dem „Tagblatt“", "Journalisten"."""
    last = view.sentence(start)[1] if start < len(view.doc) else start
    for i in range(start, min(start + 5, last)):
        if view.doc[i].text in "„“\"»«›‹”'‚":
            return True
        if view.tag(i) in ("NN", "NE"):
            lemma = view.doc[i].lemma_
            return words.is_press(lemma) or words.is_press(view.doc[i].text)
    return False


def _verbs(view: PassageView, words: MeetingWords) -> Iterator[Trigger]:
    for number, clause in enumerate(view.clauses):
        verb = words.verb(clause.verb) or _visit(view, number, clause, words)
        if verb is None or not clause.verb_tokens:
            continue
        own = view.own_tokens(number)
        emptied = clause.verb in _EMPTIED and _has_empty_object(view, own, words)
        if emptied or _is_something_else(view, clause, own, words):
            continue
        index = max(clause.verb_tokens, key=lambda i: (view.tag(i).startswith("VV"), i))
        yield Trigger(index, index, index + 1, verb.form, number, True, frames=verb.frames)


def _visit(view: PassageView, number: int, clause: Clause, words: MeetingWords) -> MeetingVerb | None:
    """Going to see somebody, by a verb of travel: "A reist zu B", "A ist bei B zu Gast"."""
    as_guest = clause.verb == "sein" and "gast" in view.words(clause)
    if not as_guest and (clause.verb not in words.travelling or clause.passive):
        return None
    for name in view.names_of(number):
        start = name.start if name.role_start is None else min(name.start, name.role_start)
        while start and view.tag(start - 1) in ("ART", "ADJA", "PPOSAT"):
            start -= 1
        governed = view.preposition(start) == ("bei" if as_guest else "zu")
        seen = governed and name.actor_kind is ActorKind.PERSON and not name.attribute
        if seen:
            return MeetingVerb(clause.verb, MeetingForm.VISIT, frozenset({"visitor"}))
    return None


def _has_empty_object(view: PassageView, own: list[int], words: MeetingWords) -> bool:
    """ "eine Entscheidung treffen", "ins Gesicht treffen", but not "nach eigenen Aussagen telefonierte er".

    Nor is what a meeting was for or about its object: "traf ihn |zur Vorbereitung| der Reise".
    """
    return any(
        view.tag(i) == "NN"
        and (
            view.doc[i].lemma_ in words.empty_objects
            or any(view.doc[i].lemma_.endswith(word.lower()) for word in words.empty_objects if len(word) > 5)
        )
        and view.preposition(view.phrase_start(i)) not in _AROUND
        for i in own
    )


def _is_something_else(view: PassageView, clause: Clause, own: list[int], words: MeetingWords) -> bool:
    """ "trifft auf", "spricht von", "spricht mit der Zeitung": not this meeting."""
    lowers = [view.lower(i) for i in own]
    if clause.verb in ("treffen", "stoßen") and "auf" in lowers and "sich" not in lowers:
        after = own[lowers.index("auf") + 1] if lowers.index("auf") + 1 < len(own) else -1
        if (
            after >= 0
            and view.tag(after) in ("ART", "NN", "NE", "ADJA")
            and view.lower(after) not in AT_INSTANCE
            and view.lower(after + 1) not in ("treffen", "gipfel", "konferenz")
        ):
            return True
    if "mit" in lowers and clause.verb in ("sprechen", "reden", "unterhalten", "diskutieren", "telefonieren"):
        after = own[lowers.index("mit")] + 1
        return after < len(view.doc) and press_follows(view, after, words)
    return False
