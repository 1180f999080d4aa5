"""Paging by cursor: where a page ended, in the order of the list."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as BadBase64
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from sqlalchemy import ColumnElement, SQLColumnExpression, and_, or_

from app.domain.errors import BadFilter
from app.queries.addresses import may_hold
from app.queries.reading import BAD_CURSOR

PAGE_SIZE = 40
Unit = type[date] | type[int] | type[str]
FIRST_DAY, LAST_DAY = date.min, date.max


@dataclass(frozen=True, slots=True)
class Order:
    """An order of rows: by `by` (never null), then by `tie`, which is unique and ascends.

    `unit` is the Python type of `by`: a date, a number or a text.
    """

    name: str
    by: SQLColumnExpression[Any]
    tie: SQLColumnExpression[str]
    unit: Unit
    descending: bool = False

    def columns(self) -> tuple[SQLColumnExpression[Any], SQLColumnExpression[Any]]:
        """What ORDER BY takes."""
        return (self.by.desc() if self.descending else self.by.asc()), self.tie.asc()

    def after(self, cursor: str) -> ColumnElement[bool]:
        """The rows behind a cursor. Raises BadFilter when the cursor is not one of this order's."""
        value, tie = unseal(cursor, self.name, self.unit)
        beyond = self.by < value if self.descending else self.by > value
        return or_(beyond, and_(self.by == value, self.tie > tie))

    def cursor(self, value: date | int | str, tie: str) -> str:
        """The cursor of a page that ends with this row."""
        return seal(self.name, value, tie)


def seal(order: str, value: date | int | str, tie: str) -> str:
    """The cursor of a page in an order that ends with this value and tie."""
    shown = value.isoformat() if isinstance(value, date) else value
    return urlsafe_b64encode(orjson.dumps([order, shown, tie])).decode().rstrip("=")


def unseal(cursor: str, order: str, unit: Unit) -> tuple[Any, str]:
    """Value and tie of a cursor. Raises BadFilter when it is not one of this order's."""
    bad = BadFilter("cursor", cursor[:40], BAD_CURSOR)
    try:
        parts = orjson.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (BadBase64, ValueError) as error:
        raise bad from error
    if not (isinstance(parts, list) and len(parts) == 3 and parts[0] == order and isinstance(parts[2], str)):
        raise bad
    value = parts[1]
    if not all(may_hold(part) for part in parts if isinstance(part, int | str)):
        raise bad
    if unit is date:
        if not (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)):
            raise bad
        try:
            return date.fromisoformat(value), parts[2]
        except ValueError as error:
            raise bad from error
    if not isinstance(value, unit) or isinstance(value, bool):
        raise bad
    return value, parts[2]
