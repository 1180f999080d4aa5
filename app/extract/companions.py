"""Who comes along with those who meet: "begleitet von A traf B den Minister C"."""

from collections.abc import Iterator

from app.domain.names import ActorKind
from app.extract.candidates import Taking
from app.extract.scene import Scene
from app.extract.triggers import Trigger

#: One of these stands before who comes along.
_COMPANY = frozenset({"begleitet", "begleitung"})


def companions(scene: Scene, trigger: Trigger) -> Iterator[Taking]:
    """Those whom the sentence of a trigger gives as company of one who meets.

    "Begleitet von der Gesandten Anna Berg traf Karl Moser den Präsidenten" names Anna Berg.
    """
    view = scene.view
    if view.words_in(0, len(view.doc)).isdisjoint(_COMPANY):
        return
    first, last = view.sentence(trigger.index)
    for party in scene.parties:
        if not first <= party.start < last or party.kind not in (ActorKind.PERSON, ActorKind.OFFICE):
            continue
        before = party.start - (2 if party.preposition == "von" else 1)
        by_participle = party.preposition == "von" and view.lower(before) == "begleitet" and _is_apposed(scene, before)
        in_company = view.lower(before) == "begleitung" and (party.preposition == "von" or party.genitive)
        if by_participle or (in_company and view.preposition(before) == "in"):
            yield from (scene.taking(p, "in company") for p in scene.row(party.row))


def _is_apposed(scene: Scene, participle: int) -> bool:
    """Whether "begleitet" opens a phrase of its own and is no verb form of the clause."""
    return participle == scene.view.sentence(participle)[0] or scene.view.lower(participle - 1) in (",", "und")
