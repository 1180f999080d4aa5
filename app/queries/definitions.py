"""One definition of each filter: key, label, reading, writing, conditions, sentence part and form control."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, true
from sqlmodel import col

from app.queries import conditions as ask
from app.queries import own_conditions as own
from app.queries import phrases
from app.queries.filters import NOTHING, Filters, Value
from app.queries.found import Found, Named
from app.queries.phrases import Phrase
from app.queries.reading import Reader, one_of, read_count, read_cursor, read_day, read_slug, read_text
from app.queries.subjects import CONFLICTS, KINDS, SORTS, STATUSES, VIEWS, Subject
from app.queries.together import joining
from app.queries.words import N_
from app.store.tables import Actor, Article, Meeting, Place, Quote

Condition = Callable[[Any, Found], ColumnElement[bool]]
"""(value, what its slugs stand for) → a condition."""

MEETINGS, ACTORS, PLACES = Subject.MEETINGS, Subject.ACTORS, Subject.PLACES
QUOTES, ARTICLES = Subject.QUOTES, Subject.ARTICLES
EVERY = frozenset(Subject)
#: Lists of actors and places are filtered by the meetings that they take part in.
THROUGH = frozenset({ACTORS, PLACES})


class Control(StrEnum):
    """How a filter stands in a form."""

    DATE = "date"
    CHOICES = "choices"  # check boxes with counts
    SEARCH = "search"
    SELECT = "select"
    TEXT = "text"  # a name with suggestions
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterDef:
    """A filter. `conditions` are asked of the subject's own rows, `through` of its meetings.

    `passive` filters (order, view, page) narrow nothing but belong to every list.
    """

    key: str
    label: str
    control: Control
    read: Reader
    phrase: Phrase
    attribute: str = ""
    repeated: bool = False
    conditions: Mapping[Subject, Condition] = field(default_factory=dict)
    through: frozenset[Subject] = frozenset()
    passive: bool = False
    phrase_for: Mapping[Subject, Phrase] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The attribute of Filters that holds the value."""
        return self.attribute or self.key

    def applies(self, subject: Subject) -> bool:
        """Whether a list of this subject takes the filter."""
        return self.passive or subject in self.conditions or subject in self.through

    def value(self, filters: Filters) -> Value:
        """The value set in the filters."""
        return filters.get(self.name)

    def is_set(self, filters: Filters) -> bool:
        """Whether the filter differs from its default."""
        return self.value(filters) != self.value(NOTHING)

    def written(self, filters: Filters) -> tuple[str, ...]:
        """The values as they stand in a URL; none where the filter is not set."""
        value = self.value(filters)
        if not self.is_set(filters):
            return ()
        return value if isinstance(value, tuple) else (str(value),)

    def sentence(self, filters: Filters, found: Found, subject: Subject) -> Phrase:
        """The function that words this filter for a subject."""
        return self.phrase_for.get(subject, self.phrase)


def _named(key: str, condition: Callable[[list[Named]], ColumnElement[bool]]) -> Condition:
    return lambda slugs, found: condition(found.named(key, slugs))


def _ids(key: str, condition: Callable[[list[int]], ColumnElement[bool]]) -> Condition:
    return lambda slugs, found: condition([named.id for named in found.named(key, slugs)])


def _names(key: str, condition: Callable[[list[str]], ColumnElement[bool]]) -> Condition:
    return lambda slugs, found: condition([named.name for named in found.named(key, slugs)])


def _each(condition: Callable[[list[int]], ColumnElement[bool]]) -> Condition:
    """All of the actors, each by a condition of its own."""
    return lambda slugs, found: and_(true(), *(condition([named.id]) for named in found.named("actor", slugs)))


def _place(key: str, label: str, control: Control) -> FilterDef:
    return FilterDef(
        key=key, label=label, control=control, read=read_slug, repeated=True, phrase=phrases.in_places(key),
        through=frozenset({ACTORS}),
        conditions={
            MEETINGS: _named(key, ask.held_in), PLACES: _named(key, ask.inside),
            QUOTES: _named(key, own.about_place), ARTICLES: _named(key, own.article_names_place),
        },
    )


def _in(column: Any) -> Condition:
    return lambda codes, found: col(column).in_(codes)


