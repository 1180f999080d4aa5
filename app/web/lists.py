"""A list with its filter: the page, and the same rows as a file. What differs from list to list is data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from fastapi import Request
from sqlmodel import Session
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries.facets import Facets
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.names import suggestions
from app.web.browse import Browse, Listing, browse, open_list
from app.web.downloads import Downloadable, Page, download
from app.web.render import render
from app.web.site import Site

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class NoRows:
    """The page of a filter that can't be read."""

    rows: tuple[Any, ...] = ()
    count: int = 0
    undated: int = 0
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Generic[Row]):
    """A list: how it becomes a file, its facets, and what its template gets of the frame, the rows and the filter."""

    file: Downloadable
    facets: Callable[[Session, Filters, Found], Facets]
    context: Callable[[Browse, tuple[Row, ...], Listing], Any]

    def show(self, request: Request, site: Site, session: Session) -> Response:
        """The list as a page; with htmx, its part that changes."""
        name = self.file.page
        listing = open_list(request, session, site.links, name, self.file.subject)
        if not isinstance(listing, Listing):
            return listing
        listing, found = self._rows(session, listing)
        frame = browse(
            listing, count=found.count, undated=found.undated, following=found.next,
            facets=self.facets(session, listing.filters, listing.found), names=suggestions(session),
        )
        broken = bool(listing.asked.problems)
        return render(
            request, name, self.context(frame, tuple(found.rows), listing), status=listing.status,
            canonical=listing.address, fragment="browse", pushed="" if broken else listing.address,
        )

    def download(self, request: Request, site: Site, session: Session, form: str) -> Response:
        """The same list as a file."""
        return download(request, session, site, self.file, form)

    def _rows(self, session: Session, listing: Listing) -> tuple[Listing, Page]:
        if listing.asked.problems:
            return listing, NoRows()
        try:
            return listing, self.file.one_page(session, listing.filters, listing.found)
        except BadFilter as problem:
            return listing.refused(problem), NoRows()
