"""Regions, venues and German city names; the mass of cities comes from GeoNames."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.names import PlaceKind
from app.knowledge.entries import Entry, entries, words

FILE = "places.yaml"


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A venue, city or region. `within` names the city or region it lies in; `country` is German.

    `geoname` is the English name under which GeoNames lists a city, where that differs; `admin1` are the codes
    of GeoNames' first-order divisions that make up a region ("FL" for Florida), so that its cities lie in it.
    """

    name: str
    kind: PlaceKind
    country: str | None
    within: str | None = None
    english: str | None = None
    geoname: str | None = None
    spellings: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class PlaceBook:
    """All places that knowledge names itself; `never` are words that are no places in running German.

    `behind_in` are those of them that are towns right behind "in", "nach" or "aus".
    """

    places: tuple[KnownPlace, ...]
    never: frozenset[str]
    behind_in: frozenset[str] = frozenset()

    @classmethod
    def from_sections(cls, data: Mapping[str, Any]) -> "PlaceBook":
        """Sections `regions`, `venues`, `cities`, `never`, `behind_in`; raises BadKnowledge for a malformed entry."""
        kinds = {"regions": PlaceKind.REGION, "venues": PlaceKind.VENUE, "cities": PlaceKind.CITY}
        found = [_place(e, kind) for section, kind in kinds.items() for e in entries(data, section, file=FILE)]
        return cls(tuple(found), words(data, "never", file=FILE), words(data, "behind_in", file=FILE))


def _place(entry: Entry, kind: PlaceKind) -> KnownPlace:
    entry.only("name", "country", "within", "english", "geoname", "spellings", "admin1", "lat", "lon")
    return KnownPlace(
        name=entry.text("name"), kind=kind, country=entry.maybe("country"), within=entry.maybe("within"),
        english=entry.maybe("english"), geoname=entry.maybe("geoname"), spellings=entry.texts("spellings"),
        admin1=entry.texts("admin1"),
        lat=entry.number("lat"), lon=entry.number("lon"),
    )
