"""/quotes: who said what."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import quotes as query
from app.queries.quote_rows import QuoteRow
from app.queries.subjects import Subject
from app.web.browse import Browse, nothing
from app.web.downloads import Downloadable
from app.web.lists import ListPage
from app.web.records import QUOTE_COLUMNS, quote_record
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class QuotesPage:
    """What /quotes shows."""

    browse: Browse
    rows: tuple[QuoteRow, ...]
    nothing: str


LIST: ListPage[QuoteRow] = ListPage(
    file=Downloadable(
        page="quotes", subject=Subject.QUOTES, columns=QUOTE_COLUMNS, record=quote_record,
        one_page=query.page, everything=query.everything,
    ),
    facets=query.facets,
    context=lambda frame, rows, listing: QuotesPage(frame, rows, nothing(listing)),
)


@router.get("/quotes")
def quotes(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of quotes."""
    return LIST.show(request, site, session)


@router.get("/quotes.{form}")
def quotes_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return LIST.download(request, site, session, form)
