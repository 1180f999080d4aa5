"""Sentences that add people to a meeting told before, and people who stay away."""

import re
from collections.abc import Iterator, Set
from functools import partial

from app.domain.claims import MeetingStatus, ParticipationRole
from app.domain.names import ActorKind
from app.extract.absences import find_absent, replaces
from app.extract.arrangers import find_arrangers
from app.extract.arrivals import ARRIVES, arriving
from app.extract.candidates import MeetingMention, Party, Standing, Where
from app.extract.envoys import coming_for_a_side, sent, standing_in
from app.extract.scene import Scene
from app.extract.status import PAST
from app.extract.word_sets import word_set
from app.knowledge.meetings import MeetingForm
from app.language.annotations import Clause, ClauseKind, Tense

_JOINING_VERBS = frozenset(
    {
        "teilnehmen",
        "dabeisein",
        "beiwohnen",
        "mitwirken",
        "anschließen",
        "beteiligen",
        "hinzukommen",
        "dazustoßen",
        "hinzustoßen",
        "zuschalten",
        "dazukommen",
        "dazuschalten",
        "hinzuschalten",
    }
)
#: Those among them that need no "dabei": they say by themselves that others are there.
_TO_THE_REST = word_set("teilnehmen zuschalten dazustoßen hinzustoßen dazukommen dazuschalten hinzuschalten")
_AT_TABLE = frozenset({"Verhandlungstisch", "Tisch", "Konferenztisch", "Runde", "Delegation", "Teilnehmer"})
_REFERS = frozenset({"dabei", "daran", "dazu", "dort", "davon", "hierbei", "hieran"})
#: Verbs that say who is in a delegation: "der Delegation gehört A an", "die Delegation wird von A geleitet".
_LEADING = frozenset({"angehören", "gehören", "anführen", "leiten", "führen", "vertreten", "zählen"})
_SENDING = frozenset({"entsenden", "schicken"})
_HEADSHIP = frozenset({"leitung", "führung", "spitze", "vorsitz"})
_TEAMS = ("delegation", "team", "abordnung", "gruppe", "seite")
_BEING = frozenset({"sein", "ist", "sind", "war", "waren", "werde", "wird", "werden"})
_BEING_IN = frozenset({"sein", "befinden", "reisen", "kommen", "anreisen", "eintreffen", "ankommen", "erscheinen"})
#: Rule of a sentence that gives somebody company; it needs one of them in the meeting already.
ACCOMPANIED = "accompanied"
_SIDE = re.compile(r"(?:seite|seiten|seitens)$", re.IGNORECASE)


def find_followups(scene: Scene) -> Iterator[MeetingMention]:
    """Mentions without a word of meeting: "A begleitete ihn dabei", "Am Tisch saßen auch B und C", "ohne D"."""
    with_trigger = {t.clause for t in scene.triggers}
    for number, clause in enumerate(scene.view.clauses):
        if number not in with_trigger:
            yield from _joining(scene, number, clause)
            yield from _arriving(scene, number, clause)
        yield from find_absent(scene, number, clause, partial(_absent_mention, scene, clause))


def _arriving(scene: Scene, number: int, clause: Clause) -> Iterator[MeetingMention]:
    people, goals = arriving(scene, number, clause)
    if goals:
        yield _bare_mention(scene, clause, people, ARRIVES, wheres=goals)


