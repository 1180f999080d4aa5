"""When an HTML page says of itself that its article appeared: JSON-LD, metadata, and times in the article's head.

Nothing here guesses from dates that merely stand somewhere on the page: a day in the body is what the article is about,
a day in the footer belongs to the notices there.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from app.domain.timespans import Moment
from app.reading.moments import Stamp, parse_moment, read_stamp
from app.reading.words import page_words

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "publish-date", "pubdate", "sailthru.date", "parsely-pub-date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
#: In JSON-LD articles come first; the page around them may be older than what it shows.
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report)$")
_PAGE_TYPE = re.compile(r"WebPage$")
#: From this many characters on a paragraph is prose, and what follows is no longer the head.
_PROSE = 100
#: What may stand between a time and the words that belong to it.
_INLINE = "self::text() or self::span or self::b or self::strong or self::em or self::i"
_ASIDE = frozenset({"nav", "aside", "footer", "form", "figure"})


def page_stamp(tree: etree._Element) -> Stamp:
    """When the article appeared and was last changed, as the page's markup says; None where it is silent."""
    stamps = [_from_json(tree), _from_meta(tree), _from_head(tree)]
    return Stamp(
        next((stamp.published for stamp in stamps if stamp.published), None),
        next((stamp.updated for stamp in stamps if stamp.updated), None),
    )


def _from_json(tree: etree._Element) -> Stamp:
    items = [item for script in tree.xpath("//script[@type='application/ld+json']/text()") for item in _items(script)]
    for wanted in (_ARTICLE_TYPE, _PAGE_TYPE):
        for item in items:
            if _has_type(item, wanted):
                stamp = Stamp(_moment(item.get("datePublished")), _moment(item.get("dateModified")))
                if stamp.published or stamp.updated:
                    return stamp
    return Stamp(None, None)


def _items(script: str) -> list[dict[str, Any]]:
    """The objects that a script gives for the page itself: at the top, in a list or graph, or as main entity."""
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return []
    items: list[dict[str, Any]] = []
    for top in data if isinstance(data, list) else [data]:
        if isinstance(top, dict):
            graph = top.get("@graph")
            inner = [*(graph if isinstance(graph, list) else [graph]), top.get("mainEntity")]
            items += [item for item in (top, *inner) if isinstance(item, dict)]
    return items


def _has_type(item: dict[str, Any], wanted: re.Pattern[str]) -> bool:
    types = item.get("@type")
    return any(isinstance(t, str) and wanted.search(t) for t in (types if isinstance(types, list) else [types]))


def _moment(value: object) -> Moment | None:
    return parse_moment(value) if isinstance(value, str) else None


def _from_meta(tree: etree._Element) -> Stamp:
    said: dict[str, Moment] = {}
    for element in tree.xpath("//meta[@content]"):
        moment = parse_moment(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            if moment:
                said.setdefault((element.get(attribute) or "").strip().lower(), moment)
    return Stamp(
        next((said[name] for name in _PUBLISHED if name in said), None),
        next((said[name] for name in _UPDATED if name in said), None),
    )


def _from_head(tree: etree._Element) -> Stamp:
    """The `<time datetime>` elements above the article's first paragraph, else a line there that holds but a time."""
    times: dict[bool, Moment] = {}
    lines: list[Stamp] = []
    for element in _head(tree):
        moment = parse_moment(element.get("datetime") or "") if element.tag == "time" else None
        if moment:
            times.setdefault(_is_update(element), moment)
        elif len(element) == 0 and element.text:
            lines += filter(None, [read_stamp(" ".join(element.text.split()))])
    return Stamp(
        times.get(False) or next((line.published for line in lines if line.published), None),
        times.get(True) or next((line.updated for line in lines if line.updated), None),
    )


def _is_update(element: etree._Element) -> bool:
    """Whether a time says when the article was changed: by its markup, its words or the words right before it."""
    marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    before = element.xpath(f"preceding-sibling::node()[normalize-space()][1][{_INLINE}]/descendant-or-self::text()")
    said = set(re.findall(r"\w+", " ".join([*before, *element.itertext()]).lower()))
    return "modified" in marks or "updated" in marks or bool(said & page_words().updated_words)


def _head(tree: etree._Element) -> Iterator[etree._Element]:
    """The elements of the article from its top (for a page without one: from its headline) to the first prose."""
    articles = tree.xpath("//article[.//h1]") or tree.xpath("//article[not(ancestor::aside) and count(//article) = 1]")
    scope = (articles or tree.xpath("//main[.//h1]") or tree.xpath("//body[.//h1]") or [None])[0]
    if scope is None:
        return
    started = bool(articles)
    for element in scope.iter(etree.Element):
        started = started or element.tag == "h1"
        if element.tag == "p" and len(" ".join("".join(element.itertext()).split())) >= _PROSE:
            return
        if started and not any(above.tag in _ASIDE for above in element.iterancestors()):
            yield element
