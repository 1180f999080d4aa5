"""Lines that need no context: buttons, counters, timestamps, credits, notices, pointers, teasers."""

import re
from itertools import pairwise

from app.domain.articles import PassageKind
from app.reading import credits, signs
from app.reading.blocks import Block, Page
from app.reading.moments import find_moments, read_stamp
from app.reading.words import page_words

_WEEKDAY_END = re.compile(r"\W*\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\W*$|\W*\bMittwoch\W*$|\W+$")
_POST = re.compile(r"(?:[—–-]\s)?[^@\n]{2,60}\(@\w{2,30}\)(?:\s.{0,40})?$")
_CLOSED = re.compile(
    r"Diese[rs]? (?:[\w-]*[Tt]icker|[\w-]*[Bb]log)\b.{0,60}\b(?:ist|wurde|wird) "
    r".{0,20}(?:beendet|geschlossen|nicht mehr|fortgesetzt)"
)
_PREFIX = re.compile(r"date (\d{4}-\d{2}(?:-\d{2})?)\s+")


def mark_prefix(page: Page) -> None:
    """An injected "date 2024-05-03 " before the first words is the day of publication, not text."""
    match = _PREFIX.match(page.blocks[0].text) if page.blocks else None
    if match is None:
        return
    if page.split(0, match.end()):
        page.blocks[0].claim(PassageKind.BOILERPLATE, "date prefix")
    page.published = next((found.moment for found in find_moments(match[1])), None)


def mark_editor_note(page: Page) -> None:
    """A first line that speaks about the text itself ("Demotext …", "Hinweis der Redaktion: …")."""
    block = next((block for _, block in page.free()), None)
    if block is None or len(block.text) > 300:
        return
    opener = " ".join(re.findall(r"\w+", block.text.lower()))
    notes = page_words().editor_notes
    named = any(opener == note or opener.startswith(f"{note} ") for note in notes)
    if named and re.match(r"\w+(?: der Redaktion)?\s*[:–(-]|Demotext\b", block.text):
        block.claim(PassageKind.BOILERPLATE, "editor's note")


def mark_furniture(page: Page) -> None:
    """Claim every line that its own shape gives away."""
    for _, block in page.free():
        if not block.heading:
            _mark_line(page, block)
    _spread_notices(page)
    _split_pointers(page)


def _spread_notices(page: Page) -> None:
    """In a notice of several lines neighbours without a blank line need only one mark of its subject."""
    for blocks in (page.blocks, page.blocks[::-1]):
        for one, other in pairwise(blocks):
            apart = max(one, other, key=lambda block: block.start).gap
            if other.free and not apart and signs.notice_hits(other.text, one.rule):
                other.claim(PassageKind.BOILERPLATE, one.rule)
    for above, block, below in zip(page.blocks, page.blocks[1:], page.blocks[2:], strict=False):
        enclosed = above.rule == below.rule and above.rule in page_words().notices
        if enclosed and block.free and signs.speaks_to_reader(block.text):
            block.claim(PassageKind.BOILERPLATE, above.rule)


def _mark_line(page: Page, block: Block) -> None:
    text = block.text.lstrip("-–—•|·» ") or block.text
    publisher = credits.publisher_in(text)
    if publisher:
        page.publisher = page.publisher or publisher
        block.claim(PassageKind.BOILERPLATE, "imprint")
        _date_by_imprint(page, text)
    elif credits.is_agency_credit(text):
        page.add_agencies(credits.agencies_in(text))
        block.claim(PassageKind.CREDIT, "agency credit")
    elif credits.agency_note(text):
        page.add_agencies(credits.agency_note(text))
        block.claim(PassageKind.CREDIT, "agency note", "note on sources")
    elif _POST.match(text):
        block.claim(PassageKind.CREDIT, "signature of a post")
    elif _CLOSED.match(text):
        block.claim(PassageKind.BOILERPLATE, "editor's note")
    elif credits.is_agency_code(text):
        block.claim(PassageKind.CREDIT, "agency serial number")
    elif credits.byline(text) is None and credits.is_photo_credit(text):
        block.claim(PassageKind.CREDIT, "photo credit")
    elif read_stamp(text):
        block.claim(PassageKind.BOILERPLATE, "timestamp")
    elif _sign_stamp(page, text):
        block.claim(PassageKind.CREDIT, "byline")
    elif signs.is_list_heading(text):
        return
    elif signs.is_teaser(text):
        block.claim(PassageKind.TEASER, "teaser with link", "teaser list")
    elif signs.inline_link(text):
        block.claim(PassageKind.TEASER, "inline link", "link to another article")
    elif signs.is_pointer(text) and len(signs.sentences(text)) == 1:
        block.claim(PassageKind.BOILERPLATE, "cross-link", "link to another page")
    else:
        name = signs.furniture(text) or signs.notice(text)
        if name == "media line":
            _date_by_imprint(page, text)
        if name:
            block.claim(PassageKind.BOILERPLATE, name)


def _date_by_imprint(page: Page, text: str) -> None:
    """"Diese Nachricht wurde am 3.5.2024 … gesendet." gives the day where nothing else does."""
    found = find_moments(text)
    if found:
        page.published = page.published or found[0].moment


def _sign_stamp(page: Page, text: str) -> bool:
    """A name and a time on one line ("Erika Muster, 03.05.2024, 17:10 Uhr"): authors are noted, times taken later."""
    found = find_moments(text) if len(text) <= 120 else []
    if not found or not read_stamp(text[found[0].start:]):
        return False
    before = _WEEKDAY_END.sub("", text[:found[0].start])
    signed = credits.byline(before) or (([before], []) if signs.is_name(before) else None)
    if signed:
        page.add_authors(signed[0])
        page.add_agencies(signed[1])
    return signed is not None


def _split_pointers(page: Page) -> None:
    """Cut a pointer that closes a paragraph ("… vertagt. Mehr dazu lesen Sie hier:")."""
    for index in range(len(page.blocks) - 1, -1, -1):
        block = page.blocks[index]
        if not block.free or len(block.text) < 60:
            continue
        limits = signs.sentences(block.text)
        start, end = limits[-1]
        if len(limits) > 1 and signs.is_pointer(block.text[start:end]) and page.split(index, start):
            page.blocks[index + 1].claim(PassageKind.BOILERPLATE, "cross-link", "link to another page")
