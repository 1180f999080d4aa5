"""Role mentions: "der Kremlchef", "der belgische Minister", "ein Regierungssprecher", "die Außenminister der Nato"."""

from collections.abc import Sequence

from app.domain.names import ActorKind, MentionKind
from app.language.annotations import NameSpan
from app.language.names_delegations import DELEGATION
from app.language.names_lexicon import Lexicon, role_key
from app.language.names_listed import listed_states
from app.language.names_registry import Person, Registry
from app.language.names_roles import RolePhrase
from app.language.names_text import Words

_DEFINITE = frozenset(
    {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "dieser",
        "diesem",
        "diesen",
        "beim",
        "vom",
        "zum",
        "zur",
        "sein",
        "seine",
        "seinem",
        "seinen",
        "seiner",
        "ihr",
        "ihre",
        "ihrem",
        "ihren",
        "ihrer",
    }
)
_TOO_PLAIN = frozenset({"Chef", "Vize", "Boss", "Führer", "Politiker", "Kandidat", "König", "Prinz", "General"})
_QUANTIFIERS = frozenset({"beide", "beiden", "alle", "mehrere", "zwei", "drei", "vier"})
_COLLEAGUES = frozenset({"Amtskollege", "Amtskollegin", "Kollege", "Kollegin"})
_ENOUGH = 2.0


