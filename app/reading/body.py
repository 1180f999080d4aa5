"""Within the text: pull quotes, headings, datelines and closing credits."""

import re

from app.domain.articles import PassageKind
from app.reading import datelines, signs
from app.reading.blocks import Block, Page

_ALL_QUOTED = re.compile(r"^[\"„“«»‚‘][^\"„“”«»]{8,}[.!?…]?[\"“”«»‘’][.!?]?$")
_SPEAKER = re.compile(r"^(?:[–—-]\s*)?(?P<name>[^,:(]{4,45})(?:[,(:].{0,90})?$")
_READ = frozenset({PassageKind.BODY, PassageKind.LIVE_ENTRY, PassageKind.LEAD})


def mark_quote_boxes(page: Page) -> None:
    """A paragraph wholly in quotation marks with a name alone on the next line: both are one passage."""
    index = 0
    while index + 1 < len(page.blocks):
        quote, speaker = page.blocks[index], page.blocks[index + 1]
        if quote.free and speaker.free and _ALL_QUOTED.match(quote.text) and _names_speaker(page, index + 1):
            joined = page.text[quote.start:speaker.end]
            box = Block(quote.start, speaker.end, joined, quote.gap, entry=quote.entry, published=quote.published)
            box.claim(PassageKind.QUOTE_BOX, "pull quote")
            page.blocks[index:index + 2] = [box]
        index += 1


def _names_speaker(page: Page, index: int) -> bool:
    match = _SPEAKER.match(page.blocks[index].text)
    if not match or not signs.is_name(match["name"].strip()) or signs.ends_sentence(page.blocks[index].text):
        return False
    after, beyond = page.blocks[index + 1:index + 2], page.blocks[index + 2:index + 3]
    if not after or not beyond or not after[0].free:
        return True
    return not (signs.is_headline(after[0].text) and signs.is_prose(beyond[0].text))


def mark_headings(page: Page) -> None:
    """A short line without a full stop that a paragraph follows."""
    for index, block in page.free():
        if block.heading or (signs.is_headline(block.text) and _prose_follows(page, index)):
            block.claim(PassageKind.HEADING, "heading")


def _prose_follows(page: Page, index: int) -> bool:
    told = {PassageKind.LIVE_ENTRY, PassageKind.QUOTE_BOX}
    return any((block.free and signs.is_prose(block.text)) or block.kind in told for block in page.blocks[index + 1:])


def split_datelines(page: Page) -> None:
    """"Bern (bsp) – Der Präsident …": the dateline is a credit of its own; it says nothing of a meeting's place."""
    opening = _openings(page)
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        if not (block.free or block.kind in _READ):
            continue
        found = datelines.dateline(block.text, opens=index in opening)
        if found is None:
            continue
        kind, rule = block.kind, block.rule
        if page.split(index, found[0]):
            page.blocks[index].claim(PassageKind.CREDIT, "dateline")
            page.blocks[index + 1].kind, page.blocks[index + 1].rule = kind, rule
            page.add_agencies(found[1])


def _openings(page: Page) -> set[int]:
    """Positions of the article's first two paragraphs, and of the first of each live entry."""
    paragraphs = [(i, block.entry) for i, block in enumerate(page.blocks) if block.free or block.kind in _READ]
    opening = {i for i, entry in paragraphs[:2] if entry is None}
    firsts: dict[int, int] = {}
    for i, entry in paragraphs:
        if entry is not None:
            firsts.setdefault(entry, i)
    return opening | set(firsts.values())


def split_closing_credits(page: Page) -> None:
    """"… reiste er ab. (bsp)": the agency in brackets is a credit of its own."""
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        if not (block.free or block.kind in _READ):
            continue
        found = datelines.closing_credit(block.text)
        if found is None:
            continue
        kind, rule = block.kind, block.rule
        if page.split(index, found[0]):
            page.blocks[index].kind, page.blocks[index].rule = kind, rule
            page.blocks[index + 1].claim(PassageKind.CREDIT, "agency credit")
            page.add_agencies(found[1])


def mark_repetitions(page: Page) -> None:
    """A paragraph that stands there twice is read once."""
    seen: set[str] = set()
    for _, block in page.free():
        if len(block.text) >= 60 and block.text in seen:
            block.claim(PassageKind.BOILERPLATE, "repeated paragraph")
        seen.add(block.text)
