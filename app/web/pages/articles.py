"""/articles: what was read."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.queries import articles as query
from app.queries.articles import ArticleRow
from app.queries.subjects import Subject
from app.web.browse import Browse, nothing
from app.web.downloads import Downloadable
from app.web.lists import ListPage
from app.web.records import ARTICLE_COLUMNS, article_record
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ArticlesPage:
    """What /articles shows."""

    browse: Browse
    rows: tuple[ArticleRow, ...]
    nothing: str


LIST: ListPage[ArticleRow] = ListPage(
    file=Downloadable(
        page="articles", subject=Subject.ARTICLES, columns=ARTICLE_COLUMNS, record=article_record,
        one_page=query.page, everything=query.everything,
    ),
    facets=query.facets,
    context=lambda frame, rows, listing: ArticlesPage(frame, rows, nothing(listing)),
)


@router.get("/articles")
def articles(request: Request, site: SiteHere, session: Reading) -> Response:
    """The list of articles."""
    return LIST.show(request, site, session)


@router.get("/articles.{form}")
def articles_file(request: Request, form: str, site: SiteHere, session: Reading) -> Response:
    """The same list as a file."""
    return LIST.download(request, site, session, form)
