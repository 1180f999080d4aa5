"""/about: what Parley is, how it counts, and whose data it uses."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app import __version__
from app.web.render import render
from app.web.site import SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What the about page shows."""

    version: str


@router.get("/about")
def about(request: Request, site: SiteHere) -> Response:
    """The about page."""
    return render(request, "about", AboutPage(__version__), canonical=site.links.link("about"))
