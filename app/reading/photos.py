"""Photos: bullets with captions and credits, captions beside credit lines, captions that are repeated."""

import re

from app.domain.articles import PassageKind
from app.reading import credits, signs
from app.reading.blocks import Page
from app.reading.moments import read_stamp

_BULLET = re.compile(r"(?:[•●▪◦‣*·]|-(?=\s))\s*")
_ARCHIVE = re.compile(
    r"\((?:Archiv|Symbol(?:bild|foto)|Bildmontage|Foto|Bild|Screenshot|Illustration|links|rechts|Mitte|l\.|r\.|li\.|re\.|M\.)[^)]*\)",
    re.IGNORECASE,
)
_OPENER = re.compile(r"(?:Im Bild:?|Auf dem (?:Foto|Bild):?|(?:Bild|Foto|Bildunterschrift|Bildtext):)\s", re.IGNORECASE)
_CAPTION = 320  # characters
_MOST = 60  # captions of one page
_GLUED = 600


def mark_given(page: Page, captions: frozenset[str]) -> None:
    """Lines that the page's own markup gives as captions; those that hold only a credit are left to their sign."""
    for _, block in page.free():
        if block.text in captions and not credits.is_photo_credit(block.text):
            block.claim(PassageKind.CAPTION, "figure")


def mark_photos(page: Page) -> None:
    """Captions that carry their credits become captions (they are read); credits and repetitions are cut."""
    _split_bullets(page)
    _split_glued(page)
    _split_credits(page)
    said = _said(page)
    for index, block in page.free():
        if _is_repetition(page, index, said):
            block.claim(PassageKind.BOILERPLATE, "repeated captions")


def _split_bullets(page: Page) -> None:
    """"• caption - Foto: credit" under a headline: the list mark goes, the caption stays."""
    index = 0
    while index < len(page.blocks):
        block = page.blocks[index]
        bullet = _BULLET.match(block.text) if block.free else None
        if bullet and credits.credit_in_caption(block.text) is not None and page.split(index, bullet.end()):
            page.blocks[index].claim(PassageKind.BOILERPLATE, "list mark")
            index += 1
            page.blocks[index].claim(PassageKind.CAPTION, "photo list")
        index += 1


def _split_glued(page: Page) -> None:
    """A caption and its credit run into the first paragraph: "Handschlag. © Muster/dpa Der Minister …"."""
    said = _said(page)
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        found = credits.credit_inside(block.text) if block.free and not _is_repetition(page, index, said) else None
        if found is None:
            continue
        start, end = found
        page.split(index, end)
        if start == 0 or page.split(index, start):
            page.blocks[index + (start > 0)].claim(PassageKind.CREDIT, "photo credit")
        if 0 < start <= _CAPTION:
            page.blocks[index].claim(PassageKind.CAPTION, "before a credit")


def _split_credits(page: Page) -> None:
    said = _said(page)
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        if not (block.free or block.kind is PassageKind.CAPTION) or len(block.text) > _GLUED:
            continue
        at = credits.credit_in_caption(block.text)
        rule = block.rule or "caption with credit"
        if at is not None and not _is_repetition(page, index, said) and page.split(index, at):
            if read_stamp(page.blocks[index].text):  # "3. Mai 2024, 13:09 Uhr Quelle: …"
                page.blocks[index].claim(PassageKind.BOILERPLATE, "timestamp")
            else:
                page.blocks[index].claim(PassageKind.CAPTION, rule)
            page.blocks[index + 1].claim(PassageKind.CREDIT, "photo credit")


def _said(page: Page) -> list[tuple[int, str]]:
    """(position, letters) of captions and bullets: what a later paragraph may repeat; the first of a long page."""
    given = [i for i, block in enumerate(page.blocks) if block.kind is PassageKind.CAPTION or _BULLET.match(block.text)]
    said = [(i, _letters(page.blocks[i].text)) for i in given[:_MOST]]
    return [(i, letters) for i, letters in said if len(letters) > 15]


def _is_repetition(page: Page, index: int, said: list[tuple[int, str]]) -> bool:
    """Whether the paragraph is made of what bullets above it and captions say, run together."""
    left = _letters(page.blocks[index].text) if said else ""
    whole = len(left)
    for number, letters in said:
        if number < index or (number != index and page.blocks[number].kind is PassageKind.CAPTION):
            left = left.replace(letters, "")
    return whole > 30 and len(left) < 0.5 * whole


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def mark_captions(page: Page) -> None:
    """The line right above a credit is its caption; so is a line with "(Archivbild)" that is no paragraph."""
    for index, block in page.free():
        if block.heading or len(block.text) > _CAPTION:
            continue
        if _above_credit(page, index):
            block.claim(PassageKind.CAPTION, "above a credit")
        elif _ARCHIVE.search(block.text) and len(block.text) <= 260 and _reads_as_caption(block.text):
            block.claim(PassageKind.CAPTION, "marked as a photo")
        elif _OPENER.match(block.text) and not signs.is_prose(block.text):
            block.claim(PassageKind.CAPTION, "opens as a caption")


def _above_credit(page: Page, index: int) -> bool:
    if index + 1 >= len(page.blocks):
        return False
    block, after = page.blocks[index], page.blocks[index + 1]
    if after.kind is not PassageKind.CREDIT or after.rule != "photo credit":
        return False
    if index == 0:
        return False  # a first line stands where the title does
    return not after.gap or not signs.is_prose(block.text)


def _reads_as_caption(text: str) -> bool:
    return len(signs.sentences(text)) <= 3 and (not signs.is_prose(text) or bool(re.search(r"\)\.?$", text)))
