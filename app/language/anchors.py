"""The day that each passage's relative dates count from.

A passage with a time of its own counts from that; others from the article's. The entries of a live blog stand
newest first and run back in time: one without a time was written on the day of the nearest newer entry that has
one. A blog that was last updated in the small hours was mostly written on the day before: all its entries
without a time but the newest count from that day. An entry that names its day ("am heutigen Mittwoch") fixes
it for itself and what stands below.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.articles import Article, Passage
from app.domain.timespans import Moment, day_of
from app.language import calendar
from app.language.annotations import AnnotatedPassage

_SMALL_HOURS = 5  # o'clock: before that a day's blog is still being written


def is_by_day(moment: Moment | None) -> bool:
    """Whether what a text of that moment tells as just done was done on its day: not if written in the small hours."""
    return isinstance(moment, datetime) and moment.hour >= _SMALL_HOURS


class Anchors:
    """Gives the anchor of each passage of one article, in their order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._moment: Moment | None = article.published or article.updated
        self._latest: Moment | None = article.updated or article.published
        self._entry_day: date | None = None

    def of(self, passage: Passage) -> date | None:
        """The day that the passage counts from, None where nothing says."""
        if passage.published is not None:
            day = day_of(passage.published)
            if passage.entry is not None:
                self._entry_day = day
            return day
        if passage.entry is None:
            return day_of(self._moment) if self._moment is not None else None
        if self._entry_day is not None:
            return self._entry_day
        return self._day_of_entry(passage.entry)

    def _day_of_entry(self, entry: int) -> date | None:
        latest = self._latest
        if latest is None:
            return None
        if entry > 0 and isinstance(latest, datetime) and latest.hour < _SMALL_HOURS:
            return day_of(latest) - timedelta(days=1)
        return day_of(latest)


def follow_named_days(passages: Iterable[AnnotatedPassage]) -> Iterator[AnnotatedPassage]:
    """The passages with the anchors of blog entries set right by what entries say of their own day.

    "am heutigen Mittwoch" in an entry that would count from Thursday: it and the entries below count from
    Wednesday.
    """
    named: date | None = None
    for passage in passages:
        if passage.passage.entry is None or passage.passage.published is not None or passage.anchor is None:
            yield passage
            continue
        day = min(passage.anchor, named) if named else passage.anchor
        weekday = named_weekday(passage)
        if weekday is not None:
            day = named = calendar.weekday_near(weekday, day, "past")
        yield passage if day == passage.anchor else replace(passage, anchor=day)


def named_weekday(passage: AnnotatedPassage) -> int | None:
    """The weekday that the passage calls today, None where it names none."""
    for mention in passage.doc._.parley.times:
        values = dict(mention.values)
        if mention.rule == "weekday" and values.get("mod") == "day+0":
            return int(values["weekday"])
    return None
