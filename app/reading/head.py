"""The head of a page: breadcrumb, section tags, title, times, bylines, lead."""

import re
from datetime import datetime
from itertools import pairwise

from app.domain.articles import PassageKind
from app.reading import credits, datelines, signs
from app.reading.blocks import Block, Page
from app.reading.moments import BERLIN, Stamp, find_clock, stamp_in

_HEAD = 14  # blocks; a longer head has not been seen, and deeper lines need recurrence as evidence
_LEAD = 420  # characters
_FORMAT = re.compile(r"blog|ticker|analyse|interview|kommentar|überblick|protokoll|porträt|reportage", re.IGNORECASE)
_CITY_TITLE = re.compile(r"[A-ZÄÖÜ][\w/ -]{2,30}:\s+\S")


def mark_head(page: Page, *, title: str | None = None) -> None:
    """Claim the head's lines; `title` is known from outside (metadata, file name) or None."""
    _mark_breadcrumbs(page)
    first = _first_prose(page)
    _mark_bylines(page, first)
    page.title = title
    if not _claim_known_title(page, title) and (title is None):
        _find_title(page, _first_prose(page))
    _mark_deck(page, _first_prose(page))
    _mark_lead(page)


def _first_prose(page: Page) -> int:
    """The position of the first paragraph; the end where there is none."""
    for index, block in page.free():
        if signs.is_prose(block.text) and not (index == 0 and _is_long_title(page, block)):
            return index
    return len(page.blocks)


def _is_long_title(page: Page, block: Block) -> bool:
    """A first line of one clause with a full stop or a colon can still be a title if it is short and stands alone."""
    after = page.blocks[1] if len(page.blocks) > 1 else None
    alone = after is not None and after.gap and not after.free
    return alone and len(block.text) <= 110 and len(signs.sentences(block.text)) == 1


def _mark_breadcrumbs(page: Page) -> None:
    for _, block in page.free():
        if block.start > 600:
            return
        if signs.is_breadcrumb(block.text) and not block.heading:
            block.claim(PassageKind.BOILERPLATE, "breadcrumb")


def take_times(page: Page) -> None:
    """The first timestamp of the head dates the article, before an injected date; those further down never do."""
    seen_prose = 0
    for block in page.blocks:
        seen_prose += block.free and signs.is_prose(block.text)
        if seen_prose > 3:
            break
        stamp = stamp_in(block.text) if block.rule in {"timestamp", "byline"} else None
        if stamp:
            stamp = _with_clock(page, block, stamp)
            page.stamped = page.stamped or stamp.published
            page.updated = page.updated or stamp.updated


    page.published = page.stamped or page.published


def _with_clock(page: Page, block: Block, stamp: Stamp) -> Stamp:
    """A day with the time of day on the next line."""
    index = page.blocks.index(block) + 1
    after = page.blocks[index] if index < len(page.blocks) else None
    clock = find_clock(after.text) if after and after.rule == "time line" and not after.gap else None
    if clock is None:
        return stamp
    published, updated = (
        datetime.combine(moment, clock, BERLIN) if moment and not isinstance(moment, datetime) else moment
        for moment in (stamp.published, stamp.updated)
    )
    return Stamp(published, updated)


def _mark_bylines(page: Page, first_prose: int) -> None:
    last = len(page.blocks) - 1
    for index, block in page.free():
        found = credits.byline(_bare_line(block))
        if found and (index <= first_prose + 2 or index >= last - 4):
            page.add_authors(found[0])
            page.add_agencies(found[1])
            block.claim(PassageKind.CREDIT, "byline")
    above = [block for index, block in page.free() if 0 < index < first_prose]
    alone = [block for block in above if signs.is_name(_bare_line(block))]
    _mark_name_lists(page, above)
    stamped = any(block.rule == "timestamp" for block in page.blocks[:first_prose + 1])
    for block in [block for block in alone if block.free] if stamped else []:
        neighbours = _neighbours(page, block)
        if any(other.rule in {"timestamp", "byline", "reading time", "age line", "time line"} for other in neighbours):
            page.add_authors([_bare_line(block)])
            block.claim(PassageKind.CREDIT, "byline")


def _mark_name_lists(page: Page, above: list[Block]) -> None:
    """Two or more names on lines of their own, one below the other, are the authors."""
    for one, other in pairwise(above):
        if not other.gap and signs.is_name(_bare_line(one)) and signs.is_name(_bare_line(other)):
            page.add_authors([_bare_line(one), _bare_line(other)])
            for block in (one, other):
                block.claim(PassageKind.CREDIT, "byline")


