"""/places/{slug}: what happened at one place and in what lies in it."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import place as query
from app.queries.filters import Filters
from app.queries.found import Named
from app.queries.meetings import MeetingRow
from app.queries.place import ArticleRef, Visitor
from app.queries.places import PlaceRow
from app.web.entities import gone_or_moved
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class PlacePage:
    """What a place's page shows."""

    place: PlaceRow
    above: tuple[Named, ...]
    inside: tuple[PlaceRow, ...]
    meetings: tuple[MeetingRow, ...]
    count: int
    visitors: tuple[Visitor, ...]
    articles: tuple[ArticleRef, ...]
    all_meetings: str


@router.get("/places/{slug}")
def place(request: Request, slug: str, site: SiteHere, session: Reading) -> Response:
    """A place's page; an old slug leads to the present one."""
    found = query.place(session, slug)
    if found is None:
        return gone_or_moved(session, site.links, "place", slug)
    page = PlacePage(
        found.place, found.above, found.inside, found.meetings, found.count, found.visitors, found.articles,
        site.links.link("meetings", filters=Filters(place=(slug,))),
    )
    return render(request, "place", page, canonical=site.links.link("place", slug))
