"""Who "der Kremlchef", "sein Schwiegersohn", "er" and "beide" are, within one article."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.names import ActorKind, MentionKind
from app.language.annotations import NameSpan
from app.language.coreference_roles import RoleResolver
from app.language.names_lexicon import Lexicon
from app.language.names_registry import Person, Registry
from app.language.names_roles import RolePhrase
from app.language.names_text import Words

_GENDER = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f"}
_PLURAL_VERBS = frozenset(
    {"sind", "seien", "waren", "wären", "haben", "hatten", "hätten", "wollen", "werden", "würden"}
)
_BREAKS = frozenset({",", ";", ":", "–", "-", "—", "und", "aber", "„", "“", '"', "«", "»"})
_WITHIN = 8  # words between two who do something together
_REACH = 2  # sentences that a pronoun looks back


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention already read: where, who, and whether it looks like the subject of its sentence."""

    passage: int
    start: int
    end: int
    sentence: int
    person: Person
    subject: bool
    attribute: bool


def resolve_references(
    lexicon: Lexicon,
    registry: Registry,
    texts: Sequence[Words],
    roles: Sequence[list[RolePhrase]],
    spans: Sequence[list[NameSpan]],
) -> None:
    """Add spans for role mentions and pronouns to `spans`, one list per passage."""
    reader = _Reader(lexicon, registry)
    for index, (words, phrases, found) in enumerate(zip(texts, roles, spans, strict=True)):
        found += reader.read(index, words, phrases, found)


class _Reader:
    """Goes through an article once, remembering who was mentioned where."""

    def __init__(self, lexicon: Lexicon, registry: Registry) -> None:
        self._lexicon = lexicon
        self._roles = RoleResolver(lexicon, registry)
        self._by_name = {person.name: person for person in registry.people}
        self._seen: list[_Seen] = []
        self._sentence = 0
        self._context: tuple[object, object] = (None, None)

    def read(self, index: int, words: Words, phrases: list[RolePhrase], names: list[NameSpan]) -> list[NameSpan]:
        """The new spans of one passage."""
        passage = words.passage.passage
        if passage.entry != self._context[1]:
            self._sentence += _REACH + 1  # what another entry said is no antecedent of a pronoun here
        self._context = (passage.kind, passage.entry)
        bare = [role for role in phrases if not _is_beside(role, names)]
        by_head = {role.head: role for role in bare}
        starts: dict[int, list[NameSpan]] = {}
        for name in names:
            starts.setdefault(name.start, []).append(name)
        covered = {i for name in names for i in range(name.start, name.end)}
        new: list[NameSpan] = []
        for i in range(len(words)):
            if i == words.first[i]:
                self._sentence += 1
            for name in starts.get(i, ()):
                self._remember(index, words, name)
            if i in covered:
                continue
            made: list[NameSpan] = []
            if i in by_head:
                made = self._apposed(words, by_head[i]) or self._roles.resolve(words, by_head[i], self._recent())
            elif words.tags[i] == "PPER" and not words.quoted[i]:
                made = self._pronoun(index, words, i)
            elif words.texts[i].lower() in ("beide", "beiden") and not words.quoted[i]:
                made = self._both(words, i)
            elif words.texts[i][0].isupper():
                made = self._compatriot(words, i)
            for name in made:
                self._remember(index, words, name)
            new += made
        return new

    def _remember(self, index: int, words: Words, name: NameSpan) -> None:
        person = self._by_name.get(name.target)
        if person is None or name.actor_kind is not ActorKind.PERSON:
            return
        before = name.role_start if name.role_start is not None and name.role_start < name.start else name.start
        self._seen.append(
            _Seen(
                index,
                name.start,
                name.end,
                self._sentence,
                person,
                _is_subject(words, before),
                name.attribute,
            )
        )

    def _recent(self) -> list[Person]:
        """People from the latest mention back, each once."""
        return list({id(seen.person): seen.person for seen in reversed(self._seen)}.values())

    def _apposed(self, words: Words, role: RolePhrase) -> list[NameSpan]:
        """ "… traf er Karl Moser, |den Chef des Fonds|": behind the verb and a comma a role is the last one named.

        Only at the end of a clause, where no other noun phrase can go on with it.
        """
        if not self._seen or role.plural or not role.article or words.text(role.start - 2) != ",":
            return []
        last, closes = self._seen[-1], words.text(role.end) in (".", ",", ";", "")
        behind_verb = words.tag(role.start - 3) in ("PTKVZ", "VVPP", "VVINF", "VVIZU")
        fits = not (role.gender and last.person.gender and role.gender != last.person.gender)
        if not (closes and behind_verb and fits and last.sentence == self._sentence) or last.attribute:
            return []
        person = last.person
        return [NameSpan(role.start, role.end, MentionKind.ROLE, person.name, ActorKind.PERSON, "apposition",
                         person.side, (role.role,))]  # fmt: skip

    def _pronoun(self, index: int, words: Words, i: int) -> list[NameSpan]:
        word = words.texts[i].lower()
        if word == "sie" and _is_plural(words, i) and (words.texts[i] == "sie" or i == words.first[i]):
            return self._they(index, words, i)
        gender = _GENDER.get(word)
        if (
            gender is None
            or (words.texts[i] == "Sie" and i > words.first[i])
        ):
            return []
        person = self._antecedent(index, words, i, gender)
        if person is None:
            return []
        return [NameSpan(i, i + 1, MentionKind.PRONOUN, person.name, ActorKind.PERSON, "pronoun", person.side)]

    def _they(self, index: int, words: Words, i: int) -> list[NameSpan]:
        """ "A flog mit B nach Oslo. Dort trafen |sie| C": the two whom the sentence before names, and nobody else."""
        before = [seen for seen in self._seen if seen.sentence == self._sentence - 1 and seen.passage == index]
        people = list({id(seen.person): seen.person for seen in before if not seen.attribute}.values())
        here = any(seen.sentence == self._sentence and seen.passage == index for seen in self._seen)
        if here or len(people) != 2 or not before[0].subject or not self._are_together(words, before):
            return []
        return [
            NameSpan(i, i + 1, MentionKind.PRONOUN, person.name, ActorKind.PERSON, "they", person.side)
            for person in people
        ]

    def _are_together(self, words: Words, seen: Sequence[_Seen]) -> bool:
        """Whether two people do something together: "A und B", "A gemeinsam mit Präsident B"."""
        first = next(k for k, one in enumerate(seen) if one.person is not seen[0].person)
        between = words.texts[seen[first - 1].end : seen[first].start]
        joined = len(between) < _WITHIN and not {",", ";", ":"} & set(between)
        return joined and bool({"und", "sowie", "zusammen", "gemeinsam"} & {word.lower() for word in between})

    def _antecedent(self, index: int, words: Words, i: int, gender: str) -> Person | None:
        """The likeliest person before the pronoun: the subject of its sentence or of one of the two before."""
        near = [seen for seen in self._seen if self._sentence - seen.sentence <= _REACH]
        for back in range(_REACH + 1):
            here = [
                seen
                for seen in near
                if seen.sentence == self._sentence - back
                and seen.person.gender in (gender, "")
                and not (back == 0 and not _separated(words, seen.end, i))
            ]
            here = [seen for seen in here if seen.person.gender] or ([] if gender == "f" else here)
            for pool in ([s for s in here if s.subject and not s.attribute], [s for s in here if not s.attribute]):
                if pool:
                    return pool[0].person
        return None

    def _compatriot(self, words: Words, i: int) -> list[NameSpan]:
        """ "Der Finne", "der Ukrainerin": the last person of that side, of fitting gender."""
        side = self._lexicon.form(words.texts[i]).people_of
        article = words.text(i - 1).lower()
        if side is None or article not in ("der", "die", "den", "dem", "des") or words.tags[i] not in ("NN", "NE"):
            return []
        female = words.texts[i].endswith("in")
        if female != (article == "die" or (article == "der" and female)) or words.texts[i].endswith(("nen", "ern")):
            return []
        if article == "den" and words.text(i - 2).lower() in ("mit", "von", "zwischen", "bei", "zu", "aus"):
            return []
        gender = "f" if female else "m"
        person = next((p for p in self._recent() if p.side == side and p.gender in (gender, "")), None)
        if person is None:
            return []
        return [NameSpan(i, i + 1, MentionKind.ROLE, person.name, ActorKind.PERSON, "compatriot", person.side)]

    def _both(self, words: Words, i: int) -> list[NameSpan]:
        """ "Beide" without a noun: the last two people named."""
        if words.tag(i + 1) in ("NN", "ADJA", "NE"):
            return []
        near = [seen for seen in self._seen if self._sentence - seen.sentence <= _REACH and not seen.attribute]
        people = list({id(seen.person): seen.person for seen in reversed(near)}.values())[:2]
        if len(people) < 2:
            return []
        return [
            NameSpan(i, i + 1, MentionKind.PRONOUN, person.name, ActorKind.PERSON, "both", person.side)
            for person in people
        ]


