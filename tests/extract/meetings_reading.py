"""What tests of meetings share: paragraphs in, claims out. The sentences are invented; so are the people."""

from datetime import date

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import TAKING_PART, MeetingClaim
from app.domain.spans import Span
from app.extract.meetings import Meetings, find_meetings
from app.language.annotate import Annotator

PUBLISHED = date(2031, 5, 8)  # a Thursday


def read(annotator: Annotator, *paragraphs: str, published: date | None = PUBLISHED) -> Meetings:
    """The meetings of an article whose body consists of the paragraphs."""
    text, passages = "", []
    for paragraph in paragraphs:
        passages.append(Passage(PassageKind.BODY, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    article = Article("test.txt", text, tuple(passages), published=published)
    return find_meetings(annotator.annotate(article), annotator.knowledge.meetings)


def people(claim: MeetingClaim) -> set[str]:
    """Surnames and last words of those who take part."""
    return {p.name.split()[-1] for p in claim.participants if p.role in TAKING_PART}


def one(annotator: Annotator, *paragraphs: str) -> MeetingClaim:
    found = read(annotator, *paragraphs).claims
    assert len(found) == 1, [(people(c), c.status) for c in found]
    return found[0]
