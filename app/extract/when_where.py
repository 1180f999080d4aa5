"""When and where a meeting is, from the words that belong to its mention and to nothing else."""

from dataclasses import dataclass
from typing import Literal

from app.domain.claims import MeetingStatus
from app.domain.timespans import Precision, TimeSpan
from app.extract.background import is_background
from app.extract.candidates import Where
from app.extract.day_words import days_of
from app.extract.durations import lasting
from app.extract.noun_frames import MARGINS, is_beside
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.word_sets import word_set
from app.language.annotations import Clause, ClauseKind, PlaceSpan, Tense, TimeMention
from app.language.places_words import AT_INSTANCE, VENUE_NOUNS

PAST = frozenset({Tense.PRETERITE, Tense.PERFECT, Tense.PLUPERFECT})
#: Prepositions that put a meeting somewhere; "aus", "von" and "für" do not.
_LOCAL = frozenset({"in", "im", "auf", "an", "am", "bei", "beim", "nach", "vor", "ins", "nahe"})
#: Nouns of how, when and where somebody is: a place behind them belongs to the meeting.
_ADVERBIAL = word_set(
    "Auftritt Aufenthalt Ankunft Eintreffen Rede Seite Uhr Stunde Moment Augenblick Abend Morgen Mittag Nachmittag "
    "Vormittag Hauptstadt Stadt Auftakt Beginn"
)
_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})
_DAYS = frozenset({"weekday", "date", "relative_day", "range", "weekend", "week", "month"})
_FRAMES = ("Format", "format", "Rahmen", "Kreis", "Runde", "Rande")
_INSIDE = frozenset({"in", "an", "auf", "bei"})
#: Clause verbs that tell of the meeting, so that the whole clause's time and place are the meeting's.
_OWN_VERBS = frozenset({"sein", "werden", "geben", "finden", "haben", "führen", "stehen", "gehen", "bleiben"})


@dataclass(frozen=True, slots=True)
class Region:
    """Where in a passage the time and place words of a mention may stand, as token ranges, nearest first."""

    ranges: tuple[tuple[int, int], ...]

    def __contains__(self, index: int) -> bool:
        return any(start <= index < end for start, end in self.ranges)


def region_of(scene: Scene, trigger: Trigger) -> Region:
    """The words around a trigger that speak of this meeting alone."""
    phrase = (trigger.start, _phrase_end(scene, trigger))
    clause = scene.clause_of(trigger)
    if clause is None:
        return Region((phrase, scene.view.sentence(trigger.index)))
    if trigger.definite and not clause.passive and clause.verb in scene.words.status_verbs["planned"]:
        return Region(())  # "hatte das Treffen am Montag angekündigt": the day of the announcement
    if not trigger.verb and not _clause_is_its_own(scene, trigger, clause):
        return Region((phrase, *_related(scene, trigger)))
    return Region((phrase, *_related(scene, trigger), _share(scene, trigger, clause)))


def _phrase_end(scene: Scene, trigger: Trigger) -> int:
    """The end of the noun phrase with its complements: the next verb, comma or trigger."""
    view = scene.view
    last = view.sentence(trigger.index)[1]
    for i in range(trigger.end, last):
        other = any(t is not trigger for t in scene.triggers_from(i))
        if other or view.is_verb(i) or (view.tag(i) in ("$.", "$(", "PRELS") and view.lower(i) not in "()"):
            return i
        if (
            view.lower(i) in ("und", "sowie")
            and view.tag(i + 1) in ("ADV", "VVFIN", "VAFIN", "APPR")
            and not _in_row(scene, i)
        ):
            return i
        if view.lower(i) == "," and not _in_row(scene, i):
            return i
    return last


def _related(scene: Scene, trigger: Trigger) -> list[tuple[int, int]]:
    """Relative clauses about the meeting: "der Gipfel der Minister, |der am Freitag in Bern beginnt|"."""
    last = scene.view.sentence(trigger.index)[1]
    verbs = scene.words.taking_place | scene.words.status_verbs["planned"]
    found = []
    for number in scene.view.clauses_of(scene.view.sentence_number(trigger.index)):
        clause = scene.view.clauses[number]
        if clause.kind is ClauseKind.RELATIVE and trigger.end <= clause.start < last and clause.verb in verbs:
            nouns = [t for t in scene.triggers if trigger.end <= t.index < clause.start and not t.verb]
            if not nouns and not scene.triggers_of(scene.view.clause_number(clause.start)):
                found.append((clause.start, clause.end))
    return found