def _is_beside(role: RolePhrase, names: Sequence[NameSpan]) -> bool:
    """Whether the role phrase belongs to a name that stands in the text."""
    return any(
        (name.role_start is not None and name.role_end is not None and name.role_start <= role.head < name.role_end)
        or name.start <= role.head < name.end
        for name in names
    )


def _is_subject(words: Words, start: int) -> bool:
    """Whether a noun phrase may be the subject: no preposition before it, no oblique article."""
    k = start - 1
    while k >= words.first[start] and (words.tags[k] in ("ADJA", "CARD") or (words.tags[k] == "NE" and k == start - 1)):
        k -= 1
    if k < words.first[start]:
        return True
    if words.tags[k] in ("APPR", "APPRART"):
        return False
    if words.tags[k] in ("ART", "PPOSAT", "PDAT"):
        oblique = words.texts[k].lower() in ("den", "dem", "des", "einen", "einem", "eines")
        return not oblique and words.tag(k - 1) not in ("APPR", "NN")
    return True


def _is_plural(words: Words, i: int) -> bool:
    """Whether "sie" is they: the nearest finite verb is a plural form."""
    for k in (i + 1, i - 1, *range(i + 2, min(words.last[i], i + 14))):
        if words.tag(k)[1:] in ("VFIN", "AFIN", "MFIN"):
            text = words.texts[k].lower()
            return text in _PLURAL_VERBS or text.endswith(("en", "ern", "eln"))
    return False


def _separated(words: Words, end: int, i: int) -> bool:
    """Whether a clause boundary may lie between a mention and a pronoun of the same sentence."""
    return any(words.texts[k] in _BREAKS for k in range(end, i))
