"""Who stands for a team or side: "eine Gruppe um A", "Polen, vertreten durch C"."""

import re
from collections.abc import Sequence

from app.domain.names import ActorKind
from app.extract.candidates import Party
from app.extract.views import PassageView

_TEAMS = re.compile(r"(?:gruppen?|teams?|delegation(?:en)?|abordnung(?:en)?|runden?|mission)$")
#: Nouns of the one who leads: "unter |Leitung| von A".
_HEADSHIP = frozenset({"leitung", "führung", "vorsitz", "federführung"})
#: Participles of one who leads a team, and of one who speaks for a side.
_LED = frozenset({"angeführt", "geführt", "geleitet"})
_REPRESENTED = frozenset({"vertreten", "repräsentiert"})
_LEADING = ("angeführte", "geführte", "geleitete")


def head_of(view: PassageView, party: Party, before: int, parties: Sequence[Party]) -> int | None:
    """The noun of the team or side that a party stands for, None where it stands for none; `before` governs it.

    "eine |Delegation| unter Leitung von Karl Moser" names Karl Moser as one who meets.
    """
    if party.kind is not ActorKind.PERSON or before < 0:
        return None
    noun = _by_preposition(view, party, before)
    if noun is not None:
        return noun if _is_team(view, noun) else None
    if view.lower(before) in ("von", "durch") and view.lower(before - 1) in _LED | _REPRESENTED:
        noun = before - 2 if view.lower(before - 2) != "," else before - 3
        sides = view.lower(before - 1) in _REPRESENTED and any(_is_side(p) and p.end == noun + 1 for p in parties)
        return noun if noun >= 0 and (sides or _is_team(view, noun)) else None
    return None


def _by_preposition(view: PassageView, party: Party, before: int) -> int | None:
    """The noun before "um A", "unter Leitung von A", "mit A an der Spitze", or behind "von A geleitete"."""
    word = view.lower(before)
    if word == "um":
        return before - 1
    behind = party.end + (view.lower(party.end) == ",")
    if word == "mit" and [view.lower(i) for i in range(behind, behind + 3)] == ["an", "der", "spitze"]:
        return before - 1
    if word == "von" and view.lower(party.end).startswith(_LEADING) and view.tag(party.end) == "ADJA":
        return next((i for i in range(party.end + 1, party.end + 3) if view.tag(i) == "NN"), None)
    genitive = word in _HEADSHIP and view.lower(party.start) in ("der", "des")
    office = before if genitive else before - 1 if word == "von" else -1
    if office < 2 or view.lower(office) not in _HEADSHIP:
        return None
    unter = office - 1 if view.lower(office - 1) == "unter" else office - 2
    return unter - 1 if view.lower(unter) == "unter" else None


def _is_team(view: PassageView, noun: int) -> bool:
    return noun >= 0 and view.tag(noun) in ("NN", "NE") and _TEAMS.search(view.lower(noun)) is not None


def _is_side(party: Party) -> bool:
    return party.kind in (ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.DELEGATION)
