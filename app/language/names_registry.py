"""The people of one article: full names opened by strong evidence, joined by surname and spelling."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from anyascii import anyascii
from rapidfuzz import fuzz

from app.knowledge.actors import KnownActor
from app.language.names_candidates import Candidate
from app.language.names_lexicon import Lexicon, role_key
from app.language.names_roles import RolePhrase

_ARABIC_ARTICLE = re.compile(r"^(?:[aA][lnrtsd]|[aA]sch|[eE]l)-")
_NUMERAL = re.compile(r"[IVX]{1,5}$")
_OWN_S = ("is", "as", "os", "us", "es", "ss", "ys")  # a final s that is more likely the name's own
_TRANSCRIPTIONS = (
    ("tsch", "c"), ("dsch", "z"), ("sch", "s"), ("zh", "z"), ("sh", "s"), ("kh", "h"), ("ch", "h"), ("ts", "z"),
    ("ou", "u"), ("w", "v"), ("j", "i"), ("y", "i"), ("ph", "f"), ("gh", "g"), ("x", "ks"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1")
_ALIKE = 82.0  # per cent: "umjerow", "umerow"
_ALIKE_ALONE = 88.0
_ALIKE_GIVEN = 70.0
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "bin", "al", "el", "di", "da", "dos", "du", "la", "le", "zu", "del"}
)


@dataclass(slots=True)
class Person:
    """A person of the article. `names` counts the full forms as they stand (genitive s taken off)."""

    names: Counter[tuple[str, ...]] = field(default_factory=Counter)
    known: KnownActor | None = None
    gender: str = ""
    sides: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    role_words: set[tuple[str, str | None]] = field(default_factory=set)  # (key of the role noun, side)
    party: str = ""

    @property
    def full(self) -> tuple[str, ...]:
        """The fullest form in the text."""
        return max(self.names, key=lambda name: (len(name), self.names[name], name), default=())

    @property
    def name(self) -> str:
        """The canonical name of knowledge, else the fullest form."""
        return self.known.name if self.known else " ".join(self.full)

    @property
    def side(self) -> str | None:
        """What knowledge says, else what the article says most often."""
        if self.known and self.known.side:
            return self.known.side
        return min(self.sides, key=lambda side: (-self.sides[side], side)) if self.sides else None


class Registry:
    """People by full name and by surname; built from all candidates of an article, then asked for mentions."""

    def __init__(self, lexicon: Lexicon, bare: Counter[str]) -> None:
        """`bare` counts the capitalised words of the article: a form seen without its s betrays a genitive."""
        self._lexicon = lexicon
        self._bare = bare
        self.people: list[Person] = []
        self._by_name: dict[tuple[str, ...], Person] = {}
        self.by_surname: dict[str, list[Person]] = {}
        self._latest: dict[str, Person] = {}

    def base(self, name: tuple[str, ...], *, genitive: bool = False) -> tuple[str, ...]:
        """The name without a genitive s, where the article or knowledge has the form without it."""
        last = name[-1]
        if len(name) > 1 and _NUMERAL.match(last):  # "Silvester IX" before the stop that ends the sentence
            return (*name[:-1], f"{last}.")
        if not last.endswith("s") or len(last) < 4 or last.isupper():
            return name
        cut = last[:-1]
        known = self._lexicon.by_surname
        if cut in self._lexicon.never_surname:
            return name
        without = self._bare[cut] > 0 or (cut in known and last not in known)
        cut_off = without or (genitive and last not in known and not last.endswith(_OWN_S))
        return (*name[:-1], cut) if cut_off else name

    def add(self, candidate: Candidate) -> Person:
        """The person of a candidate, opened where there is none yet."""
        name = self.base(candidate.name, genitive=_genitive(candidate))
        known = candidate.unit.person or (self._known_by_role(name[0], candidate) if len(name) == 1 else None)
        person = self._by_name.get(name) or self._same(name, known, _gender_said(candidate))
        if person is None:
            person = Person()
            self.people.append(person)
        self._learn(person, name, known, candidate)
        return person

    def of(self, candidate: Candidate) -> Person | None:
        """The person that a candidate was added to."""
        return self._by_name.get(self.base(candidate.name, genitive=_genitive(candidate)))

    def _known_by_role(self, surname: str, candidate: Candidate) -> KnownActor | None:
        """The known person of "Außenminister Straw": the surname is one person's, and role or side is his."""
        indices = self._lexicon.by_surname.get(surname, ())
        if len(indices) != 1 or len(self.by_surname.get(surname, ())) > 0:
            return None
        known = self._lexicon.knowledge.actors.people[indices[0]]
        if candidate.side is not None and candidate.side != known.side:
            return None
        held = {role_key(role.role) for role in known.roles}
        said = {role_key(role.noun.base) for role in candidate.roles}
        if any(a.endswith(b) or b.endswith(a) for a in said for b in held):
            return known
        common = surname in self._lexicon.knowledge.actors.common_surnames  # "der deutsche Abgeordnete Weber" is many
        return None if common or candidate.side is None else known

    def _learn(self, person: Person, name: tuple[str, ...], known: KnownActor | None, candidate: Candidate) -> None:
        person.known = person.known or known
        person.names[name] += 1
        self._by_name[name] = person
        for key in surnames(name, self._lexicon):
            holders = self.by_surname.setdefault(key, [])
            if person not in holders:
                holders.append(person)
        self.describe(person, candidate)
        given = self._lexicon.knowledge.given_names
        found = (person.known.gender if person.known else "") or (given.gender(name[0]) if len(name) > 1 else "")
        person.gender = person.gender or found

    def inherit_sides(self, candidates: Iterable[Candidate]) -> None:
        """Who is described by way of somebody else is of that side: "Tollivers Berater Ken Marsh"."""
        for candidate in candidates:
            person = self.of(candidate) if candidate.strong else None
            if person is None or person.side is not None:
                continue
            for role in candidate.roles:
                owner = self._owner(role, candidate)
                if owner is not None and owner is not person and owner.side is not None:
                    person.sides[owner.side] += 1
                    break

    def _owner(self, role: RolePhrase, candidate: Candidate) -> Person | None:
        if role.owned is None:
            return None
        name = self.base(tuple(candidate.words.texts[role.owned.start : role.owned.end]), genitive=True)
        return self._by_name.get(name) or self.of_surname(name[-1])

    def describe(self, person: Person, candidate: Candidate) -> None:
        """Add what a mention tells of its person: roles, side, party, gender."""
        weight = 3 if len(candidate.name) > 1 else 1
        if candidate.side:
            person.sides[candidate.side] += weight
        if len(candidate.name) == 1 and person.side and candidate.side not in (None, person.side):
            return
        person.party = person.party or candidate.party
        for role in candidate.roles:
            person.roles[role.role] += 1
            base = self._lexicon.split_prefix(role.noun.base)[0]
            person.role_words |= {(role_key(base), role.side), (role_key(role.noun.base), role.side)}
            person.gender = person.gender or role.gender
        person.gender = person.gender or ("f" if candidate.female else "m" if candidate.male else "")

    def _same(self, name: tuple[str, ...], known: KnownActor | None, gender: str) -> Person | None:
        """Somebody of the same surname whose given names do not contradict: "Leo Adler", "Leo M. Adler"."""
        person = self._same_surname(name, known)
        if person is not None and len(name) == 1 and gender and person.gender not in (gender, ""):
            return None  # "Minister Adler" is not Mia Adler
        return person or (self._spelt_otherwise(name) if known is None else None)

    def _spelt_otherwise(self, name: tuple[str, ...]) -> Person | None:
        """The same name in another transcription: "Mira Kostić" and "Mira Kostic", "Dagalo" and "Daglo"."""
        folded = sound(name[-1])
        if len(folded) < 5:
            return None
        for person in self.people:
            for other in person.names:
                if not _alike(folded, sound(other[-1])):
                    continue
                if len(name) == 1 or len(other) == 1:
                    if fuzz.ratio(folded, sound(other[-1])) >= _ALIKE_ALONE:
                        return person
                    continue
                if fuzz.ratio(sound(" ".join(name[:-1])), sound(" ".join(other[:-1]))) >= _ALIKE_GIVEN:
                    return person
        return None

    def _same_surname(self, name: tuple[str, ...], known: KnownActor | None) -> Person | None:
        tail = tuple(word.lower() for word in name)
        for person in self.by_surname.get(name[-1], []):
            whole = max(person.names, key=len)
            if len(name) < len(whole) and tuple(word.lower() for word in whole[-len(name) :]) == tail:
                return person
            if known is not None and person.known is not None:
                if known is person.known:
                    return person
                continue
            if (len(name) == 1 and len(self.by_surname[name[-1]]) == 1) or any(
                _compatible(name, other) for other in person.names
            ):
                return person
        if known is not None:
            return next((person for person in self.people if person.known is known), None)
        if len(name) == 1:  # East Asian surnames stand first: "He" for "He Lifeng"
            first = [p for p in self.people if any(o[0] == name[0] for o in p.names)]
            if len(first) == 1 and not self._lexicon.form(name[0]).given:
                return first[0]
        return None

    def open_known(self, known: KnownActor, surname: str) -> Person:
        """The person for somebody whom the article names by surname alone and knowledge knows."""
        person = next((person for person in self.people if person.known is known), None)
        if person is None:
            person = Person(known=known, gender=known.gender)
            self.people.append(person)
        person.names[(surname,)] += 1
        self.by_surname.setdefault(surname, []).append(person)
        return person

    def of_surname(self, word: str) -> Person | None:
        """The person of the article with that surname; of several the one last named in full, None where nobody."""
        holders = self.by_surname.get(word, [])
        if len(holders) > 1:
            return self._latest.get(word)
        return holders[0] if holders else None

    def of_given_name(self, word: str) -> Person | None:
        """The only person of the article whose full name begins so: "Anwar" for "Anwar Ibrahim"."""
        found = [person for person in self.people if any(len(n) > 1 and n[0] == word for n in person.names)]
        return found[0] if len(found) == 1 else None

    def named(self, person: Person, name: tuple[str, ...]) -> None:
        """Note that the text has just named a person in full: the surname alone means this one from here on."""
        if len(name) > 1:
            self._latest[name[-1]] = person


