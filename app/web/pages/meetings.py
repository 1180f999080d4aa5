"""/meetings: the list, by any filter."""

from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request
from sqlmodel import Session
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries import meetings as query
from app.queries.facets import facets
from app.queries.meetings import MeetingRow
from app.queries.names import suggestions
from app.queries.subjects import Subject
from app.web.browse import Browse, Listing, browse, nothing, open_list
from app.web.dates import month_text
from app.web.downloads import Downloadable, download
from app.web.i18n import gettext
from app.web.records import MEETING_COLUMNS, meeting_record
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
FILE = Downloadable(
    page="meetings", subject=Subject.MEETINGS, columns=MEETING_COLUMNS, record=meeting_record,
    one_page=query.page, everything=query.everything,
)


@dataclass(frozen=True, slots=True)
class Month:
    """The meetings of one month, in the order of the list."""

    label: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """What /meetings shows."""

    browse: Browse
    groups: tuple[Month, ...]
    view: str
    nothing: str


@router.get("/meetings")
def meetings(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of meetings."""
    listing = open_list(request, session, site.links, "meetings", Subject.MEETINGS)
    if not isinstance(listing, Listing):
        return listing
    found = query.MeetingPage((), 0, 0, None)
    if not listing.asked.problems:
        try:
            found = query.page(session, listing.filters, listing.found)
        except BadFilter as problem:
            listing = listing.refused(problem)
    return _render(request, session, listing, found)


@router.get("/meetings.{form}")
def meetings_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return download(request, session, site, FILE, form)


def _render(request: Request, session: Session, listing: Listing, found: query.MeetingPage) -> Response:
    broken = bool(listing.asked.problems)
    frame = browse(
        listing, count=found.count, undated=found.undated, following=found.next,
        facets=facets(session, listing.filters, listing.found),
        names=suggestions(session),
    )
    page = MeetingsPage(
        frame, () if broken else by_month(found.rows, listing.filters.sort), listing.filters.view or "list",
        nothing(listing),
    )
    return render(
        request, "meetings", page, status=listing.status, canonical=listing.address, fragment="browse",
        pushed="" if broken else listing.address,
    )


def by_month(rows: tuple[MeetingRow, ...], sort: str) -> tuple[Month, ...]:
    """The rows under the names of their months; under one name where they are not ordered by time."""
    if sort == "sources":
        return (Month(gettext("By number of independent sources"), rows),) if rows else ()
    named = ((month_text(row.sort_day) if row.sort_day else gettext("Without a date"), row) for row in rows)
    return tuple(
        Month(name, tuple(row for _, row in group)) for name, group in groupby(named, key=lambda pair: pair[0])
    )
