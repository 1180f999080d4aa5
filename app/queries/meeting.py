"""One meeting: who, where, when, and what each article says of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from app.queries.addresses import may_name
from app.queries.meeting_records import (
    Candidate,
    ClaimField,
    ClaimView,
    ConflictValue,
    Disagreement,
    EvidenceItem,
    MeetingDetail,
    Seat,
    SeatGroup,
    TraceStep,
)
from app.queries.meetings import MeetingRow, by_ids
from app.queries.passages import Mark, Origin, Piece, anchor, holding, origins, piece
from app.queries.people import ROLE_ORDER
from app.queries.quote_rows import quotes_where
from app.store.tables import (
    ArticleActor,
    CandidatePair,
    Claim,
    ClaimEvidence,
    ClaimParticipant,
    Conflict,
    Meeting,
    Quote,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """The rows behind a meeting."""

    claims: Sequence[Claim]
    people: Mapping[int, Sequence[ClaimParticipant]]
    evidence: Mapping[int, Sequence[ClaimEvidence]]
    origins: Mapping[int, Origin]
    conflicts: Sequence[Conflict]


def meeting(session: Session, slug: str) -> MeetingDetail | None:
    """The meeting with this slug: a fixed number of queries; None where there is none."""
    id_ = session.exec(select_rows(Meeting.id).where(col(Meeting.slug) == slug)).first() if may_name(slug) else None
    if id_ is None:
        return None
    row = by_ids(session, [id_])[0]
    read = _read(session, id_)
    claims = _claims(read)
    numbered = {claim.id or 0: view for claim, view in zip(read.claims, claims, strict=True)}
    return MeetingDetail(
        row, _seats(session, row, read), _disagreements(read, numbered), claims,
        quotes_where(session, col(Quote.meeting_id) == id_), _candidates(session, id_),
    )


def _read(session: Session, meeting_id: int) -> _Read:
    claims = list(session.exec(select_rows(Claim).where(col(Claim.meeting_id) == meeting_id)))
    ids = [claim.id or 0 for claim in claims]
    people: dict[int, list[ClaimParticipant]] = defaultdict(list)
    for person in session.exec(select_rows(ClaimParticipant).where(col(ClaimParticipant.claim_id).in_(ids))):
        people[person.claim_id].append(person)
    evidence: dict[int, list[ClaimEvidence]] = defaultdict(list)
    for item in session.exec(select_rows(ClaimEvidence).where(col(ClaimEvidence.claim_id).in_(ids))):
        evidence[item.claim_id].append(item)
    found = origins(session, [claim.version_id for claim in claims])
    claims.sort(key=lambda claim: _age(claim, found))
    conflicts = session.exec(select_rows(Conflict).where(col(Conflict.meeting_id) == meeting_id)).all()
    return _Read(claims, people, evidence, found, conflicts)


def _age(claim: Claim, found: Mapping[int, Origin]) -> tuple[date, str, int]:
    """Older articles first: a story is read from its beginning."""
    origin = found[claim.version_id]
    return origin.published or date.max, origin.file, claim.index


def _claims(read: _Read) -> tuple[ClaimView, ...]:
    views: list[ClaimView] = []
    first_of_group: dict[str, int] = {}
    losing = {
        (conflict.field, claim) for conflict in read.conflicts if not conflict.wins for claim in conflict.claims
    }
    for number, claim in enumerate(read.claims, start=1):
        origin = read.origins[claim.version_id]
        copy_of = first_of_group.setdefault(origin.agency_group, number) if origin.agency_group else number
        views.append(_claim(number, claim, origin, read, losing, copy_of if copy_of != number else None))
    return tuple(views)


def _claim(
    number: int, claim: Claim, origin: Origin, read: _Read, losing: set[tuple[str, int]], copy_of: int | None
) -> ClaimView:
    id_ = claim.id or 0
    marks = [Mark(item.start, item.end, item.field) for item in read.evidence.get(id_, ()) if item.field != "meeting"]
    marks += [Mark(person.start, person.end, "participant") for person in read.people.get(id_, ())]
    sentences = tuple(piece(origin, start, end, marks) for start, end in claim.sentences)
    return ClaimView(
        number, origin.article, sentences[0].anchor if sentences else "", origin.title, origin.file, origin.source,
        origin.published, origin.language, origin.agencies, copy_of, sentences, _fields(claim, losing),
        tuple(TraceStep(**{key: str(step.get(key, "")) for key in ("words", "anchor", "rule", "result")})
              for step in claim.date_trace),
        _evidence(claim, origin, read),
    )


def _fields(claim: Claim, losing: set[tuple[str, int]]) -> tuple[ClaimField, ...]:
    id_ = claim.id or 0
    dated = ClaimField(
        "date", claim.date_words, conflict=("date", id_) in losing, start=claim.date_start, end=claim.date_end,
        precision=claim.date_precision,
    )
    texts = (("place", claim.place), ("venue", claim.venue), ("country", claim.country), ("event", claim.event))
    named = tuple(ClaimField(field, text, conflict=(field, id_) in losing) for field, text in texts if text)
    codes = tuple(
        ClaimField(field, "", code, (field, id_) in losing)
        for field, code in (("status", claim.status), ("kind", claim.kind))
    )
    return dated, *named, *codes


def _evidence(claim: Claim, origin: Origin, read: _Read) -> tuple[EvidenceItem, ...]:
    id_ = claim.id or 0
    spans = [(item.field, item.start, item.end, item.rule) for item in read.evidence.get(id_, ())]
    spans += [("participant", person.start, person.end, person.rule) for person in read.people.get(id_, ())]
    return tuple(
        EvidenceItem(field, origin.text[start:end], anchor(*holding(claim.sentences, start, end)), rule)
        for field, start, end, rule in sorted(set(spans), key=lambda span: (span[1], span[2], span[0]))
    )


def _seats(session: Session, row: MeetingRow, read: _Read) -> tuple[SeatGroup, ...]:
    said: dict[tuple[int, str], list[Piece]] = defaultdict(list)
    for claim in read.claims:
        origin = read.origins[claim.version_id]
        for person in read.people.get(claim.id or 0, ()):
            if person.actor_id is None:
                continue
            start, end = holding(claim.sentences, person.start, person.end)
            mark, at = Mark(person.start, person.end, "participant"), anchor(start, end)
            if (start, end) == (person.start, person.end):
                start, end = _around(origin, start, end)
            said[person.actor_id, person.role].append(piece(origin, start, end, [mark], rule=person.rule, at=at))
    roles = _role_words(session, row, read)
    groups: dict[str, list[Seat]] = defaultdict(list)
    sent = {(person.role, person.side) for person in row.everyone if person.kind == "delegation" and person.side}
    for one in row.everyone:
        member = one.kind != "delegation" and (one.role, one.side) in sent
        evidence = tuple(said.get((one.id, one.role), ()))
        groups[one.role].append(Seat(one, member, roles.get(one.id, ()), evidence))
    return tuple(SeatGroup(role, tuple(groups[role])) for role in ROLE_ORDER if role in groups)


def _around(origin: Origin, start: int, end: int) -> tuple[int, int]:
    """The line around a mention that stands outside the claim's own sentences."""
    left = origin.text.rfind("\n", 0, start) + 1
    right = origin.text.find("\n", end)
    return max(left, start - 160), min(right if right >= 0 else len(origin.text), end + 160)


