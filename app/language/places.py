"""Places of a passage: states, regions, venues and cities, told apart from people, food and governments.

"in Genf" is a place; "Moskau erklärte" a government (metonym); "Berliner Format" none at all.
"""

from collections.abc import Iterable, Mapping

from app.domain.names import Place, PlaceKind
from app.knowledge.places import KnownPlace
from app.knowledge.states import State
from app.language.annotations import PlaceSpan
from app.language.names_lexicon import Lexicon
from app.language.names_text import Words
from app.language.names_units import Unit
from app.language.places_derived import DerivedPlaces
from app.language.places_gazetteer import Gazetteer
from app.language.places_words import (
    AT_INSTANCE,
    COMPASS,
    FOREIGN_ENDINGS,
    LARGE,
    LOCAL,
    PART_OF,
    SETTLEMENT,
    SETTLEMENT_ENDS,
    TOWARDS,
)


class PlaceFinder:
    """Finds the places of an article, passage by passage."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer
        self._derived = DerivedPlaces(lexicon, gazetteer)

    def countries(self, texts: Iterable[str]) -> frozenset[str]:
        """The states that the words name, as noun, adjective or people: they tell which Georgia is meant."""
        found: set[str] = set()
        for text in set(texts):
            form = self._lexicon.form(text)
            found.update(
                name for name in (form.state.name if form.state else None, form.adjective_of, form.people_of) if name
            )
        return frozenset(found)

    def find(
        self,
        words: Words,
        units: Mapping[int, Unit],
        people: set[int],
        countries: frozenset[str],
    ) -> list[PlaceSpan]:
        """The passage's places in text order. `people` are the tokens that belong to person names."""
        found: list[PlaceSpan] = []
        i = 0
        while i < len(words):
            span = None
            text = words.texts[i]
            if text[0].isupper() and i not in people:
                span = self._at(words, units, i, countries)
            if span is not None:
                found.append(span)
            unit = units.get(i)
            if span is None and unit is not None and any(isinstance(k, State) and k.body for k in unit.known):
                i = unit.end  # the place in "Rat für Handel in Europa" is the body's name
            else:
                i = span.end if span is not None else i + 1
        return found

    def _at(self, words: Words, units: Mapping[int, Unit], i: int, countries: frozenset[str]) -> PlaceSpan | None:
        if words.text(i - 1).lower().endswith("agentur"):
            return None  # "die Staatsagentur Sana" has the name of a city
        before = _preposition(words, i)
        embassy = self._embassy(words, i)
        if embassy is not None:
            return embassy
        unit = units.get(i)
        if unit is not None:
            for known in unit.known:
                if isinstance(known, KnownPlace):
                    place = self._gazetteer.known_place(known)
                    return PlaceSpan(
                        i, unit.end, place, "known place", self._stands_for(words, i, unit.end, place), before
                    )
                if isinstance(known, State):
                    return self._state(words, i, unit.end, known, before)
            if unit.known:
                return None
        derived = self._derived_at(words, units, i, before)
        if derived is not None:
            return derived
        state = self._lexicon.form(words.texts[i]).state
        if state is not None:
            return self._state(words, i, i + 1, state, before)
        return self._by_pattern(words, units, i, before, countries) or self._city(words, i, before, countries, unit)

    def _derived_at(self, words: Words, units: Mapping[int, Unit], i: int, before: str) -> PlaceSpan | None:
        capital = self._derived.capital(words, units, i)
        if capital is not None:
            return PlaceSpan(i, i + 1, capital, "capital of a state", False, before)
        city = self._derived.adjective(words, i) if before in LOCAL or before in ("am", "auf") else None
        return PlaceSpan(i, i + 1, city, "adjective of a city", False, before) if city is not None else None

    def _state(self, words: Words, start: int, end: int, state: State, before: str) -> PlaceSpan | None:
        if state.body and state.name != "Europa":
            return None
        place = self._gazetteer.country(state.name)
        if state.name == "Europa":
            place = Place("Europa", PlaceKind.REGION, None, (), "Europe")
        asked = words.text(start - 1).lower() in AT_INSTANCE
        acting = asked or (before not in LOCAL and before not in ("auf", "über"))
        return PlaceSpan(start, end, place, "state", acting, before)

    def _embassy(self, words: Words, i: int) -> PlaceSpan | None:
        """ "US-Botschaft in Moskau": the building, named with its city."""
        text = words.texts[i]
        if (
            not text.endswith(("-Botschaft", "-Konsulat", "-Vertretung"))
            or words.text(i + 1) != "in"
            or i + 2 >= len(words)
        ):
            return None
        picked = self._known_city(words.texts[i + 2])
        if picked is None:
            return None
        within = (picked.name, *picked.within)
        name = f"{text} in {picked.name}"
        place = Place(name, PlaceKind.VENUE, picked.country, within, None, picked.lat, picked.lon)
        return PlaceSpan(i, i + 1, place, "embassy", False, _preposition(words, i))

    def _known_city(self, text: str) -> Place | None:
        for _, phrase in self._lexicon.phrases.at([text], 0, 1):
            if isinstance(phrase.known, KnownPlace):
                return self._gazetteer.known_place(phrase.known)
        picked = self._gazetteer.pick(text, frozenset())
        return picked[0] if picked else None

    def _by_pattern(
        self,
        words: Words,
        units: Mapping[int, Unit],
        i: int,
        before: str,
        countries: frozenset[str],
    ) -> PlaceSpan | None:
        """ "in der Region X", "das Dorf X", "nördlich von X": a place even where no list has it."""
        noun = words.text(i - 1)
        kind = SETTLEMENT.get(noun) or _settlement(noun)
        if kind is None and noun == "von" and (words.text(i - 2).lower() in COMPASS or words.text(i - 2) in PART_OF):
            kind = PlaceKind.CITY
        if kind is None or words.tags[i] not in ("NE", "NN", "FM") or self._lexicon.form(words.texts[i]).role:
            return None
        if noun == "Hauptstadt" and words.texts[i].endswith("s") and not self._gazetteer.cities(words.texts[i]):
            return None
        if words.tags[i] == "NN" and not self._gazetteer.cities(words.texts[i]) and not _foreign(words.texts[i]):
            return None
        end = i + 1
        unit = units.get(i)
        if unit is not None and unit.is_open and unit.proper:
            end = unit.end
        name = words.said(i, end)
        picked = self._gazetteer.pick(name, countries)
        if picked is not None and kind is PlaceKind.CITY:
            return PlaceSpan(i, end, picked[0], "settlement word", False, before)
        near = picked[0] if picked else Place(name, kind)
        within = (near.country,) if near.country else ()
        place = Place(near.name, kind, near.country, within, near.name_en, near.lat, near.lon)
        return PlaceSpan(i, end, place, "settlement word", False, before)

    def _city(
        self,
        words: Words,
        i: int,
        before: str,
        countries: frozenset[str],
        unit: Unit | None,
    ) -> PlaceSpan | None:
        """A city that only GeoNames knows: behind a local preposition, or large and read as a name."""
        longest = min(words.last[i], i + 3, unit.end if unit and unit.end > i + 1 else i + 3)
        for end in range(longest, i, -1):
            if words.tags[end - 1] not in ("NE", "FM", "NN", "XY") or not words.texts[end - 1][0].isupper():
                continue
            name = words.said(i, end)
            picked = self._gazetteer.pick(name, countries, behind_in=words.text(i - 1) in ("in", "nach", "aus"))
            if picked is None and name.endswith("s") and before in ("", "von"):
                picked = self._gazetteer.pick(name[:-1], countries)
            if picked is None:
                continue
            place, city = picked
            local = before in LOCAL and words.text(i - 1) == before and before not in ("im", "ins")
            proper = all(tag in ("NE", "FM") for tag in words.tags[i:end])
            if not (local and (proper or city.name == name)) and not (
                proper and city.population >= LARGE and len(name) > 3
            ):
                return None
            if unit is not None and unit.given and unit.end > end and not local:
                return None
            if unit is not None and unit.end > end and local and unit.given and words.texts[i] != name:
                return None
            metonym = self._stands_for(words, i, end, place)
            return PlaceSpan(i, end, place, "gazetteer", metonym, before)
        return None

    def _stands_for(self, words: Words, start: int, end: int, place: Place) -> bool:
        """Whether a capital or seat of government stands for the government: "Moskau erklärte", "mit Kiew"."""
        if place.name not in self._gazetteer.capitals and words.said(start, end) not in self._gazetteer.capitals:
            return place.kind is PlaceKind.VENUE and _preposition(words, start) not in (
                *LOCAL,
                "vor",
                "zu",
                "zum",
                "vom",
                "am",
            )
        if is_dateline(words, start, end):
            return True
        if words.text(start - 1) in SETTLEMENT or words.text(start - 1) in ("Hotel", "Flughafen", "Botschaft"):
            return False
        before = _preposition(words, start)
        if before == "von" and words.text(end) in ("nach", "in", "aus", "über", "zurück", "abgereist"):
            return False
        return before == "" or before in TOWARDS


