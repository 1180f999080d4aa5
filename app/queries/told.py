"""Meetings by the words of the sentences that tell of them."""

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import Connection, Select, select
from sqlmodel import col

from app.store.search import Query, marks
from app.store.tables import Article, ArticleVersion, Claim

#: A query that more articles meet is too broad to read their sentences one by one.
MOST_ARTICLES = 2_000


def told_of(connection: Connection, query: Query, articles: Select[int]) -> frozenset[int]:
    """The meetings with a claim whose sentences hold all words of the query, in two database queries.

    `articles` selects the articles that hold the words anywhere; no other one can tell of such a meeting.
    """
    statement = (
        select(col(Claim.meeting_id), col(Claim.version_id), col(Claim.sentences))
        .join(Article, col(Article.current_version_id) == col(Claim.version_id))
        .where(col(Article.id).in_(articles.limit(MOST_ARTICLES)), col(Claim.meeting_id).is_not(None))
    )
    sentences: dict[int, list[tuple[int, list[list[int]]]]] = defaultdict(list)
    for meeting, version, spans in connection.execute(statement):
        sentences[version].append((meeting or 0, spans))
    texts = select(col(ArticleVersion.id), col(ArticleVersion.text)).where(col(ArticleVersion.id).in_(sentences))
    found: set[int] = set()
    for id_, text in connection.execute(texts):
        for meeting_id, spans in sentences[id_ or 0]:
            said = " ".join(text[start:end] for start, end in spans)
            if meeting_id not in found and holds(query, said):
                found.add(meeting_id)
    return frozenset(found)


def holds(query: Query, text: str) -> bool:
    """Whether a text meets every term of a query."""
    return all(marks(replace(query, terms=(term,)), text) for term in query.terms)
