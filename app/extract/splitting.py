"""Two meetings told by one verb: "A traf im Mai B in Wien und zuletzt in Bern C"."""

from dataclasses import dataclass, replace

from app.domain.claims import MeetingStatus
from app.domain.timespans import TimeSpan
from app.extract.candidates import Party, Taking, Where
from app.extract.frames import takings_of
from app.extract.scene import Scene
from app.extract.triggers import Trigger
from app.extract.when_where import Region, when, where

_SEPARATE = frozenset({"getrennt", "separat", "einzel", "einzeln"})


@dataclass(frozen=True, slots=True)
class Part:
    """One of several meetings of a clause."""

    takings: list[Taking]
    time: TimeSpan
    time_rule: str
    wheres: tuple[Where, ...]


def split_by_enumeration(scene: Scene, trigger: Trigger) -> list[Part]:
    """The meetings that a verb's clause enumerates, empty where it tells only one."""
    clause = scene.clause_of(trigger)
    if clause is None or not trigger.verb:
        return []
    partners = [
        p for p in scene.own(trigger.clause) if p.preposition == "mit" or (not p.preposition and not p.genitive)
    ]
    cut = _cut(scene, partners, clause.start, clause.end)
    if cut is None:
        return []
    takings = takings_of(scene, trigger)
    spans = {p.name: scene.view.span(p.name_start, p.name_end) for p in scene.parties}
    edge = scene.view.span(cut, cut + 1).start
    subject = [t for t in takings if t.rule.startswith("subject") and t.span.start < edge and not _has_mit(t)]
    former = [t for t in takings if t.span.start < edge and t not in subject]
    latter = [t for t in takings if t.span.start > edge]
    if not subject or not former or not latter or not spans:
        return []
    parts = []
    for members, start, end in ((former, clause.start, cut), (latter, cut + 1, clause.end)):
        region = Region(((start, end),))
        own = replace(trigger, index=max(start, min(trigger.index, end - 1)))
        time, rule = when(scene, own, region, MeetingStatus.HELD)
        parts.append(Part([*subject, *members], time, rule, where(scene, own, region)))
    return parts


def _has_mit(taking: Taking) -> bool:
    return taking.rule.startswith("mit")


def _cut(scene: Scene, partners: list[Party], start: int, end: int) -> int | None:
    """The "und" after which an adverb, a time or a place opens the second meeting."""
    view = scene.view
    for i in range(start + 1, end - 1):
        if view.lower(i) not in ("und", "sowie") or scene.in_party(i):
            continue
        opens = view.tag(i + 1) in ("ADV", "APPRART") or (view.tag(i + 1) == "APPR" and view.lower(i + 1) != "mit")
        if not opens:
            continue
        before = [p for p in partners if p.end <= i and p.preposition == "mit"]
        after = [p for p in partners if p.start > i]
        if before and after:
            return i
    return None


def is_separate(trigger: Trigger) -> bool:
    """Whether talks are said to be held one by one: "zu getrennten Gesprächen"."""
    return any(_SEPARATE & {a.rstrip("eomnrs") for a in noun.adjectives} for noun in (trigger, *trigger.absorbed))


def split_one_by_one(scene: Scene, trigger: Trigger) -> list[list[Taking]]:
    """The people of each of several separate talks: "A empfing B und C zu getrennten Gesprächen" tells two.

    Empty where one person on one side does not face several on the other.
    """
    if not is_separate(trigger):
        return []
    rows: dict[int, list[Taking]] = {}
    by_name = {party.name: party for party in reversed(scene.parties)}  # the first of a name counts
    for taking in takings_of(scene, trigger):
        party = by_name.get(taking.name)
        if party is None:
            return []
        rows.setdefault(party.row, []).append(taking)
    if sorted(len(row) > 1 for row in rows.values()) != [False, True]:
        return []
    alone, several = sorted(rows.values(), key=len)
    return [[*alone, other] for other in several]
