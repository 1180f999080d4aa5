"""Where do these words stand? People, places and meetings by name; articles and quotes by their text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.domain.articles import READ_KINDS
from app.domain.spans import Span
from app.queries import actors, conditions, meetings, own_conditions, places
from app.queries.actors import ActorRow
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.meetings import MeetingRow
from app.queries.passages import Mark, TextPart, cut
from app.queries.places import PlaceRow
from app.queries.quote_rows import QuoteRow, quotes_where
from app.queries.told import told_of
from app.store.search import Query, marks, matching, prepare, snippet
from app.store.tables import Article, ArticleVersion, Passage, Quote, Source

MOST_NAMES = 8
MOST_MEETINGS = 6
MOST_ARTICLES = 20
MOST_QUOTES = 20
#: Characters of an article around a hit; the narrow one holds about a sentence.
WIDE, NARROW = 240, 110


@dataclass(frozen=True, slots=True)
class Hit:
    """An article with the stretch of its text that holds the words."""

    article: int
    title: str | None
    file: str
    source: str | None
    published: date | None
    language: str
    parts: tuple[TextPart, ...]
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quote with the words marked."""

    quote: QuoteRow
    parts: tuple[TextPart, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Everything found, each kind cut to its first few; lists by the same words hold the rest."""

    actors: tuple[ActorRow, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    articles: tuple[Hit, ...] = ()
    quotes: tuple[QuoteHit, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the words stand nowhere."""
        return not (self.actors or self.places or self.meetings or self.articles or self.quotes)


def search(session: Session, text: str, *, width: int = WIDE) -> Results:
    """Search for words; '' finds nothing. `width` is about how many characters of an article a hit shows."""
    if not text:
        return Results()
    connection = session.connection()
    query = prepare(connection, text)
    filters = Filters(q=text)
    quotes = quotes_where(
        session, col(Quote.id).in_(matching(connection, "quote", query)), limit=MOST_QUOTES
    )
    articles = matching(connection, "article", query)
    told = told_of(connection, query, articles)
    return Results(
        actors.page(session, filters, Found()).rows[:MOST_NAMES],
        places.page(session, filters, Found()).rows[:MOST_NAMES],
        meetings.read(session, conditions.speaks_of(text, told), meetings.orders()["newest"], limit=MOST_MEETINGS),
        _articles(session, query, articles, width),
        tuple(QuoteHit(quote, _marked(query, quote.text, 0, len(quote.text))) for quote in quotes),
    )


def _articles(session: Session, query: Query, ids: Select[int], width: int) -> tuple[Hit, ...]:
    statement = (
        select(
            col(Article.id), col(Article.title), col(Article.file), col(Source.name), col(Article.published_day),
            col(Article.language), col(ArticleVersion.id), col(ArticleVersion.text),
        )
        .join(ArticleVersion, col(ArticleVersion.id) == col(Article.current_version_id))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .where(own_conditions.among(Article.id, ids))
        .order_by(col(Article.published_day).desc().nulls_last(), col(Article.key)).limit(MOST_ARTICLES)
    )
    rows = session.connection().execute(statement).all()
    read = _read_texts(session, {row[6] or 0: row[7] for row in rows})
    hits = []
    for id_, title, file, source, published, language, version, _ in rows:
        text = read[version or 0]
        window = snippet(text, marks(query, text), width=width)
        parts = _marked(query, text, window.start, window.end)
        hits.append(Hit(id_ or 0, title, file, source, published, language, parts, window.start > 0,
                        window.end < len(text)))
    return tuple(hits)


def _read_texts(session: Session, texts: Mapping[int, str]) -> dict[int, str]:
    """What was read of each version: a hit in an advertisement is none."""
    statement = (
        select(col(Passage.version_id), col(Passage.start), col(Passage.end))
        .where(col(Passage.version_id).in_(texts), col(Passage.kind).in_([kind.value for kind in READ_KINDS]))
        .order_by(col(Passage.version_id), col(Passage.index))
    )
    parts: dict[int, list[str]] = {version: [] for version in texts}
    for version, start, end in session.connection().execute(statement):
        parts[version].append(texts[version][start:end])
    return {version: "\n".join(lines) for version, lines in parts.items()}


def _marked(query: Query, text: str, start: int, end: int) -> tuple[TextPart, ...]:
    found: list[Span] = marks(query, text[start:end])
    return tuple(cut(text, start, end, [Mark(start + span.start, start + span.end, "hit") for span in found]))
