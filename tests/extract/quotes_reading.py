"""What tests of quotes share: paragraphs in, quotes out. The sentences are invented; so are the people."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.articles import Article, Passage, PassageKind
from app.domain.claims import MeetingClaim, Quote
from app.domain.spans import Span
from app.domain.timespans import Moment
from app.extract.quotes import find_quotes
from app.language.annotate import Annotator


@dataclass(frozen=True, slots=True)
class Read:
    """The quotes of an article and its text."""

    text: str
    quotes: tuple[Quote, ...]

    def words(self, quote: Quote) -> str:
        """The words of a quote."""
        return quote.span.of(self.text)

    def speaker(self, quote: Quote) -> str:
        """The words of the mention of who speaks, without its article; '' where nobody is named."""
        return bare(quote.speaker.span.of(self.text)) if quote.speaker else ""

    def by(self, rule: str) -> list[tuple[str, str]]:
        """(words, speaker's words) of the quotes that rules of this name, or of this family, found."""
        found = [q for q in self.quotes if q.rule == rule or q.rule.startswith(rule + ".")]
        return [(self.words(quote), self.speaker(quote)) for quote in found]


def bare(words: str) -> str:
    """A phrase without its article: actors are named without, other phrases with it."""
    first, _, rest = words.partition(" ")
    return rest if first.lower() in ("der", "die", "das", "dem", "ein", "eine", "einer", "einem") and rest else words


def article_of(
    paragraphs: Sequence[str], *, kinds: Sequence[PassageKind] = (), published: Moment | None = None
) -> Article:
    """An article whose passages are the paragraphs; body where `kinds` says nothing."""
    text, passages = "", []
    for number, paragraph in enumerate(paragraphs):
        kind = kinds[number] if number < len(kinds) else PassageKind.BODY
        passages.append(Passage(kind, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    return Article("test.txt", text, tuple(passages), published=published)


def read(
    annotator: Annotator,
    *paragraphs: str,
    kinds: Sequence[PassageKind] = (),
    claims: Sequence[MeetingClaim] = (),
    published: Moment | None = None,
) -> Read:
    """The quotes of an article that consists of the paragraphs."""
    article = article_of(paragraphs, kinds=kinds, published=published)
    quotes = find_quotes(annotator.annotate(article), claims, annotator.knowledge)
    return Read(article.text, tuple(quotes))
