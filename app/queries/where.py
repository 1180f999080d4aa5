"""The conditions that a whole filter object asks of a list."""

from sqlalchemy import ColumnElement, Select, and_, false, select, true
from sqlmodel import col

from app.queries.definitions import FILTERS, MEETINGS, FilterDef
from app.queries.filters import Filters
from app.queries.found import Found
from app.queries.subjects import Subject
from app.store.tables import Meeting


def where(
    filters: Filters, found: Found, subject: Subject, *, but: frozenset[str] = frozenset()
) -> ColumnElement[bool]:
    """What the filters ask of the subject's own rows; the filters with a key in `but` are left out.

    A slug that nobody has leaves nothing.
    """
    used = [
        definition for definition in FILTERS
        if subject in definition.conditions and definition.key not in but and definition.is_set(filters)
    ]
    return _all(used, subject, filters, found)


def meetings_behind(filters: Filters, found: Found, subject: Subject) -> Select[int | None] | None:
    """The ids of the meetings that a list of actors or places is asked about; None where all of them are meant."""
    definitions = through(filters, subject)
    if not definitions:
        return None
    return select(col(Meeting.id)).where(_all(definitions, MEETINGS, filters, found))


def through(filters: Filters, subject: Subject) -> list[FilterDef]:
    """The filters that are set and ask about the meetings behind the rows."""
    return [definition for definition in FILTERS if subject in definition.through and definition.is_set(filters)]


def _all(definitions: list[FilterDef], subject: Subject, filters: Filters, found: Found) -> ColumnElement[bool]:
    unknown = {key for key, _ in found.missing}
    if any(definition.key in unknown for definition in definitions):
        return false()
    asked = (definition.conditions[subject](definition.value(filters), found) for definition in definitions)
    return and_(true(), *asked)
