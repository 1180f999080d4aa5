"""The meetings that an article tells of, and the talks it speaks of that are none."""

from dataclasses import dataclass

from app.domain.claims import MeetingClaim, NonMeeting
from app.extract.assemble import claim_of
from app.extract.joining import join
from app.extract.mentions import find_mentions
from app.extract.sides import with_sides
from app.knowledge.meetings import MeetingWords
from app.language.annotations import AnnotatedArticle


@dataclass(frozen=True, slots=True)
class Meetings:
    """An article's claims in text order, and what was read but is no meeting."""

    claims: tuple[MeetingClaim, ...]
    non_meetings: tuple[NonMeeting, ...]


def find_meetings(annotated: AnnotatedArticle, words: MeetingWords) -> Meetings:
    """Read the meetings of an annotated article."""
    mentions = find_mentions(annotated, words)
    clusters = with_sides(join(mentions.meetings), mentions.rows)
    claims = [claim for cluster in clusters if (claim := claim_of(cluster, words)) is not None]
    claims.sort(key=lambda claim: claim.sentences[0].start)
    return Meetings(tuple(claims), tuple(dict.fromkeys(mentions.rejected)))
