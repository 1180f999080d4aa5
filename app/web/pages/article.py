"""/articles/{id}: the text with everything that was read from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.queries import article as query
from app.queries.article import ArticleDetail, Block
from app.queries.how_read import HowRead, how_read
from app.queries.weave import Thread
from app.web.i18n import gettext
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
#: The view that also shows how an article was read.
READ = "read"


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that follow one another: all read (no `reasons`), or all cut, for these reasons."""

    reasons: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What an article's page shows. `excerpts`: only sentences that facts were read from are shown.

    `how` tells how each fact was read, where that was asked for.
    """

    article: ArticleDetail
    groups: tuple[Group, ...]
    excerpts: bool
    how: HowRead | None = None


@router.get("/articles/{id_}")
def article(request: Request, id_: str, site: SiteHere, session: Reading, view: str = "") -> Response:
    """An article's page; with `view=read` also how each fact on it was read."""
    if view not in ("", READ):
        raise HTTPException(400, gettext("“view” can't be “{value}” here; “read” is accepted.").format(value=view[:40]))
    number = int(id_) if id_.isascii() and id_.isdigit() and len(id_) < 12 else 0
    found = query.article(session, number)
    if found is None:
        raise HTTPException(404, gettext("There is no article with the number “{id}”.").format(id=id_[:40]))
    excerpts = site.settings.article_text == "excerpts"
    blocks = tuple(map(excerpt, found.blocks)) if excerpts else found.blocks
    how = how_read(session, number, found.anchors) if view == READ else None
    page = ArticlePage(found, grouped(block for block in blocks if block.threads), excerpts, how)
    return render(request, "article", page, canonical=site.links.link("article", number), robots="noindex")


def grouped(blocks: Iterable[Block]) -> tuple[Group, ...]:
    """Neighbouring cut passages folded into one: a row of photo credits is one thing left out."""
    groups = []
    for _, members in groupby(blocks, key=lambda block: bool(block.reason)):
        row = tuple(members)
        groups.append(Group(tuple(dict.fromkeys(block.reason for block in row if block.reason)), row))
    return tuple(groups)


def excerpt(block: Block) -> Block:
    """A passage with nothing but the stretches that facts were read from; nothing of what was cut."""
    kept: list[Thread] = []
    for thread in () if block.reason else block.threads:
        if thread.layer is not None and thread.layer.what in ("sentence", "quote", "aside"):
            kept.append(thread)
        elif not kept or kept[-1].layer is not None:
            kept.append(Thread(" […] "))
    threads = tuple(kept) if any(thread.layer for thread in kept) else ()
    return Block(block.kind, block.reason, block.rule, block.published, threads)
