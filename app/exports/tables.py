"""Lists as bytes: CSV for spreadsheets, JSON for programs. Both name the same columns."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

import orjson

Cell = str | int | float | bool | date | None | Sequence[str]
Record = Mapping[str, Cell]
"""One row: column name → value. Lists stand in CSV as one cell, with semicolons."""

#: Spreadsheets run a cell that begins so as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets read umlauts wrongly


def csv_lines(columns: Sequence[str], records: Iterable[Record]) -> Iterator[bytes]:
    """The header and one line for each record, as they come: nothing is held back or cut off."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write(BYTE_ORDER_MARK)
    writer.writerow(columns)
    for record in records:
        writer.writerow([cell(record.get(column)) for column in columns])
        yield _drain(buffer)
    if rest := _drain(buffer):
        yield rest


def cell(value: Cell) -> str:
    """A value as it stands in a CSV file; text that a spreadsheet would run as a formula gets an apostrophe."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return str(value)
        case date() | datetime():
            return value.isoformat()
        case str():
            return f"'{value}" if value.startswith(FORMULA) else value
        case _:
            return cell("; ".join(value))


def json_page(
    records: Iterable[Record], *, sentence: str, count: int, next_page: str, undated: int = 0
) -> bytes:
    """A page of a list with the filter in words, the count of the whole list and the address of the next page."""
    return orjson.dumps(
        {
            "filter": sentence, "count": count, "without_date": undated, "next": next_page or None,
            "items": [dict(record) for record in records],
        },
        option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE,
    )


def _drain(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()