def _in_row(scene: Scene, index: int) -> bool:
    """Whether a comma or "und" stands inside an enumeration of parties or times."""
    if scene.view.in_time(index) or scene.in_party(index):
        return True
    rows = scene.around(index)
    return len({p.row for p in rows}) == 1 and len(rows) > 1


def _clause_is_its_own(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    """Whether what the clause says of time and place holds for the meeting: not in "sagte nach dem Treffen"."""
    words = scene.words
    if clause.kind is ClauseKind.VERBLESS:
        return True
    if trigger.preposition in ("nach", "vor", "seit", "trotz") or trigger.phase in ("Vorfeld", "Anschluss"):
        return False
    if trigger.preposition in ("bei", "auf", "während", "in", "an") and not trigger.phase:
        return True
    verb = clause.verb
    if verb in words.status_verbs["planned"]:
        return clause.passive or verb in ("bevorstehen", "anstehen", "planen", "vorsehen")
    return (
        verb in words.taking_part
        or verb in words.taking_place
        or verb in _OWN_VERBS
        or any(verb in words.status_verbs[name] for name in ("running", "begun", "over"))
    )


def _share(scene: Scene, trigger: Trigger, clause: Clause) -> tuple[int, int]:
    """The part of the clause that is left to this trigger when others stand in it too."""
    start, end = clause.start, clause.end
    inside = [t for t in scene.triggers_of(trigger.clause) if t is not trigger]
    inside = [t for t in inside if not (trigger.verb and is_beside(scene, t))]
    for other in inside:
        edge = _edge(scene, other)
        if other.index > trigger.index:
            end = min(end, edge)
        elif not trigger.verb and not other.verb:
            start = max(start, min(_edge(scene, trigger), trigger.start))
        elif not other.verb:
            start = max(start, _phrase_end(scene, other)) if other.start <= clause.start + 1 else start
    return start, end


def _edge(scene: Scene, trigger: Trigger) -> int:
    """Where a trigger's own words begin: its preposition, and "und zuvor" before that."""
    at = trigger.start - 1 if trigger.preposition and trigger.start else trigger.start
    while at and scene.view.tag(at - 1) in ("ADV", "KON"):
        at -= 1
    return at


def when(scene: Scene, trigger: Trigger, region: Region, status: MeetingStatus) -> tuple[TimeSpan, str]:
    """The time of the meeting with the rule it was read by; unknown where its own words give none."""
    best: tuple[int, TimeSpan, str] | None = None
    clause = scene.clause_of(trigger)
    for mention in scene.view.marks.times:
        if mention.start not in region or not _told_with(scene, trigger, mention.start):
            continue
        direction = _off_direction(scene, mention) if status in _OFF else _direction(clause, status)
        span = lasting(scene, trigger, mention, days_of(scene, mention, direction))
        if not span.known or (span.precision is Precision.YEAR and _counts(scene, mention)):
            continue
        if is_background(scene, trigger, mention, span):
            continue
        distance = min(abs(mention.start - trigger.index), abs(mention.end - trigger.index))
        found = (
            distance,
            located(scene, mention, span),
            f"time in the {'clause' if trigger.verb else 'phrase'}: {mention.rule}",
        )
        if best is None or _prefer(found, best):
            best = found
    return (best[1], best[2]) if best else (TimeSpan.unknown(), "")


def names_day(scene: Scene, region: Region) -> bool:
    """Whether a day or week is named in the words of the meeting, be it one that nothing fixes."""
    return any(mention.start in region and mention.rule in _DAYS for mention in scene.view.marks.times)


def _prefer(one: tuple[int, TimeSpan, str], other: tuple[int, TimeSpan, str]) -> bool:
    days, others = one[1].days or 9999, other[1].days or 9999
    return (days > 45, one[0]) < (others > 45, other[0])


def _told_with(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Whether a token lies in the trigger's own clause or in a relative clause about the meeting."""
    if trigger.clause is None or scene.view.clause_number(index) == trigger.clause:
        return True
    return any(start <= index < end for start, end in _related(scene, trigger))


def _counts(scene: Scene, mention: TimeMention) -> bool:
    """ "in diesem Jahr das vierte Treffen": the year counts meetings, it does not date one."""
    after = range(mention.end, min(mention.end + 4, len(scene.view.doc)))
    return any(
        scene.view.tag(i) == "ADJA" and scene.view.doc[i].lemma_.lower().rstrip("e") in scene.words.ordinals
        for i in after
    )


def located(scene: Scene, mention: TimeMention, span: TimeSpan) -> TimeSpan:
    """The same days, tied to the words they were read from."""
    return span.at(scene.view.doc[mention.start : mention.end].text, scene.view.span(mention.start, mention.end))


def _direction(clause: Clause | None, status: MeetingStatus) -> Literal["past", "future"] | None:
    if status in (MeetingStatus.PLANNED, MeetingStatus.POSSIBLE, MeetingStatus.CANCELLED, MeetingStatus.POSTPONED):
        return "future"
    if status is MeetingStatus.HELD:
        return "past"
    return "past" if clause is not None and clause.tense in PAST else "future"


def when_told(scene: Scene, trigger: Trigger) -> TimeSpan:
    """The day on which somebody speaks right after the meeting: "sagte Moser am Dienstag nach einem Treffen mit Lund".

    After "dem Treffen", which everybody knows of, people speak for days.
    """
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb or trigger.preposition != "nach" or trigger.definite or clause.tense not in PAST:
        return TimeSpan.unknown()
    if clause.verb not in scene.words.speaking or clause.modal or clause.negated:
        return TimeSpan.unknown()
    for mention in scene.view.marks.times:
        if scene.view.clause_number(mention.start) == trigger.clause:
            span = days_of(scene, mention, "past")
            if span.days == 1:
                return located(scene, mention, span)
    return TimeSpan.unknown()


def _off_direction(scene: Scene, mention: TimeMention) -> Literal["past", "future"] | None:
    """What was called off lies ahead or was due just now: "das Treffen am Mittwoch fiel aus" on a Thursday."""
    if mention.rule == "date":
        return None
    values, anchor = dict(mention.values), scene.view.anchor
    yesterday = str((anchor.weekday() - 1) % 7) if anchor is not None else ""
    plain = mention.rule == "weekday" and not {"mod", "week"} & set(values)
    return "past" if plain and values["weekday"] == yesterday else "future"


def where(scene: Scene, trigger: Trigger, region: Region) -> tuple[Where, ...]:
    """The places of the meeting: those that its own words put it in, never a metonym or a topic."""
    found = []
    for span in scene.view.marks.places:
        if span.metonym or span.start not in region or not is_local(scene, span):
            continue
        if not _told_with(scene, trigger, span.start):
            continue
        if not _belongs_elsewhere(scene, trigger, span):
            found.append(Where(span.place, scene.view.span(span.start, span.end), "place in the words of the meeting"))
    return tuple(found)


def is_local(scene: Scene, span: PlaceSpan) -> bool:
    """Whether a local preposition governs the place: "in Genf", "in der polnischen Hauptstadt Warschau"."""
    if span.start and scene.view.lower(span.start - 1) in AT_INSTANCE:
        return False
    if span.preposition:
        return span.preposition in _LOCAL
    start = span.start
    first = scene.view.sentence(start)[0]
    while (
        start > first
        and scene.view.tag(start - 1) in ("ART", "ADJA", "NN", "NE", "PDAT", "PPOSAT")
        and span.start - start < 4
    ):
        start -= 1
    return start > 0 and scene.view.lower(start - 1) in _LOCAL


def _belongs_elsewhere(scene: Scene, trigger: Trigger, span: PlaceSpan) -> bool:
    """Whether the place depends on another noun than the meeting: "das Ende der Ernte in Bern"."""
    return _hangs_on_noun(scene, trigger, span.start)


def _hangs_on_noun(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether the prepositional phrase that holds token `at` depends on a noun that is no meeting and no setting."""
    view = scene.view
    start, first = at, view.sentence(at)[0]
    while start > first and not (view.tag(start - 1).startswith("APPR")):
        start -= 1
        if at - start > 4:
            return False
    before = view.governor(start - 2) if start - 2 >= first else -1
    if before < first or view.tag(before) not in ("NN", "NE"):
        return False
    if before == trigger.index or any(t.index == before for t in trigger.absorbed):
        return False
    if trigger.verb and any(t.phase in MARGINS for t in scene.triggers_at(before)):
        return False  # "traf ihn am Rande des Gipfels in Bern"
    if scene.triggers_at(before):
        return True
    governing = view.preposition(view.phrase_start(before))
    if governing in _INSIDE and view.doc[before].text.endswith((*VENUE_NOUNS, *_FRAMES)):
        return _hangs_on_noun(scene, trigger, before)  # "in einem Hotel in Genf", but "der Brand im Hotel in Genf"
    if governing in ("unter", "laut"):  # "unter Vermittlung von A in Bern", but "laut dem Amt in Bern"
        return governing == "laut"
    return not scene.in_party(before) and not view.in_time(before) and view.doc[before].lemma_ not in _ADVERBIAL

