"""What the meeting rules pass on: parties, mentions of meetings, and the meetings they join into."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.claims import MeetingKind, MeetingStatus, ParticipationRole
from app.domain.names import ActorKind, Place
from app.domain.spans import Span
from app.domain.timespans import TimeSpan
from app.knowledge.meetings import MeetingForm


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can meet. Tokens start..end with determiner and role; name_start..name_end the name alone.

    `preposition` governs the phrase ('' for subjects and objects); `row` numbers the enumeration it stands in
    ("mit A, B und C" is one row); `plural` says that it is more than one person by itself.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    name: str
    kind: ActorKind
    side: str | None = None
    preposition: str = ""
    row: int = 0
    plural: bool = False
    genitive: bool = False
    definite_group: bool = False  # "die Delegation": refers back rather than names
    roles: tuple[str, ...] = ()
    generic: bool = False  # a group that says nothing of who it is: "Vertreter", "Delegationen"
    spokesperson: bool = False
    lone: bool = False  # an office without name or state: "der Präsident"
    team_head: int | None = None  # the noun of the team that goes by this name


@dataclass(frozen=True, slots=True)
class Taking:
    """A party's part in a meeting."""

    name: str
    kind: ActorKind
    role: ParticipationRole
    span: Span
    rule: str
    side: str | None = None
    plural: bool = False
    implied: bool = False  # read from the event's name alone ("EU-Gipfel")
    refers_back: bool = False
    lone: bool = False
    generic: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place with the span and rule it was read by."""

    place: Place
    span: Span
    rule: str


class Standing(StrEnum):
    """What a mention can do: stand for a meeting of its own, or only add to one that is told elsewhere."""

    OWN = "own"
    JOINS = "joins"  # "das Treffen", "dabei": tells more of a meeting
    TOPIC = "topic"  # "es geht um die Gespräche": speaks about talks


@dataclass(slots=True)
class MeetingMention:
    """One place in the text that speaks of a meeting."""

    passage: int
    sentence: int
    order: int  # token index of the trigger within its passage
    trigger: Span
    sentence_span: Span
    form: MeetingForm
    standing: Standing
    rule: str
    status: MeetingStatus
    status_rule: str
    status_span: Span
    takings: tuple[Taking, ...] = ()
    time: TimeSpan = field(default_factory=TimeSpan.unknown)
    time_rule: str = ""
    told: TimeSpan = field(default_factory=TimeSpan.unknown)  # the day of what was said right after it
    wheres: tuple[Where, ...] = ()
    definite: bool = False
    one_sided: bool = False
    further: bool = False  # "ein weiteres Treffen", "neue Gespräche"
    continues: bool = False  # a further round of talks, with the people of those told before
    earlier: bool = False  # before the meeting that the text is about: "hatten sich schon am Vortag getroffen"
    apart: bool = False  # "außerdem Gespräche zwischen A und B", "getrennte Gespräche"
    ordinal: int | None = None
    event: str | None = None
    entry: int | None = None
    caption: bool = False
    noun: bool = False  # told by a noun
    adds: bool = False  # only names more people: "an dem Treffen nahm auch A teil"
    anchor: date | None = None  # the day that its passage was published
    weak_status: bool = False  # read from the tense alone, where the tense leaves it open
    by_day: bool = False  # in an entry of a ticker with a time of day that leaves no doubt about the day
    lead: bool = False
    travel: bool = False  # guests without a host: "A und B sind zu Besuch in Bern"
    day_open: bool = False  # it names a day that cannot be fixed: "am Mittwoch" in a text without a date
    unnamed: bool = False  # its phrase could name those who meet, and does not: "die Gespräche beginnen am Montag"
    they: bool = False  # its people are those of the meeting told before: "Sie trafen sich am Dienstag"

    @property
    def kind(self) -> MeetingKind:
        """The kind that the word tells."""
        return self.form.kind