def _gender_said(candidate: Candidate) -> str:
    """m or f where a title or a role beside the name says it."""
    if candidate.female or candidate.male:
        return "f" if candidate.female else "m"
    return next((role.gender for role in candidate.roles if role.gender), "")


def fold(word: str) -> str:
    """A name without accents, case, hyphens and the Arabic article: "al-Scharaa" → "scharaa"."""
    return anyascii(_ARABIC_ARTICLE.sub("", word)).lower().replace("-", "").replace("'", "")


def sound(word: str) -> str:
    """A folded name in which transcriptions of one sound are one letter: "kostjukow", "kostiukov"."""
    folded = fold(word)
    for written, kept in _TRANSCRIPTIONS:
        folded = folded.replace(written, kept)
    return _DOUBLE.sub(r"\1", folded)


def _alike(word: str, other: str) -> bool:
    return word == other or (word[0] == other[0] and fuzz.ratio(word, other) >= _ALIKE)


def _genitive(candidate: Candidate) -> bool:
    """Whether the name stands where a genitive stands: "Leo Adlers Vorschlag", "die Wahl Leo Adlers"."""
    words, unit = candidate.words, candidate.unit
    if candidate.attribute and words.tag(unit.end) in ("NN", "ADJA", "NE"):
        return True
    if unit.end - unit.start < 2 or candidate.roles:
        return False
    return words.tag(unit.end) == "NN" or words.tag(unit.start - 1) == "NN"


