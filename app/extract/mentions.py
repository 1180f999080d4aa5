"""From triggers to mentions of meetings: who, when, where, how far, and whether it can stand alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.domain.articles import PassageKind
from app.domain.claims import MeetingStatus, NonMeeting
from app.domain.names import ActorKind
from app.domain.timespans import TimeSpan
from app.extract.candidates import MeetingMention, Party, Standing, Taking, Where
from app.extract.course import looks_back, on_programme
from app.extract.events import event_name
from app.extract.followups import find_followups
from app.extract.frames import takings_of
from app.extract.guests import with_addressee, with_guest, with_visitor
from app.extract.neighbours import Setting, completed
from app.extract.noun_frames import is_beside
from app.extract.parties import PartyFinder
from app.extract.remote import form_of
from app.extract.scene import Scene
from app.extract.sides import Row, rows_of
from app.extract.splitting import is_separate, split_by_enumeration, split_one_by_one
from app.extract.status import StatusReading, read_status
from app.extract.they import is_they
from app.extract.triggers import Trigger, find_triggers, is_topic
from app.extract.views import PassageView
from app.extract.when_where import names_day, region_of, when, when_told, where
from app.knowledge.meetings import MeetingForm, MeetingWords
from app.language.anchors import is_by_day
from app.language.annotations import AnnotatedArticle, ClauseKind, NameSpan

_FURTHER = frozenset(
    {"weiter", "neu", "nächst", "erneut", "nochmalig", "zusätzlich", "weitere", "neue", "nächste", "weiterer"}
)
#: What opens the part of a phrase that names those who meet.
_NAMING = frozenset({"der", "des", "den", "dem", "von", "vom", "mit", "zwischen", "beider", "zweier", "dreier"})


@dataclass(slots=True)
class Mentions:
    """All mentions of an article in text order, talks that are no meeting, and enumerations of sides."""

    meetings: list[MeetingMention] = field(default_factory=list)
    rejected: list[NonMeeting] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def find_mentions(annotated: AnnotatedArticle, words: MeetingWords) -> Mentions:
    """Every mention of a meeting in the article's read passages."""
    found = Mentions()
    finder, actors = PartyFinder(words), _actors(annotated)
    named: list[Party] = []
    before: Scene | None = None
    for index, passage in enumerate(annotated.passages):
        view = PassageView(index, passage)
        parties = finder.find(view, named)
        named += [p for p in parties if p.kind is not ActorKind.OFFICE]
        scene = Scene(view, words, parties, find_triggers(view, words), _preceding(before, view), actors)
        before = scene
        mentions = [m for trigger in scene.triggers for m in _of_trigger(scene, trigger, found)]
        mentions += find_followups(scene)
        found.meetings += sorted((_placed(scene, m) for m in mentions), key=lambda m: m.order)
        found.rows += rows_of(scene)
    return found


def _actors(annotated: AnnotatedArticle) -> dict[str, NameSpan]:
    """The people of an article by surname and its states by name, lower-cased; left out where two share one."""
    found: dict[str, NameSpan] = {}
    shared: set[str] = set()
    for passage in annotated.passages:
        for name in passage.doc._.parley.names:
            if name.actor_kind in (ActorKind.PERSON, ActorKind.STATE):
                key = name.target.split()[-1].lower()
                if found.setdefault(key, name).target != name.target:
                    shared.add(key)
    return {key: name for key, name in found.items() if key not in shared}


def _preceding(before: Scene | None, view: PassageView) -> Scene | None:
    """The passage before, if a reader goes on from it to this one."""
    if before is None or before.view.source.passage.entry != view.source.passage.entry:
        return None
    return before if PassageKind.CAPTION not in (before.view.kind, view.kind) else None


def _placed(scene: Scene, mention: MeetingMention) -> MeetingMention:
    passage = scene.view.source.passage
    return replace(
        mention,
        entry=passage.entry,
        caption=passage.kind is PassageKind.CAPTION,
        anchor=scene.view.anchor,
        by_day=passage.entry is not None and is_by_day(passage.published),
        lead=passage.kind in (PassageKind.TITLE, PassageKind.LEAD),
    )


