"""What a word form may be, as knowledge sees it: role, given name, state, people, adjective of a state."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.knowledge.loader import Knowledge
from app.knowledge.roles import RoleForm
from app.knowledge.states import State
from app.language.names_phrases import PhraseBook

#: Institutions whose people speak for their state.
GOVERNMENTS = frozenset(
    {
        "Kreml",
        "Weißes Haus",
        "Bundesregierung",
        "Pentagon",
        "Kanzleramt",
        "Auswärtiges Amt",
        "State Department",
        "Downing Street",
        "Élysée-Palast",
    }
)
_ENDINGS = ("en", "er", "es", "em", "e")
_SHORTEST_HEAD = 4
_SHORTEST_WEAK_HEAD = 7
_CACHE = 200_000


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A role noun in the text. `owner` is what a compound with a name begins with ("Putin-Berater": Putin)."""

    base: str
    head: str
    gender: str
    number: str
    weight: int
    side: str | None = None
    owner: str = ""

    @property
    def key(self) -> str:
        """The role without hyphen and case, to compare by: "Kreml-Chef" is "Kremlchef"."""
        return role_key(self.base)


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that one word form may be. `capital`: begins with a capital letter."""

    capital: bool
    role: RoleWord | None = None
    kin: bool = False
    collective: str = ""  # the noun of a group of people, without the state before it
    side: str | None = None  # of a collective: the state or body in the compound
    state: State | None = None
    adjective_of: str | None = None
    people_of: str | None = None
    given: bool = False
    particle: bool = False
    title: bool = False
    party_of: str | None = None  # the state of an institution in one word: "SPÖ"


class Lexicon:
    """Knowledge compiled for reading. One per process; forms are cached."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.phrases = PhraseBook.of(knowledge)
        self.never_surname = knowledge.given_names.not_surnames
        self._states = dict(_state_forms(knowledge))
        self._adjectives = dict(_adjective_forms(knowledge))
        self._people = dict(_people_forms(knowledge))
        self._prefixes = {prefix: s.name for s in knowledge.states.states for prefix in s.prefixes}
        self._prefixes |= {s.name: s.name for s in knowledge.states.states if s.body}
        self._bodies = {
            name: body for body in knowledge.actors.bodies for name in (body.name, *body.spellings) if " " not in name
        }
        self.capitals = {word: s.name for s in knowledge.states.states for word in (s.capital, *s.metonyms) if word}
        self._collectives = knowledge.roles.collectives
        self._role_adjectives = frozenset(a.removesuffix("e") for a in knowledge.roles.adjectives)
        self.by_surname = _by_surname(knowledge)
        self.form = lru_cache(maxsize=_CACHE)(self._form)

    def _form(self, word: str) -> Form:
        capital = word[:1].isupper()
        given, roles = self.knowledge.given_names, self.knowledge.roles
        head, side = self.split_body(word)
        collective = head if head in self._collectives else ""
        return Form(
            capital=capital,
            role=self._role(word) if capital else None,
            kin=word in roles.kin or word.removesuffix("s") in roles.kin,
            collective=collective,
            side=side if collective else None,
            state=self._states.get(word),
            adjective_of=self._adjectives.get(word) or self._adjectives.get(word[:1].lower() + word[1:]),
            people_of=self._people.get(word),
            given=self._is_given(word),
            particle=word in given.particles,
            title=word in roles.titles,
            party_of=self._bodies[word].side if word in self._bodies else None,
        )

    def _is_given(self, word: str) -> bool:
        given = self.knowledge.given_names
        if word in given:
            return True
        first, dash, second = word.partition("-")
        return bool(dash) and first in given and (second in given or (second[:1].islower() and len(second) < 6))

    def split_prefix(self, word: str) -> tuple[str, str | None]:
        """The word without the state or body before its hyphen, and which that is: "US-Vertreter" → Vertreter, USA."""
        for i in range(len(word)):
            if word[i] == "-" and word[:i] in self._prefixes:
                return word[i + 1 :], self._prefixes[word[:i]]
        return word, None

    def split_body(self, word: str) -> tuple[str, str | None]:
        """As `split_prefix`, for institutions too: "Verdi-Vertreter" → Vertreter, Verdi."""
        head, side = self.split_prefix(word)
        if side is not None:
            return head, side
        for i in range(len(word)):
            if word[i] == "-" and word[:i] in self._bodies and not self._bodies[word[:i]].media:
                body = self._bodies[word[:i]]
                return word[i + 1 :], body.side if body.name in GOVERNMENTS else body.name
        return word, None

    def side_of_prefix(self, word: str) -> str | None:
        """The side that a compound begins with: "EU-Ratspräsident" EU, "CIA-Chef" USA, "Bundeskanzler" Deutschland."""
        _, side = self.split_prefix(word)
        if side is not None:
            return side
        for i in range(len(word)):
            if word[i] == "-" and word[:i] in self._bodies:
                return self._bodies[word[:i]].side
        if word.startswith(("Kreml", "Bundes")):
            return "Russland" if word.startswith("Kreml") else "Deutschland"
        return None

    def role_adjective(self, word: str) -> bool:
        """Whether the adjective may stand in a role ("früheren", "außenpolitischer", "ukrainische")."""
        lower = word[:1].lower() + word[1:]
        return adjective_stem(lower) in self._role_adjectives or word in self._adjectives or lower in self._adjectives

    def _role(self, word: str) -> RoleWord | None:
        forms = self.knowledge.roles.forms
        found = forms.get(word)
        if found is not None:
            return _role_word("", found, self.side_of_prefix(word))
        if word in self.knowledge.roles.kin or word.removesuffix("s") in self.knowledge.roles.kin:
            return RoleWord(word.removesuffix("s"), word.removesuffix("s"), _gender_of_kin(word), "s", 0)
        dash = word.rfind("-")
        if dash > 0:
            tail = self._tail(word[dash + 1 :])
            if tail is None:
                return None
            side = self.side_of_prefix(word)
            first = word[:dash]
            owner = first if side is None and first[:1].isupper() and not first.isupper() else ""
            return _role_word(first + "-" + tail[0], tail[1], side, owner=owner)
        tail = self._tail(word)
        return _role_word(tail[0], tail[1], self.side_of_prefix(word)) if tail else None

    def _tail(self, word: str) -> tuple[str, RoleForm] | None:
        """What stands before the role noun that the word ends in, and the noun: "Finanzminister" → Finanz, Minister."""
        forms = self.knowledge.roles.forms
        if word in forms:
            return "", forms[word]
        for i in range(2, len(word) - _SHORTEST_HEAD + 1):
            found = forms.get(word[i].upper() + word[i + 1 :])
            if found and (found.weight or len(word) - i >= _SHORTEST_WEAK_HEAD):
                return word[:i], found
        return None


