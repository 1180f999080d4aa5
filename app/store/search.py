"""Full-text search over articles and quotes: one query language, the same hits on SQLite and PostgreSQL.

Words are found in any case and accent, umlauts in either spelling, and in every form of the same lemma that
the store has seen: `Verhandlung` finds "Verhandlungen" and the other way round. Several words: all of them.
`"am runden Tisch"`: these words in this order. `Verhand*`: words that begin so. A word with a hyphen is a
phrase of its parts. No query is malformed: an open quotation mark runs to the end, signs are left out.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Literal
from typing import cast as typed

from sqlalchemy import Connection, Select, and_, cast, column, false, literal, literal_column, or_, select, table
from sqlalchemy.sql import ColumnElement
from sqlalchemy.types import UserDefinedType

from app.domain.spans import Span
from app.store import tables
from app.store.folding import search_form, words
from app.store.rows import table as table_of

Kind = Literal["article", "quote"]
LEMMAS = table_of(tables.WordLemma)
#: A phrase whose words have several lemmas is asked for in at most so many ways.
MOST_WAYS = 8
MOST_TERMS = 20
_PART = re.compile(r'"([^"]*)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One or more folded words in a row; `prefix`: the (single) word may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query, tied to the lemmas of one store. All terms must be met; no terms are met by nothing."""

    terms: tuple[Term, ...]
    lemmas: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, frozenset[str]]  # word of the query → all forms that it stands for

    def ways(self, term: Term) -> list[tuple[str, ...]]:
        """The lemma sequences that a term may have."""
        choices = [tuple(dict.fromkeys((*self.lemmas.get(word, ()), word))) for word in term.words]
        return list(islice(product(*choices), MOST_WAYS))


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query; whatever is no word is left out."""
    terms = []
    for match in _PART.finditer(query):
        quoted, bare = match.groups()
        found = tuple(folded for word, _ in words(quoted if bare is None else bare) if (folded := search_form(word)))
        prefix = bare is not None and bare.endswith("*") and len(found) == 1
        if found:
            terms.append(Term(found, prefix))
    return tuple(dict.fromkeys(terms))[:MOST_TERMS]


def prepare(connection: Connection, query: str) -> Query:
    """Parse a query and look up the lemmas of its words, and the forms of those."""
    terms = parse(query)
    asked = sorted({word for term in terms for word in term.words})
    lemmas = _grouped(connection, select(LEMMAS.c.form, LEMMAS.c.lemma).where(LEMMAS.c.form.in_(asked)))
    wanted = sorted({*asked, *(lemma for found in lemmas.values() for lemma in found)})
    of_lemma = _grouped(connection, select(LEMMAS.c.lemma, LEMMAS.c.form).where(LEMMAS.c.lemma.in_(wanted)))
    forms = {
        word: frozenset({word}.union(*({lemma, *of_lemma.get(lemma, ())} for lemma in (word, *lemmas.get(word, ())))))
        for word in asked
    }
    return Query(terms, lemmas, forms)


def matching(connection: Connection, kind: Kind, query: Query) -> Select[int]:
    """A statement for the ids of the articles (or quotes) that meet the query, to stand in a condition.

    The ids are `Article.id` and `Quote.id`; what superseded versions said is not found.
    """
    if connection.dialect.name == "sqlite":
        return _matching_fts5(f"search_{kind}", query)
    return _matching_tsvector(f"search_{kind}", query)


def search(connection: Connection, kind: Kind, query: str) -> list[int]:
    """The ids of all that meets the query, ascending."""
    return sorted(connection.execute(matching(connection, kind, prepare(connection, query))).scalars())


def marks(query: Query, document: str) -> list[Span]:
    """Where the query's terms stand in a text, as offsets in it, in order and without overlaps."""
    found = [(folded, span) for word, span in words(document) if (folded := search_form(word))]
    spans: list[Span] = []
    for term in query.terms:
        width = len(term.words)
        for at in range(len(found) - width + 1):
            if _fits(query, term, [folded for folded, _ in found[at : at + width]]):
                spans.append(Span(found[at][1].start, found[at + width - 1][1].end))
    return _joined(sorted(spans))


def snippet(document: str, marked: Sequence[Span], *, width: int = 240) -> Span:
    """The stretch of about `width` characters with the most marks, cut between words; the first of several."""
    if len(document) <= width:
        return Span(0, len(document))
    starts = [max(0, mark.start - width // 4) for mark in marked] or [0]
    best = max(starts, key=lambda start: (sum(start <= m.start and m.end <= start + width for m in marked), -start))
    start = min(best, len(document) - width)
    end = start + width
    if start > 0:
        start = document.find(" ", start) + 1 or start
    if end < len(document):
        end = max(document.rfind(" ", start, end), start)
    return Span(start, end)


def _grouped(connection: Connection, pairs: Select[str, str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    for one, other in connection.execute(pairs):
        grouped.setdefault(one, []).append(other)
    return {one: tuple(sorted(others)) for one, others in grouped.items()}


def _fits(query: Query, term: Term, found: list[str]) -> bool:
    if term.prefix:
        return found[0].startswith(term.words[0])
    return all(form in query.forms.get(word, ()) for word, form in zip(term.words, found, strict=True))


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _matching_fts5(name: str, query: Query) -> Select[int]:
    target = table(name, column("rowid"))
    rowid = typed("ColumnElement[int]", target.c.rowid)
    if not query.terms:
        return select(rowid).where(false())
    match = " AND ".join(_fts5_term(query, term) for term in query.terms)
    return select(rowid).where(literal_column(name).op("MATCH")(match))


def _fts5_term(query: Query, term: Term) -> str:
    """A term for FTS5. All words are quoted, so that none of them is read as an operator."""
    star = " *" if term.prefix else ""
    ways = [term.words] if term.prefix else query.ways(term)
    lemmas = " OR ".join(f'"{" ".join(way)}"{star}' for way in ways)
    return f'(forms : "{" ".join(term.words)}"{star} OR lemmas : ({lemmas}))'


def _matching_tsvector(name: str, query: Query) -> Select[int]:
    target = table(name, column("id"), column("forms"), column("lemmas"))
    id_ = typed("ColumnElement[int]", target.c.id)
    if not query.terms:
        return select(id_).where(false())
    return select(id_).where(and_(*(
        or_(_meets(target.c.forms, [term.words], prefix=term.prefix),
            _meets(target.c.lemmas, [term.words] if term.prefix else query.ways(term), prefix=term.prefix))
        for term in query.terms
    )))


class _TsQuery(UserDefinedType[str]):
    """PostgreSQL's type, named here so that the server does not load that dialect when it runs on SQLite."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "TSQUERY"


def _meets(vector: ColumnElement[str], ways: list[tuple[str, ...]], *, prefix: bool) -> ColumnElement[bool]:
    star = ":*" if prefix else ""
    asked = " | ".join("(" + " <-> ".join(f"'{word}'{star}" for word in way) + ")" for way in ways)
    return vector.bool_op("@@")(cast(literal(asked), _TsQuery))
