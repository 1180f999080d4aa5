"""Mentions of the article's people: full names, then surnames alone."""

import re
from collections.abc import Iterator

from app.domain.names import ActorKind, MentionKind
from app.language.annotations import NameSpan
from app.language.names_candidates import Candidate
from app.language.names_lexicon import Lexicon
from app.language.names_registry import Person, Registry
from app.language.names_roles import RolePhrase
from app.language.names_text import Words

_ROMAN = re.compile(r"[IVX]+$")
_LINKS = frozenset(
    {"von", "der", "van", "den", "de", "bin", "al", "el", "Al", "El", "Bin", "De", "Van", "di", "da", "Ben", "ben"}
)


class MentionFinder:
    """Finds the spans that name the people of a registry."""

    def __init__(self, lexicon: Lexicon, registry: Registry) -> None:
        self._lexicon = lexicon
        self._registry = registry

    def find(self, words: Words, candidates: list[Candidate]) -> list[NameSpan]:
        """The passage's person spans in text order."""
        found: list[NameSpan] = []
        for candidate in candidates:
            person = self._person(candidate)
            if person is not None:
                self._registry.named(person, self._registry.base(candidate.name))
                if len(candidate.name) == 1:
                    candidate.roles = [role for role in candidate.roles if _fits(role, person)]
                found.append(self._span(candidate, person))
        taken = {i for span in found for i in range(span.start, span.end)}
        found += self._leftovers(words, taken)
        return sorted(found, key=lambda span: span.start)

    def _person(self, candidate: Candidate) -> Person | None:
        registry = self._registry
        name = registry.base(candidate.name, genitive=candidate.attribute)
        if candidate.strong:
            return registry.of(candidate)
        if len(name) == 1:
            return (
                registry.of_surname(name[0])
                or self._known_surname(candidate, name[0])
                or (registry.of_given_name(name[0]) if self._stands_alone(candidate) else None)
            )
        person = registry.of_surname(name[-1])
        if person is not None and any(word in full for full in person.names for word in name[:-1]):
            return person
        return None

    def _stands_alone(self, candidate: Candidate) -> bool:
        """Whether one proper name stands where a person would, and is no state's or place's."""
        unit, words = candidate.unit, candidate.words
        form = self._lexicon.form(words.texts[unit.start])
        beside = words.tag(unit.end) in ("NE", "NN", "FM", "CARD") or words.tag(unit.start - 1) == "NE"
        return unit.proper and len(candidate.name[0]) > 2 and not (form.state or candidate.place or beside)

    def _known_surname(self, candidate: Candidate, surname: str) -> Person | None:
        """Nobody in the article has the full name, but knowledge has exactly one person so called: "Putin".

        A surname that many people have ("Weber") is nobody's without a given name or a fitting role.
        """
        indices = self._lexicon.by_surname.get(surname, ())
        if _is_by_name(candidate):
            return None
        if surname in self._lexicon.knowledge.actors.common_surnames:
            return None
        form = self._lexicon.form(surname)
        if len(indices) != 1 or form.given or candidate.words.tags[candidate.unit.start] != "NE" or len(surname) < 3:
            return None
        return self._registry.open_known(self._lexicon.knowledge.actors.people[indices[0]], surname)

    def _leftovers(self, words: Words, taken: set[int]) -> Iterator[NameSpan]:
        """Surnames that were in no unit, because a part of them looks like something else: "von der Leyen"."""
        for i, text in enumerate(words.texts):
            if i in taken or not text[0].isupper() or text in self._lexicon.never_surname:
                continue
            person = self._registry.of_surname(self._registry.base((text,))[0])
            if person is None or (words.tags[i] == "NN" and not self._is_proper(words, i, person)):
                continue
            form = self._lexicon.form(text)
            if (form.role and words.tags[i] == "NN") or form.state or form.adjective_of:
                continue
            start = i
            while (
                start > words.first[i]
                and words.texts[start - 1] in _LINKS
                and start - 1 not in taken
                and person.full[-2:-1]
            ):
                if words.texts[start - 1] not in person.full:
                    break
                start -= 1
            yield NameSpan(start, i + 1, MentionKind.SURNAME, person.name, ActorKind.PERSON, "surname", person.side)

    def _is_proper(self, words: Words, i: int, person: Person) -> bool:
        """A surname that the tagger takes for a noun counts where no article makes it one."""
        if any(particle in person.full for particle in ("von", "van", "de", "bin", "al")):
            return True
        return words.tag(i - 1) not in ("ART", "ADJA", "APPRART", "PPOSAT", "CARD", "PIAT")

    def _span(self, candidate: Candidate, person: Person) -> NameSpan:
        unit, roles = candidate.unit, candidate.roles
        kind = MentionKind.NAME if unit.end - unit.start > 1 or len(person.full) == 1 else MentionKind.SURNAME
        rule = candidate.rule or "surname"
        side = person.side or candidate.side
        bounds = _bounds(candidate, roles)
        return NameSpan(
            unit.start,
            unit.end,
            kind,
            person.name,
            ActorKind.PERSON,
            rule,
            side,
            tuple(role.role for role in roles),
            bounds[0] if bounds else None,
            bounds[1] if bounds else None,
            candidate.attribute,
        )


def _is_by_name(candidate: Candidate) -> bool:
    """ "König Anton Weiß (Rama X)": in brackets behind a name stands another name of the same, or a number follows."""
    words, unit = candidate.words, candidate.unit
    if _ROMAN.match(words.text(unit.end)):
        return True
    return words.text(unit.start - 1) == "(" and words.tag(unit.start - 2) == "NE" and words.text(unit.end) == ")"


def _fits(role: RolePhrase, person: Person) -> bool:
    """ "… kritisierte der deutsche Minister Orlow": a role of another side is somebody else, the subject."""
    return not role.side or not person.side or role.side == person.side


def _bounds(candidate: Candidate, roles: list[RolePhrase]) -> tuple[int, int] | None:
    """The tokens of the role words beside the name."""
    if not roles:
        return None
    nearest = [role for role in roles if role.end <= candidate.unit.start] or roles
    return min(role.start for role in nearest), max(
        min(role.end, candidate.unit.start) if role.end > candidate.unit.start >= role.start else role.end
        for role in nearest
    )