def _bare_line(block: Block) -> str:
    return block.text.lstrip("-–•|· ")


def _neighbours(page: Page, block: Block) -> list[Block]:
    index = page.blocks.index(block)
    return page.blocks[max(0, index - 1):index] + page.blocks[index + 1:index + 2]


def _claim_known_title(page: Page, title: str | None) -> bool:
    """Find a title known from elsewhere among the first lines."""
    if not title:
        return False
    wanted = _bare(title)
    for block in page.blocks[:_HEAD]:
        if (block.free or block.heading) and _bare(block.text) == wanted:
            block.claim(PassageKind.TITLE, "title")
            _mark_title_again(page, block)
            return True
    return False


def _find_title(page: Page, first_prose: int) -> None:
    """The first headline above the first paragraph, below a line that only names sections."""
    lines = [block for index, block in page.free() if index < min(first_prose, _HEAD) and _may_be_title(block)]
    if not lines:
        return
    marked = [block for block in lines if block.heading]
    above = [any(_are_tags(block, other) for other in lines[i + 1:i + 3]) for i, block in enumerate(lines)]
    chosen = marked[0] if marked else lines[above.index(False)]
    chosen.claim(PassageKind.TITLE, "title")
    page.title = chosen.text
    for block in lines[:lines.index(chosen)]:
        if block.free:
            block.claim(PassageKind.BOILERPLATE, "section tags")
    _mark_title_again(page, chosen)


def _may_be_title(block: Block) -> bool:
    if block.heading:
        return True
    text = block.text
    return (signs.is_headline(text) or (_CITY_TITLE.match(text) and len(text) < 160 and not signs.ends_sentence(text))
            or (len(text) <= 110 and len(signs.sentences(text)) == 1 and block.start == 0))


def _are_tags(first: Block, second: Block) -> bool:
    """Whether the first line names sections or subjects above the real title."""
    if not signs.is_tags(first.text) or len(second.text) <= len(first.text):
        return False
    listed = "," in first.text or "/" in first.text or "|" in first.text
    return listed or len(first.text.split()) <= 4


def _mark_title_again(page: Page, title: Block) -> None:
    wanted = _bare(title.text)
    for block in page.blocks:
        if block is not title and block.free and _bare(block.text) == wanted:
            block.claim(PassageKind.BOILERPLATE, "repeated title")


def _mark_deck(page: Page, first_prose: int) -> None:
    """A second headline above the first paragraph is the deck, read as a heading."""
    if not page.title:
        return
    for index, block in page.free():
        if index >= first_prose:
            return
        if signs.is_headline(block.text) and any(b.kind is PassageKind.TITLE for b in page.blocks[:index]):
            if signs.is_tags(block.text) and len(block.text.split()) <= 2:
                block.claim(PassageKind.BOILERPLATE, "section tags")
            else:
                block.claim(PassageKind.HEADING, "deck")


def _mark_lead(page: Page) -> None:
    """The first paragraph, where it is short and set apart by what follows, sums the article up."""
    paragraphs = [(index, block) for index, block in page.free() if signs.is_prose(block.text)]
    entries = sum(block.kind is PassageKind.LIVE_ENTRY for block in page.blocks)
    if not paragraphs or len(paragraphs) + entries < 3 or len(paragraphs[0][1].text) > _LEAD:
        return
    index, block = paragraphs[0]
    after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    below_head = after is not None and (after.cut or after.kind is PassageKind.CAPTION)
    if not datelines.dateline(block.text, opens=True) and (page.title or below_head or index <= 1):
        block.claim(PassageKind.LEAD, "lead")
        _split_label(page, index)


def _split_label(page: Page, index: int) -> None:
    """Cut a label at the end of a lead ("… sollen weitergehen. Das Liveblog")."""
    match = re.search(r"(?<=[.!?\"“”])\s+((?:Das|Der|Die|Ein|Eine)?\s?[A-ZÄÖÜ][\w-]+)$", page.blocks[index].text)
    if match and _FORMAT.search(match[1]):
        rule = page.blocks[index].rule
        if page.split(index, match.start(1)):
            page.blocks[index].claim(PassageKind.LEAD, rule)
            page.blocks[index + 1].claim(PassageKind.BOILERPLATE, "label", "label of the format")


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
