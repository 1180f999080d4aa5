"""Saving what one article says. The caller's transaction holds all of it or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import cast

from sqlalchemy import Connection, delete, insert, select, update

from app.domain.articles import Article
from app.domain.claims import Extraction
from app.domain.keys import key_of
from app.store import rows, tables
from app.store.codec import day, utc
from app.store.identity import article_key, content_hash
from app.store.index import index_article
from app.store.naming import url_name
from app.store.rows import insert_for_ids, insert_rows, of_version, table

ARTICLE, VERSION, SOURCE = table(tables.Article), table(tables.ArticleVersion), table(tables.Source)
#: Everything that hangs on a version; what hangs on a claim goes with it.
FACTS = tuple(table(model) for model in (
    tables.Passage, tables.ArticleActor, tables.ArticlePlace, tables.Mention, tables.Claim, tables.NonMeeting,
    tables.Quote,
))


class Outcome(StrEnum):
    """What saving an article means: a new one, nothing to do, or another content (or other rules) than before."""

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved: the article's key and how many facts."""

    outcome: Outcome
    key: str
    claims: int = 0
    quotes: int = 0


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the store knows of an article."""

    article_id: int | None = None
    version_id: int | None = None  # the version of this very content, where there is one
    is_current: bool = False
    reader: str = ""


def standing(connection: Connection, article: Article, *, reader: str) -> Outcome:
    """What `save` would make of the article; lets a caller leave out the work of extracting an unchanged one."""
    return _outcome(_standing(connection, article), reader)


def save(
    connection: Connection, extraction: Extraction, *, reader: str, lemma: Callable[[str], str] = str,
    run_id: int | None = None,
) -> Saved:
    """Save an article with all that it says; unchanged content changes nothing.

    `reader` names the rules and knowledge that read it: another reader replaces the facts of the same
    version, an edited text adds a version. `lemma` gives the base form of a word for full-text search.
    """
    article = extraction.article
    key = article_key(article)
    known = _standing(connection, article)
    outcome = _outcome(known, reader)
    if outcome is Outcome.UNCHANGED:
        return keep(connection, article)
    article_id = _put_article(connection, article, key, known.article_id)
    version_id = _put_version(connection, article, article_id, known.version_id, reader, run_id)
    if known.reader != reader:
        _put_facts(connection, extraction, key, version_id)
    connection.execute(update(ARTICLE).where(ARTICLE.c.id == article_id).values(current_version_id=version_id))
    index_article(connection, article, article_id, version_id, lemma=lemma)
    return Saved(outcome, key, len(extraction.claims), len(extraction.quotes))


def keep(connection: Connection, article: Article) -> Saved:
    """Note that an article stands in the store as it is. Raises LookupError where it does not stand there at all."""
    known = _standing(connection, article)
    if known.article_id is None:
        raise LookupError(f"the store has no article '{article.source}'")
    _keep_first_file(connection, known.article_id, article.source)
    return Saved(Outcome.UNCHANGED, article_key(article))


def _outcome(known: _Standing, reader: str) -> Outcome:
    if known.article_id is None:
        return Outcome.NEW
    return Outcome.UNCHANGED if known.is_current and known.reader == reader else Outcome.UPDATED


def _standing(connection: Connection, article: Article) -> _Standing:
    found = connection.execute(
        select(ARTICLE.c.id, ARTICLE.c.current_version_id).where(ARTICLE.c.key == article_key(article))).one_or_none()
    if found is None:
        return _Standing()
    version = connection.execute(
        select(VERSION.c.id, VERSION.c.reader)
        .where(VERSION.c.article_id == found.id, VERSION.c.content_hash == content_hash(article))).one_or_none()
    if version is None:
        return _Standing(found.id)
    return _Standing(found.id, version.id, version.id == found.current_version_id, version.reader)


def _keep_first_file(connection: Connection, article_id: int, file: str) -> None:
    """Of equal copies under several names the alphabetically first is kept, whatever the order they came in."""
    connection.execute(update(ARTICLE).where(ARTICLE.c.id == article_id, ARTICLE.c.file > file).values(file=file))


def _put_article(connection: Connection, article: Article, key: str, article_id: int | None) -> int:
    values = {
        "key": key, "file": article.source, "url": article.url, "title": article.title, "language": article.language,
        "source_id": _source_id(connection, article.publisher), "published_day": day(article.published),
        "published_at": utc(article.published), "updated_at": utc(article.updated),
    }
    if article_id is None:
        return insert_for_ids(connection, tables.Article, [values])[0]
    connection.execute(update(ARTICLE).where(ARTICLE.c.id == article_id).values(values))
    return article_id


def _source_id(connection: Connection, publisher: str | None) -> int | None:
    if publisher is None:
        return None
    known = connection.execute(select(SOURCE.c.id).where(SOURCE.c.name == publisher)).scalar_one_or_none()
    if known is not None:
        return cast(int, known)
    slug = url_name(publisher, otherwise="source")
    if connection.execute(select(SOURCE.c.id).where(SOURCE.c.slug == slug)).first():
        slug = f"{slug}-{key_of(publisher)[:4]}"
    return insert_for_ids(connection, tables.Source, [{"name": publisher, "slug": slug}])[0]


def _put_version(
    connection: Connection, article: Article, article_id: int, version_id: int | None, reader: str, run_id: int | None
) -> int:
    if version_id is not None:
        connection.execute(update(VERSION).where(VERSION.c.id == version_id).values(reader=reader))
        return version_id
    values = {
        **rows.version_row(article), "article_id": article_id, "content_hash": content_hash(article), "reader": reader,
        "run_id": run_id, "created_at": datetime.now(UTC),
    }
    inserted = connection.execute(insert(VERSION).values(values).returning(VERSION.c.id))
    return cast(int, inserted.scalar_one())


def _put_facts(connection: Connection, extraction: Extraction, key: str, version_id: int) -> None:
    for target in FACTS:
        connection.execute(delete(target).where(target.c.version_id == version_id))
    article = extraction.article
    passages = (rows.passage_row(i, passage) for i, passage in enumerate(article.passages))
    insert_rows(connection, tables.Passage, of_version(version_id, passages))
    insert_rows(connection, tables.ArticleActor, of_version(version_id, map(rows.actor_row, extraction.actors)))
    insert_rows(connection, tables.ArticlePlace, of_version(version_id, map(rows.place_row, extraction.places)))
    insert_rows(connection, tables.Mention, of_version(version_id, map(rows.mention_row, extraction.mentions)))
    talks = map(rows.non_meeting_row, extraction.non_meetings)
    insert_rows(connection, tables.NonMeeting, of_version(version_id, talks))
    quotes = (rows.quote_row(key, article.text, quote) for quote in extraction.quotes)
    insert_rows(connection, tables.Quote, of_version(version_id, quotes))
    claims = of_version(version_id, (rows.claim_row(i, claim) for i, claim in enumerate(extraction.claims)))
    ids = insert_for_ids(connection, tables.Claim, claims)
    pairs = list(zip(ids, extraction.claims, strict=True))
    insert_rows(connection, tables.ClaimParticipant,
                (rows.participant_row(id_, participant) for id_, claim in pairs for participant in claim.participants))
    insert_rows(connection, tables.ClaimEvidence,
                (row for id_, claim in pairs for row in rows.evidence_rows(id_, claim)))
