"""/: what is in here."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import overview as query
from app.queries.actors import ActorRow
from app.queries.filters import Filters
from app.queries.meetings import MeetingRow
from app.queries.overview import LastRun, SourceCount, Totals
from app.queries.places import PlaceRow
from app.web.render import render
from app.web.site import Reading, Site, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A publisher with the list of its articles; articles that name none have no list of their own."""

    name: str | None
    articles: int
    href: str


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the front page shows."""

    totals: Totals
    newest: tuple[MeetingRow, ...]
    next: tuple[MeetingRow, ...]
    actors: tuple[ActorRow, ...]
    cities: tuple[PlaceRow, ...]
    sources: tuple[SourceLink, ...]
    run: LastRun | None
    all_next: str


@router.get("/")
def overview(request: Request, site: SiteHere, session: Reading) -> Response:
    """The front page."""
    found = query.overview(session, site.today())
    ahead = Filters(from_=site.today(), status=("planned",), sort="oldest")
    page = OverviewPage(
        found.totals, found.newest, found.next, found.actors, found.cities,
        tuple(_source(site, source) for source in found.sources), found.run,
        site.links.link("meetings", filters=ahead),
    )
    return render(request, "overview", page, canonical=site.links.link("overview"))


def _source(site: Site, source: SourceCount) -> SourceLink:
    href = site.links.link("articles", filters=Filters(source=(source.slug,))) if source.slug else ""
    return SourceLink(source.name, source.articles, href)
