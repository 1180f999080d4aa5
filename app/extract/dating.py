"""When a meeting was, by all its mentions: the most exact time; the days of talks of which one tells only the last."""

from app.domain.claims import Evidence, MeetingStatus
from app.domain.timespans import TimeSpan, TraceStep
from app.extract.candidates import MeetingMention, Standing
from app.extract.course import OVER
from app.extract.joining import Cluster
from app.extract.outcome import Outcome

#: Days that talks may last of which one mention names only the last or first day.
_LONGEST = 10
_UNDER_WAY = "under way on the day of the report"
_TOLD = "day of what was said after it"
_ENTRY = "told in an entry of that day"


def time_of(cluster: Cluster, outcome: Outcome) -> tuple[TimeSpan, list[Evidence]]:
    """The time that counts, with its evidence; unknown where no mention and no entry of a ticker gives one."""
    known = [m for m in cluster.mentions if m.time.known]
    if known:
        best = min(known, key=lambda m: m.time.days or 9999)
        best = next((m for m in known if _runs_through(m.time, best)), best)
        return best.time, [Evidence("date", best.time.span or best.trigger, best.time_rule)]
    told = next((m for m in cluster.mentions if _is_under_way(m)), None)
    ended = outcome.rule.startswith(OVER) and told is not None and told.entry is not None
    if told is not None and (outcome.status is MeetingStatus.ONGOING or ended) and cluster.places:
        return _on_its_day(told, _UNDER_WAY)
    spoken = next((m for m in cluster.mentions if m.told.known), None)
    if spoken is not None and outcome.status is MeetingStatus.HELD:
        return spoken.told, [Evidence("date", spoken.told.span or spoken.trigger, _TOLD)]
    news = next((m for m in cluster.mentions if _is_news(m)), None) if outcome.status is MeetingStatus.HELD else None
    return _on_its_day(news, _ENTRY) if news is not None else (TimeSpan.unknown(), [])


def _on_its_day(mention: MeetingMention, rule: str) -> tuple[TimeSpan, list[Evidence]]:
    """The day on which the mention's passage was written."""
    day = mention.anchor
    if day is None:
        return TimeSpan.unknown(), []
    step = TraceStep("", day.isoformat(), rule, day.isoformat())
    return TimeSpan(day, day, trace=(step,)), [Evidence("date", mention.status_span, rule)]


def _runs_through(time: TimeSpan, edge: MeetingMention) -> bool:
    """Whether a time covers the days of talks of which a mention only tells the last: "ging am Freitag zu Ende"."""
    day = edge.time
    if day.days != 1 or time.days is None or not 1 < time.days <= _LONGEST or not time.holds(day):
        return False
    return edge.status_rule.startswith(OVER) and time.end == day.end


def _is_under_way(mention: MeetingMention) -> bool:
    """Whether a mention tells the meeting itself as going on, by its verb or in so many words."""
    ongoing = mention.status is MeetingStatus.ONGOING and bool(mention.status_rule)
    return ongoing and (not mention.weak_status or not mention.noun)


def _is_news(mention: MeetingMention) -> bool:
    """Whether an entry of a ticker tells in the perfect what has just been: "Moser hat Lund empfangen"."""
    own = mention.standing is Standing.OWN and not mention.caption
    return mention.by_day and own and mention.status_rule.startswith("perfect tense")
