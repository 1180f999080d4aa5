"""Live blogs and tickers: entries opened by an author's line or by a time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.articles import PassageKind
from app.domain.timespans import Moment, day_of
from app.reading import signs
from app.reading.blocks import Block, Page
from app.reading.moments import BERLIN, find_clock, find_day

_CLOCK = r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?:\s*(?:Uhr|h))?|\s*Uhr)(?!\d)"
_DAY = (
    r"(?:(?:heute|gestern|[A-Z][a-z]+),?\s+)?"
    r"(?:\d{1,2}\.\s?(?:[A-Za-zä]+\.?|\d{1,2}\.)\s?(?:20\d\d)?,?\s*(?:[|–-]\s*)?(?:um\s+)?)?"
)
_PLUSES = re.compile(rf"\++\s*(?:{_DAY}(?P<clock>{_CLOCK})\s*[:|–—-]?\s*)?(?P<head>[^+]*?)\s*\++\s*")
_UPDATE = r"(?:(?:Update|Erstmeldung|Originalmeldung)\b,?\s+(?:vom\s+|von\s+)?)?"
_OPENS = re.compile(rf"[\[(]?{_UPDATE}{_DAY}(?P<clock>{_CLOCK})[\])]?\s*(?P<mark>[:|–—•·+-]+|\s|$)\s*")
_SIGNED = re.compile(rf"(?P<who>[^,|•·\d]{{4,45}}?)\s?[,|•·–-]\s*{_DAY}(?P<clock>{_CLOCK})$")
_MAY_OPEN = frozenset({"timestamp", "time line", "media line", "separator", "byline"})
_NO_TIME = re.compile(r"\d{1,2}\.\d{2}\s+(?:Euro|Prozent|Millionen|Mio|Dollar|Franken)")


@dataclass(slots=True)
class _Entry:
    """Where an entry starts: the block that holds its time, and whether its headline stands above that."""

    index: int
    clock: time | None
    day: date | None = None
    signed: bool = False


def mark_live(page: Page) -> None:
    """Recognise entries and number them from 0 in the order of the page; needs recurrence as evidence."""
    _split_glued(page)
    if not _by_times(page):
        _by_authors(page)


def _split_glued(page: Page) -> None:
    """"Der Tag im Ticker+++ 14:05 Minister reist ab +++": what stands before the marks is no part of the entry."""
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        match = re.search(rf"(?<=[^+\s])\s?(?=\+{{2,}}\s*{_CLOCK})", block.text) if block.free else None
        if match:
            page.split(index, match.end())


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
    newest = page.updated or page.published
    stamps = sum(block.rule == "timestamp" for block in page.blocks)
    may_open = _MAY_OPEN if stamps >= 3 else _MAY_OPEN - {"timestamp"}  # one or two date the page itself
    found = [
        entry for index, block in enumerate(page.blocks)
        if (block.free or block.rule in may_open) and (entry := _opening(block, index, newest))
    ]
    pluses = any(page.blocks[entry.index].text.startswith("+") for entry in found)
    if len(found) < 3 and not (len(found) == 2 and pluses):
        return False
    moments = _dated(newest, found, opened=page.updated is None)
    starts = [entry.index - _headline_above(page, entry) for entry in found]
    limits = [*starts[1:], len(page.blocks)]
    for number in range(len(found) - 1, -1, -1):
        _split_entry(page, found[number], (starts[number], limits[number]), number, moments[number])
    return True


def _headline_above(page: Page, entry: _Entry) -> int:
    """1 where the line above a signed time is the entry's headline, else 0."""
    if not entry.signed or entry.index == 0:
        return 0
    above = page.blocks[entry.index - 1]
    return int(above.free and signs.is_headline(above.text))


def _opening(block: Block, index: int, newest: Moment | None) -> _Entry | None:
    """The entry that a line opens, None for other lines."""
    text = block.text
    if block.heading:
        return None
    pluses = _PLUSES.match(text) if text.startswith("++") else None
    if pluses and (pluses["head"] or pluses["clock"]):
        return _Entry(index, find_clock(pluses["clock"] or ""))
    opens = _OPENS.match(text)
    signed = _SIGNED.match(text) if len(text) <= 70 else None
    match = opens or signed
    if match is None or _NO_TIME.match(text):
        return None
    if opens and not opens["mark"].strip() and not _opens_headline(opens, text):
        return None
    day = find_day(text, newest=day_of(newest)) if newest and opens else None
    return _Entry(index, find_clock(match["clock"]), day, signed=not opens or text.startswith("Update"))


def _opens_headline(opens: re.Match[str], text: str) -> bool:
    """Whether a time without a mark behind it opens an entry: "14:05 Minister da", not "14 Uhr begann das Essen"."""
    clock, rest = opens["clock"], text[opens.end():]
    if rest and not text[0].isdigit() and text[0] not in "[(" and not text.startswith("Update"):
        return False
    if not rest:
        return ":" in clock or "Uhr" in clock
    return (":" in clock or ("." in clock and "Uhr" in clock)) and not rest[0].islower()


def _dated(newest: Moment | None, entries: list[_Entry], *, opened: bool) -> list[Moment | None]:
    """Give each entry its day: newest first or oldest first, whichever spans less time, over midnight.

    The newest entry can't be later than the page's own time, unless that is when it was `opened`, at midnight.
    """
    if newest is None:
        return [None] * len(entries)
    if opened and isinstance(newest, datetime) and newest.time() < time(0, 15):
        newest = newest.date()
    down = _count_back(newest, entries)
    up = _count_back(newest, entries[::-1])[::-1]
    return down if _length(down) <= _length(up) else up


def _count_back(newest: Moment, entries: list[_Entry]) -> list[Moment | None]:
    day = day_of(newest)
    limit = newest.time() if isinstance(newest, datetime) else None
    dated: list[Moment | None] = []
    for entry in entries:
        if entry.day is not None:
            day = entry.day
        elif entry.clock is not None and limit is not None and entry.clock > limit:
            day -= timedelta(days=1)
        dated.append(datetime.combine(day, entry.clock, BERLIN) if entry.clock else None)
        limit = entry.clock or limit
    return dated


def _length(dated: list[Moment | None]) -> timedelta:
    times = [moment for moment in dated if isinstance(moment, datetime)]
    return max(times) - min(times) if times else timedelta()


def _split_entry(page: Page, opening: _Entry, limits: tuple[int, int], number: int, moment: Moment | None) -> None:
    """Cut the time off the entry's first line, then claim the rest."""
    index, (start, end) = opening.index, limits
    block, size = page.blocks[index], len(page.blocks)
    pluses = _PLUSES.match(block.text) if block.text.startswith("++") else None
    if pluses and pluses["head"]:
        _split_pluses(page, index, pluses)
    else:
        match = pluses or _OPENS.match(block.text)
        if match and match.end() < len(block.text):
            page.split(index, match.end())
        page.blocks[index].claim(PassageKind.BOILERPLATE, "ticker time", "time of the entry")
    end += len(page.blocks) - size
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
