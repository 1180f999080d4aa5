"""Who "beide" are: "Vertreter beider Länder" and "beide Seiten" stand for the two sides named last."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.names import ActorKind
from app.extract.candidates import Party
from app.extract.views import PassageView

#: Nouns of a side, and which actors they can mean.
_SIDES = {
    "land": (ActorKind.STATE, ActorKind.DELEGATION), "staat": (ActorKind.STATE, ActorKind.DELEGATION),
    "seite": (ActorKind.STATE, ActorKind.DELEGATION, ActorKind.ORGANISATION), "partei": (ActorKind.ORGANISATION,),
    "delegation": (ActorKind.STATE, ActorKind.DELEGATION), "regierung": (ActorKind.STATE, ActorKind.DELEGATION),
    "organisation": (ActorKind.ORGANISATION,), "tarifpartei": (ActorKind.ORGANISATION,),
    "konfliktpartei": (ActorKind.STATE, ActorKind.DELEGATION, ActorKind.ORGANISATION),
    "kriegspartei": (ActorKind.STATE, ActorKind.DELEGATION, ActorKind.ORGANISATION),
}  # fmt: skip
_BOTH = frozenset({"beide", "beider", "beiden"})


def resolve_both(view: PassageView, groups: Sequence[Party], named: Sequence[Party]) -> list[Party]:
    """The groups with those of "beide" replaced by the two sides named last; `named` in order, earlier text first.

    "Vertreter beider Länder" after "Polen und Litauen" gives two delegations.
    """
    return [party for group in groups for party in (_sides(view, group, named) or [group])]


def _sides(view: PassageView, group: Party, named: Sequence[Party]) -> list[Party]:
    kinds = _kinds(view, group)
    if kinds is None:
        return []
    pair = _last_two(named, kinds)
    if len(pair) < 2:
        return []
    sent = view.lower(group.end - 1) != view.lower(group.name_start)
    return [_stand_in(group, side, delegation=sent) for side in pair]


def _kinds(view: PassageView, group: Party) -> tuple[ActorKind, ...] | None:
    """The kinds of side that a group of "beide" stands for, None where it is no such group."""
    words = [view.lower(i) for i in range(group.start, group.end)]
    if not _BOTH & set(words):
        return None
    last = view.doc[group.end - 1].lemma_.lower()
    return _SIDES.get(last)


def _last_two(named: Sequence[Party], kinds: tuple[ActorKind, ...]) -> list[Party]:
    """The two sides named last, those that stand in one enumeration before others: "Polen und Litauen"."""
    fitting = [p for p in named if p.kind in kinds]
    for later in range(len(fitting) - 1, 0, -1):
        one, other = fitting[later - 1], fitting[later]
        if one.row == other.row and other.start > one.start and _side(one) != _side(other):
            return [one, other]
    found: list[Party] = []
    for party in reversed(fitting):
        if len(found) < 2 and not any(_side(party) == _side(other) for other in found):
            found.insert(0, party)
    return found


def _side(party: Party) -> str:
    return party.name if party.kind is ActorKind.ORGANISATION else party.side or party.name


def _stand_in(group: Party, side: Party, *, delegation: bool) -> Party:
    if side.kind is ActorKind.ORGANISATION or not delegation:
        return replace(group, name=side.name, kind=side.kind, side=side.side, plural=True, definite_group=False)
    name = f"Delegation: {_side(side)}"
    return replace(group, name=name, kind=ActorKind.DELEGATION, side=_side(side), plural=True, definite_group=False)
