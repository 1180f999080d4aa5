"""Day and place of a meeting from the clause before it: "Am Sonntag reist A nach Bern. Dort trifft er B".

Only clauses that the text ties to the meeting lend theirs: by "dort" or "wo", by an infinitive of purpose, or because
somebody goes there and meets ("flog nach Bern und traf B").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.names import PlaceKind
from app.domain.timespans import TimeSpan
from app.extract.candidates import Where
from app.extract.day_words import days_of
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.when_where import PAST, is_local, located
from app.extract.word_sets import word_set
from app.language.annotations import Clause, ClauseKind, PlaceSpan, Tense
from app.language.times import direction_of

_THERE = word_set("dort dorthin")
#: Verbs beside those of travel that say that somebody is at a place on a day.
_BEING_THERE = word_set("sein aufhalten befinden weilen besuchen beginnen eröffnen stattfinden")
#: Verbs that put meetings on the programme of the journey told before.
_ON_PROGRAMME = word_set("planen vorsehen stehen anstehen treffen empfangen sprechen zusammentreffen zusammenkommen")
_LONGEST = 4  # days that a journey may take and still date the meeting


@dataclass(frozen=True, slots=True)
class _Origin:
    """The clause that lends its day and place, and what ties it to the meeting."""

    scene: Scene
    number: int
    tie: str

    @property
    def clause(self) -> Clause:
        return self.scene.view.clauses[self.number]


@dataclass(frozen=True, slots=True)
class Setting:
    """When and where a meeting is, with the rule that read the time."""

    time: TimeSpan
    time_rule: str
    wheres: tuple[Where, ...]


def completed(scene: Scene, trigger: Trigger, own: Setting) -> Setting:
    """What the meeting's own words say, completed by the clause that they are tied to."""
    if own.time.known and own.wheres:
        return own
    if trigger.definite and not trigger.verb:
        return own  # "das Treffen" takes its day from the meeting it refers to
    timed = own.time.known or _times_of(scene, trigger)
    for origin in _origins(scene, trigger):
        wheres = own.wheres or _place(origin)
        time, rule = (own.time, own.time_rule) if timed else _time(origin, scene, trigger)
        if wheres != own.wheres or time.known != own.time.known:
            return Setting(time, rule, wheres)
    return own


def _origins(scene: Scene, trigger: Trigger) -> Iterator[_Origin]:
    clause = scene.clause_of(trigger)
    if clause is None or trigger.clause is None:
        return
    own = scene.view.words(clause)
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None:
        if _is_journey(scene, scene.view.clauses[clause.parent]):
            yield _Origin(scene, clause.parent, "purpose of the journey")
    elif clause.opener == "wo" and trigger.clause:
        yield _Origin(scene, trigger.clause - 1 if clause.parent is None else clause.parent, "wo")
    elif _THERE & own:
        yield from _there(scene, trigger.clause)
    elif _goes_on(scene, trigger.clause):
        yield _Origin(scene, trigger.clause - 1, "end of the journey")
    elif clause.verb in _ON_PROGRAMME and _speaks_of_traveller(scene, trigger, clause):
        yield from _journey_before(scene, trigger.clause)


def _is_journey(scene: Scene, clause: Clause) -> bool:
    return clause.verb in scene.words.travelling and not clause.negated


def _goes_on(scene: Scene, number: int) -> bool:
    """ "flog am Montag nach Bern |und traf dort B|": the clause before, in the same sentence, is a journey."""
    view = scene.view
    this = view.clauses[number]
    if number == 0 or "und" not in (view.lower(this.start), view.lower(this.start - 1)):
        return False
    before = view.clauses[number - 1]
    return view.sentence_number(before.start) == view.sentence_number(this.start) and _is_journey(scene, before)


