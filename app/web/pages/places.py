"""/places: where meetings lie."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import places as query
from app.queries.places import PlaceRow
from app.queries.subjects import Subject
from app.web.browse import Browse, nothing
from app.web.downloads import Downloadable
from app.web.lists import ListPage
from app.web.records import PLACE_COLUMNS, place_record
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """What /places shows."""

    browse: Browse
    rows: tuple[PlaceRow, ...]
    nothing: str


LIST: ListPage[PlaceRow] = ListPage(
    file=Downloadable(
        page="places", subject=Subject.PLACES, columns=PLACE_COLUMNS, record=place_record,
        one_page=query.page, everything=query.everything,
    ),
    facets=query.facets,
    context=lambda frame, rows, listing: PlacesPage(frame, rows, nothing(listing)),
)


@router.get("/places")
def places(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of places."""
    return LIST.show(request, site, session)


@router.get("/places.{form}")
def places_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return LIST.download(request, site, session, form)