def _of_trigger(scene: Scene, trigger: Trigger, found: Mentions) -> Iterator[MeetingMention]:
    status = read_status(scene, trigger)
    if status.rejected:
        found.rejected.append(_non_meeting(scene, trigger, status))
        return
    parts = split_by_enumeration(scene, trigger)
    if parts:
        for part in parts:
            yield _mention(scene, trigger, status, part.takings, part.time, part.time_rule, part.wheres)
        return
    region = region_of(scene, trigger)
    time, rule = when(scene, trigger, region, status.status)
    told = completed(scene, trigger, Setting(time, rule, where(scene, trigger, region)))
    takings = [] if _is_predicate(scene, trigger) else takings_of(scene, trigger)
    whole = with_guest(scene, trigger, with_visitor(scene, trigger, takings))
    whole = with_addressee(scene, trigger, whole)
    for takings in split_one_by_one(scene, trigger) or [whole]:
        yield _mention(scene, trigger, status, takings, told.time, told.time_rule, told.wheres)


def _mention(
    scene: Scene,
    trigger: Trigger,
    status: StatusReading,
    takings: list[Taking],
    time: TimeSpan,
    time_rule: str,
    wheres: tuple[Where, ...],
) -> MeetingMention:
    view = scene.view
    start, end = view.sentence(trigger.index)
    status = by_date(scene, trigger, status, time)
    return MeetingMention(
        passage=view.index,
        sentence=view.sentence_number(trigger.index),
        order=trigger.index,
        trigger=view.span(trigger.start, trigger.end),
        sentence_span=view.span(start, end),
        form=form_of(scene, trigger),
        standing=_standing(scene, trigger, takings, dated=time.known),
        rule=_rule(scene, trigger),
        status=status.status,
        status_rule=status.rule,
        status_span=status.span,
        weak_status=status.weak,
        noun=trigger.noun is not None,
        adds=_adds(trigger, takings),
        takings=tuple(takings),
        time=time,
        time_rule=time_rule,
        told=when_told(scene, trigger) if not time.known else TimeSpan.unknown(),
        wheres=wheres,
        definite=trigger.definite and not trigger.verb,
        one_sided=_is_one_sided(takings),
        apart=_is_apart(scene, trigger, takings),
        further=bool(_FURTHER & set(trigger.adjectives)) or (not takings and _goes_on(scene, trigger)),
        earlier=bool(takings) and looks_back(scene, trigger),
        ordinal=_ordinal(scene, trigger),
        event=event_name(view, trigger),
        travel=_only_travel(trigger, takings),
        unnamed=_is_unnamed(view, trigger),
        day_open=not time.known and names_day(scene, region_of(scene, trigger)),
        they=not takings and is_they(scene, trigger),
    )


def _goes_on(scene: Scene, trigger: Trigger) -> bool:
    """Whether talks are taken up again: "Die Gespräche sollen am Freitag fortgesetzt werden"."""
    clause = scene.clause_of(trigger)
    return not trigger.verb and clause is not None and clause.verb in scene.words.status_verbs["continued"]


def _adds(trigger: Trigger, takings: list[Taking]) -> bool:
    """Whether a mention that refers back only names more people: "an dem Treffen nahm auch A teil"."""
    more = all(t.rule.startswith(("subject of", "mit beside", "neben beside")) for t in takings)
    return trigger.definite and not trigger.verb and more


def by_date(scene: Scene, trigger: Trigger, status: StatusReading, time: TimeSpan) -> StatusReading:
    """The status with the date against the day of publication: what lies ahead is planned, what lies back was held."""
    anchor = scene.view.anchor
    if (
        anchor is None
        or not time.known
        or status.status
        in (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.POSSIBLE, MeetingStatus.DENIED)
    ):
        return status
    first, last = time.start or time.end, time.end  # an open end ("seit gestern") lies ahead
    if first and first > anchor and status.status is not MeetingStatus.PLANNED:
        return replace(status, status=MeetingStatus.PLANNED, rule=f"{status.rule}; the date lies ahead")
    if last and last < anchor and status.status in (MeetingStatus.ONGOING, MeetingStatus.PLANNED):
        return replace(status, status=MeetingStatus.HELD, rule=f"{status.rule}; the date lies back")
    clause = scene.clause_of(trigger)
    if (
        status.status is MeetingStatus.ONGOING
        and first == anchor
        and trigger.verb
        and clause
        and clause.kind is not ClauseKind.VERBLESS
    ):
        return replace(status, status=MeetingStatus.PLANNED, rule=f"{status.rule}; today", weak=False)
    return status


