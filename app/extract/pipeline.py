"""From an annotated article to everything that it says."""

from app.domain.claims import Extraction
from app.extract.actors import actors_of, mentions_of, places_of
from app.extract.meetings import find_meetings
from app.extract.quotes import find_quotes
from app.knowledge.loader import Knowledge
from app.language.annotations import AnnotatedArticle


def extract(annotated: AnnotatedArticle, knowledge: Knowledge) -> Extraction:
    """The article's actors, places, mentions, meeting claims, non-meetings and quotes."""
    found = find_meetings(annotated, knowledge.meetings)
    return Extraction(
        article=annotated.article,
        actors=tuple(actors_of(annotated)),
        places=tuple(places_of(annotated)),
        mentions=tuple(mentions_of(annotated)),
        claims=found.claims,
        non_meetings=found.non_meetings,
        quotes=tuple(find_quotes(annotated, found.claims, knowledge)),
    )
