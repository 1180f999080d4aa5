"""/search: the same words in people, places, meetings, articles and quotes."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.domain.errors import BadFilter
from app.queries import search as query
from app.queries.filters import Filters
from app.queries.reading import read_text
from app.queries.search import Results
from app.queries.subjects import Subject
from app.web.browse import problem_sentence
from app.web.render import render
from app.web.site import Reading, SiteHere

router = APIRouter()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What /search shows."""

    words: str
    results: Results
    problem: str
    all_quotes: str
    all_articles: str
    all_meetings: str


@router.get("/search")
def search(request: Request, site: SiteHere, session: Reading, q: str = "") -> Response:
    """Search everywhere."""
    words, problem = "", ""
    try:
        words = read_text("q", q, Subject.ARTICLES)
    except BadFilter as error:
        problem = problem_sentence(error)
    filters = Filters(q=words)
    width = query.NARROW if site.settings.article_text == "excerpts" else query.WIDE
    page = SearchPage(
        words, query.search(session, words, width=width), problem, *(
            site.links.link(name, filters=filters) for name in ("quotes", "articles", "meetings")
        ),
    )
    address = site.links.link("search", query={"q": words} if words else {})
    return render(
        request, "search", page, status=400 if problem else 200, canonical=address, robots="noindex", query=words
    )
