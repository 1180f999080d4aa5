"""Sentences that add people to a meeting told before, and people who stay away."""

import re
from collections.abc import Iterator

from app.domain.claims import MeetingStatus, ParticipationRole
from app.domain.names import ActorKind
from app.extract.arrivals import ARRIVES, arriving
from app.extract.candidates import MeetingMention, Party, Standing, Where
from app.extract.scene import Scene
from app.extract.status import PAST
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
    }
)
_AT_TABLE = frozenset({"Verhandlungstisch", "Tisch", "Konferenztisch", "Runde", "Delegation", "Teilnehmer"})
_STAYING_AWAY = frozenset({"fernbleiben", "fehlen", "absagen", "schwänzen", "boykottieren", "ausladen"})
_REPRESENTING = frozenset({"vertreten"})
_REFERS = frozenset({"dabei", "daran", "dazu", "dort", "davon", "hierbei", "hieran"})
#: Verbs that say who is in a delegation: "der Delegation gehört A an", "die Delegation wird von A geleitet".
_LEADING = frozenset({"angehören", "gehören", "anführen", "leiten", "führen", "vertreten", "zählen"})
_SENDING = frozenset({"entsenden", "schicken"})
_HEADSHIP = frozenset({"leitung", "führung", "spitze", "vorsitz"})
_TEAMS = ("delegation", "team", "abordnung", "gruppe", "seite")
_BEING = frozenset({"sein", "ist", "sind", "war", "waren", "werde", "wird", "werden"})
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
        yield from _absent(scene, number, clause)


def _arriving(scene: Scene, number: int, clause: Clause) -> Iterator[MeetingMention]:
    people, goals = arriving(scene, number, clause)
    if goals:
        yield _bare_mention(scene, clause, people, ARRIVES, wheres=goals)


def _joining(scene: Scene, number: int, clause: Clause) -> Iterator[MeetingMention]:
    if clause.negated:
        return
    near = ("", "von", "neben")
    people = [p for p in scene.own(number) if not p.genitive and p.preposition in near and not p.spokesperson]
    bare = [p for p in people if not p.preposition]
    lowers = {scene.view.lower(i) for i in range(clause.start, clause.end)}
    lemmas = {scene.view.doc[i].lemma_ for i in range(clause.start, clause.end)}
    if clause.verb.endswith("begleiten") and len(people) > 1:
        yield _bare_mention(scene, clause, people, ACCOMPANIED)
    elif clause.verb in _JOINING_VERBS and bare and not _other_event(scene, clause, lowers):
        beside = [p for p in people if p in bare or (p.preposition == "neben" and p.kind is ActorKind.PERSON)]
        yield _bare_mention(scene, clause, beside, f"{clause.verb} without naming the meeting")
    elif bare and _sits_there(clause, lowers, lemmas):
        yield _bare_mention(scene, clause, bare, "at the table")
    elif bare and _stands_for_a_side(clause, lowers):
        yield _bare_mention(scene, clause, bare, "stands for a side")
    elif clause.verb == "vertreten" and clause.passive:
        standing_in = [p for p in scene.own(number) if p.preposition in ("durch", "von") and p.kind is ActorKind.PERSON]
        yield from _if_any(scene, clause, standing_in, "stands for a side")
    elif any(lemma.lower().endswith(_TEAMS) for lemma in lemmas):
        yield from _of_team(scene, clause, [p for p in scene.own(number) if p.kind is ActorKind.PERSON])
    elif _arrives(clause, lowers) and all(p.kind is ActorKind.PERSON for p in bare):
        yield from _if_any(scene, clause, bare, f"{clause.verb} for a side")
    elif clause.verb in _SENDING:
        sent = [p for p in bare if p.kind in (ActorKind.PERSON, ActorKind.OFFICE)]
        yield from _if_any(scene, clause, sent, f"{clause.verb} somebody")


def _arrives(clause: Clause, lowers: set[str]) -> bool:
    """ "Für Polen kam A", "Auch B wird erwartet"."""
    return (clause.verb in ("kommen", "anreisen") and "für" in lowers) or (
        clause.verb == "erwarten" and clause.passive and "auch" in lowers
    )


