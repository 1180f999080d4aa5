"""Sentences of articles with the words that facts were read from, for pages to mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sqlalchemy import select
from sqlmodel import Session, col

from app.store.tables import Article, ArticleVersion, Source


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was read: an article version with its text and publisher (None where unknown)."""

    version: int
    article: int
    title: str | None
    file: str
    source: str | None
    published: date | None
    language: str
    agencies: tuple[str, ...]
    agency_group: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked in a text, and as what ("date", "participant", …)."""

    start: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class TextPart:
    """A run of text under the same marks."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as it stands in an article; `anchor` is its place on the article's page."""

    article: int
    anchor: str
    language: str
    parts: tuple[TextPart, ...]
    source: str | None = None
    published: date | None = None
    rule: str = ""


def origins(session: Session, versions: Iterable[int]) -> dict[int, Origin]:
    """The article versions with these ids: one query."""
    statement = (
        select(
            col(ArticleVersion.id), col(Article.id), col(Article.title), col(Article.file), col(Source.name),
            col(Article.published_day), col(ArticleVersion.language), col(ArticleVersion.agencies),
            col(ArticleVersion.agency_group), col(ArticleVersion.text),
        )
        .join(Article, col(Article.id) == col(ArticleVersion.article_id))
        .outerjoin(Source, col(Source.id) == col(Article.source_id))
        .where(col(ArticleVersion.id).in_(set(versions)))
    )
    found = {}
    for row in session.connection().execute(statement):
        id_, article, title, file, source, published, language, agencies, group, text = row
        found[id_ or 0] = Origin(
            id_ or 0, article or 0, title, file, source, published, language, tuple(agencies), group, text
        )
    return found


def anchor(start: int, end: int) -> str:
    """The id of a stretch on its article's page."""
    return f"s{start}-{end}"


def piece(
    origin: Origin, start: int, end: int, marks: Sequence[Mark] = (), *, rule: str = "", at: str = ""
) -> Piece:
    """A stretch of an article's text with its marks; `at` is its anchor where that is another stretch's."""
    return Piece(
        origin.article, at or anchor(start, end), origin.language, tuple(cut(origin.text, start, end, marks)),
        origin.source, origin.published, rule,
    )


def cut(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[TextPart]:
    """The stretch start..end in runs that each lie under the same marks."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = {start, end}
    for mark in inside:
        edges |= {max(mark.start, start), min(mark.end, end)}
    ordered = sorted(edges)
    parts = []
    for left, right in pairwise(ordered):
        kinds = tuple(sorted({mark.what for mark in inside if mark.start <= left and right <= mark.end}))
        parts.append(TextPart(text[left:right], kinds))
    return parts


def holding(sentences: Sequence[Sequence[int]], start: int, end: int) -> tuple[int, int]:
    """The sentence that a stretch lies in; the stretch itself where it lies in none."""
    for first, last in sentences:
        if first <= start and end <= last:
            return first, last
    return start, end
