"""Who acts without a person's name: states, institutions, capitals, delegations and peoples."""

import re
from collections.abc import Iterator, Mapping

from app.domain.names import ActorKind, MentionKind
from app.knowledge.actors import KnownActor
from app.knowledge.states import State
from app.language.annotations import NameSpan, PlaceSpan
from app.language.names_delegations import DELEGATION, DelegationFinder
from app.language.names_lexicon import Lexicon
from app.language.names_text import Words
from app.language.names_units import Unit

_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,6}s?$|G-?\d{1,2}$|[A-Z]{1,3}[a-z][A-Z]{1,3}$")
_ROMAN = re.compile(r"[IVX]+$")
_LOCAL = frozenset({"in", "im", "ins", "nach", "aus", "bei", "vor"})


class BodyFinder:
    """Finds the actors of a passage that are no named persons."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._delegations = DelegationFinder(lexicon)

    def find(
        self,
        words: Words,
        units: Mapping[int, Unit],
        places: list[PlaceSpan],
        people: set[int],
    ) -> list[NameSpan]:
        """Spans of kind METONYM, NAME and COLLECTIVE, in text order, without overlap."""
        found = list(self._delegations.find(words, units, people))
        taken = {i for span in found for i in range(span.start, span.end)} | people
        for unit in units.values():
            if unit.start not in taken:
                found += self._institution(words, unit)
        taken |= {i for span in found for i in range(span.start, span.end)}
        found += [span for place in places if place.start not in taken for span in self._government(place)]
        named = {i for unit in units.values() if unit.known for i in range(unit.start, unit.end)}
        placed = {i for place in places for i in range(place.start, place.end)}
        found += [
            span
            for i in range(len(words))
            if i not in taken
            for span in self._office(words, i)
            if span.rule != "acronym" or not (i in named | placed or (len(words.texts[i]) == 2 and i - 1 in placed))
        ]
        return sorted(found, key=lambda span: (span.start, span.end))

    def _institution(self, words: Words, unit: Unit) -> Iterator[NameSpan]:
        body = next((k for k in unit.known if isinstance(k, KnownActor) and k.kind is not ActorKind.PERSON), None)
        place_too = len(unit.known) > 1
        if words.text(unit.start - 1) == "(" and words.text(unit.end) == ")":
            return
        if body is None:
            if any(isinstance(known, State) and known.body for known in unit.known):
                yield from self._body(words, unit)
            return
        before = words.text(unit.start - 1).lower()
        if place_too and (
            before in _LOCAL or (words.text(unit.start - 2).lower() in _LOCAL and words.tag(unit.start - 1) == "ART")
        ):
            return
        yield NameSpan(unit.start, unit.end, MentionKind.NAME, body.name, body.kind, "institution", body.side)

    def _body(self, words: Words, unit: Unit) -> Iterator[NameSpan]:
        state = next(known for known in unit.known if isinstance(known, State))
        yield NameSpan(unit.start, unit.end, MentionKind.NAME, state.name, ActorKind.ORGANISATION, "body", state.name)

    def _government(self, place: PlaceSpan) -> Iterator[NameSpan]:
        """States and capitals that act: "Russland teilte mit", "Oslo und Helsinki lehnten ab"."""
        if not place.metonym or place.place.country is None:
            return
        if place.rule == "state":
            name = place.place.name
            kind = ActorKind.STATE
            yield NameSpan(place.start, place.end, MentionKind.NAME, name, kind, "state", name)
        elif place.place.kind.value == "city":
            name = place.place.country
            yield NameSpan(
                place.start, place.end, MentionKind.METONYM, name, ActorKind.STATE, "capital for state", name
            )

    def _office(self, words: Words, i: int) -> Iterator[NameSpan]:
        """Bodies in one word that are no phrase: "EU", "Nato", "die Amerikaner"."""
        form = self._lexicon.form(words.texts[i])
        if form.state is not None and form.state.body and form.state.name != "Europa":
            if words.text(i - 1) in ("im", "in") and form.state.name == "Vatikan":
                return
            yield NameSpan(i, i + 1, MentionKind.NAME, form.state.name, ActorKind.ORGANISATION, "body", form.state.name)
        elif _ACRONYM.match(words.texts[i]) and self._is_acronym(words, i):
            name = words.texts[i].removesuffix("s") if words.texts[i][-2:-1].isupper() else words.texts[i]
            yield NameSpan(i, i + 1, MentionKind.NAME, name, ActorKind.ORGANISATION, "acronym")
        elif form.people_of and form.capital and self._is_people(words, i):
            side = form.people_of
            yield NameSpan(i, i + 1, MentionKind.COLLECTIVE, DELEGATION + side, ActorKind.DELEGATION, "people", side)

    def _is_acronym(self, words: Words, i: int) -> bool:
        """ "Die GDBA lehnt ab": capitals that the tagger reads as a name, outside brackets and shouted headlines."""
        text, form = words.texts[i], self._lexicon.form(words.texts[i])
        if form.state or form.adjective_of or _ROMAN.match(text) or text in self._lexicon.knowledge.actors.not_bodies:
            return False
        if words.tags[i] not in ("NE", "NN", "FM", "XY") or words.text(i - 1) in ("(", "/") or words.text(i + 1) == "/":
            return False
        shouted = [w for w in (words.text(i - 1), words.text(i + 1)) if len(w) > 1 and w.isupper()]
        return not shouted and not any(c.isdigit() for c in words.text(i + 1)[:1])

    def _is_people(self, words: Words, i: int) -> bool:
        """ "die Europäer" as a party to talks.

        "der Ukrainer" and "die Finnin" are one person, "Schweizer Käse" has an adjective.
        """
        if words.tags[i] not in ("NN", "NE") or words.tag(i + 1) in ("NN", "NE", "ADJA"):
            return False
        if words.texts[i].endswith("in"):
            return False
        before = words.text(i - 1).lower()
        if before == "der" and words.tag(i - 2) not in ("NN", "KON", "APPR", "$,"):
            return False
        return (
            before in ("die", "den", "der", "mit", "und", "zwischen", "von", "beide", "beiden", ",")
            or words.first[i] == i
        )
