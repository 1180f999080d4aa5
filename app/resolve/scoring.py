"""How well two claims fit as claims of one meeting: people, time, place, kind, ordinal.

A score of 0 is a veto. Vague stays evidence, not proof: a month that ends two days before the day that
others give is a contradiction that the same people at the same place outweigh, and nothing else does; so is
the day before or after (talks run into the night, and newsrooms sit in other time zones).
"""

from datetime import timedelta

from app.domain.claims import MeetingKind, MeetingStatus
from app.domain.timespans import Precision, TimeSpan
from app.resolve.views import ClaimView

CUT = 0.62
CANDIDATE = 0.5
SURE = 0.85
#: A pair that contradicts itself narrowly and has too little in common to be joined by itself; no veto in a group.
DOUBTFUL = 0.3
_PEOPLE, _TIME, _PLACE = 0.45, 0.30, 0.25
_SLACK = {
    Precision.MINUTE: 1, Precision.DAY: 1, Precision.WEEKEND: 1, Precision.WEEK: 3,
    Precision.MONTH: 7, Precision.SEASON: 21, Precision.YEAR: 21,
}
#: Bodies of many states: "the Europeans" may be any of them, so they never contradict the states that others name.
UMBRELLAS = frozenset({"Europa", "EU", "Nato", "UN"})
MOST_SLACK = max(_SLACK.values())
_REACH, _SOON = timedelta(days=21), timedelta(days=7)
_AHEAD = (MeetingStatus.PLANNED, MeetingStatus.POSSIBLE)
_REMOTE = (MeetingKind.PHONE, MeetingKind.VIDEO)


def fit(one: ClaimView, other: ClaimView) -> float:
    """From 0 (cannot be one meeting) to 1."""
    if one.ref.article == other.ref.article or not _kinds_agree(one, other):
        return 0.0
    if _is_copied(one, other):
        return 1.0
    people = people_fit(one, other)
    when = time_fit(one, other)
    where = place_fit(one, other)
    if not people or when is None or where is None:
        return 0.0
    contradicted = when < 0.1
    if contradicted and not (people >= 0.8 and where >= 0.9 and len(one.people & other.people) >= 2):
        return DOUBTFUL
    score = _PEOPLE * people + _TIME * when + _PLACE * where + _ordinals(one, other)
    return max(0.0, min(1.0, score))


def only_places_differ(one: ClaimView, other: ClaimView) -> bool:
    """Whether the same two or more people are said to have met on the same day, but in two places.

    One of both may be mistaken, or they travelled: nobody can tell from the claims, so an editor should look.
    """
    a, b = one.claim.time, other.claim.time
    return (
        one.ref.article != other.ref.article
        and (a.start, a.end) == (b.start, b.end) and a.days == 1
        and len(one.people & other.people) >= 2
        and _kinds_agree(one, other)
        and people_fit(one, other) >= 0.8
        and place_fit(one, other) is None
    )


def _is_copied(one: ClaimView, other: ClaimView) -> bool:
    """Whether both are the same words of one agency text: what its copies tell alike is one meeting, however vague."""
    if one.text != other.text or not one.text:
        return False
    return (one.people, one.delegations, one.spot, one.claim.kind, one.claim.time.edtf()) == (
        other.people, other.delegations, other.spot, other.claim.kind, other.claim.time.edtf())


def people_fit(one: ClaimView, other: ClaimView) -> float:
    """1 for the same people; 0 where nobody is shared or both name people whom the other has not.

    A delegation covers the members that the other claim names.
    """
    if not (one.people or one.delegations) or not (other.people or other.delegations):
        return 0.0
    shared = one.people & other.people
    both = {side for side, _ in one.delegations} & {side for side, _ in other.delegations}
    left_one, cover_one = _uncovered(one, other)
    left_other, cover_other = _uncovered(other, one)
    matched = len(shared) + len(both) + cover_one + cover_other
    if not matched:
        return 0.0
    jaccard = matched / (matched + left_one + left_other)
    if left_one and left_other:
        # The same principals of two sides, each with other members of their delegations, are one round of talks.
        principals = len({side for person, side in one.sides if person in shared}) > 1
        return max(jaccard, 0.5) if jaccard >= 0.5 or principals else 0.0
    return 0.6 + 0.4 * jaccard