class RoleResolver:
    """Finds out who a role without a name stands for."""

    def __init__(self, lexicon: Lexicon, registry: Registry) -> None:
        self._lexicon = lexicon
        self._registry = registry
        self._bodies = frozenset(state.name for state in lexicon.knowledge.states.states if state.body)
        same = lexicon.knowledge.roles.same
        self._synonyms = {role_key(role): tuple(role_key(other) for other in others) for role, others in same.items()}

    def resolve(self, words: Words, role: RolePhrase, recent: Sequence[Person]) -> list[NameSpan]:
        """The spans of a bare role phrase; `recent` are the people mentioned before, the latest first."""
        if role.plural or words.text(role.start - 1).lower() in _QUANTIFIERS:
            return self._group(words, role, recent)
        person = self._who(role, recent) if role.article in _DEFINITE or role.side or role.owned else None
        person = person or self._named_later(role)
        counterpart = self._counterpart(role, recent) if person is None else None
        person = person or counterpart
        if person is not None:
            rule = "role" if counterpart is None else "counterpart"
            name, kind, side, said = person.name, ActorKind.PERSON, person.side, (role.role,)
            return [NameSpan(role.start, role.end, MentionKind.ROLE, name, kind, rule, side, said)]
        plain = role.noun.base in _TOO_PLAIN and role.end == role.head + 1
        bare = not role.article and not role.side and role.role == role.noun.base
        if not role.noun.weight or plain or bare:
            return []
        return [NameSpan(role.start, role.end, MentionKind.ROLE, role.role, ActorKind.OFFICE, "office", role.side)]

    def _named_later(self, role: RolePhrase) -> Person | None:
        """A headline has the office alone, the text below the name: "EU-Kommissar lobt den Plan"."""
        if not role.side or not role.noun.weight or role.role == role.noun.head:
            return None
        holders = [p for p in self._registry.people if _holds(p, role.role) and self._score(role, p) > 0]
        return holders[0] if len(holders) == 1 else None

    def _counterpart(self, role: RolePhrase, recent: Sequence[Person]) -> Person | None:
        """ "Ministerin A sprach mit ihrem finnischen |Amtskollegen|": the one Finn of the article in A's office."""
        if role.noun.head not in _COLLEAGUES or not role.side or not recent:
            return None
        own = next((person for person in recent if person.side != role.side), None)
        offices = self._offices(own) if own is not None else set()
        fitting = [
            person for person in self._registry.people
            if person.side == role.side and offices & self._offices(person)
            and not (role.gender and person.gender and role.gender != person.gender)
        ]  # fmt: skip
        return fitting[0] if len(fitting) == 1 else None

    def _offices(self, person: Person) -> set[str]:
        """The offices that article and knowledge give a person, without the state in them."""
        held = {role_key(role.role) for role in person.known.roles} if person.known else set()
        keys = {key for key, _ in person.role_words} | held
        return {key.removeprefix("bundes").removesuffix("in") for key in keys}

    def _names_holders(self, words: Words, role: RolePhrase) -> bool:
        """Whether the holders stand right behind by name: "die Präsidenten der USA und Perus, A B und C D"."""
        states, at = listed_states(self._lexicon, words, role)
        if len(states) < 2 or words.text(at - 1) != ",":
            return False
        return any(words.text(at) in (name[0], name[-1]) for p in self._registry.people for name in p.names)

    def _who(self, role: RolePhrase, recent: Sequence[Person]) -> Person | None:
        scored = [
            (self._score(role, person) - 0.05 * min(place, 18), -place, person) for place, person in enumerate(recent)
        ]
        best = max(scored, default=None, key=lambda entry: entry[:2])
        return best[2] if best is not None and best[0] >= _ENOUGH - 0.95 else None

    def _score(self, role: RolePhrase, person: Person) -> float:
        """How well role and person fit; below 2 they do not, whoever is nearest."""
        if role.gender and person.gender and role.gender != person.gender:
            return -9.0
        if role.side and person.side and role.side != person.side:
            return -9.0
        prefix = role.noun.base.partition("-")[0]
        if person.party and prefix.isupper() and self._lexicon.split_prefix(role.noun.base)[1] is None:
            return 4.0 if prefix == person.party else -9.0
        key = role.noun.key
        stripped = role_key(self._lexicon.split_prefix(role.noun.base)[0])
        agrees = 0.5 if role.side and role.side == person.side else 0.0
        own = {word for word, _ in person.role_words if word != f"ex{stripped}"}  # "der Kanzler" is no ex-chancellor
        if role.role in person.roles:
            return 3.6 + agrees
        if key in own or stripped in own:
            return 3.0 + agrees
        if any(word.endswith(stripped) for word in own):
            return 2.5 + agrees
        head = role_key(role.noun.head)
        if agrees and role.noun.weight and any(word.endswith(head) for word in own):
            return 2.2 + agrees
        synonyms = self._synonyms.get(stripped, ())
        if any(synonym in own for synonym in synonyms):
            return 2.3 + agrees
        known = {role_key(held.role) for held in person.known.roles} if person.known else set()
        if key in known and role.noun.weight:
            return 2.4 + agrees
        if agrees and any(word.endswith(stripped) for word in known) and role.noun.weight:
            return 2.2 + agrees
        return 0.0

    def _group(self, words: Words, role: RolePhrase, recent: Sequence[Person]) -> list[NameSpan]:
        """Several holders of a role: two people for "beide", else a delegation where a side is named."""
        quantifier = {words.text(role.start - 1).lower(), words.text(role.start).lower()}
        if quantifier & {"beide", "beiden"}:
            fitting = [person for person in recent[:6] if self._score(role, person) >= _ENOUGH]
            fitting = [person for person in recent[:4] if person in fitting]
            if len(fitting) == 1 and len(recent) > 1 and fitting[0] in recent[:2]:
                fitting = list(recent[:2])
            if len(fitting) >= 2:
                return [
                    NameSpan(
                        role.start,
                        role.end,
                        MentionKind.COLLECTIVE,
                        person.name,
                        ActorKind.PERSON,
                        "both",
                        person.side,
                    )
                    for person in fitting[:2]
                ]
        if not role.noun.weight or not (role.side or role.end > role.head + 1) or self._names_holders(words, role):
            return []
        if words.text(role.head + 1) == "und" and words.texts[role.head].endswith("innen"):
            return []
        name = DELEGATION + (self._listed_state(words, role) or self._plural_name(words, role))
        return [
            NameSpan(
                role.start,
                role.end,
                MentionKind.COLLECTIVE,
                name,
                ActorKind.DELEGATION,
                "several holders of a role",
                role.side,
            )
        ]

    def _listed_state(self, words: Words, role: RolePhrase) -> str | None:
        """ "die Minister Omans, der USA und Katars": each state is a party of its own, named further on."""
        k = role.end + 1
        if role.side is None or role.side in self._bodies or words.text(role.end) not in (",", "und"):
            return None
        while words.text(k) in ("der", "des", "von"):
            k += 1
        state = self._lexicon.form(words.text(k)).state if k < len(words) else None
        return role.side if state is not None and role.end > role.head + 1 else None

    def _plural_name(self, words: Words, role: RolePhrase) -> str:
        """The words as they stand, but "EU-Minister" for "EU-Ministern" and "Minister der EU"."""
        noun = words.texts[role.head]
        if noun.endswith("n") and self._lexicon.form(noun[:-1]).role and not noun.endswith("innen"):
            noun = noun[:-1]
        if "-" in noun or role.side not in self._bodies:
            return " ".join([*_adjectives(words, role), noun, *words.texts[role.head + 1 : role.end]])
        complement = words.texts[role.head + 1 : role.end]
        if complement and len(complement) > 3:
            return " ".join([*_adjectives(words, role), noun, *complement])
        return f"{role.side}-{noun}"


def _holds(person: Person, role: str) -> bool:
    """Whether article or knowledge gives a person the very role."""
    return role in person.roles or (person.known is not None and any(role == held.role for held in person.known.roles))


def _adjectives(words: Words, role: RolePhrase) -> list[str]:
    """The adjectives before the noun in the nominative plural."""
    found = words.texts[role.start : role.head]
    return [
        word.removesuffix("n") if word.endswith("en") else word for word in found if word not in ("beiden", "beide")
    ]
