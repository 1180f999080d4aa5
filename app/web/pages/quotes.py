"""/quotes: who said what."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from sqlmodel import Session
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries import quotes as query
from app.queries.names import suggestions
from app.queries.quote_rows import QuoteRow
from app.queries.subjects import Subject
from app.web.browse import Browse, Listing, browse, nothing, open_list
from app.web.downloads import Downloadable, download
from app.web.records import QUOTE_COLUMNS, quote_record
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
FILE = Downloadable(
    page="quotes", subject=Subject.QUOTES, columns=QUOTE_COLUMNS, record=quote_record,
    one_page=query.page, everything=query.everything,
)


@dataclass(frozen=True, slots=True)
class QuotesPage:
    """What /quotes shows."""

    browse: Browse
    rows: tuple[QuoteRow, ...]
    nothing: str


@router.get("/quotes")
def quotes(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of quotes."""
    listing = open_list(request, session, site.links, "quotes", Subject.QUOTES)
    if not isinstance(listing, Listing):
        return listing
    found = query.QuotePage((), 0, 0, None)
    if not listing.asked.problems:
        try:
            found = query.page(session, listing.filters, listing.found)
        except BadFilter as problem:
            listing = listing.refused(problem)
    return _render(request, session, listing, found)


@router.get("/quotes.{form}")
def quotes_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return download(request, session, site, FILE, form)


def _render(request: Request, session: Session, listing: Listing, found: query.QuotePage) -> Response:
    broken = bool(listing.asked.problems)
    frame = browse(
        listing, count=found.count, undated=found.undated, following=found.next,
        facets=query.facets(session, listing.filters, listing.found), names=suggestions(session),
    )
    page = QuotesPage(frame, found.rows, nothing(listing))
    return render(
        request, "quotes", page, status=listing.status, canonical=listing.address, fragment="browse",
        pushed="" if broken else listing.address,
    )
