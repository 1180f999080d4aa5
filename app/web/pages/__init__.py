"""One module for each page, named as its template folder."""

from app.web.pages import (
    about,
    actor,
    actors,
    article,
    articles,
    meeting,
    meetings,
    network,
    overview,
    place,
    places,
    quotes,
    search,
)

ROUTERS = tuple(
    page.router
    for page in (
        overview, meetings, meeting, actors, actor, places, place, quotes, articles, article, search, network, about,
    )
)
