"""Filters from a query string and back, in canonical order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from app.domain.errors import BadFilter
from app.domain.urls import is_tracking
from app.queries.definitions import BY_KEY, FILTERS, FilterDef
from app.queries.filters import NOTHING, Filters, Value
from app.queries.subjects import SORTS, VIEWS, Subject
from app.queries.words import N_

#: A list longer than this is no filter anybody set by hand.
MOST_VALUES = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query string asked for.

    `filters` holds what could be read; `problems` the malformed values, `raw` everything as given (so that a
    form stays filled). `unknown` keys no list has, `unfit` keys this list has no use for. `tidy` says that
    empty values, as a form without scripts sends them, should be dropped from the address.
    """

    filters: Filters
    problems: tuple[BadFilter, ...] = ()
    raw: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    tidy: bool = False


def parse(pairs: Iterable[tuple[str, str]], subject: Subject) -> Asked:
    """Read the pairs of a query string for a list of this subject. Raises nothing: problems are listed."""
    raw: dict[str, list[str]] = defaultdict(list)
    unknown: dict[str, None] = {}
    tidy = False
    for key, text in pairs:
        if key in BY_KEY:
            raw[key].append(text)
            tidy = tidy or not text.strip()
        elif not is_tracking(key):
            unknown[key] = None
    filters, problems = NOTHING, list[BadFilter]()
    for definition in FILTERS:
        texts = [text.strip() for text in raw.get(definition.key, ()) if text.strip()]
        if texts and definition.applies(subject):
            value, bad = _read(definition, texts, subject)
            problems += bad
            filters = filters.with_value(definition.name, value)
    unfit = tuple(key for key in raw if not BY_KEY[key].applies(subject) and any(raw[key]))
    problems += _contradictions(filters)
    return Asked(
        filters, tuple(problems), {key: tuple(texts) for key, texts in raw.items()}, tuple(unknown), unfit, tidy
    )


def pairs_of(filters: Filters) -> list[tuple[str, str]]:
    """The canonical pairs: fixed order of keys, sorted values, defaults left out."""
    return [(definition.key, text) for definition in FILTERS for text in definition.written(filters)]


def query_of(filters: Filters) -> str:
    """The canonical query string, '' for no filter."""
    return urlencode(pairs_of(filters))


def _read(definition: FilterDef, texts: list[str], subject: Subject) -> tuple[Value, list[BadFilter]]:
    values: list[Value] = []
    bad: list[BadFilter] = []
    for text in texts[:MOST_VALUES]:
        try:
            values.append(definition.read(definition.key, text, subject))  # type: ignore[arg-type]
        except BadFilter as error:
            bad.append(error)
    if len(texts) > MOST_VALUES:
        bad.append(BadFilter(definition.key, str(len(texts)), N_("at most {most} values"), most=MOST_VALUES))
    default = definition.value(NOTHING)
    if definition.repeated:
        return tuple(sorted({value for value in values if isinstance(value, str)})), bad
    if len(set(values)) > 1:
        bad.append(BadFilter(definition.key, ", ".join(texts[:5]), N_("one value")))
    value = values[0] if values else default
    return (default if value in _defaults(definition.key, subject) else value), bad


def _defaults(key: str, subject: Subject) -> tuple[Value, ...]:
    named = {"sort": SORTS, "view": VIEWS}.get(key)
    return (named[subject][0],) if named else ()


def _contradictions(filters: Filters) -> list[BadFilter]:
    if filters.from_ and filters.to and filters.from_ > filters.to:
        accepted = N_("a day not later than “to” ({day})")
        return [BadFilter("from", filters.from_.isoformat(), accepted, day=filters.to.isoformat())]
    return []
