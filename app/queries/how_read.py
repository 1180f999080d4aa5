"""How an article was read: each stored fact with the words it rests on, its rule, and the steps of its date."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.domain.rules import TOLD, only_names_people
from app.queries.meeting_records import TraceStep
from app.queries.passages import anchor, holding
from app.store.tables import (
    Actor,
    Article,
    ArticleActor,
    ArticleVersion,
    Claim,
    ClaimEvidence,
    ClaimParticipant,
    Meeting,
    Mention,
    NonMeeting,
    Place,
    Quote,
)


@dataclass(frozen=True, slots=True)
class Because:
    """Words of the text and the rule that read them; `anchor` is their place on the page, '' where it has none."""

    words: str
    anchor: str
    field: str
    rule: str


@dataclass(frozen=True, slots=True)
class FieldRead:
    """One field of a claim: `code` or `text`, for a date its span; the words behind it; the steps of a date."""

    field: str
    text: str = ""
    code: str = ""
    because: tuple[Because, ...] = ()
    steps: tuple[TraceStep, ...] = ()
    start: date | None = None
    end: date | None = None
    precision: str = ""


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A participant; `named` tells what made the words a name."""

    name: str
    slug: str | None
    role: str
    side: str | None
    because: Because
    named: str


@dataclass(frozen=True, slots=True)
class MeetingRead:
    """What the article says of one meeting; `slug` is '' where it stands in no list."""

    number: int
    meeting: int | None
    slug: str
    fields: tuple[FieldRead, ...]
    people: tuple[PersonRead, ...]


@dataclass(frozen=True, slots=True)
class TalksRead:
    """Talks that are no meeting, and why."""

    status: str
    because: Because


@dataclass(frozen=True, slots=True)
class QuoteRead:
    """A quote with its speaker, the words that name them, the cue and the addressee."""

    kind: str
    because: Because
    speaker: str | None
    slug: str | None
    spoken_by: Because | None
    cue: str | None
    addressee: str | None
    said: date | None
    meeting: str | None


