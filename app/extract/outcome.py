"""How far a meeting has come, by all its mentions and its date."""

from dataclasses import dataclass
from datetime import date

from app.domain.claims import MeetingStatus
from app.extract.candidates import MeetingMention
from app.extract.course import OVER, PRESENT
from app.extract.joining import Cluster
from app.knowledge.meetings import MeetingForm

#: What tells most of how far a meeting has come, first; a bare present tense comes after a plan.
_PRECEDENCE = (
    (MeetingStatus.CANCELLED, False), (MeetingStatus.POSTPONED, False), (MeetingStatus.ONGOING, False),
    (MeetingStatus.HELD, False), (MeetingStatus.PLANNED, False), (MeetingStatus.ONGOING, True),
    (MeetingStatus.HELD, True), (MeetingStatus.PLANNED, True), (MeetingStatus.POSSIBLE, False),
)  # fmt: skip
#: Bare talks may go on for days; who "trifft" or "empfängt" somebody does so in a moment, mostly one to come.
_LASTING = frozenset({MeetingForm.TALKS, MeetingForm.SESSION})
_SETTLED = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.POSSIBLE})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A meeting's status with the mention that tells it and the rule."""

    status: MeetingStatus
    told: MeetingMention
    rule: str


def outcome_of(cluster: Cluster) -> Outcome:
    """The status that counts; the date against the day of the report overrules tense."""
    told = [m for m in cluster.mentions if m.status_rule and not m.caption] or cluster.mentions
    best = min(told, key=_rank)
    if best.status is MeetingStatus.PLANNED:
        best = next((m for m in told if _has_begun(m)), best)
    status, rule = _by_date(best.status, cluster, best.anchor)
    if status is MeetingStatus.ONGOING and _is_momentary(best) and not cluster.time.known:
        status, rule = MeetingStatus.PLANNED, "; no day that says it is under way"
    return Outcome(status, best, f"{best.status_rule}{rule}")


def _has_begun(mention: MeetingMention) -> bool:
    """Whether a perfect tells at least the beginning: "ist empfangen worden", whatever else is planned."""
    return mention.status is MeetingStatus.HELD and mention.weak_status and mention.status_rule.startswith("perfect")


def _is_momentary(mention: MeetingMention) -> bool:
    """Whether a bare present tense tells an encounter: "A trifft B", "Am Mittwoch kommen A und B zusammen"."""
    bare = mention.weak_status and mention.status_rule.startswith(PRESENT)
    return bare and not mention.noun and (mention.form not in _LASTING or mention.day_open)


def _rank(mention: MeetingMention) -> int:
    if mention.status_rule.startswith(OVER):
        return _PRECEDENCE.index((MeetingStatus.POSTPONED, False))
    key = (mention.status, mention.weak_status)
    return _PRECEDENCE.index(key) if key in _PRECEDENCE else len(_PRECEDENCE)


def _by_date(status: MeetingStatus, cluster: Cluster, anchor: date | None) -> tuple[MeetingStatus, str]:
    time = cluster.time
    if anchor is None or not time.known or status in _SETTLED:
        return status, ""
    first, last = time.start or time.end, time.end  # an open end ("seit gestern") lies ahead
    if first and first > anchor and status is not MeetingStatus.PLANNED:
        return MeetingStatus.PLANNED, "; the date lies ahead"
    if first and last and first <= anchor < last and status is MeetingStatus.HELD:
        return MeetingStatus.ONGOING, "; the last day lies ahead"
    if last and last < anchor and status is not MeetingStatus.HELD:
        return MeetingStatus.HELD, "; the date lies back"
    return status, ""