def _of_team(scene: Scene, clause: Clause, named: list[Party]) -> Iterator[MeetingMention]:
    """ "Der Delegation gehören neben A auch B und C an", "Die Delegation wird von A geführt", "unter Leitung von A"."""
    if clause.verb in _LEADING or (clause.verb == "stehen" and any(_at_head(scene, clause))):
        near = [p for p in named if not p.genitive and p.preposition in ("", "von", "neben")]
        yield from _if_any(scene, clause, near, f"{clause.verb} a delegation")
    heads = [p for p in named if p.start > 1 and scene.view.lower(p.start - 2) in _HEADSHIP and p.preposition == "von"]
    yield from _if_any(scene, clause, heads, "head of a delegation")


def _at_head(scene: Scene, clause: Clause) -> Iterator[bool]:
    """Whether "an der Spitze" stands in the clause."""
    return (scene.view.lower(i) == "spitze" for i in range(clause.start, clause.end))


def _if_any(scene: Scene, clause: Clause, people: list[Party], rule: str) -> Iterator[MeetingMention]:
    if people:
        yield _bare_mention(scene, clause, people, rule)


def _sits_there(clause: Clause, lowers: set[str], lemmas: set[str]) -> bool:
    """ "Am Tisch saßen auch A und B", "Dabei waren A und B"."""
    at_table = clause.verb in ("sitzen", "sein", "gehören", "zählen") and bool(lemmas & _AT_TABLE)
    return at_table or (clause.verb == "sein" and "dabei" in lowers)


def _stands_for_a_side(clause: Clause, lowers: set[str]) -> bool:
    """ "Auf polnischer Seite ist A vertreten"."""
    present = "vertreten" in lowers and bool(lowers & _BEING) and not lowers & {"durch", "von"}
    return present or (clause.verb == "vertreten" and any(_SIDE.search(word) for word in lowers))


def _other_event(scene: Scene, clause: Clause, lowers: set[str]) -> bool:
    """Whether "teilnehmen" names something else to take part in: "an der Zeremonie"."""
    if clause.kind is ClauseKind.RELATIVE:
        return False
    if clause.verb != "teilnehmen" and not lowers & _REFERS:
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


def _absent(scene: Scene, number: int, clause: Clause) -> Iterator[MeetingMention]:
    """ "ohne A", "A blieb fern", "A sagte seine Teilnahme ab", "die Absage von A", "A nimmt nicht teil"."""
    for party in scene.own(number):
        if party.kind not in (ActorKind.PERSON, ActorKind.OFFICE):
            continue
        role = _absence(scene, party, clause)
        if role is not None:
            yield _bare_mention(scene, clause, [party], role[1], role[0])


def _absence(scene: Scene, party: Party, clause: Clause) -> tuple[ParticipationRole, str] | None:
    view = scene.view
    before = view.doc[party.start - 1].lemma_ if party.start else ""
    further = view.doc[party.start - 2].lemma_ if party.start > 1 else ""
    if party.preposition == "ohne":
        return ParticipationRole.ABSENT, "ohne"
    if party.preposition in ("statt", "anstelle", "anstatt") and clause.verb in _LEADING | _JOINING_VERBS | _SENDING:
        return ParticipationRole.ABSENT, "replaced by another"
    if "Absage" in (before, further) and (party.preposition == "von" or party.genitive or before == "Absage"):
        return ParticipationRole.ABSENT, "Absage"
    subject = not party.preposition and not party.genitive
    lemmas = {view.doc[i].lemma_ for i in range(clause.start, clause.end)}
    if subject and clause.verb in _STAYING_AWAY and (clause.verb != "absagen" or "Teilnahme" in lemmas):
        return ParticipationRole.ABSENT, clause.verb
    if subject and clause.negated and clause.verb in ("teilnehmen", "beteiligen", "erscheinen", "kommen", "dabeisein"):
        return ParticipationRole.ABSENT, f"negated {clause.verb}"
    if (
        subject
        and clause.verb in _REPRESENTING
        and "lassen" in lemmas
        and "sich" in {view.lower(i) for i in range(clause.start, clause.end)}
    ):
        return ParticipationRole.REPRESENTED, "has himself represented"
    return None


def names_absent(mention: MeetingMention) -> bool:
    """Whether the mention only says who stays away."""
    return bool(mention.takings) and all(
        t.role in (ParticipationRole.ABSENT, ParticipationRole.REPRESENTED) for t in mention.takings
    )
