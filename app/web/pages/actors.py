"""/actors: who appears, and how often."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import actors as query
from app.queries.actors import ActorRow
from app.queries.subjects import Subject
from app.web.browse import Browse, nothing
from app.web.downloads import Downloadable
from app.web.lists import ListPage
from app.web.records import ACTOR_COLUMNS, actor_record
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """What /actors shows."""

    browse: Browse
    rows: tuple[ActorRow, ...]
    nothing: str


LIST: ListPage[ActorRow] = ListPage(
    file=Downloadable(
        page="actors", subject=Subject.ACTORS, columns=ACTOR_COLUMNS, record=actor_record,
        one_page=query.page, everything=query.everything,
    ),
    facets=query.facets,
    context=lambda frame, rows, listing: ActorsPage(frame, rows, nothing(listing)),
)


@router.get("/actors")
def actors(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of actors."""
    return LIST.show(request, site, session)


@router.get("/actors.{form}")
def actors_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return LIST.download(request, site, session, form)