def _speaks_of_traveller(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    """Whether a pronoun, or nobody at all, does the meeting: "Er trifft …", "Geplant sind Treffen mit …"."""
    if _times_of(scene, trigger):
        return False  # "Am Sonntag reiste A nach B. Später traf er C": wherever that was
    view = scene.view
    own = view.own_tokens(trigger.clause) if trigger.clause is not None else []
    pronoun = any(view.tag(i) == "PPER" and view.lower(i) in ("er", "sie") for i in own)
    return pronoun or (not trigger.verb and clause.verb in ("planen", "vorsehen", "stehen", "anstehen"))


def _there(scene: Scene, number: int) -> Iterator[_Origin]:
    """The clauses that "dort" may mean: earlier ones of the sentence, those of the sentence before."""
    for found, at in _clauses_before(scene, number):
        if any(True for _ in _places(found, found.view.clauses[at])):
            yield _Origin(found, at, "dort")
            return


def _journey_before(scene: Scene, number: int) -> Iterator[_Origin]:
    """The journey that the sentence right before tells."""
    sentence = scene.view.sentence_number(scene.view.clauses[number].start)
    for found, at in _clauses_before(scene, number):
        clause = found.view.clauses[at]
        same = found is scene and found.view.sentence_number(clause.start) == sentence
        if not same and _is_journey(found, clause) and clause.kind is ClauseKind.MAIN:
            yield _Origin(found, at, "journey told before")
            return


def _clauses_before(scene: Scene, number: int) -> Iterator[tuple[Scene, int]]:
    """The clauses before one, nearest first: of its sentence and the one before, also in the passage before."""
    view = scene.view
    sentence = view.sentence_number(view.clauses[number].start)
    for at in range(number - 1, -1, -1):
        if view.sentence_number(view.clauses[at].start) < sentence - 1:
            return
        yield scene, at
    before = scene.before
    if sentence or before is None:
        return
    last = len(before.view.sentences) - 1
    for at in range(len(before.view.clauses) - 1, -1, -1):
        if before.view.sentence_number(before.view.clauses[at].start) < last:
            return
        yield before, at


def _places(scene: Scene, clause: Clause) -> Iterator[PlaceSpan]:
    """Places where a clause puts somebody; with "besuchen" also its object."""
    for span in scene.view.marks.places:
        if not clause.start <= span.start < clause.end:
            continue
        visited = clause.verb == "besuchen" and not span.preposition
        if visited or (not span.metonym and is_local(scene, span)):
            yield span


def _place(origin: _Origin) -> tuple[Where, ...]:
    scene = origin.scene
    spans = [*_places(scene, origin.clause)]
    goals = [span for span in spans if scene.view.lower(span.start - 1) == "nach"]
    if origin.tie != "dort" and origin.clause.verb in scene.words.travelling:
        spans = goals or spans
    rule = f"place of the clause before: {origin.tie}"
    found = [Where(span.place, scene.view.span(span.start, span.end), rule) for span in spans]
    finest = [w for w in found if w.place.kind is not PlaceKind.COUNTRY] or found
    return tuple(finest[-1:])


def _times_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether the clause has a time of its own, be it a vague one ("später")."""
    return any(scene.view.clause_number(m.start) == trigger.clause for m in scene.view.marks.times if m.rule != "clock")


def _time(origin: _Origin, scene: Scene, trigger: Trigger) -> tuple[TimeSpan, str]:
    """The day of a journey or stay, if the meeting lies on the same side of the present."""
    clause, mine = origin.clause, scene.clause_of(trigger)
    unknown = TimeSpan.unknown(), ""
    if clause.verb not in origin.scene.words.travelling | _BEING_THERE or mine is None:
        return unknown
    if mine.tense is not Tense.NONE and (clause.tense in PAST) != (mine.tense in PAST and not mine.modal):
        return unknown
    for mention in origin.scene.view.marks.times:
        if not clause.start <= mention.start < clause.end:
            continue
        span = days_of(origin.scene, mention, direction_of(clause))
        if span.days is not None and span.days <= _LONGEST:
            return located(origin.scene, mention, span), f"day of the clause before: {origin.tie}"
    return unknown
