"""Putting articles and quotes into the full-text tables (see app.store.search for asking them)."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, select, text
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.articles import Article, PassageKind
from app.store import tables
from app.store.folding import search_form, words
from app.store.rows import table

ARTICLES, QUOTES = "search_article", "search_quote"
VERSION, QUOTE, WORD_LEMMA = table(tables.ArticleVersion), table(tables.Quote), table(tables.WordLemma)
#: PostgreSQL takes no longer words or documents; what lies beyond is not found, on either database.
LONGEST_WORD = 100
MOST_WORDS = 50_000

Forms = list[tuple[str, str]]
"""The words of a document in order: folded form and folded lemma."""


def index_article(
    connection: Connection, article: Article, article_id: int, version_id: int, *, lemma: Callable[[str], str]
) -> None:
    """Index an article's title and read passages, and the quotes of its version, in place of its older ones."""
    forms = _forms(read_text(article), lemma)
    versions = select(VERSION.c.id).where(VERSION.c.article_id == article_id)
    older = select(QUOTE.c.id).where(QUOTE.c.version_id.in_(versions))
    _forget(connection, ARTICLES, [article_id])
    _forget(connection, QUOTES, connection.execute(older).scalars())
    _put(connection, ARTICLES, [(article_id, forms)])
    quotes = connection.execute(select(QUOTE.c.id, QUOTE.c.text).where(QUOTE.c.version_id == version_id))
    _put(connection, QUOTES, [(row.id, _forms(row.text, lemma)) for row in quotes])
    _put_lemmas(connection, forms)


def read_text(article: Article) -> str:
    """The words of an article that search looks into: what was read of it, and its title."""
    has_title = any(passage.kind is PassageKind.TITLE for passage in article.passages)
    parts = [] if has_title or not article.title else [article.title]
    return "\n".join([*parts, *(article.words(passage) for passage in article.passages if passage.is_read)])


def _forms(document: str, lemma: Callable[[str], str]) -> Forms:
    found: Forms = []
    for word, _ in words(document):
        form = search_form(word)
        if form and len(form) <= LONGEST_WORD:
            found.append((form, search_form(lemma(word)) or form))
    return found[:MOST_WORDS]


def _forget(connection: Connection, target: str, ids: Iterable[int]) -> None:
    key = "rowid" if connection.dialect.name == "sqlite" else "id"
    values = [{"id": id_} for id_ in ids]
    if values:
        connection.execute(text(f"DELETE FROM {target} WHERE {key} = :id"), values)


def _put(connection: Connection, target: str, documents: list[tuple[int, Forms]]) -> None:
    if not documents:
        return
    if connection.dialect.name == "sqlite":
        statement = f"INSERT INTO {target} (rowid, forms, lemmas) VALUES (:id, :forms, :lemmas)"
        values = [{"id": id_, "forms": " ".join(f for f, _ in forms), "lemmas": " ".join(le for _, le in forms)}
                  for id_, forms in documents]
    else:
        statement = (f"INSERT INTO {target} (id, forms, lemmas) "
                     "VALUES (:id, CAST(:forms AS tsvector), CAST(:lemmas AS tsvector))")
        values = [{"id": id_, "forms": _vector(f for f, _ in forms), "lemmas": _vector(le for _, le in forms)}
                  for id_, forms in documents]
    connection.execute(text(statement), values)


def _vector(lexemes: Iterable[str]) -> str:
    """A tsvector by its literal, so that PostgreSQL's own parser has no say in what a word is."""
    positions: dict[str, list[str]] = defaultdict(list)
    for at, lexeme in enumerate(lexemes, start=1):
        positions[lexeme].append(str(at))
    return " ".join(f"'{lexeme}':{','.join(at)}" for lexeme, at in positions.items())


def _put_lemmas(connection: Connection, forms: Forms) -> None:
    """Remember which lemma a form has, so that a query for one form finds the others."""
    pairs = [{"form": form, "lemma": lemma} for form, lemma in sorted(set(forms)) if form != lemma]
    if not pairs:
        return
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    connection.execute(dialect.insert(WORD_LEMMA).on_conflict_do_nothing(), pairs)
