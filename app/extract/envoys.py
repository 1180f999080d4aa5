"""Who comes for a side: "Für Polen kam A", "Aus Kiew waren B und C angereist", "Frankreich entsandte D"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.names import ActorKind
from app.extract.candidates import Party
from app.extract.scene import Scene, first_row
from app.extract.word_sets import word_set
from app.language.annotations import Clause

_COMING = word_set("kommen anreisen eintreffen reisen dabeisein")
#: Words by which an expected guest is one more: "auch A wird erwartet".
_MORE = word_set("auch zudem außerdem ebenfalls wieder ferner")
_BODIES = (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.DELEGATION)
_FOR = word_set("für aus auf")


def coming_for_a_side(scene: Scene, number: int, clause: Clause, bare: Sequence[Party]) -> list[Party]:
    """The people of a clause who come or are expected for a side, each with that side.

    "Für Polen kam Minister Karl Moser": Moser, of Poland. Empty where somebody else is a subject too.
    """
    if not bare or any(p.kind is not ActorKind.PERSON for p in bare):
        return []
    side = side_told(scene, number, clause)
    words = scene.view.words(clause)
    sender = any(p.preposition == "für" and p.kind is ActorKind.OFFICE for p in scene.own(number))
    coming = clause.verb in _COMING and (side is not None or sender)
    expected = clause.verb == "erwarten" and clause.passive and (side is not None or bool(words & _MORE))
    return [replace(p, side=p.side or side) for p in bare] if coming or expected else []


def side_told(scene: Scene, number: int, clause: Clause) -> str | None:
    """The side that a clause names by "für Polen", "auf polnischer Seite", "aus Warschau"."""
    for party in scene.own(number):
        if party.preposition in _FOR and party.kind in _BODIES:
            return party.side or party.name
    for place in scene.view.marks.places:
        if clause.start <= place.start < clause.end and place.preposition == "aus":
            return place.place.country or place.place.name
    return None


def standing_in(scene: Scene, number: int) -> list[Party]:
    """Those who represent: "Polen wurde von |A| vertreten", each with the side named last before."""
    own = scene.own(number)
    sides = [p for p in own if not p.preposition and p.kind in (ActorKind.STATE, ActorKind.ORGANISATION)]
    found = [p for p in own if p.preposition in ("durch", "von") and p.kind is ActorKind.PERSON]
    return [_of_side(p, [s for s in sides if s.start < p.start] or sides) for p in found]


def sent(clause: Clause, bare: list[Party]) -> list[Party]:
    """Who comes when somebody sends: the one sent by name, else the sender ("Polen entsandte Vertreter")."""
    sender = [] if clause.passive else first_row(bare)
    others = [p for p in bare if p not in sender]
    named = [p for p in others if p.kind is ActorKind.PERSON]
    if named:
        return [_of_side(p, [s for s in sender if s.kind in _BODIES]) for p in named]
    bodies = [p for p in sender if p.kind in _BODIES]
    return bodies if others and bodies else [p for p in others if p.kind is ActorKind.OFFICE]


def _of_side(party: Party, sides: list[Party]) -> Party:
    return replace(party, side=party.side or sides[-1].side or sides[-1].name) if sides else party
