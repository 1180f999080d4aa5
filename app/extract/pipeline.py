"""From an annotated article to everything that it says."""

from collections.abc import Iterator, Sequence

from app.domain.claims import Extraction, MeetingClaim
from app.domain.names import Actor
from app.extract.actors import actors_of, mentions_of, places_of
from app.extract.meetings import find_meetings
from app.extract.quotes import find_quotes
from app.knowledge.loader import Knowledge
from app.language.annotations import AnnotatedArticle


def extract(annotated: AnnotatedArticle, knowledge: Knowledge) -> Extraction:
    """The article's actors, places, mentions, meeting claims, non-meetings and quotes."""
    found = find_meetings(annotated, knowledge.meetings)
    actors = [*actors_of(annotated, knowledge)]
    return Extraction(
        article=annotated.article,
        actors=(*actors, *_groups(annotated.article.text, actors, found.claims)),
        places=tuple(places_of(annotated)),
        mentions=tuple(mentions_of(annotated)),
        claims=found.claims,
        non_meetings=found.non_meetings,
        quotes=tuple(find_quotes(annotated, found.claims, knowledge)),
    )


def _groups(text: str, actors: Sequence[Actor], claims: Sequence[MeetingClaim]) -> Iterator[Actor]:
    """Actors for groups and bodies that only a meeting names: "Vertreter von 20 Staaten", the "G8" of a "G8-Gipfel"."""
    known = {actor.name for actor in actors}
    for claim in claims:
        for participant in claim.participants:
            if participant.name not in known:
                known.add(participant.name)
                yield Actor(participant.name, participant.kind, (participant.span.of(text),), (), participant.side)
