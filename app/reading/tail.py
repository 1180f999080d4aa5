"""What stands below an article: link lists, notices, footers; and link lists in its midst."""

import re

from app.domain.articles import READ_KINDS, PassageKind
from app.reading import credits, signs
from app.reading.blocks import Block, Page

_SALUTATION = re.compile(
    r"^(?:Liebe|Lieber|Sehr geehrte|Hallo)\b.{0,60}(?:Leser|User|Nutzer|Community|Damen)\w*.{0,40}[,!]$"
)
_AUTHOR_NOTE = re.compile(
    r"^(?:Zur Person|Über (?:den Autor|die Autorin|die Autoren)|Zum Autor|Zur Autorin)\b"
    r"|^(?:[A-ZÄÖÜ][\w.’'-]+ ){1,3}[A-ZÄÖÜ][\w’'-]+,? (?:\(\w+\) )?"
    r"(?:ist\b.{0,40}\b(?:Korrespondent|Redakteur|Reporter|Volontär|Chefredakteur)"
    r"|(?:arbeitet|schreibt|berichtet)\b.{0,60}\b(?:Redaktion|Ressort|für uns|als Korrespondent|als Redakteur))"
)
_EDITOR_NOTE = re.compile(
    r"^(?:\(?(?:Hinweis|Anmerkung|Transparenzhinweis|Korrektur)\b.{0,25}:"
    r"|Diese[rs]? (?:Artikel|Text|Beitrag|Meldung|Nachricht|Bericht) (?:wurde|ist|erschien|stammt|lag)\b"
    r"|Dieses Thema im Programm|Mit (?:Material|Informationen) (?:von|der)\b|Über dieses Thema berichtete)"
)
_SHORT_ITEM = 300  # characters of a teaser's paragraph
_GLUED_LINK = re.compile(r"(?:Mehr|Weiterlesen)(?=[A-ZÄÖÜ][a-zäöüß])")  # one teaser's link, run into the next teaser


def mark_lists(page: Page) -> None:
    """Link lists under a heading ("Mehr zum Thema"): within the text to the next paragraph, below it to the end."""
    index = 0
    while index < len(page.blocks):
        block = page.blocks[index]
        unsettled = block.free or block.rule == "page line"
        if index > 0 and unsettled and signs.is_list_heading(block.text):
            block.claim(PassageKind.TEASER, "list heading", "teaser list")
            index = _claim_items(page, index + 1)
        else:
            if block.free and _GLUED_LINK.match(block.text):
                block.claim(PassageKind.TEASER, "teaser with link", "teaser list")
            index += 1


def _claim_items(page: Page, start: int) -> int:
    """Claim the items after a list's heading; return the position after the last one."""
    if any(_GLUED_LINK.match(block.text) for block in page.blocks[start : start + 4]) or _rest_is_list(page, start):
        _claim_rest(page, start, PassageKind.TEASER, "teaser list")
        return len(page.blocks)
    index = start
    while index < len(page.blocks) and index - start < 12:
        block = page.blocks[index]
        item = block.cut or not (signs.is_prose(block.text) or signs.ends_sentence(block.text))
        if not item or (index > start and _is_heading_again(page, index)):
            break
        if block.free:
            block.claim(PassageKind.TEASER, "list item", "teaser list")
        index += 1
    return index


def _is_heading_again(page: Page, index: int) -> bool:
    """Whether a short line after a list no longer belongs to it: set apart, unlike the items, above a paragraph."""
    block, after = page.blocks[index], page.next_free(index)
    heads = after is not None and signs.is_prose(after.text)
    return block.free and block.gap and heads and not _same_shape(page, index)


def _same_shape(page: Page, index: int) -> bool:
    """Whether an item is glued to the one before (no blank line), or bulleted like it."""
    one, other = page.blocks[index - 1].text, page.blocks[index].text
    return one[0] == other[0] and not one[0].isalnum()


def _rest_is_list(page: Page, start: int) -> bool:
    """Whether everything from here to the end is teasers: no long paragraph, in the lower half of the page."""
    rest = [block for block in page.blocks[start:] if block.free]
    before = sum(len(block.text) for block in page.blocks[:start] if block.free and signs.is_prose(block.text))
    prose = [block for block in rest if signs.is_prose(block.text)]
    if not prose:
        return True
    items = [block for block in rest if not signs.is_prose(block.text)]
    short = all(len(block.text) <= _SHORT_ITEM for block in prose) and (len(prose) > 1 or len(prose[0].text) <= 120)
    return short and len(items) >= len(prose) - 1 and sum(len(block.text) for block in rest) < 0.6 * before


def _claim_rest(page: Page, start: int, kind: PassageKind, rule: str) -> None:
    for block in page.blocks[start:]:
        if block.free:
            block.claim(kind, rule)


def mark_shouts(page: Page) -> None:
    """"+++ Alles zum Gipfel im Ticker +++" on a line of its own, in a text that is no ticker, is a pointer."""
    for _, block in page.free():
        if re.fullmatch(r"\++[^+]{3,150}\++", block.text):
            block.claim(PassageKind.TEASER, "inline link", "link to another article")


def mark_letters(page: Page) -> None:
    """A letter to the readers ("Liebe Leserin, lieber Leser, … das Team") and what stands below it."""
    for index, block in enumerate(page.blocks):
        if index > 2 and _SALUTATION.match(block.text) and (block.free or block.cut):
            for other in page.blocks[index:]:
                if other.free:
                    other.claim(PassageKind.BOILERPLATE, "letter to readers", "notice to readers")
                other_publisher = credits.publisher_in(other.text)
                if other_publisher:
                    page.publisher = page.publisher or other_publisher
            return


def mark_after_agency(page: Page) -> None:
    """Below the lone agency line that closes a report nothing of the report follows."""
    lines = [i for i, block in enumerate(page.blocks) if block.rule == "agency credit" and block.text]
    for index in lines:
        above = _prose_length(page.blocks[:index])
        below = _prose_length(page.blocks[index + 1:])
        if above > 200 and below < 0.3 * above:
            for block in page.blocks[index + 1:]:
                if block.free:
                    name = signs.notice(block.text)
                    block.claim(PassageKind.BOILERPLATE, name or "below the agency line")
            return


def _prose_length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.free and signs.is_prose(block.text))


def mark_footer(page: Page) -> None:
    """Short lines below the last paragraph head nothing: they belong to the page."""
    prose = [index for index, block in enumerate(page.blocks) if _reads_on(block)]
    if not prose:
        return
    for block in page.blocks[prose[-1] + 1:]:
        if block.free and not block.heading:
            block.claim(PassageKind.BOILERPLATE, "footer")
    for index in reversed(prose[1:]):
        block = page.blocks[index]
        rule = _closing_note(block.text) if block.free else ""
        if not rule:
            return
        block.claim(PassageKind.BOILERPLATE, rule)


def _closing_note(text: str) -> str:
    """A last paragraph that speaks of its author or of the text itself."""
    if len(text) > 500:
        return ""
    if _AUTHOR_NOTE.match(text):
        return "author note"
    return "editor's note" if _EDITOR_NOTE.match(text) else ""


def _reads_on(block: Block) -> bool:
    read = block.kind in READ_KINDS - {PassageKind.HEADING}
    calls = block.text.endswith("!") and len(block.text) < 60 and block.text[0].isalpha()
    return read or (block.free and not calls and (signs.is_prose(block.text) or signs.ends_sentence(block.text)))
