"""/actors: who appears, and how often."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from sqlmodel import Session
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries import actors as query
from app.queries.actors import ActorRow
from app.queries.names import suggestions
from app.queries.subjects import Subject
from app.web.browse import Browse, Listing, browse, nothing, open_list
from app.web.downloads import Downloadable, download
from app.web.records import ACTOR_COLUMNS, actor_record
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
FILE = Downloadable(
    page="actors", subject=Subject.ACTORS, columns=ACTOR_COLUMNS, record=actor_record,
    one_page=query.page, everything=query.everything,
)


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """What /actors shows."""

    browse: Browse
    rows: tuple[ActorRow, ...]
    nothing: str


@router.get("/actors")
def actors(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of actors."""
    listing = open_list(request, session, site.links, "actors", Subject.ACTORS)
    if not isinstance(listing, Listing):
        return listing
    found = query.ActorPage((), 0, None)
    if not listing.asked.problems:
        try:
            found = query.page(session, listing.filters, listing.found)
        except BadFilter as problem:
            listing = listing.refused(problem)
    return _render(request, session, listing, found)


@router.get("/actors.{form}")
def actors_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return download(request, session, site, FILE, form)


def _render(request: Request, session: Session, listing: Listing, found: query.ActorPage) -> Response:
    broken = bool(listing.asked.problems)
    frame = browse(
        listing, count=found.count, undated=found.undated, following=found.next,
        facets=query.facets(session, listing.filters, listing.found), names=suggestions(session),
    )
    page = ActorsPage(frame, found.rows, nothing(listing))
    return render(
        request, "actors", page, status=listing.status, canonical=listing.address, fragment="browse",
        pushed="" if broken else listing.address,
    )
