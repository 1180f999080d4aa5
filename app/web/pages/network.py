"""/network: who met whom, drawn and as a table."""

from dataclasses import dataclass, replace
from typing import Any

import orjson
from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse

from app.exports.tables import csv_lines
from app.queries import network as query
from app.queries.facets import facets
from app.queries.filters import Filters
from app.queries.names import suggestions
from app.queries.network import Network
from app.queries.people import Person
from app.queries.sentence import sentence
from app.queries.subjects import Subject
from app.queries.ties import MET, PLANNED, Tie
from app.web.browse import WORDS, Browse, Listing, browse, nothing, open_list, problem_sentence
from app.web.downloads import attachment
from app.web.i18n import gettext
from app.web.links import Links
from app.web.records import TIE_COLUMNS, tie_record
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
#: A table longer than this is for a file.
MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class TieRow:
    """Two actors with links to the meetings behind the counts."""

    one: Person
    other: Person
    met: int
    planned: int
    met_link: str
    planned_link: str


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """What /network shows. The script fetches the drawing from `data_link`; `names` are those in it.

    `more` pairs stand in the file alone.
    """

    browse: Browse
    rows: tuple[TieRow, ...]
    more: int
    meetings: int
    actors: int
    data_link: str
    names: tuple[str, ...]
    nothing: str


@router.get("/network")
def network(request: Request, site: SiteHere, session: Reading) -> Response:
    """The network of the filtered meetings."""
    listing = open_list(request, session, site.links, "network", Subject.MEETINGS, paged=False)
    if not isinstance(listing, Listing):
        return listing
    broken = bool(listing.asked.problems) or bool(listing.found.missing)
    found = query.EMPTY if broken else query.network(session, listing.filters, listing.found)
    frame = browse(
        listing, count=found.meetings, undated=found.undated, ordered=False,
        facets=facets(session, listing.filters, listing.found), names=suggestions(session),
    )
    page = NetworkPage(
        frame, tuple(_row(tie, listing.filters, site.links) for tie in found.ties[:MOST_ROWS]),
        max(0, len(found.ties) - MOST_ROWS), found.meetings, len(found.nodes),
        site.links.link("network", filters=listing.filters.first_page(), form="json"),
        tuple(sorted(node.label for node in found.nodes)), nothing(listing),
    )
    return render(
        request, "network", page, status=listing.status, canonical=listing.address, fragment="browse",
        pushed="" if listing.asked.problems else listing.address,
    )


@router.get("/network.{form}")
def network_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same network as a file: JSON with positions, CSV with a line for each pair."""
    if form not in ("csv", "json"):
        raise HTTPException(404, gettext("This list comes as .csv and .json."))
    listing = open_list(request, session, site.links, "network", Subject.MEETINGS, form=form, paged=False)
    if not isinstance(listing, Listing):
        return listing
    if listing.asked.problems:
        raise HTTPException(400, " ".join(problem_sentence(problem) for problem in listing.asked.problems))
    found = query.EMPTY if listing.found.missing else query.network(session, listing.filters, listing.found)
    if form == "csv":
        lines = csv_lines(TIE_COLUMNS, (tie_record(tie, site.links) for tie in found.ties))
        return StreamingResponse(lines, media_type="text/csv; charset=utf-8", headers=attachment("network"))
    words = sentence(listing.filters, listing.found, Subject.MEETINGS, WORDS)
    body = {"filter": words, "meetings": found.meetings, "without_date": found.undated,
            **drawing(found, listing.filters, site.links)}
    return Response(orjson.dumps(body, option=orjson.OPT_INDENT_2), media_type="application/json")


def drawing(found: Network, filters: Filters, links: Links) -> dict[str, Any]:
    """Nodes and edges with the addresses that they lead to."""
    nodes = [
        {
            "slug": node.slug, "label": node.label, "kind": node.kind, "side": node.side, "x": node.x, "y": node.y,
            "size": node.met + node.planned, "met": node.met, "planned": node.planned, "community": node.community,
            "url": links.link("actor", node.slug),
        }
        for node in found.nodes
    ]
    edges = [
        {
            "source": edge.source, "target": edge.target, "kind": edge.kind, "weight": edge.weight,
            "url": _behind(edge.source, edge.target, edge.kind, filters, links),
        }
        for edge in found.edges
    ]
    return {"nodes": nodes, "edges": edges}


def _row(tie: Tie, filters: Filters, links: Links) -> TieRow:
    one, other = tie.one.slug, tie.other.slug
    return TieRow(
        tie.one, tie.other, tie.met, tie.planned,
        _behind(one, other, "met", filters, links) if tie.met else "",
        _behind(one, other, "planned", filters, links) if tie.planned else "",
    )


def _behind(one: str, other: str, kind: str, filters: Filters, links: Links) -> str:
    """The meetings behind an edge: the same filter, joining these two, of the statuses that the edge counts."""
    counted = tuple(sorted(MET if kind == "met" else PLANNED))
    statuses = tuple(status for status in counted if status in filters.status or not filters.status)
    both = tuple(sorted((one, other)))
    return links.link("meetings", filters=replace(
        filters, together=both, status=statuses, sort="", view="", cursor=""
    ))
