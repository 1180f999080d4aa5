"""What the claims of one meeting agree on, field by field, and where they do not.

The rules, in order:
- date: days that the most independent sources bear out, precise before vague, those who report it as over
  before those who announce it;
- place: the most exact one that the most independent sources bear out (Miami bears out Florida);
- status: what has happened beats what was announced; between calls and cancellations the later report wins;
- kind: the most independent sources, a stated kind before an unknown one.
Every losing value that contradicts the winner is a conflict; one that is merely vaguer is not.
"""

from collections.abc import Mapping, Sequence

from app.domain.claims import MeetingKind, MeetingStatus
from app.domain.resolved import Conflict
from app.domain.timespans import PRECISION_ORDER, Precision, TimeSpan
from app.resolve.places import PlaceTree
from app.resolve.views import ClaimView
from app.resolve.voting import Vote, conflict, votes

_HAPPENED = (MeetingStatus.HELD, MeetingStatus.ONGOING)
_CALLED_OFF = (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.DENIED)
_STATUS_RANK = (*_HAPPENED, *_CALLED_OFF, MeetingStatus.PLANNED, MeetingStatus.POSSIBLE)


def agreed_time(claims: Sequence[ClaimView], source_of: Mapping[str, str]) -> tuple[TimeSpan, list[Conflict]]:
    """The time of the meeting, with a conflict where a claim's days do not touch it."""
    known = [view for view in claims if view.claim.time.known]
    if not known:
        return TimeSpan.unknown(), []
    given = votes(known, lambda view: _days(view.claim.time), source_of)
    spans = {_days(view.claim.time): view.claim.time for view in reversed(known)}
    over = {ref for view in known if view.claim.status in _HAPPENED for ref in [view.ref]}

    def worth(vote: Vote[str]) -> tuple[int, int, bool, int, int, str]:
        span = spans[vote.value]
        bears_out = {source for other in given if spans[other.value].overlaps(span) for source in other.sources}
        return (
            -len(bears_out),
            PRECISION_ORDER.index(_as_exact(span)),
            not any(ref in over for ref in vote.claims),
            -len(vote.sources),
            -(span.days or 0),
            vote.value,
        )

    best = min(given, key=worth)
    span = spans[best.value]
    against = [(v.value, v.claims) for v in given if not spans[v.value].overlaps(span)]
    bearing = [view.ref for view in known if view.claim.time.overlaps(span)]
    bare = TimeSpan(span.start, span.end, span.precision, clock=span.clock)
    return bare, [conflict("date", best.value, bearing, against)] if against else []


def _days(time: TimeSpan) -> str:
    return time.edtf()


def _as_exact(span: TimeSpan) -> Precision:
    """Minutes and days count alike: nobody disputes the minute."""
    return Precision.DAY if span.precision is Precision.MINUTE else span.precision


def agreed_status(claims: Sequence[ClaimView]) -> tuple[MeetingStatus, list[Conflict]]:
    """The status, with a conflict where some report it as held and others as called off or denied."""

    def newest(views: Sequence[ClaimView]) -> tuple[str, int]:
        return max((_published(v), -_STATUS_RANK.index(v.claim.status)) for v in views)

    happened = [view for view in claims if view.claim.status in _HAPPENED]
    off = [view for view in claims if view.claim.status in _CALLED_OFF]
    decisive = happened or off
    if happened and off:
        decisive = happened if newest(happened) >= newest(off) else off
    if not decisive:
        decisive = list(claims)
    if decisive is happened and any(view.claim.status is MeetingStatus.HELD for view in happened):
        status = MeetingStatus.HELD
    else:
        last = max(_published(view) for view in decisive)
        latest = [view.claim.status for view in decisive if _published(view) == last]
        status = min(latest, key=_STATUS_RANK.index)
    if not (happened and off):
        return status, []
    losers = off if decisive is happened else happened
    against = sorted({view.claim.status.value for view in losers})
    winners = [view.ref for view in decisive]
    return status, [conflict("status", status.value, winners, [
        (value, tuple(view.ref for view in losers if view.claim.status.value == value)) for value in against
    ])]


def _published(view: ClaimView) -> str:
    return view.published.isoformat() if view.published else ""


def agreed_kind(claims: Sequence[ClaimView], source_of: Mapping[str, str]) -> tuple[MeetingKind, list[Conflict]]:
    """The kind of meeting; phone against video is a conflict, unknown is not."""
    given = votes(claims, lambda v: v.claim.kind if v.claim.kind is not MeetingKind.UNKNOWN else None, source_of)
    if not given:
        return MeetingKind.UNKNOWN, []
    best = min(given, key=lambda vote: (-len(vote.sources), vote.value))
    against = [(vote.value.value, vote.claims) for vote in given if vote is not best]
    return best.value, [conflict("kind", best.value.value, best.claims, against)] if against else []


def agreed_place(
    claims: Sequence[ClaimView], source_of: Mapping[str, str], tree: PlaceTree
) -> tuple[tuple[str | None, str | None, str | None], list[Conflict]]:
    """(place, venue, country), with a conflict where a claim's place does not lie in, or around, the winner."""
    placed = [view for view in claims if view.claim.place or view.claim.country or view.claim.venue]
    if not placed:
        return (None, None, None), []
    given = votes(placed, lambda view: view.claim.place or view.claim.country, source_of)
    best, conflicts = _best_spot(given, placed, tree)
    country = _country(best, placed)
    venues = votes([v for v in placed if v.claim.place == best], lambda view: view.claim.venue, source_of)
    venue = min(venues, key=lambda vote: (-len(vote.sources), vote.value), default=None)
    against = [(v.value, v.claims) for v in venues if venue and not _nested(v.value, venue.value, tree, country)]
    if venue and against:
        conflicts.append(conflict("venue", venue.value, venue.claims, against))
    place = None if best == country and best not in {view.claim.place for view in placed} else best
    return (place, venue.value if venue else None, country), conflicts


def _best_spot(
    given: Sequence[Vote[str]], placed: Sequence[ClaimView], tree: PlaceTree
) -> tuple[str | None, list[Conflict]]:
    if not given:
        return None, []
    country_of = {view.claim.place or view.claim.country: view.claim.country for view in placed}

    def worth(vote: Vote[str]) -> tuple[int, int, int, str]:
        country = country_of.get(vote.value)
        bears_out = {s for v in given if _nested(vote.value, v.value, tree, country) for s in v.sources}
        return -len(bears_out), -len(tree.chain(vote.value, country)), -len(vote.sources), vote.value

    best = min(given, key=worth)
    country = country_of.get(best.value)
    against = [(v.value, v.claims) for v in given if not _nested(best.value, v.value, tree, country)]
    bearing = [ref for v in given if _nested(best.value, v.value, tree, country) for ref in v.claims]
    return best.value, [conflict("place", best.value, sorted(bearing), against)] if against else []


def _nested(one: str, other: str, tree: PlaceTree, country: str | None) -> bool:
    return one == other or other in tree.chain(one, country) or one in tree.chain(other, country)


def _country(place: str | None, placed: Sequence[ClaimView]) -> str | None:
    """The country that goes with the winning place."""
    named = [view.claim.country for view in placed if view.claim.country and view.claim.place == place]
    return min(named, default=place if place in {view.claim.country for view in placed} else None)