def _settlement(noun: str) -> PlaceKind | None:
    """What a compound says of the name behind it: "die Gefängnisinsel |X|" an island, "der Urlaubsort |X|" a town."""
    found = next((kind for end, kind in SETTLEMENT_ENDS.items() if noun.endswith(end)), None)
    return found if len(noun) > len("Vorort") or noun in SETTLEMENT else None


def is_dateline(words: Words, start: int, end: int) -> bool:
    """ "Genf (ABC) - Die Lage …": the place of writing at the head of a passage."""
    if start > 4 or (words.first[start] != 0 and start > 8):
        return False
    after = words.texts[end : end + 8]
    return bool(after) and (
        after[0] in ("(", "/", ".", ",") and any(mark in after for mark in ("-", "–", "—")) and start < 3
    )


def _preposition(words: Words, i: int) -> str:
    """The preposition that governs token i, over an article, an adjective and earlier members of a list."""
    first = words.first[i]
    k = i - 1
    steps = 0
    while k >= first and steps < 10:
        tag, text = words.tags[k], words.texts[k]
        if tag in ("APPR", "APPRART"):
            return text.lower() if not (k == first and text[0].isupper() and text.lower() == "zu") else "zu"
        if tag in ("ART", "ADJA", "PPOSAT", "PDAT") or (k == i - 1 and tag == "NN"):
            k, steps = k - 1, steps + 1
        elif (text in ("und", "oder", "sowie") or text == ",") and words.tag(k - 1) == "NE":
            k, steps = k - 2, steps + 2
        elif text in LOCAL:
            return text
        else:
            return ""
    return ""


def _foreign(text: str) -> bool:
    """Whether a word looks like no German noun: a transliterated name that the tagger took for a noun."""
    return text.endswith(FOREIGN_ENDINGS)
