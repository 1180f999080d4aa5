"""Rows of lists as records for files: same columns in CSV and JSON."""

from app.exports.tables import Record
from app.queries.actors import ActorRow
from app.queries.articles import ArticleRow
from app.queries.meetings import MeetingRow
from app.queries.people import Person
from app.queries.places import PlaceRow
from app.queries.quote_rows import QuoteRow
from app.queries.ties import Tie
from app.web.links import Links

MEETING_COLUMNS = (
    "key", "url", "date_start", "date_end", "date_precision", "status", "kind", "event", "venue", "place", "country",
    "attended", "hosts", "mediators", "expected", "absent", "sources", "articles", "conflicts",
)

ACTOR_COLUMNS = ("key", "url", "name", "kind", "side", "met", "planned", "quotes", "articles")
PLACE_COLUMNS = ("key", "url", "name", "name_en", "kind", "country", "lat", "lon", "meetings", "held", "planned")
QUOTE_COLUMNS = (
    "key", "url", "text", "kind", "speaker", "speaker_as_written", "side", "cue", "said", "published", "publisher",
    "title", "meeting",
)
ARTICLE_COLUMNS = (
    "key", "url", "original", "title", "file", "publisher", "agencies", "published", "language", "meetings", "quotes",
    "mentions",
)

TIE_COLUMNS = ("one", "one_side", "one_url", "other", "other_side", "other_url", "met", "planned")


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


def actor_record(actor: ActorRow, links: Links) -> Record:
    """An actor with its counts."""
    return {
        "key": actor.key, "url": links.absolute(links.link("actor", actor.slug)), "name": actor.name,
        "kind": actor.kind, "side": actor.side, "met": actor.met, "planned": actor.planned, "quotes": actor.quotes,
        "articles": actor.articles,
    }


def place_record(place: PlaceRow, links: Links) -> Record:
    """A place with the counts of what lies in it."""
    return {
        "key": place.key, "url": links.absolute(links.link("place", place.slug)), "name": place.name,
        "name_en": place.name_en, "kind": place.kind, "country": place.country, "lat": place.lat, "lon": place.lon,
        "meetings": place.meetings, "held": place.held, "planned": place.planned,
    }


def quote_record(quote: QuoteRow, links: Links) -> Record:
    """A quote with its speaker and source; the address opens its place in the article."""
    meeting = links.absolute(links.link("meeting", quote.meeting_slug)) if quote.meeting_slug else None
    return {
        "key": quote.key, "url": links.absolute(links.link("article", quote.article, fragment=quote.anchor)),
        "text": quote.text, "kind": quote.kind, "speaker": quote.speaker_name or quote.speaker,
        "speaker_as_written": quote.speaker, "side": quote.side, "cue": quote.cue, "said": quote.said,
        "published": quote.published, "publisher": quote.source, "title": quote.title, "meeting": meeting,
    }


def article_record(article: ArticleRow, links: Links) -> Record:
    """An article with what was found in it."""
    return {
        "key": article.key, "url": links.absolute(links.link("article", article.id)), "original": article.url,
        "title": article.title, "file": article.file, "publisher": article.source, "agencies": article.agencies,
        "published": article.published, "language": article.language, "meetings": article.meetings,
        "quotes": article.quotes, "mentions": article.mentions,
    }


def tie_record(tie: Tie, links: Links) -> Record:
    """Two actors and how often they met or are expected to."""
    return {
        "one": tie.one.name, "one_side": tie.one.side, "one_url": links.absolute(links.link("actor", tie.one.slug)),
        "other": tie.other.name, "other_side": tie.other.side,
        "other_url": links.absolute(links.link("actor", tie.other.slug)), "met": tie.met, "planned": tie.planned,
    }