def _role_words(session: Session, row: MeetingRow, read: _Read) -> dict[int, tuple[str, ...]]:
    """The roles that the meeting's own articles give to its participants, the commonest two."""
    statement = select(col(ArticleActor.actor_id), col(ArticleActor.roles)).where(
        col(ArticleActor.version_id).in_([claim.version_id for claim in read.claims]),
        col(ArticleActor.actor_id).in_([person.id for person in row.everyone]),
    )
    counts: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for actor, roles in session.connection().execute(statement):
        for role in roles:
            counts[actor or 0][role] += 1
    return {actor: tuple(sorted(many, key=lambda role: (-many[role], role))[:2]) for actor, many in counts.items()}


def _disagreements(read: _Read, numbered: Mapping[int, ClaimView]) -> tuple[Disagreement, ...]:
    by_field: dict[str, list[ConflictValue]] = defaultdict(list)
    for conflict in read.conflicts:
        claims = tuple(sorted((numbered[id_] for id_ in conflict.claims if id_ in numbered), key=lambda c: c.number))
        by_field[conflict.field].append(ConflictValue(conflict.value, conflict.wins, claims))
    return tuple(
        Disagreement(field, tuple(sorted(values, key=lambda value: (not value.wins, -len(value.claims), value.text))))
        for field, values in sorted(by_field.items())
    )


def _candidates(session: Session, meeting_id: int) -> tuple[Candidate, ...]:
    pairs = session.exec(
        select_rows(CandidatePair).where(
            or_(col(CandidatePair.one_id) == meeting_id, col(CandidatePair.other_id) == meeting_id)
        )
    ).all()
    reasons = {pair.other_id if pair.one_id == meeting_id else pair.one_id: pair.reason for pair in pairs}
    return tuple(Candidate(row, reasons[row.id]) for row in by_ids(session, sorted(reasons)))
