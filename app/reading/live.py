"""Live blogs and tickers: entries opened by an author's line or by a time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from app.domain.articles import PassageKind
from app.domain.timespans import Moment, day_of
from app.reading import signs
from app.reading.blocks import Block, Page
from app.reading.moments import BERLIN, find_clock, find_moments

_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*(?:Uhr|h))?"
_PLUSES = re.compile(rf"^\++\s*(?:(?P<clock>{_CLOCK})\s*[:|–—-]?\s*)?(?P<head>[^+]*?)\s*\++\s*")
_OPENS = re.compile(rf"^(?:\[|\()?(?P<clock>{_CLOCK})(?:\]|\))?\s*(?P<mark>[:|–—•·+-]+|\s|$)\s*")
_DAY = r"(?:heute|gestern|\d{1,2}\.\s?\w+\.?(?:\s?\d{4})?|\w+),?\s*(?:um\s*)?"
_ENDS_IN_CLOCK = re.compile(rf"^(?:(?P<who>[^,|•·\d]{{4,45}})[,|•·–-]\s*)?(?:{_DAY})?(?P<clock>{_CLOCK})$")


@dataclass(slots=True)
class _Entry:
    index: int
    clock: time | None
    day: date | None = None


def mark_live(page: Page) -> None:
    """Recognise entries and number them from 0 in the order of the page; needs recurrence as evidence."""
    if not _by_times(page):
        _by_authors(page)


def _by_authors(page: Page) -> bool:
    """A line that is only a personal name, followed by a headline and a paragraph, again and again."""
    starts = [index for index, block in page.free() if signs.is_name(block.text) and _heads_entry(page, index)]
    names = [page.blocks[index].text for index in starts]
    if len(starts) < 3 and not (len(starts) == 2 and len(set(names)) == 1):
        return False
    page.add_authors(names)
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(page.blocks)], strict=True)):
        page.blocks[start].claim(PassageKind.CREDIT, "live-blog author", "author of the entry")
        page.blocks[start].entry = number
        _claim_entry(page, start + 1, end, number, None)
    return True


def _heads_entry(page: Page, index: int) -> bool:
    headline, prose = page.blocks[index + 1:index + 2], page.blocks[index + 2:index + 3]
    if not headline or not headline[0].free or not (signs.is_headline(headline[0].text) or headline[0].heading):
        return False
    return bool(prose) and prose[0].rule != "page line" and (not prose[0].free or signs.is_prose(prose[0].text))


def _by_times(page: Page) -> bool:
    """Entries that open with a time of day: "+++ 14:05 Headline +++", "14.05 Uhr: …", "14:05 Uhr" alone on a line."""
    found = [(index, entry) for index, block in enumerate(page.blocks) if (entry := _opening(block, index)) is not None]
    pluses = [index for index, entry in found if page.blocks[index].text.startswith("+")]
    if len(found) < 3 and not (len(found) == 2 and pluses):
        return False
    starts = [entry for _, entry in found]
    moments = _dated(page, starts)
    limits = [*(entry.index for entry in starts[1:]), len(page.blocks)]
    for number in range(len(starts) - 1, -1, -1):
        _split_entry(page, starts[number].index, limits[number], number, moments[number])
    return True


def _opening(block: Block, index: int) -> _Entry | None:
    if block.heading and not block.free:
        return None
    if not (block.free or block.rule in {"timestamp", "media line", "separator"}):
        return None
    text = block.text
    match = _PLUSES.match(text) if text.startswith("++") else None
    if match and (match["head"] or match["clock"]):
        return _Entry(index, find_clock(match["clock"] or ""))
    match = _OPENS.match(text) or (_ENDS_IN_CLOCK.match(text) if len(text) <= 70 else None)
    if match is None or re.match(r"\d{1,2}\.\d{2}\s+(?:Euro|Prozent|Millionen|Mio)", text):
        return None
    dotted = "." in match["clock"] and "Uhr" not in match["clock"] and match.re is _OPENS and not match["mark"].strip()
    if dotted:
        return None
    moments = find_moments(text)
    return _Entry(index, find_clock(match["clock"]), day_of(moments[0].moment) if moments else None)


def _dated(page: Page, entries: list[_Entry]) -> list[Moment | None]:
    """Give each entry its day: newest first or oldest first by the run of the clock, over midnight.

    The newest entry can't be later than the page's own time.
    """
    newest = page.updated or page.published
    if newest is None:
        return [None] * len(entries)
    clocks = [entry.clock for entry in entries if entry.clock]
    falls = sum(one > other for one, other in pairwise(clocks))
    newest_first = falls * 2 >= len(clocks) - 1
    day = day_of(newest)
    limit = newest.time() if isinstance(newest, datetime) else None
    order = entries if newest_first else entries[::-1]
    dated: list[Moment | None] = []
    for entry in order:
        if entry.day is not None:
            day = entry.day
        elif entry.clock is not None and limit is not None and entry.clock > limit:
            day -= timedelta(days=1)
        dated.append(datetime.combine(day, entry.clock, BERLIN) if entry.clock else None)
        limit = entry.clock or limit
    return dated if newest_first else dated[::-1]


def _split_entry(page: Page, start: int, end: int, number: int, moment: Moment | None) -> None:
    """Cut the time off the entry's first line, then claim the rest."""
    block = page.blocks[start]
    head = _PLUSES.match(block.text) if block.text.startswith("++") else None
    size = len(page.blocks)
    if head and head["head"]:
        _split_pluses(page, start, head)
    else:
        match = head or _OPENS.match(block.text)
        if match and match.end() < len(block.text):
            page.split(start, match.end())
        page.blocks[start].claim(PassageKind.BOILERPLATE, "ticker time", "time of the entry")
    end += len(page.blocks) - size
    for block in page.blocks[start:end]:
        block.entry, block.published = number, moment
    _claim_entry(page, start, end, number, moment)


def _split_pluses(page: Page, start: int, match: re.Match[str]) -> None:
    """"+++ 14:05 Headline +++ Text": marks and time are cut, the headline is a heading."""
    if match.end() < len(page.blocks[start].text):
        page.split(start, match.end())
    after = page.split(start, match.end("head"))
    before = page.split(start, match.start("head"))
    if before:
        page.blocks[start].claim(PassageKind.BOILERPLATE, "ticker time", "time of the entry")
    head = start + before
    page.blocks[head].claim(PassageKind.HEADING, "ticker headline")
    if after:
        page.blocks[head + 1].claim(PassageKind.BOILERPLATE, "ticker marks")


def _claim_entry(page: Page, start: int, end: int, number: int, moment: Moment | None) -> None:
    first = True
    for index in range(start, min(end, len(page.blocks))):
        block = page.blocks[index]
        block.entry, block.published = number, moment
        if not block.free:
            continue
        if block.heading or (signs.is_headline(block.text) and (first or _before_prose(page, index, end))):
            block.claim(PassageKind.HEADING, "headline of an entry" if first else "heading")
        elif signs.is_prose(block.text) or signs.ends_sentence(block.text) or _before_prose(page, index, end):
            block.claim(PassageKind.LIVE_ENTRY, "live entry")
        first = False


def _before_prose(page: Page, index: int, end: int) -> bool:
    return any(signs.is_prose(block.text) for block in page.blocks[index + 1:end] if block.free)