#: In the canonical order of the URL.
FILTERS: tuple[FilterDef, ...] = (
    FilterDef(
        key="from", attribute="from_", label=N_("From"), control=Control.DATE, read=read_day,
        phrase=phrases.between, through=THROUGH,
        conditions={
            MEETINGS: lambda day, found: ask.ends_from(day), QUOTES: lambda day, found: own.quote_day() >= day,
            ARTICLES: lambda day, found: col(Article.published_day) >= day,
        },
    ),
    FilterDef(
        key="to", label=N_("To"), control=Control.DATE, read=read_day, phrase=phrases.until, through=THROUGH,
        conditions={
            MEETINGS: lambda day, found: ask.starts_by(day), QUOTES: lambda day, found: own.quote_day() <= day,
            ARTICLES: lambda day, found: col(Article.published_day) <= day,
        },
    ),
    _place("place", N_("Place"), Control.TEXT),
    _place("city", N_("City"), Control.CHOICES),
    _place("country", N_("Country"), Control.CHOICES),
    FilterDef(
        key="actor", label=N_("With all of"), control=Control.CHOICES, read=read_slug, repeated=True,
        phrase=phrases.with_all, phrase_for={QUOTES: phrases.by_all}, through=THROUGH,
        conditions={
            MEETINGS: _each(ask.with_any), QUOTES: _each(own.said_by), ARTICLES: _each(own.article_names_actor),
        },
    ),
    FilterDef(
        key="anyactor", label=N_("With any of"), control=Control.CHOICES, read=read_slug, repeated=True,
        phrase=phrases.with_any, through=THROUGH,
        conditions={
            MEETINGS: _ids("anyactor", ask.with_any), QUOTES: _ids("anyactor", own.said_by),
            ARTICLES: _ids("anyactor", own.article_names_actor),
        },
    ),
    FilterDef(
        key="together", label=N_("Joining"), control=Control.HIDDEN, read=read_slug, repeated=True,
        phrase=phrases.joining, conditions={MEETINGS: _ids("together", joining)},
    ),
    FilterDef(
        key="side", label=N_("Side"), control=Control.CHOICES, read=read_slug, repeated=True,
        phrase=phrases.of_sides, through=frozenset({PLACES}),
        conditions={
            MEETINGS: _names("side", ask.with_sides), QUOTES: _names("side", own.said_by_sides),
            ACTORS: _names("side", lambda names: col(Actor.side).in_(names)),
        },
    ),
    FilterDef(
        key="status", label=N_("Status"), control=Control.CHOICES, repeated=True, through=THROUGH,
        read=one_of(lambda subject: STATUSES), phrase=phrases.in_status, conditions={MEETINGS: _in(Meeting.status)},
    ),
    FilterDef(
        key="kind", label=N_("Kind"), control=Control.CHOICES, repeated=True, read=one_of(KINDS.__getitem__),
        phrase=phrases.of_kind,
        conditions={
            MEETINGS: _in(Meeting.kind), ACTORS: _in(Actor.kind), PLACES: _in(Place.kind), QUOTES: _in(Quote.kind),
        },
    ),
    FilterDef(
        key="source", label=N_("Publisher"), control=Control.CHOICES, read=read_slug, repeated=True,
        phrase=phrases.from_sources, through=THROUGH,
        conditions={
            MEETINGS: _ids("source", ask.told_by),
            QUOTES: _ids("source", lambda ids: col(Article.source_id).in_(ids)),
            ARTICLES: _ids("source", lambda ids: col(Article.source_id).in_(ids)),
        },
    ),
    FilterDef(
        key="minsources", label=N_("Independent sources"), control=Control.SELECT, read=read_count,
        phrase=phrases.told_often, through=THROUGH,
        conditions={MEETINGS: lambda number, found: col(Meeting.independent_sources) >= number},
    ),
    FilterDef(
        key="conflicts", label=N_("Conflicts"), control=Control.SELECT, through=THROUGH,
        read=one_of(lambda subject: CONFLICTS), phrase=phrases.disputed,
        conditions={MEETINGS: lambda answer, found: (
            col(Meeting.conflict_count) > 0 if answer == "yes" else col(Meeting.conflict_count) == 0
        )},
    ),
    FilterDef(
        key="q", label=N_("Words"), control=Control.SEARCH, read=read_text, phrase=phrases.matching,
        conditions={
            MEETINGS: lambda text, found: ask.speaks_of(text, found.told),
            ACTORS: lambda text, found: own.actor_called(text),
            PLACES: lambda text, found: own.place_called(text),
            QUOTES: lambda text, found: own.among(Quote.id, found.quotes),
            ARTICLES: lambda text, found: own.among(Article.id, found.articles),
        },
    ),
    FilterDef(
        key="sort", label=N_("Order"), control=Control.HIDDEN, read=one_of(SORTS.__getitem__), passive=True,
        phrase=phrases.silent,
    ),
    FilterDef(
        key="view", label=N_("View"), control=Control.HIDDEN, read=one_of(VIEWS.__getitem__), passive=True,
        phrase=phrases.silent,
    ),
    FilterDef(
        key="cursor", label=N_("Page"), control=Control.HIDDEN, read=read_cursor, passive=True,
        phrase=phrases.silent,
    ),
)

BY_KEY: Mapping[str, FilterDef] = {definition.key: definition for definition in FILTERS}
