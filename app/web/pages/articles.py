"""/articles: what was read."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from sqlmodel import Session
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries import articles as query
from app.queries.articles import ArticleRow
from app.queries.names import suggestions
from app.queries.subjects import Subject
from app.web.browse import Browse, Listing, browse, nothing, open_list
from app.web.downloads import Downloadable, download
from app.web.records import ARTICLE_COLUMNS, article_record
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()
FILE = Downloadable(
    page="articles", subject=Subject.ARTICLES, columns=ARTICLE_COLUMNS, record=article_record,
    one_page=query.page, everything=query.everything,
)


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """What /articles shows."""

    browse: Browse
    rows: tuple[ArticleRow, ...]
    nothing: str


@router.get("/articles")
def articles(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of articles."""
    listing = open_list(request, session, site.links, "articles", Subject.ARTICLES)
    if not isinstance(listing, Listing):
        return listing
    found = query.ArticlePage((), 0, 0, None)
    if not listing.asked.problems:
        try:
            found = query.page(session, listing.filters, listing.found)
        except BadFilter as problem:
            listing = listing.refused(problem)
    return _render(request, session, listing, found)


@router.get("/articles.{form}")
def articles_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return download(request, session, site, FILE, form)


def _render(request: Request, session: Session, listing: Listing, found: query.ArticlePage) -> Response:
    broken = bool(listing.asked.problems)
    frame = browse(
        listing, count=found.count, undated=found.undated, following=found.next,
        facets=query.facets(session, listing.filters, listing.found), names=suggestions(session),
    )
    page = ArticlesPage(frame, found.rows, nothing(listing))
    return render(
        request, "articles", page, status=listing.status, canonical=listing.address, fragment="browse",
        pushed="" if broken else listing.address,
    )
