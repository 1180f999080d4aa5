"""/actors/{slug}: every appearance of one actor."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import actor as query
from app.queries.actor import AppearanceGroup, Company, Naming, RoleSeen
from app.queries.filters import Filters
from app.queries.people import Person
from app.queries.quote_rows import QuoteRow
from app.queries.ties import MET, PLANNED
from app.web.entities import gone_or_moved
from app.web.links import Links
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody met, with links to the meetings that say so."""

    person: Person
    met: int
    planned: int
    met_link: str
    planned_link: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """What an actor's page shows."""

    actor: Person
    wikidata: str | None
    roles: tuple[RoleSeen, ...]
    spellings: tuple[str, ...]
    groups: tuple[AppearanceGroup, ...]
    company: tuple[Companion, ...]
    quotes_by: tuple[QuoteRow, ...]
    quotes_about: tuple[QuoteRow, ...]
    mentions: tuple[Naming, ...]
    all_meetings: str
    network: str


@router.get("/actors/{slug}")
def actor(request: Request, slug: str, site: SiteHere, session: Reading) -> Response:
    """An actor's page; an old slug leads to the present one."""
    found = query.actor(session, slug)
    if found is None:
        return gone_or_moved(session, site.links, "actor", slug)
    alone = Filters(actor=(slug,))
    page = ActorPage(
        found.actor, found.wikidata, found.roles, found.spellings, found.groups,
        tuple(_companion(slug, one, site.links) for one in found.company), found.quotes_by, found.quotes_about,
        found.mentions, site.links.link("meetings", filters=alone), site.links.link("network", filters=alone),
    )
    return render(request, "actor", page, canonical=site.links.link("actor", slug))


def _companion(slug: str, one: Company, links: Links) -> Companion:
    both = Filters(together=tuple(sorted((slug, one.person.slug))))
    met = both.with_value("status", tuple(sorted(MET)))
    planned = both.with_value("status", tuple(sorted(PLANNED)))
    return Companion(
        one.person, one.met, one.planned, links.link("meetings", filters=met), links.link("meetings", filters=planned)
    )