@dataclass(frozen=True, slots=True)
class NameRead:
    """An actor or place with every way it is written; `page` and `slug` name what it leads to."""

    name: str
    kind: str
    page: str
    slug: str
    side: str | None
    roles: tuple[str, ...]
    written: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class HowRead:
    """All that was read from an article."""

    meetings: tuple[MeetingRead, ...]
    talks: tuple[TalksRead, ...]
    quotes: tuple[QuoteRead, ...]
    names: tuple[NameRead, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a version, and which of its stretches can be jumped to."""

    version: int
    text: str
    anchors: frozenset[str]
    sentences: Sequence[Sequence[int]]

    def because(self, start: int, end: int, field: str, rule: str) -> Because:
        """The stretch start..end; it leads to itself, else to its sentence."""
        places = (anchor(start, end), anchor(*holding(self.sentences, start, end)))
        at = next((place for place in places if place in self.anchors), "")
        return Because(self.text[start:end], at, field, rule)


def how_read(session: Session, article: int, anchors: frozenset[str]) -> HowRead | None:
    """How the newest version of an article was read: a fixed number of queries; None where there is none.

    `anchors` are the ids that the page gives to stretches of the text.
    """
    row = session.get(Article, article)
    version = session.get(ArticleVersion, row.current_version_id) if row and row.current_version_id else None
    if version is None or version.id is None:
        return None
    statement = select_rows(Claim).where(col(Claim.version_id) == version.id).order_by(col(Claim.index))
    claims = session.exec(statement).all()
    sentences = [sentence for claim in claims for sentence in claim.sentences]
    text = _Text(version.id, version.text, anchors, sentences)
    names, rules = _names(session, text)
    return HowRead(_meetings(session, text, claims, rules), _talks(session, text), _quotes(session, text), names)


def _meetings(
    session: Session, text: _Text, claims: Sequence[Claim], named: dict[str, str]
) -> tuple[MeetingRead, ...]:
    ids = [claim.id for claim in claims]
    evidence: dict[int, list[ClaimEvidence]] = defaultdict(list)
    ordered = select_rows(ClaimEvidence).where(col(ClaimEvidence.claim_id).in_(ids)).order_by(col(ClaimEvidence.id))
    for item in session.exec(ordered):
        evidence[item.claim_id].append(item)
    people: dict[int, list[PersonRead]] = defaultdict(list)
    statement = (
        select_rows(ClaimParticipant, Actor.slug).outerjoin(Actor, col(Actor.id) == col(ClaimParticipant.actor_id))
        .where(col(ClaimParticipant.claim_id).in_(ids)).order_by(col(ClaimParticipant.id))
    )
    for person, slug in session.exec(statement):
        people[person.claim_id].append(_person(text, person, slug, named))
    slugs = _slugs(session, {claim.meeting_id for claim in claims if claim.meeting_id})
    return tuple(
        MeetingRead(
            number, claim.meeting_id, slugs.get(claim.meeting_id or 0, ""),
            tuple(_fields(text, claim, evidence[claim.id or 0])), tuple(people[claim.id or 0]),
        )
        for number, claim in enumerate(claims, 1)
    )  # fmt: skip


def _person(text: _Text, person: ClaimParticipant, slug: str | None, named: dict[str, str]) -> PersonRead:
    because = text.because(person.start, person.end, "participant", person.rule)
    return PersonRead(person.name, slug, person.role, person.side, because, named.get(person.name, ""))


def _slugs(session: Session, ids: set[int]) -> dict[int, str]:
    rows = session.connection().execute(select(col(Meeting.id), col(Meeting.slug)).where(col(Meeting.id).in_(ids)))
    return {row[0] or 0: row[1] for row in rows}


def _fields(text: _Text, claim: Claim, evidence: Sequence[ClaimEvidence]) -> list[FieldRead]:
    found = []
    for field in TOLD:
        behind = tuple(
            text.because(item.start, item.end, field, item.rule)
            for item in evidence if item.field == field and not only_names_people(field, item.rule)
        )  # fmt: skip
        read = _field(claim, field, behind)
        if behind or read.text or field in ("date", "place"):
            found.append(read)
    return found


def _field(claim: Claim, field: str, behind: tuple[Because, ...]) -> FieldRead:
    if field == "date":
        keys = ("words", "anchor", "rule", "result")
        steps = tuple(TraceStep(**{key: str(step.get(key, "")) for key in keys}) for step in claim.date_trace)
        return FieldRead(
            field, "", "", behind, steps, claim.date_start, claim.date_end, claim.date_precision
        )  # fmt: skip
    if field in ("status", "kind"):
        return FieldRead(field, "", getattr(claim, field), behind)
    place = ", ".join(part for part in (claim.place, claim.country) if part)
    told = {
        "place": place, "venue": claim.venue, "ordinal": str(claim.ordinal) if claim.ordinal else None,
        "meeting": claim.event,
    }  # fmt: skip
    return FieldRead(field, told[field] or "", "", behind)


def _talks(session: Session, text: _Text) -> tuple[TalksRead, ...]:
    own = col(NonMeeting.version_id) == text.version
    statement = select_rows(NonMeeting).where(own).order_by(col(NonMeeting.start))
    return tuple(
        TalksRead(talks.status, text.because(talks.start, talks.end, "non_meeting", talks.rule))
        for talks in session.exec(statement)
    )


def _quotes(session: Session, text: _Text) -> tuple[QuoteRead, ...]:
    statement = (
        select_rows(Quote, Actor.slug, Meeting.slug)
        .outerjoin(Actor, col(Actor.id) == col(Quote.speaker_id))
        .outerjoin(Meeting, col(Meeting.id) == col(Quote.meeting_id))
        .where(col(Quote.version_id) == text.version).order_by(col(Quote.start), col(Quote.end))
    )
    found = []
    for quote, slug, meeting in session.exec(statement):
        by = quote.speaker_start is not None and quote.speaker_end is not None
        spoken_by = text.because(quote.speaker_start or 0, quote.speaker_end or 0, "", "") if by else None
        found.append(QuoteRead(
            quote.kind, text.because(quote.start, quote.end, "quote", quote.rule), quote.speaker, slug, spoken_by,
            quote.cue, quote.addressee, quote.said_day, meeting,
        ))  # fmt: skip
    return tuple(found)


def _names(session: Session, text: _Text) -> tuple[tuple[NameRead, ...], dict[str, str]]:
    """Actors and places in order of name; and by actor the rule that first made words its name."""
    statement = (
        select_rows(Mention, Actor.slug, Place.slug)
        .outerjoin(Actor, col(Actor.id) == col(Mention.actor_id))
        .outerjoin(Place, col(Place.id) == col(Mention.place_id))
        .where(col(Mention.version_id) == text.version).order_by(col(Mention.start), col(Mention.end))
    )
    rows: dict[tuple[bool, str], list[tuple[Mention, str]]] = defaultdict(list)
    for mention, actor, place in session.exec(statement):
        rows[mention.kind == "place", mention.target].append((mention, actor or place or ""))
    actors = {
        actor.name: actor
        for actor in session.exec(select_rows(ArticleActor).where(col(ArticleActor.version_id) == text.version))
    }
    names = tuple(_name(text, key, own, actors.get(key[1])) for key, own in sorted(rows.items()))
    rules = {name: min(own, key=_rank)[0].rule for (place, name), own in rows.items() if not place}
    return names, rules


def _rank(row: tuple[Mention, str]) -> tuple[bool, bool, int]:
    """Full names first, then surnames, then words that stand for a name; each in order of the text."""
    mention = row[0]
    return mention.kind not in ("name", "place", "surname"), mention.kind == "surname", mention.start


def _name(text: _Text, key: tuple[bool, str], rows: list[tuple[Mention, str]], actor: ArticleActor | None) -> NameRead:
    place, name = key
    group = "place_name" if place else "name"
    written: dict[str, Because] = {}
    for mention, _ in sorted(rows, key=_rank):
        because = text.because(mention.start, mention.end, group, mention.rule)
        written.setdefault(because.words, because)
    slug = next((slug for _, slug in rows if slug), "")
    page = ("place" if place else "actor") if slug else ""
    kind = "" if place else actor.kind if actor else ""
    return NameRead(
        name, kind, page, slug, actor.side if actor and not place else None,
        tuple(actor.roles) if actor and not place else (), tuple(written.values()),
    )  # fmt: skip
