"""The same list as a file: `.csv` streams all rows, `.json` gives pages with a link to the next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from fastapi import Request
from sqlmodel import Session
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse

from app.domain.errors import BadFilter
from app.exports.tables import Record, csv_lines, json_page
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.sentence import sentence
from app.queries.subjects import Subject
from app.store.session import read_session
from app.web.browse import WORDS, Listing, open_list, problem_sentence
from app.web.i18n import gettext
from app.web.links import Links
from app.web.site import Site


class Page(Protocol):
    """A page of any list."""

    @property
    def rows(self) -> Sequence[Any]: ...
    @property
    def count(self) -> int: ...
    @property
    def undated(self) -> int: ...
    @property
    def next(self) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloadable:
    """How a list becomes a file."""

    page: str
    subject: Subject
    columns: Sequence[str]
    record: Callable[[Any, Links], Record]
    one_page: Callable[[Session, Filters, Found], Page]
    everything: Callable[[Session, Filters, Found], Iterator[Any]]


def download(request: Request, session: Session, site: Site, what: Downloadable, form: str) -> Response:
    """The list that the request's filter holds, as CSV or JSON. A malformed filter is answered with 400 and why."""
    if form not in ("csv", "json"):
        raise HTTPException(404, gettext("This list comes as .csv and .json."))
    listing = open_list(request, session, site.links, what.page, what.subject, form=form)
    if not isinstance(listing, Listing):
        return listing
    if listing.asked.problems:
        raise HTTPException(400, " ".join(problem_sentence(problem) for problem in listing.asked.problems))
    return _csv(site, what, listing) if form == "csv" else _json(session, site, what, listing)


def _csv(site: Site, what: Downloadable, listing: Listing) -> Response:
    def lines() -> Iterator[bytes]:
        # A session of its own: the request's is closed before the last line is sent.
        with read_session(site.engine) as session:
            rows = what.everything(session, listing.filters.first_page(), listing.found)
            yield from csv_lines(what.columns, (what.record(row, site.links) for row in rows))

    return StreamingResponse(lines(), media_type="text/csv; charset=utf-8", headers=attachment(what.page))


def attachment(page: str) -> dict[str, str]:
    """The header that makes a browser save a CSV file under the page's name."""
    return {"Content-Disposition": f'attachment; filename="parley-{page}.csv"'}


def _json(session: Session, site: Site, what: Downloadable, listing: Listing) -> Response:
    try:
        found = what.one_page(session, listing.filters, listing.found)
    except BadFilter as problem:
        raise HTTPException(400, problem_sentence(problem)) from problem
    following = listing.filters.with_value("cursor", found.next) if found.next else None
    body = json_page(
        (what.record(row, site.links) for row in found.rows),
        sentence=sentence(listing.filters, listing.found, what.subject, WORDS), count=found.count,
        undated=found.undated,
        next_page=site.links.absolute(site.links.link(what.page, filters=following, form="json")) if following else "",
    )
    return Response(body, media_type="application/json")
