"""What a list is about, and the values that its filters accept."""

from enum import StrEnum

from app.domain.claims import MeetingKind, MeetingStatus, QuoteKind
from app.domain.names import ActorKind, PlaceKind


class Subject(StrEnum):
    """What the rows of a list are."""

    MEETINGS = "meetings"
    ACTORS = "actors"
    PLACES = "places"
    QUOTES = "quotes"
    ARTICLES = "articles"


STATUSES = tuple(status.value for status in MeetingStatus)

#: The values of `kind` for each subject; articles have none.
KINDS: dict[Subject, tuple[str, ...]] = {
    Subject.MEETINGS: tuple(kind.value for kind in MeetingKind),
    Subject.ACTORS: tuple(kind.value for kind in ActorKind),
    Subject.PLACES: tuple(kind.value for kind in PlaceKind),
    Subject.QUOTES: tuple(kind.value for kind in QuoteKind),
    Subject.ARTICLES: (),
}

#: The orders of each list; the first is the default and stays out of the URL.
SORTS: dict[Subject, tuple[str, ...]] = {
    Subject.MEETINGS: ("newest", "oldest", "sources"),
    Subject.ACTORS: ("meetings", "name", "quotes", "mentions"),
    Subject.PLACES: ("meetings", "name"),
    Subject.QUOTES: ("newest", "oldest"),
    Subject.ARTICLES: ("newest", "oldest"),
}

#: The renderings of each list; the first is the default.
VIEWS: dict[Subject, tuple[str, ...]] = {
    Subject.MEETINGS: ("list", "table"),
    Subject.ACTORS: ("list",),
    Subject.PLACES: ("list",),
    Subject.QUOTES: ("list",),
    Subject.ARTICLES: ("list",),
}

CONFLICTS = ("yes", "no")
