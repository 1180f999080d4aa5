"""Cutting a passage into units that may be names: known phrases first, then rows of capitalised words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.names import ActorKind
from app.knowledge.actors import KnownActor
from app.knowledge.places import KnownPlace
from app.language.names_lexicon import Lexicon, role_key
from app.language.names_phrases import Known
from app.language.names_text import Words

_ROMAN = re.compile(r"(?:[IVX]{1,5})\.?$")
_INITIAL = re.compile(r"[^\W\d_]\.(?:[^\W\d_]\.)?$")
_ARABIC = re.compile(
    r"(?:al|el|as|asch|at|ad|az|ar|ibn|bin|ben|abu|an|Al|El|As|Asch|At|Ad|Az|Ar|Abu|An|Ben|Bin)-[^\W\d_]"
)
_GERMAN_PARTICLES = frozenset({"von", "vom", "zu", "zur", "zum", "van", "der", "den"})
_NOUN_LIKE = frozenset({"NN", "ADJD", "ADJA", "VVINF"})
_CAPITAL_PARTICLES = frozenset(
    {"Bin", "Al", "El", "Ben", "De", "Van", "Di", "Da", "La", "Le", "Del", "Dos", "Du", "Abu", "Ter"}
)


@dataclass(slots=True)
class Unit:
    """Tokens start..end that name something known, or a row of words that may be a person.

    `given` says that the row opens with a given name, `proper` that the tagger reads every word as a name.
    """

    start: int
    end: int
    known: tuple[Known, ...] = ()
    given: bool = False
    proper: bool = False

    @property
    def person(self) -> KnownActor | None:
        """The known person that the words name in full."""
        for known in self.known:
            if isinstance(known, KnownActor) and known.kind is ActorKind.PERSON:
                return known
        return None

    @property
    def is_open(self) -> bool:
        """Whether nothing known claims the words: they may be a person."""
        return not self.known


class UnitScanner:
    """Finds the units of a passage, left to right, without overlap."""

    def __init__(self, lexicon: Lexicon, *, may_be_name: Callable[[str], bool]) -> None:
        self._lexicon = lexicon
        self._may_be_name = may_be_name

    def scan(self, words: Words) -> list[Unit]:
        """All units, in text order."""
        units: list[Unit] = []
        i, length = 0, len(words)
        while i < length:
            text = words.texts[i]
            unit = None
            if text[0].isalpha():
                unit = None if self._is_office_before_name(words, i) else self._known(words, i)
                row = self._row(words, i) if unit is None or unit.person is None else None
                if row is not None and (unit is None or (row.end > unit.end and row.given)):
                    unit = row
            if unit is None:
                i += 1
            else:
                units.append(unit)
                i = unit.end
        return units

    def _is_office_before_name(self, words: Words, i: int) -> bool:
        """ "Regierungsrat Karl Moser": what is also the name of a body is here the office of the one named behind."""
        role = self._lexicon.form(words.texts[i]).role
        if role is None or i + 1 >= words.last[i]:
            return False
        if words.tags[i + 1] not in ("NE", "FM") and not self._lexicon.form(words.texts[i + 1]).given:
            return False
        behind = self._known(words, i + 1)
        return behind.person is not None if behind is not None else self._row(words, i + 1) is not None

    def _known(self, words: Words, i: int) -> Unit | None:
        found = self._lexicon.phrases.at(words.texts, i, words.last[i])
        if not found:
            return None
        end = found[0][0]
        known = tuple(phrase.known for stop, phrase in found if stop == end)
        return Unit(i, end, known)

    def _row(self, words: Words, i: int) -> Unit | None:
        """A row of name-like words that begins at token i."""
        if not self._may_begin(words, i):
            return None
        form = self._lexicon.form
        end, proper = i + 1, words.tags[i] in ("NE", "FM") or form(words.texts[i]).given
        limit = words.last[i]
        while end < limit:
            step = self._goes_on(words, i, end, limit)
            if not step or self._is_another(words, i, end):
                break
            proper = proper and words.tags[end + step - 1] in ("NE", "FM", "$.", "NN" if step > 1 else "NE")
            end += step
        return Unit(i, end, given=form(words.texts[i]).given, proper=proper)

    def _is_another(self, words: Words, start: int, i: int) -> bool:
        """ "Am Montag traf Tollin |Angela Merkel|": a known full name behind a surname is another person."""
        if i != start + 1 or self._lexicon.form(words.texts[start]).given:
            return False
        known = self._known(words, i)
        return known is not None and known.person is not None and known.end > i + 1

    def _may_begin(self, words: Words, i: int) -> bool:
        text = words.texts[i]
        if not text[0].isupper():
            return bool(_ARABIC.match(text))
        if text in self._lexicon.never_surname:  # "Klubchef August Berg" all the same
            return self._lexicon.form(text).given and self._lexicon.form(words.text(i - 1)).role is not None
        if words.text(i - 1) in ("in", "nach", "aus") and self._is_known_city(text):
            return False  # "in Riad", though some are called so
        form = self._lexicon.form(text)
        if len(words.text(i + 1)) > 1 and _ROMAN.match(words.text(i + 1)) and words.last[i] > i + 1:
            return True
        if form.given:
            return not (form.role and form.role.weight) or words.tag(i) == "NE"
        if form.role or form.state or form.people_of or form.collective or form.title or form.adjective_of:
            return False
        if text == "Bad":
            return False
        if len(text) == 2 and text.isupper() and self._lexicon.form(words.text(i - 1)).role and i > words.first[i]:
            return words.tag(i + 1) == "NE"  # "Vizepräsident JD Morton"
        if _INITIAL.match(text):
            return words.text(i + 1)[:1].isupper()
        if words.tags[i] in _NOUN_LIKE:
            return self._after_role(words, i)
        return words.tags[i] in ("NE", "FM") and not (text.isupper() and len(text) > 1)

    def _is_known_city(self, text: str) -> bool:
        phrases = self._lexicon.phrases.at([text], 0, 1)
        return any(isinstance(phrase.known, KnownPlace) for _, phrase in phrases)

    def _after_role(self, words: Words, i: int) -> bool:
        """ "Außenminister Badr Saleh": a noun between a role and a name that goes on is a given name."""
        text, role = words.texts[i], self._lexicon.form(words.text(i - 1)).role
        if role is None or not role.weight or role.number == "p" or i == words.first[i] or i + 1 >= words.last[i]:
            return False
        if self._may_be_name(text) or self._known_by_role(words, i) or _fills_the_first_place(words, i):
            return True
        following = words.texts[i + 1]
        if self._lexicon.form(following).particle and following not in _GERMAN_PARTICLES:
            return words.text(i + 2)[:1].isupper()
        return bool(_ARABIC.match(following)) or (words.tags[i + 1] == "NE" and following[0].isupper())

    def _known_by_role(self, words: Words, i: int) -> bool:
        """ "Kanzler Kurz": the word is the surname of one known person, and the role is his."""
        indices = self._lexicon.by_surname.get(words.texts[i], ())
        role = self._lexicon.form(words.text(i - 1)).role
        if len(indices) != 1 or role is None:
            return False
        held = self._lexicon.knowledge.actors.people[indices[0]].roles
        return any(
            role_key(role.base).endswith(key) or key.endswith(role.key) for key in (role_key(h.role) for h in held)
        )

    def _goes_on(self, words: Words, start: int, i: int, limit: int) -> int:
        """How many tokens from i on belong to the row that began at `start`."""
        text = words.texts[i]
        if _INITIAL.match(text) and i + 1 < limit and words.texts[i + 1][:1].isupper():
            return 1
        if i == start + 1 and _ROMAN.match(text) and len(text) > 1:
            return 1
        if _ARABIC.match(text) or (text[:2] in ("d'", "O'") and len(text) > 3):
            return 1
        particles = self._particles(words, start, i, limit)
        if particles:
            return particles + 1
        return 1 if self._is_surname(words, start, i) else 0

    def _particles(self, words: Words, start: int, i: int, limit: int) -> int:
        """The number of particles at token i that lead on to a capitalised word: "von der" Leyen."""
        form, count = self._lexicon.form, 0
        while i + count < limit - 1 and count < 3 and form(words.texts[i + count]).particle:
            word = words.texts[i + count]
            if word[0].isupper() and word not in _CAPITAL_PARTICLES:
                break
            opened = i - start == 1 and words.texts[start] == "Van"  # "Präsident Van der Meer"
            if not count and word in ("der", "den", "dem") and not opened:
                return 0
            introduced = opened or form(words.texts[start]).given or form(words.text(start - 1)).role is not None
            if word in _GERMAN_PARTICLES and (i - start != 1 or not introduced):
                return 0
            count += 1
        if not count:
            return 0
        target = words.texts[i + count]
        known = form(target)
        if not target[:1].isupper() or target.isupper() or known.state or known.people_of:
            return 0
        if known.role and words.texts[i] not in ("bin", "Bin", "ibn", "ben"):
            return 0
        if words.texts[i] in ("zu", "zum", "zur") and not self._may_be_name(target):
            return 0  # "empfing Präsident Lund |zu Gesprächen|", but "Karl zu Rabenau"
        return count

    def _is_surname(self, words: Words, start: int, i: int) -> bool:
        text, tag = words.texts[i], words.tags[i]
        if len(text) == 1:
            return False
        if not text[0].isupper() or text in self._lexicon.never_surname or (text.isupper() and len(text) > 3):
            return False
        form = self._lexicon.form(text)
        if tag == "NN" and "-" in text and not self._may_be_name(text.rpartition("-")[2]):
            return False  # "Robert Koch-Institut"
        if form.role and form.role.weight and words.text(i + 1)[:1].isupper():
            return False  # "Präsident Weiß König Alfons": another one begins
        if tag == "NE" or form.given:
            return not (
                form.state or form.people_of or form.collective or (form.role and form.role.weight and tag != "NE")
            )
        if form.role or form.state or form.people_of or form.collective or form.title:
            return False
        between = words.texts[start + 1 : i]
        if not all(_INITIAL.match(word) or self._lexicon.form(word).given for word in between):
            return False
        if not self._lexicon.form(words.texts[start]).given:
            role = self._lexicon.form(words.text(start - 1)).role
            return role is not None and role.weight > 0 and tag in _NOUN_LIKE and self._may_be_name(text)
        return tag in (
            "NN",
            "FM",
            "XY",
            "ADJA",
            "ADJD",
            "VVFIN",
            "TRUNC",
        )


def _fills_the_first_place(words: Words, i: int) -> bool:
    """ "US-Minister Kern erklärte": what stands before the finite verb of a main clause is one phrase."""
    if words.tag(i + 1)[1:] not in ("VFIN", "AFIN", "MFIN"):
        return False
    k = i - 1
    while k > words.first[i] and words.tags[k - 1] in ("ADJA", "ART"):
        k -= 1
    return k == words.first[i]