def _joining(scene: Scene, number: int, clause: Clause) -> Iterator[MeetingMention]:
    arranging = find_arrangers(scene, number, clause)
    if arranging is not None:
        yield _bare_mention(scene, clause, *arranging)
        return
    contrasted = scene.denied(number)
    if clause.negated and not contrasted:
        return
    near = ("", "von", "neben")
    people = [p for p in scene.own(number) if not p.genitive and p.preposition in near and not p.spokesperson]
    people = [p for p in people if p not in contrasted]
    bare = [p for p in people if not p.preposition]
    lowers = scene.view.words(clause)
    lemmas = {scene.view.doc[i].lemma_ for i in range(clause.start, clause.end)}
    if clause.verb.endswith("begleiten") and len(people) > 1:
        yield _bare_mention(scene, clause, people, ACCOMPANIED)
    elif clause.verb in _BEING_IN and "begleitung" in lowers:
        yield from _in_company(scene, number, clause, bare)
    elif clause.verb in _JOINING_VERBS and bare and not _other_event(scene, clause, lowers):
        beside = [p for p in people if p in bare or (p.preposition == "neben" and p.kind is ActorKind.PERSON)]
        yield _bare_mention(scene, clause, beside, f"{clause.verb} without naming the meeting")
    elif bare and _sits_there(clause, lowers, lemmas):
        yield _bare_mention(scene, clause, bare, "at the table")
    elif clause.verb == "vertreten" and lowers & {"durch", "von"}:
        yield from _if_any(scene, clause, standing_in(scene, number), "stands for a side")
    elif clause.verb in ("vertreten", "lassen") and {"vertreten", "sich", "von"} <= lowers:
        deputies = [p for p in scene.own(number) if p.preposition == "von" and p.kind is ActorKind.PERSON]
        yield from _if_any(scene, clause, deputies, "stands for another")
    elif bare and replaces(scene, number, clause):
        yield from _if_any(scene, clause, [p for p in bare if p.kind is ActorKind.PERSON][:1], "in place of another")
    elif bare and _stands_for_a_side(clause, lowers):
        yield _bare_mention(scene, clause, bare, "stands for a side")
    elif coming := coming_for_a_side(scene, number, clause, bare):
        yield _bare_mention(scene, clause, coming, f"{clause.verb} for a side")
    elif any(lemma.lower().endswith(_TEAMS) for lemma in lemmas) or _is_of_team_before(scene, clause):
        own = [p for p in scene.own(number) if p not in contrasted]
        yield from _of_team(scene, clause, [p for p in own if p.kind is ActorKind.PERSON])
    elif clause.verb in _SENDING:
        yield from _if_any(scene, clause, sent(clause, bare), f"{clause.verb} somebody")
    elif clause.verb in _BEING_IN and bare:
        led = [p for p in scene.own(number) if p.preposition == "mit" and p.kind is ActorKind.PERSON]
        come = [p for p in bare if p.kind is ActorKind.PERSON]
        yield from _if_any(scene, clause, [*led, *come] if led and come == bare else [], ACCOMPANIED)


def _in_company(scene: Scene, number: int, clause: Clause, bare: list[Party]) -> Iterator[MeetingMention]:
    """ "In Mosers Begleitung waren A und B", "in seiner Begleitung befand sich C"."""
    view = scene.view
    noun = next(i for i in range(clause.start, clause.end) if view.lower(i) == "begleitung")
    people = [p for p in bare if p.kind is ActorKind.PERSON]
    if view.tag(noun - 1) == "PPOSAT":
        yield from _if_any(scene, clause, people, "in company")
    owner = [p for p in scene.own(number) if p.end == noun and p not in people]
    behind = (p for p in scene.own(number) if p.start in (noun + 1, noun + 2))
    owner += [p for p in behind if p.preposition == "von" or p.genitive]
    if people and owner:
        yield _bare_mention(scene, clause, [*owner, *people], ACCOMPANIED)


def _of_team(scene: Scene, clause: Clause, named: list[Party]) -> Iterator[MeetingMention]:
    """ "Der Delegation gehören neben A auch B und C an", "Die Delegation wird von A geführt", "unter Leitung von A"."""
    if clause.verb in _LEADING or (clause.verb == "stehen" and any(_at_head(scene, clause))):
        near = [p for p in named if not p.genitive and p.preposition in ("", "von", "neben")]
        yield from _if_any(scene, clause, near, f"{clause.verb} a delegation")
    heads = [p for p in named if p.start > 1 and scene.view.lower(p.start - 2) in _HEADSHIP and p.preposition == "von"]
    yield from _if_any(scene, clause, heads, "head of a delegation")


