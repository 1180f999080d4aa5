"""/meetings: the list, by any filter."""

from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import meetings as query
from app.queries.facets import facets
from app.queries.meetings import MeetingRow
from app.queries.subjects import Subject
from app.web.browse import Browse, Listing, nothing
from app.web.dates import month_text
from app.web.downloads import Downloadable
from app.web.i18n import gettext
from app.web.lists import ListPage
from app.web.records import MEETING_COLUMNS, meeting_record
from app.web.site import Reading, SiteHere

router = APIRouter()


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


def by_month(rows: tuple[MeetingRow, ...], sort: str) -> tuple[Month, ...]:
    """The rows under the names of their months; under one name where they are not ordered by time."""
    if sort == "sources":
        return (Month(gettext("By number of independent sources"), rows),) if rows else ()
    named = ((month_text(row.sort_day) if row.sort_day else gettext("Without a date"), row) for row in rows)
    return tuple(
        Month(name, tuple(row for _, row in group)) for name, group in groupby(named, key=lambda pair: pair[0])
    )


def _page(frame: Browse, rows: tuple[MeetingRow, ...], listing: Listing) -> MeetingsPage:
    filters = listing.filters
    return MeetingsPage(frame, by_month(rows, filters.sort), filters.view or "list", nothing(listing))


LIST: ListPage[MeetingRow] = ListPage(
    file=Downloadable(
        page="meetings", subject=Subject.MEETINGS, columns=MEETING_COLUMNS, record=meeting_record,
        one_page=query.page, everything=query.everything,
    ),
    facets=facets,
    context=_page,
)


@router.get("/meetings")
def meetings(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of meetings."""
    return LIST.show(request, site, session)


@router.get("/meetings.{form}")
def meetings_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return LIST.download(request, site, session, form)