def _role_word(before: str, form: RoleForm, side: str | None, *, owner: str = "") -> RoleWord:
    glued = before and not before.endswith("-")
    base = before + (form.base.lower() if glued and "-" not in form.base else form.base)
    return RoleWord(base, form.base, form.gender, form.number, form.weight, side, owner)


def _gender_of_kin(word: str) -> str:
    return (
        "f"
        if word.lower().endswith(("tochter", "mutter", "schwester", "frau", "witwe", "nichte", "tante", "in"))
        else "m"
    )


def role_key(role: str) -> str:
    """A role without hyphens, blanks and case, feminine forms as they are."""
    return role.replace("-", "").replace(" ", "").lower()


def adjective_stem(word: str) -> str:
    """An adjective without its ending: "früheren" → "früher"; shorter words stay as they are."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


def _state_forms(knowledge: Knowledge) -> Iterator[tuple[str, State]]:
    for state in knowledge.states.states:
        for name in (state.name, *state.spellings):
            if " " not in name:
                yield name, state
                if not name.isupper():
                    yield name + "s", state
    for state in knowledge.states.states:
        if " " not in state.name:
            yield state.name, state


def _adjective_forms(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for state in knowledge.states.states:
        for stem in state.adjectives:
            if stem.endswith("er"):
                yield stem, state.name
                continue
            for ending in _ENDINGS:
                yield stem + ending, state.name


def _people_forms(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for state in knowledge.states.states:
        for person in state.people:
            forms = {person, person + "n"} if person.endswith("e") else {person, person + "n", person + "s"}
            if person.endswith(("or", "it", "ot")):
                forms |= {person + "en"}
            feminine = (person.removesuffix("e")) + "in"
            if person not in state.adjectives:
                yield feminine, state.name
                yield feminine + "nen", state.name
            yield from ((form, state.name) for form in forms - {state.name})


def _by_surname(knowledge: Knowledge) -> dict[str, tuple[int, ...]]:
    """Known people by surname and by one-word spellings: indices into `actors.people`."""
    found: dict[str, list[int]] = {}
    for index, actor in enumerate(knowledge.actors.people):
        keys = {actor.surname, *(s for s in actor.spellings if " " not in s)}
        keys |= {s.rpartition(" ")[2] for s in actor.spellings if " " in s and actor.surname.count(" ") == 0}
        for key in keys:
            found.setdefault(key, []).append(index)
    return {key: tuple(indices) for key, indices in found.items()}
