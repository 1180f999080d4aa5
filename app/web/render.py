"""From a typed context to a page, or to the fragment of it that a script asked for."""

from dataclasses import dataclass, fields
from typing import Any

from fastapi import Request
from jinja2_fragments import render_block
from starlette.responses import HTMLResponse

from app.queries.words import N_
from app.web.i18n import LANGUAGE, gettext
from app.web.site import site_of

#: The main pages in the order of the navigation.
NAVIGATION = (
    ("overview", N_("Overview")), ("meetings", N_("Meetings")), ("actors", N_("Actors")), ("places", N_("Places")),
    ("quotes", N_("Quotes")), ("network", N_("Network")), ("articles", N_("Articles")),
)
#: Pages that stand under one of the navigation.
UNDER = {"meeting": "meetings", "actor": "actors", "place": "places", "article": "articles"}


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A link of the main navigation."""

    page: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """What the frame of every page needs. `canonical` is '' where a page has no address of its own."""

    page: str
    language: str
    navigation: tuple[NavigationEntry, ...]
    canonical: str = ""
    robots: str = ""
    query: str = ""


def shell(page: str, *, canonical: str = "", robots: str = "", query: str = "") -> Shell:
    """The frame of a page."""
    section = UNDER.get(page, page)
    entries = tuple(NavigationEntry(name, gettext(text), name == section) for name, text in NAVIGATION)
    return Shell(page, LANGUAGE, entries, canonical, robots, query)


def wants_fragment(request: Request) -> bool:
    """Whether a script asked for a part of the page; Back and boosted links want all of it."""
    return request.headers.get("HX-Request-Type") == "partial"


def render(
    request: Request,
    page: str,
    context: Any,
    *,
    status: int = 200,
    canonical: str = "",
    robots: str = "",
    query: str = "",
    fragment: str = "",
    pushed: str = "",
) -> HTMLResponse:
    """`templates/<page>/page.html` with the fields of the context, a dataclass.

    `fragment` names the block that a script may ask for; `pushed` is the address that the browser then shows.
    """
    site = site_of(request)
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    values["shell"] = shell(page, canonical=site.links.absolute(canonical), robots=robots, query=query)
    name = f"{page}/page.html"
    headers = {}
    if fragment and wants_fragment(request):
        # The browser's title and history name the view as the whole page would.
        title = render_block(site.templates, name, "title", values)
        text = f"<title>{title} · Parley</title>{render_block(site.templates, name, fragment, values)}"
        headers = {"HX-Push-Url": pushed} if pushed else {}
    else:
        text = site.templates.get_template(name).render(values)
    return HTMLResponse(text, status, headers)