def _uncovered(one: ClaimView, other: ClaimView) -> tuple[int, int]:
    """(parties of `one` that `other` lacks, parties of `one` that a delegation of `other` covers)."""
    delegations = {side for side, _ in other.delegations}
    side_of = dict(one.sides)
    missing = one.people - other.people
    covered = [person for person in missing if side_of.get(person) in delegations]
    other_sides = {side for _, side in other.sides} | delegations
    lonely = sum(1 for side, _ in one.delegations if side not in other_sides and side not in UMBRELLAS)
    # However many members a delegation covers, it is one party that both claims know.
    return len(missing) - len(covered) + lonely, len({side_of[person] for person in covered})


def time_fit(one: ClaimView, other: ClaimView) -> float | None:
    """1 for the same days, less for vague or open ones, under 0.1 for a near contradiction, None for a veto."""
    a, b = one.claim.time, other.claim.time
    if not a.known and not b.known:
        return 0.2 if _published_near(one, other) else None
    if not a.known or not b.known:
        undated, dated = (one, other) if not a.known else (other, one)
        if undated.claim.status is MeetingStatus.ONGOING:
            return _running_fit(undated, dated)
        return _undated_fit(undated, dated)
    if (a.start, a.end) == (b.start, b.end):
        return 1.0 if Precision.DAY in (a.precision, b.precision) or a.days == 1 else 0.7
    if a.overlaps(b):
        exact = a.precision in (Precision.DAY, Precision.MINUTE) and b.precision in (Precision.DAY, Precision.MINUTE)
        return 0.9 if exact or a.precision is Precision.WEEKEND or b.precision is Precision.WEEKEND else 0.7
    slack = max(_SLACK.get(a.precision, 0), _SLACK.get(b.precision, 0))
    if slack and a.overlaps(b, slack=slack):
        return 0.05
    return None


def _running_fit(undated: ClaimView, dated: ClaimView) -> float | None:
    """An undated claim of a running meeting means the day of its article, give or take the night."""
    if undated.published is None:
        return None
    running = TimeSpan(undated.published, undated.published)
    if running.overlaps(dated.claim.time):
        return 0.7 if dated.claim.time.days == 1 else 0.5
    return 0.2 if running.overlaps(dated.claim.time, slack=1) else None


def _undated_fit(undated: ClaimView, dated: ClaimView) -> float | None:
    """How well the undated claim, by its publication day and status, can mean the dated one; None where it cannot.

    An article of the next days that tells of the same kind of meeting means this one rather than one of last month.
    """
    start = dated.claim.time.start or dated.claim.time.end
    end = dated.claim.time.end or dated.claim.time.start
    if undated.published is None or start is None or end is None:
        return None
    ahead = undated.claim.status in _AHEAD
    gap = start - undated.published if ahead else undated.published - end
    fits = undated.published <= end and gap <= _REACH if ahead else start <= undated.published and gap <= _REACH
    if not fits:
        return None
    alike = undated.claim.kind is dated.claim.kind is not MeetingKind.UNKNOWN
    return 0.4 if alike and gap <= _SOON else 0.2


def _published_near(one: ClaimView, other: ClaimView) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= timedelta(days=7)


def place_fit(one: ClaimView, other: ClaimView) -> float | None:
    """1 for the same place, 0.9 where one lies in the other, 0.3 where one is open, None for a contradiction."""
    if one.spot is None or other.spot is None:
        return 0.3
    if one.spot == other.spot:
        return 0.6 if one.spot == one.claim.country else 1.0
    if one.spot in other.chain or other.spot in one.chain:
        outer = one.spot if one.spot in other.chain else other.spot
        return 0.5 if outer in (one.claim.country, other.claim.country) else 0.9
    same_city = one.claim.place is not None and one.claim.place == other.claim.place
    return 0.7 if same_city else None


def _kinds_agree(one: ClaimView, other: ClaimView) -> bool:
    a, b = one.claim.kind, other.claim.kind
    return a is b or MeetingKind.UNKNOWN in (a, b) or (a in _REMOTE and b in _REMOTE)


def _ordinals(one: ClaimView, other: ClaimView) -> float:
    a, b = one.claim.ordinal, other.claim.ordinal
    if a is None or b is None:
        return 0.0
    return 0.1 if a == b else -0.1
