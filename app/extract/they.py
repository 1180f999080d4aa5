"""Those who met, named only as "sie" or "beide": "Sie trafen sich am Dienstag im Schloss"."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.names import ActorKind
from app.extract.candidates import MeetingMention, Standing, Taking
from app.extract.scene import Scene
from app.extract.triggers import Trigger

_REFLEXIVE = frozenset({"sich", "einander", "miteinander"})
_PLURALS = frozenset({"sind", "waren", "wollen", "sollen", "werden"})
_NEAR = 2  # sentences, or one paragraph, back to those whom "sie" means


def is_they(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of meeting has only a plural pronoun for all who meet."""
    clause = scene.clause_of(trigger)
    if clause is None or not trigger.verb or trigger.clause is None or clause.passive or clause.negated:
        return False
    if any(not p.genitive for p in scene.own(trigger.clause)):
        return False
    own = scene.view.own_tokens(trigger.clause)
    lowers = {scene.view.lower(i) for i in own}
    they = any(scene.view.lower(i) == "sie" and scene.view.tag(i) == "PPER" for i in own) or "beide" in lowers
    verbs = [scene.view.lower(i) for i in clause.verb_tokens if scene.view.tag(i).endswith("FIN")]
    plural = any(word in _PLURALS or word.endswith("en") for word in verbs)
    return they and plural and (bool(lowers & _REFLEXIVE) or "together" in trigger.frames)


def filled(mention: MeetingMention, before: Sequence[MeetingMention]) -> MeetingMention:
    """The mention with the people of the last meeting told shortly before; unchanged where there is none."""
    if not mention.they:
        return mention
    people = next((found for m in reversed(before) if _is_near(m, mention) and (found := _people(m))), ())
    return replace(mention, takings=people, standing=Standing.OWN) if people else mention


def is_met_by_two(mention: MeetingMention, others: Collection[Taking]) -> bool:
    """Whether two who have met others before go on to meet somebody else: "Dort trafen |sie| Ministerin C".

    `others` are those of a meeting that the mention could be of; two who share their words are a pronoun's.
    """
    people = [t for t in mention.takings if t.kind is ActorKind.PERSON]
    spans = [t.span for t in people]
    two = {t.name for t in people if spans.count(t.span) > 1}
    partners = {t.name for t in people} - two
    present = {t.name for t in others if t.kind is ActorKind.PERSON}
    return bool(two and partners and present - two) and not partners & present


def _people(mention: MeetingMention) -> tuple[Taking, ...]:
    people = tuple(t for t in mention.takings if t.kind is ActorKind.PERSON)
    return people if len(people) == 2 and len(mention.takings) == 2 else ()


def _is_near(one: MeetingMention, other: MeetingMention) -> bool:
    if one.entry != other.entry or one.caption:
        return False
    if one.passage == other.passage:
        return other.sentence - one.sentence <= _NEAR
    return other.passage - one.passage == 1
