"""A row of words that may be a person, with all that speaks for it."""

from dataclasses import dataclass, field

from app.language.names_complements import SETTLEMENTS
from app.language.names_roles import RolePhrase
from app.language.names_text import Words
from app.language.names_units import Unit

LOCAL = frozenset({"in", "im", "aus", "nach", "bei", "ins", "beim", "am", "an", "ab", "bis", "durch"})


@dataclass(slots=True)
class Candidate:
    """A unit that may be a person, with what speaks for it. `strong`: enough to open a person by itself."""

    unit: Unit
    words: Words
    roles: list[RolePhrase] = field(default_factory=list)
    rule: str = ""
    strong: bool = False
    party: str = ""
    party_side: str | None = None
    attribute: bool = False
    female: bool = False
    male: bool = False
    place: bool = False
    group_side: str | None = None  # "die russischen Vertreter X und Y"
    hinted: bool = False  # stands where people stand: beside a finite verb, or before a state in brackets

    @property
    def name(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.words.texts[self.unit.start : self.unit.end])

    @property
    def may_be_surname(self) -> bool:
        """Whether the unit is one proper name that no list claims."""
        unit, words = self.unit, self.words
        single = unit.end - unit.start == 1 and unit.is_open and not unit.given and words.tags[unit.start] == "NE"
        return single and len(self.name[0]) > 3 and not self.name[0].isupper() and not self.place

    @property
    def may_be_person(self) -> bool:
        """Whether the row looks like a full name, though nothing around it says so: two to four proper names."""
        unit, words = self.unit, self.words
        before, tag = words.text(unit.start - 1), words.tag(unit.start - 1)
        if self.place or before in SETTLEMENTS or before == "von":
            return False
        if not 2 <= unit.end - unit.start <= 4 or not unit.proper or before.lower() in LOCAL or before in "„“\"»«‚‘'":
            return False
        if tag == "NN" and unit.start > words.first[unit.start]:
            return False  # "der Sender Radio Merkur": the noun says what it is, and no person
        return tag not in ("ART", "APPRART", "PPOSAT") and all(t[1:] != t[1:].upper() or len(t) < 2 for t in self.name)

    @property
    def side(self) -> str | None:
        """The side that roles and party tell."""
        sides = [role.side for role in self.roles if role.side]
        sides += [self.group_side] if self.group_side else []
        return sides[0] if sides else self.party_side
