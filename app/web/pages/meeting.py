"""/meetings/{slug}: one meeting with every claim behind it."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import meeting as query
from app.queries.filters import Filters
from app.queries.meeting_records import Candidate, ClaimView, Disagreement, MeetingDetail, SeatGroup
from app.queries.meetings import MeetingRow
from app.queries.quote_rows import QuoteRow
from app.web.entities import gone_or_moved
from app.web.i18n import gettext
from app.web.links import Links
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
#: So many participants get a link to what else they took part in.
MOST_AROUND = 4


@dataclass(frozen=True, slots=True)
class Onward:
    """A link to go on from here."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """What a meeting's page shows."""

    meeting: MeetingRow
    participants: tuple[SeatGroup, ...]
    disagreements: tuple[Disagreement, ...]
    claims: tuple[ClaimView, ...]
    quotes: tuple[QuoteRow, ...]
    candidates: tuple[Candidate, ...]
    around: tuple[Onward, ...]


@router.get("/meetings/{slug}")
def meeting(request: Request, slug: str, site: SiteHere, session: Reading) -> Response:
    """A meeting's page; an old slug leads to the present one."""
    found = query.meeting(session, slug)
    if found is None:
        return gone_or_moved(session, site.links, "meeting", slug)
    page = MeetingPage(
        found.meeting, found.participants, found.disagreements, found.claims, found.quotes, found.candidates,
        _around(found, site.links),
    )
    return render(request, "meeting", page, canonical=site.links.link("meeting", slug))


def _around(found: MeetingDetail, links: Links) -> tuple[Onward, ...]:
    row = found.meeting
    entries = []
    where = row.place or row.country
    if row.place_slug and where:
        text = gettext("All meetings in {place}").format(place=row.venue or where)
        entries.append(Onward(text, links.link("meetings", filters=Filters(place=(row.place_slug,)))))
    people = (row.present + row.expected)[:MOST_AROUND]
    if 2 <= len(row.present + row.expected) <= MOST_AROUND:
        same = Filters(actor=tuple(sorted(person.slug for person in people)))
        entries.append(Onward(gettext("All meetings of these people"), links.link("meetings", filters=same)))
    for person in people:
        text = gettext("All meetings with {name}").format(name=person.name)
        entries.append(Onward(text, links.link("meetings", filters=Filters(actor=(person.slug,)))))
    return tuple(entries)
