"""Rows of lists as records for files: same columns in CSV and JSON."""

from app.exports.tables import Record
from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.web.links import Links

MEETING_COLUMNS = (
    "key", "url", "date_start", "date_end", "date_precision", "status", "kind", "event", "venue", "place", "country",
    "attended", "hosts", "mediators", "expected", "absent", "sources", "articles", "conflicts",
)


def meeting_record(meeting: MeetingRow, links: Links) -> Record:
    """A meeting with its participants by role."""

    def names(people: tuple[Person, ...], role: str) -> list[str]:
        return [person.name for person in people if person.role == role]

    return {
        "key": meeting.key, "url": links.absolute(links.link("meeting", meeting.slug)),
        "date_start": meeting.start, "date_end": meeting.end, "date_precision": meeting.precision,
        "status": meeting.status, "kind": meeting.kind, "event": meeting.event, "venue": meeting.venue,
        "place": meeting.place, "country": meeting.country, "attended": names(meeting.present, "attended"),
        "hosts": names(meeting.present, "host"), "mediators": names(meeting.present, "mediator"),
        "expected": names(meeting.expected, "expected"), "absent": names(meeting.absent, "absent"),
        "sources": meeting.sources, "articles": meeting.articles, "conflicts": meeting.conflicts,
    }
