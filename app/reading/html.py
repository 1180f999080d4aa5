"""HTML pages: trafilatura finds text and metadata; the text then goes through the same recognisers."""

import re

import trafilatura
from lxml import etree
from trafilatura.metadata import extract_metadata

from app.domain.articles import Article, Skipped
from app.domain.urls import is_web_address
from app.reading.decoding import Decoded
from app.reading.metadata import Metadata
from app.reading.page_dates import page_stamp
from app.reading.segment import segment

_LOOKS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCKS = frozenset({"head", "p", "item", "quote", "cell", "figDesc"})


def is_html(text: str) -> bool:
    """Whether a text of any file name is an HTML page."""
    return bool(_LOOKS.match(text[:2000]))


def read_html(decoded: Decoded, *, source: str, metadata: Metadata) -> Article | Skipped:
    """An article from an HTML page; `Article.text` is the extracted text, its title in the first line."""
    tree = trafilatura.load_html(decoded.text)
    if tree is None:
        return Skipped(source, "no text found", "the page could not be parsed")
    meta = extract_metadata(tree)
    blocks = _blocks(decoded.text)
    if not blocks:
        return Skipped(source, "no text found", "the page has no article text")
    title = metadata.title or _line(meta.title if meta else None)
    captions = _captions(tree, {words for words, _ in blocks})
    text, headings = _lay_out(blocks, title, captions)
    stamp = page_stamp(tree)
    published = metadata.published or stamp.published
    canonical = meta.url if meta and meta.url and is_web_address(meta.url) else None
    said = segment(text, title=title, published=published, headings=headings, captions=captions)
    authors = tuple(_line(name) or "" for name in (meta.author or "").split(";") if name.strip()) if meta else ()
    updated = stamp.updated or said.updated
    return Article(
        source=source, text=text, passages=said.passages, title=title or said.title,
        published=published or said.published or updated, updated=updated,
        publisher=metadata.publisher or _line(meta.sitename if meta else None) or said.publisher,
        agencies=said.agencies, authors=tuple(dict.fromkeys(authors + said.authors)),
        url=metadata.url or canonical,
        language=(tree.get("lang") or "de")[:2].lower() or "de",
        warnings=decoded.warnings + metadata.warnings,
    )


def _blocks(html: str) -> list[tuple[str, bool]]:
    """(text, is a heading) of each block of the main text, in order."""
    xml = trafilatura.extract(
        html, output_format="xml", include_comments=False, include_tables=False, include_links=False,
        favor_recall=True, with_metadata=False, fast=False,
    )
    if not xml:
        return []
    main = etree.fromstring(xml.encode()).find(".//main")
    if main is None:
        return []
    found = []
    for element in main.iter():
        if element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element.iterdescendants()):
            words = _line("".join(element.itertext()))
            if words:
                found.append((words, element.tag == "head"))
    return found


def _captions(tree: etree._Element, known: set[str]) -> list[str]:
    """The captions of the article's photos, which the extractor leaves out."""
    figures = tree.xpath("//article//figcaption | //main//figcaption")
    found = [_line(" ".join(element.itertext())) for element in figures]
    return [words for words in dict.fromkeys(found) if words and words not in known]


def _lay_out(
    blocks: list[tuple[str, bool]], title: str | None, captions: list[str],
) -> tuple[str, list[tuple[int, int]]]:
    """The blocks as paragraphs, title above and captions below it, and the offsets of the headings."""
    first = [words for words, _ in blocks[:6]]
    if title and title not in first:
        blocks, first = [(title, True), *blocks], [title]
    below = first.index(title) + 1 if title else 0
    blocks = [*blocks[:below], *((words, False) for words in captions), *blocks[below:]]
    parts, headings, at = [], [], 0
    for words, heading in blocks:
        if heading:
            headings.append((at, at + len(words)))
        parts.append(words)
        at += len(words) + 2
    return "\n\n".join(parts), headings


def _line(value: str | None) -> str | None:
    """White space collapsed; None for nothing."""
    return " ".join((value or "").split()) or None
