"""What the page of one meeting is made of."""

from dataclasses import dataclass
from datetime import date

from app.queries.meetings import MeetingRow
from app.queries.passages import Piece
from app.queries.people import Person
from app.queries.quote_rows import QuoteRow


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant with the role words that the articles give and the sentences that say so.

    `member`: a delegation of the same side stands before them, and they belong to it.
    """

    person: Person
    member: bool
    roles: tuple[str, ...]
    evidence: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """Participants of one role."""

    role: str
    people: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class ClaimField:
    """What a claim says of one field; `conflict` where the consensus differs."""

    field: str
    text: str
    code: str = ""
    conflict: bool = False
    start: date | None = None
    end: date | None = None
    precision: str = ""


@dataclass(frozen=True, slots=True)
class TraceStep:
    """How a date was read: words → anchor → rule → result."""

    words: str
    anchor: str
    rule: str
    result: str


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """The words that a field was read from, and the rule."""

    field: str
    words: str
    anchor: str
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """What one article says of the meeting. `number` counts from 1 on the page; `copy_of` is the number of the
    first claim from the same agency text."""

    number: int
    article: int
    anchor: str
    title: str | None
    file: str
    source: str | None
    published: date | None
    language: str
    agencies: tuple[str, ...]
    copy_of: int | None
    sentences: tuple[Piece, ...]
    fields: tuple[ClaimField, ...]
    trace: tuple[TraceStep, ...]
    evidence: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values given, and by whom."""

    text: str
    wins: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field that the articles disagree on; the consensus stands first."""

    field: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another meeting that may be the same one."""

    meeting: MeetingRow
    reason: str


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """Everything about one meeting."""

    meeting: MeetingRow
    participants: tuple[SeatGroup, ...]
    disagreements: tuple[Disagreement, ...]
    claims: tuple[ClaimView, ...]
    quotes: tuple[QuoteRow, ...]
    candidates: tuple[Candidate, ...]