def _is_of_team_before(scene: Scene, clause: Clause) -> bool:
    """ "Zu ihr gehörten auch A und B" behind a sentence about a delegation."""
    view = scene.view
    number = view.sentence_number(clause.start)
    if clause.verb not in ("gehören", "angehören", "zählen") or not number:
        return False
    refers = any(view.tag(i) == "PPER" or view.lower(i) == "dazu" for i in range(clause.start, clause.end))
    return refers and any(view.doc[i].lemma_.lower().endswith(_TEAMS) for i in range(*view.sentences[number - 1]))


def _at_head(scene: Scene, clause: Clause) -> Iterator[bool]:
    """Whether "an der Spitze" stands in the clause."""
    return (scene.view.lower(i) == "spitze" for i in range(clause.start, clause.end))


def _if_any(scene: Scene, clause: Clause, people: list[Party], rule: str) -> Iterator[MeetingMention]:
    if people:
        yield _bare_mention(scene, clause, people, rule)


def _sits_there(clause: Clause, lowers: Set[str], lemmas: Set[str]) -> bool:
    """ "Am Tisch saßen auch A und B", "Dabei waren A und B"."""
    at_table = clause.verb in ("sitzen", "sein", "gehören", "zählen") and bool(lemmas & _AT_TABLE)
    return at_table or (clause.verb == "sein" and bool(lowers & {"dabei", "anwesend", "zugegen"}))


def _stands_for_a_side(clause: Clause, lowers: Set[str]) -> bool:
    """ "Auf polnischer Seite ist A vertreten"."""
    present = "vertreten" in lowers and bool(lowers & _BEING) and not lowers & {"durch", "von"}
    return present or (clause.verb == "vertreten" and any(_SIDE.search(word) for word in lowers))


def _other_event(scene: Scene, clause: Clause, lowers: Set[str]) -> bool:
    """Whether "teilnehmen" names something else to take part in: "an der Zeremonie"."""
    if clause.kind is ClauseKind.RELATIVE:
        return False
    if clause.verb not in _TO_THE_REST and not lowers & _REFERS:
        return True
    for i in range(clause.start, clause.end - 1):
        if scene.view.tag(i + 1) in ("PPER", "PDS", "PRELS"):
            continue
        if scene.view.lower(i) in ("an", "am", "bei", "beim") and scene.view.tag(i).startswith("APPR"):
            return True
    return False


def _bare_mention(
    scene: Scene,
    clause: Clause,
    people: list[Party],
    rule: str,
    role: ParticipationRole = ParticipationRole.ATTENDED,
    wheres: tuple[Where, ...] = (),
) -> MeetingMention:
    view = scene.view
    start, end = view.sentence(clause.start)
    trigger = view.span(clause.start, clause.end)
    return MeetingMention(
        passage=view.index,
        sentence=view.sentence_number(clause.start),
        order=clause.start,
        trigger=trigger,
        sentence_span=view.span(start, end),
        form=MeetingForm.TALKS,
        standing=Standing.JOINS,
        rule=rule,
        status=MeetingStatus.HELD if clause.tense in PAST or clause.tense is Tense.NONE else MeetingStatus.ONGOING,
        status_rule="",
        status_span=trigger,
        takings=tuple(scene.taking(p, rule, role) for p in people),
        wheres=wheres,
        definite=True,
        adds=True,
    )


def _absent_mention(scene: Scene, clause: Clause, party: Party, rule: str, role: ParticipationRole) -> MeetingMention:
    return _bare_mention(scene, clause, [party], rule, role)


def names_absent(mention: MeetingMention) -> bool:
    """Whether the mention only says who stays away."""
    return bool(mention.takings) and all(
        t.role in (ParticipationRole.ABSENT, ParticipationRole.REPRESENTED) for t in mention.takings
    )
