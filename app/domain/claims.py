"""What one article says: of meetings, and of who said what."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.articles import Article
from app.domain.names import Actor, ActorKind, Mention, Place
from app.domain.spans import Span
from app.domain.timespans import TimeSpan


class MeetingStatus(StrEnum):
    """How far a meeting has come, as told when the article was published."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    POSSIBLE = "possible"


class MeetingKind(StrEnum):
    """How the participants come together."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"
    UNKNOWN = "unknown"


class ParticipationRole(StrEnum):
    """What a person or body has to do with a meeting."""

    ATTENDED = "attended"
    EXPECTED = "expected"
    HOST = "host"
    MEDIATOR = "mediator"
    REPRESENTED = "represented"
    ABSENT = "absent"
    SPOKEN_ABOUT = "spoken_about"


#: Roles of those who take part or are expected to.
TAKING_PART = frozenset({
    ParticipationRole.ATTENDED, ParticipationRole.EXPECTED,
    ParticipationRole.HOST, ParticipationRole.MEDIATOR,
})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where one field of a claim was read, and by which rule.

    `field` is one of date, place, venue, participant, status, kind, ordinal, meeting.
    """

    field: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A participation that one article states. `name` is the article's actor (see `Actor.name`)."""

    name: str
    kind: ActorKind
    role: ParticipationRole
    span: Span
    rule: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingClaim:
    """What one article says of one meeting; every field has its evidence.

    `place` is a city or region, `venue` a building, `country` a state, all in German. `sentences` are the
    sentences that report the meeting. `ordinal` is the number in "sechstes Treffen". `event` is a name
    such as "Nato-Außenministertreffen" where the text has one.
    """

    time: TimeSpan
    status: MeetingStatus
    kind: MeetingKind
    participants: tuple[Participant, ...]
    sentences: tuple[Span, ...]
    evidence: tuple[Evidence, ...]
    place: str | None = None
    venue: str | None = None
    country: str | None = None
    ordinal: int | None = None
    event: str | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The names of all rules that had a part in the claim, sorted."""
        named = {e.rule for e in self.evidence} | {p.rule for p in self.participants}
        return tuple(sorted(named))


@dataclass(frozen=True, slots=True)
class NonMeeting:
    """Talks that are merely demanded or wished for: no meeting, but kept so that a reader sees why."""

    status: str  # "demanded", "hypothetical", …
    span: Span
    rule: str


class QuoteKind(StrEnum):
    """How speech is given."""

    DIRECT = "direct"
    MIXED = "mixed"  # a fragment in marks within the author's own sentence
    INDIRECT = "indirect"
    REPORTED = "reported"
    FREE_INDIRECT = "free_indirect"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the article's actor (or the words, where there is none), and the nearest mention."""

    name: str
    span: Span
    kind: ActorKind = ActorKind.PERSON


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of speech. `claim` is the index of the MeetingClaim that it speaks of, where the text says so."""

    span: Span
    kind: QuoteKind
    rule: str
    speaker: Speaker | None = None
    cue: str | None = None
    cue_span: Span | None = None
    addressee: str | None = None
    said_at: TimeSpan | None = None
    claim: int | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one article says; all spans lie in `article.text`."""

    article: Article
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[MeetingClaim, ...] = ()
    non_meetings: tuple[NonMeeting, ...] = ()
    quotes: tuple[Quote, ...] = ()