def _standing(scene: Scene, trigger: Trigger, takings: list[Taking], *, dated: bool) -> Standing:
    beside = not trigger.verb and not takings and is_beside(scene, trigger)
    if is_topic(trigger, scene.words) or beside or _is_theme(scene, trigger):
        return Standing.TOPIC
    weak = trigger.noun is not None and trigger.noun.word in scene.words.weak_nouns
    another = dated and bool(_FURTHER & set(trigger.adjectives))  # "die nächste Runde am Freitag"
    if not takings and weak and not another and not _is_of_talks(scene, trigger):
        return Standing.TOPIC
    return Standing.OWN if takings else Standing.JOINS


def _is_of_talks(scene: Scene, trigger: Trigger) -> bool:
    """ "die dritte Runde |der Gespräche|", "die erste Runde |für die Verhandlungen|": a round of talks."""
    after = [t for t in scene.triggers if not t.verb and t.noun and 0 <= t.start - trigger.end <= 1]
    return any(t.phase or t.preposition == "für" for t in after)


def _is_predicate(scene: Scene, trigger: Trigger) -> bool:
    """ "Das Treffen von A und B war |das dritte Gespräch der Parteien|": says what the meeting was, not who met."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb or trigger.preposition or trigger.phase or clause.verb != "sein":
        return False
    return any(
        t.end <= trigger.start and not (t.verb or t.preposition or t.phase) for t in scene.triggers_of(trigger.clause)
    )


def _is_unnamed(view: PassageView, trigger: Trigger) -> bool:
    """Whether a definite phrase ends with its noun; in "die Beratungen der Hafenmeister" others follow."""
    follows = view.lower(trigger.end)
    return trigger.definite and not trigger.verb and follows not in _NAMING


def _only_travel(trigger: Trigger, takings: list[Taking]) -> bool:
    """ "A und B sind zu Besuch in Bern": guests without a host travel, they meet nobody yet."""
    visit = trigger.form is MeetingForm.VISIT and not trigger.verb
    return visit and bool(takings) and all(t.rule.startswith(("subject", "owner", "von", "genitive")) for t in takings)


def _is_theme(scene: Scene, trigger: Trigger) -> bool:
    """Whether the talks are what was spoken about: "ein Thema waren direkte Verhandlungen"."""
    clause = scene.clause_of(trigger)
    if clause is None or trigger.verb or clause.verb != "sein":
        return False
    return any(scene.view.doc[i].lemma_.endswith(("Thema", "thema")) for i in range(clause.start, clause.end))


def _rule(scene: Scene, trigger: Trigger) -> str:
    clause = scene.clause_of(trigger)
    if trigger.verb:
        return f"verb {clause.verb if clause else ''}"
    return f"noun {trigger.noun.word if trigger.noun else ''}"


def _is_one_sided(takings: list[Taking]) -> bool:
    """Whether only those after "mit" or "bei" are named."""
    return bool(takings) and all(t.rule.startswith(("mit", "bei")) for t in takings)


def _is_apart(scene: Scene, trigger: Trigger, takings: list[Taking]) -> bool:
    """Whether the words set the meeting beside another: "außerdem", "am Rande", "getrennt", "bilateral"."""
    if trigger.phase in ("Rand", "Rande") or {"getrennt", "separat", "bilateral"} & set(trigger.adjectives):
        return True
    clause = scene.clause_of(trigger)
    if (clause is not None and on_programme(scene, clause)) or is_separate(trigger):
        return True
    words = scene.view.words(clause) if clause else frozenset()
    both = any(t.rule.startswith(("zwischen", "genitive", "owner")) for t in takings)
    return both and bool(words & {"außerdem", "zudem", "ferner", "darüber", "daneben", "unabhängig"})


def _ordinal(scene: Scene, trigger: Trigger) -> int | None:
    for adjective in trigger.adjectives:
        stem = adjective.rstrip("enrsm") if adjective not in scene.words.ordinals else adjective
        if stem in scene.words.ordinals and scene.words.ordinals[stem] > 1:
            return scene.words.ordinals[stem]
        if adjective.rstrip(".").isdigit() and adjective.endswith("."):
            return int(adjective.rstrip("."))
    return None


def _non_meeting(scene: Scene, trigger: Trigger, status: StatusReading) -> NonMeeting:
    start, end = scene.view.sentence(trigger.index)
    return NonMeeting(status.rejected, scene.view.span(start, end), status.rule)
