"""Photos: bullets with captions and credits, captions beside credit lines, captions that are repeated."""

import re

from app.domain.articles import PassageKind
from app.reading import credits, signs
from app.reading.blocks import Page

_BULLET = re.compile(r"(?:[•●▪◦‣*·]|-(?=\s))\s*")
_ARCHIVE = re.compile(r"\((?:Archiv(?:bild|foto|aufnahme)?|Symbol(?:bild|foto)|Bildmontage|Foto|Bild|Screenshot|Illustration|links|rechts|Mitte|l\.|r\.|li\.|re\.|M\.)[^)]*\)", re.IGNORECASE)
_OPENER = re.compile(r"^(?:Im Bild|Auf dem (?:Foto|Bild)|Bild|Foto|Bildunterschrift|Bildtext)\s?:?\s", re.IGNORECASE)


def mark_photos(page: Page) -> None:
    """Captions that carry their credits become captions (they are read); credits and repetitions are cut."""
    _split_bullets(page)
    _split_credits(page)
    _mark_repeated(page)


def _split_bullets(page: Page) -> None:
    """"• caption - Foto: credit" under a headline: the list mark goes, the caption stays."""
    index = 0
    while index < len(page.blocks):
        block = page.blocks[index]
        bullet = _BULLET.match(block.text) if block.free else None
        if bullet and credits.credit_in_caption(block.text) is not None and page.split(index, bullet.end()):
            page.blocks[index].claim(PassageKind.BOILERPLATE, "list mark")
            page.blocks[index + 1].kind = PassageKind.CAPTION
            page.blocks[index + 1].rule = "photo list"
            index += 1
        index += 1


def _split_credits(page: Page) -> None:
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        if not (block.free or block.kind is PassageKind.CAPTION) or len(block.text) > 600:
            continue
        at = credits.credit_in_caption(block.text)
        rule = block.rule or "caption with credit"
        if at is not None and not _is_repetition(page, index) and page.split(index, at):
            page.blocks[index].claim(PassageKind.CAPTION, rule)
            page.blocks[index + 1].claim(PassageKind.CREDIT, "photo credit")


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _is_repetition(page: Page, index: int) -> bool:
    """Whether the paragraph is made of what earlier bullets say, run together."""
    captions = [_squeezed(block.text) for block in page.blocks[:index] if _BULLET.match(block.text) or block.kind is PassageKind.CAPTION]
    left = _squeezed(page.blocks[index].text)
    whole = len(left)
    for caption in captions:
        bare = re.sub(r"^\W+", "", caption)
        if len(bare) > 15:
            left = left.replace(bare, "")
    return whole > 30 and len(left) < 0.5 * whole


def _mark_repeated(page: Page) -> None:
    for index, block in page.free():
        if _is_repetition(page, index):
            block.claim(PassageKind.BOILERPLATE, "repeated captions")


def mark_captions(page: Page) -> None:
    """The line right above a credit is its caption; so is a line with "(Archivbild)" that is no paragraph."""
    for index, block in page.free():
        after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
        short = len(block.text) <= 320
        by_credit = after is not None and after.kind is PassageKind.CREDIT and after.rule == "photo credit"
        by_mark = bool(_ARCHIVE.search(block.text)) and len(signs.sentences(block.text)) <= 3 and len(block.text) <= 260
        if by_credit and short and after and (not after.gap or not signs.is_prose(block.text)) and (index > 0 or not after.gap):
            block.claim(PassageKind.CAPTION, "above a credit")
        elif by_mark and (not signs.is_prose(block.text) or re.search(r"\)\.?$", block.text)):
            block.claim(PassageKind.CAPTION, "marked as a photo")
        elif short and _OPENER.match(block.text) and re.match(r"(?:Im Bild|Auf dem|\w+\s?:)", block.text) and not signs.is_prose(block.text):
            block.claim(PassageKind.CAPTION, "opens as a caption")
