"""Places across articles, each lying in the next larger one."""

from collections.abc import Callable, Iterable, Sequence

from app.domain.keys import key_of
from app.domain.names import Place, PlaceKind
from app.domain.resolved import ArticleClaims, ResolvedPlace
from app.resolve.spellings import fold

PlaceLookup = Callable[[str, str | None], Place | None]
"""Gives the gazetteer's Place for a name and (where known) its country."""


class PlaceTree:
    """All places of the articles and what they lie in.

    A place that only a `within` or a claim names (the Kremlin's Moscow, Moscow's Russia) is looked up in the
    gazetteer; where there is none, its level follows from its position in the chain.
    """

    def __init__(self, articles: Sequence[ArticleClaims], lookup: PlaceLookup | None = None) -> None:
        self._lookup = lookup
        self._places: dict[tuple[str, str | None], Place] = {}
        for article in articles:
            for place in article.extraction.places:
                self._add(place)
        self._add_chains()
        for article in articles:
            for claim in article.extraction.claims:
                for name, kind in (
                    (claim.country, PlaceKind.COUNTRY), (claim.place, PlaceKind.CITY), (claim.venue, PlaceKind.VENUE),
                ):
                    if name and self.find(name, claim.country) is None:
                        self._add(self._guess(name, kind, claim.country, claim.place))
        self._add_chains()

    def find(self, name: str, country: str | None) -> Place | None:
        """The place of that name, in that country where one is given."""
        return self._places.get((name, country)) or self._places.get((name, None)) or next(
            (place for (known, _), place in self._sorted() if known == name and country is None), None
        )

    def chain(self, name: str, country: str | None) -> tuple[str, ...]:
        """The names of the place and of all it lies in, nearest first, the country last."""
        place = self.find(name, country)
        if place is None:
            return tuple(dict.fromkeys(n for n in (name, country) if n))
        return tuple(dict.fromkeys(n for n in (name, *place.within, place.country) if n))

    def key(self, place: Place) -> str:
        """The content-derived key of a place."""
        return key_of("place", place.kind, fold(place.name), fold(place.country or ""))

    def resolved(self) -> tuple[ResolvedPlace, ...]:
        """All places, sorted by key."""
        rows = {self.key(place): self._row(place) for _, place in self._sorted()}
        return tuple(rows[key] for key in sorted(rows))

    def _sorted(self) -> list[tuple[tuple[str, str | None], Place]]:
        return sorted(self._places.items(), key=lambda item: (item[0][0], item[0][1] or ""))

    def _add(self, place: Place) -> None:
        at = (place.name, place.country)
        known = self._places.get(at)
        # Articles may disagree on how much they know of a place; the fuller record wins, in any order.
        if known is None or _fullness(place) > _fullness(known):
            self._places[at] = place

    def _add_chains(self) -> None:
        for _, place in self._sorted():
            self._add_chain(place)

    def _add_chain(self, place: Place) -> None:
        for at, name in enumerate(place.within):
            if self.find(name, place.country) is None and self.find(name, None) is None:
                kind = PlaceKind.CITY if place.kind is PlaceKind.VENUE and at == 0 else PlaceKind.REGION
                if name == place.country:
                    kind = PlaceKind.COUNTRY
                self._add(self._guess(name, kind, place.country, None, within=place.within[at + 1 :]))
        if place.country and self.find(place.country, place.country) is None:
            self._add(self._guess(place.country, PlaceKind.COUNTRY, place.country, None))

    def _guess(
        self, name: str, kind: PlaceKind, country: str | None, city: str | None, within: tuple[str, ...] | None = None,
    ) -> Place:
        found = self._lookup(name, country) if self._lookup else None
        if found is not None:
            return found
        if kind is PlaceKind.COUNTRY:
            return Place(name, kind, country=name)
        if within is None:
            outer = (city,) if kind is PlaceKind.VENUE else ()
            within = tuple(n for n in (*outer, country) if n)
        return Place(name, kind, country=country, within=within)

    def _row(self, place: Place) -> ResolvedPlace:
        parent = None
        for name in (*place.within, place.country):
            above = self.find(name, place.country) if name and name != place.name else None
            if above is not None:
                parent = self.key(above)
                break
        return ResolvedPlace(
            self.key(place), place.name, place.name_en, place.kind, place.country, parent, place.lat, place.lon,
        )


def _fullness(place: Place) -> tuple[bool, int, str]:  # the last part only breaks ties the same way every time
    return (place.lat is not None, len(place.within), repr(place))


def deepest(names: Iterable[str | None]) -> str | None:
    """The first name that is given: venue, else place, else country."""
    return next((name for name in names if name), None)