def surnames(name: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """The words that may stand for the whole name: the last one, and the first of East Asian names."""
    keys = list(dict.fromkeys((name[-1], anyascii(name[-1]))))
    bare = _ARABIC_ARTICLE.sub("", name[-1])
    if bare != name[-1]:  # "al-Scharaa" is written "Al-Scharaa" and "Scharaa" as well
        keys += [bare, f"al-{bare}", f"Al-{bare}"]
    if name[-1].rstrip(".").isupper() and len(name) > 1:  # "Leo XIV."
        keys = [name[0]]
    if len(name) > 1 and name[0] in lexicon.knowledge.given_names.either and len(name[0]) <= 4:
        keys.append(name[0])
    for word in name[1:-1]:
        if len(word) > 3 and word[0].isupper() and not lexicon.form(word).given:
            keys.append(word)
    return keys


def _compatible(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if name[-1] != other[-1]:
        return False
    first, second = _given(name), _given(other)
    if not first or not second:
        return True
    short, long = sorted((first, second), key=len)
    return all(any(_initial_fits(word, w) for w in long) for word in short if word not in _PARTICLES)


def _given(name: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before the surname, double names cut at the hyphen: "Franz-Josef" is "Franz Josef"."""
    return tuple(part for word in name[:-1] for part in word.split("-") if part)


def _initial_fits(word: str, other: str) -> bool:
    if word == other:
        return True
    return (word.endswith(".") or other.endswith(".")) and word[0] == other[0]
